package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// What scan cannot know by lines is guarded where goldmark has found it: how
// deep blocks nest when one is about to open, and how much work a paragraph is
// before its inline content is parsed.

// trip is the first limit that parsing ran into.
type trip struct {
	offset              int
	code, message, hint string
}

var (
	tripKey = parser.NewContextKey()
	workKey = parser.NewContextKey()
)

func tripped(pc parser.Context) bool { return pc.Get(tripKey) != nil }

// guarded reports whether parsing stayed inside the limits.
func (p *page) guarded(pc parser.Context) bool {
	t, over := pc.Get(tripKey).(*trip)
	if over {
		p.fail(t.offset, t.code, t.message, t.hint)
	}
	return !over
}

// mostNested is how deep lists, quotes and blocks may be nested.
const mostNested = 32

// nested is a parser of lists, quotes, footnotes or blocks that refuses to open deeper
// than the limit.
type nested struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (b nested) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		switch n.(type) {
		case *ast.List, *ast.Blockquote, *block, *callout, *extast.DefinitionList:
			depth++
		}
	}
	if depth < mostNested {
		return b.BlockParser.Open(parent, reader, pc)
	}
	line, at := reader.Position()
	node, _ := b.BlockParser.Open(parent, reader, pc)
	if node != nil && !tripped(pc) {
		pc.Set(tripKey, &trip{
			at.Start, "markdown/too-deep",
			"lists, quotes and blocks stand more than " + strconv.Itoa(mostNested) + " deep inside each other", "write the text flatter",
		})
	}
	reader.SetPosition(line, at)
	return nil, parser.NoChildren
}

// guardDefinitions looks at a paragraph that may begin with link definitions:
// each may be searched to its end.
func guardDefinitions(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if n.Lines().Len() == 0 {
		return
	}
	first := n.Lines().At(0)
	if line := util.TrimLeftSpace(first.Value(reader.Source())); len(line) > 0 && line[0] == '[' {
		guard(n, reader, pc)
	}
}

var guardedAttribute = []byte("guarded")

// guard adds up the work of paragraphs; a page that is too much is parsed no
// further: its paragraphs are dropped. Headings and cells are lines, which scan has
// checked.
func guard(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := n.Lines()
	if _, done := n.Attribute(guardedAttribute); done || lines.Len() == 0 || n.Parent() == nil {
		return
	}
	n.SetAttribute(guardedAttribute, true)
	first, last := lines.At(0), lines.At(lines.Len()-1)
	work, _ := pc.Get(workKey).(int)
	work += workOf(reader.Source()[first.Start:last.Stop])
	pc.Set(workKey, work)
	if work > mostWork && !tripped(pc) {
		pc.Set(tripKey, &trip{
			first.Start, "markdown/too-complex",
			"the paragraphs up to here have too many brackets, stars and underscores for their length", "split the paragraph, or put it in a file beside the page",
		})
	}
	if tripped(pc) {
		n.Parent().RemoveChild(n.Parent(), n)
	}
}
