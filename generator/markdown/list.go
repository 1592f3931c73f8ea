package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

func (p *page) list(n *ast.List) {
	for c := n.FirstChild(); c != nil; {
		item := c
		if c = c.NextSibling(); left(item) {
			n.RemoveChild(n, item)
			continue
		}
		for last := item.LastChild(); last != nil && last != item.FirstChild() && p.hiddenLines(last); last = item.LastChild() {
			item.RemoveChild(item, last)
		}
	}
	if !n.HasChildren() {
		return
	}
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	p.put("<" + tag)
	if n.IsOrdered() {
		n.Start = p.startOf(n)
	}
	if n.IsOrdered() && n.Start != 1 {
		p.attribute("start", strconv.Itoa(n.Start))
	}
	if hasTasks(n) {
		p.attribute("class", "tasks")
	}
	p.put(">\n")
	p.lists++
	for c := n.FirstChild(); c != nil && !p.full(); c = c.NextSibling() {
		p.item(c)
	}
	p.lists--
	p.put("</" + tag + ">\n")
}

// item writes a list item, a line of its section.
func (p *page) item(n ast.Node) {
	first := n.FirstChild()
	mark := taskMarkOf(n)
	inItem := p.inItem
	parent, key := p.parent, p.key
	if place, ok := n.Attribute(placeAttribute); ok {
		p.key, _ = place.(string)
	}
	p.inItem = isText(first) && p.quoted == 0
	if p.inItem {
		line := kb.Line{}
		if mark != nil {
			line.Item = mark.item
		} else {
			line.Item = p.itemOf(n)
		}
		if parent.section == p.at {
			line.Parent = parent.number
		}
		p.asidesOf(n, line.Item)
		s := &p.sections[p.at]
		s.lines = append(s.lines, line)
		p.parent = nesting{p.at, len(s.lines)}
	}
	if mark != nil {
		p.task(n, mark)
	} else {
		p.put("<li>")
		if first != nil && first.Kind() != ast.KindTextBlock {
			p.put("\n")
		}
		p.itemBlocks(n, first)
	}
	p.put("</li>\n")
	p.inItem, p.parent, p.key = inItem, parent, key
}

// nesting is the list item being written: its section, and its number there from 1.
type nesting struct{ section, number int }

// itemBlocks writes the blocks of an item, starting with from.
func (p *page) itemBlocks(item, from ast.Node) {
	p.within(func() {
		for c := from; c != nil && !p.full(); c = c.NextSibling() {
			p.inItem = isText(c) && p.quoted == 0
			p.block(c)
		}
	})
}

// isText reports whether n is the text of a list item: a paragraph, or its equivalent
// in a tight list.
func isText(n ast.Node) bool {
	return n != nil && (n.Kind() == ast.KindTextBlock || n.Kind() == ast.KindParagraph)
}
