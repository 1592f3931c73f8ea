package header

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/kb"
)

// Format returns the file with its header in the usual form. The keys about the page,
// its owners and its trust come first; credits, sources and unknown keys last, each in
// one order; all others between them in the author's order. There is one space after a
// colon and a comma, no unnecessary quotes, days as YYYY-MM-DD, and no blank lines
// between keys. Comments move with the key below them. The body and the meaning of the
// header do not change; a header that cannot be formatted is a Fault, and the file is
// unchanged.
func Format(src []byte, fields []kb.Field) ([]byte, error) {
	d, err := locate(src)
	switch {
	case err != nil:
		return src, err
	case d.root == nil:
		return src, nil
	case d.block.Format != "yaml" || d.root.Style&yaml.FlowStyle != 0:
		return src, &Fault{at(1, 1), "a header in braces is left as it is", "write it as lines of YAML between lines of ---"}
	}
	f := &format{locatedHeader: d}
	f.mapping(d.root, fields, false)
	tidy := apply(src, f.changes)
	if d, err = locate(tidy); err != nil {
		return src, err
	}
	ordered := d.ordered(fields)
	after, err := locate(ordered)
	if err != nil || !says(f.locatedHeader, after, fields) {
		return src, &Fault{at(1, 1), "the header cannot be put in order without changing its values", "put it in order by hand"}
	}
	return ordered, nil
}

// format gathers the changes within lines.
type format struct {
	*locatedHeader
	changes []change
}

// mapping tidies the pairs of a mapping.
func (f *format) mapping(n *yaml.Node, fields []kb.Field, flow bool) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field := fieldOf(fields, key.Value)
		if end, ok := f.end(key); ok && value.Line == key.Line && !empty(value) {
			f.gap(end, f.start(value), ": ", ":")
		}
		if key.Value != "verified" || n != f.root { // tandem verify writes these its own way
			f.value(value, field, flow)
		}
	}
}

func fieldOf(fields []kb.Field, key string) kb.Field {
	if i := slices.IndexFunc(fields, func(f kb.Field) bool { return f.Key == key }); i >= 0 {
		return fields[i]
	}
	return kb.Field{}
}

func (f *format) value(n *yaml.Node, field kb.Field, flow bool) {
	flow = flow || n.Style&yaml.FlowStyle != 0
	switch n.Kind {
	case yaml.ScalarNode:
		f.scalar(n, field, flow)
		return
	case yaml.MappingNode:
		f.mapping(n, field.Of, flow)
	case yaml.SequenceNode:
		for _, entry := range n.Content {
			f.value(entry, field, flow)
		}
	}
	if n.Style&yaml.FlowStyle != 0 {
		f.brackets(n)
	}
}

// gap rewrites the space between two tokens of a line, if there is only white space
// and the mark.
func (f *format) gap(from, to int, text, mark string) {
	if from > to {
		return
	}
	is := string(f.src[from:to])
	if is != text && !strings.ContainsAny(is, "\r\n") && strings.TrimSpace(is) == mark {
		f.changes = append(f.changes, change{from, to, text})
	}
}

// brackets tidies the spaces of a list or mapping in brackets on one line.
func (f *format) brackets(n *yaml.Node) {
	end, ok := f.bracketEnd(n)
	start := f.start(n)
	if !ok || bytes.ContainsAny(f.src[start:end], "\r\n") {
		return
	}
	if len(n.Content) == 0 {
		f.gap(start+1, end-1, "", "")
		return
	}
	step := 1
	if n.Kind == yaml.MappingNode {
		step = 2
	}
	f.gap(start+1, f.start(n.Content[0]), "", "")
	for i := step; i < len(n.Content); i += step {
		if last, known := f.end(n.Content[i-1]); known {
			f.gap(last, f.start(n.Content[i]), ", ", ",")
		}
	}
	if last, known := f.end(n.Content[len(n.Content)-1]); known {
		f.gap(last, end-1, "", "")
	}
}

// scalar removes quotes that are not needed, and writes days as YYYY-MM-DD.
func (f *format) scalar(n *yaml.Node, field kb.Field, flow bool) {
	start := f.start(n)
	end, ok := f.end(n)
	if !ok || empty(n) || bytes.ContainsAny(f.src[start:end], "\r\n") {
		return
	}
	text := string(f.src[start:end])
	if day, err := kb.ParseDay(n.Value); err == nil && field.Kind == kb.KindDay {
		text = string(day)
	} else if _, err := kb.ParseInterval(n.Value); err == nil && field.Kind == kb.KindInterval {
		text = n.Value
	} else if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 && bare(n.Value, flow) {
		text = n.Value
	}
	if text != string(f.src[start:end]) {
		f.changes = append(f.changes, change{start, end, text})
	}
}

// bare reports whether every YAML reader takes an unquoted text for that text.
func bare(text string, flow bool) bool {
	if text == "" || strings.TrimSpace(text) != text || strings.ContainsAny(text, "\n\t#,[]{}&*!|>'\"%@`\\?=~<") {
		return false
	}
	first := text[0] | 0x20
	if first < 'a' || first > 'z' {
		return false
	}
	if special(text) {
		return false
	}
	form := "k: %s\n"
	if flow {
		form = "k: [%s]\n"
	}
	var doc struct{ K yaml.Node }
	if yaml.Unmarshal(fmt.Appendf(nil, form, text), &doc) != nil {
		return false
	}
	n := &doc.K
	if flow && len(n.Content) == 1 {
		n = n.Content[0]
	}
	return n.Kind == yaml.ScalarNode && n.Value == text && n.Tag == "!!str" && !strings.Contains(text, ": ") && !strings.HasSuffix(text, ":")
}

// part is a key with its value and the comments above it, as lines.
type part struct {
	rank int
	text string
}

// ordered returns the file with its keys in order.
func (d *locatedHeader) ordered(fields []kb.Field) []byte {
	first := d.lineStart(d.start(d.root.Content[0]))
	begin := d.lines[d.line]
	eol := d.breakBefore(d.closing())
	var out strings.Builder
	// Comments that a blank line parts from the first key are about the header.
	lead := string(d.src[begin:first])
	if i := lastBlank(lead); i >= 0 {
		out.WriteString(withoutBlank(lead[:i]))
		lead = lead[i:]
		if strings.TrimSpace(out.String()) != "" {
			out.WriteString(eol)
		}
	}
	var parts []part
	from := begin + len(string(d.src[begin:first])) - len(lead)
	for i := 0; i < len(d.root.Content); i += 2 {
		key, value := d.root.Content[i], d.root.Content[i+1]
		start := d.lineStart(d.start(key))
		end := d.contentEnd(d.start(key), d.bound(value), d.root.Column-1)
		text := withoutBlank(string(d.src[from:start])) + d.trimmed(string(d.src[start:end]), value)
		parts = append(parts, part{rank(fields, key.Value), text})
		from = end
	}
	tail := withoutBlank(string(d.src[from:d.closing()]))
	slices.SortStableFunc(parts, func(a, b part) int { return a.rank - b.rank })
	for _, p := range parts {
		out.WriteString(p.text)
	}
	out.WriteString(tail)
	return slices.Concat(d.src[:begin], []byte(out.String()), d.src[d.closing():])
}

// rank returns the place of a key. Keys that only some pages have share one, so they
// keep the author's order, which differs by type and page.
func rank(fields []kb.Field, key string) int {
	first := []string{
		"status", "type", "title", "description", "id", "lang", // about the page itself
		"owners", "partners", "audience", // whose
		"verified", "sign_off", "review_every", "reason", "reported", // whether it can be trusted
	}
	last := []string{"credits", "sources", "aliases", "search", "generated", "stale_after", "x"}
	if i := slices.Index(first, key); i >= 0 {
		return i
	}
	if i := slices.Index(last, key); i >= 0 {
		return len(first) + 1 + i
	}
	if !slices.ContainsFunc(fields, func(f kb.Field) bool { return f.Key == key }) {
		return len(first) + 1 + len(last) // unknown ones come last
	}
	return len(first)
}

// lastBlank returns the end of the last blank line of some lines, -1 without one.
func lastBlank(text string) int {
	at, last := 0, -1
	for line := range strings.Lines(text) {
		at += len(line)
		if strings.TrimSpace(line) == "" {
			last = at
		}
	}
	return last
}

// withoutBlank returns lines without the blank ones and without white space at
// their ends.
func withoutBlank(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			out.WriteString(cleanEnd(line))
		}
	}
	return out.String()
}

// trimmed returns the lines of a value without white space at their ends, when
// none of it can be part of a text.
func (d *locatedHeader) trimmed(text string, value *yaml.Node) string {
	whole := false
	d.eachValue(value, func(n *yaml.Node) {
		if _, ok := d.end(n); !ok && !empty(n) || strings.Contains(n.Value, "\n") {
			whole = true
		} else if end, _ := d.end(n); !empty(n) && bytes.Contains(d.src[d.start(n):end], []byte("\n")) {
			whole = true
		}
	})
	if whole {
		return text
	}
	return withoutBlank(text)
}

func cleanEnd(line string) string {
	text := strings.TrimRight(line, " \t\r\n")
	end := line[len(strings.TrimRight(line, "\r\n")):]
	return text + end
}

// says reports whether two files are the same except for the format of the header:
// values under their keys, every comment, and every byte of the body.
func says(before, after *locatedHeader, fields []kb.Field) bool {
	if after.root == nil || !bytes.Equal(before.src[before.closing():], after.src[after.closing():]) || len(before.root.Content) != len(after.root.Content) {
		return false
	}
	for i := 0; i+1 < len(before.root.Content); i += 2 {
		_, is := after.value(before.root.Content[i].Value)
		if is == nil || !alike(before.root.Content[i+1], is, fieldOf(fields, before.root.Content[i].Value)) {
			return false
		}
	}
	was, is := comments(before.root, before.lineComments()), comments(after.root, after.lineComments())
	slices.Sort(was)
	slices.Sort(is)
	return strings.Join(was, "\n") == strings.Join(is, "\n")
}

// alike compares two values as the decoder reads them.
func alike(a, b *yaml.Node, field kb.Field) bool {
	if a.Kind != b.Kind || len(a.Content) != len(b.Content) || empty(a) != empty(b) {
		return false
	}
	if a.Kind == yaml.ScalarNode && a.Value != b.Value {
		was, err := kb.ParseDay(a.Value)
		is, err2 := kb.ParseDay(b.Value)
		return field.Kind == kb.KindDay && err == nil && err2 == nil && was == is
	}
	for i := range a.Content {
		of := field
		if a.Kind == yaml.MappingNode {
			if i%2 == 0 {
				of = kb.Field{}
			} else {
				of = fieldOf(field.Of, a.Content[i-1].Value)
			}
		}
		if !alike(a.Content[i], b.Content[i], of) {
			return false
		}
	}
	return true
}

// comments returns every line of comment below a node, without white space
// around it.
func comments(n *yaml.Node, all []string) []string {
	for _, text := range []string{n.HeadComment, n.LineComment, n.FootComment} {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				all = append(all, line)
			}
		}
	}
	for _, child := range n.Content {
		all = comments(child, all)
	}
	return all
}

// lineComments returns the lines of a header that begin with #.
func (d *locatedHeader) lineComments() []string {
	var all []string
	for line := range strings.Lines(string(d.src[d.lines[d.line]:d.closing()])) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}
