package generator

import (
	"context"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"tandem/generator/assemble"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/markdown"
	"tandem/generator/source"
	"tandem/generator/trust"
)

// parsed is what a file's bytes alone decide, kept by their hash.
type parsed struct {
	hash     string
	lenient  bool
	draft    assemble.Draft
	problems diag.List
}

// base makes the typed base of a snapshot.
func (b *Builder) base(ctx context.Context, snapshot source.Snapshot, types kb.Types, o Options) (*kb.Base, diag.List) {
	site, directory, problems := settings(snapshot)
	if o.BaseURL != "" {
		site.BaseURL = o.BaseURL
	}
	site = site.WithDefaults(snapshot.Site != nil)
	drafts := b.parse(ctx, snapshot.Pages, types, site.Lenient)
	index := map[string]bool{}
	for _, f := range snapshot.Pages {
		if dir, name, _ := cutLast(f.Path); name == "index.md" {
			index[dir] = true
		}
	}
	var pages []*kb.Page
	for _, d := range drafts {
		problems.Append(d.problems)
		dir, _, _ := cutLast(d.draft.Path)
		page, found := assemble.Page(d.draft, &site, &directory, types, !index[dir])
		problems.Append(found)
		pages = append(pages, page)
	}
	return kb.NewBase(site, directory, types, pages, snapshot.Files), problems
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
	}
	if f := snapshot.Directory; f != nil {
		places, found := header.DecodeFile(f.Path, f.Data, &directory)
		directory.At = places
		problems.Append(found)
	}
	return site, directory, problems
}

// parse decodes headers and bodies, in parallel over the cores; files whose
// bytes have not changed since the last build are taken from the cache. The
// types of a base are new in each build, so a kept draft is given today's.
func (b *Builder) parse(ctx context.Context, files []source.File, types kb.Types, lenient bool) []parsed {
	results := make([]parsed, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range files {
		if kept, ok := b.drafts[f.Path]; ok && kept.hash == f.Hash && kept.lenient == lenient {
			kept.draft.Type, _ = types.Named(kept.draft.Type.Name)
			results[i] = kept
			continue
		}
		group.Go(func() error {
			if ctx.Err() == nil {
				results[i] = parse(f, types, lenient)
			}
			return nil
		})
	}
	_ = group.Wait() // the functions return no error
	b.drafts = make(map[string]parsed, len(files))
	done := results[:0]
	for _, r := range results {
		if r.draft.Type != nil {
			b.drafts[r.draft.Path] = r
			done = append(done, r)
		}
	}
	return done
}

func parse(f source.File, types kb.Types, lenient bool) parsed {
	head, problems := header.Decode(f.Path, f.Data, types, lenient)
	body, found := markdown.Parse(f.Path, head.Body)
	problems.Append(found)
	draft := assemble.Draft{
		Path: f.Path, Hash: f.Hash, Type: head.Type,
		Common: head.Common, Fields: head.Fields, At: head.At, Body: body,
	}
	assemble.Bind(draft)
	return parsed{hash: f.Hash, lenient: lenient, draft: draft, problems: problems}
}

// Reread returns the page that other bytes of a file make in the same base, and
// its text hash: an older version, to be compared with today's.
func (c *Checked) Reread(path string, data []byte) (page *kb.Page, hash string) {
	base := c.Judged.Base
	draft := parse(source.File{Path: path, Data: data}, base.Types, true).draft
	dir, _, _ := cutLast(path)
	page, _ = assemble.Page(draft, &base.Site, &base.Directory, base.Types, base.PageAt(dir+"/index.md") == nil)
	return page, trust.Hash(page)
}

// lenient turns errors of pages into warnings, for people who arrive with
// Markdown of other tools. What would make the output ambiguous stays an error.
func lenient(problems diag.List) diag.List {
	softened := make(diag.List, len(problems))
	for i, p := range problems {
		hard := p.Code == "link/same-address" || p.Code == "link/same-id" || p.Code == "link/reserved-address" ||
			strings.HasPrefix(p.Code, "site/") || strings.HasPrefix(p.Code, "directory/") ||
			p.Path == "site.yaml" || p.Path == "directory.yaml"
		if !hard {
			p.Severity = diag.Warning
		}
		softened[i] = p
	}
	return softened
}

func cutLast(path string) (dir, name string, found bool) {
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		return path[:i], path[i+1:], true
	}
	return "", path, false
}
