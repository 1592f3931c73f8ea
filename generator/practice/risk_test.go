package practice

import (
	"slices"
	"testing"

	"tandem/generator/kb"
)

func TestRiskRegisterPutsTheWorstFirst(t *testing.T) {
	risk := func(id string, r Risk) *kb.Page { return &kb.Page{ID: id, Common: kb.Common{Title: id}, Fields: &r} }
	register := []*kb.Page{
		risk("closed", Risk{State: RiskClosed, Likelihood: number("5"), Impact: number("5")}),
		risk("no day", Risk{Likelihood: number("2"), Impact: number("5")}),
		risk("later", Risk{Likelihood: number("2"), Impact: number("5"), Due: "2027-01-15"}),
		risk("sooner", Risk{Likelihood: number("5"), Impact: number("2"), Due: "2026-12-18"}),
		risk("issue", Risk{Kind: issue, Impact: number("3")}),
	}
	slices.SortFunc(register, byExposure)
	var got []string
	for _, p := range register {
		got = append(got, p.ID)
	}
	if want := []string{"issue", "sooner", "later", "no day", "closed"}; !slices.Equal(got, want) {
		t.Errorf("got %q want %q", got, want)
	}
}

func TestRiskAsksForAnAnswerAndThenClimbs(t *testing.T) {
	week := kb.Interval{N: 1, Unit: "w"}
	for _, c := range []struct {
		rule   string
		r      Risk
		text   string
		due    kb.Day
		owners []string
	}{
		{"in time", Risk{Raised: "2026-11-16", RespondWithin: week, EscalatesTo: "sponsor", Due: "2026-12-18"}, "Answer: A", "2026-11-23", nil},
		{"past its time", Risk{Raised: "2026-11-13", RespondWithin: week, EscalatesTo: "sponsor"}, "Answer: A", "2026-11-20", []string{"steward", "sponsor"}},
		{"answered", Risk{Raised: "2026-11-13", RespondWithin: week, Answered: "2026-11-16", Due: "2026-12-18"}, "A", "2026-12-18", nil},
	} {
		p := &kb.Page{Common: kb.Common{Title: "A", Owners: []string{"steward"}}, Fields: &c.r}
		waits := riskWaits(&kb.Linked{}, p, "2026-11-21")
		if len(waits) != 1 || !waits[0].Risk || waits[0].Text != c.text || waits[0].Due != c.due || !slices.Equal(waits[0].Owners, c.owners) {
			t.Errorf("%s: got %+v, want %q until %q by %q", c.rule, waits, c.text, c.due, c.owners)
		}
	}
	for _, state := range []string{RiskMitigated, RiskAccepted, RiskClosed} {
		if waits := riskWaits(&kb.Linked{}, &kb.Page{Fields: &Risk{Raised: "2026-11-13", State: state}}, "2026-11-21"); len(waits) > 0 {
			t.Errorf("%s: got %+v, want nothing that waits", state, waits)
		}
	}
}
