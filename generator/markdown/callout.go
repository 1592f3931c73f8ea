package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// callouts parses notes as MkDocs writes them: "!!! note" and the lines below,
// indented by four spaces. "??? note" is one that is folded, "???+ note" one
// that can be.
type callouts struct{}

// callout is a note whose text is indented. Its first child is its title, if it
// has one.
type callout struct {
	blockNode
	noteMark
}

// calloutIndent is how far the text of a callout is indented.
const calloutIndent = 4

var calloutLine = regexp.MustCompile(`^(?:!!!|\?\?\?(\+)?)[ \t]*([A-Za-z][\w-]*)((?:[ \t]+[\w-]+)*?)(?:[ \t]+"(.*)"|[ \t]+([^"\s][^"]*?))?[ \t]*$`)

// layoutWords are the words with which MkDocs places a note, which have no effect
// here.
var layoutWords = regexp.MustCompile(`\b(?:inline|end|annotate)\b`)

// Trigger implements parser.BlockParser.
func (callouts) Trigger() []byte { return []byte{'!', '?'} }

// Open implements parser.BlockParser.
func (callouts) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || len(line) < pos+4 || line[pos+1] != line[pos] || line[pos+2] != line[pos] {
		return nil, parser.NoChildren
	}
	written := bytes.TrimRight(line[pos:], "\n")
	m := calloutLine.FindSubmatchIndex(written)
	if m == nil {
		return nil, parser.NoChildren
	}
	at := segment.Start - segment.Padding + pos
	n := &callout{noteMark: noteMark{kind: string(written[m[4]:m[5]]), at: at, form: string(written[:3]), fold: written[0] == '?', open: m[2] >= 0}}
	n.more = string(written[m[6]:m[7]])
	if m[10] >= 0 { // words that are not between quotes
		n.more += " " + string(written[m[10]:m[11]])
	}
	indented := followedByIndented(reader.Source(), segment, pos)
	if noteKind(n.kind) == "" && !indented && m[8] < 0 {
		return nil, parser.NoChildren
	}
	switch {
	case m[8] >= 0 && m[8] == m[9]:
		n.blank = true
	case m[8] >= 0:
		n.setTitle(n, text.NewSegment(at+m[8], at+m[9]))
	}
	reader.AdvanceToEOL()
	return n, parser.HasChildren
}

// followedByIndented reports whether the line below a callout's first one is
// indented further.
func followedByIndented(source []byte, segment text.Segment, pos int) bool {
	start := bytes.LastIndexByte(source[:segment.Start], '\n') + 1
	first := source[start : segment.Start-segment.Padding+pos]
	rest := bytes.TrimLeft(source[segment.Stop:], "\n")
	if len(first) > len(rest) {
		return false
	}
	width, _ := util.IndentWidth(bytes.TrimPrefix(rest, first), 0)
	return width >= calloutIndent
}

// Continue implements parser.BlockParser.
func (callouts) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		reader.AdvanceToEOL()
		return parser.Continue | parser.HasChildren
	}
	if width, _ := util.IndentWidth(line, reader.LineOffset()); width < calloutIndent {
		return parser.Close
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), calloutIndent)
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

// Close implements parser.BlockParser.
func (callouts) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (callouts) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (callouts) CanAcceptIndentedLine() bool { return false }

// callout writes a note that is indented.
func (p *page) callout(n *callout) {
	if left(n) {
		return
	}
	if noteKind(n.kind) == "" {
		p.unknownNote(n.noteMark, n.form+" "+n.kind)
	}
	if more := layoutWords.ReplaceAllString(n.more, ""); strings.TrimSpace(more) != "" {
		p.warn(n.at, "markdown/note-title", "the words "+quoteFolded(strings.TrimSpace(n.more))+" of the note are not shown", `write a title between quotes, such as `+n.form+` note "Title"`)
	}
	if bodyOf(n) == nil && !n.named {
		p.warn(n.at, "markdown/empty-note", "the note holds no text", "indent the lines of its text by four spaces")
	}
	p.note(n, n.noteMark)
}

// calloutWords looks for possible audiences in the first line of a callout.
func (p *page) calloutWords(n *callout) {
	written := n.form + " " + strings.TrimSpace(n.kind+n.more)
	p.labelled(n.more, written, n.at)
	if noteKind(n.kind) == "" {
		p.labelled(n.kind, written, n.at)
	}
	if title := n.FirstChild(); n.named && title != nil {
		segment := title.Lines().At(0)
		if text := segment.Value(p.src); len(words(string(text))) == 1 || saysHidden.Match(text) {
			p.labelled(string(text), written+" \""+string(text)+"\"", n.at)
		}
	}
}
