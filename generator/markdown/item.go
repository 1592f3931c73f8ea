package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"tandem/generator/kb"
)

// itemOf reads a list item that begins with text as typed data. What its first
// paragraph lacks is taken from those that follow.
func (p *page) itemOf(n ast.Node) kb.Item {
	first := n.FirstChild()
	item := p.itemIn(first)
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		if !isText(c) {
			continue
		}
		more := p.itemIn(c)
		if len(item.Owners) == 0 {
			item.Owners = more.Owners
		}
		item.Due = cmp.Or(item.Due, more.Due)
		if item.Due == "" && item.BadDay == "" && item.VagueDay == "" {
			item.BadDay, item.VagueDay = more.BadDay, more.VagueDay
		}
		if len(item.Pages) == 0 {
			item.Pages = more.Pages
		}
	}
	if len(item.Owners) > 0 {
		item.NearOwners = nil
	}
	if mark := taskMarkOf(n); mark != nil {
		item.Task, item.Done = true, mark.done
	}
	item.Pos = p.pos(first.Lines().At(0).Start)
	return item
}

// itemIn reads one paragraph as an item. Text between quotation marks is marked:
// owners and days there are plain text.
func (p *page) itemIn(n ast.Node) kb.Item {
	parts := kb.Unquoted(p.parts(nil, n, false))
	for _, part := range parts {
		if part.Plain && part.At > 0 {
			if p.quotations == nil {
				p.quotations = map[int][][2]int{}
			}
			p.quotations[part.At] = append(p.quotations[part.At], [2]int{part.From, part.From + len(part.Text)})
		}
	}
	item := kb.ItemOf(parts)
	for _, segment := range n.Lines().Sliced(0, n.Lines().Len()) {
		if bytes.Contains(p.src[segment.Start:segment.Stop], []byte(`\@`)) {
			item.NearOwners = nil // the sign is meant as a character
		}
	}
	return item
}

// parts appends the parts of inline content. Plain says that it is the text of a link.
func (p *page) parts(all []kb.ItemPart, n ast.Node, plain bool) []kb.ItemPart {
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		switch c := c.(type) {
		case *ast.Text:
			value := c.Segment.Value(p.src)
			if !c.IsRaw() && bytes.ContainsAny(value, `\&`) {
				value = unescape(nil, value)
			}
			part := kb.ItemPart{Text: string(value), Plain: plain, Joins: joins(c)}
			if !plain {
				part.At = p.sourceAt(c.Segment.Start)
			}
			all = append(all, part)
			if c.HardLineBreak() || c.SoftLineBreak() {
				all = append(all, kb.ItemPart{Text: " ", Plain: plain})
			}
		case *ast.String:
			all = append(all, kb.ItemPart{Text: string(c.Value), Plain: plain})
		case *ast.CodeSpan, *ast.Image:
			all = append(all, kb.ItemPart{Text: p.textIn(c), Plain: true})
		case *ast.AutoLink:
			all = append(all, kb.ItemPart{Text: string(c.Label(p.src)), Plain: true, Link: !plain})
		case *embed:
			all = append(all, kb.ItemPart{Text: c.alt, Plain: true})
		case *ast.Link:
			all = append(all, p.linkPart(p.textIn(c), c.Destination, plain))
		case *spacedLink:
			all = append(all, p.spacedPart(c, plain))
		case *wikiLink:
			all = append(all, wikiPart(c, plain))
		case *owner:
			all = append(all, p.ownerPart(c, plain))
		case *missingFootnote:
			all = append(all, kb.ItemPart{Text: string(c.written), Plain: true})
		case *ast.RawHTML:
			next = p.tagEnd(c)
			all = append(all, kb.ItemPart{Text: breaks(p.rawOf(c)), Plain: plain})
		case *ast.Emphasis, *extast.Strikethrough:
			all = p.parts(all, c, plain)
		}
		c = next
	}
	return all
}

// textIn returns the text of inline content.
func (p *page) textIn(n ast.Node) string {
	var b strings.Builder
	for _, part := range p.parts(nil, n, true) {
		b.WriteString(part.Text)
	}
	return b.String()
}

// linkPart is a link: to a page of the base, or plain text.
func (p *page) linkPart(label string, dest []byte, plain bool) kb.ItemPart {
	part := kb.ItemPart{Text: label, Plain: true, Link: !plain}
	to, broken := addressOf(unescape(nil, dest))
	if broken != nil || plain {
		return part
	}
	if strings.TrimSpace(part.Text) == "" {
		part.Text = to.external
		if to.external == "" {
			part.Text = to.written()
		}
	}
	if to.external == "" && strings.HasSuffix(to.dest, ".md") {
		part.Page, part.Link = to.written(), false
	}
	return part
}

// joins reports whether a text continues the one before, which ended at a character
// that could have been markup.
func joins(n *ast.Text) bool {
	before, ok := n.PreviousSibling().(*ast.Text)
	return ok && before.Segment.Stop == n.Segment.Start && !before.SoftLineBreak() && !before.HardLineBreak()
}

// spacedPart is a link or a picture whose address contains spaces.
func (p *page) spacedPart(n *spacedLink, plain bool) kb.ItemPart {
	if n.image {
		alt, _ := sizeInAlt(fold(unescape(nil, p.src[n.textAt:n.textTo])))
		return kb.ItemPart{Text: alt, Plain: true}
	}
	whole, shift := p.src, p.shift
	p.src, p.shift = p.src[n.textAt:n.textTo], p.shift+n.textAt
	p.context.Set(overlongKey, nil)
	label := ""
	if paragraph := inlineGrammar().Parse(text.NewReader(p.src), parser.WithContext(p.context)).FirstChild(); paragraph != nil {
		label = p.textIn(paragraph)
	}
	p.src, p.shift = whole, shift
	return p.linkPart(label, []byte(n.dest), plain)
}

func wikiPart(n *wikiLink, plain bool) kb.ItemPart {
	to := address{dest: n.dest, heading: n.heading}.written()
	switch {
	case n.dest == "" && n.text == "":
		return kb.ItemPart{Text: n.heading, Plain: true}
	case n.dest == "":
		return kb.ItemPart{Text: n.text, Plain: true}
	case plain && n.text == "":
		return kb.ItemPart{Text: to, Plain: true}
	case plain || n.text != "":
		part := kb.ItemPart{Text: n.text, Plain: true}
		if !plain {
			part.Page = to
		}
		return part
	}
	return kb.ItemPart{Page: to}
}

func (p *page) ownerPart(n *owner, plain bool) kb.ItemPart {
	if plain {
		return kb.ItemPart{Text: n.written, Plain: true}
	}
	return kb.ItemPart{Text: n.written, Owner: n.id, At: p.sourceAt(n.Pos())}
}

// sourceAt returns the place of an offset of src in the whole source, from 1.
func (p *page) sourceAt(offset int) int { return p.shift + offset + 1 }

func (p *page) rawOf(n *ast.RawHTML) []byte {
	var raw []byte
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		raw = append(raw, segment.Value(p.src)...)
	}
	return raw
}

// tagEnd returns the node after a tag; for a dropped element the one after its end.
func (p *page) tagEnd(n *ast.RawHTML) ast.Node {
	z := html.NewTokenizer(bytes.NewReader(p.rawOf(n)))
	if kind := z.Next(); kind == html.StartTagToken || kind == html.SelfClosingTagToken {
		name, _ := z.TagName()
		if dropped[string(name)] {
			if end := p.endOf(n, string(name)); end != nil {
				return end.NextSibling()
			}
		}
	}
	return n.NextSibling()
}

// breaks returns a space for a tag that breaks a line.
func breaks(tag []byte) string {
	if rest, ok := bytes.CutPrefix(bytes.ToLower(tag), []byte("<br")); ok && len(rest) > 0 && slices.Contains([]byte(" />\n"), rest[0]) {
		return " "
	}
	return ""
}
