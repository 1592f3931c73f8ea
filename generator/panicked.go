package generator

import (
	"maps"
	"slices"

	"tandem/generator/diag"
	"tandem/generator/panics"
	"tandem/generator/source"
)

// panicked are the pages that panicked in a check, by path.
type panicked map[string]*panickedPage

type panickedPage struct {
	met   *panics.Error // the first
	empty bool          // it panicked even without its text
}

// add adds the panics of a check; false when no page can be left out next time.
func (m panicked) add(all []*panics.Error) bool {
	anew := false
	for _, one := range all {
		switch known := m[one.Page]; {
		case one.Page == "":
		case known == nil:
			m[one.Page], anew = &panickedPage{met: one}, true
		case !known.empty:
			known.empty, anew = true, true
		}
	}
	return anew
}

// without returns a snapshot in which those pages are empty, or not there.
func (m panicked) without(s source.Snapshot) source.Snapshot {
	if len(m) == 0 {
		return s
	}
	var pages []source.File
	for _, f := range s.Pages {
		switch known := m[f.Path]; {
		case known == nil:
			pages = append(pages, f)
		case !known.empty:
			pages = append(pages, source.File{Path: f.Path, Hash: "panic"}) // no file has this hash, so the next build reads the page again
		}
	}
	s.Pages = pages
	return s
}

// problems returns problems in which such a page has its panic alone.
func (m panicked) problems(found diag.List) diag.List {
	if len(m) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(p diag.Problem) bool { return m[p.Path] != nil })
	for _, one := range m.errors() {
		found.Add(diag.Problem{Path: one.Page, Line: 1, Column: 1, Severity: diag.Error, Code: "internal/panic", Message: one.Error(), Hint: one.Hint()})
	}
	return found
}

// errors returns the first panic of each page, by path.
func (m panicked) errors() []*panics.Error {
	var all []*panics.Error
	for _, path := range slices.Sorted(maps.Keys(m)) {
		all = append(all, m[path].met)
	}
	return all
}
