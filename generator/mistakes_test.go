package generator_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// sound is a base without a problem. A case of TestMistakes makes one mistake in it.
var sound = map[string]string{
	"site.yaml": `title: City hospital and lab
base_url: https://playbook.example.org/
default_audience: [internal]
`,
	"directory.yaml": `partners:
  - {id: hospital, name: City hospital}
  - {id: lab, name: The lab}
people:
  - {id: ann, name: Ann Miller, partner: hospital, contact: "mailto:a.miller@hospital.example"}
  - {id: bo, name: Bo Lee, partner: lab}
`,
	"playbooks/admit.md": `---
title: Admit a patient
owners: [ann]
review_every: never
reason: It is a fixture.
---
# Admit a patient

## When to use

Daily.

## Steps

1. Ask [[two]].

## Done when

The patient has a bed.
`,
	"guides/two.md": `---
owners: [ann]
review_every: never
reason: It is a fixture.
---
# Two

See [[admit]].
`,
}

const (
	inPage      = "playbooks/admit.md"
	inSite      = "site.yaml"
	inDirectory = "directory.yaml"
	wholePeople = "  - {id: ann, name: Ann Miller, partner: hospital, contact: \"mailto:a.miller@hospital.example\"}\n  - {id: bo, name: Bo Lee, partner: lab}\n"
)

// mistakes are what authors new to YAML write in place of a text of the sound base. Each
// is one problem, at the place and with the hint that are said here. Follow is what the
// hint makes of the mistake; where it is empty, the text of the sound base.
var mistakes = []struct{ file, sound, mistake, place, hint, follow string }{
	{inPage, "title: Admit", "title:Admit", "2:7", "write it as title: Admit a patient", ""},
	{inPage, "owners: [ann]", "owners:[ann]", "3:8", "write it as owners: [ann]", ""},
	{inPage, "title: Admit", "title = Admit", "2:6", "write it as title: Admit a patient", ""},
	{inPage, "owners: [ann]", "owners: [ann];", "3:14", "write it as owners: [ann]", ""},
	{inPage, "owners: [ann]", "owners: [ann],", "3:14", "write it as owners: [ann]", ""},
	{inPage, "owners: [ann]", "owners:\n* ann", "4:1", "write it with a hyphen and a space: - ann", "owners:\n- ann"},
	{inPage, "owners: [ann]", "owners:\n  • ann", "4:3", "write it with a hyphen and a space: - ann", "owners:\n  - ann"},
	{inPage, "owners: [ann]", "owners:\n  -ann\n  -bo", "4:3", "write it with a hyphen and a space: - ann", "owners:\n  - ann\n  - bo"},
	{inPage, "owners: [ann]", "owners: - ann", "3:9", "write it as owners: [ann]", ""},
	{inPage, "title: Admit a", "title: - Admit a", "2:8", `quote the value: title: "- Admit a patient"`, ""},
	{inPage, "title: Admit a", "title: ? Admit a", "2:8", `quote the value: title: "? Admit a patient"`, ""},
	{inPage, "owners: [ann]", " owners: [ann]", "3:2", `begin it in the column of "title", with no space before it`, ""},
	{inPage, "title: Admit a patient\nowners", "  title: Admit a patient\n owners", "3:2", "begin it in the same column, with 2 spaces before it", ""},
	{inPage, "owners: [ann]\n", "owners: [ann]\n// for the ward\n", "4:1", "take the line out, or write # before it to make it a comment", ""},
	{inPage, "owners: [ann]\n", "owners: [ann]\n<!-- for the ward -->\n", "4:1", "take the line out, or write # before it to make it a comment", ""},
	{inPage, "fixture.\n---", "fixture.\n----\n---", "6:1", "take the line out, or write # before it to make it a comment", ""},
	{inPage, "fixture.\n---", "fixture.\n---\n---\naudience: [internal]\n---", "8:1", "move the line up into the header; a line of --- in column 1 ends it", ""},
	{inPage, "owners: [ann]", "owners: Miller, Ann", "3:9", "write it as owners: [Miller, Ann]", ""},
	{inPage, "owners: [ann]", "owners: [Ann Miller]", "3:10", "write the id: ann", ""},
	{inPage, "owners: [ann]", "owners: [a.miller@hospital.example]", "3:10", "write the id: ann", ""},
	{inPage, "owners: [ann]", "owners: (ann)", "3:9", "write the id: ann", ""},
	{inPage, "owners: [ann]", "owners: ann and bo", "3:9", "write ann and bo as separate entries: [ann, bo]", "owners: [ann, bo]"},
	{inPage, "owners: [ann]", "owners: ann/bo", "3:9", "write ann and bo as separate entries: [ann, bo]", "owners: [ann, bo]"},
	{inPage, "owners: [ann]", "owners: [ann，bo]", "3:10", "write ann and bo as separate entries: [ann, bo]", "owners: [ann, bo]"},
	{inPage, "title: Admit a", "title: [DRAFT] Admit a", "2:15", `quote the whole value: title: "[DRAFT] Admit a patient"`, ""},
	{inPage, "fixture.\n", "fixture.\nstatus: published\n", "6:9", "use one of draft, active, superseded, archived, stable, deprecated", ""},
	{inPage, "fixture.\n", "fixture.\ntype: procedure\n", "6:7", "", ""},
	{inPage, "fixture.\n", "fixture.\nverified:\n  - {by: human:ann, at: 01.11.2026}\n", "7:25", "write 2026-11-01", ""},
	{inPage, "fixture.\n", "fixture.\nverified:\n  - {by:human:ann, at:2026-11-01}\n", "7:6", "write a space behind the colon: by: human:ann", ""},
	{inPage, "review_every: never", "review_every: 6 months", "4:15", "write it as 6mo", "review_every: 6mo\nverified: [{by: human:ann, at: 2026-11-01, text: HASH}]"},
	{inPage, "review_every: never", "review_every: 90", "4:15", "write it as 90d", "review_every: 90d\nverified: [{by: human:ann, at: 2026-11-01, text: HASH}]"},
	{inPage, "review_every: never", "review_every: Never", "4:15", "write it as never", ""},
	{inSite, "title: City", "title:City", "1:7", "write it as title: City hospital and lab", ""},
	{inSite, "title: City hospital and lab", "title: #1 hospital", "1:7", `quote the value: "#1 hospital"`, ""},
	{inSite, "https://playbook.example.org/", "playbook.example.org", "2:11", "write it as https://playbook.example.org/", ""},
	{inSite, "https://playbook.example.org/", "“https://playbook.example.org/”", "2:11", "write it as https://playbook.example.org/", ""},
	{inSite, "[internal]\n", "[internal]\neditions:\n  public:\n", "5:10", "write it as public: {audiences: [public]}", ""},
	{inSite, "[internal]\n", "[internal]\nedit_url: git.example.org/edit/{path}\n", "4:11", "write it as https://git.example.org/edit/{path}", ""},
	{inSite, "[internal]\n", "[internal]\nThis is our site.\n", "4:1", "take the line out, or write # before it to make it a comment", ""},
	{inDirectory, "people:", "persons:", "4:1", "use one of partners, teams, people", ""},
	{inDirectory, "partners:", "partner:", "1:1", `did you mean "partners"?`, ""},
	{inDirectory, "{id: bo,", "{id:bo,", "6:6", "write a space behind the colon: id: bo", ""},
	{inDirectory, "id: bo,", "id: bo", "6:12", "write it as id: bo, name:", ""},
	{inDirectory, "id: bo,", "id: @bo,", "6:10", "write the id alone: id: bo", ""},
	{inDirectory, "id: bo,", "id: Bo Lee,", "6:10", "write it as bo-lee, here and where pages name it", ""},
	{inDirectory, wholePeople, strings.ReplaceAll(wholePeople, "- ", ""), "6:3", "write a hyphen and a space before each row of the list: - {id: bo, name: Bo Lee, partner: lab}", ""},
	{inDirectory, wholePeople, "  ann: {name: Ann Miller, partner: hospital}\n  bo: {name: Bo Lee, partner: lab}\n", "5:3",
		"write it as people: [{id: ann, name: Ann Miller, partner: hospital}, {id: bo, name: Bo Lee, partner: lab}]", ""},
	{inDirectory, wholePeople, "  [ann, bo]\n", "5:4", "write it as {id: ann, name: …, partner: …}", ""},
	{inDirectory, wholePeople, "  - id: ann\n  - name: Ann Miller\n  - partner: hospital\n", "6:5",
		`write two spaces in place of the hyphen, so that "name" belongs to the entry above; do the same in the entries below`, ""},
	{inDirectory, wholePeople, "  - id: ann\n    name: Ann Miller\n   partner: hospital\n", "7:4", "begin it in the same column, with 4 spaces before it", ""},
}

// TestMistakes makes each mistake, wants one problem at its cause, and none once the hint
// has been followed.
func TestMistakes(t *testing.T) {
	var builder generator.Builder
	problems := func(t *testing.T, file, from, to string) []string {
		files := fstest.MapFS{}
		for name, text := range sound {
			if name == file {
				if !strings.Contains(text, from) {
					t.Fatalf("%s has no %q", name, from)
				}
				text = strings.Replace(text, from, to, 1)
			}
			files[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
		bindHashes(t, files)
		checked, err := builder.Check(context.Background(), options(files))
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range checked.Problems {
			all = append(all, fmt.Sprintf("%s:%d:%d: %s [%s] hint: %s", p.Path, p.Line, p.Column, p.Message, p.Code, p.Hint))
		}
		return all
	}
	for _, m := range mistakes {
		t.Run(m.mistake, func(t *testing.T) {
			got := problems(t, m.file, m.sound, m.mistake)
			if len(got) != 1 || !strings.HasPrefix(got[0], m.file+":"+m.place+": ") || m.hint != "" && !strings.HasSuffix(got[0], " hint: "+m.hint) {
				t.Errorf("got\n%s\nwant one at %s, hint: %s", strings.Join(got, "\n"), m.place, m.hint)
			}
			follow := m.follow
			if follow == "" {
				follow = m.sound
			}
			if got := problems(t, m.file, m.sound, follow); len(got) > 0 {
				t.Errorf("when the hint is followed:\n%s", strings.Join(got, "\n"))
			}
		})
	}
}
