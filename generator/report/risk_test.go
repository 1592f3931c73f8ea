package report

import (
	"testing"

	"tandem/generator/kb"
)

func TestRiskIsUrgencyTimesReachTimesAge(t *testing.T) {
	for _, test := range []struct {
		kind  ReasonKind
		reach int
		since kb.Day
		want  int
	}{
		{Reported, 1, "2026-11-23", 5},
		{Overdue, 1, "2026-10-25", 4},   // 29 days: no whole month
		{Overdue, 1, "2026-10-24", 8},   // 30 days: one
		{Overdue, 4, "2026-08-25", 64},  // relied on once, in one path, three months
		{Changed, 1, "2020-01-01", 39},  // age stops at thirteen
		{Unverified, 3, "", 9},          // since an unknown day
		{Soon, 2, "2026-12-01", 2},      // it has not begun
		{OwnerLeft, 1, "2026-11-01", 2}, //
	} {
		if got := risk(urgency(test.kind), test.reach, test.since, "2026-11-23"); got != test.want {
			t.Errorf("%s of reach %d since %q: got %d, want %d", test.kind, test.reach, test.since, got, test.want)
		}
	}
}
