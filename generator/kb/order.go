package kb

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/order"
)

// ByOrder compares pages by their order (pages without one last), then title.
func ByOrder(a, b *Page) int {
	if (a.Order.Text == "") != (b.Order.Text == "") {
		if a.Order.Text != "" {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.Order.Value, b.Order.Value), ByTitle(a, b))
}

// ByTitle compares pages by their titles as readers expect (package order), then
// by id.
func ByTitle(a, b *Page) int {
	return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
}

// SortKey returns a key that compares like a name in the site's language.
func (s *Site) SortKey(name string) string { return s.Lang + "\x00" + order.Key(s.Lang, name) }

// Keyed reports whether a sort key was made for the site's language.
func (s *Site) Keyed(key string) bool { return strings.HasPrefix(key, s.Lang+"\x00") }

// Newest compares pages by their date, the latest first, then by title.
func Newest(a, b *Page) int {
	return cmp.Or(cmp.Compare(b.Date, a.Date), ByOrder(a, b))
}

// SortByName sorts a list by the names of its entries, as readers of a site expect.
// Entries with equal names stay in their order.
func SortByName[T any](s *Site, list []T, name func(T) string) {
	type keyed struct {
		key, name string
		entry     T
	}
	all := make([]keyed, len(list))
	for i, entry := range list {
		all[i] = keyed{order.Key(s.Lang, name(entry)), name(entry), entry}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.name, b.name)) })
	for i := range all {
		list[i] = all[i].entry
	}
}
