package markdown

import "golang.org/x/net/html"

// element is an element of raw HTML that is open.
type element struct {
	name    string
	at      int  // offset of its start tag
	waiting bool // <details> before its <summary>
	implied bool // written by us: the paragraph around loose text, a missing <dd>
}

// flow reports whether it holds blocks of Markdown.
func (e *element) flow() bool {
	return e.name == "details" || e.name == "dl" || e.name == "dt" || e.name == "dd"
}

// phrasing are the elements allowed in running text. <br> has no end tag.
var phrasing = map[string]bool{
	"abbr": true, "br": true, "del": true, "ins": true, "kbd": true, "mark": true, "sub": true, "sup": true,
}

// structural are the elements allowed on lines of their own.
var structural = map[string]bool{"details": true, "summary": true, "dl": true, "dt": true, "dd": true}

// mostElements is how many elements of raw HTML may be open.
const mostElements = 32

// top returns the innermost open element of this block, nil when there is none.
func (p *page) top() *element {
	if len(p.elements) == p.base {
		return nil
	}
	return &p.elements[len(p.elements)-1]
}

// within runs write for the content of a block or span: raw HTML that it opens
// is closed at its end, and it cannot close what was open before.
func (p *page) within(write func()) {
	outer := p.base
	p.base = len(p.elements)
	write()
	p.closeTo(p.base)
	p.base = outer
}

// closeTo closes elements until n are open.
func (p *page) closeTo(n int) {
	for len(p.elements) > n {
		e := p.top()
		if e.waiting {
			p.summarise(e)
		}
		if !e.implied && e.name != "dt" && e.name != "dd" {
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
	name := p.top().name
	p.elements = p.elements[:len(p.elements)-1]
	p.put("</" + name + ">")
	if structural[name] || name == "p" {
		p.put("\n")
		p.mention([]byte{' '})
	}
}

// summarise writes the summary that a <details> lacks.
func (p *page) summarise(e *element) {
	e.waiting = false
	p.put("<summary>")
	p.label("Details")
	p.put("</summary>")
}

// ready makes the innermost element fit to hold a block or text.
func (p *page) ready() {
	switch e := p.top(); {
	case e == nil:
	case e.waiting:
		p.summarise(e)
	case e.name == "dl":
		p.push(element{name: "dd", at: e.at, implied: true}, "<dd>")
	}
}

// hold opens a paragraph for loose text.
func (p *page) hold() {
	if e := p.top(); e == nil || e.name == "details" {
		p.push(element{name: "p", implied: true}, "<p>")
	}
}

// closeText closes what is open and cannot hold blocks.
func (p *page) closeText() {
	for n := len(p.elements); n > p.base; n-- {
		if e := p.top(); e.flow() {
			return
		}
		p.closeTo(n - 1)
	}
}

// startTag writes the start tag of an allowed element; block says that it
// stands on lines of raw HTML.
func (p *page) startTag(token html.Token, at int, block bool) {
	name := token.Data
	switch {
	case phrasing[name]:
		if block {
			p.ready()
			p.hold()
		}
	case !structural[name]:
		p.forbid(at, name)
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
	p.put("<" + name)
	p.attributesOf(token, at)
	p.put(">")
	if name == "br" {
		p.mention([]byte{' '})
		return
	}
	p.push(element{name: name, at: at, waiting: name == "details"}, "")
}

// place closes and opens what must be so that a structural element can stand
// here, and reports whether it can.
func (p *page) place(name string, at int) bool {
	p.closeText()
	if name == "dt" || name == "dd" {
		if e := p.top(); e != nil && (e.name == "dt" || e.name == "dd") {
			p.pop()
		}
	}
	e := p.top()
	switch name {
	case "summary":
		if e == nil || !e.waiting {
			p.warn(at, "markdown/raw-html", "raw HTML <summary> is not the first thing in <details>", "write it right behind <details>")
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

// endTag closes an element of this block and what is open inside it. An end tag
// of an element that was never allowed is left out: its start was reported.
func (p *page) endTag(name string, at int) {
	if !phrasing[name] && !structural[name] {
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
	p.warn(at, "markdown/raw-html", "raw HTML </"+name+"> closes nothing", "take it out, or write <"+name+"> before it")
}
