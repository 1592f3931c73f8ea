package svg

import (
	"strings"
)

// cleaner walks a drawing.
type cleaner struct {
	refusals []Refusal
	nested   int  // how many drawings this one is in
	xlink    bool // an attribute of XLink was kept
}

func (c *cleaner) refuse(n *node, message, hint string) {
	if len(c.refusals) < mostRefusals {
		c.refusals = append(c.refusals, *n.source.refuse(n.offset, message, hint))
	}
}

// element returns the cleaned element, nil for nothing. Stead is the alternative in a
// <switch> if this child is not allowed, nil for nothing.
func (c *cleaner) element(n, stead *node) *node {
	switch lower := strings.ToLower(n.name); {
	case len(c.refusals) == mostRefusals:
		return nil
	case n.space == spaceHTML:
		c.refuse(n, "the picture contains the HTML element <"+n.name+">", hintDelete)
		return nil
	case n.space != spaceSVG:
		return nil
	case lower == "foreignobject":
		c.foreignObject(n, stead)
		return nil
	case active()[lower]:
		c.refuse(n, "the picture contains <"+n.name+">", hintDelete)
		return nil
	case !elements()[n.name]:
		return nil // a browser does not draw it
	}
	kept := &node{space: spaceSVG, name: n.name, offset: n.offset, source: n.source}
	for _, a := range n.attrs {
		if value, ok := c.attribute(n, kept, a); ok {
			kept.attrs = append(kept.attrs, attribute{name: a.written(), value: value})
		}
	}
	if n.name == "style" {
		return c.sheet(n, kept)
	}
	if animations()[n.name] && !c.animated(n) {
		return nil
	}
	steads := steadsOf(n)
	for i, child := range n.children {
		switch {
		case child.space == spaceHTML && (n.name == "title" || n.name == "desc"): // shown by no browser
		case child.name == "" && words()[n.name]:
			kept.children = append(kept.children, child)
		case child.name != "":
			if within := c.element(child, steads[i]); within != nil {
				kept.children = append(kept.children, within)
			}
		}
	}
	return kept
}

// written returns the name of an attribute as it is written.
func (a attribute) written() string {
	switch a.space {
	case spaceXLink:
		return "xlink:" + a.name
	case spaceXML:
		return "xml:" + a.name
	}
	return a.name
}

// attribute returns the cleaned attribute; false for none.
func (c *cleaner) attribute(n, kept *node, a attribute) (string, bool) {
	lower := strings.ToLower(a.name)
	switch {
	case a.space == "" && strings.HasPrefix(lower, "on"):
		c.refuse(n, "<"+n.name+"> has the handler "+a.name, hintDelete)
		return "", false
	case (a.space == "" || a.space == spaceXLink) && lower == "href":
		value, ok := c.reference(n, kept, a.value)
		if ok && a.space == spaceXLink {
			c.xlink = true
		}
		return value, ok && a.name == "href"
	case a.space == spaceXML:
		return a.value, a.name == "space" || a.name == "lang"
	case a.space != "":
		return "", false // used only by the program that wrote the file
	case a.name == "style" || a.name == "media" && n.name == "style" || presentation()[a.name]:
		return c.value(n, kept, a)
	case a.name == "type" && n.name == "style":
		return a.value, true
	}
	return a.value, plain()[a.name]
}

// animated reports whether an animation is kept: one of an attribute that is drawn.
// One that would change a link is refused.
func (c *cleaner) animated(n *node) bool {
	name := n.value("attributeName")
	if lower := strings.ToLower(name); strings.HasSuffix(lower, "href") || strings.HasPrefix(lower, "on") {
		c.refuse(n, "<"+n.name+"> changes the attribute "+name, hintDelete)
		return false
	}
	for _, a := range n.attrs {
		if a.space == "" && (a.name == "from" || a.name == "to" || a.name == "by" || a.name == "values") {
			if _, ok := c.value(n, &node{}, a); !ok {
				return false
			}
		}
	}
	return name == "" && n.name == "animateTransform" || presentation()[name] || plain()[name] && name != "id"
}
