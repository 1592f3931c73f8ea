package schema

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Vocabulary closes a schema over one base: the names that a header may use.
type Vocabulary struct {
	Owners    []string            // ids of people and teams
	Partners  []string            // ids
	Tags      []string            // empty: any
	Audiences []string            // empty: any
	Pages     map[string][]string // names of pages, by type; all of them under ""
}

// Of returns the vocabulary of a base.
func Of(b *kb.Base) *Vocabulary {
	v := &Vocabulary{Owners: b.Directory.OwnerIDs(), Tags: slices.Clone(b.Site.Tags), Pages: map[string][]string{}}
	v.Partners = b.Directory.PartnerIDs()
	for _, e := range b.Site.Editions {
		v.Audiences = append(v.Audiences, e.Audiences...)
	}
	for _, p := range b.Pages {
		names := []string{p.ID}
		if last := p.ID[strings.LastIndexByte(p.ID, '/')+1:]; last != p.ID && len(b.PagesNamed(last)) == 1 {
			names = append(names, last)
		}
		v.Pages[""] = append(v.Pages[""], names...)
		if !p.Index {
			v.Pages[p.Type.Name] = append(v.Pages[p.Type.Name], names...)
		}
	}
	for _, list := range []*[]string{&v.Owners, &v.Partners, &v.Audiences} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return v
}

// words returns the possible texts under a common key; nil for any.
func (v *Vocabulary) words(key string) []string {
	if v == nil {
		return nil
	}
	switch key {
	case "partners":
		return v.Partners
	case "tags":
		return v.Tags
	case "audience":
		return v.Audiences
	}
	return nil
}

// only restricts the texts of an object to a list: as an enum for a single value, and
// as a pattern where a list is possible as well.
func only(o *Object, texts []string, list bool) {
	if list {
		o.set("pattern", oneOf(texts))
		return
	}
	all := make([]any, 0, len(texts)+1)
	for _, text := range texts {
		all = append(all, text)
	}
	o.set("enum", append(all, nil))
}

// page restricts a page reference to the names of pages, or a path to a file.
func page(o *Object, names []string, list bool) {
	names = slices.Clone(names)
	slices.Sort(names)
	names = slices.Compact(names)
	if list {
		o.set("pattern", "("+oneOf(names)+")|("+pathPattern+")")
		return
	}
	var named Object
	only(&named, names, false)
	o.set("anyOf", []Object{named, {{"type", "string"}, {"pattern", pathPattern}}})
}

// oneOf returns the pattern of exactly these texts.
func oneOf(texts []string) string {
	quoted := kb.Map(texts, literal)
	return "^(" + strings.Join(quoted, "|") + ")$"
}

// literal escapes the special characters of a pattern.
func literal(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune(`\^$.|?*+()[]{}/`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
