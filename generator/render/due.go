package render

import (
	"cmp"
	"html/template"
	"slices"

	"tandem/generator/kb"
)

// dueView is a page with its state and owner.
type dueView struct {
	Root   string
	Link   linkView
	Text   template.HTMLAttr // see version
	Chip   chipView
	Owners []linkView
	Day    *dayView // of the review
}

func (s *site) dueView(p *kb.Page) dueView {
	t := s.e.Trust[p.ID]
	v := dueView{Root: s.root, Link: linkView{p.Title, p.URL}, Text: s.version(p.URL), Chip: s.chip(t), Owners: s.someOwners(p.Owners)}
	if t.Due != "" && alive(t) {
		v.Day = s.dueDay(t.Due, t.Due < s.e.Day)
	}
	return v
}

// due returns the pages that wait for a verification, the most pressing first.
func (s *site) due() []dueView {
	order := map[kb.State]int{}
	for i, state := range []kb.State{kb.StateReported, kb.StateOverdue, kb.StateChanged, kb.StateDue, kb.StateUnverified, kb.StateDueSoon} {
		order[state] = i + 1
	}
	waiting := kb.Where(s.pages, func(p *kb.Page) bool { return order[s.e.Trust[p.ID].State] > 0 })
	slices.SortFunc(waiting, func(a, b *kb.Page) int {
		ta, tb := s.e.Trust[a.ID], s.e.Trust[b.ID]
		return cmp.Or(cmp.Compare(order[ta.State], order[tb.State]), cmp.Compare(ta.Due, tb.Due), kb.ByTitle(a, b))
	})
	return kb.Map(waiting, s.dueView)
}

// latest returns the latest events: records by their day, and verifications.
func (s *site) latest(most int) []changeView {
	type change struct {
		page *kb.Page
		day  kb.Day
		what string
	}
	var all []change
	for _, p := range s.pages {
		c := change{page: p, day: p.Date, what: p.Type.Title}
		if p.Date > s.e.Day {
			c.day = ""
		}
		if o := s.e.Trust[p.ID].SignOffs; len(o) > 0 && o[0].At > c.day && o[0].At <= s.e.Day {
			name := s.e.Directory.OwnerName(o[0].Person)
			c.day, c.what = o[0].At, s.e.Say("{type}, verified by {name}", p.Type.Title, name)
			if o[0].How == kb.HowSigned {
				c.what = s.e.Say("{type}, signed by {name}", p.Type.Title, name)
			}
		}
		if c.day != "" {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.day, a.day), kb.ByTitle(a.page, b.page))
	})
	return kb.Map(all[:min(len(all), most)], func(c change) changeView { return s.change(c.page, c.day, c.what) })
}

// alive reports whether the page still needs an owner.
func alive(t kb.Trust) bool {
	return t.State != kb.StateSuperseded && t.State != kb.StateArchived && t.State != kb.StateRecord && t.State != kb.StateDraft
}
