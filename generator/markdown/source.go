package markdown

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"tandem/generator/kb"
)

var byteOrderMark = []byte("\ufeff")

// normalise returns src with one kind of line end and without characters that HTML
// forbids. Lines and columns stay the same.
func normalise(src []byte) []byte {
	src = bytes.TrimPrefix(src, byteOrderMark)
	if clean(src) {
		return src
	}
	out := make([]byte, 0, len(src))
	for i := 0; i < len(src); {
		c := src[i]
		if c == '\r' {
			if i+1 == len(src) || src[i+1] != '\n' {
				out = append(out, '\n')
			}
			i++
			continue
		}
		if c == '\v' || c == '\f' {
			out = append(out, ' ')
			i++
			continue
		}
		r, size := utf8.DecodeRune(src[i:])
		if size == 1 && r == utf8.RuneError || !printable(r) {
			r = utf8.RuneError
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	return out
}

// clean reports whether normalise has nothing to do.
func clean(src []byte) bool {
	for i := 0; i < len(src); {
		if c := src[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(src[i:])
		if size == 1 || !printable(r) {
			return false
		}
		i += size
	}
	return true
}

// printable reports whether HTML may hold r: no control character and no code
// point that is set aside for none.
func printable(r rune) bool {
	switch {
	case r < ' ':
		return r == '\n' || r == '\t'
	case r >= 0x7f && r <= 0x9f, r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return false
	}
	return utf8.ValidRune(r)
}

// lineStarts returns the offset of each line.
func lineStarts(src []byte) []int {
	starts := make([]int, 1, 1+bytes.Count(src, []byte{'\n'}))
	for i, c := range src {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// pos returns the place of a byte offset.
func (p *page) pos(offset int) kb.Pos {
	offset = min(max(offset+p.shift, 0), len(p.whole))
	if len(p.placed) > 0 && offset >= p.placed[0].start {
		return p.posGiven(offset)
	}
	line := sort.SearchInts(p.lines, offset+1)
	return kb.Pos{Line: line, Column: 1 + utf8.RuneCount(p.whole[p.lines[line-1]:offset])}
}

// posGiven returns the place in the file of an offset in a text of the header.
func (p *page) posGiven(offset int) kb.Pos {
	i := sort.Search(len(p.placed), func(i int) bool { return p.placed[i].start > offset }) - 1
	text := p.placed[i]
	if len(text.places) == 0 {
		return kb.Pos{}
	}
	within := max(0, offset-text.text)
	j := max(0, sort.Search(len(text.places), func(j int) bool { return text.places[j].From > within })-1)
	place := text.places[j]
	if !place.Exact {
		return place.Pos
	}
	from := min(text.text+place.From, offset)
	return kb.Pos{Line: place.Pos.Line, Column: place.Pos.Column + utf8.RuneCount(p.whole[from:offset])}
}
