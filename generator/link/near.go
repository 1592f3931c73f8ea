package link

import (
	"path"
	"slices"
	"strings"
	"sync"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// near suggests targets for broken links. The candidates are collected when they are
// first needed, and results are cached by name: a folder of another tool may have
// thousands of links to one missing page.
type near struct {
	base  *kb.Base
	ids   func() *diag.Near // of pages
	lasts func() *diag.Near // last parts of ids that name one page
	pages func() *paths
	files func() *paths

	lock sync.Mutex
	said map[lookup]string
}

// lookup is a name to suggest a target for, with its kind.
type lookup struct {
	name string
	kind byte // 'i': the id of a page; 'p': the path of one; 'f': of a file; 'o': an address of the site's own
}

// paths are paths to look among.
type paths struct {
	all         []string
	names       []string // their last parts
	whole, last *diag.Near
}

func newPaths(all []string) *paths {
	p := &paths{all: all}
	for _, one := range all {
		p.names = append(p.names, path.Base(one))
	}
	p.whole, p.last = diag.NewNear(all), diag.NewNear(p.names)
	return p
}

func newNear(base *kb.Base) *near {
	return &near{
		base: base,
		said: map[lookup]string{},
		ids: sync.OnceValue(func() *diag.Near {
			ids := kb.Map(base.Pages, func(p *kb.Page) string { return p.ID })
			return diag.NewNear(ids)
		}),
		lasts: sync.OnceValue(func() *diag.Near {
			var lasts []string
			for _, p := range base.Pages {
				if last := lastOf(p.ID); len(base.PagesNamed(last)) == 1 {
					lasts = append(lasts, last)
				}
			}
			return diag.NewNear(lasts)
		}),
		pages: sync.OnceValue(func() *paths {
			all := kb.Map(base.Pages, func(p *kb.Page) string { return p.Path })
			return newPaths(all)
		}),
		files: sync.OnceValue(func() *paths {
			all := kb.Map(base.Files, func(f kb.File) string { return f.Path })
			return newPaths(all)
		}),
	}
}

// once returns the result of find for a name, computed once and cached.
func (n *near) once(w lookup, find func(name string) string) string {
	n.lock.Lock()
	said, known := n.said[w]
	n.lock.Unlock()
	if !known {
		said = find(w.name)
		n.lock.Lock()
		n.said[w] = said
		n.lock.Unlock()
	}
	return said
}

// page is the hint for a name that no page has: the nearest id, or the nearest
// last part, in the spelling that would work.
func (n *near) page(name string) string {
	if _, ok := n.base.Directory.Owner(strings.ToLower(strings.TrimPrefix(name, "@"))); ok {
		return "a person or team is written @" + strings.ToLower(strings.TrimPrefix(name, "@")) + ", without brackets"
	}
	if _, err := kb.ParseDay(name); err == nil {
		return "a day is written " + name + ", without brackets"
	}
	meant := n.once(lookup{name, 'i'}, n.id)
	if meant == "" {
		return "write the path of a page without .md, or its last part"
	}
	return "did you mean \"" + meant + "\"?"
}

func (n *near) id(name string) string {
	last := lastOf(name)
	if strings.Contains(name, "/") {
		if id, ok := n.ids().Nearest(name); ok {
			return id
		}
		if found := n.base.PagesNamed(last); len(found) > 0 {
			return found[0].ID
		}
	}
	found, _ := n.lasts().Nearest(last)
	return found
}

// file is the hint for a path that does not exist.
func (n *near) file(from *kb.Page, target string, pages bool) string {
	w, among := lookup{target, 'f'}, n.files
	if pages {
		w.kind, among = 'p', n.pages
	}
	meant := n.once(w, func(target string) string { return among().nearest(target) })
	if meant == "" {
		return "check the path: it starts at the folder of this page"
	}
	return "did you mean \"" + relative(from, meant) + "\"?"
}

// nearest returns the path that is probably meant; empty when none is similar.
func (p *paths) nearest(target string) string {
	if found, ok := p.whole.Nearest(target); ok {
		return found
	}
	name := path.Base(target)
	if i := slices.Index(p.names, name); i >= 0 {
		return p.all[i]
	}
	if found, ok := p.last.Nearest(name); ok {
		return p.all[slices.Index(p.names, found)]
	}
	return ""
}

// lastOf returns the last part of an id.
func lastOf(id string) string { return id[strings.LastIndexByte(id, '/')+1:] }
