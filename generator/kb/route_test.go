package kb

import "testing"

func TestPathStandsAsItsWorstPage(t *testing.T) {
	stands := func(state State, flags ...FlagKind) Trust {
		trust := Trust{State: state}
		for _, f := range flags {
			trust.Flags = append(trust.Flags, Flag{Kind: f})
		}
		return trust
	}
	for _, c := range []struct {
		name  string
		pages []Trust
		want  int
	}{
		{"a record is no worse than a verified page", []Trust{stands(StateRecord), stands(StateVerified)}, 1},
		{"due is worse than due soon", []Trust{stands(StateDueSoon), stands(StateDue)}, 1},
		{"overdue is worse than changed", []Trust{stands(StateChanged), stands(StateOverdue)}, 1},
		{"changed and overdue counts as overdue", []Trust{stands(StateChanged), stands(StateChanged, FlagOverdue)}, 1},
		{"reported is worst", []Trust{stands(StateOverdue), stands(StateReported), stands(StateSuperseded)}, 1},
		{"the first of equals", []Trust{stands(StateDue), stands(StateDue)}, 0},
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
