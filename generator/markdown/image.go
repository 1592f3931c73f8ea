package markdown

import (
	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// image leaves a hole for a picture of the base. One of another site would not
// be shown: a published page loads nothing from elsewhere.
func (p *page) image(n *ast.Image) {
	alt := fold(p.flatten(n).plain)
	if p.flat {
		p.say([]byte(alt))
		return
	}
	to, broken := addressOf(unescape(nil, n.Destination))
	switch {
	case broken == nil && to.external != "":
		broken = &fault{
			"markdown/external-image", "image " + quote(to.external) + " is on another site",
			"save the picture beside the page and name it by its path",
		}
	case broken == nil && len(n.Title) > mostAddress:
		broken = &fault{"markdown/long-address", "title " + quote(n.Title) + " has more than 2048 bytes", "shorten it"}
	}
	if broken == nil {
		broken = hiddenAddress("title", unescape(nil, n.Title))
	}
	if broken != nil {
		p.refuse(n.Pos(), broken)
		p.say([]byte(alt))
		return
	}
	if alt == "" {
		p.warn(n.Pos(), "markdown/no-alternative", "the image "+quote(to.dest)+" has no alternative text",
			"say between [ and ] what it shows")
	}
	link := p.refer(kb.Link{
		Kind: kb.LinkImage, Dest: to.dest, Heading: to.heading, Text: alt,
		Title: string(unescape(nil, n.Title)),
	}, n.Pos())
	p.hole(kb.HoleImage, link)
	p.mention([]byte(alt))
	p.destination(to.written())
}
