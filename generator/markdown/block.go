package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
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
	}
}

func (p *page) paragraph(n *ast.Paragraph) {
	p.put("<p>")
	p.add(p.leaf(n))
	p.put("</p>\n")
}

func (p *page) blockquote(n *ast.Blockquote) {
	if left(n) {
		return
	}
	if mark, ok := noteMarkOf(n); ok && p.note(n, mark) {
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

// left reports whether n holds nothing but comments, which stand for what an
// edition does not show: then n is not shown either. A note with a title says something.
func left(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.HTMLBlock:
			if c.HTMLBlockType != ast.HTMLBlockType2 {
				return false
			}
		case *ast.List, *ast.ListItem, *ast.Blockquote:
			if !left(c) {
				return false
			}
		default:
			return false
		}
	}
	quote, ok := n.(*ast.Blockquote)
	if ok {
		if mark, noted := noteMarkOf(quote); noted && mark.title != "" {
			return false
		}
	}
	return n.HasChildren()
}
