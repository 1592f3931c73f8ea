package scaffold

import (
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// body returns the headings of the type's sections, each with a sentence about its
// content.
func body(t *kb.Type) string {
	var b strings.Builder
	for _, f := range t.New().Fields() {
		if f.Section == "" {
			continue
		}
		said := sentence(f.Doc)
		if f.Need == kb.Optional {
			said += " Take the heading out if there is nothing to say."
		}
		if f.Kind == kb.KindItems {
			said += "\n     One line each, the parts behind the text in any order:\n     - [ ] What, in a few words [[page]] @owner YYYY-MM-DD"
		}
		b.WriteString("\n## " + t.Heading(f.Section) + "\n\n<!-- " + said + " -->\n")
	}
	if b.Len() > 0 {
		return b.String()
	}
	if example := exampleBody(t); example != "" {
		return "\n<!-- For example:\n\n" + example + "\n-->\n"
	}
	return ""
}

// exampleBody returns the text of the type's example below its title.
func exampleBody(t *kb.Type) string {
	_, text, found := strings.Cut(t.Example, "\n# ")
	if !found {
		return ""
	}
	_, text, _ = strings.Cut(text, "\n")
	if text = strings.TrimSpace(text); strings.Contains(text, "-->") {
		return ""
	}
	return text
}

// sentence makes a sentence of a field's words.
func sentence(doc string) string {
	doc = strings.ReplaceAll(strings.Join(strings.Fields(doc), " "), "-->", "")
	runes := []rune(doc)
	if len(runes) == 0 {
		return ""
	}
	return strings.ToUpper(string(runes[0])) + string(runes[1:]) + "."
}

// Escape escapes a text for Markdown, in a heading or in the middle of a line.
func Escape(text string) string {
	var b strings.Builder
	runes := []rune(text)
	at := func(i int) rune {
		if i < 0 || i >= len(runes) {
			return ' '
		}
		return runes[i]
	}
	for i, r := range runes {
		mark := false
		switch r {
		case '\\', '`', '*', '[', ']', '~', '{', '}':
			mark = true
		case '_':
			mark = !unicode.IsLetter(at(i-1)) || !unicode.IsLetter(at(i+1))
		case '<', '&':
			mark = at(i+1) != ' ' // else it begins neither a tag nor an entity
		case '#':
			mark = at(i-1) == ' ' || at(i-1) == '#' // else it does not end a heading
		}
		if mark {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
