package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// block is a part of a page between a line ":::name" and a line ":::", or a
// section whose heading ends in {audience=…}.
type block struct {
	blockNode
	name    string   // after the colons; empty for a closing line that closes nothing
	rest    string   // after the name
	labels  []string // of an audience block
	colons  int
	at      int          // offset of the first colon, or of the heading's line
	end     int          // offset of the closing line; -1: none yet
	indent  bool         // the opening line is indented
	closing int          // colons of the closing line
	heading *ast.Heading // of a section
	note    *noteMark    // of a note
	title   string       // of a note, as written
}

// audienceName is the name of the one kind of block there is.
const audienceName = "audience"

// blockNames are the names a hint lists.
var blockNames = []string{audienceName}

var label = regexp.MustCompile(`^[\pL\pN][\pL\pN_.-]*$`)

// blockFences parses blocks between lines of colons. A closing line belongs to
// the innermost open block; in code and comments it is text.
type blockFences struct{}

// Trigger implements parser.BlockParser.
func (blockFences) Trigger() []byte { return []byte{':'} }

// Open implements parser.BlockParser.
func (blockFences) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || line[pos] != ':' {
		return nil, parser.NoChildren
	}
	colons := colonsOf(line[pos:])
	rest := strings.TrimSpace(string(line[pos+colons:]))
	if colons < 3 || rest != "" && !beginsName(rest) {
		return nil, parser.NoChildren
	}
	n := &block{colons: colons, at: segment.Start - segment.Padding + pos, end: -1, indent: pc.BlockIndent() > 0}
	reader.AdvanceToEOL()
	if rest == "" {
		return n, parser.NoChildren
	}
	from := pos + colons
	for line[from] == ' ' || line[from] == '\t' {
		from++
	}
	if n.fencedNote(rest, segment.Start-segment.Padding+from) {
		n.name, n.rest = n.note.kind, rest
		return n, parser.HasChildren
	}
	rest = strings.TrimRight(rest, ": \t")
	n.name, n.rest, _ = strings.Cut(rest, " ")
	if i := strings.IndexAny(n.name, "[{="); i >= 0 {
		n.name, n.rest = n.name[:i], rest[i:]
	}
	if n.rest = strings.TrimSpace(n.rest); n.name == audienceName {
		n.labels = strings.Fields(n.rest)
	}
	return n, parser.HasChildren
}

// beginsName reports whether the text after colons can be the name of a block.
func beginsName(rest string) bool {
	c := rest[0] | 0x20
	return c >= 'a' && c <= 'z' || rest[0] == '{' || rest[0] == '[' || rest[0] >= 0x80
}

func colonsOf(line []byte) int { return len(line) - len(bytes.TrimLeft(line, ":")) }

// Continue implements parser.BlockParser.
func (blockFences) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	n := node.(*block)
	if n.name == "" && n.rest == "" {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	width, pos := util.IndentWidth(line, reader.LineOffset())
	if width > 3 || width > 0 && !n.indent || pos >= len(line) || line[pos] != ':' {
		return parser.Continue | parser.HasChildren
	}
	colons := colonsOf(line[pos:])
	if colons < 3 || !util.IsBlank(line[pos+colons:]) || !innermost(n, reader.Source(), pc) {
		return parser.Continue | parser.HasChildren
	}
	n.end, n.closing = segment.Start-segment.Padding+pos, colons
	reader.AdvanceToEOL()
	return parser.Close
}

// innermost reports whether a closing line that is not indented belongs to n: no block
// is open in it, and the line is not part of code or a comment. Whatever is open in a
// list or a quote ends with it.
func innermost(n *block, source []byte, pc parser.Context) bool {
	open := pc.OpenedBlocks()
	i := slices.IndexFunc(open, func(b parser.Block) bool { return b.Node == ast.Node(n) })
	for _, inner := range open[i+1:] {
		switch inner := inner.Node.(type) {
		case *ast.List, *ast.Blockquote, *extast.Footnote, *callout, *extast.DefinitionList:
			return true
		case *ast.FencedCodeBlock:
			return false
		case *ast.HTMLBlock:
			return inner.HTMLBlockType >= ast.HTMLBlockType6 || endsInside(inner, source)
		case *block:
			if inner.name != "" || inner.rest != "" {
				return false
			}
		}
	}
	return true
}

// endsInside reports whether a block of raw HTML that has an end mark ends on its
// first line: goldmark then closes it on the next one.
func endsInside(n *ast.HTMLBlock, source []byte) bool {
	if n.Lines().Len() != 1 {
		return false
	}
	segment := n.Lines().At(0)
	line := bytes.ToLower(segment.Value(source))
	if closer, ok := closers[n.HTMLBlockType]; ok {
		return bytes.Contains(line, closer)
	}
	if n.HTMLBlockType == ast.HTMLBlockType2 {
		return bytes.Contains(line, []byte("-->"))
	}
	return bytes.Contains(line, []byte("</"))
}

// Close implements parser.BlockParser.
func (blockFences) Close(n ast.Node, reader text.Reader, _ parser.Context) {
	rowsIntoTable(n.(*block), reader.Source())
}

// CanInterruptParagraph implements parser.BlockParser.
func (blockFences) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (blockFences) CanAcceptIndentedLine() bool { return false }

// sections puts the sections whose heading names an audience into blocks.
func (p *page) audienceSections(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if inner, ok := n.(*block); ok {
			p.audienceSections(inner)
			continue
		}
		heading, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		labels, ok := audienceOf(heading)
		if !ok {
			continue
		}
		marks, marked := marksOf(heading)
		heading.RemoveAttributes()
		if marked {
			heading.SetAttribute(marksAttribute, marks)
		}
		section := &block{name: audienceName, labels: labels, at: p.lines[p.pos(startOf(heading, p.src)).Line-1], heading: heading}
		parent.InsertBefore(parent, n, section)
		for next := n; next != nil; {
			moved := next
			next = next.NextSibling()
			parent.RemoveChild(parent, moved)
			section.AppendChild(section, moved)
			if end, ok := next.(*ast.Heading); ok && end.Level <= heading.Level {
				break
			}
		}
		p.audienceSections(section)
		n = section
	}
}

// startOf returns the offset at which a heading begins: that of its first line.
func startOf(n *ast.Heading, src []byte) int {
	start := n.Pos()
	if n.Lines().Len() > 0 {
		start = min(start, n.Lines().At(0).Start)
	}
	return min(max(start, 0), len(src))
}

// audiences finds the blocks of the page, shown or not, and reports the faults
// of each.
func (p *page) audiences(document *ast.Document, notes *extast.FootnoteList) {
	p.audienceSections(document)
	last := len(p.lines)
	if last > 1 && p.lines[last-1] == len(p.src) {
		last--
	}
	p.findBlocks(document, last)
	if notes != nil {
		p.findBlocks(notes, last)
	}
	slices.SortStableFunc(p.body.Blocks, func(a, b kb.Block) int { return a.From - b.From })
	severity := diag.Warning
	if len(p.body.Blocks) > 0 { // text that was meant to be hidden may come before it
		severity = diag.Error
	}
	for _, n := range p.strays {
		p.report(n.at, severity, "audience/closes-nothing", "the line of "+strconv.Itoa(n.colons)+" colons closes nothing",
			"take it out, or open a block before it with \":::audience internal\"")
	}
}

// findBlocks adds the blocks in n. Last is the last line that a section in n may have.
func (p *page) findBlocks(n ast.Node, last int) {
	if n.Type() == ast.TypeInline {
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		b, ok := c.(*block)
		switch {
		case !ok:
			if heading, ok := c.(*ast.Heading); ok {
				if _, misplaced := audienceOf(heading); misplaced {
					p.fail(heading.Pos(), "audience/misplaced", "a heading in a list, a quote, a note or a footnote cannot name an audience",
						"put the text between the lines \":::audience internal\" and \":::\"")
				}
			}
			p.findBlocks(c, last)
		case b.heading != nil:
			to := last
			if next := b.NextSibling(); next != nil {
				to = p.pos(firstOffset(next, p.src)).Line - 1
			}
			p.addBlock(b, to, fold(p.flatten(b.heading).plain))
			p.findBlocks(b, to)
		case b.name == "" && b.rest == "":
			p.strays = append(p.strays, b)
		default:
			to := last
			if b.end >= 0 {
				to = p.pos(b.end).Line
			}
			p.checkFences(b)
			if b.name == audienceName {
				p.addBlock(b, to, "")
			}
			p.findBlocks(b, max(to-1, 1))
		}
	}
}

// firstOffset returns where a heading or the section of one begins.
func firstOffset(n ast.Node, src []byte) int {
	switch n := n.(type) {
	case *block:
		return n.at
	case *ast.Heading:
		return startOf(n, src)
	}
	return n.Pos()
}

func (p *page) addBlock(b *block, to int, title string) {
	at := p.pos(b.at)
	if len(b.labels) == 0 {
		written, right := ":::"+audienceName, ":::audience internal"
		if b.heading != nil {
			written, right = "{audience=}", "{audience=internal}"
		}
		p.fail(b.at, "audience/no-label", quoteFolded(written)+" names no audience", "write "+quoteFolded(right))
	}
	var labels []string
	for _, l := range b.labels {
		if label.MatchString(l) {
			labels = append(labels, l)
		} else {
			p.fail(b.at, "audience/bad-label", quoteFolded(l)+" is not the name of an audience",
				"write names of letters, digits, - and _ with spaces between them, such as \""+rightForm("internal partner", b.heading != nil)+"\"")
		}
	}
	p.body.Blocks = append(p.body.Blocks, kb.Block{Audience: labels, From: at.Line, To: max(to, at.Line), Column: at.Column, Title: title})
}

// rightForm returns the right form of an audience before a text or after a heading.
func rightForm(labels string, heading bool) string {
	switch {
	case heading && strings.Contains(labels, " "):
		return "{audience=\"" + labels + "\"}"
	case heading:
		return "{audience=" + labels + "}"
	}
	return ":::audience " + labels
}

// checkFences reports the faults of the lines around a block.
func (p *page) checkFences(b *block) {
	severity, unclosed := diag.Warning, "markdown/unclosed-block"
	if b.name == audienceName || resembles(b.name) {
		severity, unclosed = diag.Error, "audience/unclosed"
	}
	fence := strings.Repeat(":", b.colons)
	written := strings.TrimSpace(fence + b.name + " " + b.rest)
	switch {
	case b.name == audienceName:
	case b.note != nil:
		p.noteWords(b, fence+b.rest)
	case resembles(b.name) || strings.Contains(strings.ToLower(b.rest), audienceName):
		p.fail(b.at, "audience/misplaced", quoteFolded(written)+" is not how an audience is written",
			"write "+quoteFolded(fence+"audience internal")+" before the text and "+quoteFolded(fence)+" behind it")
	default:
		p.warn(b.at, "markdown/unknown-block", "there is no block "+quoteFolded(b.name), "write \":::note\", \":::tip\", \":::important\", \":::warning\" or \":::caution\" for a note, \":::audience internal\" for a part that not all may read")
		for _, word := range words(b.name + " " + b.rest) {
			p.mark(word, written, b.at)
		}
	}
	if b.indent && severity == diag.Error {
		p.fail(b.at, "audience/indented", "the line "+quoteFolded(written)+" is indented",
			"begin it where the text around it begins, and the closing line below it")
	}
	switch {
	case b.end < 0:
		p.report(b.at, severity, unclosed, "the block that begins here is never closed", "end it with a line "+quoteFolded(fence)+" that is indented as this one is")
	case b.closing != b.colons:
		p.report(b.end, severity, unclosed, "this line has "+strconv.Itoa(b.closing)+" colons, the block of line "+strconv.Itoa(p.pos(b.at).Line)+" began with "+strconv.Itoa(b.colons),
			"close each block with as many colons as it began with, the inner ones first")
	}
}

// resembles reports whether a name is "audience" with a slip.
func resembles(name string) bool {
	if name == audienceName {
		return false
	}
	_, near := diag.Nearest(strings.ToLower(name), blockNames)
	return near || strings.HasPrefix(strings.ToLower(name), audienceName)
}

// fenced writes a block. One with an audience gets a label with the audience; of
// another kind only the text is written.
func (p *page) fenced(n *block) {
	at := p.at
	if n.name == audienceName {
		labels := strings.Join(n.labels, ", ")
		p.put(`<div class="audience" role="group"`)
		p.named(onlyFor, labels)
		p.put(`><p class="audience-label">`)
		p.label(onlyFor)
		p.html = escape(p.html, labels)
		p.put("</p>\n")
		p.seen = append(append(append(p.seen, "\n:::audience "...), strings.Join(n.labels, " ")...), '\n')
		p.blocks(n)
		p.put("</div>\n")
		p.seen = append(p.seen, "\n:::\n"...)
	} else if n.note != nil {
		if !left(n) {
			p.note(n, *n.note)
		}
	} else {
		p.blocks(n)
	}
	p.at = at
}

// onlyFor is the beginning of a block's label.
const onlyFor = "Only for "
