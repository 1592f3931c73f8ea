package kb

import (
	"regexp"
	"strings"
)

const (
	bareName = `([\pL\pN][\pL\pN._-]*(?: [\pL\pN][\pL\pN._'’-]*){0,3}?)`
	bareDay  = `(?:due |by |until |bis )?\d{4}-\d{2}-\d{2}`
)

// bareOwners match a name where an item has its owner: before a colon at the beginning;
// at the end in brackets, or behind a dash, a bar or a comma before a day.
var bareOwners = []*regexp.Regexp{
	regexp.MustCompile(`^` + bareName + ` ?: `),
	regexp.MustCompile(`[(\[]` + bareName + `(?:[\pZ\pP|]*` + bareDay + `)?[)\]][.;!]?$`),
	regexp.MustCompile(`[(\[]` + bareDay + ` ?[,;:/|]? ?` + bareName + `[)\]][.;!]?$`),
	regexp.MustCompile(` [–—|-]+ ?` + bareName + `(?:[\pZ\pP|]*` + bareDay + `\)?)?[.;!]?$`),
	regexp.MustCompile(`[,;] ` + bareName + `[\pZ\pP|]*` + bareDay + `\)?[.;!]?$`),
	regexp.MustCompile(bareDay + ` ?[,;:/|–—-] ?` + bareName + `[.;!]?$`),
}

// BareOwner returns the person or team of the directory whose id or name an item without
// an owner has where the owner stands, and the words as they are written; "" where there
// is none.
func (d *Directory) BareOwner(item Item) (words, id string) {
	text := strings.Join(strings.Fields(item.Text), " ")
	if item.Due != "" && !strings.Contains(text, string(item.Due)) {
		text += " " + string(item.Due) // it has been taken from the end
	}
	for _, form := range bareOwners {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if id := d.named(m[1]); id != "" {
			return m[1], id
		}
	}
	return "", ""
}

// named returns the id of the person or team whose id or name some words are.
func (d *Directory) named(words string) string {
	if owner, ok := d.Owner(strings.ToLower(words)); ok {
		return owner.ID
	}
	for _, id := range d.OwnerIDs() {
		if owner, _ := d.Owner(id); strings.EqualFold(owner.Name, words) {
			return id
		}
	}
	return ""
}
