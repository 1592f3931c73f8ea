package practice_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// TestDraftsAndDaysToComeCountNot judges pages on the day of another page, on the day
// before it, and where that page is a draft.
func TestDraftsAndDaysToComeCountNot(t *testing.T) {
	files := smallbase.Files{
		"site.yaml":      "title: Fixture\n",
		"directory.yaml": "partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n",
	}
	page := func(header, title string) string { return "---\nowners: [ann]\n" + header + "\n---\n# " + title + "\n" }
	milestone := files.With("roadmaps/r.md", page("milestones: [{id: a, title: A, due: 2026-11-01, state: done}]", "R"))
	drills := files.With("charters/c.md", page("start: 2026-05-01\ndrills_every: 3mo", "C"))
	group := files.With("stakeholders/s.md", page("rows: [{group: G, represented_by: B, sessions: [retros/x]}]", "S")).With("charters/c.md", page("start: 2026-05-01", "C"))
	win := files.With("charters/c.md", page("minimum_credible_win: Ten", "C"))
	retro := func(day, more string) string { return page("date: "+day+"\n"+more, "X") }
	for _, c := range []struct {
		about, code string
		files       smallbase.Files
		want        int
	}{
		{"a retro of today", "roadmap/milestone-without-retro", milestone.With("retros/x.md", retro("2026-11-21", "milestones: [a]")), 0},
		{"a retro to come", "roadmap/milestone-without-retro", milestone.With("retros/x.md", retro("2026-11-22", "milestones: [a]")), 1},
		{"a draft of a retro", "roadmap/milestone-without-retro", milestone.With("retros/x.md", retro("2026-11-20", "status: draft\nmilestones: [a]")), 1},
		{"a drill of today", "charter/review-overdue", drills.With("retros/x.md", retro("2026-11-21", "kind: scenario-drill")), 0},
		{"a drill to come", "charter/review-overdue", drills.With("retros/x.md", retro("2026-11-22", "kind: scenario-drill")), 1},
		{"a draft of a drill", "charter/review-overdue", drills.With("retros/x.md", retro("2026-11-20", "status: draft\nkind: scenario-drill")), 1},
		{"a session of today", "stakeholders/not-met", group.With("retros/x.md", retro("2026-11-21", "")), 0},
		{"a session to come", "stakeholders/not-met", group.With("retros/x.md", retro("2026-11-22", "")), 1},
		{"a draft of a session", "stakeholders/not-met", group.With("retros/x.md", retro("2026-11-20", "status: draft")), 1},
		{"the earlier of two charters", "stakeholders/not-met", group.With("retros/x.md", retro("2026-11-22", "")).With("charters/later.md", page("start: 2026-11-01", "L")), 1},
		{"a charter that has just begun", "stakeholders/not-met", group.With("retros/x.md", retro("2026-11-22", "")).With("charters/c.md", page("start: 2026-11-01", "C")), 0},
		{"a draft of an earlier charter", "stakeholders/not-met", group.With("retros/x.md", retro("2026-11-22", "")).With("charters/c.md", page("status: draft\nstart: 2026-05-01", "C")).With("charters/now.md", page("start: 2026-11-01", "N")), 0},
		{"a renewal of today", "charter/win-not-judged", win.With("renewals/x.md", page("at: 2026-11-21\ncharter: charters/c\nchoice: stop", "X")), 1},
		{"a renewal to come", "charter/win-not-judged", win.With("renewals/x.md", page("at: 2026-11-22\ncharter: charters/c\nchoice: stop", "X")), 0},
		{"a draft of a renewal", "charter/win-not-judged", win.With("renewals/x.md", page("status: draft\nat: 2026-11-20\ncharter: charters/c\nchoice: stop", "X")), 0},
	} {
		if got := reportsOf(smallbase.Judged(t, c.files, today), c.code); len(got) != c.want {
			t.Errorf("%s: %q, want %d of %s", c.about, got, c.want, c.code)
		}
	}
	empty := files.With("goals/g.md", page("outcome: Fewer", "G")).With("charters/c.md", page("leading_indicators: [{indicator: Errors, goal: goals/g}]", "C"))
	if got := reportsOf(smallbase.Judged(t, empty, today), "charter/unknown-number"); len(got) != 1 || !strings.HasSuffix(got[0], "add an indicator of that name to the goal") {
		t.Errorf("a goal without indicators: %q", got)
	}
}

// reportsOf returns the message and the hint of each finding of a rule.
func reportsOf(j *kb.Judged, code string) []string {
	var found []string
	for _, p := range j.Pages {
		if i := slices.IndexFunc(p.Type.Rules, func(r kb.Rule) bool { return r.Code == code }); i >= 0 {
			p.Type.Rules[i].Check(j, p, func(_ kb.Pos, message, hint string) { found = append(found, message+": "+hint) })
		}
	}
	return found
}
