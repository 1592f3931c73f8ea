package generator

import (
	"context"
	"errors"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"tandem/generator/assemble"
	"tandem/generator/declare"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/markdown"
	"tandem/generator/panics"
	"tandem/generator/secret"
	"tandem/generator/source"
	"tandem/generator/wording"
	"tandem/templates"
)

// parsed depends on a file's bytes alone; it is cached by their hash.
type parsed struct {
	hash     string
	draft    assemble.Draft
	problems diag.List

	page    *kb.Page // assembled by the last build; nil: not yet
	found   diag.List
	leading bool // see assemble.Page: a readme stood for the index
}

// settled is what pages depend on besides their bytes. While it is unchanged, pages
// are taken from the last build.
type settled struct {
	site    kb.Site
	files   [2]*source.File // site.yaml and directory.yaml; nil for one that is not there
	words   *wording.Words
	builtin kb.Types
	types   kb.Types
}

// base makes the typed base of a snapshot. Its types are the built-in ones and
// those that site.yaml declares.
func (b *Builder) base(ctx context.Context, snapshot source.Snapshot, builtin kb.Types, o Options) (*kb.Base, diag.List, error) {
	site, directory, problems := settings(snapshot)
	words, found := wording.Load(o.Templates, templates.FS, lang(&site))
	problems.Append(placeProblem(found, site.At["lang"]))
	builtin = builtin.In(words)
	types, found := declare.Types(&site, builtin)
	problems.Append(found)
	unsure := slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Path == "site.yaml" && p.Severity == diag.Error })
	if o.BaseURL != "" {
		site.WrittenURL, site.BaseURL = site.BaseURL, o.BaseURL
	}
	site = site.WithDefaults(snapshot.Site != nil)
	before := b.made
	if before != nil && reflect.DeepEqual(words, before.words) && reflect.DeepEqual(site.Types, before.site.Types) {
		words, builtin, types = before.words, before.builtin, before.types
	} else {
		before, b.drafts = nil, nil // a page depends on the types and the names of their sections
	}
	b.words = words
	anew := before == nil || !same(snapshot.Site, before.files[0]) || !same(snapshot.Directory, before.files[1])
	b.made = &settled{site, [2]*source.File{snapshot.Site, snapshot.Directory}, words, builtin, types}
	end := o.begin("header+markdown", "")
	drafts, err := b.parse(ctx, snapshot.Pages, types, o)
	if err != nil {
		return nil, nil, err
	}
	end(len(drafts), "pages")
	end = o.begin("assemble", "")
	first := before == nil || !before.site.SameRoots(&site) // which links lead into the base depends on its addresses
	index := map[string]bool{}
	for _, f := range snapshot.Pages {
		if dir, name, _ := cutLast(f.Path); name == "index.md" {
			index[dir] = true
		}
	}
	kb.ParallelRanges(len(drafts), func(from, to int) {
		for i := range drafts[from:to] {
			d := &drafts[from+i]
			dir, _, _ := cutLast(d.draft.Path)
			d.assemble(!index[dir], first, anew, &site, &directory, types)
		}
	})
	b.drafts = make(map[string]parsed, len(drafts))
	pages := make([]*kb.Page, 0, len(drafts))
	for _, d := range drafts {
		b.drafts[d.draft.Path] = d
		found := slices.Concat(d.problems, d.found)
		if unsure {
			found = withoutEchoes(found, d.page, &site, builtin)
		}
		problems.Append(found)
		pages = append(pages, d.page)
	}
	base := kb.NewBase(site, directory, types, pages, snapshot.Files)
	base.Unpublished = snapshot.Unpublished
	end(len(pages), "pages")
	return base, problems, nil
}

// assemble makes the page of a draft, where the last build's cannot be taken. Anew
// says that site.yaml or directory.yaml has changed.
func (d *parsed) assemble(leading, first, anew bool, site *kb.Site, directory *kb.Directory, types kb.Types) {
	defer panics.Name("assemble", d.draft.Path)
	switch {
	case first || d.page == nil || d.leading != leading:
		d.page, d.found = assemble.Page(d.draft, site, directory, types, leading)
		d.leading = leading
	case anew:
		d.page = assemble.Reassemble(d.page, d.draft, site, directory)
	}
}

// withoutEchoes leaves out, while site.yaml has an error, header problems that may
// only follow from it, so that one mistake in a declared type is reported once and not
// on each page.
func withoutEchoes(found diag.List, p *kb.Page, site *kb.Site, builtin kb.Types) diag.List {
	folder, _, nested := strings.Cut(p.Path, "/")
	_, known := builtin.InFolder(folder)
	named := slices.ContainsFunc(site.Types, func(d kb.Declared) bool { return declare.Folder(&d) == folder || d.Name == p.Type.Name })
	ours := slices.Contains(builtin, p.Type) && (known || !nested) && !named
	return slices.DeleteFunc(found, func(one diag.Problem) bool {
		ofType := one.Code == "page/missing-field" || one.Code == "page/missing-section" || strings.HasPrefix(one.Code, "header/") && one.Code != "header/syntax"
		return one.Code == "header/unknown-type" || ofType && !ours
	})
}

// lang returns the language of a base. Package check reports an invalid tag; here it
// counts as English.
func lang(s *kb.Site) string {
	if !wording.Tag(s.Lang) {
		return "en"
	}
	return s.Lang
}

// placeProblem gives the problem of a language without words, which belongs to no
// file, its place in site.yaml.
func placeProblem(found diag.List, at kb.Pos) diag.List {
	for i := range found {
		if found[i].Code == wording.NoLanguage {
			found[i].Path, found[i].Line, found[i].Column = "site.yaml", at.Line, at.Column
		}
	}
	return found
}

// losesEntry reports whether a problem of directory.yaml means that a person, team or
// partner is left out.
func losesEntry(p diag.Problem) bool {
	return p.Code == "header/wrong-kind" || p.Code == "header/missing-key" || p.Code == "header/duplicate-key" ||
		p.Code == "header/unknown-key" && (p.Column == 1 || strings.Contains(p.Message, ":"))
}

// settings decodes site.yaml and directory.yaml.
func settings(snapshot source.Snapshot) (kb.Site, kb.Directory, diag.List) {
	var site kb.Site
	var directory kb.Directory
	var problems diag.List
	if f := snapshot.Site; f != nil {
		places, found := header.DecodeFile(f.Path, f.Data, &site)
		site.At = places
		problems.Append(found)
		problems.Append(secret.Problems(f.Path, f.Data))
	}
	if f := snapshot.Directory; f != nil {
		places, found := header.DecodeFile(f.Path, f.Data, &directory)
		directory.At, directory.Unread = places, len(places) == 0 && found.Failed()
		directory.Faulty = slices.ContainsFunc(found, losesEntry)
		problems.Append(found)
		problems.Append(secret.Problems(f.Path, f.Data))
	}
	return site, directory, problems
}

// parse decodes headers and bodies, in parallel over the cores; files whose bytes have
// not changed since the last build are taken from the cache. Each build has new types,
// so a cached draft gets those of today.
func (b *Builder) parse(ctx context.Context, files []source.File, types kb.Types, o Options) ([]parsed, error) {
	progress, works := o.counts("header+markdown", "", "pages"), o.works("header+markdown", "")
	results := make([]parsed, len(files))
	var done atomic.Int64
	failed := make([]error, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range files {
		if kept, ok := b.drafts[f.Path]; ok && kept.hash == f.Hash {
			kept.draft.Type = today(types, kept.draft.Type)
			results[i] = kept
			done.Add(1)
			continue
		}
		group.Go(func() error {
			defer panics.Recover(&failed[i], "header+markdown", f.Path)
			if ctx.Err() == nil {
				defer works(f.Path)()
				results[i] = parse(f, types)
			}
			if progress != nil {
				progress(int(done.Add(1)), len(files))
			}
			return nil
		})
	}
	_ = group.Wait() // the functions return no error
	return slices.DeleteFunc(results, func(r parsed) bool { return r.draft.Type == nil }), errors.Join(failed...)
}

// today returns the type of this build that was made of the same descriptor. In a
// base with a mistake two types may share a name, but never the folder as well.
func today(types kb.Types, was *kb.Type) *kb.Type {
	i := slices.IndexFunc(types, func(t *kb.Type) bool { return t.Name == was.Name && t.Folder == was.Folder })
	return types[i]
}

func parse(f source.File, types kb.Types) parsed {
	defer panics.Name("header+markdown", f.Path)
	head, problems := header.Decode(f.Path, f.Data, types)
	body, found := markdown.Parse(f.Path, head.Body, head.Type.HeaderTexts(head.Fields, head.Texts)...)
	problems.Append(found)
	problems.Append(secret.Problems(f.Path, f.Data))
	problems = unmerged(problems)
	draft := assemble.Draft{
		Path: f.Path, Hash: f.Hash, Type: head.Type,
		Common: head.Common, Fields: head.Fields, At: head.At, Blocks: head.Blocks, Body: body,
		Unread: head.Unread, Faulty: head.Faulty, Blank: head.Blank,
	}
	assemble.Bind(draft)
	return parsed{hash: f.Hash, draft: draft, problems: problems}
}

// unmerged returns the problems of files without a merge conflict, and only the
// conflict of the others, because nobody means to publish the text between its marks.
// While site.yaml has one, the types of pages are unknown.
func unmerged(problems diag.List) diag.List {
	conflicts := map[string]bool{}
	for _, p := range problems {
		if p.Code == header.ConflictCode {
			conflicts[p.Path] = true
		}
	}
	if len(conflicts) == 0 {
		return problems
	}
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool {
		return (conflicts[p.Path] || conflicts["site.yaml"]) && p.Code != header.ConflictCode && !strings.HasPrefix(p.Code, "secret/")
	})
}

func cutLast(path string) (dir, name string, found bool) {
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		return path[:i], path[i+1:], true
	}
	return "", path, false
}
