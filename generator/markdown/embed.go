package markdown

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// embed is ![[p.png]], ![[p.png|300]] or ![[p.png|alternative text]], as Obsidian
// writes pictures.
type embed struct {
	inlineNode
	dest, alt string
	size      size
}

// size is the size of a picture, in pixels of CSS; 0: not given.
type size struct{ width, height int }

var sizeForm = regexp.MustCompile(`^(?:([1-9][0-9]{0,4})(?:px)?)?(?:x(?:([1-9][0-9]{0,4})(?:px)?)?)?$`)

// sizeOf reads 300, 300x200, 300x and x200.
func sizeOf(written string) (size, bool) {
	m := sizeForm.FindStringSubmatch(strings.ToLower(strings.TrimSpace(written)))
	if m == nil || m[1] == "" && m[2] == "" {
		return size{}, false
	}
	width, _ := strconv.Atoi(m[1])
	height, _ := strconv.Atoi(m[2])
	return size{width, height}, true
}

// pictures are the endings of files that are shown, not linked to.
var pictures = map[string]bool{".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".webp": true, ".avif": true, ".svg": true, ".bmp": true}

// parseEmbed parses embedded pictures. An embedded page is a link to it.
func parseEmbed(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 6 || line[1] != '[' {
		return nil
	}
	length := wikiLength(line[1:])
	if length == 0 || inlineTail.Match(line[1+length:]) {
		return nil
	}
	inner := string(line[3 : length-1])
	dest, rest, _ := strings.Cut(strings.ReplaceAll(inner, `\|`, "|"), "|")
	file, _, _ := strings.Cut(dest, "#")
	if !pictures[strings.ToLower(path.Ext(strings.TrimSpace(file)))] {
		link := wikiLinkOf(inner)
		if link == nil {
			return nil
		}
		link.embedded = true
		link.SetPos(segment.Start + 1)
		block.Advance(1 + length)
		return link
	}
	n := &embed{dest: strings.TrimSpace(string(unescape(nil, []byte(file))))}
	for part := range strings.SplitSeq(rest, "|") {
		if size, ok := sizeOf(part); ok {
			n.size = size
		} else if n.alt == "" {
			n.alt = fold(unescape(nil, []byte(part)))
		}
	}
	n.SetPos(segment.Start)
	block.Advance(1 + length)
	return n
}

func (p *page) embed(n *embed) {
	if p.flat {
		p.say([]byte(n.alt))
		return
	}
	if n.alt == "" {
		p.warn(n.Pos(), "markdown/no-alternative", "the image "+quoteFolded(n.dest)+" has no alternative text", "say behind a bar what it shows: ![["+n.dest+"|what it shows]]")
	}
	if broken := hiddenAddress("address", []byte(n.dest)); broken != nil {
		p.refuse(n.Pos(), broken)
		p.say([]byte(n.alt))
		return
	}
	link := p.refer(kb.Link{Kind: kb.LinkEmbed, Dest: n.dest, Text: n.alt}, n.Pos())
	p.picture(link, sizeFrom(n, n.size))
	p.mention([]byte(n.alt))
	p.destination(n.dest)
}

// picture leaves the hole of a picture.
func (p *page) picture(link int, s size) {
	p.body.Holes = append(p.body.Holes, kb.Hole{At: len(p.html), Kind: kb.HoleImage, Link: link, Width: s.width, Height: s.height})
}
