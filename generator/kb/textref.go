package kb

import (
	"regexp"
	"strings"
)

var (
	textWiki = regexp.MustCompile(`\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]`)
	textLink = regexp.MustCompile(`\[([^\]\n]*)\]\(([^)\s]+\.md(?:#[^)\s]*)?)\)`)
)

// ReplaceReferences returns text with what with makes of each reference to a page
// that stands in it as [[page]], [[page|label]] or [label](page.md).
func ReplaceReferences(text string, with func(written, ref, label string) string) string {
	if strings.Contains(text, "[[") {
		text = textWiki.ReplaceAllStringFunc(text, func(written string) string {
			m := textWiki.FindStringSubmatch(written)
			return with(written, strings.TrimSpace(m[1]), strings.TrimSpace(m[2]))
		})
	}
	if strings.Contains(text, "](") {
		text = textLink.ReplaceAllStringFunc(text, func(written string) string {
			m := textLink.FindStringSubmatch(written)
			return with(written, m[2], strings.TrimSpace(m[1]))
		})
	}
	return text
}

// TextReferences returns every reference that stands in a text of the fields,
// those of rows and items included, in the order of the fields.
func TextReferences(fields []Field) []Reference {
	var refs []Reference
	var walk func(fields []Field, prefix string)
	walk = func(fields []Field, prefix string) {
		for _, f := range fields {
			say := func(key, text string) {
				ReplaceReferences(text, func(written, ref, label string) string {
					refs = append(refs, Reference{key, f, ref, label})
					return written
				})
			}
			key := prefix + f.Key
			switch v := f.Target.(type) {
			case *string:
				if f.Kind == KindText || f.Kind == KindProse {
					say(key, *v)
				}
			case *[]string:
				if f.Kind == KindTexts {
					for i, text := range *v {
						say(key+index(i), text)
					}
				}
			case *[]Word:
				for _, w := range *v {
					say(key+"."+w.Name, w.Text)
				}
			case *[]Item:
				for i, item := range *v {
					say(key+index(i), item.Text)
					say(key+index(i), item.Declined)
				}
			default:
				f.EachRow(func(i int, row []Field) { walk(row, key+index(i)+".") })
			}
		}
	}
	walk(fields, "")
	return refs
}
