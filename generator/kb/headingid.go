package kb

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
)

// reserved are ids that a heading must not have: those of the page's own
// elements, and names that every object of a script has.
var reserved = map[string]bool{
	"content": true, "footer": true, "header": true, "main": true, "menu": true, "nav": true, "navigation": true,
	"outline": true, "page": true, "search": true, "sidebar": true, "site": true, "skip": true, "theme": true,
	"title": true, "toc": true, "top": true,
	"__proto__": true, "constructor": true, "prototype": true, "hasownproperty": true, "isprototypeof": true,
	"tostring": true, "valueof": true,
}

// HeadingReserved reports whether an id is for other elements of a page.
func HeadingReserved(id string) bool {
	return reserved[id] || strings.HasPrefix(id, "fn-") || strings.HasPrefix(id, "fnref-")
}

// IDs assigns the ids of a page's headings and tasks, each once and in linear time.
type IDs struct {
	taken map[string]bool
	next  map[string]int // number to try next, by id
}

// Heading returns the id for a heading of that text.
func (ids *IDs) Heading(text string) string {
	id := cmp.Or(headingSlug(text), "section")
	if HeadingReserved(id) {
		id = "section-" + id
	}
	return ids.Unique(id)
}

// Unique returns id, with a number appended when it is taken.
func (ids *IDs) Unique(id string) string {
	if !ids.taken[id] {
		ids.Take(id)
		return id
	}
	for n := max(ids.next[id], 2); ; n++ {
		numbered := id + "-" + strconv.Itoa(n)
		if !ids.taken[numbered] {
			ids.next[id] = n + 1
			ids.Take(numbered)
			return numbered
		}
	}
}

// Taken reports whether an id has been given out.
func (ids *IDs) Taken(id string) bool { return ids.taken[id] }

// Take marks an id as used.
func (ids *IDs) Take(id string) {
	if ids.taken == nil {
		ids.taken, ids.next = map[string]bool{}, map[string]int{}
	}
	ids.taken[id] = true
}

// headingSlug returns the words of a heading in lower case, joined by hyphens, with
// letters, digits and marks of any script and without apostrophes.
func headingSlug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || unicode.Is(unicode.M, r) && b.Len() > 0 && r != '\ufe0f':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '\ufe0f':
		default:
			gap = true
		}
	}
	return b.String()
}
