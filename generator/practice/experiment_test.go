package practice

import (
	"strings"
	"testing"

	"tandem/generator/kb"
)

func TestExperimentIsARecordOnceItEnded(t *testing.T) {
	kind := experimentType()
	for state, want := range map[string]bool{"": false, Planned: false, Running: false, Killed: true, Scaled: true, Inconclusive: true} {
		if got := kind.Record(&kb.Page{Fields: &Experiment{State: state}}, "2026-11-21"); got != want {
			t.Errorf("state %q: got %v, want %v", state, got, want)
		}
	}
	if kind.Record(&kb.Page{Index: true}, "2026-11-21") {
		t.Error("the text above the register: got a record, want none")
	}
}

func TestExperimentWaitsForItsStartAndItsGate(t *testing.T) {
	kind := experimentType()
	for _, c := range []struct {
		state string
		day   kb.Day
		want  string
		due   kb.Day
	}{
		{Planned, "2026-10-20", "", ""},
		{Planned, "2026-11-21", "Start: T", "2026-11-30"},
		{Running, "2026-11-30", "", ""},
		{Running, "2026-12-26", "Decide the gate of: T", "2027-01-24"},
		{Running, "2027-02-01", "Decide the gate of: T", "2027-01-24"},
		{Killed, "2027-02-01", "", ""},
	} {
		p := &kb.Page{Common: kb.Common{Title: "T"}, Fields: &Experiment{State: c.state, Started: "2026-11-30", Ends: "2027-01-24"}}
		text, due := "", kb.Day("")
		for _, w := range kind.Todos(&kb.Linked{}, p, c.day) {
			text, due = text+w.Text, w.Due
		}
		if text != c.want || due != c.due {
			t.Errorf("%s on %s: got %q by %q, want %q by %q", c.state, c.day, text, due, c.want, c.due)
		}
	}
}

func TestLadderCountsEndsAndSaysWhatWasLearnt(t *testing.T) {
	kind := experimentType()
	pages := []*kb.Page{
		{ID: "a", Type: kind, Fields: &Experiment{Stage: Paper, State: Killed, Learned: "It was believed.\nIt was not so. Reading comes first. And more."}},
		{ID: "b", Type: kind, Fields: &Experiment{Stage: Paper, State: Killed, Learned: "No."}},
		{ID: "c", Type: kind, Fields: &Experiment{Stage: Pilot, State: Running}},
		{ID: "d", Type: kind, Fields: &Experiment{Stage: Prototype, State: Inconclusive}},
	}
	e := &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: kb.NewBase(kb.Site{}, kb.Directory{}, nil, pages, nil)}}}
	panels := experimentSummary(e)
	if len(panels) != 2 {
		t.Fatalf("got %d panels, want the ladder and the lessons", len(panels))
	}
	ladder, learnt := panels[0], panels[1]
	if got, want := ladder.Rows[0][0].Text, "Paper"; got != want {
		t.Errorf("lowest rung: got %q, want %q", got, want)
	}
	if got := len(ladder.Rows[0][3].Pages); got != 2 {
		t.Errorf("ended by their rule on paper: got %d, want 2", got)
	}
	if want := "Ended by their rule: 2. Moved to the next stage: 0. Without a result: 1."; !strings.HasPrefix(ladder.Note, want) {
		t.Errorf("tally: got %q, want %q first", ladder.Note, want)
	}
	if len(learnt.Rows) != 3 {
		t.Fatalf("lessons: got %d, want one for each that ended", len(learnt.Rows))
	}
	if got, want := learnt.Rows[0][2].Text, "It was believed. It was not so. Reading comes first."; got != want {
		t.Errorf("learnt: got %q, want %q", got, want)
	}
}

func TestCharterPaysForWhatItClaims(t *testing.T) {
	kind := guideType() // the rule goes by the header, not by the order of a register
	charter := func(id, workstream string, budget string, tests ...string) *kb.Page {
		c := &Charter{RiskBudget: number(budget)}
		for _, test := range tests {
			c.Assumptions = append(c.Assumptions, Assumption{Text: "x", Experiment: test})
		}
		return &kb.Page{ID: id, Path: id + ".md", Type: kind, Common: kb.Common{Workstream: workstream}, Fields: c}
	}
	test := func(id, workstream, state, budget string) *kb.Page {
		return &kb.Page{ID: id, Path: id + ".md", Type: kind, Common: kb.Common{Workstream: workstream}, Fields: &Experiment{State: state, Budget: number(budget)}}
	}
	stream := &kb.Page{ID: "w", Path: "w.md", Type: kind}
	for _, c := range []struct {
		rule  string
		pages []*kb.Page
		want  []string
	}{
		{"named by an assumption", []*kb.Page{charter("c1", "", "10", "x1"), charter("c2", "", "10"), test("x1", "", Running, "11")}, []string{"c1"}},
		{"of its workstream", []*kb.Page{charter("c1", "w", "10"), charter("c2", "", "10"), stream, test("x1", "w", Planned, "11")}, []string{"c1"}},
		{"claimed by none of two", []*kb.Page{charter("c1", "", "10"), charter("c2", "", "10"), test("x1", "", Running, "11")}, nil},
		{"claimed by none, and there is only one", []*kb.Page{charter("c1", "", "10"), test("x1", "", Running, "11")}, []string{"c1"}},
		{"exactly the budget", []*kb.Page{charter("c1", "", "11"), test("x1", "", Running, "11")}, nil},
		{"ended", []*kb.Page{charter("c1", "", "10"), test("x1", "", Scaled, "11")}, nil},
	} {
		l := &kb.Linked{Base: kb.NewBase(kb.Site{}, kb.Directory{}, nil, c.pages, nil), Refs: map[kb.Ref]string{}}
		for _, p := range c.pages {
			l.Refs[kb.Ref{From: p.ID, To: "w"}], l.Refs[kb.Ref{From: p.ID, To: "x1"}] = "w", "x1"
		}
		var got []string
		overRiskBudget(&kb.Judged{Linked: l, Day: "2026-11-21"}, func(p *kb.Page, _ kb.Pos, _, _ string) { got = append(got, p.ID) })
		if len(got) != len(c.want) || len(got) == 1 && got[0] != c.want[0] {
			t.Errorf("%s: got %q, want %q", c.rule, got, c.want)
		}
	}
}
