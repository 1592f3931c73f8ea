package markdown

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// owner is an @owner in the text of a list item.
type owner struct {
	inlineNode
	id      string // in lower case
	written string
}

var mentioned = regexp.MustCompile(`^@([A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9])`)

// opens are the characters allowed before an @owner, besides white space.
const opens = "([{*,;:/&+|–—\"“„«"

// parseMention parses @owner. Ids have no capitals, so that @Ann is @ann.
func parseMention(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if !isText(parent) || parent.Parent() == nil || parent.Parent().Kind() != ast.KindListItem ||
		!precedesOwner(before(parent, block)) {
		return nil
	}
	line, segment := block.PeekLine()
	m := mentioned.FindSubmatch(line)
	if m == nil || packageName(line[len(m[0]):]) {
		return nil
	}
	n := &owner{id: strings.ToLower(string(m[1])), written: string(m[0])}
	n.SetPos(segment.Start)
	block.Advance(len(m[0]))
	return n
}

// precedesOwner reports whether an @owner may follow r.
func precedesOwner(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(opens, r) }

// packageName reports whether the rest makes an @name a package: @angular/core.
func packageName(rest []byte) bool {
	return len(rest) > 1 && rest[0] == '/' && (rest[1] >= 'a' && rest[1] <= 'z' || rest[1] >= '0' && rest[1] <= '9')
}

func (p *page) owner(n *owner) {
	written := []byte(n.written)
	if p.flat || p.anchors > 0 || p.quoted > 0 || p.quotations[p.sourceAt(n.Pos())] != nil {
		p.linked = true
		p.say(written)
		return
	}
	link := p.refer(kb.Link{Kind: kb.LinkOwner, Dest: n.id, Text: string(written)}, n.Pos())
	p.hole(kb.HoleOwner, link)
	p.mention(written)
}

// days says the text of a list item, the days in it as such. Before and after are the
// texts that it is joined to.
func (p *page) days(value []byte, before, after string, place int) {
	quoted, read := p.quotations[place], 0
	for {
		at := kb.DayIn(value)
		if at < 0 {
			break
		}
		written := value[at : at+len(kb.DayForm)]
		p.say(value[:at])
		read += at
		if slices.ContainsFunc(quoted, func(q [2]int) bool { return q[0] <= read && read < q[1] }) {
			p.say(written)
		} else if read == 0 && !kb.MayBeDay(before, "") || at+len(kb.DayForm) == len(value) && !kb.MayBeDay("", after) {
			p.say(written) // a part of a name
		} else if _, err := kb.ParseDay(string(written)); err == nil {
			p.put("<time")
			p.attribute("datetime", string(written))
			p.put(">")
			p.say(written)
			p.put("</time>")
		} else {
			p.say(written)
		}
		value, read = value[at+len(kb.DayForm):], read+len(kb.DayForm)
	}
	p.say(value)
}
