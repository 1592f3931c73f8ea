package report

import (
	"slices"

	"tandem/generator/kb"
)

// reviewers returns the owners that a review of a page counts for: one owner, or where
// both partners sign one of each. None when all have left.
func (m *maker) reviewers(p *kb.Page) []string {
	found := []string{}
	signOffs := m.Trust[p.ID].SignOffs
	if !p.BothSign() {
		if owner, ok := m.reviewer(p.Owners, signOffs); ok {
			found = append(found, owner)
		}
		return found
	}
	for _, partner := range m.Directory.Partners {
		var owners []string
		for _, id := range p.Owners {
			if owner, ok := m.Directory.Owner(id); ok && owner.Partner == partner.ID {
				owners = append(owners, id)
			}
		}
		if owner, ok := m.reviewer(owners, signOffs); ok {
			found = append(found, owner)
		}
	}
	return found
}

// reviewer returns the owner who verified last, personally or through a deputy, else
// the first owner who has not left.
func (m *maker) reviewer(owners []string, signOffs []kb.SignOff) (string, bool) {
	var here []string
	for _, id := range owners {
		if _, known := m.Directory.Owner(id); known && !m.Directory.Left(id, m.Day) {
			here = append(here, id)
		}
	}
	if len(here) == 0 {
		return "", false
	}
	for _, s := range signOffs { // the latest first
		if slices.Contains(here, s.Person) {
			return s.Person, true
		}
		for _, id := range here {
			if m.standsFor(s.Person, id) {
				return id, true
			}
		}
	}
	return here[0], true
}

// standsFor reports whether a person signs in place of an owner: as the deputy, as a
// member of a team, or as the deputy of a member.
func (m *maker) standsFor(person, owner string) bool {
	if who, ok := m.Directory.Person(owner); ok {
		return who.Deputy == person
	}
	return slices.ContainsFunc(m.Directory.Members(owner), func(member kb.Person) bool {
		return member.ID == person || member.Deputy == person
	})
}

// review is one owner's part in keeping a page verified.
type review struct {
	page  string
	owner string
	due   kb.Day // no day: it is late already
	was   kb.Day // of a late one: the day it was due; no day when it never had one
	from  kb.Day // the day of the verification from which the interval runs; no day: there is none
	every kb.Interval
	risk  int
	tone  kb.Tone // bad: it is pressing, because the page is overdue or reported wrong
}

// reviews returns the next review of every living page for each who does it,
// in the order of the pages.
func (m *maker) reviews() []review {
	var all []review
	for _, p := range m.Pages {
		if !m.living(p) {
			continue
		}
		for _, owner := range m.reviewers(p) {
			if r, needed := m.review(p, owner); needed {
				all = append(all, r)
			}
		}
	}
	return all
}

// review returns an owner's next review of a page, or that of a page without one when
// owner is empty; false when the owner has verified the page for good.
func (m *maker) review(p *kb.Page, owner string) (review, bool) {
	t, reasons := m.Trust[p.ID], m.wants[p.ID]
	r := review{page: p.ID, owner: owner, due: t.Due, from: t.Verified, every: t.Every, tone: t.State.Tone()}
	if len(reasons) > 0 {
		r.risk = risk(urgency(reasons[0].Kind), m.reach(p.ID), reasons[0].Since, m.Day)
	}
	switch t.State {
	case kb.StateReported:
		r.due = ""
	case kb.StateUnverified, kb.StateChanged, kb.StateUnknown:
		r.due = ""
		if word, given := m.ownWord(t, owner); given {
			r.from, r.due = word, t.Every.After(word)
			if r.due == "" {
				return r, false
			}
		}
	}
	if r.due != "" && r.due < m.Day {
		r.due, r.was = "", r.due
	}
	return r, true
}

// ownWord returns the day on which an owner's partner signed today's text, while the
// page waits for another partner.
func (m *maker) ownWord(t kb.Trust, owner string) (kb.Day, bool) {
	who, known := m.Directory.Owner(owner)
	for _, s := range t.Sides {
		if known && s.Partner == who.Partner && s.Current {
			return s.At, true
		}
	}
	return "", false
}
