package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"tandem/generator/kb"
)

// hiddenLine replaces a hidden line. A comment separates what the block separated,
// where a blank line would loosen a list or join two texts. Lists and tables that
// would be one without the block are joined in joined.go and rowblock.go. Authors
// write an empty comment to separate two lists, so this one has a dot.
const hiddenLine = "<!-- . -->"

// Narrow returns the text of a page without the blocks for which shows is false. Each
// of their lines becomes an empty comment after the markers of its list or quote, so
// that all other lines keep their numbers and their meaning. Blocks are those of Parse
// for the same text.
func Narrow(src []byte, blocks []kb.Block, shows func(audience []string) bool) []byte {
	hidden := kb.Where(blocks, func(b kb.Block) bool { return b.Key == "" && !shows(b.Audience) })
	if len(hidden) == 0 {
		return src
	}
	lines := linesOf(normalise(src))
	covered := 0 // last line that is hidden
	for _, b := range hidden {
		first := max(b.From, covered+1)
		if b.To < first {
			continue // inside another one
		}
		prefix := firstRunes(lines[b.From-1], b.Column-1)
		if b.From < first {
			prefix = ""
		}
		for line := first; line <= min(b.To, len(lines)); line++ {
			lines[line-1] = prefix + hiddenLine
			prefix = markersBelow(prefix)
		}
		covered = max(covered, b.To)
	}
	return []byte(strings.Join(lines, "\n"))
}

// hiddenLines reports whether a block is a line that is not shown.
func (p *page) hiddenLines(n ast.Node) bool {
	html, ok := n.(*ast.HTMLBlock)
	return ok && isHiddenLine(html, p.src)
}

// startOf returns the number of the first item of a list. After hidden lines it
// continues the list before these, so that no number is missing.
func (p *page) startOf(n *ast.List) int {
	before := n.PreviousSibling()
	if before == nil || n.Start == 1 || !p.hiddenLines(before) {
		return n.Start
	}
	for before != nil && p.hiddenLines(before) {
		before = before.PreviousSibling()
	}
	if list, ok := before.(*ast.List); ok && list.IsOrdered() {
		return list.Start + list.ChildCount()
	}
	return 1
}

func linesOf(src []byte) []string {
	return strings.Split(string(bytes.TrimPrefix(src, byteOrderMark)), "\n")
}

func firstRunes(text string, n int) string {
	end := 0
	for ; n > 0 && end < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return text[:end]
}

// noteMarker matches the name before the text of a footnote. The lines below it have
// four spaces, however long the name is.
var noteMarker = regexp.MustCompile(`\[\^[^\[\]]+\]:[ \t]*$`)

// markersBelow returns the prefix of a line below one with those markers: the signs of
// quotes, and spaces for everything else.
func markersBelow(prefix string) string {
	prefix = noteMarker.ReplaceAllString(prefix, "    ")
	return strings.Map(func(r rune) rune {
		if r == '>' || r == '\t' {
			return r
		}
		return ' '
	}, prefix)
}
