package kb

import "strings"

// HeaderText is a prose or an item that a page writes under its key in the header
// rather than below a heading. It is shown among the sections of the body.
type HeaderText struct {
	Key     string // of the field
	Place   string // key path of the text: "lessons[0]"
	Heading string // of the section, in the language of the base
	Text    string // Markdown
	Item    bool   // it is one item of a list
	Places  []TextPlace
}

// TextPlace is the place of a part of a text in the file.
type TextPlace struct {
	From  int // byte of the text
	Pos   Pos
	Exact bool // the text that follows is after it on one line, character by character
}

// HeaderTexts returns the texts that a header writes for the sections of its type,
// in the order of its fields, with their places by key path.
func (t *Type) HeaderTexts(fields Fields, places map[string][]TextPlace) []HeaderText {
	if fields == nil {
		return nil
	}
	var all []HeaderText
	for _, f := range fields.Fields() {
		if f.Section == "" || f.Empty() {
			continue
		}
		add := func(text, key string, item bool) {
			if strings.TrimSpace(text) != "" {
				all = append(all, HeaderText{Key: f.Key, Heading: t.Heading(f.Section), Text: text, Place: key, Item: item, Places: places[key]})
			}
		}
		switch v := f.Target.(type) {
		case *string:
			add(*v, f.Key, false)
		case *[]Item:
			for i, item := range *v {
				add(item.Text, f.Key+index(i), true)
			}
		}
	}
	return all
}
