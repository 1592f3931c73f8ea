package markdown

import (
	"regexp"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark-emoji/definition"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var emojiName = regexp.MustCompile(`^:([a-z0-9_+-]{1,50}):`)

// parseEmoji parses names such as :smile: as GitHub does. A name that GitHub does not
// know is text.
func parseEmoji(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := emojiName.FindSubmatch(line)
	if m == nil || partOfWord(block.PrecendingCharacter()) {
		return nil
	}
	if next, _ := utf8.DecodeRune(line[len(m[0]):]); partOfWord(next) {
		return nil
	}
	emoji, ok := definition.Github().Get(string(m[1]))
	if !ok || !emoji.IsUnicode() {
		return nil
	}
	n := ast.NewString([]byte(string(emoji.Unicode)))
	n.SetPos(segment.Start)
	block.Advance(len(m[0]))
	return n
}

// partOfWord reports whether a character beside a name makes it part of a time, a path
// or similar.
func partOfWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ':' || r == '/' || r == '=' || r == '@'
}
