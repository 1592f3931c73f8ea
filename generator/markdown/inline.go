package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// put appends markup to the HTML.
func (p *page) put(markup string) { p.html = append(p.html, markup...) }

// attribute appends ` name="value"`.
func (p *page) attribute(name, value string) {
	p.html = append(p.html, ' ')
	p.html = append(p.html, name...)
	p.html = append(p.html, '=', '"')
	p.html = escapeQuoted(p.html, value)
	p.html = append(p.html, '"')
}

// say appends text to all streams.
func (p *page) say(text []byte) {
	p.html = escape(p.html, string(text))
	p.mention(text)
}

// mention appends text to the text streams alone.
func (p *page) mention(text []byte) {
	p.plain = append(p.plain, text...)
	p.seen = append(p.seen, text...)
}

// destination appends the target of a link to the visible text, because changing it changes the
// meaning of the page.
func (p *page) destination(to string) {
	p.seen = append(p.seen, " ("...)
	p.seen = append(p.seen, to...)
	p.seen = append(p.seen, ')')
}

// inlines writes the inline content of n.
func (p *page) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil && !p.full(); {
		c = p.inline(c)
	}
}

// inline writes n and returns the next node.
func (p *page) inline(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.Text:
		p.text(n)
	case *ast.String:
		p.say(n.Value)
	case *ast.CodeSpan:
		p.codeSpan(n)
	case *ast.Emphasis:
		if n.Level == 2 {
			p.span("strong", n)
		} else {
			p.span("em", n)
		}
	case *extast.Strikethrough:
		p.span("del", n)
	case *ast.Link:
		p.link(n)
	case *ast.AutoLink:
		p.autoLink(n)
	case *ast.Image:
		p.image(n)
	case *ast.RawHTML:
		return p.rawHTML(n)
	case *extast.FootnoteLink:
		p.footnoteLink(n)
	case *missingFootnote:
		p.missingFootnote(n)
	case *embed:
		p.embed(n)
	case *spacedLink:
		p.spacedLink(n)
	case *inlineNote:
		p.inlineNote(n)
	case *attributeList:
		p.attributeList(n)
	case *wikiLink:
		p.wikiLink(n)
	case *owner:
		p.owner(n)
	}
	return n.NextSibling()
}

// mostDepth is how deep inline elements nest; readers of HTML give up at 512.
const mostDepth = 64

// span writes an element around the content of n.
func (p *page) span(name string, n ast.Node) {
	if p.depth == mostDepth {
		p.warn(n.Pos(), "markdown/deep-emphasis", "emphasis is nested more than 64 deep", "write it flat")
		p.inlines(n)
		return
	}
	p.depth++
	p.put("<" + name + ">")
	p.within(func() { p.inlines(n) })
	p.put("</" + name + ">")
	p.depth--
}

// mostTemplate is how long a template may be to be recognised, in bytes.
const mostTemplate = 200

// templates warns of text that other generators would expand: {{ … }} and {% … %}.
// Their end is looked up in the source, because goldmark cuts text at every special
// character.
func (p *page) templates(text []byte, at int) {
	for i := 0; i < len(text); i++ {
		next := bytes.IndexByte(text[i:], '{')
		if next < 0 {
			return
		}
		i += next
		rest := p.src[at+i:]
		line, _, _ := bytes.Cut(rest[:min(len(rest), mostTemplate)], []byte{'\n'})
		var end int
		switch {
		case bytes.HasPrefix(line, []byte("{{")):
			end = bytes.Index(line, []byte("}}"))
		case bytes.HasPrefix(line, []byte("{%")):
			end = bytes.Index(line, []byte("%}"))
		}
		if end <= 0 {
			continue
		}
		p.warn(at+i, "markdown/foreign-template", quoteFolded(line[:end+2])+" is a template of another generator and is shown as text",
			"write it in Markdown, or as code")
		i += end
	}
}

func (p *page) text(n *ast.Text) {
	written := n.Segment.Value(p.src)
	p.templates(p.src[n.Segment.Start:n.Segment.Stop], n.Segment.Start)
	p.hashtags(n)
	value := written
	if !n.IsRaw() {
		value = unescape(nil, written)
		p.resolvedHidden(n.Segment.Start, written, value)
	}
	if p.inItem {
		before, after := "", ""
		if joins(n) {
			before = string(p.src[:n.Segment.Start][max(0, n.Segment.Start-utf8.UTFMax):])
		}
		if next, ok := n.NextSibling().(*ast.Text); ok && joins(next) {
			after = string(next.Segment.Value(p.src))
		}
		p.days(value, before, after, p.sourceAt(n.Segment.Start))
	} else {
		p.say(value)
	}
	if n.HardLineBreak() || n.SoftLineBreak() {
		p.trim()
	}
	switch {
	case n.HardLineBreak():
		p.put("<br>\n")
		p.mention([]byte{' '})
	case n.SoftLineBreak():
		p.put("\n")
		p.mention([]byte{' '})
	}
}

// trim takes spaces off the end of the HTML, as far as the last hole.
func (p *page) trim() {
	end, least := len(p.html), 0
	if n := len(p.body.Holes); n > 0 {
		least = p.body.Holes[n-1].At
	}
	for end > least && p.html[end-1] == ' ' {
		end--
	}
	p.html = p.html[:end]
}

func (p *page) codeSpan(n *ast.CodeSpan) {
	p.put("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		value := p.unbarred(t.Segment.Value(p.src))
		if end := len(value) - 1; end >= 0 && value[end] == '\n' {
			p.say(value[:end])
			value = []byte{' '}
		}
		p.say(value)
	}
	p.put("</code>")
}
