package kb

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"tandem/generator/wording"
)

// Base is the whole content folder, typed but not yet linked.
type Base struct {
	Site        Site
	Directory   Directory
	Types       Types
	Pages       []*Page           // sorted by ID; register texts (Index) included
	Files       []File            // other files, sorted by Path
	Unpublished map[string]string // why a file of the content folder is not published, by path; nil: unknown
	Words       *wording.Words    // of the interface; nil: English

	byID   map[string]*Page
	byName map[string][]*Page // by the last part of the id
	byPath map[string]*Page
	byType map[*Type][]*Page // in the order of the register

	places func() map[string]Target // see placesOf
}

// File is a file beside the pages that pages may refer to.
type File struct {
	Path   string // in the content folder
	Size   int64  // bytes
	Hash   string // hexadecimal SHA-256 of the bytes
	Data   []byte
	Width  int // of an image, in pixels; 0 when unknown
	Height int
}

// NewBase returns the base of pages and files, which it sorts.
func NewBase(site Site, directory Directory, types Types, pages []*Page, files []File) *Base {
	b := &Base{Site: site, Directory: directory, Types: types, Pages: slices.Clone(pages), Files: slices.Clone(files)}
	slices.SortFunc(b.Pages, inBase)
	slices.SortFunc(b.Files, func(x, y File) int { return cmp.Compare(x.Path, y.Path) })
	b.byID, b.byName, b.byPath = map[string]*Page{}, map[string][]*Page{}, map[string]*Page{}
	b.byType = map[*Type][]*Page{}
	for _, p := range b.Pages {
		b.byPath[Composed(p.Path)] = p
		if _, taken := b.byID[Composed(p.ID)]; !taken {
			b.byID[Composed(p.ID)] = p
		}
		last := Composed(lastPart(p.ID))
		b.byName[last] = append(b.byName[last], p)
		if !p.Index {
			b.byType[p.Type] = append(b.byType[p.Type], p)
		}
	}
	for t, pages := range b.byType {
		inRegister(t, pages)
	}
	return b.withPlaces()
}

// withPlaces gives the base a table of places, which is made on first use.
func (b *Base) withPlaces() *Base {
	b.places = sync.OnceValue(func() map[string]Target { return placesOf(b) })
	return b
}

// Replace returns the base with pages in place of those at the same paths. Each
// has the id, the type and the place (Index) of the one it replaces. What does
// not change is shared with b.
func (b *Base) Replace(pages []*Page) *Base {
	now := *b
	now.Pages = slices.Clone(b.Pages)
	now.byID, now.byName, now.byPath = maps.Clone(b.byID), maps.Clone(b.byName), maps.Clone(b.byPath)
	now.byType = maps.Clone(b.byType)
	for _, p := range pages {
		old := b.byPath[Composed(p.Path)]
		put := func(list []*Page) []*Page {
			list = slices.Clone(list)
			list[slices.Index(list, old)] = p
			return list
		}
		i, _ := slices.BinarySearchFunc(now.Pages, p, inBase)
		now.Pages[i] = p
		now.byPath[Composed(p.Path)] = p
		if now.byID[Composed(p.ID)] == old {
			now.byID[Composed(p.ID)] = p
		}
		last := Composed(lastPart(p.ID))
		now.byName[last] = put(now.byName[last])
		if !p.Index {
			now.byType[p.Type] = put(now.byType[p.Type])
		}
	}
	for _, p := range pages {
		if of := now.byType[p.Type]; !p.Index && !inPlace(of, p) {
			inRegister(p.Type, of)
		}
	}
	return now.withPlaces()
}

// inPlace reports whether p is strictly between its neighbours in a register.
func inPlace(list []*Page, p *Page) bool {
	i, compare := slices.Index(list, p), before(p.Type)
	return (i == 0 || compare(list[i-1], p) < 0) && (i+1 == len(list) || compare(p, list[i+1]) < 0)
}

// Under returns the same pages under another site and directory, with other
// files, which are sorted by path. Everything else is shared with b.
func (b *Base) Under(site Site, directory Directory, files []File) *Base {
	now := *b
	now.Site, now.Directory, now.Files = site, directory, files
	return now.withPlaces()
}

func inBase(x, y *Page) int { return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.Path, y.Path)) }

func lastPart(id string) string { return id[strings.LastIndexByte(id, '/')+1:] }

// inRegister sorts pages into the order of a type's register, which is stable over
// that of the base.
func inRegister(t *Type, pages []*Page) {
	compare := before(t)
	slices.SortFunc(pages, func(a, b *Page) int {
		if c := compare(a, b); c != 0 {
			return c
		}
		return inBase(a, b)
	})
}

// before returns the order of a type's register.
func before(t *Type) func(a, b *Page) int {
	if t.Before == nil {
		return ByOrder
	}
	return t.Before
}

// Page returns the page with that id, nil if there is no such page.
func (b *Base) Page(id string) *Page { return b.byID[Composed(id)] }

// PageAt returns the page of that file, nil if there is no such page.
func (b *Base) PageAt(path string) *Page { return b.byPath[Composed(path)] }

// PagesNamed returns the pages whose id ends in that last part.
func (b *Base) PagesNamed(last string) []*Page { return b.byName[Composed(last)] }

// File returns the file at that path.
func (b *Base) File(path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(b.Files, path, func(f File, path string) int { return cmp.Compare(f.Path, path) })
	if ok {
		return b.Files[i], true
	}
	if composed := Composed(path); composed != path || strings.ContainsFunc(path, func(r rune) bool { return r >= utf8.RuneSelf }) {
		i = slices.IndexFunc(b.Files, func(f File) bool { return Composed(f.Path) == composed })
		if i >= 0 {
			return b.Files[i], true
		}
	}
	return File{}, false
}

// PagesOf returns the pages of a type in the order of its register, register
// texts left out. The slice is shared: do not change it.
func (b *Base) PagesOf(t *Type) []*Page { return b.byType[t] }

// PagesOfType is PagesOf for the type with a name; none where there is no such type.
func (b *Base) PagesOfType(name string) []*Page {
	t, _ := b.Types.Named(name)
	return b.byType[t]
}
