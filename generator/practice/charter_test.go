package practice

import (
	"testing"

	"tandem/generator/kb"
)

func given(text string, value float64) kb.Number { return kb.Number{Text: text, Value: value} }

func TestOutcomeShareCountsFromBaselineToTarget(t *testing.T) {
	none := kb.Number{}
	for _, c := range []struct {
		about                     string
		baseline, target, current kb.Number
		want                      int
		known                     bool
	}{
		{"rising", given("0.58", 0.58), given("0.75", 0.75), given("0.73", 0.73), 88, true},
		{"falling", given("38", 38), given("30", 30), given("36", 36), 25, true},
		{"worse than the start", given("38", 38), given("30", 30), given("41", 41), 0, true},
		{"past the target", given("38", 38), given("30", 30), given("20", 20), 100, true},
		{"a current of zero is a number", given("0", 0), given("3", 3), given("0", 0), 0, true},
		{"no baseline yet", none, given("30", 30), given("36", 36), 0, false},
		{"not measured yet", given("38", 38), given("30", 30), none, 0, false},
		{"nowhere to go", given("3", 3), given("3", 3), given("3", 3), 0, false},
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
		day    kb.Day
		result string
		want   string
	}{
		{"2026-10-27", "", ""},
		{"2026-10-28", "", "midpoint"},
		{"2026-11-27", "", "midpoint"},
		{"2026-11-28", "", "midpoint"}, // until its result is known
		{"2026-11-28", "On as before", ""},
		{"2027-02-26", "On as before", ""},
		{"2027-02-27", "On as before", "charter"},
	} {
		charter.Result = c.result
		got := ""
		for _, w := range charterWaits(&kb.Linked{}, p, c.day) {
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
	if got := charterEvents(&kb.Linked{}, p, ""); len(got) != 2 || got[0].Day != "2026-11-27" || got[1].Day != "2027-02-26" || len(got[0].Owners) != 1 {
		t.Errorf("got %+v, want midpoint and end with their owner", got)
	}
	p.Status = kb.StatusSuperseded
	if got := charterEvents(&kb.Linked{}, p, ""); len(got) != 0 {
		t.Errorf("superseded: got %+v, want none", got)
	}
}

func TestBudgetIsInHoursUnlessItSaysOtherwise(t *testing.T) {
	for _, c := range []struct {
		charter Charter
		want    string
	}{
		{Charter{RiskBudget: given("640", 640)}, "640 hours"},
		{Charter{RiskBudget: given("20000", 20000), BudgetUnit: "EUR"}, "20000 EUR"},
		{Charter{BudgetUnit: "EUR"}, ""},
	} {
		if got := c.charter.Budget(nil); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// indicators is the header of a goal as far as a charter reads it.
type indicators struct{ Lagging []Outcome }

func (h *indicators) Fields() []kb.Field {
	return []kb.Field{kb.Rows("lagging", &h.Lagging, "numbers", func(o *Outcome) []kb.Field {
		return []kb.Field{kb.Text("name", &o.Metric, ""), kb.Num("baseline", &o.Baseline, ""), kb.Num("target", &o.Target, ""), kb.Num("current", &o.Current, "")}
	})}
}

func TestGoalGivesTheNumbersThatTheCharterLeavesOut(t *testing.T) {
	goal := &kb.Page{Fields: &indicators{Lagging: []Outcome{
		{Baseline: given("40", 40), Target: given("20", 20), Current: given("34", 34)},
		{Current: given("1", 1)},
	}}}
	charter := Outcome{Baseline: given("38", 38), Target: given("30", 30)}
	got := charter.followed(goal)
	if got.Baseline.Text != "38" || got.Target.Text != "30" || got.Current.Text != "34" {
		t.Errorf("got %s to %s, now %s, want 38 to 30, now 34", got.Baseline.Text, got.Target.Text, got.Current.Text)
	}
	if share, known := got.Share(); share != 50 || !known {
		t.Errorf("share: got %d, %v, want 50, true", share, known)
	}
	if charter.Current.Text != "" {
		t.Error("the charter's own outcome was changed")
	}
	if got := charter.followed(nil); got.Current.Text != "" {
		t.Errorf("without a goal: got %q, want no number", got.Current.Text)
	}
}
