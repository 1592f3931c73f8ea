package rename

import (
	"bytes"
	"cmp"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"tandem/generator/header"
	"tandem/generator/kb"
)

// span is a range of a file, in bytes, and its new text.
type span struct {
	from, to int
	text     string
}

// replace returns the text with the spans replaced; false when two of them
// overlap and do not agree.
func replace(text []byte, spans []span) ([]byte, bool) {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	spans = slices.Compact(spans)
	var out bytes.Buffer
	done := 0
	for _, s := range spans {
		if s.from < done {
			return nil, false
		}
		out.Write(text[done:s.from])
		out.WriteString(s.text)
		done = s.to
	}
	out.Write(text[done:])
	return out.Bytes(), true
}

// Destination returns the bytes at which a link of a body names its target, the part
// before the #. It is false where that is uncertain: where a link by reference has
// several definitions, since one of them may be in code.
func Destination(text []byte, link kb.Link) (from, to int, ok bool) {
	s, ok := destination(text, link)
	if !ok {
		return 0, 0, false
	}
	all := definitions.FindAllSubmatchIndex(text, -1)
	label := func(m []int) string { return string(text[m[2]:m[3]]) }
	for i, m := range all {
		if address(text, m[1]).from == s.from {
			ok = !slices.ContainsFunc(slices.Delete(slices.Clone(all), i, i+1), func(other []int) bool { return same(label(other), label(m)) })
		}
	}
	return s.from, s.to, ok
}

// destination finds where a link of a body names its target: the part before
// the #. A link by reference has it in its definition.
func destination(text []byte, link kb.Link) (span, bool) {
	at := offset(text, link.Pos)
	if link.Kind == kb.LinkImage || link.Kind == kb.LinkEmbed {
		at++
	}
	if at >= len(text) || text[at] != '[' {
		return span{}, false
	}
	if link.Kind == kb.LinkWiki || link.Kind == kb.LinkEmbed {
		return trimmed(text, at+2, at+2+bytes.IndexAny(text[at+2:], "|#]")), true
	}
	closing, ok := closes(text, at)
	if !ok {
		return span{}, false
	}
	var s span
	if closing+1 < len(text) && text[closing+1] == '(' {
		s = address(text, closing+2)
		if strings.ContainsAny(link.Dest, " \t") && text[s.from-1] != '<' {
			s = spaced(text, s.from, link)
		}
	} else {
		label := string(text[at+1 : closing])
		if closing+1 < len(text) && text[closing+1] == '[' {
			if end := bytes.IndexByte(text[closing+2:], ']'); end > 0 {
				label = string(text[closing+2 : closing+2+end])
			}
		}
		if s, ok = definition(text, label); !ok {
			return span{}, false
		}
	}
	if heading := bytes.IndexByte(text[s.from:s.to], '#'); heading >= 0 {
		s.to = s.from + heading
	}
	means, err := url.PathUnescape(unescape(string(text[s.from:s.to])))
	return s, err == nil && means == link.Dest
}

// trimmed returns a range without white space at its ends, and without the backslash
// before the bar of a link in a table.
func trimmed(text []byte, from, to int) span {
	part := text[from:to]
	if to < len(text) && text[to] == '|' {
		part = bytes.TrimSuffix(part, []byte(`\`))
	}
	left := len(part) - len(bytes.TrimLeft(part, " \t"))
	part = bytes.TrimSpace(part)
	return span{from: from + left, to: from + left + len(part)}
}

// offset returns the byte of a place.
func offset(text []byte, pos kb.Pos) int {
	at := 0
	for range pos.Line - 1 {
		next := bytes.IndexByte(text[at:], '\n')
		if next < 0 {
			return len(text)
		}
		at += next + 1
	}
	for range pos.Column - 1 {
		if at >= len(text) {
			return len(text)
		}
		_, size := utf8.DecodeRune(text[at:])
		at += size
	}
	return at
}

// closes returns the bracket that closes the one at a byte, skipping code and escapes.
func closes(text []byte, at int) (int, bool) {
	depth := 0
	for i := at; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '`':
			run := len(text[i:]) - len(bytes.TrimLeft(text[i:], "`"))
			ticks := bytes.Repeat([]byte("`"), run)
			if end := bytes.Index(text[i+run:], ticks); end >= 0 {
				i += run + end
			}
			i += run - 1
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i, true
			}
		}
	}
	return 0, false
}

// address returns the first destination at or after a byte.
func address(text []byte, at int) span {
	at += len(text[at:]) - len(bytes.TrimLeft(text[at:], " \t\r\n"))
	if at < len(text) && text[at] == '<' {
		if end := bytes.IndexAny(text[at:], ">\n"); end > 0 {
			return span{from: at + 1, to: at + end}
		}
	}
	depth := 0
	for i := at; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case c <= ' ', c == ')' && depth == 0:
			return span{from: at, to: i}
		case c == '(':
			depth++
		case c == ')':
			depth--
		}
	}
	return span{from: at, to: len(text)}
}

// spaced returns the destination with spaces that begins at a byte: as far as it
// is that of the link.
func spaced(text []byte, from int, link kb.Link) span {
	line, _, _ := bytes.Cut(text[from:], []byte("\n"))
	if end := bytes.IndexByte(line, '#'); end >= 0 && link.Heading != "" {
		line = line[:end]
	}
	for to := len(line); to > 0; to-- {
		if means, err := url.PathUnescape(unescape(string(line[:to]))); err == nil && means == link.Dest && to == len(bytes.TrimRight(line[:to], " \t")) {
			return span{from: from, to: from + to}
		}
	}
	return span{from: from, to: from}
}

var definitions = regexp.MustCompile(`(?m)^[ \t>*+-]*(?:\d+[.)] +)?\[((?:[^\[\]\\]|\\.)+)\]:[ \t]*(?:\r?\n[ \t>]*)?`)

// definition returns the destination of the first definition of a label.
func definition(text []byte, label string) (span, bool) {
	for _, m := range definitions.FindAllSubmatchIndex(text, -1) {
		if same(string(text[m[2]:m[3]]), label) {
			return address(text, m[1]), true
		}
	}
	return span{}, false
}

func same(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

var escaped = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)

func unescape(s string) string { return html.UnescapeString(escaped.ReplaceAllString(s, "$1")) }

var (
	itemWiki = regexp.MustCompile(`\[\[([^\]|\n]+)`)
	itemLink = regexp.MustCompile(`\]\(([^)\s]+\.md(?:#[^)\s]*)?)\)`)
)

// inItem adds the value of an item of the header in which a reference is rewritten.
// Where an item refers to several pages the last text counts.
func inItem(values []header.Value, text []byte, pos kb.Pos, to, fresh string) []header.Value {
	i := slices.IndexFunc(values, func(v header.Value) bool { return v.At == pos })
	if i < 0 {
		was, ok := header.At(text, pos)
		if !ok {
			return append(values, header.Value{At: kb.Pos{}})
		}
		values = append(values, header.Value{At: pos, Is: was})
		i = len(values) - 1
	}
	is := values[i].Is
	for _, form := range []*regexp.Regexp{itemWiki, itemLink} {
		is = form.ReplaceAllStringFunc(is, func(link string) string {
			end := len(link)
			if form == itemLink {
				end--
			}
			if strings.TrimSpace(link[2:end]) == to {
				return link[:2] + fresh + link[end:]
			}
			return link
		})
	}
	values[i].Is = is
	return values
}
