package svg

import (
	"bytes"
	"strings"
)

// write writes a clean element: one line for the content of the file, no declaration.
func write(root *node, xlink bool) []byte {
	var b bytes.Buffer
	b.WriteString(`<svg xmlns="` + spaceSVG + `"`)
	if xlink {
		b.WriteString(` xmlns:xlink="` + spaceXLink + `"`)
	}
	rest(&b, root)
	b.WriteByte('\n')
	return b.Bytes()
}

func element(b *bytes.Buffer, n *node) {
	if n.name == "" {
		_, _ = textEscapes.WriteString(b, n.text) // a buffer takes all
		return
	}
	b.WriteString("<" + n.name)
	rest(b, n)
}

// rest writes an element after its name.
func rest(b *bytes.Buffer, n *node) {
	for _, a := range n.attrs {
		b.WriteString(" " + a.name + `="`)
		_, _ = valueEscapes.WriteString(b, a.value)
		b.WriteByte('"')
	}
	if len(n.children) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	for _, c := range n.children {
		element(b, c)
	}
	b.WriteString("</" + n.name + ">")
}

var (
	textEscapes  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	valueEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
	lineBreaks   = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ") // in the value of an attribute, where XML reads spaces
)
