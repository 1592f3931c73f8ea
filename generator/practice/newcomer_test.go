package practice_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

const (
	newcomerPath = "---\nowners: [lead]\nfor: Newcomers\nbuddy: lead\nsteps:\n  - {page: one}\n  - {task: Get an account}\n  - {page: two}\n" +
		"assigned:\n  - {person: ann, start: 2026-11-02, by: 2026-11-13, buddy: ben}\n  - {person: cat, start: 2026-11-16, by: 2026-11-20}\n---\n# First week\n\nRead.\n"
	newcomerNote = "---\npath: paths/week\nteacher: ben\nlearners: [ann]\ncovers: [one]\nformat: onboarding\n---\n# Ann has finished\n\n## Understood\n\nMuch.\n"
)

// newcomers returns a base with a path, and what a verification of today's text and one of
// an older text say of its pages since the note of 13 November.
func newcomers() smallbase.Files {
	return smallbase.Files{
		"site.yaml": "title: Fixture\ndefault_audience: [internal]\neditions:\n  roles: {audiences: [internal], people: roles}\n  internal: {audiences: [internal, board], people: all, contacts: yes}\n",
		"directory.yaml": "partners: [{id: lab, name: Lab}, {id: ward, name: Ward}]\nteams: [{id: nurses, name: Nurses, partner: ward}]\npeople:\n" +
			"  - {id: lead, name: Lead, partner: lab}\n  - {id: ann, name: Ann Archer, partner: ward, team: nurses, role: Nurse}\n  - {id: ben, name: Ben, partner: lab, role: Engineer}\n  - {id: cat, name: Cat, partner: lab, role: Annotator}\n",
		"guides/one.md":                      "---\nowners: [lead]\nverified: [{by: human:lead, at: 2026-11-18, text: 01234567}]\n---\n# One\n\nText.\n",
		"guides/two.md":                      "---\nowners: [lead]\nverified: [{by: human:lead, at: 2026-11-02, text: 01234567}]\n---\n# Two\n\nText.\n",
		"paths/week.md":                      newcomerPath,
		"teach-backs/2026-11-13-ann-ends.md": newcomerNote,
	}
}

func editionNamed(t *testing.T, files smallbase.Files, day kb.Day, name string) *kb.Edition {
	t.Helper()
	for _, e := range smallbase.Editions(smallbase.Judged(t, files, day)) {
		if e.Name == name {
			return e
		}
	}
	t.Fatalf("there is no edition %q", name)
	return nil
}

// onPath writes what an edition shows of the path: on its page, on the page of a person, team or
// partner, and as todos.
func onPath(e *kb.Edition, of ...string) string {
	var b strings.Builder
	p := e.Page("paths/week")
	if p == nil {
		return ""
	}
	if len(of) == 0 {
		writePanels(&b, p.Type.Panels(e, p))
	}
	for _, id := range of {
		writePanels(&b, p.Type.OwnerPanels(e, id))
	}
	for _, w := range p.Type.Todos(e.Linked, p, e.Day) {
		fmt.Fprintf(&b, "todo %s, %s\n", w.Text, w.Due)
	}
	for _, ev := range e.EventsOf(p, e.Day) {
		fmt.Fprintf(&b, "event %s, %s\n", ev.ID, ev.Day)
	}
	return b.String()
}

// TestNewcomersDayByDay reads the path before the first assignment begins, while one is
// under way, on its last day, after it, and once the note is there.
func TestNewcomersDayByDay(t *testing.T) {
	without := newcomers()
	delete(without, "teach-backs/2026-11-13-ann-ends.md")
	for _, c := range []struct {
		day      kb.Day
		files    smallbase.Files
		has, not []string
	}{
		{"2026-11-01", without, []string{"ann | ben | 2026-11-02 | 2026-11-13 | planned", "event path-ann-2026-11-02, 2026-11-13"}, []string{"todo"}},
		{"2026-11-02", without, []string{"2026-11-13 | under way", "todo Ann Archer finishes the path: First week, 2026-11-13"}, []string{"late", "todo Cat"}},
		{"2026-11-13", without, []string{"2026-11-13 | under way"}, []string{"late"}},
		{"2026-11-14", without, []string{"2026-11-13 late | late"}, nil},
		{"2026-11-12", newcomers(), []string{"2026-11-13 | under way"}, []string{"ann-ends"}}, // the note has not been written yet
		{"2026-11-14", newcomers(), []string{"ann | 2026-11-13 | teach-backs/2026-11-13-ann-ends"}, []string{"late", "todo Ann", "event path-ann"}},
		{"2026-11-21", newcomers(), []string{"cat | – | 2026-11-16 | 2026-11-20 late | late", "todo Cat finishes the path: First week, 2026-11-20"}, []string{"todo Ann"}},
	} {
		got := onPath(editionNamed(t, c.files, c.day, "internal"))
		for _, want := range c.has {
			if !strings.Contains(got, want) {
				t.Errorf("%s: got no %q in\n%s", c.day, want, got)
			}
		}
		for _, not := range c.not {
			if strings.Contains(got, not) {
				t.Errorf("%s: got %q in\n%s", c.day, not, got)
			}
		}
	}
}

// TestWhatDoesNotFinishAPath: a note from before the assignment, a draft, one of somebody
// else, and one that names no path.
func TestWhatDoesNotFinishAPath(t *testing.T) {
	for name, change := range map[string][2]string{
		"from before":        {"start: 2026-11-02", "start: 2026-11-14"},
		"a draft":            {"format: onboarding", "format: onboarding\nstatus: draft"},
		"of somebody else":   {"learners: [ann]", "learners: [cat]"},
		"names no path":      {"path: paths/week\n", ""},
		"names another page": {"path: paths/week", "path: guides/one"},
	} {
		files := newcomers()
		for _, file := range []string{"paths/week.md", "teach-backs/2026-11-13-ann-ends.md"} {
			files[file] = strings.Replace(files[file], change[0], change[1], 1)
		}
		if got := onPath(editionNamed(t, files, "2026-11-21", "internal")); !strings.Contains(got, "todo Ann") {
			t.Errorf("%s: Ann has finished:\n%s", name, got)
		}
	}
}

// TestFinishedPathsSayWhatHasChanged: of the two pages of the path, one has been verified
// with another text since the note, and of the other nothing is known.
func TestFinishedPathsSayWhatHasChanged(t *testing.T) {
	files := newcomers()
	row := func(day kb.Day) string {
		for line := range strings.Lines(onPath(editionNamed(t, files, day, "internal"))) {
			if _, since, ok := strings.Cut(line, "teach-backs/2026-11-13-ann-ends | "); ok {
				return strings.TrimSpace(since)
			}
		}
		return ""
	}
	if got := row("2026-11-21"); got != "guides/one" {
		t.Errorf("changed since: got %q, want guides/one", got)
	}
	if got := row("2026-11-17"); got != "not known (quiet)" {
		t.Errorf("before the verification: got %q, want not known", got)
	}
	j := smallbase.Judged(t, files, "2026-11-21")
	for _, id := range []string{"guides/one", "guides/two"} {
		files[id+".md"] = strings.NewReplacer("2026-11-18", "2026-11-02", "01234567", "\""+j.Trust[id].Hash+"\"").Replace(files[id+".md"])
	}
	if got := row("2026-11-21"); got != "none" {
		t.Errorf("both texts as verified before: got %q, want none", got)
	}
}

// TestPathsOfAPersonTeamAndPartner: each shows its own people, and those whom they
// accompany.
func TestPathsOfAPersonTeamAndPartner(t *testing.T) {
	files := newcomers()
	for id, want := range map[string]string{"ann": "2026-11-13-ann-ends", "nurses": "2026-11-13-ann-ends", "ward": "2026-11-13-ann-ends", "cat": "2026-11-20 late", "lab": "2026-11-20 late", "ben": "", "lead": ""} {
		got := ""
		for line := range strings.Lines(onPath(editionNamed(t, files, "2026-11-21", "internal"), id)) {
			if strings.HasPrefix(line, "    ") {
				got += line
			}
		}
		if want == "" && got != "" || strings.Count(got, "\n") > 1 || !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want one row with %q", id, got, want)
		}
	}
	if got := onPath(editionNamed(t, files, "2026-11-12", "internal"), "ben"); !strings.Contains(got, "paths/week | ann | ben") {
		t.Errorf("the buddy does not see whom they accompany:\n%s", got)
	}
}

// TestBuddyIsNoTeacher: at the end of a path nobody taught, in whatever form the note says it.
func TestBuddyIsNoTeacher(t *testing.T) {
	for _, taken := range []string{"", "path: paths/week\n", "format: onboarding\n"} {
		files := newcomers()
		files["teach-backs/2026-11-13-ann-ends.md"] = strings.Replace(newcomerNote, taken, "", 1)
		e := editionNamed(t, files, "2026-11-21", "internal")
		if got := practice.Balance(e.Base, e.Day); fmt.Sprint(got) != "[0 0]" {
			t.Errorf("without %q: got the balance %v, want nothing given", taken, got)
		}
		for _, able := range practice.AbleToRun(e, e.Page("guides/one")) {
			if able.Who != "ann" {
				t.Errorf("without %q: %s can run the page, because of %q", taken, able.Who, able.How)
			}
		}
	}
	files := newcomers()
	files["teach-backs/2026-11-13-ann-ends.md"] = strings.NewReplacer("path: paths/week\n", "", "format: onboarding\n", "").Replace(newcomerNote)
	if e := editionNamed(t, files, "2026-11-21", "internal"); fmt.Sprint(practice.Balance(e.Base, e.Day)) != "[1 0]" {
		t.Errorf("a lesson: got the balance %v, want one of the lab", practice.Balance(e.Base, e.Day))
	}
}

// TestEditionsWithoutNewcomers: an edition of roles has nothing of assignments and
// completions, and an edition without the path or the note has nothing of it either.
func TestEditionsWithoutNewcomers(t *testing.T) {
	e := editionNamed(t, newcomers(), "2026-11-21", "roles")
	path, note := e.Page("paths/week"), e.Page("teach-backs/2026-11-13-ann-ends")
	if path == nil || note == nil {
		t.Fatal("the edition of roles does not have the pages")
	}
	if got := path.Fields.(*practice.Path).Assigned; len(got) > 0 {
		t.Errorf("roles: got the assignments %v", got)
	}
	if got := note.Fields.(*practice.TeachBack).Path; got != "" {
		t.Errorf("roles: the note names the path %q", got)
	}
	if got := onPath(e) + onPath(e, "ward", "lab"); strings.Contains(got, "2026-11") {
		t.Errorf("roles: got\n%s", got)
	}
	for _, person := range e.Directory.People {
		if person.Name == "Annotator" { // who is named in an assignment alone
			t.Error("roles: the directory has somebody whom only an assignment names")
		}
	}
	if got := practice.Balance(e.Base, e.Day); fmt.Sprint(got) != "[0 0]" {
		t.Errorf("roles: got the balance %v, want nothing given", got)
	}

	hidden := newcomers()
	hidden["paths/week.md"] = strings.Replace(newcomerPath, "---\n", "---\naudience: [board]\n", 1)
	hidden["site.yaml"] = strings.Replace(hidden["site.yaml"], ", people: roles", "", 1)
	e = editionNamed(t, hidden, "2026-11-21", "roles")
	if got := e.Page("teach-backs/2026-11-13-ann-ends").Fields.(*practice.TeachBack).Path; e.Page("paths/week") != nil || got != "" {
		t.Errorf("without the path: the note names %q", got)
	}
	if got := practice.Balance(e.Base, e.Day); fmt.Sprint(got) != "[0 0]" {
		t.Errorf("without the path: got the balance %v, want nothing given", got)
	}
	hidden = newcomers()
	hidden["teach-backs/2026-11-13-ann-ends.md"] = strings.Replace(newcomerNote, "---\n", "---\naudience: [board]\n", 1)
	hidden["site.yaml"] = strings.Replace(hidden["site.yaml"], ", people: roles", "", 1)
	if got := onPath(editionNamed(t, hidden, "2026-11-21", "roles")); strings.Contains(got, "ann-ends") {
		t.Errorf("without the note: got\n%s", got)
	}
}
