package markdown

import (
	"strings"

	"tandem/generator/kb"
)

// wholeLink is a link by a whole address that is being written; nil for one that
// cannot be an address of the base.
type wholeLink struct {
	*page
	index int // in body.Wholes
}

// wholeLink notes a link to a whole address, before its start tag is written.
func (p *page) wholeLink(address, title string, offset int) *wholeLink {
	if !strings.HasPrefix(address, "http") {
		return nil // mailto, tel
	}
	link := kb.Link{Kind: kb.LinkWhole, Dest: address, Title: title, Key: p.key, Section: p.sections[p.at].heading.ID, Pos: p.pos(offset)}
	p.body.Wholes = append(p.body.Wholes, kb.WholeLink{Link: link, From: len(p.html), Before: len(p.body.Links)})
	p.wholeOffsets = append(p.wholeOffsets, len(p.plain))
	return &wholeLink{p, len(p.body.Wholes) - 1}
}

// begins notes that the start tag is written.
func (w *wholeLink) begins() {
	if w != nil {
		w.body.Wholes[w.index].Text = len(w.html)
	}
}

// ends notes that the text is written, which began at a place of the plain text.
func (w *wholeLink) ends(start int) {
	if w != nil {
		one := &w.body.Wholes[w.index]
		one.To, one.Link.Text = len(w.html), fold(w.plain[start:])
	}
}
