package render

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
	"tandem/generator/panics"
)

// Pages are the pages of a site, each rendered when it is asked for. They may
// be asked by several goroutines.
type Pages struct {
	templates     *Templates
	works         func(page string) (done func())
	budget        budget                // of each page
	sources       map[string]string     // path of an output → that of the content file it shows
	written       table                 // known from the edition alone
	formerOffline string                // former address of the page for offline reading; empty: a page of the base has it
	computed      func() (table, error) // the sheets, computed at the first need
	places        func() (kb.Output, error)
}

// table holds jobs by the path of their output.
type table map[string]job

// add enters jobs; no two may claim one path.
func (t table) add(jobs []job) error {
	for _, j := range jobs {
		if _, taken := t[j.path]; taken {
			return fmt.Errorf("two outputs claim %q", j.path)
		}
		t[j.path] = j
	}
	return nil
}

// Open returns the pages of an edition.
func Open(e *kb.Edition, o Options) (*Pages, error) {
	if o.Sheets == nil {
		o.Sheets = func() []kb.Sheet { return nil }
	}
	s := index(e, o)
	p := &Pages{templates: o.Templates, works: o.Works, budget: budgetFor(len(e.Pages)), written: make(table, len(s.pages)), sources: make(map[string]string, len(s.pages))}
	for _, page := range s.pages {
		p.sources[file(page.URL)] = page.Path
	}
	former := kb.NewFormer(e.Base)
	if old, free := former.Of(file(kb.OfflineURL)); free {
		p.formerOffline = old
	}
	own := slices.Concat(s.peopleJobs(), s.tagJobs(), s.stateJobs(), s.plainJobs(), s.offlineJobs(), s.galleryJobs())
	s.own = map[string]bool{}
	for _, j := range own {
		s.own[strings.TrimSuffix(j.path, "index.html")] = true
	}
	for _, sheet := range o.Listed {
		s.own[sheet.URL] = true
	}
	for _, jobs := range [][]job{
		s.homeJobs(), s.pageJobs(), s.registerJobs(), s.printJobs(), own, s.redirectJobs(), s.formerJobs(former, own),
	} {
		if err := p.written.add(jobs); err != nil {
			return nil, err
		}
	}
	p.computed = sync.OnceValues(func() (table, error) {
		sheets, jobs := table{}, s.sheetJobs()
		return sheets, sheets.add(append(jobs, s.formerJobs(former, jobs)...))
	})
	p.places = sync.OnceValues(s.places)
	return p, nil
}

// Page renders the page at an output path; false when there is none.
func (p *Pages) Page(path string) ([]byte, bool, error) {
	if path == PlacesFile {
		out, err := p.places()
		return out.Data, true, err
	}
	j, ok := p.written[path]
	if !ok {
		computed, err := p.computed()
		if err != nil {
			return nil, false, err
		}
		if j, ok = computed[path]; !ok {
			return nil, false, nil
		}
	}
	out, err := p.render(j)
	return out.Data, true, err
}

// All renders every page, in parallel over the cores, sorted by path. Progress, unless
// it is nil, is called with the number of rendered pages, by several goroutines at
// once.
func (p *Pages) All(progress func(done, of int)) ([]kb.Output, error) {
	computed, err := p.computed()
	if err != nil {
		return nil, err
	}
	var jobs []job
	for _, t := range []table{p.written, computed} {
		for _, j := range t {
			jobs = append(jobs, j)
		}
	}
	slices.SortFunc(jobs, func(a, b job) int { return cmp.Compare(a.path, b.path) })
	outputs := make([]kb.Output, len(jobs))
	var done, bytes atomic.Int64
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, j := range jobs {
		group.Go(func() (err error) {
			outputs[i], err = p.render(j)
			if bytes.Add(int64(len(outputs[i].Data))) > int64(mostInAll*p.budget.bytes) {
				return &TemplateError{Message: fmt.Sprintf("the pages have more than %d MB together", mostInAll*p.budget.bytes>>20), Endless: true}
			}
			if progress != nil {
				progress(int(done.Add(1)), len(jobs))
			}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	known, err := p.places()
	if err != nil {
		return nil, err
	}
	outputs = append(outputs, known)
	slices.SortFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs, nil
}

func (p *Pages) render(j job) (out kb.Output, err error) {
	named := cmp.Or(p.sources[j.path], j.path)
	defer panics.Recover(&err, "render", named)
	if p.works != nil {
		defer p.works(named)()
	}
	view := j.view()
	if err, failed := view.(error); failed {
		return kb.Output{}, fmt.Errorf("render %s: %w", j.path, err)
	}
	page := meter{left: p.budget}
	if err := p.templates.named[j.name].ExecuteTemplate(&page, "layout", view); err != nil {
		return kb.Output{}, p.templates.marks[j.name].drawError(err, named)
	}
	return kb.Output{Path: j.path, Data: page.Bytes(), Skip: p.skip(j)}, nil
}

// skip returns the copies of the site that leave a page out.
func (p *Pages) skip(j job) kb.Copies {
	switch {
	case j.path == "404.html":
		return kb.Both
	case j.name == "offline", j.path == p.formerOffline:
		return kb.Zip // on a disk all of the site is there already
	}
	return 0
}
