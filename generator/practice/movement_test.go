package practice_test

import (
	"strings"
	"testing"

	"tandem/generator/edition"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// committed is a roadmap's milestone as it was committed on a day.
func committed(day, due kb.Day) kb.FormerPage {
	return kb.FormerPage{Day: day, By: "ann", Rows: []kb.FormerRow{{List: "milestones", Name: "a", Key: "was:due", Move: kb.Move{Day: due}}}}
}

// TestARowOfWasStandsForTheSameChangeInGit: what authors wrote counts in place of what git
// knows of the same change, and both are in the order of the changes.
func TestARowOfWasStandsForTheSameChangeInGit(t *testing.T) {
	git := []kb.FormerPage{committed("2026-11-10", "2027-02-01"), committed("2026-10-20", "2027-01-15"), committed("2026-10-01", "2026-12-18"), committed("2026-09-01", "2026-12-18")}
	back := []kb.FormerPage{committed("2026-11-10", "2027-02-01"), committed("2026-11-01", "2026-12-18"), committed("2026-10-20", "2027-01-15"), committed("2026-10-01", "2026-12-18")}
	for _, test := range []struct {
		name, was   string
		former      []kb.FormerPage
		uncommitted bool
		want        string
	}{
		{"nothing", "", nil, false, ""},
		{"git alone", "", git, false, "2026-12-18 2026-10-20 ann, 2027-01-15 2026-11-10 ann"},
		{"written alone", "{due: 2026-12-18, moved: 2026-10-19, by: bo, why: ill}", nil, false, "2026-12-18 2026-10-19 bo ill"},
		{"one of two written", "{due: 2027-01-15, moved: 2026-11-09, by: bo, why: ill}", git, false, "2026-12-18 2026-10-20 ann, 2027-01-15 2026-11-09 bo ill"},
		{"moved back and on", "{due: 2026-12-18, moved: 2026-10-19, by: bo}", back, false, "2026-12-18 2026-10-19 bo, 2027-01-15 2026-11-01 ann, 2026-12-18 2026-11-10 ann"},
		{"not committed yet", "", git[1:], true, "2026-12-18 2026-10-20 ann, 2027-01-15  "},
		{"of the future", "{due: 2027-01-31, moved: 2026-11-22}", git, false, "2026-12-18 2026-10-20 ann, 2027-01-15 2026-11-10 ann"},
	} {
		j := smallbase.Judged(t, smallbase.Files{
			"directory.yaml": "partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}, {id: bo, name: Bo, partner: lab}]\n",
			"roadmaps/a.md":  "---\nowners: [ann]\nmilestones: [{id: a, title: First, due: 2027-02-01, was: [" + test.was + "]}]\n---\n# A\n",
		}, today)
		j.Former = map[string][]kb.FormerPage{"roadmaps/a.md": test.former}
		j.History = &kb.History{Files: map[string]kb.Change{"roadmaps/a.md": {Day: "2026-11-10", Uncommitted: test.uncommitted}}}
		var got []string
		for _, m := range j.Promises(j.Page("roadmaps/a"))[0].Moves {
			got = append(got, strings.TrimSuffix(string(m.Day)+" "+string(m.Moved)+" "+m.By+" "+m.Why, " "))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, ", "), test.want)
		}
	}
}

// TestRowsInRowsPassTheGate: former days in a row leave the ids of the list alone that the
// next rows depend on.
func TestRowsInRowsPassTheGate(t *testing.T) {
	j := smallbase.Judged(t, smallbase.Files{
		"site.yaml":      "title: Base\neditions: {public: {audiences: [public], people: roles}, all: {audiences: [public, internal]}}\n",
		"directory.yaml": "partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann Lee, partner: lab, role: Lead}]\n",
		"roadmaps/a.md":  "---\nowners: [ann]\naudience: [public]\nmilestones:\n  - {id: a, title: First, due: 2027-02-01, was: [{due: 2027-01-01, moved: 2026-11-01, by: ann}]}\n  - {id: b, title: Second, due: 2027-03-01, depends_on: [a]}\n---\n# A\n",
	}, today)
	page := edition.Gate(j, j.Site.Editions[0], false).Page("roadmaps/a")
	promises := kb.Promises(page.TypeFields())
	if by := promises[0].Moves[0].By; by == "ann" || by == "" {
		t.Errorf("the row names %q, want a role", by)
	}
	f, _ := kb.FieldNamed(page.TypeFields(), "milestones")
	f.EachRow(func(i int, row []kb.Field) {
		if on, _ := kb.FieldNamed(row, "depends_on"); i == 1 && len(*on.Target.(*[]string)) != 1 {
			t.Errorf("the second depends on %v, want the first", *on.Target.(*[]string))
		}
	})
}

// TestADeliverableIsDueWithItsMilestone: its day is that of the milestone, which wins over a
// day of its own.
func TestADeliverableIsDueWithItsMilestone(t *testing.T) {
	e, _ := packOf(t, smallbase.Files{
		"roadmaps/a.md":       "---\nowners: [ann]\nmilestones: [{id: a, title: First, due: 2026-11-01, state: under way}]\n---\n# A\n",
		"workstreams/work.md": "---\nowners: [ann]\nraci: [{deliverable: Report, accountable: [ann], milestone: a}, {deliverable: Notes, accountable: [ann], due: 2027-01-01, milestone: a}, {deliverable: Rules, accountable: [ann], milestone: b}]\n---\n# Work\n",
	})
	var got []string
	for _, todo := range kb.Todos(e.Linked, e.Day) {
		if todo.Kind == "deliverable" {
			got = append(got, todo.Text+" "+string(todo.Due))
		}
	}
	if want := "Notes 2026-11-01, Report 2026-11-01"; strings.Join(got, ", ") != want && strings.Join(got, ", ") != "Report 2026-11-01, Notes 2026-11-01" {
		t.Errorf("got %v, want %s", got, want)
	}
}
