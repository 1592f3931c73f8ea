package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"tandem/generator/kb"
)

// asides notes the paragraphs, rows and quotations outside of lists that name owners or
// a day as an item does.
func (p *page) asides(n ast.Node) {
	if p.lists > 0 || p.quoted > 0 {
		return
	}
	switch n := n.(type) {
	case *ast.Paragraph:
		owners, due := p.dataAtEnds(n)
		p.aside(n.Pos(), owners, due, false)
	case *extast.Table:
		more := false
		for _, row := range rowsOf(n) {
			if row.Kind() == extast.KindTableRow {
				owners, due := p.dataOfRow(row)
				more = p.aside(row.Pos(), owners, due, more) || more
			}
		}
	case *ast.Blockquote:
		more := false
		_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
			if entering && isText(c) {
				owners, due := p.dataAtEnds(c)
				more = p.aside(c.Lines().At(0).Start, owners, due, more) || more
				return ast.WalkSkipChildren, nil
			}
			return ast.WalkContinue, nil
		})
	}
}

// asidesOf notes the further paragraphs of a list item that name somebody or a day that
// the item does not have.
func (p *page) asidesOf(n ast.Node, item kb.Item) {
	for c := n.FirstChild().NextSibling(); c != nil; c = c.NextSibling() {
		if !isText(c) {
			continue
		}
		owners, due := p.dataAtEnds(c)
		owners = slices.DeleteFunc(owners, item.HasOwner)
		if due == item.Due {
			due = ""
		}
		p.aside(c.Lines().At(0).Start, owners, due, false)
	}
}

// aside notes the owners and the day of a block; false where it has none.
func (p *page) aside(at int, owners []string, due kb.Day, more bool) bool {
	if len(owners) == 0 && due == "" {
		return false
	}
	s := &p.sections[p.at]
	s.asides = append(s.asides, kb.Aside{Owners: owners, Due: due, Pos: p.pos(at), More: more})
	return true
}

// dataOfRow returns the owners and the day in the cells that hold nothing else. A row
// without words names nothing, nor does one without an owner that begins with a day or
// has several: such tables are logs and schedules.
func (p *page) dataOfRow(row ast.Node) (owners []string, due kb.Day) {
	words, days := false, 0
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		item := kb.ItemOf(p.partsOfText(c))
		if item.Text != "" {
			words = true
			continue
		}
		owners = append(owners, item.Owners...)
		if item.Due != "" {
			due = item.Due
			days++
			if c == row.FirstChild() {
				days++
			}
		}
	}
	if !words || days > 1 && len(owners) == 0 {
		return nil, ""
	}
	return owners, due
}

var ownerInText = regexp.MustCompile(`(?:^|[\s(\[{*,;:/&+|–—])(@([A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9]))`)

// dataAtEnds returns the owners and the day at the ends of a block. Most blocks have
// no character that could be part of either.
func (p *page) dataAtEnds(n ast.Node) (owners []string, due kb.Day) {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		if bytes.ContainsAny(segment.Value(p.src), "@&0123456789") {
			return kb.DataAtEnds(p.partsOfText(n))
		}
	}
	return nil, ""
}

// partsOfText returns the parts of inline content outside of list items, where an
// @owner is text.
func (p *page) partsOfText(n ast.Node) []kb.ItemPart {
	var all []kb.ItemPart
	for _, part := range kb.Unquoted(p.parts(nil, n, false)) {
		for part.Text != "" && !part.Plain && part.Owner == "" && part.Page == "" {
			if !strings.Contains(part.Text, "@") {
				break
			}
			m := ownerInText.FindStringSubmatchIndex(part.Text)
			if m == nil || packageName([]byte(part.Text[m[3]:])) {
				break
			}
			all = append(all, kb.ItemPart{Text: part.Text[:m[2]]},
				kb.ItemPart{Text: part.Text[m[2]:m[3]], Owner: strings.ToLower(part.Text[m[4]:m[5]])})
			part.Text = part.Text[m[3]:]
		}
		all = append(all, part)
	}
	return all
}
