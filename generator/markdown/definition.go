package markdown

import (
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
