package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"tandem/generator/kb"
)

// blocks writes the blocks in n and closes the raw HTML they left open.
func (p *page) blocks(n ast.Node) {
	p.within(func() {
		for c := n.FirstChild(); c != nil && !p.full(); c = c.NextSibling() {
			p.block(c)
		}
	})
}

func (p *page) block(n ast.Node) {
	if n.Kind() != ast.KindHTMLBlock {
		p.ready()
	}
	p.asides(n)
	switch n := n.(type) {
	case *ast.Paragraph:
		p.paragraph(n)
	case *ast.TextBlock:
		p.add(p.leaf(n))
		if n.NextSibling() != nil {
			p.put("\n")
		}
	case *ast.Heading:
		p.heading(n)
	case *ast.ThematicBreak:
		p.put("<hr>\n")
	case *ast.List:
		p.list(n)
	case *ast.Blockquote:
		p.blockquote(n)
	case *ast.CodeBlock:
		p.code("", n)
	case *ast.FencedCodeBlock:
		p.fence(n)
	case *ast.HTMLBlock:
		p.htmlBlock(n)
	case *extast.Table:
		p.table(n)
	case *block:
		p.fenced(n)
	case *given:
		p.given(n)
	case *callout:
		p.callout(n)
	case *extast.DefinitionList:
		p.definitions(n)
	}
}

func (p *page) paragraph(n *ast.Paragraph) {
	if found, ok := n.Attribute(headAttribute); ok {
		head := found.(headMismatch)
		p.warn(head.at, "markdown/table-head", "this is not a table: the row of dashes has "+strconv.Itoa(head.dashes)+" cells, the head above it "+strconv.Itoa(head.head),
			"give both as many cells, with \\| for a bar inside a cell")
	}
	if p.contents(n) {
		return
	}
	p.put("<p>")
	text := p.leaf(n)
	p.put("</p>\n")
	p.add(text)
	if text != "" && topLevel(n) && !p.pictured(n) {
		p.opens()
	}
}

// opens notes the paragraph that was just written as the first one of the body, or of
// the header's texts, which describes a page whose body has none.
func (p *page) opens() {
	opening := &p.body.Opening
	if p.key != "" {
		opening = &p.headerOpening
	}
	if len(*opening) > 0 {
		return
	}
	words := func(text []byte) {
		if len(text) > 0 {
			*opening = append(*opening, kb.LeadPart{Text: string(text)})
		}
	}
	from := 0
	first := len(p.body.Links) - len(p.offsets)
	for i, at := range p.offsets {
		if written := p.unnamed[first+i]; written != "" {
			words(p.plain[from:at])
			*opening = append(*opening, kb.LeadPart{Text: written, Name: true, Link: first + i})
			from = at + len(written)
		}
	}
	words(p.plain[from:])
}

// pictured reports whether a paragraph is nothing but pictures.
func (p *page) pictured(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image, *embed, *attributeList:
		case *spacedLink:
			if !c.image {
				return false
			}
		case *ast.Link:
			if !p.pictured(c) {
				return false
			}
		case *ast.Text:
			if !util.IsBlank(c.Segment.Value(p.src)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (p *page) blockquote(n *ast.Blockquote) {
	if left(n) {
		return
	}
	if mark, ok := noteMarkOf(n); ok && p.quoteNote(n, mark) {
		return
	}
	p.put("<blockquote>\n")
	inItem := p.inItem
	p.inItem = false
	p.quoted++
	p.blocks(n)
	p.quoted--
	p.inItem = inItem
	p.put("</blockquote>\n")
}

// left reports whether n contains nothing but comments, which replace parts that an
// edition hides: then n is not shown either. A note with a title is shown.
func left(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.HTMLBlock:
			if c.HTMLBlockType != ast.HTMLBlockType2 {
				return false
			}
		case *ast.List, *ast.ListItem, *ast.Blockquote, *callout, *extast.DefinitionDescription:
			if !left(c) {
				return false
			}
		case *block:
			if c.note == nil || !left(c) {
				return false
			}
		default:
			return false
		}
	}
	return n.HasChildren()
}

// topLevel reports whether n is in the document itself, in blocks of it that are not
// notes, or in a section of the header.
func topLevel(n ast.Node) bool {
	parent := n.Parent()
	for {
		switch outer := parent.(type) {
		case *block:
			if outer.note != nil {
				return false
			}
		case *given:
		default:
			return parent.Kind() == ast.KindDocument
		}
		parent = parent.Parent()
	}
}
