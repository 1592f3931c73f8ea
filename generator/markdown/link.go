package markdown

import (
	"bytes"
	"strings"

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

// label writes a hole for a word of the interface, given in English, because the
// language of the site is not known here.
func (p *page) label(english string) {
	p.body.Holes = append(p.body.Holes, kb.Hole{At: len(p.html), Kind: kb.HoleSay, Say: english})
}

// named appends aria-label="…": a word of the interface, and text after it.
func (p *page) named(english, text string) {
	p.put(` aria-label="`)
	p.label(english)
	p.html = escapeQuoted(p.html, text)
	p.put(`"`)
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
		p.warn(offset, "markdown/link-in-link", "a link is inside the text of another", "take one of the two apart")
		return true
	}
	return false
}

func (p *page) link(n *ast.Link) {
	if list, ok := n.NextSibling().(*attributeList); ok && len(n.Destination) == 0 && n.ChildCount() == 0 && len(list.list) > 0 && list.list[0].id != "" {
		return // [](){#id} is reported with its list
	}
	p.showLink(n.Pos(), unescape(nil, n.Destination), string(unescape(nil, n.Title)), func() { p.inlines(n) })
}

// showLink writes a link; text is called to write its text.
func (p *page) showLink(at int, dest []byte, title string, text func()) {
	if p.unlinked(at) {
		text()
		return
	}
	to, broken := addressOf(dest)
	if broken == nil && len(title) > mostAddress {
		broken = &fault{"markdown/long-address", "title " + quoteFolded(title) + " has more than 2048 bytes", "shorten it"}
	}
	if broken == nil {
		broken = hiddenAddress("title", []byte(title))
	}
	if broken != nil {
		p.refuse(at, broken)
		text()
		return
	}
	start := len(p.plain)
	if to.external != "" {
		link := p.wholeLink(to.external, title, at)
		p.open(to.external, title)
		link.begins()
		p.linkText(at, to.external, text, func() { p.say([]byte(to.external)) })
		link.ends(start)
		p.put("</a>")
		p.destination(to.external)
		return
	}
	link := p.refer(kb.Link{Kind: kb.LinkInline, Dest: to.dest, Heading: to.heading, Title: title}, at)
	holes, written, named := len(p.body.Holes), len(p.html), false
	p.hole(kb.HoleOpen, link)
	p.linkText(at, to.written(), text, func() {
		empty := len(p.html) == written && len(p.body.Holes) == holes+1
		if named = empty && title == "" && (to.dest == "" || strings.HasSuffix(strings.ToLower(to.dest), ".md")); named {
			p.body.Holes = p.body.Holes[:holes]
			p.name(link, to.written())
			return
		}
		p.say([]byte(to.written()))
	})
	if !named {
		p.hole(kb.HoleClose, link)
	}
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

// linkText writes the text of a link; without writes what is shown when it has none.
func (p *page) linkText(at int, to string, text, without func()) {
	p.anchors++
	start := len(p.plain)
	p.within(text)
	if len(bytes.TrimSpace(p.plain[start:])) == 0 {
		p.warn(at, "markdown/no-link-text", "the link to "+quoteFolded(to)+" has no text", "say between [ and ] what it leads to")
		without()
	}
	p.anchors--
}

// name writes a link without a text: readers see the title of its page, the text
// streams have the target as it is written.
func (p *page) name(link int, to string) {
	p.hole(kb.HoleName, link)
	p.mention([]byte(to))
	if p.unnamed == nil {
		p.unnamed = map[int]string{}
	}
	p.unnamed[link] = to
}

func (p *page) autoLink(n *ast.AutoLink) {
	label := p.unbarred(n.Label(p.src))
	if _, bare := n.Attribute(bareAttribute); bare && p.anchors > 0 && !p.flat {
		p.say(label) // a link inside a link is not intended
		return
	}
	if p.unlinked(n.Pos()) {
		p.say(label)
		return
	}
	href := p.unbarred(n.URL(p.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(href), []byte("mailto:")) {
		href = append([]byte("mailto:"), href...)
	}
	to, broken := addressOf(href)
	if broken == nil && to.external == "" {
		broken = &fault{"markdown/bad-address", "address " + quoteFolded(href) + " is not valid", "write a whole address between < and >"}
	}
	if broken != nil {
		p.refuse(n.Pos(), broken)
		p.say(label)
		return
	}
	start := len(p.plain)
	link := p.wholeLink(to.external, "", n.Pos())
	p.open(to.external, "")
	link.begins()
	p.say(label)
	link.ends(start)
	p.put("</a>")
}
