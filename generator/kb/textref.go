package kb

import (
	"regexp"
	"strings"
)

var (
	textWiki  = regexp.MustCompile(`\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]`)
	textLink  = regexp.MustCompile(`\[([^\]\n]*)\]\(([^)\s]+\.md(?:#[^)\s]*)?|<?(?i:(?:https?:)?[/\\]{2}|https?:[/\\])[^)\s]+)(?:\s+"[^"\n]*")?\)`)
	textWhole = regexp.MustCompile("<?(?i:(?:https?:)?[/\\\\]{2}|https?:[/\\\\])[^\\s<>\"`|]+>?")
)

// ReplaceReferences replaces by with(…) each reference to a page in a text: [[page]],
// [[page|label]] or [label](page.md), and each whole address, which may be one of the
// base: see Base.LeadsTo.
func ReplaceReferences(text string, with func(written, ref, label string) string) string {
	if strings.Contains(text, "[[") {
		text = textWiki.ReplaceAllStringFunc(text, func(written string) string {
			m := textWiki.FindStringSubmatch(written)
			return with(written, strings.TrimSpace(m[1]), strings.TrimSpace(m[2]))
		})
	}
	bare := func(text string) string {
		if !strings.Contains(text, "//") && !strings.ContainsAny(text, `:\`) {
			return text
		}
		return textWhole.ReplaceAllStringFunc(text, func(written string) string {
			if strings.HasPrefix(written, "<") && strings.HasSuffix(written, ">") {
				return with(written, strings.Trim(written, "<>"), "")
			}
			whole := strings.TrimPrefix(written, "<")
			ref := strings.TrimRight(whole, ".,:;!?*_~'>)]") // marks of the sentence
			return written[:len(written)-len(whole)] + with(ref, ref, "") + whole[len(ref):]
		})
	}
	if !strings.Contains(text, "](") {
		return bare(text)
	}
	var b strings.Builder
	from := 0
	for _, m := range textLink.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(bare(text[from:m[0]]))
		b.WriteString(with(text[m[0]:m[1]], strings.Trim(text[m[4]:m[5]], "<>"), strings.TrimSpace(text[m[2]:m[3]])))
		from = m[1]
	}
	b.WriteString(bare(text[from:]))
	return b.String()
}

// TextReferences returns every reference in a text of the fields, those of rows and
// items included, in the order of the fields.
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
