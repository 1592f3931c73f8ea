package svg

import (
	"slices"
	"strings"
)

const hintLabels = "export it with its text as SVG (in draw.io: File > Export as > SVG, Text Settings: Convert Labels to SVG; in Mermaid: htmlLabels: false)"

// foreignObject refuses a <foreignObject>, which contains HTML, unless it can be left
// out: a browser skips it, it is empty, or stead has the same text.
func (c *cleaner) foreignObject(n, stead *node) {
	switch {
	case n.value("requiredExtensions") != "" || !holdsDrawn(n):
	case stead == nil:
		c.refuse(n, "the picture contains HTML in <foreignObject>", hintLabels)
	case !saysTheSame(n, stead):
		c.refuse(n, "the picture contains HTML in <foreignObject>, and its alternative has another text: "+shortened(strings.Join(strings.Fields(textOf(stead)), " ")), hintLabels)
	}
}

// holdsDrawn reports whether n contains an element that a browser draws.
func holdsDrawn(n *node) bool {
	return slices.ContainsFunc(n.children, func(c *node) bool {
		return c.space == spaceHTML || c.space == spaceSVG || c.space == spaceMath || holdsDrawn(c)
	})
}

// steadsOf returns for each child of a <switch> the next allowed one.
func steadsOf(n *node) []*node {
	steads := make([]*node, len(n.children))
	if n.name != "switch" {
		return steads
	}
	var next *node
	for i, child := range slices.Backward(n.children) {
		steads[i] = next
		if child.space == spaceSVG && elements()[child.name] {
			next = child
		}
	}
	return steads
}

// saysTheSame reports whether the alternative to HTML is a picture of it or has the
// same text. Programs that cannot convert HTML write a note or the markup instead.
func saysTheSame(n, stead *node) bool {
	return stead.name == "image" || squeezed(textOf(n)) == squeezed(textOf(stead))
}

// squeezed returns a text without white space, which differs between HTML and SVG.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

// textOf returns the text of an element.
func textOf(n *node) string {
	var b strings.Builder
	var add func(n *node)
	add = func(n *node) {
		b.WriteString(n.text)
		for _, child := range n.children {
			add(child)
		}
	}
	add(n)
	return b.String()
}
