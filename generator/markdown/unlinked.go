package markdown

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Links that do not work are shown as text.

var (
	// referenceLike is [text][label]; a word before it makes it code, such as a[i][j].
	referenceLike   = regexp.MustCompile(`(?:^|[^\w\]\[)])(!?\[[^\[\]\n]*[^\[\]\s][^\[\]\n]*\]\[[^\[\]\n]*\])`)
	aloneInBrackets = regexp.MustCompile(`(?:^|[\s.,;])(\[[^\[\]\n]*\])(?:$|[\s.,;:])`)
	splitLike       = regexp.MustCompile(`(?:^|[^\]\[])(\[[^\[\]\n]*[^\[\]\s][^\[\]\n]*\][ \t]+\([^()\s]+\))`)
	wordBefore      = regexp.MustCompile(`\pL`)
	onlyNumbers     = regexp.MustCompile(`^\[[\d,. -]+\]\[[\d,. -]+\]$`)
)

// noReference reports [text][label] whose label no line defines.
func (p *page) noReference(n ast.Node, text string, at int) {
	if strings.HasPrefix(text, "[^") || onlyNumbers.MatchString(text) || !shownAsText(n, at) || p.labels(n, at) {
		return
	}
	words, label, _ := strings.Cut(strings.TrimSuffix(text, "]"), "][")
	label = cmp.Or(label, strings.TrimLeft(words, "!["))
	if strings.HasPrefix(label, " ") {
		return
	}
	hint := "write the address in its place, such as " + words + "](address), or a line \"[" + label + "]: address\"; \\[ is a plain bracket"
	if p.definesInText(label) {
		hint = "write a blank line above \"[" + label + "]:\", and the address behind it"
	}
	p.warn(at, "markdown/no-reference", quoteFolded(text)+" leads nowhere: no line says what "+quoteFolded("["+label+"]")+" is", hint)
}

// definesInText reports whether a line begins like the definition of a label. It is
// not one if it follows a paragraph or has no address.
func (p *page) definesInText(label string) bool {
	begin := []byte("\n[" + label + "]:")
	return bytes.Contains(bytes.ToLower(p.whole), bytes.ToLower(begin))
}

// labels reports whether the line of a place has other words in brackets, such as
// those that label a test: [storage][slow] Mount [flaky].
func (p *page) labels(n ast.Node, at int) bool {
	start := bytes.LastIndexByte(p.src[:at], '\n') + 1
	line, _, _ := bytes.Cut(p.src[start:], []byte("\n"))
	if before := p.src[start:at]; wordBefore.Match(before) && !bytes.Contains(before, []byte("[")) {
		return false // labels stand at the beginning of a line
	}
	return slices.ContainsFunc(aloneInBrackets.FindAllSubmatchIndex(line, -1), func(m []int) bool { return shownAsText(n, start+m[2]) })
}

// splitLink reports [text] (address) with a space between.
func (p *page) splitLink(n ast.Node, text string, at int) {
	words, dest, _ := strings.Cut(text, "]")
	dest = strings.Trim(dest, " \t()")
	if !isAddress(dest) || !shownAsText(n, at) {
		return
	}
	p.warn(at, "markdown/split-link", quoteFolded(text)+" is not a link", "write it without the space: "+words+"]("+dest+")")
}

// isAddress reports whether a text is surely an address, not words in parentheses.
func isAddress(text string) bool {
	file, _, _ := strings.Cut(text, "#")
	ending := strings.ToLower(path.Ext(file))
	return strings.Contains(text, "://") || strings.HasPrefix(text, "mailto:") || strings.HasPrefix(text, "./") || strings.HasPrefix(text, "../") ||
		ending == ".md" || ending == ".html" || ending == ".pdf" || pictures[ending]
}

// shownAsText reports whether a character of a block is text, not part of a link.
func shownAsText(n ast.Node, at int) bool {
	found := false
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if text, ok := n.(*ast.Text); ok && text.Segment.Start <= at && at < text.Segment.Stop {
			found = true
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return found
}
