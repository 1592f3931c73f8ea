package markdown

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Tables in raw HTML are kept, and what the author left out is added: end tags, and
// the elements between a table and its cells.

// inTables are the elements inside tables.
var inTables = map[string]bool{"caption": true, "thead": true, "tbody": true, "tfoot": true, "tr": true, "th": true, "td": true}

// inside gives what an element of a table holds where nothing else is said.
var inside = map[string]string{"table": "tbody", "thead": "tr", "tbody": "tr", "tfoot": "tr", "tr": "td"}

// tagOf returns the name that an element is written with.
func tagOf(name string) string {
	if name == "tfoot" {
		return "tbody"
	}
	return name
}

// placeInTable closes and opens elements so that an element of a table is valid here,
// and reports whether that is possible.
func (p *page) placeInTable(name string, at int) bool {
	table := len(p.elements) - 1
	for table >= p.base && p.elements[table].name != "table" {
		table--
	}
	if table < p.base {
		p.forbid(at, name)
		p.part(name, true)
		return false
	}
	holder := table // the parent for the element
	for i := table + 1; i < len(p.elements); i++ {
		switch open := p.elements[i].name; {
		case name == "tr" && (open == "thead" || open == "tbody" || open == "tfoot"),
			(name == "th" || name == "td") && (open == "thead" || open == "tbody" || open == "tfoot" || open == "tr"):
			holder = i
		}
	}
	p.closeTo(holder + 1)
	for {
		e := p.top()
		switch {
		case name == "tr" && e.name == "table", (name == "th" || name == "td") && e.name != "tr":
			p.push(element{name: inside[e.name], at: at, implied: true}, "<"+inside[e.name]+">")
		default:
			return true
		}
	}
}

// spans is how many rows or columns a cell may have.
var spans = regexp.MustCompile(`^[1-9][0-9]?$`)

// cellAttribute writes an attribute that a cell may have and reports whether it
// is one.
func (p *page) cellAttribute(a html.Attribute) bool {
	value := strings.ToLower(strings.TrimSpace(a.Val))
	switch {
	case (a.Key == "colspan" || a.Key == "rowspan") && spans.MatchString(value):
		p.attribute(a.Key, value)
	case a.Key == "align" && (value == "left" || value == "right" || value == "center"):
		p.attribute("class", "align-"+value)
	case a.Key == "scope": // said for the heads of columns
	default:
		return false
	}
	return true
}

// holds reports whether an element of that name is open in this block.
func (p *page) holds(name string) bool {
	for i := len(p.elements) - 1; i >= p.base; i-- {
		if p.elements[i].name == name {
			return true
		}
	}
	return false
}

// parting are the elements that part words: browsers begin a line for them, or a
// cell.
var parting = map[string]bool{
	"address": true, "article": true, "aside": true, "audio": true, "blockquote": true, "body": true, "canvas": true, "caption": true,
	"center": true, "col": true, "colgroup": true, "dialog": true, "dir": true, "div": true, "fieldset": true, "figcaption": true,
	"figure": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "header": true,
	"hgroup": true, "hr": true, "html": true, "iframe": true, "legend": true, "li": true, "main": true, "menu": true, "nav": true,
	"ol": true, "optgroup": true, "option": true, "p": true, "pre": true, "search": true, "section": true, "select": true,
	"tbody": true, "td": true, "textarea": true, "tfoot": true, "th": true, "thead": true, "tr": true, "ul": true, "video": true,
}

// part separates the words around a dropped tag.
func (p *page) part(name string, block bool) {
	switch {
	case !parting[name]:
	case block:
		p.closeText()
		p.mention([]byte{' '})
	default:
		p.say([]byte{' '})
	}
}
