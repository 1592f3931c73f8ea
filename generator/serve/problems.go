package serve

import (
	"strings"

	"tandem/generator/diag"
	"tandem/generator/explain"
	"tandem/generator/kb"
)

// problemView is a problem as sent to open pages.
type problemView struct {
	diag.Problem
	Excerpt string  `json:"excerpt"`         // the source line
	Page    *string `json:"page"`            // address of the page that the file is, from the root; nil for none
	Shown   bool    `json:"shown,omitempty"` // the site has that page
	Explain string  `json:"explain"`         // address of the code's explanation, from the root; empty for a code without one
	Edit    string  `json:"edit,omitempty"`  // opens the place in the author's editor; names a folder of this machine
}

// findings are the problems of a site.
type findings struct {
	list             []problemView
	errors, warnings int // all there are; the list may be shorter
}

// maxProblems is how many problems are sent to open pages, errors first: a new base
// may have thousands of warnings, and each save sends all.
const maxProblems = 200

// find converts a site's problems for open pages. Page returns the address of a
// content file's page; it is nil while no site is shown.
func (s *Server) find(site Site, page func(path string) (string, bool)) findings {
	found := findings{errors: site.Problems.Count(diag.Error), warnings: site.Problems.Count(diag.Warning)}
	found.list = make([]problemView, 0, min(len(site.Problems), maxProblems))
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for _, p := range site.Problems {
			if p.Severity == severity && len(found.list) < maxProblems {
				found.list = append(found.list, s.problemView(p, site, page))
			}
		}
	}
	return found
}

func (s *Server) problemView(p diag.Problem, site Site, page func(path string) (string, bool)) problemView {
	t := problemView{Problem: p}
	if _, ok := explain.Find(p.Code); ok {
		t.Explain = "/__tandem/problems#" + explain.Anchor(p.Code)
	}
	if p.Line > 0 && site.Source != nil && !p.Confidential {
		t.Excerpt, _ = diag.Line(site.Source(p.Path), p.Line)
	}
	if id, ok := strings.CutSuffix(p.Path, ".md"); ok {
		address := kb.Address(strings.TrimSuffix(strings.TrimSuffix(id, "index"), "/"))
		if page != nil {
			if known, ok := page(p.Path); ok {
				address, t.Shown = known, true
			}
		}
		t.Page = &address
	}
	if s.Edit != nil && p.Path != "" {
		t.Edit = s.Edit(p.Path, max(p.Line, 1), max(p.Column, 1))
	}
	return t
}

// to puts the problems into an event for a page. Only a page on this machine gets the
// paths of files.
func (f findings) to(e *event, local bool) {
	e.Problems, e.Errors, e.Warnings = f.list, f.errors, f.warnings
	if local {
		return
	}
	e.Problems = make([]problemView, len(f.list))
	for i, t := range f.list {
		t.Edit = ""
		e.Problems[i] = t
	}
}
