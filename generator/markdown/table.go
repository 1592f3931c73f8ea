package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// table writes a table in a region of its own that scrolls sideways, can be
// reached with the keyboard and is named by the heads of the columns.
func (p *page) table(n *extast.Table) {
	p.put(`<div class="table-scroll" role="group" tabindex="0"`)
	p.attribute("aria-label", p.tableLabel(n.FirstChild()))
	p.put("><table>\n")
	for row := n.FirstChild(); row != nil && !p.full(); row = row.NextSibling() {
		head := row.Kind() == extast.KindTableHeader
		if head {
			p.put("<thead>\n")
		}
		p.row(row, head)
		switch {
		case head && row.NextSibling() != nil:
			p.put("</thead>\n<tbody>\n")
		case head:
			p.put("</thead>\n")
		case row.NextSibling() == nil:
			p.put("</tbody>\n")
		}
	}
	p.put("</table></div>\n")
}

func (p *page) row(n ast.Node, head bool) {
	first := len(p.body.Links)
	var cells []string
	p.put("<tr>\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		tag := "td"
		if head && c.HasChildren() { // a head without text is no head
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
	p.put("</tr>\n")
	text := strings.Join(cells, "\t")
	p.add(text)
	for i := first; i < len(p.body.Links); i++ {
		p.body.Links[i].Context = cut(fold(text), mostContext)
	}
}

// tableLabel names a table by its heads; regions of one page must not be named
// alike.
func (p *page) tableLabel(header ast.Node) string {
	var heads []string
	for c := header.FirstChild(); c != nil; c = c.NextSibling() {
		if text := fold(p.flatten(c).plain); text != "" {
			heads = append(heads, text)
		}
	}
	label := "Table"
	if len(heads) > 0 {
		label = "Table: " + cut(strings.Join(heads, ", "), 100)
	}
	if p.tables == nil {
		p.tables = map[string]int{}
	}
	p.tables[label]++
	if n := p.tables[label]; n > 1 {
		label += " (" + strconv.Itoa(n) + ")"
	}
	return label
}
