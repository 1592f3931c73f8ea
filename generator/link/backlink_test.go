package link_test

import (
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"

	"github.com/google/go-cmp/cmp"
)

// TestBacklinks checks the backlinks of a page and their order.
func TestBacklinks(t *testing.T) {
	linked, problems := linked(t, smallbase.Files{
		// Plain links come by the title of their page; two on one page count once.
		"guides/zebra.md": page("", "# Aardvark\n\nBefore [it](start.md) and after.\n\n## Again\n\nOnce more [[start]].\n"),
		"guides/ant.md":   page("", "# Zoo\n\n## Part\n\n- one\n- two [[start#First steps]]\n"),
		// A typed relation comes before them, and instead of them.
		"guides/relies.md":    page("relies_on: [start]", "# Relies\n\nSee [[start]].\n"),
		"retros/one.md":       "---\ndate: 2026-11-02\n---\n# One\n\n## Lessons\n\n- Do it so [[start]]\n- Do it again [[start]]\n\n## Actions\n\n- @product-owner looks at [[start]] until 2026-12-01\n",
		"guides/itself.md":    page("relies_on: [itself]", "# Itself\n\nSee [[itself]] and [[#Down]].\n\n## Down\n"),
		"guides/source.md":    page("", "# Source\n\n[a](https://github.com/x/y/blob/main/content/guides/kickoff.md), [b](data.pdf)\n"),
		"guides/published.md": page("", "# Published\n\n<https://base.example/guides/two-words/>\n"),
	})
	want := map[string][]string{
		"guides/start": {
			"Lessons from retros/one: Do it so",
			"Relied on by guides/relies",
			"Linked from guides/zebra: Before it and after.",
			"Linked from guides/ant, part: two start#First steps",
		},
		"guides/itself":    nil,
		"guides/kickoff":   nil,
		"guides/two words": {"Linked from guides/published: https://base.example/guides/two-words/"},
	}
	for id, backs := range want {
		if diff := cmp.Diff(backs, written(linked.Back[id])); diff != "" {
			t.Errorf("backlinks of %s (-want +got):\n%s", id, diff)
		}
	}
	for _, p := range problems {
		if p.Code != "link/not-linked" {
			t.Error(p)
		}
	}
}

func written(backs []kb.Backlink) []string {
	var lines []string
	for _, b := range backs {
		line := b.Relation + " " + b.From
		if b.Section != "" {
			line += ", " + b.Section
		}
		if b.Context != "" {
			line += ": " + b.Context
		}
		lines = append(lines, line)
	}
	return lines
}

// TestNotLinked checks which pages are reported as not linked.
func TestNotLinked(t *testing.T) {
	_, problems := linked(t, smallbase.Files{
		"guides/draft.md":    page("status: draft", "# Draft\n"),
		"guides/archived.md": page("status: archived", "# Archived\n"),
		"glossary/word.md":   page("", "# Word\n\nIts register shows it.\n"),
		"guides/source.md":   page("", "# Source\n\n[a](https://github.com/x/y/blob/main/content/guides/kickoff.md), [[start]], [[#Down]], [b](../playbooks/only.md)\n\n## Down\n"),
	})
	var got []string
	for _, p := range problems {
		if p.Code == "link/not-linked" {
			got = append(got, p.Path)
		}
	}
	want := []string{"guides/a#b.md", "guides/kickoff.md", "guides/nahe-tür.md", "guides/source.md", "guides/two words.md", "named.md", "playbooks/kickoff.md", "tools/README.md", "tools/deep/hammer.md"}
	if diff := cmp.Diff(strings.Join(want, "\n"), strings.Join(got, "\n")); diff != "" {
		t.Errorf("pages that nothing leads to (-want +got):\n%s", diff)
	}
}

// TestNotLinkedAlone checks that the only page of a base needs no link.
func TestNotLinkedAlone(t *testing.T) {
	all := smallbase.Files{from: page("", "# From\n")}
	for name := range sample() {
		if strings.HasSuffix(name, ".md") {
			all[name] = ""
		}
	}
	if _, problems := linked(t, all); len(problems) > 0 {
		t.Errorf("the only page of a base is reported: %v", problems)
	}
}

// TestHeaderReferences checks references of headers: of pages, and those in texts,
// which may be broken.
func TestHeaderReferences(t *testing.T) {
	for _, test := range []struct {
		name, header string
		refs         map[string]string // as written → id
		text         bool
		want         string
	}{
		{"name", "relies_on: [start, ../playbooks/only.md, /index.md, guides/start#first-steps]",
			map[string]string{"start": "guides/start", "../playbooks/only.md": "playbooks/only", "/index.md": "index", "guides/start#first-steps": "guides/start"}, false, ""},
		{"no page", "relies_on: [start, strat]", map[string]string{"strat": "", "start": "guides/start"}, false,
			`error 2:20 link/no-such-page | 1 "strat" | "start"` + "\n"},
		{"another type", "workstream: start", map[string]string{"start": ""}, false,
			`error 2:13 link/wrong-type | "guides/start" | ` + "\n"},
		{"text", `description: "See [it](../playbooks/only.md), [[none]] and [web](https://base.example/guides/start/)"`,
			map[string]string{"../playbooks/only.md": "playbooks/only", "none": "", "https://base.example/guides/start/": ""}, true, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			linked, problems := linked(t, smallbase.Files{from: page(test.header, "# From\n")})
			for to, want := range test.refs {
				if got := linked.Refs[kb.Ref{From: "guides/from", To: to, Text: test.text}]; got != want {
					t.Errorf("%q leads to %q, want %q", to, got, want)
				}
			}
			if got := faults(problems, from); got != test.want {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
			if back := linked.Back["guides/start"]; (back != nil) != (test.refs["start"] != "") {
				t.Errorf("backlinks: %v", back)
			}
		})
	}
}

// TestItems checks references of items, which are reported as links of the text.
func TestItems(t *testing.T) {
	linked, problems := linked(t, smallbase.Files{"retros/one.md": "---\ndate: 2026-11-02\n---\n# One\n\n## Lessons\n\n- Do it so [[start]] [[strat]]\n"})
	if got := linked.Refs[kb.Ref{From: "retros/one", To: "start"}]; got != "guides/start" {
		t.Errorf("the lesson applies to %q", got)
	}
	if got, want := faults(problems, "retros/one.md"), `error 8:22 link/no-such-page | "strat" | "start"`+"\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
