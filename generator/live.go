package generator

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"tandem/generator/bundle"
	"tandem/generator/export"
	"tandem/generator/kb"
	"tandem/generator/learning"
	"tandem/generator/offline"
	"tandem/generator/panics"
	"tandem/generator/practice"
	"tandem/generator/proof"
	"tandem/generator/render"
	"tandem/generator/report"
	"tandem/generator/search"
	"tandem/generator/view"
)

// Live is an edition whose outputs are made when they are asked for. Each is a
// function of the edition, the templates and the assets, so what is asked for
// late has the same bytes as what is asked for at once. It may be asked by
// several goroutines.
//
// Outputs that come of one look at the whole edition are made together, once:
// the report with its calendars and feeds, the learning sheets, the exports,
// the search index.
type Live struct {
	Edition *kb.Edition

	assets  []kb.Output // sorted by path
	pages   *render.Pages
	sheets  func() ([]kb.Sheet, error)
	report  func() (report.Published, error)
	exports func() ([]kb.Output, error) // sorted by path
	index   func() ([]kb.Output, error) // sorted by path
	keeping func() ([]kb.Output, error) // the outputs of offline
	prover  func() *proof.Searcher      // nil: the edition hides nothing

	theme       theme
	searchCache *search.Cache // shared by the indexes of this edition
	observed    Options       // whose observer is called when All makes everything
}

func newLive(e *kb.Edition, l theme, found *search.Cache, prover func() *proof.Searcher, o Options) (live *Live, err error) {
	defer panics.Recover(&err, "render", "")
	live = &Live{Edition: e, assets: l.assets.Outputs, prover: prover, theme: l, searchCache: found, observed: o}
	if module := l.assets.URL["search.js"]; module != "" {
		// Other sites import the search from an address that stays.
		named := kb.Output{Path: "search.js", Data: []byte("export * from \"./" + module + "\";\n"), Skip: kb.Both}
		live.assets = sorted(append(slices.Clone(live.assets), named))
	}
	live.report = sync.OnceValues(func() (made report.Published, err error) {
		defer panics.Recover(&err, "report", "")
		return report.Publish(e)
	})
	lessons := learning.Sheets(e)
	live.sheets = sync.OnceValues(func() ([]kb.Sheet, error) {
		r, err := live.report()
		return slices.Concat(r.Sheets, lessons, practice.Pack(e), sheetsOfPages(e)), err
	})
	live.exports = sync.OnceValues(func() (made []kb.Output, err error) {
		defer panics.Recover(&err, "export", "")
		return export.Files(e)
	})
	live.index = sync.OnceValues(func() (made []kb.Output, err error) {
		defer panics.Recover(&err, "search", "")
		outputs, err := found.Build(e)
		return sorted(outputs), err
	})
	live.keeping = sync.OnceValues(func() ([]kb.Output, error) {
		if !o.readOffline(&e.Site) {
			return live.offlineFiles(nil)
		}
		outputs, err := live.rest(context.Background())
		if err != nil {
			return nil, err
		}
		return live.offlineFiles(outputs)
	})
	live.pages, err = render.Open(e, render.Options{
		Works: o.works("render", e.Name), Templates: l.templates, Assets: l.assets.URL, Offline: o.readOffline(&e.Site), Dev: o.Dev,
		Listed: slices.Concat(report.Listed(e), practice.ListedPack(e), lessons),
		Sheets: func() []kb.Sheet {
			sheets, _ := live.sheets() // its error is that of the report's files, which All and Output return
			return sheets
		},
		Board: func() []kb.BoardPart { return practice.Board(e) },
		Reviews: func() []kb.Reviews {
			r, _ := live.report()
			return r.Reviews
		},
		Gallery: live.gallery(o),
	})
	return live, err
}

// gallery returns a function that makes the page of components; nil where the site has
// none.
func (l *Live) gallery(o Options) func() (*view.Gallery, error) {
	if !o.shows(&l.Edition.Site) {
		return nil
	}
	return sync.OnceValues(func() (*view.Gallery, error) { return sampled(l.Edition, l.theme, o) })
}

// offlineFiles returns the files for reading offline, made from all other outputs: the
// service worker, or the one that removes an earlier one, and the files that it
// requests.
func (l *Live) offlineFiles(outputs []kb.Output) ([]kb.Output, error) {
	theme := l.theme
	switch e := l.Edition; {
	case l.observed.readOffline(&e.Site):
		return offline.Files(e, outputs, offline.Options{Worker: theme.assets.Worker, Assets: theme.assets.URL, Accent: bundle.Own(e.Site.Accent)})
	case len(theme.assets.End) > 0:
		return []kb.Output{offline.End(theme.assets.End)}, nil
	}
	return nil, nil
}

// Output makes the output at a path; false when there is none. A leak is an error.
func (l *Live) Output(path string) (data []byte, ok bool, err error) {
	defer panics.Recover(&err, "", path)
	data, ok, err = l.output(path)
	if err != nil || !ok {
		return nil, false, err
	}
	if _, err := l.prove([]kb.Output{{Path: path, Data: data}}); err != nil {
		return nil, false, err
	}
	return data, true, nil
}

// output finds an output, trying the cheapest sources first.
func (l *Live) output(path string) ([]byte, bool, error) {
	if data, ok := at(l.assets, path); ok {
		return data, true, nil
	}
	if strings.HasSuffix(path, ".html") || path == render.PlacesFile {
		if data, ok, err := l.pages.Page(path); ok || err != nil {
			return data, ok, err
		}
	}
	if strings.HasPrefix(path, kb.SearchURL) {
		outputs, err := l.index()
		data, ok := at(outputs, path)
		return data, ok, err
	}
	outputs, err := l.exports()
	if data, ok := at(outputs, path); ok || err != nil {
		return data, ok, err
	}
	r, err := l.report()
	if data, ok := at(r.Outputs, path); ok || err != nil || !offline.IsOfflineFile(path) {
		return data, ok, err
	}
	kept, err := l.keeping()
	data, ok := at(sorted(slices.Clone(kept)), path)
	return data, ok, err
}

// Assets returns the styles, scripts and fonts, sorted by path. Their names
// change with their content.
func (l *Live) Assets() []kb.Output { return l.assets }

// Search opens the search index of the site, without its files for the browser. The
// caller closes it.
func (l *Live) Search() (index *search.Index, err error) {
	defer panics.Recover(&err, "search", "")
	return l.searchCache.Memory(l.Edition)
}

// All makes every output, sorted by path. A leak is an error, *Leaks.
func (l *Live) All(ctx context.Context) (outputs []kb.Output, err error) {
	defer panics.Recover(&err, "proof", "")
	go func() { // the searcher is made beside the outputs; prove meets its panic again
		defer func() { _ = recover() }()
		l.prover()
	}()
	if outputs, err = l.all(ctx); err != nil {
		return nil, err
	}
	end := l.observed.begin("proof", l.Edition.Name)
	found, err := l.prove(outputs)
	if err != nil {
		return nil, err
	}
	end(found.Searched, "files")
	return outputs, ctx.Err()
}

// Proved makes every output where the edition hides anything, and searches them for
// what it must not show. A finding is an error, *Leaks.
func (l *Live) Proved(ctx context.Context) error {
	if l.prover() == nil {
		return nil
	}
	_, err := l.All(ctx)
	return err
}

// all makes every output, sorted by path, and does not look for leaks.
func (l *Live) all(ctx context.Context) ([]kb.Output, error) {
	outputs, err := l.rest(ctx)
	if err != nil {
		return nil, err
	}
	kept, err := l.offlineFiles(outputs)
	if err != nil {
		return nil, err
	}
	outputs = sorted(append(outputs, kept...))
	for i := 1; i < len(outputs); i++ {
		if outputs[i].Path == outputs[i-1].Path {
			return nil, fmt.Errorf("two outputs claim %q", outputs[i].Path)
		}
	}
	return outputs, nil
}

// rest makes every output except those for reading offline.
func (l *Live) rest(ctx context.Context) ([]kb.Output, error) {
	name := l.Edition.Name
	end := l.observed.begin("report", name)
	r, err := l.report()
	if err != nil {
		return nil, err
	}
	end(len(r.Sheets), "sheets")
	end = l.observed.begin("render", name)
	pages, err := l.pages.All(l.observed.counts("render", name, "pages"))
	if err != nil {
		return nil, err
	}
	end(len(pages), "pages")
	end = l.observed.begin("export", name)
	exports, err := l.exports()
	if err != nil {
		return nil, err
	}
	end(len(exports), "files")
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	end = l.observed.begin("search", name)
	index, err := l.index()
	if err != nil {
		return nil, err
	}
	end(len(index), "files")
	return sorted(slices.Concat(l.assets, pages, r.Outputs, exports, index)), ctx.Err()
}

func sorted(outputs []kb.Output) []kb.Output {
	slices.SortStableFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs
}

// at returns the output of that path.
func at(outputs []kb.Output, path string) ([]byte, bool) {
	i, ok := slices.BinarySearchFunc(outputs, path, func(o kb.Output, path string) int { return cmp.Compare(o.Path, path) })
	if !ok {
		return nil, false
	}
	return outputs[i].Data, true
}

// sheetsOfPages returns the computed pages that belong to pages.
func sheetsOfPages(e *kb.Edition) []kb.Sheet {
	var all []kb.Sheet
	for _, p := range e.Pages {
		if p.Type.Sheets != nil && !p.Index {
			all = append(all, p.Type.Sheets(e, p)...)
		}
	}
	return all
}
