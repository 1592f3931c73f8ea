package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// section is a kb.Section being written.
type section struct {
	heading kb.Heading
	key     string // of the header
	text    []byte
	lines   []kb.Line
	asides  []kb.Aside
	inList  bool
}

// add adds the text of a block to the section being written.
func (p *page) add(text string) {
	if text == "" {
		return
	}
	b := &p.sections[p.at].text
	if len(*b) > 0 {
		*b = append(*b, '\n')
	}
	*b = append(*b, text...)
}

// file puts the sections into the body; the lead only when it has something.
func (p *page) file() {
	for i := range p.sections {
		s := &p.sections[i]
		if i == 0 && len(s.text) == 0 && len(s.lines) == 0 {
			continue
		}
		p.body.Sections = append(p.body.Sections, kb.Section{Heading: s.heading, Key: s.key, Text: string(s.text), Lines: s.lines, Asides: s.asides, InList: s.inList})
	}
}

// leaf writes the inline content of a block and returns its text. The links
// in it get that text as their context.
func (p *page) leaf(n ast.Node) string {
	first := p.begin()
	p.enclosed(func() { p.within(func() { p.inlines(n) }) })
	return p.end(first)
}

// begin starts a leaf block; end finishes it and returns its text.
func (p *page) begin() (firstLink int) {
	p.plain, p.offsets, p.wholeOffsets = p.plain[:0], p.offsets[:0], p.wholeOffsets[:0]
	return len(p.body.Links)
}

func (p *page) end(firstLink int) string {
	text := fold(p.plain)
	p.seen = append(p.seen, '\n')
	if text != "" {
		p.body.Words += strings.Count(text, " ") + 1
	}
	short := utf8.RuneCountInString(text) <= mostContext
	context := func(offset int) string {
		if short {
			return text
		}
		return around(p.plain, offset)
	}
	for i := firstLink; i < len(p.body.Links); i++ {
		p.body.Links[i].Context = context(p.offsets[i-firstLink])
	}
	wholes := p.body.Wholes[len(p.body.Wholes)-len(p.wholeOffsets):]
	for i := range wholes {
		wholes[i].Context = context(p.wholeOffsets[i])
	}
	return text
}

// mostContext is the length of a link's context in code points.
const mostContext = 160

// around returns the text around an offset in a long text.
func around(text []byte, offset int) string {
	from := offset
	for n := 0; from > 0 && n < mostContext/2; n++ {
		_, size := utf8.DecodeLastRune(text[:from])
		from -= size
	}
	to := min(len(text), from+utf8.UTFMax*mostContext) // more than can be shown, unless it is white space
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	window := text[from:to]
	if from == 0 {
		return cut(fold(window), mostContext)
	}
	if i := bytes.IndexAny(window, " \n"); i >= 0 && from+i < offset {
		window = window[i+1:]
	}
	return "…" + cut(fold(window), mostContext-1)
}
