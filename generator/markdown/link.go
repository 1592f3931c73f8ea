package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// refer records a reference to something of the base and returns its index.
func (p *page) refer(link kb.Link, offset int) int {
	link.Key, link.Section, link.Pos = p.key, p.sections[p.at].heading.ID, p.pos(offset)
	p.body.Links = append(p.body.Links, link)
	p.offsets = append(p.offsets, len(p.plain))
	return len(p.body.Links) - 1
}

// hole leaves a hole in the HTML.
func (p *page) hole(kind kb.HoleKind, link int) {
	p.body.Holes = append(p.body.Holes, kb.Hole{At: len(p.html), Kind: kind, Link: link})
}

// refuse reports a faulty address.
func (p *page) refuse(offset int, f *fault) { p.fail(offset, f.code, f.message, f.hint) }

// unlinked reports whether a link here must be its text alone.
func (p *page) unlinked(offset int) bool {
	if p.flat {
		p.linked = true
		return true
	}
	if p.anchors > 0 {
		p.warn(offset, "markdown/link-in-link", "a link stands inside the text of another", "take one of the two apart")
		return true
	}
	return false
}

func (p *page) link(n *ast.Link) {
	if p.unlinked(n.Pos()) {
		p.inlines(n)
		return
	}
	to, broken := addressOf(unescape(nil, n.Destination))
	if broken == nil && len(n.Title) > mostAddress {
		broken = &fault{"markdown/long-address", "title " + quote(n.Title) + " has more than 2048 bytes", "shorten it"}
	}
	title := string(unescape(nil, n.Title))
	if broken == nil {
		broken = hiddenAddress("title", []byte(title))
	}
	if broken != nil {
		p.refuse(n.Pos(), broken)
		p.inlines(n)
		return
	}
	start := len(p.plain)
	if to.external != "" {
		p.open(to.external, title)
		p.linkText(n, to.external)
		p.put("</a>")
		p.destination(to.external)
		return
	}
	link := p.refer(kb.Link{Kind: kb.LinkInline, Dest: to.dest, Heading: to.heading, Title: title}, n.Pos())
	p.hole(kb.HoleOpen, link)
	p.linkText(n, to.written())
	p.hole(kb.HoleClose, link)
	p.body.Links[link].Text = fold(p.plain[start:])
	p.destination(to.written())
}

// open writes the start tag of a link to another site.
func (p *page) open(href, title string) {
	p.put("<a")
	p.attribute("href", href)
	if title != "" {
		p.attribute("title", title)
	}
	p.put(` rel="noopener">`)
}

// linkText writes the text of a link, or where it leads when there is none.
func (p *page) linkText(n *ast.Link, to string) {
	p.anchors++
	start := len(p.plain)
	p.within(func() { p.inlines(n) })
	if len(bytes.TrimSpace(p.plain[start:])) == 0 {
		p.warn(n.Pos(), "markdown/no-link-text", "the link to "+quote(to)+" has no text", "say between [ and ] what it leads to")
		p.say([]byte(to))
	}
	p.anchors--
}

func (p *page) autoLink(n *ast.AutoLink) {
	label := n.Label(p.src)
	if p.unlinked(n.Pos()) {
		p.say(label)
		return
	}
	href := n.URL(p.src)
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(href), []byte("mailto:")) {
		href = append([]byte("mailto:"), href...)
	}
	to, broken := addressOf(href)
	if broken == nil && to.external == "" {
		broken = &fault{"markdown/bad-address", "address " + quote(href) + " is not valid", "write a whole address between < and >"}
	}
	if broken != nil {
		p.refuse(n.Pos(), broken)
		p.say(label)
		return
	}
	p.open(to.external, "")
	p.say(label)
	p.put("</a>")
}
