package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// table writes a table in a region that scrolls sideways, can be reached with the
// keyboard and is named by the heads of the columns.
func (p *page) table(n *extast.Table) {
	p.openTable(p.headsOf(n.FirstChild()))
	p.groupsOfRows(n, len(n.Alignments), false)
	p.put("</table></div>\n")
}

func (p *page) row(n ast.Node, head bool) {
	if extra, ok := n.Attribute(extraAttribute); ok {
		p.extraCells(n, extra.(extraCells))
	}
	first, firstWhole := len(p.body.Links), len(p.body.Wholes)
	var cells []string
	p.inCell = true
	p.put("<tr>\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		tag := "td"
		if head && c.HasChildren() { // an empty head is not a head
			tag = "th"
		}
		p.put("<" + tag)
		if tag == "th" {
			p.put(` scope="col"`)
		}
		if cell, ok := c.(*extast.TableCell); ok && cell.Alignment != extast.AlignNone {
			p.attribute("class", "align-"+cell.Alignment.String())
		}
		p.put(">")
		if text := p.leaf(c); text != "" {
			cells = append(cells, text)
		}
		p.put("</" + tag + ">\n")
	}
	p.inCell = false
	p.put("</tr>\n")
	text := strings.Join(cells, "\t")
	p.add(text)
	for i := first; i < len(p.body.Links); i++ {
		p.body.Links[i].Context = cut(fold(text), mostContext)
	}
	for i := firstWhole; i < len(p.body.Wholes); i++ {
		p.body.Wholes[i].Context = cut(fold(text), mostContext)
	}
}

// extraCells reports the cells of a row beyond the columns.
func (p *page) extraCells(row ast.Node, extra extraCells) {
	columns := row.ChildCount()
	p.warn(extra.at, "markdown/extra-cells", "the row has "+strconv.Itoa(extra.cells)+" cells, the head of the table "+strconv.Itoa(columns)+": what begins here is not shown",
		`write \| for a bar inside a cell, also in code; or give the head as many cells`)
}

// headsOf returns the texts of the heads.
func (p *page) headsOf(header ast.Node) []string {
	var heads []string
	p.inCell = true
	for c := header.FirstChild(); c != nil; c = c.NextSibling() {
		if text := fold(p.flatten(c).plain); text != "" {
			heads = append(heads, text)
		}
	}
	p.inCell = false
	return heads
}

// openTable begins a table that is named by its heads; regions of one page must
// not be named alike.
func (p *page) openTable(heads []string) {
	word, name := "Table", ""
	if len(heads) > 0 {
		word, name = "Table: ", cut(strings.Join(heads, ", "), 100)
	}
	if p.tables == nil {
		p.tables = map[string]int{}
	}
	p.tables[name]++
	if n := p.tables[name]; n > 1 {
		name += " (" + strconv.Itoa(n) + ")"
	}
	p.put(`<div class="table-scroll" role="group" tabindex="0"`)
	p.named(word, name)
	p.put("><table>\n")
}

// unbarred returns a text of a cell without the backslashes before its bars.
func (p *page) unbarred(text []byte) []byte {
	if !p.inCell || bytes.IndexByte(text, '|') < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte(`\|`), []byte("|"))
}

// rowsOnly reports lines that are rows of a table but for the row of dashes.
func (p *page) rowsOnly(n ast.Node) {
	if _, reported := n.Attribute(headAttribute); reported || p.inCell {
		return
	}
	columns := 0
	for i := range n.Lines().Len() {
		line := bytes.TrimSpace(p.lineOf(n, i))
		cells := len(cellsOf(n.Lines().At(i), p.src))
		closed := len(line) > 2 && line[0] == '|' && line[len(line)-1] == '|'
		if !closed && (!bytes.Contains(line, []byte(" | ")) || bytes.IndexByte(line, '`') >= 0) || cells < 2 || i > 0 && cells != columns || n.Lines().Len() == 1 && !closed {
			return
		}
		columns = cells
	}
	if !shownAsText(n, n.Lines().At(0).Start) {
		return
	}
	if delimiters(n.Lines().At(0), p.src) != nil {
		p.warn(n.Lines().At(0).Start, "markdown/no-dashes", "the row of dashes is not in a table: there is no row of heads above it", "write the heads on the line above it, with a blank line before them")
		return
	}
	hint := `write "` + strings.Repeat("|---", columns) + `|" on a line below the heads`
	if way := rowBehindBlock(n); way != "" {
		hint = way
	} else if n.PreviousSibling() != nil && n.PreviousSibling().Kind() == extast.KindTable {
		hint = "take out the blank line above it, or " + hint
	}
	p.warn(n.Lines().At(0).Start, "markdown/no-dashes", quoteFolded(p.lineOf(n, 0))+" begins no table: the row of dashes is missing", hint)
}
