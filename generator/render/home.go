package render

import (
	"cmp"
	"html/template"
	"slices"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

// homeView is the first page.
type homeView struct {
	layout
	Heading string
	Intro   template.HTML
	Paths   []pathLink
	Groups  []registerGroup
	Latest  []changeView
	Due     []dueView
	More    int // due pages that are not listed
	Pages   int
	Counts  []countView
}

// pathLink is a path on the first page.
type pathLink struct {
	Link  linkView
	For   string
	Steps string
	Hours string
}

// registerGroup is registers of one purpose.
type registerGroup struct {
	Title   string
	Entries []registerLink
}

type registerLink struct {
	Link   linkView
	Icon   string
	Family string
	Count  int
	Doc    string
}

// changeView is a page with what happened to it, and when.
type changeView struct {
	Root string
	Link linkView
	Type string
	Icon string
	What string
	Day  dayView
}

// dueView is a page that waits for someone.
type dueView struct {
	Root   string
	Link   linkView
	Chip   chipView
	Owners []linkView
	Day    *dayView
}

const (
	mostLatest = 8
	mostDue    = 6
)

func (s *site) home() []job {
	return []job{{"index.html", "home", func() any {
		s := s.at("")
		v := homeView{layout: s.layout("", "", s.e.Site.Description, "", "home"), Heading: s.e.Site.Title}
		for _, p := range s.e.Pages {
			if p.Index && p.URL == "" {
				v.Heading, v.Intro = p.Title, s.body(p, "./")
			}
			if !p.Index {
				v.Pages++
			}
		}
		if v.Intro == "" && s.e.Site.Description != "" {
			v.Intro = template.HTML("<p>" + template.HTMLEscapeString(s.e.Site.Description) + "</p>")
		}
		v.Paths, v.Groups, v.Latest = s.pathLinks(), s.registerGroups(), s.latest(mostLatest)
		due := s.due()
		if len(due) > mostDue {
			v.More = len(due) - mostDue
			due = due[:mostDue]
		}
		v.Due, v.Counts = due, s.counts()
		return v
	}}}
}

func (s *site) pathLinks() []pathLink {
	kind, ok := s.e.Types.Named("path")
	if !ok {
		return nil
	}
	var links []pathLink
	for _, p := range s.e.PagesOf(kind) {
		route := p.Fields.(*practice.Path)
		links = append(links, pathLink{
			Link: linkView{p.Title, p.URL}, For: route.For,
			Steps: plural(len(route.Steps), "step", "steps"), Hours: practice.Hours(route.Minutes()),
		})
	}
	return links
}

func (s *site) registerGroups() []registerGroup {
	var groups []registerGroup
	for _, g := range s.nav {
		group := registerGroup{Title: g.Title}
		for _, entry := range g.Entries {
			if entry.Count == 0 {
				continue
			}
			kind, _ := s.e.Types.Named(entry.Icon)
			group.Entries = append(group.Entries, registerLink{
				Link: linkView{kind.Register, entry.URL}, Icon: entry.Icon, Family: entry.Family, Count: entry.Count, Doc: kind.Doc,
			})
		}
		if len(group.Entries) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

// latest returns what happened last: records by their day, and verifications.
func (s *site) latest(most int) []changeView {
	type change struct {
		page *kb.Page
		day  kb.Day
		what string
	}
	var all []change
	for _, p := range s.e.Pages {
		if p.Index || p.Type.Name == "term" {
			continue
		}
		c := change{page: p, day: p.Date, what: p.Type.Title}
		if p.Date == "" || p.Date > s.e.Day {
			c.day = ""
		}
		if o := s.e.Trust[p.ID].SignOffs; len(o) > 0 && o[0].At > c.day {
			c.day, c.what = o[0].At, p.Type.Title+" verified by "+s.ownerName(o[0].Person)
		}
		if c.day != "" {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(a.page.ID, b.page.ID))
	})
	var views []changeView
	for _, c := range all[:min(len(all), most)] {
		d := day(c.day)
		d.Long = c.day.Short()
		views = append(views, changeView{s.root, linkView{c.page.Title, c.page.URL}, c.page.Type.Title, c.page.Type.Name, c.what, d})
	}
	return views
}

// due returns the pages that wait for a verification, the most pressing first.
func (s *site) due() []dueView {
	order := map[kb.State]int{}
	for i, state := range []kb.State{kb.StateReported, kb.StateOverdue, kb.StateChanged, kb.StateDue, kb.StateUnverified, kb.StateDueSoon} {
		order[state] = i + 1
	}
	var waiting []*kb.Page
	for _, p := range s.e.Pages {
		if order[s.e.Trust[p.ID].State] > 0 && !p.Index {
			waiting = append(waiting, p)
		}
	}
	slices.SortFunc(waiting, func(a, b *kb.Page) int {
		ta, tb := s.e.Trust[a.ID], s.e.Trust[b.ID]
		return cmp.Or(cmp.Compare(order[ta.State], order[tb.State]), cmp.Compare(ta.Due, tb.Due), cmp.Compare(a.ID, b.ID))
	})
	var views []dueView
	for _, p := range waiting {
		views = append(views, s.dueView(p))
	}
	return views
}

func (s *site) dueView(p *kb.Page) dueView {
	t := s.e.Trust[p.ID]
	v := dueView{Root: s.root, Link: linkView{p.Title, p.URL}, Chip: chip(t)}
	for _, id := range p.Owners {
		v.Owners = append(v.Owners, s.ownerLink(id))
	}
	if t.Due != "" {
		d := day(t.Due)
		d.Long, d.Late = t.Due.Short(), t.Due <= s.e.Day
		v.Day = &d
	}
	return v
}
