// Package render makes the pages of a site: Site takes a kb.Edition and
// returns HTML.
//
// Each template has its own struct, its view; a test type-checks every
// template against its view. Views hold text and addresses, never pages of the
// base, so a template cannot show anything by accident. All addresses are relative
// to the page, so a site works below any path.
//
// A body has holes (kb.Hole) for what only the whole base knows; they are filled
// here. A link whose target is not in the edition becomes its text.
//
// # States
//
// A page shows its state on the day of the build. The HTML also has the
// days on which this changes (data-soon, data-due, data-overdue), so that the
// script can show the right state to a reader who opens the page later. A site that
// as_of of site.yaml pins to a day has no such days, and every page says so.
//
// # Budgets
//
// A template of a base may loop or call itself without end. Marks in the parsed
// templates count loop turns, depth of calls and bytes of each page (budget.go). The
// budget depends only on the number of pages, so the same input ends at the same place.
// The command's watchdog stops what the budget cannot reach.
//
// # Other decisions
//
// Terms of the glossary are marked here, after the gate, so a hidden term explains
// nothing. A preview of a link is the target page itself, so it shows no more than that.
//
// The stamp on printed pages is the foot of a table, which browsers repeat on every sheet;
// margin boxes of CSS cannot take text from the page. The size budget of a first view
// does not cover /SECTION/print/, which is as long as its section and only printed.
//
// -/places.json lists what is not a page of the base (registers, people, tags) and where
// pages have moved, for the command palette and the 404 page. Every browser stores it
// on its first visit for use without a network. A former address redirects by
// moved.js, which keeps the query and the fragment; the refresh for browsers without
// JavaScript is in <noscript>, so that the two cannot compete.
package render

import (
	"html/template"

	"tandem/generator/kb"
	"tandem/generator/policy"
	"tandem/generator/view"
)

// Options say how to render.
type Options struct {
	Templates *Templates
	Assets    map[string]string             // entry of the bundle → address from the site's root
	Listed    []kb.Sheet                    // computed pages that the navigation names; their panels are not read
	Sheets    func() []kb.Sheet             // all computed pages, drawn as they are; called when one of them is requested
	Board     func() []kb.BoardPart         // the state of the work, for the first page; nil: the site shows none
	Reviews   func() []kb.Reviews           // reviews ahead, as in the report; nil: the site shows none
	Gallery   func() (*view.Gallery, error) // the page of components; nil: the site has none
	Offline   bool                          // readers may store the site for reading without a network
	Dev       bool                          // with the dev server's script
	Works     func(page string) func()      // called when a page is started; the result, when it is done; nil: not observed
}

// site is the state of one run. It is read by all goroutines and changed by none.
type site struct {
	e        *kb.Edition
	o        Options
	pages    []*kb.Page            // all but the texts above registers
	owned    map[string][]*kb.Page // by the owner's id
	tags     []tagged              // sorted by tag
	nav      []navGroup
	own      map[string]bool    // addresses of the site's own pages that it has
	stages   map[string][]stage // by the id of the page
	gloss    *gloss
	prints   kb.Claims         // what the base has at the addresses of print pages
	versions map[string]string // text hash by address
	policy   template.HTMLAttr // of every page
	root     string            // way from the page that is being rendered to the site's root
}

// at returns the run as seen from the page at an address.
func (s *site) at(url string) *site {
	from := *s
	from.root = up(url)
	return &from
}

// job is one file to render.
type job struct {
	path string     // of the output
	name string     // of the template
	view func() any // or an error
}

// index looks through the edition once for what many pages ask.
func index(e *kb.Edition, o Options) *site {
	s := &site{e: e, o: o, owned: map[string][]*kb.Page{}, prints: printClaims(e), versions: map[string]string{}, gloss: newGloss(e)}
	s.policy = template.HTMLAttr(` content="` + policy.Meta(e.Site.Sisters()) + `"`)
	for _, p := range e.Pages {
		s.versions[p.URL] = e.Trust[p.ID].Hash
		if p.Index {
			continue
		}
		s.pages = append(s.pages, p)
		for _, id := range p.Owners {
			if pages := s.owned[id]; len(pages) == 0 || pages[len(pages)-1] != p {
				s.owned[id] = append(pages, p)
			}
		}
	}
	s.tags = s.tagsOf(s.pages)
	s.nav = s.navigation()
	s.stages = s.stagesOf()
	return s
}

// version is added to a link in a list, so that the site's script can show which pages
// have changed since they were read.
func (s *site) version(url string) template.HTMLAttr {
	if hash := s.versions[url]; hash != "" {
		return template.HTMLAttr(` data-text="` + escapeText(hash) + `"`)
	}
	return ""
}
