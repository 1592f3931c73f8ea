package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestNextTalkFollowsTheLatestOne(t *testing.T) {
	month := kb.Interval{N: 4, Unit: "w"}
	for _, c := range []struct {
		rule string
		g    GrowthPlan
		want kb.Day
	}{
		{"the latest counts, in whatever order they are written", GrowthPlan{Cadence: month, CheckIns: []CheckIn{{Day: "2026-11-13"}, {Day: "2026-10-16"}}}, "2026-12-11"},
		{"no talk yet", GrowthPlan{Cadence: month}, ""},
		{"no cadence", GrowthPlan{CheckIns: []CheckIn{{Day: "2026-11-13"}}}, ""},
		{"never", GrowthPlan{Cadence: kb.Interval{Never: true}, CheckIns: []CheckIn{{Day: "2026-11-13"}}}, ""},
	} {
		if got := c.g.nextTalk(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.rule, got, c.want)
		}
	}
}

func TestCompetencyIsReachedOnTheWayOrLate(t *testing.T) {
	g := &GrowthPlan{Competencies: []Competency{
		{What: "reached", Level: number("4"), Target: number("4"), By: "2026-10-01"},
		{What: "on the way", Level: number("2"), Target: number("4"), By: "2026-12-01"},
		{What: "later than planned", Level: number("2"), Target: number("4"), By: "2026-11-20"},
	}}
	e := &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{}, Day: "2026-11-21"}}
	for _, panel := range growthPanels(e, &kb.Page{Fields: g}) {
		if panel.Kind != kb.PanelProgress {
			continue
		}
		for _, row := range panel.Rows {
			if row[4].Text != row[0].Text {
				t.Errorf("got %q, want %q", row[4].Text, row[0].Text)
			}
		}
		return
	}
	t.Error("got no panel of progress, want one")
}
