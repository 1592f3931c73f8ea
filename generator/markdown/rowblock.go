package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// rowblock.go keeps a table together around a block of rows. Lines of colons end a
// table for the parser, so the rows in and below them are put back into it.

// continueTable makes rows of a paragraph directly below a table: after a block of
// rows, or after hidden lines.
func continueTable(n *ast.Paragraph, src []byte) bool {
	table := tableAbove(n, src)
	if table == nil || !holdsRows(n, table, src) {
		return false
	}
	takeUpTo(table, n)
	addRows(table, n, table, src)
	return true
}

// rowsIntoTable moves a block that contains only rows into the table above it.
func rowsIntoTable(n *block, src []byte) {
	table := tableAbove(n, src)
	if n.name != audienceName || table == nil || !onlyRows(n, table, src) {
		return
	}
	takeUpTo(table, n)
	table.AppendChild(table, n)
	toRows(n, table, src)
}

// takeUpTo removes a node from the page with the hidden lines above it.
func takeUpTo(table *extast.Table, n ast.Node) {
	parent := n.Parent()
	for n.PreviousSibling() != ast.Node(table) {
		parent.RemoveChild(parent, n.PreviousSibling())
	}
	parent.RemoveChild(parent, n)
}

// toRows makes rows of the paragraphs of a block.
func toRows(n *block, table *extast.Table, src []byte) {
	var children []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		children = append(children, c)
	}
	n.RemoveChildren(n)
	for _, c := range children {
		if inner, ok := c.(*block); ok {
			toRows(inner, table, src)
			n.AppendChild(n, inner)
		} else {
			addRows(n, c, table, src)
		}
	}
}

// tableAbove returns the table that ends on the line above a node, lines that are
// not shown left out.
func tableAbove(n ast.Node, src []byte) *extast.Table {
	for above := n.PreviousSibling(); above != nil && follows(above, n, src); n, above = above, above.PreviousSibling() {
		if table, ok := above.(*extast.Table); ok {
			return table
		}
		if html, ok := above.(*ast.HTMLBlock); !ok || !isHiddenLine(html, src) {
			return nil
		}
	}
	return nil
}

// follows reports whether n begins on the line below the end of above. The parser's
// information on blank lines is wrong after a block.
func follows(above, n ast.Node, src []byte) bool {
	from, lines := above.Pos(), 1
	if table, ok := above.(*extast.Table); ok {
		if above = table.LastChild(); above.Kind() == extast.KindTableHeader {
			lines = 2 // with the row of dashes
		}
		from = above.Pos()
	}
	if b, ok := above.(*block); ok {
		from = b.end
	}
	to := n.Pos()
	if b, ok := n.(*block); ok {
		to = b.at
	} else if n.Lines().Len() > 0 {
		to = n.Lines().At(0).Start
	}
	return from >= 0 && from < to && bytes.Count(src[from:to], []byte("\n")) == lines
}

// onlyRows reports whether a block contains rows of a table and nothing else.
func onlyRows(n *block, table *extast.Table, src []byte) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Paragraph:
			if !holdsRows(c, table, src) {
				return false
			}
		case *block:
			if c.name != audienceName || !onlyRows(c, table, src) {
				return false
			}
		default:
			return false
		}
	}
	return n.HasChildren()
}

// holdsRows reports whether each line of a paragraph is a row: it begins with a bar or
// has as many cells as the table.
func holdsRows(n *ast.Paragraph, table *extast.Table, src []byte) bool {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		columns := len(table.Alignments)
		if !bytes.HasPrefix(bytes.TrimSpace(line.Value(src)), []byte("|")) && (columns < 2 || len(cellsOf(line, src)) != columns) {
			return false
		}
	}
	return n.Lines().Len() > 0
}

func addRows(to, lines ast.Node, table *extast.Table, src []byte) {
	for i := range lines.Lines().Len() {
		line := lines.Lines().At(i)
		to.AppendChild(to, tableRow(line, cellsOf(line, src), table.Alignments))
	}
}

func isHiddenLine(n *ast.HTMLBlock, src []byte) bool {
	if n.Lines().Len() != 1 {
		return false
	}
	line := n.Lines().At(0)
	return string(bytes.TrimSpace(line.Value(src))) == hiddenLine
}

func isBlock(n ast.Node) bool {
	_, ok := n.(*block)
	return ok
}

// rowsOf returns the rows of a table, those in blocks too.
func rowsOf(n ast.Node) []ast.Node {
	var rows []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if isBlock(c) {
			rows = append(rows, rowsOf(c)...)
		} else {
			rows = append(rows, c)
		}
	}
	return rows
}

// groupsOfRows writes the rows of a table or of a block in it, those of each block in
// a separate group. Open says whether a group is open.
func (p *page) groupsOfRows(n ast.Node, columns int, open bool) {
	group := func(opens bool) {
		switch {
		case open == opens:
		case !opens:
			p.put("</tbody>\n")
		case isBlock(n):
			p.put(`<tbody class="audience">` + "\n")
		default:
			p.put("<tbody>\n")
		}
		open = opens
	}
	for c := n.FirstChild(); c != nil && !p.full(); c = c.NextSibling() {
		switch c := c.(type) {
		case *extast.TableHeader:
			p.put("<thead>\n")
			p.row(c, true)
			p.put("</thead>\n")
		case *block:
			group(false)
			p.blockOfRows(c, columns)
		default:
			group(true)
			p.row(c, false)
		}
	}
	group(false)
}

// blockOfRows writes rows for one or more audiences below a row that names these.
func (p *page) blockOfRows(n *block, columns int) {
	labels := strings.Join(n.labels, ", ")
	p.put(`<tbody class="audience">` + "\n" + `<tr><th class="audience-label" scope="rowgroup" colspan="` + strconv.Itoa(columns) + `">`)
	p.label(onlyFor)
	p.html = escape(p.html, labels)
	p.put("</th></tr>\n")
	p.seen = append(append(append(p.seen, "\n:::audience "...), strings.Join(n.labels, " ")...), '\n')
	p.groupsOfRows(n, columns, true)
	p.seen = append(p.seen, "\n:::\n"...)
}

// rowBehindBlock returns how rows in or after a block become rows of the table above
// it; empty when there is no such table.
func rowBehindBlock(n ast.Node) string {
	if outer, ok := n.Parent().(*block); ok {
		n = outer
	} else if n = n.PreviousSibling(); !isBlock(n) {
		return ""
	}
	for isBlock(n) {
		n = n.PreviousSibling()
	}
	if n == nil || n.Kind() != extast.KindTable {
		return ""
	}
	return "leave no blank line between the rows of the table and the lines of colons, and nothing but rows between these"
}
