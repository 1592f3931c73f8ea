package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// lists is goldmark's parser of lists, except for two cases in which it ends a list
// too early: a list as the first thing in an item whose first line is empty, and text
// of an item after a nested item without any.
type lists struct{ parser.BlockParser }

// blankItemKey is the parser's key for the last item that has no text and is followed
// by a blank line.
var blankItemKey = parser.NewContextKey()

// Continue implements parser.BlockParser.
func (l lists) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	item, ok := node.LastChild().(*ast.ListItem)
	if !ok {
		return l.BlockParser.Continue(node, reader, pc)
	}
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		if !item.HasChildren() {
			pc.Set(blankItemKey, item)
		}
		return l.BlockParser.Continue(node, reader, pc)
	}
	indent, _ := util.IndentWidth(line, reader.LineOffset())
	if indent >= item.Offset && (item.HasChildren() || pc.Get(blankItemKey) != item) {
		return parser.Continue | parser.HasChildren
	}
	return l.BlockParser.Continue(node, reader, pc)
}
