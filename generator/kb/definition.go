package kb

import "strings"

// Definition is what a page says of the word that it defines (Type.Defines): pages
// of the base explain the word where they use it, and search finds it by all names.
type Definition struct {
	Means string
	Also  []string // other words for it
	Says  []Word   // the word each partner uses, by the partner's id
}

// Definition returns what a page says of the word it is about; nil for a page of
// another kind.
func (p *Page) Definition() *Definition {
	if p.Type == nil || p.Type.Defines == nil || p.Fields == nil {
		return nil
	}
	return p.Type.Defines(p)
}

// Names returns the words for what a page of that title defines: the title, other
// words, and what a partner says where that is more than one word. One word of one
// partner ("coding") is an ordinary word elsewhere.
func (d *Definition) Names(title string) []string {
	names := append([]string{title}, d.Also...)
	for _, w := range d.Says {
		if strings.Contains(strings.TrimSpace(w.Text), " ") {
			names = append(names, w.Text)
		}
	}
	return names
}
