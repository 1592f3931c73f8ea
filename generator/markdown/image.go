package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// image leaves a hole for a picture of the base. One of another site would not
// be shown: a published page loads nothing from elsewhere.
func (p *page) image(n *ast.Image) {
	alt := fold(p.flatten(n).plain)
	alt, room := sizeInAlt(alt)
	p.showImage(n.Pos(), alt, unescape(nil, n.Destination), string(unescape(nil, n.Title)), sizeFrom(n, room))
}

// sizeInAlt removes the size from an alternative text: ![alt|300](p.png).
func sizeInAlt(alt string) (string, size) {
	before, last, found := cutLast(alt, "|")
	if !found {
		return alt, size{}
	}
	room, ok := sizeOf(last)
	if !ok {
		return alt, size{}
	}
	return strings.TrimSpace(before), room
}

func cutLast(text, mark string) (before, after string, found bool) {
	i := strings.LastIndex(text, mark)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+len(mark):], true
}

// showImage leaves a hole for a picture of the base.
func (p *page) showImage(at int, alt string, dest []byte, title string, room size) {
	if p.flat {
		p.say([]byte(alt))
		return
	}
	to, broken := addressOf(dest)
	switch {
	case broken == nil && to.external != "":
		broken = &fault{
			"markdown/external-image", "image " + quoteFolded(to.external) + " is on another site",
			"save the picture beside the page and name it by its path",
		}
	case broken == nil && len(title) > mostAddress:
		broken = &fault{"markdown/long-address", "title " + quoteFolded(title) + " has more than 2048 bytes", "shorten it"}
	}
	if broken == nil {
		broken = hiddenAddress("title", []byte(title))
	}
	if broken != nil {
		p.refuse(at, broken)
		p.say([]byte(alt))
		return
	}
	if alt == "" {
		p.warn(at, "markdown/no-alternative", "the image "+quoteFolded(to.dest)+" has no alternative text",
			"say between [ and ] what it shows")
	}
	link := p.refer(kb.Link{Kind: kb.LinkImage, Dest: to.dest, Heading: to.heading, Text: alt, Title: title}, at)
	p.picture(link, room)
	p.mention([]byte(alt))
	p.destination(to.written())
}
