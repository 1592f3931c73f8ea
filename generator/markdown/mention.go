package markdown

import (
	"regexp"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// owner is an @owner in the text of a list item.
type owner struct {
	ast.BaseInline
	id string
}

var kindOwner = ast.NewNodeKind("Owner")

// Kind implements ast.Node.
func (n *owner) Kind() ast.NodeKind { return kindOwner }

// Dump implements ast.Node.
func (n *owner) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"ID": n.id}, nil)
}

// mentions parses @owner, as kb.ParseItem does.
type mentions struct{}

var mentioned = regexp.MustCompile(`^@([a-z0-9][a-z0-9._-]*[a-z0-9]|[a-z0-9])`)

// Trigger implements parser.InlineParser.
func (mentions) Trigger() []byte { return []byte{'@'} }

// Parse implements parser.InlineParser.
func (mentions) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if !isText(parent) || parent.Parent() == nil || parent.Parent().Kind() != ast.KindListItem ||
		!unicode.IsSpace(block.PrecendingCharacter()) {
		return nil
	}
	line, segment := block.PeekLine()
	m := mentioned.FindSubmatch(line)
	if m == nil {
		return nil
	}
	n := &owner{id: string(m[1])}
	n.SetPos(segment.Start)
	block.Advance(len(m[0]))
	return n
}

func (p *page) owner(n *owner) {
	written := []byte("@" + n.id)
	if p.flat || p.anchors > 0 {
		p.linked = true
		p.say(written)
		return
	}
	link := p.refer(kb.Link{Kind: kb.LinkOwner, Dest: n.id, Text: string(written)}, n.Pos())
	p.hole(kb.HoleOwner, link)
	p.mention(written)
}

// day matches what is written like a day, with what must not touch it.
var day = regexp.MustCompile(`(^|[\s(])(\d{4}-\d{2}-\d{2})($|[\s.,;:!?)])`)

// days says the text of a list item, the days in it as such.
func (p *page) days(value []byte) {
	for {
		m := day.FindSubmatchIndex(value)
		if m == nil {
			break
		}
		written := value[m[4]:m[5]]
		p.say(value[:m[4]])
		if _, err := kb.ParseDay(string(written)); err == nil {
			p.put("<time")
			p.attribute("datetime", string(written))
			p.put(">")
			p.say(written)
			p.put("</time>")
		} else {
			p.say(written)
		}
		value = value[m[5]:]
	}
	p.say(value)
}
