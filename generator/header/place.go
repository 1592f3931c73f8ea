package header

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"tandem/generator/kb"
)

// locatedHeader is a header with the bytes of its values in the file, so that some can
// be changed without the others.
type locatedHeader struct {
	src   []byte
	block block
	line  int        // lines before the document
	lines []int      // byte offset at which each line of src begins
	root  *yaml.Node // nil: no header, or one without keys
}

// locate reads a header for editing. Anything in it with a hidden meaning is a Fault,
// and the author has to edit the header.
func locate(src []byte) (*locatedHeader, error) {
	if p, ok := readable("", src); !ok {
		return nil, &Fault{kb.Pos{Line: p.Line, Column: p.Column}, p.Message, p.Hint}
	}
	if oldMac(src) {
		return nil, &Fault{at(1, 1), "the lines of the file end with CR alone", "save the file with line ends LF or CRLF"}
	}
	b, problems := find("", src, new(kb.Common).Fields())
	if problems.Failed() {
		p := problems.Sorted()[0]
		return nil, &Fault{kb.Pos{Line: p.Line, Column: p.Column}, p.Message, p.Hint}
	}
	d := &locatedHeader{src: src, block: b, lines: []int{0}}
	if bytes.HasPrefix(src, bom) {
		d.lines[0] = len(bom)
	}
	for i, c := range src {
		if c == '\n' {
			d.lines = append(d.lines, i+1)
		}
	}
	switch b.Format {
	case "":
		return d, nil
	case "toml":
		return nil, &Fault{at(1, 1), "a TOML header is not edited", "change the header by hand, or write it as YAML between lines of ---"}
	}
	if i := strangeBreak(src[:b.End]); i >= 0 {
		return nil, &Fault{d.pos(i), "a line of the header ends in an uncommon way", "end every line of the header with LF or CRLF"}
	}
	d.line = b.line - 1
	w := &walk{source: strings.Split(string(src), "\n")}
	raw := b
	raw.raw = src[d.lines[d.line]:d.closing()]
	root, ok := w.parse(raw)
	if len(w.problems) > 0 {
		p := w.problems.Sorted()[0]
		return nil, &Fault{kb.Pos{Line: p.Line, Column: p.Column}, p.Message, p.Hint}
	}
	if ok {
		d.root = root
	}
	return d, nil
}

// strangeBreak returns the first byte of a line break that only YAML recognises, -1
// when there is none.
func strangeBreak(header []byte) int {
	for i, r := range string(header) {
		switch {
		case r == '\u0085' || r == '\u2028' || r == '\u2029':
			return i
		case r == '\r' && (i+1 == len(header) || header[i+1] != '\n'):
			return i
		}
	}
	return -1
}

// closing returns the offset of the line that closes a YAML header, the end of
// a JSON one.
func (d *locatedHeader) closing() int { return d.block.Close }

// pos returns the place of a byte.
func (d *locatedHeader) pos(offset int) kb.Pos {
	line := 1 + bytes.Count(d.src[:offset], []byte("\n"))
	return at(line, 1+utf8.RuneCount(d.src[d.lines[line-1]:offset]))
}

// start returns the offset of a node's first byte.
func (d *locatedHeader) start(n *yaml.Node) int {
	offset := d.lines[min(n.Line+d.line, len(d.lines))-1]
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(d.src[offset:])
		offset += size
	}
	return offset
}

// end returns the offset after a node's last byte. It is known for quoted texts, for
// plain ones on a single line, and for flow collections.
func (d *locatedHeader) end(n *yaml.Node) (int, bool) {
	start := d.start(n)
	switch {
	case n.Kind != yaml.ScalarNode && n.Style&yaml.FlowStyle != 0:
		return d.bracketEnd(n)
	case n.Kind != yaml.ScalarNode, n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return 0, false
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		return quotedEnd(d.src, start)
	}
	return start + len(n.Value), bytes.HasPrefix(d.src[start:], []byte(n.Value)) && !strings.Contains(n.Value, "\n")
}

// bracketEnd walks over a flow collection to its closing bracket.
func (d *locatedHeader) bracketEnd(n *yaml.Node) (int, bool) {
	i := d.start(n) + 1
	if len(n.Content) > 0 {
		end, ok := d.end(n.Content[len(n.Content)-1])
		if !ok {
			return 0, false
		}
		i = end
	}
	for ; i < len(d.src); i++ {
		switch d.src[i] {
		case ']', '}':
			return i + 1, true
		case '#':
			next := bytes.IndexByte(d.src[i:], '\n')
			if next < 0 {
				return 0, false
			}
			i += next
		case ' ', '\t', '\r', '\n', ',':
		default:
			return 0, false
		}
	}
	return 0, false
}

// quotedEnd returns the offset after the quote that closes the one at start.
func quotedEnd(src []byte, start int) (int, bool) {
	quote := src[start]
	for i := start + 1; i < len(src); i++ {
		switch {
		case quote == '"' && src[i] == '\\':
			i++
		case src[i] != quote:
		case quote == '\'' && i+1 < len(src) && src[i+1] == '\'':
			i++
		default:
			return i + 1, true
		}
	}
	return 0, false
}

// lineStart returns where the line of an offset begins, lineEnd where the next
// one does.
func (d *locatedHeader) lineStart(offset int) int {
	start := bytes.LastIndexByte(d.src[:offset], '\n') + 1
	if start == 0 {
		return d.lines[0]
	}
	return start
}

func (d *locatedHeader) lineEnd(offset int) int {
	if i := bytes.IndexByte(d.src[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(d.src)
}

// contentEnd returns the end of the last line from start to bound that belongs to a
// block value indented deeper than indent. Blank lines and comments with less
// indentation belong to what follows.
func (d *locatedHeader) contentEnd(start, bound, indent int) int {
	end := d.lineEnd(start)
	for i := end; i < bound; i = d.lineEnd(i) {
		line := d.src[i:d.lineEnd(i)]
		text := bytes.TrimLeft(line, " \t")
		if len(bytes.TrimSpace(text)) > 0 && (text[0] != '#' || len(line)-len(text) > indent) {
			end = d.lineEnd(i)
		}
	}
	return end
}

// breakBefore returns the line ending in use before an offset.
func (d *locatedHeader) breakBefore(offset int) string {
	i := bytes.LastIndexByte(d.src[:offset], '\n')
	if i < 0 {
		i = bytes.IndexByte(d.src, '\n')
	}
	if i > 0 && d.src[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// blank reports whether there is only white space between two offsets.
func (d *locatedHeader) blank(from, to int) bool { return len(bytes.TrimSpace(d.src[from:to])) == 0 }
