package markdown

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// wikiLink is [[id]], [[id|text]] or [[id#heading]].
type wikiLink struct {
	inlineNode
	dest, heading, text string
	embedded            bool // written with a ! before it
}

// mostWiki is how long the text between double brackets may be, in bytes.
const mostWiki = 500

var (
	inlineTail = regexp.MustCompile(`^\([^\s()]*\)`)
)

// parseWikiLink parses links in double brackets. An inline link whose text is in
// brackets, [[x]](y.md), stays one.
func parseWikiLink(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 5 || line[1] != '[' {
		return nil
	}
	size := wikiLength(line)
	if size == 0 || inlineTail.Match(line[size:]) {
		return nil
	}
	n := wikiLinkOf(string(line[2 : size-2]))
	if n == nil {
		return nil
	}
	n.SetPos(segment.Start)
	block.Advance(size)
	return n
}

// wikiLinkOf reads the text between double brackets, nil when it names nothing.
func wikiLinkOf(inner string) *wikiLink {
	to, label, _ := strings.Cut(inner, "|")
	to = strings.TrimSuffix(to, `\`) // in a table the bar is escaped
	dest, heading, _ := strings.Cut(to, "#")
	n := &wikiLink{
		dest:    strings.TrimSpace(string(unescape(nil, []byte(dest)))),
		heading: strings.TrimSpace(string(unescape(nil, []byte(heading)))),
		text:    fold(unescape(nil, []byte(label))),
	}
	if n.dest == "" && n.heading == "" {
		return nil
	}
	return n
}

func (p *page) wikiLink(n *wikiLink) {
	label := n.text
	if label == "" && n.dest == "" {
		label = n.heading // a heading of this page: the title of the page would not tell which
	}
	to := address{dest: n.dest, heading: n.heading}.written()
	if n.embedded && !p.flat && !strings.HasPrefix(n.heading, "^") { // a block has no address, which link reports
		p.warn(n.Pos()-1, "markdown/embedded-page", quoteFolded("![["+to+"]]")+" is shown as a link: only pictures are embedded", "write [["+to+"]], or copy the text that belongs here")
	}
	if p.unlinked(n.Pos()) {
		label = cmp.Or(label, to)
		if p.inTitle && n.text == "" {
			label = "[[" + to + "]]" // so that the gate finds the reference
		}
		p.say([]byte(label))
		return
	}
	link := p.refer(kb.Link{Kind: kb.LinkWiki, Dest: n.dest, Heading: n.heading, Text: n.text}, n.Pos())
	if label == "" {
		p.name(link, to)
		return
	}
	p.hole(kb.HoleOpen, link)
	p.say([]byte(label))
	p.hole(kb.HoleClose, link)
	p.destination(to)
}
