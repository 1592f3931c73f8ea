// Package render makes the pages of a site: Site takes a kb.Edition and
// returns HTML.
//
// Each template has a struct of its own, its view; a test type-checks every
// template against its view. Views hold text and addresses, never pages of the
// base, so a template can show nothing by accident. All addresses are relative
// to the page, so that a site works below any path.
//
// A body comes with holes (kb.Hole): what only the whole base knows is filled
// in here. A link whose target is not in the edition keeps its text alone.
//
// # States
//
// A page says its state on the day of the edition. Next to the words stand the
// days on which they stop being true (data-soon, data-due, data-overdue), so
// that the site's script can say the later state in a browser that opens the
// page later.
package render

import (
	"html/template"

	"tandem/generator/kb"
	"tandem/generator/policy"
)

// Options say how to render.
type Options struct {
	Templates *Templates
	Assets    map[string]string           // entry of the bundle → address from the site's root
	Listed    []kb.Sheet                  // computed pages that the navigation names; their panels are not read
	Sheets    func() []kb.Sheet           // all computed pages, drawn as they are; asked for when one of them is
	Reviews   func() []kb.Reviews         // that lie ahead, as the report says; nil: the site shows none
	Gallery   func() (*kb.Gallery, error) // the page of components; nil: the site has none
	Offline   bool                        // readers may keep the site for reading without a network
	Dev       bool                        // with the dev server's script
	Works     func(page string) func()    // called when a page is begun; what it returns, when it is done; nil: nobody asks
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
	prints   kb.Claims         // what the base has at addresses of sections to print
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
	view func() any // or what went wrong, as an error
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

// version is what a list says of the page it links to, so that the site's script
// can tell which ones have changed since they were read.
func (s *site) version(url string) template.HTMLAttr {
	if hash := s.versions[url]; hash != "" {
		return template.HTMLAttr(` data-text="` + escapeText(hash) + `"`)
	}
	return ""
}
