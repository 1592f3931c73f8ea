package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// attributeList is a list of attributes in braces after a link or picture, as MkDocs
// and Pandoc write them: ![alt](p.png){width=300}. It is not shown.
type attributeList struct {
	inlineNode
	written string
	list    []attribute
	image   bool
}

// parseAttributeList parses an attributeList.
func parseAttributeList(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	last := parent.LastChild()
	if last == nil {
		return nil
	}
	n := &attributeList{}
	switch last := last.(type) {
	case *ast.Image, *embed:
		n.image = true
	case *spacedLink:
		n.image = last.image
	case *ast.Link, *ast.AutoLink, *wikiLink:
	default:
		return nil
	}
	line, segment := block.PeekLine()
	end := bytes.IndexAny(line[1:], "{}\n")
	if end < 0 || line[1+end] != '}' {
		return nil
	}
	n.written = string(line[:end+2])
	if n.list = attributesIn(n.written); n.list == nil || saysHidden.MatchString(n.written) {
		return nil
	}
	n.SetPos(segment.Start)
	block.Advance(end + 2)
	return n
}

// sizeFrom adds the size in a list of attributes after a picture.
func sizeFrom(image ast.Node, s size) size {
	list, ok := image.NextSibling().(*attributeList)
	if !ok {
		return s
	}
	for _, a := range list.list {
		if one, ok := sizeOf(a.value); ok && one.height == 0 {
			switch a.key {
			case "width":
				s.width = one.width
			case "height":
				s.height = one.width
			}
		}
	}
	return s
}

// attributeList reports attributes without effect.
func (p *page) attributeList(n *attributeList) {
	if p.flat {
		return
	}
	for _, a := range n.list {
		if _, ok := sizeOf(a.value); n.image && ok && (a.key == "width" || a.key == "height") || a.key == "loading" {
			continue
		}
		hint := "remove it: pages do not set styles"
		if n.image && (a.key == "width" || a.key == "height") {
			hint = "write a number of pixels, such as " + a.key + "=300"
		}
		if before, ok := n.PreviousSibling().(*ast.Link); ok && a.id != "" && before.ChildCount() == 0 && len(before.Destination) == 0 {
			p.warn(before.Pos(), "markdown/foreign-id", quoteFolded("[]()"+n.written)+" marks no place", "give a heading an id, such as \"## Heading {#"+a.id+"}\", and link to that")
			return
		}
		p.warn(n.Pos(), "markdown/attribute", quoteFolded(n.written)+" is not used", hint)
		return
	}
}

// attributesAsText reports a list of attributes after a text.
func (p *page) attributesAsText(n ast.Node, text string, at int) {
	list := attributesIn(text)
	if slices.ContainsFunc(list, func(a attribute) bool { return a.id != "" && !goodHeadingID.MatchString(a.id) }) {
		return // such as {#1, #2}
	}
	if list == nil && !strings.HasPrefix(text, "{:") || listOfHeads.MatchString(text) || saysHidden.MatchString(text) || !shownAsText(n, at) {
		return
	}
	hint := "remove it: pages do not set styles"
	switch {
	case len(list) == 0 || list[0].id == "":
	case n.Parent().Kind() == ast.KindListItem:
		hint = "write \"- [ ] text " + text + "\" for a task with an id, or take it out"
	default:
		hint = "give a heading an id, such as \"## Heading {#" + list[0].id + "}\", or take it out"
	}
	p.warn(at, "markdown/attribute", quoteFolded(text)+" is shown as text", hint)
}
