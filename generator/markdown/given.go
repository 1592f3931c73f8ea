package markdown

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// A section that is written under its key in the header is shown among those of the
// body, after the introduction. Its text is parsed separately and appended to the
// source, so that places do not change.

// given is such a section in the tree.
type given struct {
	blockNode
	key string
}

// placeAttribute has the key path of an item of the header.
var placeAttribute = []byte("place")

// headerText is the place of a text of the header in the source.
type headerText struct {
	start, text int // of it with the Markdown before it; of it alone
	places      []kb.TextPlace
}

// append appends a text of the header to the source and returns its blocks, nil where
// it is beyond a limit. Lead is Markdown to put before the text.
func (p *page) append(t kb.HeaderText, lead string) ast.Node {
	start := len(p.src)
	p.src = append(slices.Clip(p.src), lead...)
	p.placed = append(p.placed, headerText{start, len(p.src), t.Places})
	p.src = append(append(p.src, normalise([]byte(t.Text))...), '\n')
	p.whole = p.src
	reader := text.NewReader(p.src)
	reader.SetPosition(0, text.NewSegment(start, start))
	reader.AdvanceLine()
	context := parser.NewContext()
	document := grammar().Parse(reader, parser.WithContext(context))
	if !p.guarded(context) {
		return nil
	}
	if notes := footnotesOf(context); notes != nil {
		p.warn(start+len(lead), "markdown/footnote-in-header", "a footnote of a text in the header is not shown", "write the section in the text below the header")
		withoutNotes(document)
	}
	return document
}

// withoutNotes takes references to footnotes out of a text.
func withoutNotes(document ast.Node) {
	var links []ast.Node
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() == extast.KindFootnoteLink {
			links = append(links, n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range links {
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

// insert puts the sections of the header before the first heading of the body; false
// where one is beyond a limit.
func (p *page) insert(document *ast.Document, texts []kb.HeaderText) bool {
	var before ast.Node
	for c := document.FirstChild(); c != nil && before == nil; c = c.NextSibling() {
		if block, ok := c.(*block); c.Kind() == ast.KindHeading || ok && hasHeading(block) {
			before = c
		}
	}
	var section *given
	var list *ast.List
	for _, t := range texts {
		if section == nil || section.key != t.Key {
			section, list = &given{key: t.Key}, nil
			heading := ast.NewHeading(2)
			heading.SetPos(len(p.src))
			heading.AppendChild(heading, ast.NewString([]byte(t.Heading)))
			section.AppendChild(section, heading)
			if before == nil {
				document.AppendChild(document, section)
			} else {
				document.InsertBefore(document, before, section)
			}
		}
		if !t.Item {
			blocks := p.append(t, "")
			if blocks == nil {
				return false
			}
			adopt(section, blocks)
			continue
		}
		t.Text = strings.Join(strings.Fields(t.Text), " ")
		item, ok := p.itemGiven(t)
		if !ok {
			return false
		}
		if list == nil {
			list = ast.NewList('-')
			list.IsTight = true
			section.AppendChild(section, list)
		}
		item.SetAttribute(placeAttribute, t.Place)
		list.AppendChild(list, item)
	}
	return true
}

// itemGiven parses an item of the header as a list item of one line. What would
// begin another block there is text.
func (p *page) itemGiven(t kb.HeaderText) (ast.Node, bool) {
	number := digits.FindString(t.Text)
	for _, escape := range []string{"", number + "\\"} {
		if escape != "" {
			t.Text = t.Text[len(number):]
		}
		blocks := p.append(t, "- "+escape)
		if blocks == nil {
			return nil, false
		}
		if item := onlyItem(blocks); item != nil {
			return item, true
		}
	}
	return ast.NewListItem(2), true // nothing in it is text
}

var digits = regexp.MustCompile(`^\d{1,9}`)

// onlyItem returns the list item that is all of a text and has one line.
func onlyItem(blocks ast.Node) ast.Node {
	list := blocks.FirstChild()
	if list == nil || list.Kind() != ast.KindList || list.NextSibling() != nil || list.ChildCount() != 1 {
		return nil
	}
	item := list.FirstChild()
	if item.ChildCount() != 1 || item.FirstChild().Kind() != ast.KindTextBlock {
		return nil
	}
	return item
}

func hasHeading(block *block) bool {
	for c := block.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindHeading {
			return true
		}
	}
	return false
}

// adopt moves the children of one node to another.
func adopt(to, from ast.Node) {
	for c := from.FirstChild(); c != nil; {
		next := c.NextSibling()
		to.AppendChild(to, c)
		c = next
	}
}

// given writes a section of the header. The text hash covers its field, so Seen leaves
// it out.
func (p *page) given(n *given) {
	seen, key := len(p.seen), p.key
	p.key = n.key
	p.blocks(n)
	p.seen, p.key = p.seen[:seen], key
}
