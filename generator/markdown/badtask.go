package markdown

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
)

var (
	// badBox is the beginning of a list item that was meant as a task.
	badBox = regexp.MustCompile(`^(?:\[(?:[ \t]*\](?:[^(\[:]|$)|[xX]\](?:[^\s(\[:]|\s*$)|(?:[ \t]+[xX][ \t]*|[xX][ \t]+)\](?:[^(\[:]|$)|[-/~✓✔☑✗✘oO<>!?*]\][ \t])|\( \)[ \t])`)
	// bareBox is the beginning of a line that was meant as a task and has no list mark.
	bareBox = regexp.MustCompile(`^[ \t]*\[[ xX]\][ \t]+[^\s(\[:]`)
	// badItem is the beginning of a line that was meant as a list item with a task.
	badItem = regexp.MustCompile(`^[ \t]*(?:[-*+]|\d{1,9}[.)])(\[[ \txX]?\])(?:[^(\[:]|$)`)
)

// badTask reports text that was meant as a task and is shown as text.
func (p *page) badTask(n ast.Node) {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := bytes.TrimRight(p.src[segment.Start:segment.Stop], "\n")
		open := bytes.IndexAny(line, "[(")
		if open < 0 {
			continue
		}
		item := n.Parent()
		switch {
		case i == 0 && item.Kind() == ast.KindListItem && item.FirstChild() == n && taskMarkOf(item) == nil && badBox.Match(line):
			if text, ok := n.FirstChild().(*ast.Text); ok && text.Segment.Start <= segment.Start+1 {
				p.notTask(segment.Start, line)
			}
		case item.Kind() != ast.KindListItem && bareBox.Match(line):
			if textAt(n, segment.Start+open) {
				p.notTask(segment.Start+open, line[open:])
			}
		case open > 0 && bytes.IndexByte([]byte("-*+.)"), line[open-1]) >= 0 && badItem.Match(line):
			if at := segment.Start + open; !inSpans(codeIn(n), at) {
				p.notTask(segment.Start, line)
			}
		}
	}
}

// textAt reports whether plain text of a paragraph begins at an offset, and not a link.
func textAt(n ast.Node, at int) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if text, ok := c.(*ast.Text); ok && text.Segment.Start <= at && at < text.Segment.Stop {
			return true
		}
	}
	return false
}

func (p *page) notTask(at int, line []byte) {
	p.warn(at, "markdown/bad-task", quoteFolded(line)+" is not a task", `write "- [ ] text", or "- [x] text" where it is done`)
}

func inSpans(spans [][2]int, at int) bool {
	return slices.ContainsFunc(spans, func(s [2]int) bool { return s[0] <= at && at < s[1] })
}
