// Package generator compiles a content folder to sites. Builder.Check runs the
// stages that find problems, Builder.Build runs all stages.
//
//	source → header + markdown → assemble → link → trust → check
//	       → edition → render, report, search, export → (publish)
//
// Input comes through fs.FS and output is values. Only publish, which the command
// calls, writes a site. ARCHITECTURE.md beside this file shows the whole picture.
//
// # Outputs on demand
//
// Builder.Open stops at the editions. Live makes an output when somebody asks for
// it, which is what the dev server needs; Build makes all of them. Options.Observe
// reports when a stage begins and ends; only the command measures the time.
//
// # Incremental builds
//
// A save that changes only text or links in the body redoes that page and the pages
// that it starts or stops linking to (updatetext.go). Any other save goes through all
// pages, but shares with the last build the pages whose bytes, type, site.yaml
// and directory.yaml are unchanged, their text hashes and references, and the
// documents, segments and shards of the search index. At 10,000 pages on two cores
// the second way takes two to three tenths of a second, at 1,000 about 20 ms. Tests make
// random edits and require the same bytes as a clean build.
//
// # Failures
//
// A panic costs one page. Check repeats the check with that page empty, then without
// the page, and reports the panic as the page's problem (panicked.go). Without
// site.yaml, or with lenient: true, most errors of pages become warnings; one
// function decides this, not each stage (lenient.go).
//
// The size of the output must grow with the size of the input, so lists that each page
// shows of other pages have a limit. cost_test.go builds hostile bases at two sizes and
// compares them.
package generator

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"tandem/generator/assemble"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/panics"
	"tandem/generator/practice"
	"tandem/generator/search"
	"tandem/generator/source"
	"tandem/generator/trust"
	"tandem/generator/wording"
)

// Checked is a base with all its problems.
type Checked struct {
	Judged   *kb.Judged
	Problems diag.List       // sorted
	Panics   []*panics.Error // that pages met, by path; each is among the problems too
	source   source.Snapshot
	parts    map[string]*kb.Judged // by edition: the parts of pages that it shows; nil where there are errors
}

// With returns the same base with more problems. The next build reuses the result of
// Check, so it does not change.
func (c *Checked) With(found diag.List) *Checked {
	all := *c
	all.Problems = slices.Concat(c.Problems, found).Sorted()
	return &all
}

// Page reads another text of a page, as it would be in this base; nil when no page has
// that path.
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
	read := parse(source.File{Path: path, Data: text}, base.Types)
	page, _ := assemble.Page(read.draft, &base.Site, &base.Directory, base.Types, base.PageAt(index) == nil)
	return page
}

// Source returns the text of a content file, for excerpts; nil when there is no such
// file.
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
	live    *Live
}

// Builder builds repeatedly. It caches what depends on a file's bytes alone, and the
// last base without errors, from which a save that changes only texts is quick (see
// updatetext.go). The output has the same bytes as that of a new Builder. It is for
// one goroutine at a time; the zero value is ready to use.
type Builder struct {
	drafts map[string]parsed // by path
	words  *wording.Words    // of the base that was read last
	theme  theme

	snapshot source.Snapshot          // of the last build
	found    diag.List                // problems that package source found in it
	touched  []string                 // see Touch; nil: anything may have changed
	lastGood *lastGood                // nil: no build without errors yet
	made     *settled                 // the inputs with which pages were assembled; nil: none yet
	searches map[string]*search.Cache // by edition

	narrowed map[string]map[string]narrowed // by edition and path
	formers  formers
}

// searchOf returns the cache of an edition's search index.
func (b *Builder) searchOf(e *kb.Edition) *search.Cache {
	if b.searches == nil {
		b.searches = map[string]*search.Cache{}
	}
	if b.searches[e.Name] == nil {
		b.searches[e.Name] = new(search.Cache)
	}
	return b.searches[e.Name]
}

// judged returns the last base without errors; nil when there is none.
func (b *Builder) judged() *kb.Judged {
	if b.lastGood == nil {
		return nil
	}
	return b.lastGood.checked.Judged
}

// Check runs the stages up to the problems of the base. A bug that a page meets
// is a problem of that page; the others are checked as if it were empty or, where
// that meets the bug too, not there.
func (b *Builder) Check(ctx context.Context, o Options) (*Checked, error) {
	met := panicked{}
	for {
		checked, err := b.check(ctx, o, met)
		if err == nil {
			return b.withTemplates(b.inParts(checked, o), o)
		}
		if ctx.Err() != nil || !met.add(panics.All(err)) {
			return checked, err
		}
	}
}

// inParts returns a checked base with the parts of pages that its editions show, and
// their problems. The base without them is stored for the next build.
func (b *Builder) inParts(checked *Checked, o Options) *Checked {
	if checked.Problems.Failed() {
		return checked
	}
	all := *checked
	all.parts = map[string]*kb.Judged{}
	var found diag.List
	rules, _ := editions(&checked.Judged.Site, o) // Open reports an unknown one
	for _, rule := range rules {
		judged, problems := b.narrow(checked, rule)
		all.parts[rule.Name] = judged
		found.Append(problems)
	}
	if len(found) > 0 {
		all.Problems = slices.Concat(checked.Problems, found).Sorted()
	}
	return &all
}

// check runs the stages without the pages that panicked.
func (b *Builder) check(ctx context.Context, o Options, met panicked) (checked *Checked, err error) {
	defer panics.Recover(&err, "", "")
	end := o.begin("source", "")
	snapshot, problems, err := b.read(o.Content)
	if err != nil {
		return nil, err
	}
	end(len(snapshot.Pages)+len(snapshot.Files), "files")
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := required(snapshot.Site, o.Version); err != nil {
		return nil, err
	}
	read := problems
	if len(met) == 0 {
		if checked := b.updateText(snapshot, read, o); checked != nil {
			b.rememberGood(checked, read, o)
			return checked, nil
		}
	}
	base, found, err := b.base(ctx, met.without(snapshot), practice.All(), o)
	if err != nil {
		return nil, err
	}
	problems.Append(found)
	end = o.begin("link", "")
	linked, found := link.LinkChanged(b.judged(), base)
	problems.Append(found)
	end(len(linked.Targets), "pages")
	end = o.begin("trust", "")
	judged := trust.Judge(linked, cmp.Or(o.Day, base.Site.AsOf, o.Today), b.judged())
	judged.History = o.History
	end(len(judged.Trust), "pages")
	end = o.begin("history", "")
	judged.Former = b.former(base, o.History)
	end(len(judged.Former), "pages")
	end = o.begin("check", "")
	problems.Append(check.Check(judged))
	end(len(problems), "problems")
	problems = unmerged(problems)
	if base.Site.Lenient {
		problems = lenient(problems, &base.Site)
	}
	checked = &Checked{Judged: judged, Panics: met.errors(), Problems: problems, source: snapshot}
	problems.Append(b.hidden(checked, judged.Pages, o))
	problems.Append(canaryProblems(checked, o))
	problems.Append(written(checked, judged.Pages, o))
	checked.Problems = met.problems(problems).Sorted()
	if ctx.Err() == nil {
		b.rememberGood(checked, read, o)
	}
	return checked, ctx.Err()
}

// rememberGood stores a base without errors as the start of the next build. With an
// error, other problems may not have been reported.
func (b *Builder) rememberGood(checked *Checked, found diag.List, o Options) {
	if !checked.Problems.Failed() {
		b.lastGood = &lastGood{checked, found, Options{Day: o.Day, Today: o.Today, History: o.History, BaseURL: o.BaseURL, Edition: o.Edition, Everyone: o.Everyone, Drafts: o.shownDrafts()}}
	}
}

// Touch says that since the last build nothing has changed but files of the content
// folder at these paths, so that the next build need not look at others. Without it a
// build looks at everything. It is valid for one build.
func (b *Builder) Touch(paths ...string) { b.touched = paths }

// read returns the current content folder.
func (b *Builder) read(content fs.FS) (source.Snapshot, diag.List, error) {
	paths := b.touched
	b.touched = nil
	told := func(path string) bool { // a problem of the file itself is found by reading the folder
		return slices.ContainsFunc(b.found, func(p diag.Problem) bool { return p.Path == path })
	}
	if paths != nil && b.snapshot.Pages != nil && !slices.ContainsFunc(paths, told) {
		if now, ok := source.Reread(content, b.snapshot, paths); ok {
			b.snapshot = now
			return now, b.found, nil
		}
	}
	b.theme.unchanged = false
	now, found, err := source.Read(content, b.snapshot)
	if err == nil {
		b.snapshot, b.found = now, found
	}
	return now, found, err
}

// Build runs all stages and makes every output. When the base has an error, or an
// edition contains something hidden, it returns the problems and no sites.
func (b *Builder) Build(ctx context.Context, o Options) (*Checked, []Site, error) {
	checked, opened, err := b.Open(ctx, o)
	if err != nil {
		return checked, nil, err
	}
	var sites []Site
	var found diag.List
	for _, live := range opened {
		outputs, err := live.All(ctx)
		if leaks, ok := errors.AsType[*Leaks](err); ok {
			found.Append(leaks.Problems)
			continue
		}
		if p, ok := templateProblem(err, o); ok {
			return checked.With(diag.List{p}), nil, nil
		}
		if err != nil {
			return checked, nil, fmt.Errorf("edition %s: %w", live.Edition.Name, err)
		}
		sites = append(sites, Site{Edition: live.Edition, Outputs: outputs, live: live})
	}
	if len(found) > 0 {
		return checked.With(found), nil, nil
	}
	return checked, sites, nil
}

// Open runs the stages up to the editions and returns sites whose outputs are made on
// request. When the base has an error it returns the problems and no sites.
func (b *Builder) Open(ctx context.Context, o Options) (checked *Checked, sites []*Live, err error) {
	defer panics.Recover(&err, "edition", "")
	checked, err = b.Check(ctx, o)
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
		e := Pass(checked.parts[rule.Name], rule, o.shownDrafts(), b.words)
		end(len(e.Pages), "pages")
		passed = append(passed, e)
	}
	end := o.begin("assets", "")
	err = b.theme.at(o, &checked.Judged.Site, b.words)
	if p, ok := templateProblem(err, o); ok {
		return checked.With(diag.List{p}), nil, nil
	}
	if err != nil {
		return checked, nil, err
	}
	end(len(b.theme.assets.Outputs), "files")
	for i, e := range passed {
		live, err := newLive(e, b.theme, b.searchOf(e), b.prover(checked, rules[i], e, o), o)
		if err != nil {
			return checked, nil, fmt.Errorf("edition %s: %w", e.Name, err)
		}
		sites = append(sites, live)
	}
	return checked, sites, nil
}
