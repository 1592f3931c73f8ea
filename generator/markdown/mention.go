package markdown

import (
	"bytes"
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

// days says the text of a list item, the days in it as such.
func (p *page) days(value []byte) {
	for {
		at := dayIn(value)
		if at < 0 {
			break
		}
		written := value[at : at+len(dayForm)]
		p.say(value[:at])
		if _, err := kb.ParseDay(string(written)); err == nil {
			p.put("<time")
			p.attribute("datetime", string(written))
			p.put(">")
			p.say(written)
			p.put("</time>")
		} else {
			p.say(written)
		}
		value = value[at+len(dayForm):]
	}
	p.say(value)
}

const dayForm = "0000-00-00"

// dayIn returns where something written like a day stands in text by itself,
// -1 when nothing does. It looks at hyphens: most text of items has none.
func dayIn(text []byte) int {
	for i := 0; ; i++ {
		next := bytes.IndexByte(text[i:], '-')
		if next < 0 {
			return -1
		}
		i += next
		start, end := i-4, i+6
		if start < 0 || end > len(text) ||
			start > 0 && bytes.IndexByte([]byte(" \t("), text[start-1]) < 0 ||
			end < len(text) && bytes.IndexByte([]byte(" \t.,;:!?)"), text[end]) < 0 {
			continue
		}
		if dayFormed(text[start:end]) {
			return start
		}
	}
}

func dayFormed(text []byte) bool {
	for i := range dayForm {
		if digit := text[i] >= '0' && text[i] <= '9'; digit != (dayForm[i] == '0') || !digit && text[i] != '-' {
			return false
		}
	}
	return true
}
