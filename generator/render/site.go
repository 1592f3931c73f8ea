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
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
)

// Options say how to render.
type Options struct {
	Templates fs.FS              // *.html and partials/*.html
	Assets    map[string]string  // entry of the bundle → address from the site's root
	Sheets    []kb.Sheet         // computed pages, drawn as they are
	Offline   bool               // readers may keep the site for reading without a network
	Dev       bool               // with the dev server's script
	Progress  func(done, of int) // told how many are rendered, by several goroutines at once; nil: nobody asks
}

// site is the state of one run. It is read by all goroutines and changed by none.
type site struct {
	e     *kb.Edition
	o     Options
	pages []*kb.Page            // all but the texts above registers
	owned map[string][]*kb.Page // by the owner's id
	tags  []tagged              // sorted by tag
	nav   []navGroup
	root  string // way from the page that is being rendered to the site's root
}

// at returns the run as seen from the page at an address.
func (s *site) at(url string) *site {
	from := *s
	from.root = up(url)
	return &from
}

// job is one file to render.
type job struct {
	path string // of the output
	name string // of the template
	view func() any
}

// Site renders every page of an edition, in parallel over the cores. The
// outputs are sorted by path.
func Site(e *kb.Edition, o Options) ([]kb.Output, error) {
	templates, err := parse(o.Templates, e.Words)
	if err != nil {
		return nil, err
	}
	s := index(e, o)
	jobs := slices.Concat(
		s.homeJobs(), s.pageJobs(), s.registerJobs(), s.peopleJobs(), s.tagJobs(), s.stateJobs(), s.sheetJobs(), s.plainJobs(), s.offlineJobs(), s.redirectJobs(),
	)
	outputs := make([]kb.Output, len(jobs))
	var done atomic.Int64
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, j := range jobs {
		group.Go(func() error {
			var b bytes.Buffer
			if err := templates[j.name].ExecuteTemplate(&b, "layout", j.view()); err != nil {
				return fmt.Errorf("render %s: %w", j.path, err)
			}
			outputs[i] = kb.Output{Path: j.path, Data: b.Bytes()}
			if o.Progress != nil {
				o.Progress(int(done.Add(1)), len(jobs))
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	slices.SortFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs, nil
}

// index looks through the edition once for what many pages ask.
func index(e *kb.Edition, o Options) *site {
	s := &site{e: e, o: o, owned: map[string][]*kb.Page{}}
	for _, p := range e.Pages {
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
	s.tags = tagsOf(s.pages)
	s.nav = s.navigation()
	return s
}
