package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// mostHashtags is how many words with # are noted: one problem a page names them.
const mostHashtags = 20

var hashtag = regexp.MustCompile(`(?:^|\s)#(\pL[\pL\pN_/-]*)`)

// hashtags notes the words of a text that other tools read as tags: letters behind a #
// that follows a space. At the beginning of a block it may be meant as a heading, which is
// reported.
func (p *page) hashtags(n *ast.Text) {
	text := n.Segment.Value(p.src)
	if bytes.IndexByte(text, '#') < 0 || p.flat || p.anchors > 0 {
		return
	}
	for _, m := range hashtag.FindAllSubmatchIndex(text, -1) {
		at := n.Segment.Start + m[2] - 1
		opens := m[2] == 1 && n.PreviousSibling() == nil && n.Parent().Parent() != nil && n.Parent().Parent().Kind() != ast.KindListItem
		joined := m[2] == 1 && n.PreviousSibling() != nil && !bytes.ContainsRune([]byte(" \t\n"), rune(p.src[at-1]))
		if opens || joined || len(p.body.Hashtags) == mostHashtags {
			continue
		}
		p.body.Hashtags = append(p.body.Hashtags, kb.Hashtag{Tag: string(text[m[2]:m[3]]), Pos: p.pos(at)})
	}
}
