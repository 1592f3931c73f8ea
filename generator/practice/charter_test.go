package practice

import (
	"testing"

	"tandem/generator/kb"
)

func number(text string, value float64) kb.Number { return kb.Number{Text: text, Value: value} }

func TestOutcomeShareCountsFromBaselineToTarget(t *testing.T) {
	none := kb.Number{}
	for _, c := range []struct {
		about                     string
		baseline, target, current kb.Number
		want                      int
		known                     bool
	}{
		{"rising", number("0.58", 0.58), number("0.75", 0.75), number("0.73", 0.73), 88, true},
		{"falling", number("38", 38), number("30", 30), number("36", 36), 25, true},
		{"worse than the start", number("38", 38), number("30", 30), number("41", 41), 0, true},
		{"past the target", number("38", 38), number("30", 30), number("20", 20), 100, true},
		{"a current of zero is a number", number("0", 0), number("3", 3), number("0", 0), 0, true},
		{"no baseline yet", none, number("30", 30), number("36", 36), 0, false},
		{"not measured yet", number("38", 38), number("30", 30), none, 0, false},
		{"nowhere to go", number("3", 3), number("3", 3), number("3", 3), 0, false},
	} {
		got, known := Outcome{Baseline: c.baseline, Target: c.target, Current: c.current}.Share()
		if got != c.want || known != c.known {
			t.Errorf("%s: got %d, %v, want %d, %v", c.about, got, known, c.want, c.known)
		}
	}
}

func TestCharterWaitsAroundMidpointAndAfterItsEnd(t *testing.T) {
	charter := &Charter{Midpoint: "2026-11-27", End: "2027-02-26"}
	p := &kb.Page{ID: "charters/pilot", Common: kb.Common{Title: "Pilot"}, Fields: charter}
	for _, c := range []struct {
		day  kb.Day
		want string
	}{
		{"2026-10-27", ""},
		{"2026-10-28", "midpoint"},
		{"2026-11-27", "midpoint"},
		{"2026-11-28", ""},
		{"2027-02-26", ""},
		{"2027-02-27", "charter"},
	} {
		got := ""
		for _, w := range charterWaits(nil, p, c.day) {
			got += w.Kind
		}
		if got != c.want {
			t.Errorf("on %s: got %q, want %q", c.day, got, c.want)
		}
	}
}

func TestSupersededCharterIsInNoCalendar(t *testing.T) {
	charter := &Charter{Midpoint: "2026-11-27", End: "2027-02-26"}
	p := &kb.Page{ID: "charters/pilot", Common: kb.Common{Title: "Pilot", Owners: []string{"product-owner"}}, Fields: charter}
	if got := charterEvents(nil, p, ""); len(got) != 2 || got[0].Day != "2026-11-27" || got[1].Day != "2027-02-26" || len(got[0].Owners) != 1 {
		t.Errorf("got %+v, want midpoint and end with their owner", got)
	}
	p.Status = kb.StatusSuperseded
	if got := charterEvents(nil, p, ""); len(got) != 0 {
		t.Errorf("superseded: got %+v, want none", got)
	}
}

func TestBudgetIsInHoursUnlessItSaysOtherwise(t *testing.T) {
	for _, c := range []struct {
		charter Charter
		want    string
	}{
		{Charter{RiskBudget: number("640", 640)}, "640 hours"},
		{Charter{RiskBudget: number("20000", 20000), BudgetUnit: "EUR"}, "20000 EUR"},
		{Charter{BudgetUnit: "EUR"}, ""},
	} {
		if got := c.charter.Budget(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
