package markdown

import (
	"bytes"
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/diag"
)

// noteKinds are the kinds of note that a hint lists, those of GitHub.
var noteKinds = []string{"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}

// noteLook maps each kind of note (GitHub's, and those of Obsidian, MkDocs and
// Docusaurus) to the most similar of GitHub's kinds, whose look it gets.
var noteLook = map[string]string{
	"note": "note", "abstract": "note", "details": "note", "example": "note", "info": "note", "quote": "note", "summary": "note", "todo": "note",
	"check": "tip", "done": "tip", "hint": "tip", "success": "tip", "tip": "tip",
	"important": "important", "faq": "important", "help": "important", "question": "important",
	"attention": "warning", "warning": "warning",
	"bug": "caution", "caution": "caution", "danger": "caution", "error": "caution", "failure": "caution",
}

// noteAlias are other names of kinds.
var noteAlias = map[string]string{
	"cite": "quote", "fail": "failure", "missing": "failure", "seealso": "note", "tldr": "summary",
}

// noteMark is the first line of a note. That of a quote hangs at it.
type noteMark struct {
	kind  string // as written
	at    int    // offset of its first character
	form  string // the text before the kind
	more  string // words after the kind that are not a title
	named bool   // an explicit title is the first child of the node
	blank bool   // it has no title at all
	fold  bool   // it can be folded
	open  bool   // and is not, to begin with
}

// noteTitle is the title of a note: inline text.
type noteTitle struct{ blockNode }

// setTitle puts a title before the other children of a note.
func (m *noteMark) setTitle(note ast.Node, segment text.Segment) {
	title := &noteTitle{}
	title.SetPos(segment.Start)
	title.Lines().Append(segment)
	note.InsertBefore(note, note.FirstChild(), title)
	m.named = true
}

// bodyOf returns the first child of a note after its title, nil when there is none.
func bodyOf(note ast.Node) ast.Node {
	first := note.FirstChild()
	if title, ok := first.(*noteTitle); ok {
		return title.NextSibling()
	}
	return first
}

var (
	noteLine      = regexp.MustCompile(`^\s*\[!([A-Za-z][A-Za-z-]*)(?:\|[^\[\]]*)?\]([+-]?)(?:[ \t]+(\S.*?))?\s*$`)
	noteAttribute = []byte("note")
)

func noteMarkOf(n *ast.Blockquote) (noteMark, bool) {
	mark, ok := n.Attribute(noteAttribute)
	if !ok {
		return noteMark{}, false
	}
	return mark.(noteMark), true
}

// markNote removes the first line of a note from its text; a line with an unknown
// kind stays.
func markNote(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	quote := n.Parent()
	if quote.Kind() != ast.KindBlockquote || quote.FirstChild() != n || n.Lines().Len() == 0 {
		return
	}
	first := n.Lines().At(0)
	line := first.Value(reader.Source())
	if !bytes.Contains(line, []byte("[!")) {
		return
	}
	m := noteLine.FindSubmatchIndex(line)
	if m == nil {
		return
	}
	if _, taken := quote.Attribute(noteAttribute); taken {
		return
	}
	mark := noteMark{kind: string(line[m[2]:m[3]]), at: first.Start, form: ">", fold: m[4] < m[5], open: string(line[m[4]:m[5]]) == "+"}
	start := first.Start - first.Padding
	if noteKind(mark.kind) == "" {
		if m[6] >= 0 {
			mark.more = string(line[m[6]:m[7]])
		}
		quote.SetAttribute(noteAttribute, mark)
		return
	}
	rest := n.Lines().Sliced(1, n.Lines().Len())
	n.Lines().SetSliced(0, 0)
	n.Lines().AppendAll(rest)
	if m[6] >= 0 {
		mark.setTitle(quote, text.NewSegment(start+m[6], start+m[7]))
	}
	quote.SetAttribute(noteAttribute, mark)
	if n.Lines().Len() == 0 {
		quote.RemoveChild(quote, n)
	}
}

// noteKind returns the kind in lower case, empty when it is unknown.
func noteKind(written string) string {
	kind := strings.ToLower(written)
	if other, ok := noteAlias[kind]; ok {
		kind = other
	}
	if noteLook[kind] == "" {
		return ""
	}
	return kind
}

// noteName is the default title of a note.
func noteName(kind string) string {
	switch kind {
	case "faq":
		return "FAQ"
	case "todo":
		return "To do"
	}
	return strings.ToUpper(kind[:1]) + kind[1:]
}

// unknownNote reports a kind that does not exist.
func (p *page) unknownNote(mark noteMark, written string) {
	all := append(slices.Clone(noteKinds), slices.Sorted(maps.Keys(noteLook))...)
	hint := "use one of " + strings.Join(noteKinds, ", ")
	if near, ok := diag.Nearest(strings.ToLower(mark.kind), all); ok {
		hint = "did you mean \"" + strings.ToUpper(near) + "\"?"
	}
	p.warn(mark.at, "markdown/unknown-note", quoteFolded(written)+" is not a kind of note", hint)
}

// quoteNote writes a quote that is a note and reports whether it is one.
func (p *page) quoteNote(n *ast.Blockquote, mark noteMark) bool {
	if noteKind(mark.kind) == "" {
		p.unknownNote(mark, "[!"+mark.kind+"]")
		return false
	}
	p.note(n, mark)
	return true
}

// note writes a note. A kind that does not exist looks like NOTE.
func (p *page) note(n ast.Node, mark noteMark) {
	kind := cmp.Or(noteKind(mark.kind), "note")
	name := noteName(kind)
	// A note is not a landmark: there may be several on a page.
	element, title := "aside", "p"
	if mark.fold {
		element, title = "details", "summary"
	}
	p.put("<" + element + ` class="note note-` + noteLook[kind] + `"`)
	switch {
	case mark.fold && mark.open:
		p.put(" open")
	case !mark.fold:
		p.put(` role="note"`)
		p.named(name, "")
	}
	p.put(">\n")
	if !mark.blank || mark.fold {
		p.put("<" + title + ` class="note-title">`)
		p.noteTitle(n, name, mark.fold)
		p.put("</" + title + ">\n")
	}
	p.blocks(n)
	p.put("</" + element + ">\n")
}

// noteTitle writes the title of a note: its own, or the name of its kind. A note
// that is folded has no other place to say its kind than before its title.
func (p *page) noteTitle(n ast.Node, name string, folded bool) {
	title, ok := n.FirstChild().(*noteTitle)
	if !ok {
		p.label(name)
		p.seen = append(append(p.seen, name...), '\n')
		return
	}
	first := p.begin()
	if fold(p.flatten(title).plain) != name {
		if folded {
			p.put(`<span class="visually-hidden">`)
			p.label(name)
			p.put(": </span>")
		}
		p.seen = append(p.seen, name+": "...)
	}
	p.within(func() { p.inlines(title) })
	if text := p.end(first); text != name {
		p.add(text)
	}
}
