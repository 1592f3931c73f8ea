package kb

import (
	"slices"
	"strconv"
	"strings"
)

// Block is a part of a page that has an audience: a fenced block, a section, or a row
// or item of the header. Only editions for one of its audiences show it.
type Block struct {
	Audience []string
	From     int    // first line in the file, 1-based
	To       int    // last line, included; of a row or item the same as From
	Column   int    // of its first character in From, in code points
	Title    string // of a section its heading; else empty
	Key      string // of a row or item of the header its place: "steps[1]"; else empty
}

// Within reports whether the block is inside another one of the same page.
func (b Block) Within(outer Block) bool {
	if b.Key != "" || outer.Key != "" {
		inner, ok := strings.CutPrefix(b.Key, outer.Key)
		return ok && outer.Key != "" && (strings.HasPrefix(inner, ".") || strings.HasPrefix(inner, "["))
	}
	return outer.From <= b.From && b.To <= outer.To && (outer.From != b.From || outer.To != b.To || outer.Column < b.Column)
}

// Pos returns where the block begins.
func (b Block) Pos() Pos { return Pos{Line: b.From, Column: b.Column} }

// Narrowed reports whether the edition does not show some of the page's blocks.
func (p *Page) Narrowed() bool { return p.Headings != nil }

// SaysFor names a block of the page, or the page for the zero Block, with whom it
// is for.
func (p *Page) SaysFor(b Block) string {
	if len(b.Audience) == 0 {
		return "the page, which is for " + strings.Join(p.Audience, ", ")
	}
	return "the block of line " + strconv.Itoa(b.From) + ", which is for " + strings.Join(b.Audience, ", ")
}

// Marker is a word where other tools write who may read a text. It is a mistake if the
// word is an audience of the base.
type Marker struct {
	Word    string
	Written string // as in the text
	Pos     Pos
}

// Blocks returns the parts of the page that have an audience, those of the header
// first, in the order of the file.
func (p *Page) Blocks() []Block {
	if len(p.HeaderBlocks) == 0 {
		return p.Body.Blocks
	}
	return slices.Concat(p.HeaderBlocks, p.Body.Blocks)
}
