package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// joinParted makes one of two lists, definition lists or pieces of indented code
// that only lines which are not shown part. Without these lines they would be one,
// so two of them would show that something is left out. Lists stay as tight as they
// are, which nobody can tell from the way authors write them.
func (p *page) joinParted(parent ast.Node) {
	if !bytes.Contains(p.src, []byte(hiddenLine)) {
		return
	}
	_ = ast.Walk(parent, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if entering {
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				for p.joinNext(c) {
				}
			}
		}
		return ast.WalkContinue, nil
	})
}

// joinNext adds to a list what stands in the next one, and reports whether it did.
func (p *page) joinNext(n ast.Node) bool {
	next := n.NextSibling()
	for next != nil && p.hiddenLines(next) {
		next = next.NextSibling()
	}
	if next == nil || next == n.NextSibling() || !sameList(n, next) {
		return false
	}
	for n.NextSibling() != next {
		n.Parent().RemoveChild(n.Parent(), n.NextSibling())
	}
	n.Parent().RemoveChild(n.Parent(), next)
	if n.Kind() == ast.KindCodeBlock {
		n.Lines().AppendAll(next.Lines().Sliced(0, next.Lines().Len()))
	}
	for c := next.FirstChild(); c != nil; c = next.FirstChild() {
		n.AppendChild(n, c)
	}
	return true
}

// sameList reports whether two blocks would be one if nothing stood between them.
func sameList(a, b ast.Node) bool {
	switch a := a.(type) {
	case *ast.List:
		b, ok := b.(*ast.List)
		if !ok || a.Marker != b.Marker {
			return false
		}
		if !a.IsTight || !b.IsTight {
			loosen(a)
			loosen(b)
		}
		return true
	case *extast.DefinitionList, *ast.CodeBlock:
		return a.Kind() == b.Kind()
	}
	return false
}

// loosen makes paragraphs of the texts of a list.
func loosen(n *ast.List) {
	n.IsTight = false
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			if c.Kind() != ast.KindTextBlock {
				continue
			}
			paragraph := ast.NewParagraph()
			paragraph.SetLines(c.Lines())
			paragraph.SetPos(c.Pos())
			for child := c.FirstChild(); child != nil; child = c.FirstChild() {
				paragraph.AppendChild(paragraph, child)
			}
			for _, a := range c.Attributes() {
				paragraph.SetAttribute(a.Name, a.Value)
			}
			item.ReplaceChild(item, c, paragraph)
			c = paragraph
		}
	}
}
