package declare

import (
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// heading claims a heading of the text for one field.
func (d *declaring) heading(text, at string, headings map[string]bool) bool {
	folded := strings.ToLower(text)
	switch {
	case text == "":
		d.report(at, "type/bad-name", "the section has no heading", "write it as in sections: [What we saw]")
		return false
	case headings[folded]:
		d.report(at, "type/section-twice", "the section "+diag.QuoteShort(text)+" is named twice", "remove one of the two")
		return false
	}
	headings[folded] = true
	return true
}

// section is the field of a heading that a page should have. Its key is hardly ever
// written, so if the key is taken it gets another one.
func section(heading, noun string, taken map[string]string) kb.Field {
	key := strings.ReplaceAll(kb.Slug(heading), "-", "_")
	for key == "" || taken[key] != "" {
		key += "_section"
	}
	taken[key] = "another field"
	return kb.Prose(key, heading, nil, "every "+noun+" has one").Want()
}
