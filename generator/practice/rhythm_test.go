package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestFourWeeksWithoutATeachBackAreAGap(t *testing.T) {
	kind := teachBackType()
	holidays := []kb.Break{{From: "2026-12-21", To: "2027-01-03"}}
	for _, c := range []struct {
		rule   string
		last   kb.Day
		day    kb.Day
		breaks []kb.Break
		want   bool
	}{
		{"the 28th day", "2026-10-24", "2026-11-21", nil, false},
		{"the 29th day", "2026-10-23", "2026-11-21", nil, true},
		{"holidays do not count", "2026-12-10", "2027-01-21", holidays, false},
		{"but what lies around them does", "2026-12-10", "2027-01-22", holidays, true},
		{"two breaks that overlap are left out once", "2026-12-10", "2027-01-22", append(holidays, kb.Break{From: "2026-12-24", To: "2026-12-26"}), true},
		{"one that is still to come closes no gap", "2026-12-10", "2026-11-21", nil, true},
		{"none ever", "", "2026-11-21", nil, false},
	} {
		pages := []*kb.Page{{ID: "t", Path: "t.md", Type: kind, Date: c.last, Fields: &TeachBack{}}, {ID: "u", Path: "u.md", Type: kind, Date: "2026-09-10", Fields: &TeachBack{}}}
		if c.last == "" {
			pages = nil
		}
		l := &kb.Linked{Base: kb.NewBase(kb.Site{Breaks: c.breaks}, kb.Directory{}, nil, pages, nil)}
		got := false
		gapInCadence(&kb.Judged{Linked: l, Day: c.day}, func(*kb.Page, kb.Pos, string, string) { got = true })
		if got != c.want {
			t.Errorf("%s: got %v, want %v", c.rule, got, c.want)
		}
	}
}
