package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/diag"
)

// noteKinds are the kinds of note as people write them, in the order a hint
// lists them.
var noteKinds = []string{"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}

// noteMark is the first line of a note; it hangs at the quote.
type noteMark struct {
	kind  string // as written
	title string // what stands behind it, as written
	at    int    // offset of its [
}

var (
	noteLine      = regexp.MustCompile(`^\s*\[!([A-Za-z][A-Za-z-]*)\][+-]?(?:[ \t]+(\S.*?))?\s*$`)
	noteAttribute = []byte("note")
)

func noteMarkOf(n *ast.Blockquote) (noteMark, bool) {
	mark, ok := n.Attribute(noteAttribute)
	if !ok {
		return noteMark{}, false
	}
	return mark.(noteMark), true
}

// noteMarks takes the first line of a note out of its text; that of a kind
// which does not exist stays.
type noteMarks struct{}

// Transform implements parser.ParagraphTransformer.
func (noteMarks) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	quote := n.Parent()
	if quote.Kind() != ast.KindBlockquote || quote.FirstChild() != n || n.Lines().Len() == 0 {
		return
	}
	first := n.Lines().At(0)
	line := first.Value(reader.Source())
	if !bytes.Contains(line, []byte("[!")) {
		return
	}
	m := noteLine.FindSubmatch(line)
	if m == nil {
		return
	}
	if _, taken := quote.Attribute(noteAttribute); taken {
		return
	}
	quote.SetAttribute(noteAttribute, noteMark{kind: string(m[1]), title: string(m[2]), at: first.Start})
	if noteKind(string(m[1])) == "" {
		return
	}
	rest := n.Lines().Sliced(1, n.Lines().Len())
	n.Lines().SetSliced(0, 0)
	n.Lines().AppendAll(rest)
	if n.Lines().Len() == 0 {
		quote.RemoveChild(quote, n)
	}
}

// noteKind returns the kind in lower case, empty when there is none of that name.
func noteKind(written string) string {
	for _, kind := range noteKinds {
		if strings.EqualFold(kind, written) {
			return strings.ToLower(kind)
		}
	}
	return ""
}

// note writes a note and reports whether it was one.
func (p *page) note(n *ast.Blockquote, mark noteMark) bool {
	kind := noteKind(mark.kind)
	if kind == "" {
		p.warn(mark.at, "markdown/unknown-note", quote("[!"+mark.kind+"]")+" is no kind of note",
			diag.DidYouMean(strings.ToUpper(mark.kind), noteKinds))
		return false
	}
	name := strings.ToUpper(kind[:1]) + kind[1:]
	title := name
	if mark.title != "" {
		title = string(unescape(nil, []byte(mark.title)))
		p.add(fold(title))
	}
	// A note is no landmark: there may be several on a page.
	p.put(`<aside class="note note-` + kind + `" role="note"`)
	p.attribute("aria-label", name)
	p.put(">\n" + `<p class="note-title">`)
	p.begin()
	if title != name {
		p.seen = append(p.seen, name+": "...)
	}
	p.say([]byte(title))
	p.put("</p>\n")
	p.seen = append(p.seen, '\n')
	p.blocks(n)
	p.put("</aside>\n")
	return true
}
