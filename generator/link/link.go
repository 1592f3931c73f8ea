// Package link resolves every reference of a base: Link takes a kb.Base and
// returns a kb.Linked with the problems it found.
//
// # Naming a page
//
// A reference in double brackets, in a header or in an item names a page by
// its id ("playbooks/kickoff"), or by the id's last part ("kickoff") if only
// one page ends in it. An ordinary Markdown link names a file by its path from
// the page ("../playbooks/kickoff.md"), or from the content folder if it
// begins with a slash. A header accepts both. Each may end in #heading.
//
// # Problems
//
// A broken reference is an error that suggests the nearest target. Two outputs at
// one address are an error. A page that nothing links to is a warning.
//
// # Incremental builds
//
// LinkChanged resolves again only the references of changed pages and those to changed
// headings, as long as the names of the base stay. UpdateText updates the text around
// the links of changed pages.
package link

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/panics"
)

// linker is the state of one run, or of the part of it that works on some pages.
type linker struct {
	base      *kb.Base
	linked    *kb.Linked
	lower     func() map[string]string    // lower-cased path of a page or file → path
	folders   func() map[string]bool      // folders that hold pages
	published func() map[string]*kb.Page  // by address, without its last slash
	owns      func() map[string]kb.Target // see kb.Base.OwnPages
	named     func() map[string][]string  // paths of files by their lower-cased last part
	near      *near
	edition   string // that shows a part of some pages
	problems  diag.List
}

func newLinker(base *kb.Base) *linker {
	l := &linker{
		base:    base,
		lower:   sync.OnceValue(func() map[string]string { return lowered(base) }),
		folders: sync.OnceValue(func() map[string]bool { return foldersOf(base) }),
		named:   sync.OnceValue(func() map[string][]string { return namedFiles(base) }),
		owns:    sync.OnceValue(func() map[string]kb.Target { return base.OwnPages() }),
		published: sync.OnceValue(func() map[string]*kb.Page {
			pages := make(map[string]*kb.Page, len(base.Pages))
			for _, p := range base.Pages {
				pages[strings.TrimSuffix(p.URL, "/")] = p
			}
			return pages
		}),
		near:    newNear(base),
		edition: "the edition",
	}
	return l.part(len(base.Pages))
}

// part returns a linker for n pages that shares the data about the base.
func (l *linker) part(n int) *linker {
	one := *l
	one.problems = nil
	one.linked = &kb.Linked{
		Base:    l.base,
		Targets: make(map[string][]kb.Target, n),
		Refs:    map[kb.Ref]string{},
		Back:    map[string][]kb.Backlink{},
	}
	return &one
}

// Link resolves the references of all pages, over the cores.
func Link(base *kb.Base) (*kb.Linked, diag.List) {
	l := newLinker(base)
	l.addresses()
	var lock sync.Mutex
	parts := map[int]*linker{} // by the place of their first page
	kb.ParallelRanges(len(base.Pages), func(from, to int) {
		one := l.part(to - from)
		one.pages(base.Pages[from:to])
		lock.Lock()
		defer lock.Unlock()
		parts[from] = one
	})
	for _, from := range slices.Sorted(maps.Keys(parts)) {
		l.join(parts[from])
	}
	for id := range l.linked.Back {
		sortBacklinks(base, l.linked.Back, id)
	}
	for _, p := range base.Pages {
		l.orphan(p)
	}
	return l.linked, l.problems
}

// pages resolves the references of pages.
func (l *linker) pages(pages []*kb.Page) {
	for _, p := range pages {
		l.references(p)
	}
}

// references resolves the references of a page.
func (l *linker) references(p *kb.Page) {
	defer panics.Name("link", p.Path)
	l.header(p)
	l.items(p)
	l.body(p)
}

// join adds the results of a part.
func (l *linker) join(one *linker) {
	maps.Copy(l.linked.Targets, one.linked.Targets)
	maps.Copy(l.linked.Refs, one.linked.Refs)
	for id, backs := range one.linked.Back {
		l.linked.Back[id] = append(l.linked.Back[id], backs...)
	}
	l.problems.Append(one.problems)
}

// lowered returns the paths of pages and files by their lower-cased form.
func lowered(base *kb.Base) map[string]string {
	lower := make(map[string]string, len(base.Pages))
	for _, p := range base.Pages {
		lower[strings.ToLower(kb.Composed(p.Path))] = p.Path
	}
	for _, f := range base.Files {
		lower[strings.ToLower(kb.Composed(f.Path))] = f.Path
	}
	return lower
}

// foldersOf returns the folders that hold pages, the content folder included.
func foldersOf(base *kb.Base) map[string]bool {
	folders := map[string]bool{"": true}
	for _, p := range base.Pages {
		for dir := p.Folder(); dir != ""; dir = parent(dir) {
			folders[dir] = true
		}
	}
	return folders
}

func (l *linker) report(p *kb.Page, at kb.Pos, severity diag.Severity, code, message, hint string) {
	l.problems.Add(diag.Problem{Path: p.Path, Line: at.Line, Column: at.Column, Severity: severity, Code: code, Message: message, Hint: hint})
}

func (l *linker) backlink(from *kb.Page, to, relation, context, section string) {
	if to == "" || to == from.ID {
		return
	}
	back := kb.Backlink{From: from.ID, Relation: relation, Context: context, Section: section}
	l.linked.Back[to] = kb.AddOnce(l.linked.Back[to], back)
}

// sortBacklinks orders the backlinks of a page: typed relations first, by name,
// then plain links; within one by the title of the page they come from. A page that refers
// by a typed relation is not listed again for a plain link.
func sortBacklinks(base *kb.Base, all map[string][]kb.Backlink, id string) {
	backs := all[id]
	if len(backs) < 2 {
		return
	}
	typed := map[string]bool{}
	for _, b := range backs {
		if b.Relation != kb.LinkedFrom {
			typed[b.From] = true
		}
	}
	seen := map[[2]string]bool{}
	backs = slices.DeleteFunc(backs, func(b kb.Backlink) bool {
		key := [2]string{b.Relation, b.From}
		if seen[key] || b.Relation == kb.LinkedFrom && typed[b.From] {
			return true
		}
		seen[key] = true
		return false
	})
	slices.SortStableFunc(backs, func(a, b kb.Backlink) int {
		if (a.Relation == kb.LinkedFrom) != (b.Relation == kb.LinkedFrom) {
			if b.Relation == kb.LinkedFrom {
				return -1
			}
			return 1
		}
		if c := strings.Compare(a.Relation, b.Relation); c != 0 {
			return c
		}
		return kb.ByTitle(base.Page(a.From), base.Page(b.From))
	})
	all[id] = backs
}

// orphan warns of a page that no other page leads to, though readers come to such pages
// by links. All others are found in their registers.
func (l *linker) orphan(p *kb.Page) {
	if !p.Type.NeedsLinks || p.Index || p.Unread || p.Draft() || p.Status == kb.StatusArchived || len(l.linked.Back[p.ID]) > 0 || len(l.base.Pages) == 1 {
		return
	}
	l.report(p, kb.Pos{Line: 1, Column: 1}, diag.Warning, "link/not-linked",
		"no page links to \""+p.ID+"\"", "link to it from a page whose readers need it, or archive it")
}
