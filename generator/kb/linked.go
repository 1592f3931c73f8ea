package kb

import (
	"slices"
)

// Linked is a base whose references are resolved.
type Linked struct {
	*Base
	Targets map[string][]Target   // by page id, parallel to the page's Body.Links
	Refs    map[Ref]string        // page references of headers, of texts in them and of items → page id
	Back    map[string][]Backlink // by the id of the page that is linked to, ordered
}

// Ref is a page reference as a page writes it in its header or an item.
type Ref struct {
	From string // id of the page that refers
	To   string // as written
	Text bool   // it is in a text of the header
}

// Target is the target of a link. The zero Target leads nowhere.
type Target struct {
	Page    string // page id
	Heading string // heading id in that page, may be empty
	File    string // path of a file
	Owner   string // id of a person or team, or of the partner whose own page it is
	Folder  string // a register: folder of a type
	Own     string // address of a page of the site's own, below OwnFolder: "people/"
	Outside bool   // it is only named by a whole address, such as that of its source in the repository
}

// Backlink is a reference seen from the page it leads to.
type Backlink struct {
	From     string // id of the page that refers
	Relation string // "Linked from", "Superseded by", "Lessons from"
	Context  string // plain text around the link; empty for header references
	Section  string // heading id in the page that refers
}

// LinkedFrom is the relation of a link in the text.
const LinkedFrom = "Linked from"

// Resolve returns the page that a reference of page from leads to, nil when it
// leads to none.
func (l *Linked) Resolve(from *Page, ref string) *Page {
	id, ok := l.Refs[Ref{From: from.ID, To: ref}]
	if !ok {
		return nil
	}
	return l.Page(id)
}

// Resolved returns the ids of the pages that references of a page lead to, without
// those that lead to none.
func (l *Linked) Resolved(from *Page, refs ...string) []string {
	var ids []string
	for _, ref := range refs {
		if to := l.Resolve(from, ref); to != nil {
			ids = append(ids, to.ID)
		}
	}
	return ids
}

// PlacedItem is an item with its page and what it applies to.
type PlacedItem struct {
	Item
	Page    *Page
	Field   string   // key of its field: "lessons"
	Targets []string // ids of the pages it applies to
}

// ItemsIn returns the items that page p has under a field's key, resolved.
func (l *Linked) ItemsIn(p *Page, key string) []PlacedItem {
	var items []PlacedItem
	if p.Fields == nil || len(p.Items) == 0 {
		return nil
	}
	for _, f := range p.Fields.Fields() {
		if f.Kind != KindItems || f.Key != key {
			continue
		}
		for _, item := range *f.Target.(*[]Item) {
			placed := PlacedItem{Item: l.DisplayItem(p, item), Page: p, Field: key}
			for _, ref := range item.Pages {
				if target := l.Resolve(p, ref); target != nil && !slices.Contains(placed.Targets, target.ID) {
					placed.Targets = append(placed.Targets, target.ID)
				}
			}
			items = append(items, placed)
		}
	}
	return items
}

// ItemsFor returns the items under a field's key that apply to page id on that day,
// from all pages, in the order of the pages. Records of a later day do not apply yet.
func (l *Linked) ItemsFor(id, key string, day Day) []PlacedItem {
	var items []PlacedItem
	if !slices.ContainsFunc(l.Back[id], func(b Backlink) bool { p := l.Page(b.From); return p != nil && len(p.Items) > 0 }) {
		return nil
	}
	for _, p := range l.Referring(id) {
		if p.Ahead(day) {
			continue
		}
		for _, item := range l.ItemsIn(p, key) {
			if slices.Contains(item.Targets, id) {
				items = append(items, item)
			}
		}
	}
	return items
}

// Referring returns the pages that refer to page id in any way, or those that
// do so by one of the given relations, each once, by title.
func (l *Linked) Referring(id string, relations ...string) []*Page {
	var pages []*Page
	for _, back := range l.Back[id] {
		if len(relations) > 0 && !slices.Contains(relations, back.Relation) {
			continue
		}
		if p := l.Page(back.From); p != nil {
			pages = append(pages, p)
		}
	}
	slices.SortFunc(pages, ByTitle)
	return slices.Compact(pages)
}

// Crumb is one step of the way from home to a page.
type Crumb struct {
	Title string
	URL   string
}

// Neighbours returns the pages before and after p in its register, nil at the ends.
func (b *Base) Neighbours(p *Page) (previous, next *Page) {
	pages := b.PagesOf(p.Type)
	i := slices.Index(pages, p)
	if i > 0 {
		previous = pages[i-1]
	}
	if i >= 0 && i+1 < len(pages) {
		next = pages[i+1]
	}
	return previous, next
}
