package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// inlineNote is a footnote that is written where it is referred to: ^[text].
type inlineNote struct {
	inlineNode
	from, to int // offsets of its text
}

var inNoteKey = parser.NewContextKey()

// parseInlineNote parses them, but not one in another.
func parseInlineNote(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 4 || line[1] != '[' || line[2] == ']' || line[2] == '^' || pc.Get(inNoteKey) != nil || pc.IsInLinkLabel() {
		return nil
	}
	end := closingBracket(string(line), 1)
	if end < 0 || holdsMarkup(line[2:end]) {
		return nil
	}
	n := &inlineNote{from: segment.Start + 2, to: segment.Start + end}
	n.SetPos(segment.Start)
	block.Advance(end + 1)
	return n
}

// inlineNote writes the reference to the note; the note itself comes with the others.
func (p *page) inlineNote(n *inlineNote) {
	if p.flat {
		return
	}
	note := &shownNote{number: len(p.notes.order) + 1, section: p.at, from: p.shift + n.from, to: p.shift + n.to}
	p.notes.order = append(p.notes.order, note)
	p.refersTo(note)
}

// noteText writes the text of an inline note as a paragraph.
func (p *page) noteText(note *shownNote) {
	p.context.Set(inNoteKey, true)
	p.put("<p>")
	first := p.begin()
	p.within(func() { p.inlineText(note.from, note.to) })
	p.add(p.end(first))
	p.put("</p>\n")
	p.context.Set(inNoteKey, nil)
}

// refersTo writes a reference to a footnote.
func (p *page) refersTo(note *shownNote) {
	number := strconv.Itoa(note.number)
	if p.anchors > 0 {
		p.put("<sup>" + number + "</sup>")
		return
	}
	note.refs++
	p.put(`<sup id="` + referenceID(note, note.refs) + `"><a class="footnote-ref" href="#fn-` + number + `" role="doc-noteref"`)
	p.named("Footnote ", number)
	p.put(">" + number + "</a></sup>")
}
