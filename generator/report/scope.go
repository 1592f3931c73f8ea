package report

import (
	"slices"
)

// Scope is the work of one owner, or of all.
type Scope struct {
	ID      string  `json:"id"` // empty for all
	Name    string  `json:"name"`
	Partner string  `json:"partner,omitempty"` // id
	Counts  Counts  `json:"counts"`
	Week    []Todo  `json:"this_week"`      // by risk, capped for each owner
	More    int     `json:"more_this_week"` // how many the cap left out
	Pages   []Entry `json:"pages"`          // that need attention, by risk
	Waits   []Todo  `json:"waits"`          // open lessons, actions and others, the late ones first, then by risk
}

// Counts are numbers of a scope.
type Counts struct {
	Pages      int `json:"pages"`  // owned, drafts and register texts left out
	Living     int `json:"living"` // of these, those that are reviewed
	Reported   int `json:"reported"`
	Overdue    int `json:"overdue"`
	Changed    int `json:"changed"`
	Amended    int `json:"amended"`
	Unverified int `json:"unverified"`
	Half       int `json:"waiting_for_partner"`
	Due        int `json:"due"`
	Soon       int `json:"due_soon"`
	NoOwner    int `json:"no_owner"`
	OwnerLeft  int `json:"owner_left"`
	Archive    int `json:"archive"`
	Waits      int `json:"waits"`
	LateWaits  int `json:"late_waits"`
}

// scope returns the work of some owners, without this week's. Pages without an owner
// are only in the scope of everyone.
func (m *maker) scope(mine func(owner string) bool, entries []Entry, waits []Todo) Scope {
	s := Scope{Pages: []Entry{}, Waits: []Todo{}, Week: []Todo{}}
	everyone := mine("")
	for _, p := range m.Pages {
		if shown(p) && (everyone || slices.ContainsFunc(p.Owners, mine)) {
			s.Counts.Pages++
			if m.living(p) {
				s.Counts.Living++
			}
		}
	}
	for _, e := range entries {
		if everyone || slices.ContainsFunc(e.Owners, mine) {
			s.Pages = append(s.Pages, e)
			s.Counts.add(e)
		}
	}
	for _, w := range waits {
		if everyone || slices.ContainsFunc(w.Owners, mine) {
			s.Waits = append(s.Waits, w)
			s.Counts.Waits++
			if w.Late {
				s.Counts.LateWaits++
			}
		}
	}
	return s
}

// of returns the scope with the work of its owners this week, each thing once and by
// risk.
func (s Scope) of(owners []Scope, mine func(owner string) bool) Scope {
	for _, owner := range owners {
		if !mine(owner.ID) {
			continue
		}
		s.More += owner.More
		for _, todo := range owner.Week {
			if !slices.ContainsFunc(s.Week, todo.same) {
				s.Week = append(s.Week, todo)
			}
		}
	}
	slices.SortStableFunc(s.Week, byRisk)
	return s
}

func (c *Counts) add(e Entry) {
	for _, r := range e.Reasons {
		switch r.Kind {
		case Reported:
			c.Reported++
		case Overdue:
			c.Overdue++
		case Changed:
			c.Changed++
		case Amended:
			c.Amended++
		case Unverified:
			c.Unverified++
		case Half:
			c.Half++
		case Due:
			c.Due++
		case Soon:
			c.Soon++
		case NoOwner:
			c.NoOwner++
		case OwnerLeft:
			c.OwnerLeft++
		case Archive:
			c.Archive++
		}
	}
}
