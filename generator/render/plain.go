package render

import (
	"encoding/json"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// searchView is the search page: without JavaScript, an index of all pages.
type searchView struct {
	layout
	Groups []indexGroup
	Pages  int
	// Sisters are the names of the other bases to search, as the script reads them;
	// empty when there are none.
	Sisters string
}

// indexGroup is the pages of a type by their titles.
type indexGroup struct {
	Title string
	URL   string // address of their register; empty: they have none
	ID    string
	Icon  string
	Links []linkView
}

// notFoundView is shown by hosts for an address that leads nowhere. It may be
// shown at any depth, so its addresses start at the site's root path.
type notFoundView struct {
	layout
	Lost string // the script that searches for the requested address
	// Roots are the possible relative addresses of the site's root at which the script
	// is looked for: the published one first.
	Roots []string
}

func (s *site) plainJobs() []job {
	return []job{
		{file(kb.SearchURL), "search", func() any { return s.at(kb.SearchURL).searchPage() }},
		{"404.html", "404", func() any {
			v := notFoundView{layout: s.layout("", s.e.Say("Page not found"), "", "", "404")}
			v.Canonical, v.NoIndex, v.Root = "", true, s.e.Site.RootPath()
			v.Lost, v.Roots = s.o.Assets["lost.js"], s.roots()
			return v
		}},
	}
}

func (s *site) searchPage() searchView {
	v := searchView{layout: s.layout(kb.SearchURL, s.e.Say("Search"), s.e.Say("Search this base, or look through all its pages."), kb.SearchURL, "search"), Pages: len(s.pages)}
	if len(s.e.Site.SisterSites) > 0 {
		type sister struct{ Name, URL string }
		var list []sister
		for _, other := range s.e.Site.SisterSites {
			list = append(list, sister{other.Name, strings.TrimSuffix(other.URL, "/") + "/"})
		}
		if data, err := json.Marshal(list); err == nil { // cannot fail, since it contains only texts
			v.Sisters = string(data)
		}
	}
	for _, kind := range s.e.Types {
		pages := slices.Clone(s.e.PagesOf(kind))
		if len(pages) == 0 {
			continue
		}
		slices.SortFunc(pages, kb.ByTitle)
		group := indexGroup{Title: kind.Plural, URL: kb.Address(kind.Folder), ID: "all-" + kb.Slug(kind.Plural), Icon: kind.Name}
		for _, p := range pages {
			group.Links = append(group.Links, linkView{p.Title, p.URL})
		}
		v.Groups = append(v.Groups, group)
	}
	if sheets := s.sheetLinks(); len(sheets) > 0 {
		v.Groups = append(v.Groups, indexGroup{Title: s.e.Say("Computed pages"), ID: "all-computed", Icon: "state", Links: sheets})
	}
	return v
}

// sheetLinks lists the computed pages that the navigation names.
func (s *site) sheetLinks() []linkView {
	var links []linkView
	for _, sheet := range s.o.Listed {
		if sheet.Group != "" {
			links = append(links, linkView{s.e.Say(sheet.Title), sheet.URL})
		}
	}
	return links
}

// roots returns where the site may lie, seen from an address that leads nowhere.
// A site that says where it is published may still be looked at elsewhere, as a
// preview is; one that does not may lie below any folder.
func (s *site) roots() []string {
	roots := []string{s.e.Site.RootPath()}
	if roots[0] != "/" {
		return append(roots, "/")
	}
	if !s.published() {
		roots = append(roots, "../../../", "../../", "../", "./")
	}
	return roots
}
