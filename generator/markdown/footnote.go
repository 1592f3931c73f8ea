package markdown

import (
	"bytes"
	"regexp"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"tandem/generator/kb"
)

// footnoteBlocks is goldmark's parser of footnotes, but none opens inside
// another: goldmark would lose the text of both.
type footnoteBlocks struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (f footnoteBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindFootnote {
			return nil, parser.NoChildren
		}
	}
	n, state := nested(f).Open(parent, reader, pc)
	if n != nil { // the space after the colon is not that of indented code
		line, _ := reader.PeekLine()
		if width := len(line) - len(bytes.TrimLeft(line, " \t")); width < len(line) && !util.IsBlank(line) {
			reader.Advance(width)
		}
	}
	return n, state
}

var footnoteListKey = parser.NewContextKey()

// footnoteList removes the list of footnotes from the document, wherever goldmark has
// put it. Which ones are shown, and in what order, is known after the references have
// been written.
type footnoteList struct{}

// Transform implements parser.ASTTransformer.
func (footnoteList) Transform(document *ast.Document, _ text.Reader, pc parser.Context) {
	var list *extast.FootnoteList
	_ = ast.Walk(document, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		if l, ok := n.(*extast.FootnoteList); ok {
			list = l
			return ast.WalkStop, nil
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	if list != nil {
		list.Parent().RemoveChild(list.Parent(), list)
		pc.Set(footnoteListKey, list)
	}
}

func footnotesOf(pc parser.Context) *extast.FootnoteList {
	list, _ := pc.Get(footnoteListKey).(*extast.FootnoteList)
	return list
}

// footnotes are the notes of a page: in the order of the text, and in the order in
// which they are first referred to.
type footnotes struct {
	all   []*extast.Footnote
	named map[int]*extast.Footnote // by goldmark's number
	shown map[int]*shownNote       // by goldmark's number
	order []*shownNote
}

type shownNote struct {
	node    *extast.Footnote // nil for an inline one
	from    int              // offsets of an inline one's text
	to      int
	number  int
	refs    int
	section int // where it is first referred to
}

func (f *footnotes) read(list *extast.FootnoteList) {
	f.named, f.shown = map[int]*extast.Footnote{}, map[int]*shownNote{}
	if list == nil {
		return
	}
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		note := c.(*extast.Footnote)
		f.all = append(f.all, note)
		if note.Index > 0 {
			f.named[note.Index] = note
		}
	}
}

func (p *page) footnoteLink(n *extast.FootnoteLink) {
	if p.flat {
		return
	}
	note := p.notes.shown[n.Index]
	if note == nil {
		node := p.notes.named[n.Index]
		if node == nil || left(node) {
			return
		}
		note = &shownNote{node: node, number: len(p.notes.order) + 1, section: p.at}
		p.notes.shown[n.Index] = note
		p.notes.order = append(p.notes.order, note)
	}
	p.refersTo(note)
}

func referenceID(note *shownNote, ref int) string {
	id := "fnref-" + strconv.Itoa(note.number)
	if ref > 1 {
		id += "-" + strconv.Itoa(ref)
	}
	return id
}

// footnotes writes the notes that are referred to. A note that another one refers to
// comes after it.
func (p *page) footnotes() {
	last := p.at
	if len(p.notes.order) > 0 {
		p.put(`<section class="footnotes" role="doc-endnotes"`)
		p.named("Footnotes", "")
		p.put("><ol>\n")
		for i := 0; i < len(p.notes.order) && !p.full(); i++ {
			note := p.notes.order[i]
			p.at = note.section
			p.put(`<li id="fn-` + strconv.Itoa(note.number) + `">` + "\n")
			p.quoted++
			if note.node == nil {
				p.noteText(note)
			} else {
				p.blocks(note.node)
			}
			p.quoted--
			p.backlinks(note)
			p.put("</li>\n")
		}
		p.put("</ol></section>\n")
	}
	p.at = last
	p.unshown()
}

func (p *page) backlinks(note *shownNote) {
	if note.refs == 0 {
		return // only referred to inside a link
	}
	p.put(`<p class="footnote-back">`)
	for ref := 1; ref <= note.refs; ref++ {
		number := strconv.Itoa(note.number)
		if ref > 1 {
			p.put(" ")
			number += "-" + strconv.Itoa(ref)
		}
		p.put(`<a href="#` + referenceID(note, ref) + `" role="doc-backlink"`)
		p.named("Back to reference ", number)
		p.put(">↩&#xFE0E;</a>")
	}
	p.put("</p>\n")
}

// unshown lists the notes and reports those that nothing refers to.
func (p *page) unshown() {
	defined := map[string]bool{}
	for _, note := range p.notes.all {
		p.body.Notes = append(p.body.Notes, kb.Note{Name: string(note.Ref), Line: p.pos(note.Pos()).Line})
		switch name := string(note.Ref); {
		case defined[name]:
			p.warn(note.Pos(), "markdown/same-footnote", "footnote "+quoteFolded(name)+" is defined twice", "give one of them another name")
		case p.notes.shown[note.Index] == nil && !left(note):
			p.warn(note.Pos(), "markdown/unused-footnote", "footnote "+quoteFolded(name)+" is never referred to",
				"write \"[^"+name+"]\" where it belongs, or take it out")
		}
		defined[string(note.Ref)] = true
	}
}

// missingFootnote is a reference to a note that is not defined; it stays text, unless
// the note is hidden.
type missingFootnote struct {
	inlineNode
	written []byte
}

var footnoteMark = regexp.MustCompile(`^\[\^[^\[\]\s]{1,100}\]`)

// parseMissingFootnote parses footnotes that goldmark's parser, which comes before it, has
// left. [^a](b) and a reference named ^a are links.
func parseMissingFootnote(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark := footnoteMark.Find(line)
	if mark == nil {
		return nil
	}
	if rest := line[len(mark):]; len(rest) > 0 && (rest[0] == '(' || rest[0] == '[') {
		return nil
	}
	if _, isLink := pc.Reference(string(bytes.ToLower(mark[1 : len(mark)-1]))); isLink {
		return nil
	}
	n := &missingFootnote{written: mark}
	n.SetPos(segment.Start)
	block.Advance(len(mark))
	return n
}

func (p *page) missingFootnote(n *missingFootnote) {
	name := string(n.written[2 : len(n.written)-1])
	if p.hiddenNotes[name] {
		return
	}
	p.warn(n.Pos(), "markdown/no-footnote", "footnote "+quoteFolded(name)+" has no definition",
		"write \"[^"+name+"]: \" and its text on a line of its own, or \\[ for a plain bracket")
	p.say(n.written)
}
