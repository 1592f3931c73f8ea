package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// spacedLink is a link or picture that CommonMark does not read: its address has
// spaces, or a size follows it.
type spacedLink struct {
	inlineNode
	image          bool
	textAt, textTo int // offsets of its text
	dest, title    string
	size           size
}

var (
	spacedText  = regexp.MustCompile(`^!?\[([^\[\]\n]{0,500})\]\(`)
	titled      = regexp.MustCompile(`^\S+[ \t]+(?:".*"|'.*'|\(.*\))$`)
	spacedTitle = regexp.MustCompile(`^(.*?)[ \t]+(?:"([^"]*)"|'([^']*)')$`)
	spacedSize  = regexp.MustCompile(`^(.*?)[ \t]+=([0-9a-zA-Z]+)$`)
	looksPath   = regexp.MustCompile(`/$|\.[A-Za-z][A-Za-z0-9]{0,7}(?:#[^#]*)?$|\.mp[34](?:#|$)`)
)

// parseSpacedLink parses [text](my page.md), ![alt](pic one.png "Title") and
// ![alt](p.png =300x200). What does not look like the path of a file stays text,
// and is reported (attempt.go).
func parseSpacedLink(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if line[0] == '!' && (len(line) < 2 || line[1] != '[') {
		return nil
	}
	open := bytes.IndexByte(line, ']')
	if open < 0 || open+1 == len(line) || line[open+1] != '(' {
		return nil
	}
	m := spacedText.FindSubmatchIndex(line)
	if m == nil || holdsMarkup(line[m[2]:m[3]]) {
		return nil
	}
	end := closingParenthesis(line, m[1])
	if end < 0 {
		return nil
	}
	dest, title, room, ok := spacedAddress(string(line[m[1]:end]), line[0] == '!')
	if !ok {
		return nil
	}
	n := &spacedLink{image: line[0] == '!', textAt: segment.Start + m[2], textTo: segment.Start + m[3], dest: dest, title: title, size: room}
	n.SetPos(segment.Start)
	block.Advance(end + 1)
	return n
}

// closingParenthesis returns the parenthesis that closes the one before a place of a
// line, -1 when there is none near.
func closingParenthesis(line []byte, at int) int {
	depth := 1
	for i := at; i < min(len(line), at+mostAddress); i++ {
		switch line[i] {
		case '\\':
			i++
		case '\n', '<', '`':
			return -1
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// spacedAddress reads the text between the parentheses of a link. It is false for an
// address that CommonMark reads, and for words that are not a path.
func spacedAddress(inner string, image bool) (dest, title string, room size, ok bool) {
	dest = strings.TrimSpace(inner)
	if titled.MatchString(dest) {
		return "", "", size{}, false
	}
	if m := spacedTitle.FindStringSubmatch(dest); m != nil {
		dest, title = m[1], m[2]+m[3]
	}
	sized := false
	if m := spacedSize.FindStringSubmatch(dest); m != nil && image {
		if room, sized = sizeOf(m[2]); sized {
			dest = strings.TrimSpace(m[1])
		}
	}
	spaced := strings.ContainsAny(dest, " \t")
	if !spaced && !sized || spaced && (!looksPath.MatchString(dest) || scheme.MatchString(dest)) {
		return "", "", size{}, false
	}
	return dest, title, room, true
}

func (p *page) spacedLink(n *spacedLink) {
	if n.image {
		alt, room := sizeInAlt(fold(unescape(nil, p.src[n.textAt:n.textTo])))
		if n.size != (size{}) {
			room = n.size
		}
		p.showImage(n.Pos(), alt, unescape(nil, []byte(n.dest)), n.title, sizeFrom(n, room))
		return
	}
	p.showLink(n.Pos(), unescape(nil, []byte(n.dest)), n.title, func() { p.inlineText(n.textAt, n.textTo) })
}

// holdsMarkup reports whether a text contains the beginning of a comment or the like.
// Then it is not parsed separately, because the elements open on the page decide where
// it ends.
func holdsMarkup(text []byte) bool {
	return bytes.Contains(text, []byte("<!")) || bytes.Contains(text, []byte("<?"))
}

// inlineText writes a part of the source as inline text. It is parsed separately;
// places in it stay those of the file.
func (p *page) inlineText(from, to int) {
	whole, shift := p.src, p.shift
	p.src, p.shift = p.src[from:to], p.shift+from
	p.context.Set(overlongKey, nil)
	document := inlineGrammar().Parse(text.NewReader(p.src), parser.WithContext(p.context))
	if paragraph := document.FirstChild(); paragraph != nil {
		p.within(func() { p.inlines(paragraph) })
	}
	p.src, p.shift = whole, shift
}
