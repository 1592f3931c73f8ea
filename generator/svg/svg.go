// Package svg makes a drawing safe to publish: Clean parses an SVG file, keeps the
// elements and attributes on its lists, and writes them again. The author's
// bytes are never published. Cleaning a result again does not change it (FuzzClean).
//
// # What is kept
//
// Elements and attributes of SVG that draw, name or animate something
// (allow.go); styles that refer only to parts of the drawing (style.go); pictures that
// are in the file as data: PNG, JPEG, GIF, WebP, and SVG, which is cleaned too.
//
// # What is left out silently
//
// Everything without effect in a browser that shows the drawing: comments, metadata,
// elements and attributes of the programs that wrote it, unknown attributes,
// the plain document type, processing instructions that no browser
// follows, links to web pages (a picture in a page has none), fonts that would be
// fetched, and a <foreignObject> for which a <switch> has an alternative.
//
// # What is refused
//
// Whatever runs or fetches something: scripts, handlers, HTML, other
// files, style sheets, animated links, a document type with declarations, and
// drawings that would take a browser too much work. Each is a Refusal.
package svg

import (
	"fmt"
	"strconv"
	"strings"
)

// Limits of a drawing.
const (
	MaxElements = 200_000
	MaxDepth    = 200       // nesting of elements
	MaxDrawn    = 2_000_000 // elements, each counted once for each reference that draws it
	maxNested   = 3         // nesting of drawings
)

// Picture is a clean drawing.
type Picture struct {
	Data   []byte
	Width  int // in CSS pixels; 0 when unknown
	Height int
}

// Refusal is something that a drawing must not contain, and its place.
type Refusal struct {
	Line, Column int    // 1-based; the column in code points
	Message      string // lower case, names the element
	Hint         string
}

// mostRefusals is how many refusals of a drawing are returned.
const mostRefusals = 20

// Clean returns the rewritten drawing. If anything is refused there is no picture.
// Cleaning a clean drawing does not change it.
func Clean(data []byte) (Picture, []Refusal) {
	picture, _, refusals := clean(data, 0)
	return picture, refusals
}

// clean also returns how many elements a browser draws.
func clean(data []byte, nested int) (Picture, int, []Refusal) {
	root, refusal := read(data)
	if refusal != nil {
		return Picture{}, 0, []Refusal{*refusal}
	}
	c := &cleaner{nested: nested}
	root = c.element(root, nil)
	if len(c.refusals) > 0 {
		return Picture{}, 0, c.refusals
	}
	drawn := drawn(root)
	if drawn > MaxDrawn {
		c.refuse(root, fmt.Sprintf("the references of the picture draw more than %d elements", MaxDrawn), "draw fewer copies, or publish it as PNG or WebP")
		return Picture{}, 0, c.refusals
	}
	width, height := size(root)
	return Picture{write(root, c.xlink), width, height}, drawn, nil
}

// size returns the width and height of the outermost element, or of its view box.
func size(root *node) (width, height int) {
	w, h := length(root.value("width")), length(root.value("height"))
	if box := strings.FieldsFunc(root.value("viewBox"), func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\t' || r == '\r' }); (w == 0 || h == 0) && len(box) == 4 {
		w, h = length(box[2]), length(box[3])
	}
	return w, h
}

// maxLength is the largest width or height that is believed, in pixels.
const maxLength = 1_000_000

// length returns a length in pixels, 0 for one that depends on its surroundings.
func length(text string) int {
	text = strings.TrimSpace(text)
	scale := 1.0
	for unit, pixels := range map[string]float64{"px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96} {
		if number, ok := strings.CutSuffix(text, unit); ok {
			text, scale = number, pixels
			break
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	if n *= scale; err != nil || !(n > 0 && n <= maxLength) {
		return 0
	}
	return max(1, int(n))
}
