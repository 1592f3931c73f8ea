package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var (
	extraAttribute = []byte("extra") // of a row: an extraCells
	headAttribute  = []byte("head")  // of a paragraph: a headMismatch
)

// extraCells are the cells of a row beyond the columns of its table.
type extraCells struct {
	at    int // offset of the first cell left out
	cells int // of the whole row
}

// headMismatch is a line of dashes that makes no table of the line above it.
type headMismatch struct{ at, head, dashes int }

// makeTable makes a table of a paragraph with a row and a line of dashes with as many
// cells. It replaces goldmark's: a bar in [[page|text]] separates no cells, and extra
// cells are recorded, to be reported.
func makeTable(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	if continueTable(node, src) {
		return
	}
	for i := 1; i < lines.Len(); i++ {
		alignments := delimiters(lines.At(i), src)
		if alignments == nil {
			continue
		}
		head := cellsOf(lines.At(i-1), src)
		if len(head) != len(alignments) {
			first, dashes := lines.At(i-1), lines.At(i)
			if bytes.IndexByte(first.Value(src), '|') >= 0 || bytes.IndexByte(dashes.Value(src), '|') >= 0 {
				node.SetAttribute(headAttribute, headMismatch{at: dashes.Start, head: len(head), dashes: len(alignments)})
			}
			continue
		}
		table := extast.NewTable()
		table.Alignments = alignments
		table.SetPos(node.Pos())
		table.AppendChild(table, extast.NewTableHeader(tableRow(lines.At(i-1), head, alignments)))
		for j := i + 1; j < lines.Len(); j++ {
			table.AppendChild(table, tableRow(lines.At(j), cellsOf(lines.At(j), src), alignments))
		}
		node.Lines().SetSliced(0, i-1)
		node.Parent().InsertAfter(node.Parent(), node, table)
		if i == 1 {
			table.SetBlankPreviousLines(node.HasBlankPreviousLines())
			node.Parent().RemoveChild(node.Parent(), node)
			return
		}
		last := node.Lines().At(i - 2)
		last.Stop-- // the line end
		node.Lines().Set(i-2, last)
		return
	}
}

func tableRow(line text.Segment, cells []text.Segment, alignments []extast.Alignment) *extast.TableRow {
	row := extast.NewTableRow(alignments)
	row.SetPos(line.Start)
	for i, alignment := range alignments {
		cell := extast.NewTableCell()
		cell.Alignment = alignment
		cell.SetPos(line.Start)
		if i < len(cells) {
			cell.SetPos(cells[i].Start)
			cell.Lines().Append(cells[i])
		}
		row.AppendChild(row, cell)
	}
	for i := len(alignments); i < len(cells); i++ {
		if cells[i].Len() > 0 {
			row.SetAttribute(extraAttribute, extraCells{at: cells[i].Start, cells: len(cells)})
			break
		}
	}
	return row
}

// cellsOf returns the cells of a line. A bar after a backslash or inside double
// brackets is part of a cell.
func cellsOf(segment text.Segment, src []byte) []text.Segment {
	segment = segment.TrimLeftSpace(src)
	segment = segment.TrimRightSpace(src)
	line := src[segment.Start:segment.Stop]
	from := 0
	if len(line) > 0 && line[0] == '|' {
		from = 1
	}
	var cells []text.Segment
	add := func(to int) {
		cell := text.NewSegment(segment.Start+from, segment.Start+to)
		cell = cell.TrimLeftSpace(src)
		cells = append(cells, cell.TrimRightSpace(src))
		from = to + 1
	}
	for i := from; i < len(line); i++ {
		switch line[i] {
		case '[':
			i += max(wikiLength(line[i:])-1, 0)
		case '|':
			if i == 0 || line[i-1] != '\\' {
				add(i)
			}
		}
	}
	if from < len(line) {
		add(len(line))
	}
	return cells
}

// wikiLength returns the length of the link in double brackets at the beginning of a
// text, 0 when there is none.
func wikiLength(text []byte) int {
	if len(text) < 5 || text[1] != '[' {
		return 0
	}
	end := bytes.IndexAny(text[2:min(len(text), 2+mostWiki+1)], "[]\n")
	if end < 1 || !bytes.HasPrefix(text[2+end:], []byte("]]")) {
		return 0
	}
	return end + 4
}

var delimiterCell = regexp.MustCompile(`^[ \t]*(:?)-+(:?)[ \t]*$`)

// delimiters returns the alignments of a line of dashes, nil for any other line. A
// line of nothing but dashes underlines a heading.
func delimiters(segment text.Segment, src []byte) []extast.Alignment {
	line := segment.Value(src)
	if width, _ := util.IndentWidth(line, 0); width > 3 || !bytes.ContainsAny(line, "|:") || bytes.IndexByte(line, '-') < 0 || len(bytes.Trim(line, "-|: \t\n")) > 0 {
		return nil
	}
	columns := bytes.Split(bytes.TrimSpace(line), []byte{'|'})
	if len(columns[0]) == 0 {
		columns = columns[1:]
	}
	if n := len(columns); n > 0 && len(columns[n-1]) == 0 {
		columns = columns[:n-1]
	}
	var alignments []extast.Alignment
	for _, column := range columns {
		m := delimiterCell.FindSubmatch(column)
		if m == nil {
			return nil
		}
		alignment := extast.AlignNone
		switch left, right := len(m[1]) > 0, len(m[2]) > 0; {
		case left && right:
			alignment = extast.AlignCenter
		case left:
			alignment = extast.AlignLeft
		case right:
			alignment = extast.AlignRight
		}
		alignments = append(alignments, alignment)
	}
	return alignments
}
