package render

import (
	"html/template"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/wording"
)

// layout is the frame of every page.
type layout struct {
	Lang          string            // BCP 47
	Policy        template.HTMLAttr // the Content-Security-Policy as an attribute; for hosts that send no headers
	Dir           string            // "rtl"; empty for left to right
	Title         string            // of the document
	SiteTitle     string
	Subject       string // title without the site's, for link previews (ogp.me)
	Description   string
	Picture       string   // absolute address of the site's sign, for the same; empty without one
	Root          string   // way to the site's root, ends in a slash
	Canonical     string   // absolute address; empty when the site's is not known
	Style         string   // addresses from the root
	Fonts         []string // that every page begins with
	Script        string
	Theme         string
	Search        string
	PathScript    string // for the overview of a path
	StepScript    string // for the steps of a path, and the first page
	Palette       string
	OfflineModule string // script for reading offline; empty where the site may not be stored
	Favicon       string
	TouchIcon     string
	DevScript     string
	DevStyle      string
	Nav           []navGroup
	Crumbs        []linkView // the way from the first page to the section
	Here          string     // address of the navigation entry the page belongs to
	PageURL       string     // of the page itself
	Kind          string     // of page, for style: "home", "page", "register"…
	Day           dayView
	Pinned        bool   // the day is that of site.yaml, whatever day it is
	Edition       string // named when it is not the only one
	NoIndex       bool
	Report        string // address for reporting a problem, with {title}; empty: none
}

// navGroup is a part of the navigation.
type navGroup struct {
	ID      string // the browser remembers by it whether the part is open
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

// linkView is a link inside the site: its address is from the root, and empty without
// a target.
type linkView struct {
	Title string
	URL   string
}

// mostNavPages is how many pages of a register the navigation lists.
const mostNavPages = 60

func (s *site) layout(url, title, description, here, kind string) layout {
	l := layout{
		Policy: s.policy,
		Lang:   s.e.Site.Lang, Dir: direction(s.e.Site.Lang), SiteTitle: s.e.Site.Title, Description: description,
		Root: up(url), Style: s.o.Assets["site.css"], Script: s.o.Assets["site.js"], Theme: s.o.Assets["theme.js"],
		Search: s.o.Assets["search.js"], Palette: s.o.Assets["palette.js"], PathScript: s.o.Assets["path.js"], StepScript: s.o.Assets["step.js"],
		Favicon: s.o.Assets["icon.svg"], TouchIcon: s.o.Assets["icon-192.png"],
		Nav: s.nav, Here: here, PageURL: url, Kind: kind, Day: s.longDay(s.e.Day), Pinned: s.pinned(), Report: s.e.Site.IssueURL,
	}
	l.Crumbs = []linkView{{s.e.Say("Home"), ""}}
	for _, font := range [...]string{"source-serif-4-latin-wght-normal.woff2", "source-sans-3-latin-wght-normal.woff2"} {
		if url := s.o.Assets[font]; url != "" {
			l.Fonts = append(l.Fonts, url)
		}
	}
	l.Title, l.Subject = s.e.Site.Title, s.e.Site.Title
	if title != "" && title != s.e.Site.Title {
		l.Title, l.Subject = title+" · "+s.e.Site.Title, title
	}
	if s.o.Offline {
		l.OfflineModule = s.o.Assets["offline.js"]
	}
	if s.published() {
		l.Canonical = s.e.Site.BaseURL + url
		if sign := s.o.Assets["icon-512.png"]; sign != "" {
			l.Picture = s.e.Site.BaseURL + sign
		}
	}
	if s.o.Dev {
		l.DevScript, l.DevStyle = s.o.Assets["dev.js"], s.o.Assets["dev.css"]
	}
	if s.e.Name != kb.Everything {
		l.Edition = s.e.Name
	}
	return l
}

// direction returns the value of dir for a language: nothing from left to right.
func direction(lang string) string {
	if wording.Direction(lang) == "rtl" {
		return "rtl"
	}
	return ""
}

// published reports whether the site's address is known.
func (s *site) published() bool { return strings.Contains(s.e.Site.BaseURL, "://") }

// families are the parts of the navigation, in its order.
func families() []struct {
	title string
	holds func(t *kb.Type) bool
} {
	of := func(family kb.Family) func(*kb.Type) bool {
		return func(t *kb.Type) bool { return t.Family == family && t.Route == nil }
	}
	return []struct {
		title string
		holds func(t *kb.Type) bool
	}{
		{"Start here", func(t *kb.Type) bool { return t.Route != nil }},
		{"Do", of(kb.FamilyDo)},
		{"Learn", of(kb.FamilyLearn)},
		{"Agree", of(kb.FamilyDecide)},
		{"Steer", of(kb.FamilySteer)},
		{"Know", of(kb.FamilyKnow)},
	}
}

// navigation lists the registers that have pages, by their purpose.
func (s *site) navigation() []navGroup {
	var groups []navGroup
	for _, family := range families() {
		group := navGroup{ID: kb.Slug(family.title), Title: s.e.Say(family.title)}
		for _, t := range s.e.Types {
			pages := s.e.PagesOf(t)
			if !family.holds(t) || len(pages) == 0 {
				continue
			}
			entry := navEntry{Title: t.Plural, URL: kb.Address(t.Folder), Icon: t.Name, Family: string(t.Family), Count: len(pages)}
			if len(pages) <= mostNavPages {
				for _, p := range pages {
					entry.Pages = append(entry.Pages, linkView{p.Title, p.URL})
				}
			}
			group.Entries = append(group.Entries, entry)
		}
		group.Entries = append(group.Entries, s.sheetEntries(family.title)...)
		if len(group.Entries) > 0 {
			groups = append(groups, group)
		}
	}
	return append(groups, s.about())
}

// about lists the pages about the base as a whole.
func (s *site) about() navGroup {
	group := navGroup{ID: "this-base", Title: s.e.Say("This base"), Entries: []navEntry{{Title: s.e.Say("Health"), URL: kb.StateURL, Icon: "state"}}}
	group.Entries = append(group.Entries, s.sheetEntries("This base")...)
	if len(s.e.Directory.Partners) > 0 {
		group.Entries = append(group.Entries, navEntry{Title: s.e.Say("People and partners"), URL: kb.PeopleURL, Icon: "people"})
	}
	if len(s.tags) > 0 {
		group.Entries = append(group.Entries, navEntry{Title: s.e.Say("Tags"), URL: kb.TagsURL, Icon: "tag"})
	}
	group.Entries = append(group.Entries, navEntry{Title: s.e.Say("All pages, A to Z"), URL: kb.SearchURL, Icon: "index"})
	return group
}

// dayView is a day for a time element.
type dayView struct {
	ISO   string
	Words string
	Late  bool // it has passed and something waits
}

func (s *site) longDay(d kb.Day) dayView  { return dayView{ISO: string(d), Words: s.e.Long(d)} }
func (s *site) shortDay(d kb.Day) dayView { return dayView{ISO: string(d), Words: s.e.Short(d)} }

// dueDay returns the day on which something is due, and whether it is late.
func (s *site) dueDay(d kb.Day, late bool) *dayView {
	return &dayView{string(d), s.e.Short(d), late}
}
