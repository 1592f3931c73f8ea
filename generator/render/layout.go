package render

import (
	"strings"

	"tandem/generator/kb"
)

// layout is what every page shows around its content.
type layout struct {
	Lang        string
	Title       string // of the document
	SiteTitle   string
	Description string
	Root        string // way to the site's root, ends in a slash
	Canonical   string // absolute address; empty when the site's is not known
	Style       string // addresses from the root
	Script      string
	Theme       string
	Search      string
	DevScript   string
	DevStyle    string
	Nav         []navGroup
	Here        string // address of the navigation entry the page belongs to
	PageURL     string // of the page itself
	Kind        string // of page, for style: "home", "page", "register"…
	Day         dayView
	Edition     string // named when it is not the only one
	NoIndex     bool
}

// navGroup is a part of the navigation.
type navGroup struct {
	Title   string
	Entries []navEntry
}

// navEntry is a register in the navigation, with its pages while one is there.
type navEntry struct {
	Title  string
	URL    string
	Icon   string
	Family string
	Count  int
	Pages  []linkView
}

// linkView is a link inside the site: its address is from the root.
type linkView struct {
	Title string
	URL   string
}

// mostNavPages is how many pages of a register the navigation lists.
const mostNavPages = 60

func (s *site) layout(url, title, description, here, kind string) layout {
	l := layout{
		Lang: s.e.Site.Lang, SiteTitle: s.e.Site.Title, Description: description,
		Root: up(url), Style: s.o.Assets["site.css"], Script: s.o.Assets["site.js"], Theme: s.o.Assets["theme.js"],
		Search: s.o.Assets["search.js"], Nav: s.nav, Here: here, PageURL: url, Kind: kind, Day: day(s.e.Day),
	}
	l.Title = s.e.Site.Title
	if title != "" && title != s.e.Site.Title {
		l.Title = title + " · " + s.e.Site.Title
	}
	if strings.Contains(s.e.Site.BaseURL, "://") {
		l.Canonical = s.e.Site.BaseURL + url
	}
	if s.o.Dev {
		l.DevScript, l.DevStyle = s.o.Assets["dev.js"], s.o.Assets["dev.css"]
	}
	if s.e.Name != kb.Everything {
		l.Edition = s.e.Name
	}
	return l
}

// navigation lists the registers that have pages, by what they are for.
func (s *site) navigation() []navGroup {
	groups := []navGroup{{Title: "Start here"}, {Title: "Do"}, {Title: "Learn"}, {Title: "Agree"}, {Title: "Steer"}, {Title: "Know"}}
	place := map[kb.Family]int{kb.FamilyDo: 1, kb.FamilyLearn: 2, kb.FamilyDecide: 3, kb.FamilySteer: 4, kb.FamilyKnow: 5}
	for _, t := range s.e.Types {
		pages := s.e.PagesOf(t)
		if len(pages) == 0 {
			continue
		}
		entry := navEntry{Title: t.Plural, URL: kb.Address(t.Folder), Icon: t.Name, Family: string(t.Family), Count: len(pages)}
		if len(pages) <= mostNavPages {
			for _, p := range pages {
				entry.Pages = append(entry.Pages, linkView{p.Title, p.URL})
			}
		}
		i := place[t.Family]
		if t.Name == "path" {
			i = 0
		}
		groups[i].Entries = append(groups[i].Entries, entry)
	}
	about := navGroup{Title: "About this base", Entries: []navEntry{
		{Title: "State of the base", URL: "state/", Icon: "state"},
	}}
	if len(s.e.Directory.Partners) > 0 {
		about.Entries = append(about.Entries, navEntry{Title: "People and partners", URL: "people/", Icon: "people"})
	}
	if len(s.tagged()) > 0 {
		about.Entries = append(about.Entries, navEntry{Title: "Tags", URL: "tags/", Icon: "tag"})
	}
	about.Entries = append(about.Entries, navEntry{Title: "A–Z", URL: "search/", Icon: "search"})
	groups = append(groups, about)
	var filled []navGroup
	for _, g := range groups {
		if len(g.Entries) > 0 {
			filled = append(filled, g)
		}
	}
	return filled
}

// dayView is a day for a time element.
type dayView struct {
	ISO  string
	Long string
	Late bool
}

func day(d kb.Day) dayView { return dayView{ISO: string(d), Long: d.Long()} }
