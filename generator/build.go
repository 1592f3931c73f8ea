// Package generator compiles a content folder to sites: Builder.Check runs the
// stages up to the problems, Builder.Build all of them.
//
//	source → header + markdown → assemble → link → trust → check
//	       → edition → render, report, search, export → (publish)
//
// Input comes through fs.FS and output is values; only publish, called by the
// command, writes a site. ARCHITECTURE.md beside this file tells the rest.
package generator

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"tandem/generator/assemble"
	"tandem/generator/bundle"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/edition"
	"tandem/generator/export"
	"tandem/generator/gallery"
	"tandem/generator/kb"
	"tandem/generator/learning"
	"tandem/generator/link"
	"tandem/generator/offline"
	"tandem/generator/practice"
	"tandem/generator/render"
	"tandem/generator/report"
	"tandem/generator/search"
	"tandem/generator/source"
	"tandem/generator/trust"
	"tandem/generator/wording"
)

// Options say what to build. Everything a site is made of is here: two builds
// with equal options and equal files give equal bytes.
type Options struct {
	Content   fs.FS       // the content folder
	Templates fs.FS       // see package templates
	Assets    fs.FS       // see package assets
	Day       kb.Day      // the day to judge by
	History   *kb.History // what version control knows of the content; nil: nothing
	Edition   string      // build this edition alone; empty: every one
	BaseURL   string      // instead of site.yaml's
	Drafts    bool        // show drafts, with a mark
	Everyone  bool        // one site with pages of every audience, for an author's eyes
	Dev       bool        // for the dev server: live reload, drafts
	Offline   bool        // with Dev: browsers may keep the site, as they may a published one
	Observe   func(Phase) // told where the build stands, by several goroutines at once; nil: nobody asks
}

// Checked is a base with all its problems.
type Checked struct {
	Judged   *kb.Judged
	Problems diag.List // sorted
	source   source.Snapshot
}

// Page reads another text of a page, as it would be in this base; nil when
// there is no page at that path.
func (c *Checked) Page(path string, text []byte) *kb.Page {
	if c.Judged.PageAt(path) == nil {
		return nil
	}
	return c.Read(path, text)
}

// Read reads a text as the page that it would be at a path of this base.
func (c *Checked) Read(path string, text []byte) *kb.Page {
	base := c.Judged.Base
	dir, _, _ := cutLast(path)
	index := strings.TrimPrefix(dir+"/index.md", "/")
	read := parse(source.File{Path: path, Data: text}, base.Types, base.Site.Lenient)
	page, _ := assemble.Page(read.draft, &base.Site, &base.Directory, base.Types, base.PageAt(index) == nil)
	return page
}

// Source returns the text of a content file, for excerpts; nil when there is none.
func (c *Checked) Source(path string) []byte {
	for _, f := range []*source.File{c.source.Site, c.source.Directory} {
		if f != nil && f.Path == path {
			return f.Data
		}
	}
	i, ok := slices.BinarySearchFunc(c.source.Pages, path, func(f source.File, path string) int { return cmp.Compare(f.Path, path) })
	if !ok {
		return nil
	}
	return c.source.Pages[i].Data
}

// Site is one built edition.
type Site struct {
	Edition *kb.Edition
	Outputs []kb.Output // sorted by path
}

// Builder builds again and again and keeps what a file's bytes alone decide.
// It is for one goroutine at a time; the zero value is ready to use.
type Builder struct {
	drafts   map[string]parsed // by path
	declared []kb.Declared     // the types that the drafts were made with
	words    *wording.Words    // of the base that was read last
}

// Check runs the stages up to the problems of the base.
func (b *Builder) Check(ctx context.Context, o Options) (*Checked, error) {
	end := o.begin("source", "")
	snapshot, problems, err := source.Read(o.Content)
	if err != nil {
		return nil, err
	}
	end(len(snapshot.Pages)+len(snapshot.Files), "files")
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	base, found := b.base(ctx, snapshot, practice.All(), o)
	problems.Append(found)
	end = o.begin("link", "")
	linked, found := link.Link(base)
	problems.Append(found)
	end(len(linked.Targets), "pages")
	end = o.begin("trust", "")
	judged := trust.Judge(linked, o.Day)
	judged.History = o.History
	end(len(judged.Trust), "pages")
	end = o.begin("check", "")
	problems.Append(check.Check(judged))
	end(len(problems), "problems")
	if base.Site.Lenient {
		problems = lenient(problems)
	}
	return &Checked{Judged: judged, Problems: problems.Sorted(), source: snapshot}, ctx.Err()
}

// Build runs all stages. When the base has an error it returns the problems
// and no sites.
func (b *Builder) Build(ctx context.Context, o Options) (*Checked, []Site, error) {
	checked, err := b.Check(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	rules, err := editions(&checked.Judged.Site, o)
	if err != nil || checked.Problems.Failed() {
		return checked, nil, err
	}
	var passed []*kb.Edition
	for _, rule := range rules {
		end := o.begin("edition", rule.Name)
		e, problems := edition.Gate(checked.Judged, rule, o.Drafts || o.Dev)
		e.Words = b.words
		end(len(e.Pages), "pages")
		checked.Problems.Append(problems)
		passed = append(passed, e)
	}
	checked.Problems = checked.Problems.Sorted()
	if checked.Problems.Failed() {
		return checked, nil, nil
	}
	end := o.begin("assets", "")
	assets, err := bundle.Build(o.Assets, bundle.Options{Accent: checked.Judged.Site.Accent, Words: b.words, Dev: o.Dev})
	if err != nil {
		return checked, nil, fmt.Errorf("bundle: %w", err)
	}
	icons, addresses, err := offline.Icons(checked.Judged.Site.Title, bundle.Own(checked.Judged.Site.Accent), o.keeps(&checked.Judged.Site))
	if err != nil {
		return checked, nil, fmt.Errorf("icons: %w", err)
	}
	assets.Outputs = append(assets.Outputs, icons...)
	maps.Copy(assets.URL, addresses)
	end(len(assets.Outputs), "files")
	var sites []Site
	for _, e := range passed {
		outputs, err := write(ctx, e, assets, o)
		if err != nil {
			return checked, nil, fmt.Errorf("edition %s: %w", e.Name, err)
		}
		end := o.begin("leaks", e.Name)
		if leaks := edition.Leaks(checked.Judged, e, outputs); len(leaks) > 0 {
			return checked, nil, leakError(e.Name, leaks)
		}
		end(len(outputs), "files")
		sites = append(sites, Site{Edition: e, Outputs: outputs})
	}
	return checked, sites, nil
}

// write returns every file of an edition.
func write(ctx context.Context, e *kb.Edition, assets bundle.Assets, o Options) ([]kb.Output, error) {
	outputs := slices.Clone(assets.Outputs)
	if module := assets.URL["search.js"]; module != "" {
		// Other sites import the search from an address that stays.
		outputs = append(outputs, kb.Output{Path: "search.js", Data: []byte("export * from \"./" + module + "\";\n")})
	}
	end := o.begin("report", e.Name)
	sheets, reports, err := report.Publish(e)
	if err != nil {
		return nil, err
	}
	sheets = slices.Concat(sheets, learning.Sheets(e), sheetsOfPages(e))
	if o.Dev {
		sheets = append(sheets, gallery.Sheet(e))
	}
	end(len(sheets), "sheets")
	end = o.begin("render", e.Name)
	pages, err := render.Site(e, render.Options{
		Templates: o.Templates, Assets: assets.URL, Sheets: sheets, Offline: o.keeps(&e.Site), Dev: o.Dev, Progress: o.counts("render", e.Name, "pages"),
	})
	if err != nil {
		return nil, err
	}
	end(len(pages), "pages")
	end = o.begin("export", e.Name)
	files, err := export.Files(e)
	if err != nil {
		return nil, err
	}
	end(len(files), "files")
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	end = o.begin("search", e.Name)
	index, err := search.Build(e)
	if err != nil {
		return nil, err
	}
	end(len(index), "files")
	outputs = sorted(slices.Concat(outputs, pages, reports, files, index))
	if o.keeps(&e.Site) {
		kept, err := offline.Files(e, outputs, offline.Options{Worker: assets.Worker, Assets: assets.URL, Accent: bundle.Own(e.Site.Accent)})
		if err != nil {
			return nil, err
		}
		outputs = sorted(append(outputs, kept...))
	} else if len(assets.End) > 0 {
		outputs = sorted(append(outputs, offline.End(assets.End)))
	}
	for i := 1; i < len(outputs); i++ {
		if outputs[i].Path == outputs[i-1].Path {
			return nil, fmt.Errorf("two outputs claim %q", outputs[i].Path)
		}
	}
	return outputs, ctx.Err()
}

// keeps reports whether browsers may keep the site for reading without a network.
func (o *Options) keeps(s *kb.Site) bool { return s.Offline && (o.Offline || !o.Dev) }

func sorted(outputs []kb.Output) []kb.Output {
	slices.SortStableFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs
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

// UnknownEdition is the error for an edition that site.yaml does not declare.
type UnknownEdition struct {
	Name  string
	Known []string
}

func (e *UnknownEdition) Error() string {
	return fmt.Sprintf("there is no edition %q", e.Name)
}

// Hint returns what to do about it.
func (e *UnknownEdition) Hint() string { return diag.DidYouMean(e.Name, e.Known) }

// editions returns the rules of the editions to build. A name that is not
// declared is an error: it never falls back to a wider edition.
func editions(s *kb.Site, o Options) ([]kb.EditionRule, error) {
	if o.Edition == "" {
		if o.Everyone {
			return []kb.EditionRule{{Name: kb.Everything, Private: true, People: "names"}}, nil
		}
		return s.Editions, nil
	}
	var known []string
	for _, rule := range s.Editions {
		if rule.Name == o.Edition {
			return []kb.EditionRule{rule}, nil
		}
		known = append(known, rule.Name)
	}
	return nil, &UnknownEdition{Name: o.Edition, Known: known}
}

func leakError(name string, leaks []edition.Leak) error {
	var found []string
	for i, l := range leaks {
		if i == 5 {
			found = append(found, fmt.Sprintf("and %d more", len(leaks)-i))
			break
		}
		found = append(found, fmt.Sprintf("%q of %s in %s", l.Word, l.From, l.File))
	}
	return fmt.Errorf("edition %s shows what it must not: %s", name, strings.Join(found, "; "))
}
