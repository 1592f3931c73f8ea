package svg

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// node is an element as it was read; space is its namespace.
type node struct {
	space    string
	name     string // of a text: empty
	attrs    []attribute
	children []*node
	text     string // of a text
	offset   int    // in source
	source   *source

	// Of a clean element:
	refs   []string // ids that it refers to
	within int      // elements of a drawing that it embeds
}

type attribute struct{ space, name, value string }

// value returns an attribute without a namespace.
func (n *node) value(name string) string {
	for _, a := range n.attrs {
		if a.space == "" && a.name == name {
			return a.value
		}
	}
	return ""
}

// source is the text that offsets are places in.
type source struct{ data []byte }

// place returns the line and column of an offset.
func (s *source) place(offset int) (line, column int) {
	before := s.data[:min(max(offset, 0), len(s.data))]
	line = 1 + bytes.Count(before, []byte("\n")) + bytes.Count(before, []byte("\r")) - bytes.Count(before, []byte("\r\n"))
	return line, 1 + utf8.RuneCount(before[bytes.LastIndexAny(before, "\r\n")+1:])
}

func (s *source) refuse(offset int, message, hint string) *Refusal {
	line, column := s.place(offset)
	return &Refusal{line, column, message, hint}
}

// The namespaces that have a meaning here.
const (
	spaceSVG   = "http://www.w3.org/2000/svg"
	spaceXLink = "http://www.w3.org/1999/xlink"
	spaceXML   = "http://www.w3.org/XML/1998/namespace"
	spaceHTML  = "http://www.w3.org/1999/xhtml"
	spaceMath  = "http://www.w3.org/1998/Math/MathML"
)

// Hints that several refusals share.
const (
	hintPlain  = "export it as plain SVG (in Illustrator: File > Export As > SVG; in Inkscape: Save As > Plain SVG)"
	hintEmbed  = "embed what it refers to in the drawing, or take the reference out"
	hintDelete = "take it out of the file"
)

// read parses a drawing into its outermost element.
func read(data []byte) (*node, *Refusal) {
	s := &source{decoded(data)}
	decoder := xml.NewDecoder(bytes.NewReader(s.data))
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil } // see decoded
	var root *node
	var open []*node
	for count := 0; ; {
		offset := int(decoder.InputOffset())
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && root != nil {
			return root, nil
		}
		if err != nil {
			return nil, s.refuse(int(decoder.InputOffset()), "the picture is not XML: "+fault(err), "export it again")
		}
		switch t := token.(type) {
		case xml.Directive:
			if bytes.ContainsAny(t, "[<") || !bytes.HasPrefix(bytes.ToUpper(t), []byte("DOCTYPE")) {
				return nil, s.refuse(offset, "the picture declares entities or attributes", hintPlain)
			}
		case xml.ProcInst:
			if t.Target == "xml-stylesheet" {
				return nil, s.refuse(offset, "the picture names a style sheet with <?xml-stylesheet?>", "take it out, and put the rules into a <style> element")
			}
		case xml.StartElement:
			if count++; count > MaxElements {
				return nil, s.refuse(offset, fmt.Sprintf("the picture has more than %d elements", MaxElements), "simplify it, or publish it as PNG or WebP")
			}
			if len(open) == MaxDepth {
				return nil, s.refuse(offset, fmt.Sprintf("the elements of the picture are nested more than %d deep", MaxDepth), "ungroup its parts, or publish it as PNG or WebP")
			}
			n, refusal := s.start(t, offset)
			if refusal != nil {
				return nil, refusal
			}
			switch {
			case len(open) > 0:
				above := open[len(open)-1]
				above.children = append(above.children, n)
			case root != nil || n.space != spaceSVG || n.name != "svg":
				return nil, s.refuse(offset, "the outermost element is <"+n.name+">, not <svg>", "export it again as SVG")
			default:
				root = n
			}
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].say(string(t), offset)
			}
		}
	}
}

// say adds text to an element, joined where comments are between.
func (n *node) say(text string, offset int) {
	if last := len(n.children) - 1; last >= 0 && n.children[last].name == "" {
		n.children[last].text += text
		return
	}
	n.children = append(n.children, &node{text: text, offset: offset, source: n.source})
}

// maxAttributes is how many attributes an element may have.
const maxAttributes = 200

// start makes a node of a start tag. An element without a namespace counts as
// SVG, since it is written with one.
func (s *source) start(t xml.StartElement, offset int) (*node, *Refusal) {
	n := &node{space: t.Name.Space, name: t.Name.Local, offset: offset, source: s}
	n.space = cmp.Or(n.space, spaceSVG)
	if len(t.Attr) > maxAttributes {
		return nil, s.refuse(offset, fmt.Sprintf("<%s> has more than %d attributes", n.name, maxAttributes), "export it again")
	}
	for i, a := range t.Attr {
		if slices.ContainsFunc(t.Attr[:i], func(before xml.Attr) bool { return before.Name == a.Name }) {
			return nil, s.refuse(offset, "<"+n.name+"> has the attribute "+a.Name.Local+" twice", "keep one of the two")
		}
		if a.Name.Space == "xlink" { // used without being declared
			a.Name.Space = spaceXLink
		}
		if a.Name.Space != "xmlns" && (a.Name.Space != "" || a.Name.Local != "xmlns") {
			n.attrs = append(n.attrs, attribute{a.Name.Space, a.Name.Local, lineBreaks.Replace(a.Value)})
		}
	}
	return n, nil
}

// fault returns the parser's message without its place.
func fault(err error) string {
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return syntax.Msg
	}
	if errors.Is(err, io.EOF) {
		return "it holds no element"
	}
	return err.Error()
}

// declaration matches the encoding that an XML declaration names.
var declaration = regexp.MustCompile(`^\s*<\?xml\s[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// decoded returns the text as UTF-8 if it is declared as Latin-1.
func decoded(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	m := declaration.FindSubmatch(data[:min(len(data), 300)])
	if m == nil || utf8.Valid(data) {
		return data
	}
	switch strings.ToLower(string(m[1])) {
	case "iso-8859-1", "latin1", "windows-1252", "us-ascii":
		if text, err := charmap.Windows1252.NewDecoder().Bytes(data); err == nil {
			return text
		}
	}
	return data
}
