package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// title takes a level 1 heading that opens the text out of the document.
// Comments and reference definitions may stand before it.
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
	flat := p.flatten(heading)
	text := fold(flat.plain)
	if text == "" {
		return
	}
	if flat.linked {
		p.warn(heading.Pos(), "markdown/link-in-title", "a link in the title is shown as text", "link from the text below")
	}
	p.problems.Append(flat.problems)
	p.hiddenTitle(heading.Pos(), text)
	if _, audience := audienceOf(heading); audience {
		p.fail(heading.Pos(), "audience/title", "the title of the page cannot name an audience",
			"name the audience of the page in its header, or put it behind a lower heading")
	}
	if marks, ok := marksOf(heading); ok && marks.id != "" {
		p.warn(marks.at, "markdown/attribute", "the id "+quote(marks.id)+" of the title is not used", "link to the page, or give the id to a lower heading")
	}
	p.body.Title, p.body.TitlePos = text, p.pos(heading.Pos())
	document.RemoveChild(document, heading)
}

// heading writes a heading and begins its section.
func (p *page) heading(n *ast.Heading) {
	text := fold(p.flatten(n).plain)
	id, named := p.headingIDs[n]
	if !named {
		id = p.ids.heading(text)
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
	p.sections = append(p.sections, section{heading: h, key: p.key})
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

// reserved are ids that a heading must not have: those of the page's own
// elements, and names that every object of a script has.
var reserved = map[string]bool{
	"content": true, "footer": true, "header": true, "main": true, "menu": true, "nav": true, "navigation": true,
	"outline": true, "page": true, "search": true, "sidebar": true, "site": true, "skip": true, "theme": true,
	"title": true, "toc": true, "top": true,
	"__proto__": true, "constructor": true, "prototype": true, "hasownproperty": true, "isprototypeof": true,
	"tostring": true, "valueof": true,
}

// identifiers gives out the ids of a page's headings and tasks, each once and
// in linear time.
type identifiers struct {
	taken map[string]bool
	next  map[string]int // number to try next, by the id it is put behind
}

// heading returns the id for a heading of that text.
func (ids *identifiers) heading(text string) string {
	id := slug(text)
	if id == "" {
		id = "section"
	}
	if reserved[id] || strings.HasPrefix(id, "fn-") || strings.HasPrefix(id, "fnref-") {
		id = "section-" + id
	}
	return ids.unique(id)
}

// unique returns id, with a number behind it when it is taken.
func (ids *identifiers) unique(id string) string {
	if !ids.taken[id] {
		ids.take(id)
		return id
	}
	for n := max(ids.next[id], 2); ; n++ {
		numbered := id + "-" + strconv.Itoa(n)
		if !ids.taken[numbered] {
			ids.next[id] = n + 1
			ids.take(numbered)
			return numbered
		}
	}
}

func (ids *identifiers) take(id string) {
	if ids.taken == nil {
		ids.taken, ids.next = map[string]bool{}, map[string]int{}
	}
	ids.taken[id] = true
}

// slug returns the words of a heading in lower case, joined by hyphens:
// letters, digits and marks of any script are kept, apostrophes are dropped.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || unicode.Is(unicode.M, r) && b.Len() > 0 && r != '\ufe0f':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '\ufe0f':
		default:
			gap = true
		}
	}
	return b.String()
}
