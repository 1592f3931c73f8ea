package practice_test

import (
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// TestWhoActsOnAnEarlySignIsTold: the one who acts has a todo while the number is past its
// threshold and no update since answers it.
func TestWhoActsOnAnEarlySignIsTold(t *testing.T) {
	files := smallbase.Files{
		"site.yaml":      "title: Fixture\n",
		"directory.yaml": "partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n",
		"charters/c.md":  "---\nowners: [ann]\nleading_indicators:\n  - {indicator: Errors, acts: ann, goal: goals/g}\n---\n# C\n",
	}
	goal := func(current string) string {
		return "---\nowners: [ann]\noutcome: Fewer\nleading:\n  - {name: errors, baseline: 30, target: 5, current: " + current + ", threshold: 20, as_of: 2026-11-18}\n  - {name: Calls, baseline: 30, target: 5, current: 29, threshold: 20}\n---\n# G\n"
	}
	update := "---\nowners: [ann]\nrag: amber\nanswers: [goals/g]\n---\n# Week\n"
	for _, c := range []struct {
		about string
		files smallbase.Files
		want  bool
	}{
		{"past", files.With("goals/g.md", goal("25")), true},
		{"not past", files.With("goals/g.md", goal("19")), false},
		{"answered", files.With("goals/g.md", goal("25")).With("updates/2026-11-19.md", update), false},
		{"answered before", files.With("goals/g.md", goal("25")).With("updates/2026-11-17.md", update), true},
		{"of a draft", files.With("goals/g.md", "---\nstatus: draft\n"+goal("25")[4:]), false},
		{"without a goal", files, false},
	} {
		j := smallbase.Judged(t, c.files, today)
		p := j.Page("charters/c")
		got := p.Type.Todos(j.Linked, p, today)
		if told := len(got) == 1 && got[0].Kind == "indicator" && got[0].Owners[0] == "ann" && got[0].Since == kb.Day("2026-11-18"); told != c.want || !told && len(got) > 0 {
			t.Errorf("%s: got %+v, want one: %v", c.about, got, c.want)
		}
	}
}
