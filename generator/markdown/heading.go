package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// title removes a level 1 heading at the start of the text from the document. Comments
// and reference definitions may come before it.
func (p *page) title(document *ast.Document) {
	first := document.FirstChild()
	for first != nil {
		html, raw := first.(*ast.HTMLBlock)
		if first.Kind() != ast.KindLinkReferenceDefinition && !(raw && html.HTMLBlockType == ast.HTMLBlockType2) {
			break
		}
		first = first.NextSibling()
	}
	heading, ok := first.(*ast.Heading)
	if !ok || heading.Level != 1 {
		return
	}
	p.inTitle = true
	flat := p.flatten(heading)
	p.inTitle = false
	text := fold(flat.plain)
	if text == "" {
		return
	}
	if flat.linked {
		p.warn(heading.Pos(), "markdown/link-in-title", "a link in the title is shown as text", "write its words without a link, and link from the text below")
	}
	p.problems.Append(flat.problems)
	p.hiddenTitle(heading.Pos(), text)
	if _, audience := audienceOf(heading); audience {
		p.fail(heading.Pos(), "audience/title", "the title of the page cannot name an audience",
			"name the audience of the page in its header, or put it behind a lower heading")
	}
	if marks, ok := marksOf(heading); ok && marks.id != "" {
		p.warn(marks.at, "markdown/attribute", "the id "+quoteFolded(marks.id)+" of the title is not used", "link to the page, or give the id to a lower heading")
	}
	p.body.Title, p.body.TitlePos = text, p.pos(heading.Pos())
	document.RemoveChild(document, heading)
}

// heading writes a heading and begins its section.
func (p *page) heading(n *ast.Heading) {
	text := fold(p.flatten(n).plain)
	id, named := p.headingIDs[n]
	if !named {
		id = p.ids.Heading(text)
	}
	h := kb.Heading{Level: n.Level, ID: id, Text: text, Pos: p.pos(n.Pos())}
	if h.Level == 1 {
		h.Level = 2 // the page's title is level 1
	}
	label := ": " + text
	if text == "" {
		label = ""
		p.warn(n.Pos(), "markdown/empty-heading", "the heading has no text", "give it words, or take it out")
	}
	p.body.Outline = append(p.body.Outline, h)
	p.sections = append(p.sections, section{heading: h, key: p.key, inList: p.lists > 0})
	p.at = len(p.sections) - 1

	level := strconv.Itoa(h.Level)
	p.put("<h" + level)
	p.attribute("id", h.ID)
	p.put(">")
	p.leaf(n)
	p.put(` <a class="anchor" href="#`)
	p.html = escapeQuoted(p.html, h.ID)
	p.put(`"`)
	p.named("Link to this section", label)
	p.put(`><span aria-hidden="true">#</span></a></h` + level + ">\n")
}
