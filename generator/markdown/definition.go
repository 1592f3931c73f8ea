package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// definitions writes a definition list: terms, and their definitions after a colon.
func (p *page) definitions(n *extast.DefinitionList) {
	p.put("<dl>\n")
	for c := n.FirstChild(); c != nil && !p.full(); c = c.NextSibling() {
		switch c := c.(type) {
		case *extast.DefinitionTerm:
			p.put("<dt>")
			p.add(p.leaf(c))
			p.put("</dt>\n")
		case *extast.DefinitionDescription:
			if left(c) {
				continue
			}
			p.put("<dd>")
			if first := c.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
				p.put("\n")
			}
			p.blocks(c)
			p.put("</dd>\n")
		}
	}
	p.put("</dl>\n")
}

// termless reports a definition that has no term because a block is between them.
func (p *page) termless(n ast.Node) {
	line := p.lineOf(n, 0)
	if !bytes.HasPrefix(line, []byte(": ")) || !besideBlock(n) {
		return
	}
	p.warn(n.Lines().At(0).Start, "markdown/no-term", quoteFolded(line)+" has no term: the block above it ended the list",
		"write the term once more on a line above it")
}

// besideBlock reports whether n is the first thing in or after a block with an
// audience.
func besideBlock(n ast.Node) bool {
	before := n.PreviousSibling()
	if before == nil {
		before = n.Parent()
	}
	b, ok := before.(*block)
	return ok && b.name == audienceName
}
