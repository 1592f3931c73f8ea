package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// A line that begins like a list item, but without the space after its mark, is text.
// It is reported where the lines around it make the intention clear: in an item of
// such a list, below one, or below another such line.

var markOnly = regexp.MustCompile(`^[ \t]*(?:([-+*])[\pL"'(` + "`" + `]|(\d{1,9})[.)]\pL)`)

// unmarked reports such lines of a paragraph.
func (p *page) unmarked(n ast.Node) {
	before, inItem := byte(0), n.Parent().Kind() == ast.KindListItem
	if inItem {
		before = kindOfMark(n.Parent().Parent())
	} else if n.PreviousSibling() != nil {
		before = kindOfMark(n.PreviousSibling())
	}
	for i := range n.Lines().Len() {
		if i == 0 && inItem {
			continue
		}
		line := p.lineOf(n, i)
		mark := markOf(line)
		another := !inItem && i+1 < n.Lines().Len() && mark == markOf(p.lineOf(n, i+1))
		switch {
		case mark != 0 && (mark == before || another) && shownAsText(n, n.Lines().At(i).Start):
			p.noMark(n.Lines().At(i).Start, line)
			before = mark
		case !inItem:
			before = 0
		}
	}
}

// kindOfMark returns the mark of a list, '1' for numbers, 0 if n is not a list.
func kindOfMark(n ast.Node) byte {
	list, ok := n.(*ast.List)
	switch {
	case !ok:
		return 0
	case list.IsOrdered():
		return '1'
	}
	return list.Marker
}

func (p *page) lineOf(n ast.Node, i int) []byte {
	segment := n.Lines().At(i)
	return bytes.TrimRight(p.src[segment.Start:segment.Stop], "\n")
}

// markOf returns the mark that a line begins with, '1' for a number, 0 where it has
// none or a space follows it.
func markOf(line []byte) byte {
	m := markOnly.FindSubmatch(line)
	switch {
	case m == nil || m[1] != nil && m[1][0] == '*' && bytes.Count(line, []byte("*")) > 1:
		return 0
	case m[1] != nil:
		return m[1][0]
	}
	return '1'
}

func (p *page) noMark(at int, line []byte) {
	text := bytes.TrimLeft(line, " \t")
	end := bytes.IndexAny(text, "-+*.)") + 1
	p.warn(at, "markdown/list-mark", quoteFolded(line)+" is not an item of a list", "write a space after the mark: "+quoteFolded(string(text[:end])+" "+string(text[end:]))+`, or \ before it for a plain sign`)
}
