package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// kindOurs is the kind of all our nodes. Code tells them apart by their type.
var kindOurs = ast.NewNodeKind("Ours")

// inlineNode is the base of our inline nodes.
type inlineNode struct{ ast.BaseInline }

// Kind implements ast.Node.
func (*inlineNode) Kind() ast.NodeKind { return kindOurs }

// Dump implements ast.Node.
func (n *inlineNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// blockNode is the base of our block nodes.
type blockNode struct{ ast.BaseBlock }

// Kind implements ast.Node.
func (*blockNode) Kind() ast.NodeKind { return kindOurs }

// Dump implements ast.Node.
func (n *blockNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// inlineParser is a parser.InlineParser: parse is called at each byte of trigger.
type inlineParser struct {
	trigger string
	parse   func(parent ast.Node, block text.Reader, pc parser.Context) ast.Node
}

// Trigger implements parser.InlineParser.
func (p inlineParser) Trigger() []byte { return []byte(p.trigger) }

// Parse implements parser.InlineParser.
func (p inlineParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	return p.parse(parent, block, pc)
}

// paragraphTransformer is a parser.ParagraphTransformer.
type paragraphTransformer func(n *ast.Paragraph, reader text.Reader, pc parser.Context)

// Transform implements parser.ParagraphTransformer.
func (f paragraphTransformer) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	f(n, reader, pc)
}
