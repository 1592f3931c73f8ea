package render

import (
	"html/template"

	"tandem/generator/kb"
)

// homeView is the first page.
type homeView struct {
	layout
	Heading string
	Intro   template.HTML
	Paths   []pathLink
	Groups  []registerGroup
	Board   []boardView // the colours over time alone
	Latest  []changeView
	Due     []dueView
	More    int // due pages that are not listed
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
	Count  int // 0 where nothing is counted
	Doc    string
}

// How many entries the first page lists.
const (
	mostLatest = 8
	mostDue    = 6
)

func (s *site) homeJobs() []job {
	return []job{{"index.html", "home", func() any { return s.at("").home() }}}
}

func (s *site) home() homeView {
	v := homeView{
		layout: s.layout("", "", s.e.Site.Description, "", "home"), Heading: s.e.Site.Title,
		Paths: s.pathLinks(), Groups: s.registerGroups(), Latest: s.latest(mostLatest), Due: s.due(),
	}
	for _, part := range s.board() {
		if part.Panel.Kind == string(kb.PanelTracks) {
			part.More = &linkView{s.e.Say("Health"), kb.StateURL}
			for _, sheet := range s.o.Listed {
				if sheet.URL == kb.SteeringURL {
					part.More = &linkView{s.e.Say(sheet.Title), sheet.URL}
				}
			}
			v.Board = []boardView{part}
		}
	}
	for _, p := range s.e.Pages {
		if p.Index && p.URL == "" {
			v.Heading, v.Intro = p.Title, s.body(p)
		}
	}
	if v.Intro == "" && s.e.Site.Description != "" {
		v.Intro = template.HTML("<p>" + template.HTMLEscapeString(s.e.Site.Description) + "</p>")
	}
	if len(v.Due) > mostDue {
		v.More, v.Due = len(v.Due)-mostDue, v.Due[:mostDue]
	}
	return v
}

// registerGroups are the contents of the base: its registers with their pages, then
// the pages about the base.
func (s *site) registerGroups() []registerGroup {
	var groups []registerGroup
	for _, g := range s.nav {
		group := registerGroup{Title: g.Title}
		for _, entry := range g.Entries {
			link := registerLink{Link: linkView{entry.Title, entry.URL}, Icon: entry.Icon, Family: entry.Family, Count: entry.Count}
			if kind, ok := s.e.Types.Named(entry.Icon); ok && entry.URL == kb.Address(kind.Folder) {
				link.Link.Title, link.Doc = kind.Register, upperFirst(kind.Doc)
			}
			group.Entries = append(group.Entries, link)
		}
		groups = append(groups, group)
	}
	return groups
}

// changeView is a page with an event and its day.
type changeView struct {
	Root string
	Link linkView
	Text template.HTMLAttr // see version
	What string
	Day  dayView
}

func (s *site) change(p *kb.Page, day kb.Day, what string) changeView {
	return changeView{s.root, linkView{p.Title, p.URL}, s.version(p.URL), what, s.shortDay(day)}
}
