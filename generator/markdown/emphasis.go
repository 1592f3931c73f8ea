package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphases parses *, ** and _ as goldmark does, with two differences: stars beside
// Chinese, Japanese and Korean need no spaces, so that **「…」**后 is strong, and the
// text after the mark of a quote also counts as the start of a line.
type emphases struct{ parser.DelimiterProcessor }

// Trigger implements parser.InlineParser.
func (emphases) Trigger() []byte { return []byte{'*', '_'} }

// Parse implements parser.InlineParser.
func (e emphases) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	return delimiter(e, 0, parent, block, pc)
}

// IsDelimiter implements parser.DelimiterProcessor.
func (emphases) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

// CanOpenCloser implements parser.DelimiterProcessor.
func (emphases) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch implements parser.DelimiterProcessor.
func (emphases) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// strikes parses ~text~ and ~~text~~: both ends have as many tildes.
type strikes struct{ parser.DelimiterProcessor }

// Trigger implements parser.InlineParser.
func (strikes) Trigger() []byte { return []byte{'~'} }

// Parse implements parser.InlineParser.
func (s strikes) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if block.PrecendingCharacter() == '~' {
		return nil
	}
	return delimiter(s, 2, parent, block, pc)
}

// IsDelimiter implements parser.DelimiterProcessor.
func (strikes) IsDelimiter(b byte) bool { return b == '~' }

// CanOpenCloser implements parser.DelimiterProcessor.
func (strikes) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char && opener.OriginalLength == closer.OriginalLength
}

// OnMatch implements parser.DelimiterProcessor.
func (strikes) OnMatch(int) ast.Node { return extast.NewStrikethrough() }

// delimiter pushes the run of one character that the text begins with, unless it
// is longer than most, where that is not 0.
func delimiter(processor parser.DelimiterProcessor, most int, parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	c, length := line[0], 0
	for length < len(line) && line[length] == c {
		length++
	}
	if most > 0 && length > most {
		return nil
	}
	before, after := before(parent, block), ' '
	if length < len(line) {
		after, _ = utf8.DecodeRune(line[length:])
	}
	canOpen, canClose := flanks(c, before, after)
	n := parser.NewDelimiter(canOpen, canClose, length, c, processor)
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
