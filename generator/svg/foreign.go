package svg

import (
	"slices"
	"strings"
)

const hintLabels = "export it with its text as SVG (in draw.io: File > Export as > SVG, Text Settings: Convert Labels to SVG; in Mermaid: htmlLabels: false)"

// foreignObject refuses a <foreignObject>, which holds HTML, unless it can be left out:
// a browser passes it over, it holds nothing, or stead says the same.
func (c *cleaner) foreignObject(n, stead *node) {
	switch {
	case n.value("requiredExtensions") != "" || !holdsDrawn(n):
	case stead == nil:
		c.refuse(n, "the picture holds HTML in <foreignObject>", hintLabels)
	case !saysTheSame(n, stead):
		c.refuse(n, "the picture holds HTML in <foreignObject>, and the text in its stead is another: "+shortened(strings.Join(strings.Fields(textOf(stead)), " ")), hintLabels)
	}
}

// holdsDrawn reports whether n holds an element that a browser draws.
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

// saysTheSame reports whether the alternative to HTML is a picture of it, or has its
// text. Programs that cannot convert it put a note or the markup there.
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
