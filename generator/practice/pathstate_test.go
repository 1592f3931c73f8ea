package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestPathStandsAsItsWorstPage(t *testing.T) {
	stands := func(state kb.State, flags ...kb.FlagKind) kb.Trust {
		trust := kb.Trust{State: state}
		for _, f := range flags {
			trust.Flags = append(trust.Flags, kb.Flag{Kind: f})
		}
		return trust
	}
	for _, c := range []struct {
		name  string
		pages []kb.Trust
		want  int
	}{
		{"a record is no worse than a verified page", []kb.Trust{stands(kb.StateRecord), stands(kb.StateVerified)}, 1},
		{"due is worse than due soon", []kb.Trust{stands(kb.StateDueSoon), stands(kb.StateDue)}, 1},
		{"overdue is worse than changed", []kb.Trust{stands(kb.StateChanged), stands(kb.StateOverdue)}, 1},
		{"changed and overdue counts as overdue", []kb.Trust{stands(kb.StateChanged), stands(kb.StateChanged, kb.FlagOverdue)}, 1},
		{"reported is worst", []kb.Trust{stands(kb.StateOverdue), stands(kb.StateReported), stands(kb.StateSuperseded)}, 1},
		{"the first of equals", []kb.Trust{stands(kb.StateDue), stands(kb.StateDue)}, 0},
	} {
		worst, rank := 0, rankOf(c.pages[0])
		for i, page := range c.pages {
			if r := rankOf(page); r < rank {
				worst, rank = i, r
			}
		}
		if worst != c.want {
			t.Errorf("%s: got page %d, want %d", c.name, worst, c.want)
		}
	}
}
