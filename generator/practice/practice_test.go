package practice

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// The text above a register has a header of the register's type and is not counted.
func TestSummariesLeaveOutTheTextAboveTheRegister(t *testing.T) {
	above := func(kind *kb.Type, header kb.Fields) *kb.Page {
		return &kb.Page{ID: kind.Folder + "/index", Type: kind, Index: true, Date: "2026-11-13", Fields: header}
	}
	three := number("3")
	e := boardOf(
		above(riskType(), &Risk{RAG: Red, Likelihood: three, Impact: three}),
		above(updateType(), &Update{RAG: Red}),
		above(roadmapType(), &Roadmap{Milestones: []Milestone{{Title: "An example", Due: "2026-12-18"}}}),
		above(goalType(), &Goal{Lagging: []Indicator{{Name: "An example"}}}),
		above(agreementType(), &Agreement{InForce: "2026-01-01", Levels: []ServiceLevel{{What: "An example", LastMissed: "2026-11-13"}}}),
		&kb.Page{ID: "risks/a", Type: riskType(), Fields: &Risk{Likelihood: three, Impact: three}},
	)
	if got, want := riskSummary(e)[0].Note, "1 open, "; !strings.HasPrefix(got, want) {
		t.Errorf("risks: got %q want %q", got, want)
	}
	for _, panel := range append(slices.Concat(roadmapSummary(e), agreementSummary(e)), allIndicators(e), historyPanel(e, "", "", e.Day)) {
		if len(panel.Rows) > 0 {
			t.Errorf("got %+v, want no rows", panel.Rows)
		}
	}
}
