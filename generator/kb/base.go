package kb

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/wording"
)

// Base is the whole content folder, typed but not yet linked.
type Base struct {
	Site      Site
	Directory Directory
	Types     Types
	Pages     []*Page        // sorted by ID; register texts (Index) included
	Files     []File         // other files, sorted by Path
	Words     *wording.Words // of the interface; nil: English

	byID   map[string]*Page
	byName map[string][]*Page // by the last part of the id
	byPath map[string]*Page
	byType map[*Type][]*Page // in the order of the register
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
	slices.SortFunc(b.Pages, func(x, y *Page) int { return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.Path, y.Path)) })
	slices.SortFunc(b.Files, func(x, y File) int { return cmp.Compare(x.Path, y.Path) })
	b.byID, b.byName, b.byPath = map[string]*Page{}, map[string][]*Page{}, map[string]*Page{}
	b.byType = map[*Type][]*Page{}
	for _, p := range b.Pages {
		b.byPath[p.Path] = p
		if _, taken := b.byID[p.ID]; !taken {
			b.byID[p.ID] = p
		}
		last := p.ID[strings.LastIndexByte(p.ID, '/')+1:]
		b.byName[last] = append(b.byName[last], p)
		if !p.Index {
			b.byType[p.Type] = append(b.byType[p.Type], p)
		}
	}
	for t, pages := range b.byType {
		before := t.Before
		if before == nil {
			before = ByOrder
		}
		slices.SortStableFunc(pages, before)
	}
	return b
}

// Page returns the page with that id, nil when there is none.
func (b *Base) Page(id string) *Page { return b.byID[id] }

// PageAt returns the page of that file, nil when there is none.
func (b *Base) PageAt(path string) *Page { return b.byPath[path] }

// PagesNamed returns the pages whose id ends in that last part.
func (b *Base) PagesNamed(last string) []*Page { return b.byName[last] }

// File returns the file at that path.
func (b *Base) File(path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(b.Files, path, func(f File, path string) int { return cmp.Compare(f.Path, path) })
	if !ok {
		return File{}, false
	}
	return b.Files[i], true
}

// PagesOf returns the pages of a type in the order of its register, register
// texts left out. The slice is shared: do not change it.
func (b *Base) PagesOf(t *Type) []*Page { return b.byType[t] }

// ByOrder compares pages by their order (pages without one last), then title.
func ByOrder(a, b *Page) int {
	if (a.Order.Text == "") != (b.Order.Text == "") {
		if a.Order.Text != "" {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.Order.Value, b.Order.Value),
		cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)),
		cmp.Compare(a.ID, b.ID),
	)
}

// Newest compares pages by their date, the latest first, then by title.
func Newest(a, b *Page) int {
	return cmp.Or(cmp.Compare(b.Date, a.Date), ByOrder(a, b))
}
