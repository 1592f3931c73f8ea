package lsp

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// document is an open file as the editor shows it.
type document struct {
	uri     string // as the editor writes it
	path    string // in the content folder
	version int
	text    string
}

// encoding is the unit that counts the characters of a position.
type encoding string

const (
	utf8Units  encoding = "utf-8"
	utf16Units encoding = "utf-16"
)

// width returns how many units a code point has.
func (e encoding) width(r rune) int {
	if e == utf8Units {
		return utf8.RuneLen(r)
	}
	if n := utf16.RuneLen(r); n > 0 {
		return n
	}
	return 1
}

// lines returns the byte at which each line of a text begins. A line ends in
// LF, CRLF or CR.
func lines(text string) []int {
	starts := []int{0}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// line returns a line without its end; empty after the last.
func line(text string, n int) string {
	starts := lines(text)
	if n < 0 || n >= len(starts) {
		return ""
	}
	end := len(text)
	if n+1 < len(starts) {
		end = starts[n+1]
	}
	return strings.TrimRight(text[starts[n]:end], "\r\n")
}

// firstLine returns the first line of a text without its end.
func firstLine(text string) string {
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		return text[:i]
	}
	return text
}

// offset returns the byte of a position. One beyond a line is its end, one
// within a character that character's start.
func (e encoding) offset(text string, p position) int {
	starts := lines(text)
	if p.Line < 0 {
		return 0
	}
	if p.Line >= len(starts) {
		return len(text)
	}
	units := 0
	for i, r := range line(text, p.Line) {
		if units+e.width(r) > p.Character {
			return starts[p.Line] + i
		}
		units += e.width(r)
	}
	return starts[p.Line] + len(line(text, p.Line))
}

// position returns where a byte is.
func (e encoding) position(text string, offset int) position {
	offset = min(offset, len(text))
	n, start := 0, 0
	for i := 0; i < offset; i++ {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			n, start = n+1, i+1
		}
	}
	units := 0
	for _, r := range text[start:offset] {
		units += e.width(r)
	}
	return position{n, units}
}

// span returns the positions of a stretch of bytes.
func (e encoding) span(text string, from, to int) span {
	return span{e.position(text, from), e.position(text, to)}
}

// byteOf returns the byte of a place.
func byteOf(text string, pos kb.Pos) int { return diag.Offset(text, pos.Line, pos.Column) }

// apply makes the changes that an editor reports, in their order.
func (d *document) apply(e encoding, changes []change) {
	for _, c := range changes {
		if c.Range == nil {
			d.text = c.Text
			continue
		}
		from, to := e.offset(d.text, c.Range.Start), e.offset(d.text, c.Range.End)
		if from > to {
			from, to = to, from
		}
		d.text = d.text[:from] + c.Text + d.text[to:]
	}
}

// mostCells bounds the table by which two texts are compared: beyond it they
// differ in one stretch.
const mostCells = 4_000_000

// edits returns how one text becomes another, line by line.
func (e encoding) edits(before, after string) []textEdit {
	old, fresh := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	head, tail := 0, 0
	for head < len(old) && head < len(fresh) && old[head] == fresh[head] {
		head++
	}
	for tail < len(old)-head && tail < len(fresh)-head && old[len(old)-1-tail] == fresh[len(fresh)-1-tail] {
		tail++
	}
	at := len(strings.Join(old[:head], ""))
	old, fresh = old[head:len(old)-tail], fresh[head:len(fresh)-tail]
	edits := []textEdit{}
	for _, b := range blocks(old, fresh) {
		at += len(strings.Join(old[:b.same], ""))
		old, fresh = old[b.same:], fresh[b.same:]
		was, is := strings.Join(old[:b.old], ""), strings.Join(fresh[:b.fresh], "")
		head, tail := common(was, is)
		edits = append(edits, textEdit{e.span(before, at+head, at+len(was)-tail), is[head : len(is)-tail]})
		at += len(was)
		old, fresh = old[b.old:], fresh[b.fresh:]
	}
	return edits
}

// block is a number of equal lines, followed by lines that are replaced by others.
type block struct{ same, old, fresh int }

// blocks compares lines by their longest common sequence. Neighbouring lines that are
// replaced one by one are separate blocks.
func blocks(old, fresh []string) []block {
	if len(old)*len(fresh) > mostCells {
		return []block{{0, len(old), len(fresh)}}
	}
	width := len(fresh) + 1
	longest := make([]int, (len(old)+1)*width)
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(fresh) - 1; j >= 0; j-- {
			if old[i] == fresh[j] {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	var all []block
	var b block
	settle := func() {
		for ; b.old == b.fresh && b.old > 1; b = (block{0, b.old - 1, b.fresh - 1}) {
			all = append(all, block{b.same, 1, 1})
		}
		if b.old+b.fresh > 0 {
			all = append(all, b)
			b = block{}
		}
	}
	for i, j := 0, 0; i < len(old) || j < len(fresh); {
		switch {
		case i < len(old) && j < len(fresh) && old[i] == fresh[j]:
			settle()
			b.same++
			i, j = i+1, j+1
		case j == len(fresh) || i < len(old) && longest[(i+1)*width+j] >= longest[i*width+j+1]:
			b.old++
			i++
		default:
			b.fresh++
			j++
		}
	}
	settle()
	return all
}

// common returns how many bytes two texts begin and end with alike, whole
// characters only; CR LF is one.
func common(a, b string) (head, tail int) {
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	for head > 0 && (head < len(a) && !utf8.RuneStart(a[head]) || head < len(b) && !utf8.RuneStart(b[head]) || a[head-1] == '\r') {
		head--
	}
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	for tail > 0 && (!utf8.RuneStart(a[len(a)-tail]) || a[len(a)-tail] == '\n') {
		tail--
	}
	return head, tail
}
