package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// textMarks parses runs of a character around a text, as goldmark does, with two
// differences: stars beside Chinese, Japanese and Korean need no spaces, so that
// **「…」**后 is strong, and the text after the mark of a quote also counts as the start of
// a line.
type textMarks struct {
	chars string
	most  int // the longest run, and both ends have as many; 0: any
	node  func(consumes int) ast.Node
}

var (
	emphases = textMarks{chars: "*_", node: func(consumes int) ast.Node { return ast.NewEmphasis(consumes) }}
	strikes  = textMarks{chars: "~", most: 2, node: func(int) ast.Node { return extast.NewStrikethrough() }}
)

// Trigger implements parser.InlineParser.
func (m textMarks) Trigger() []byte { return []byte(m.chars) }

// IsDelimiter implements parser.DelimiterProcessor.
func (m textMarks) IsDelimiter(b byte) bool { return strings.IndexByte(m.chars, b) >= 0 }

// CanOpenCloser implements parser.DelimiterProcessor.
func (m textMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char && (m.most == 0 || opener.OriginalLength == closer.OriginalLength)
}

// OnMatch implements parser.DelimiterProcessor.
func (m textMarks) OnMatch(consumes int) ast.Node { return m.node(consumes) }

// Parse implements parser.InlineParser.
func (m textMarks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if m.most > 0 && block.PrecendingCharacter() == rune(m.chars[0]) {
		return nil
	}
	line, segment := block.PeekLine()
	c, length := line[0], 0
	for length < len(line) && line[length] == c {
		length++
	}
	if m.most > 0 && length > m.most {
		return nil
	}
	before, after := before(parent, block), ' '
	if length < len(line) {
		after, _ = utf8.DecodeRune(line[length:])
	}
	canOpen, canClose := flanks(c, before, after)
	n := parser.NewDelimiter(canOpen, canClose, length, c, m)
	n.Segment = segment.WithStop(segment.Start + length)
	block.Advance(length)
	pc.PushDelimiter(n)
	return n
}

// before returns the character before the place of a reader: a line end at the start
// of a line, even after marks.
func before(parent ast.Node, block text.Reader) rune {
	line, segment := block.Position()
	if lines := parent.Lines(); lines != nil && line < lines.Len() && lines.At(line).Start == segment.Start {
		return '\n'
	}
	return block.PrecendingCharacter()
}

// flanks reports whether a run of a character between two others can open and
// close emphasis. Punctuation of Chinese, Japanese and Korean counts as a letter,
// and a letter of theirs as white space to the punctuation of others.
func flanks(c byte, before, after rune) (canOpen, canClose bool) {
	spaceBefore, spaceAfter := util.IsSpaceRune(before), util.IsSpaceRune(after)
	punctBefore, punctAfter := util.IsPunctRune(before), util.IsPunctRune(after)
	wideBefore, wideAfter := false, false
	if before >= 0x1100 || after >= 0x1100 {
		wideBefore, wideAfter = wide(before), wide(after)
		punctBefore, punctAfter = punctBefore && !wideBefore, punctAfter && !wideAfter
	}
	left := !spaceAfter && (!punctAfter || spaceBefore || punctBefore || wideBefore)
	right := !spaceBefore && (!punctBefore || spaceAfter || punctAfter || wideAfter)
	if c == '_' {
		return left && (!right || punctBefore), right && (!left || punctAfter)
	}
	return left, right
}

// wide reports whether a character is one of Chinese, Japanese or Korean, their
// punctuation included.
func wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xffef, r >= 0xfe30 && r <= 0xfe4f:
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo)
}
