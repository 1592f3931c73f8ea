package link

import (
	"maps"
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// What a reference means depends on the page that makes it and on the names of
// the base: of pages, headings, files, folders and owners. So where names stay,
// only the pages that changed are resolved again.

// LinkChanged is Link, with a linked base from before, which had no error: what cannot
// have changed since is shared with it. Before may be nil.
func LinkChanged(before *kb.Judged, base *kb.Base) (*kb.Linked, diag.List) {
	if before == nil || !sameNames(before.Base, base) {
		return Link(base)
	}
	var pages []*kb.Page
	renamed := map[string]bool{} // pages with other headings
	for i, old := range before.Pages {
		now := base.Pages[i]
		switch {
		case old == now:
		case !sameName(old, now):
			return Link(base)
		case !slices.EqualFunc(old.Body.Outline, now.Body.Outline, func(a, b kb.Heading) bool { return a.ID == b.ID && a.Text == b.Text }):
			renamed[now.ID] = true
			pages = append(pages, now)
		default:
			pages = append(pages, now)
		}
	}
	if len(renamed) > 0 {
		pages = slices.DeleteFunc(slices.Clone(base.Pages), func(p *kb.Page) bool {
			return before.Page(p.ID) == p && !slices.ContainsFunc(before.Targets[p.ID], func(t kb.Target) bool { return t.Heading != "" && renamed[t.Page] })
		})
	}
	if len(pages) > len(base.Pages)/2 {
		return Link(base) // over the cores
	}
	l := again(before.Linked, newLinker(base), pages)
	for _, p := range base.Pages {
		l.orphan(p)
	}
	return l.linked, l.problems
}

// sameNames reports whether two bases have equally many pages, and the same types,
// files and owners. The stored lenient base may have errors.
func sameNames(before, now *kb.Base) bool {
	return len(before.Pages) == len(now.Pages) && slices.Equal(before.Types, now.Types) &&
		slices.EqualFunc(before.Files, now.Files, func(a, b kb.File) bool { return a.Path == b.Path }) &&
		slices.Equal(before.Directory.OwnerIDs(), now.Directory.OwnerIDs()) && slices.EqualFunc(before.Directory.Partners, now.Directory.Partners, func(a, b kb.Partner) bool {
		return a.ID == b.ID && a.Name == b.Name && a.Short == b.Short && a.URL == b.URL
	}) &&
		slices.Equal(before.Site.Tags, now.Site.Tags) &&
		before.Site.Components == now.Site.Components && before.Site.SameRoots(&now.Site) && !before.Site.Lenient && !now.Site.Lenient
}

// sameName reports whether two versions of a page are named and addressed alike.
func sameName(old, now *kb.Page) bool {
	return old.ID == now.ID && old.Path == now.Path && old.URL == now.URL && old.Index == now.Index && old.Type == now.Type &&
		slices.Equal(old.Aliases, now.Aliases) && slices.Equal(old.Tags, now.Tags)
}

// UpdateText returns a linked base with pages in place of the former ones, where all
// that has changed of them is text and the links in it: each has the same names,
// headings and references in header and items. The problems are those of the
// pages, except of addresses and aliases, which cannot have changed. What does
// not change is shared with before.
func UpdateText(before *kb.Linked, base *kb.Base, pages []*kb.Page) (*kb.Linked, diag.List) {
	l := again(before, newLinker(base), pages)
	for _, p := range pages {
		l.orphan(p)
	}
	return l.linked, l.problems
}

// again resolves the references of pages in the base of l, which has the names of
// before, and returns l.
func again(before *kb.Linked, l *linker, pages []*kb.Page) *linker {
	l.pages(pages)
	anew := make(map[string]bool, len(pages))
	for _, p := range pages {
		anew[p.ID] = true
	}
	now := &kb.Linked{Base: l.base, Targets: maps.Clone(before.Targets), Refs: maps.Clone(before.Refs), Back: maps.Clone(before.Back)}
	maps.Copy(now.Targets, l.linked.Targets)
	changed := maps.Clone(l.linked.Back)
	lost := func(id string) {
		if _, still := changed[id]; !still && id != "" {
			changed[id] = nil
		}
	}
	for id := range anew {
		for _, t := range before.Targets[id] {
			lost(t.Page)
		}
	}
	for ref, id := range before.Refs {
		if anew[ref.From] {
			lost(id)
			delete(now.Refs, ref)
		}
	}
	maps.Copy(now.Refs, l.linked.Refs)
	for id, backs := range changed {
		kept := slices.DeleteFunc(slices.Clone(before.Back[id]), func(b kb.Backlink) bool { return anew[b.From] })
		if now.Back[id] = append(kept, backs...); len(now.Back[id]) == 0 {
			delete(now.Back, id)
			continue
		}
		sortBacklinks(l.base, now.Back, id)
	}
	l.linked = now
	return l
}
