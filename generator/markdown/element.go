package markdown

import (
	"bytes"
	"slices"

	"golang.org/x/net/html"
)

// element is an element of raw HTML that is open.
type element struct {
	name    string
	at      int  // offset of its start tag
	waiting bool // <details> before its <summary>
	implied bool // written by us: the paragraph around loose text, a missing <dd> or <td>
	around  bool // of running text, but around blocks: written inside each of them
}

// flow reports whether it contains blocks of Markdown.
func (e *element) flow() bool { return e.around || structural[e.name] && e.name != "summary" }

// phrasing are the elements allowed in running text. <br> has no end tag.
var phrasing = map[string]bool{
	"abbr": true, "br": true, "del": true, "ins": true, "kbd": true, "mark": true, "sub": true, "sup": true,
}

// structural are the elements allowed on separate lines.
var structural = map[string]bool{
	"details": true, "summary": true, "dl": true, "dt": true, "dd": true,
	"table": true, "caption": true, "thead": true, "tbody": true, "tfoot": true, "tr": true, "th": true, "td": true,
}

// mostElements is how many elements of raw HTML may be open.
const mostElements = 32

// top returns the innermost open element of this block, nil when there is none.
func (p *page) top() *element {
	if len(p.elements) == p.base {
		return nil
	}
	return &p.elements[len(p.elements)-1]
}

// within runs write for the content of a block or span: raw HTML opened inside is
// closed at its end, and it cannot close elements opened before.
func (p *page) within(write func()) {
	outer := p.base
	p.base = len(p.elements)
	write()
	p.closeTo(p.base)
	p.base = outer
}

// mayEndOpen are the elements whose end tag HTML lets authors leave out.
var mayEndOpen = map[string]bool{"dt": true, "dd": true, "thead": true, "tbody": true, "tfoot": true, "tr": true, "th": true, "td": true}

// closeTo closes elements until n are open.
func (p *page) closeTo(n int) {
	for len(p.elements) > n {
		e := p.top()
		if e.waiting {
			p.summarise(e)
		}
		if !e.implied && !mayEndOpen[e.name] {
			p.warn(e.at, "markdown/unclosed-html", "<"+e.name+"> is never closed", "write </"+e.name+"> where it ends")
		}
		p.pop()
	}
}

func (p *page) push(e element, tag string) {
	p.elements = append(p.elements, e)
	p.put(tag)
}

func (p *page) pop() {
	e := *p.top()
	p.elements = p.elements[:len(p.elements)-1]
	if e.around {
		return
	}
	name := e.name
	p.put("</" + tagOf(name) + ">")
	if name == "table" {
		p.put("</div>")
	}
	if structural[name] || name == "p" {
		p.put("\n")
		p.mention([]byte{' '})
	}
}

// summarise writes the <summary> that a <details> element lacks.
func (p *page) summarise(e *element) {
	e.waiting = false
	p.put("<summary>")
	p.label("Details")
	p.put("</summary>")
}

// ready opens or closes elements so that the innermost one may contain a block or text.
func (p *page) ready() {
	for {
		switch e := p.top(); {
		case e == nil:
			return
		case e.waiting:
			p.summarise(e)
			return
		case e.name == "dl":
			p.push(element{name: "dd", at: e.at, implied: true}, "<dd>")
			return
		case inside[e.name] != "":
			p.push(element{name: inside[e.name], at: e.at, implied: true}, "<"+inside[e.name]+">")
		default:
			return
		}
	}
}

// hold opens a paragraph for loose text.
func (p *page) hold() {
	holder := len(p.elements) - 1
	for holder >= p.base && p.elements[holder].around {
		holder--
	}
	if holder < p.base || p.elements[holder].name == "details" {
		p.push(element{name: "p", implied: true}, "<p>")
	}
}

// closeText closes open elements that cannot contain blocks. Those around blocks stay
// open, also where they begin inside a text.
func (p *page) closeText() {
	var around []element
	for n := len(p.elements); n > p.base; n-- {
		e := p.top()
		if e.around {
			around = append(around, *e)
			p.elements = p.elements[:n-1]
			continue
		}
		if e.flow() {
			break
		}
		p.closeTo(n - 1)
	}
	slices.Reverse(around)
	p.elements = append(p.elements, around...)
}

// startTag writes the start tag of an allowed element; block says that it is on lines
// of raw HTML.
func (p *page) startTag(token html.Token, at int, block bool) {
	name := token.Data
	switch {
	case phrasing[name]:
	case !structural[name]:
		p.forbid(at, name)
		p.part(name, block)
		return
	case !block && inTables[name]:
		p.forbid(at, name)
		p.part(name, block)
		return
	case !block:
		p.warn(at, "markdown/raw-html", "raw HTML <"+name+"> is not allowed in running text", "write it at the start of a line, with a blank line before it")
		return
	default:
		if !p.place(name, at) {
			return
		}
	}
	if len(p.elements) >= mostElements {
		p.warn(at, "markdown/deep-html", "raw HTML is nested more than 32 deep", "write it flat")
		return
	}
	if block && phrasing[name] && name != "br" && !bytes.Contains(bytes.ToLower(p.rest), []byte("</"+name)) {
		p.push(element{name: name, at: at, around: true}, "")
		return
	}
	if block && phrasing[name] {
		p.ready()
		p.hold()
	}
	if name == "table" {
		p.attributesOf(token, at)
		p.openTable(nil)
		p.push(element{name: name, at: at}, "")
		return
	}
	p.put("<" + tagOf(name))
	if name == "th" && p.holds("thead") {
		p.put(` scope="col"`)
	}
	p.attributesOf(token, at)
	p.put(">")
	if name == "br" {
		p.mention([]byte{' '})
		return
	}
	p.push(element{name: name, at: at, waiting: name == "details"}, "")
}

// place closes and opens elements so that a structural element is valid here, and
// reports whether that is possible.
func (p *page) place(name string, at int) bool {
	p.closeText()
	if name == "dt" || name == "dd" {
		if e := p.top(); e != nil && (e.name == "dt" || e.name == "dd") {
			p.pop()
		}
	}
	if inTables[name] {
		return p.placeInTable(name, at)
	}
	e := p.top()
	switch name {
	case "summary":
		if e == nil || !e.waiting {
			p.warn(at, "markdown/raw-html", "raw HTML <summary> is not the first thing in <details>", "write it right after <details>")
			return false
		}
		e.waiting = false
	case "dt", "dd":
		if e == nil || e.name != "dl" {
			p.warn(at, "markdown/raw-html", "raw HTML <"+name+"> is not inside <dl>", "write <dl> before it")
			return false
		}
	default:
		p.ready()
	}
	return true
}

// endTag closes an element of this block and the elements inside it. An end tag of an
// element that was never allowed is dropped: its start was reported.
func (p *page) endTag(name string, at int, block bool) {
	if !phrasing[name] && !structural[name] {
		p.part(name, block)
		return
	}
	for i := len(p.elements) - 1; i >= p.base; i-- {
		if p.elements[i].name != name {
			continue
		}
		p.closeTo(i + 1)
		if e := p.top(); e.waiting {
			p.summarise(e)
		}
		p.pop()
		return
	}
	if inTables[name] { // its start was reported, or HTML closes it automatically
		p.part(name, block)
		return
	}
	p.warn(at, "markdown/raw-html", "raw HTML </"+name+"> closes nothing", "take it out, or write <"+name+"> before it")
}
