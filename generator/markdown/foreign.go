package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// Syntax of other tools that is plain text here is reported with a hint.

var (
	noSpace     = regexp.MustCompile(`^[ \t]{0,3}(#{1,6}[^\s#].*)$`)
	hashWord    = regexp.MustCompile(`^#[\pL\pN_/-]+(?:[ \t]+#[\pL\pN_/-]+)*[ \t]*$`)
	listOfHeads = regexp.MustCompile(`(?i)^(?:\[\[?_?toc_?\]\]?|\[\[_toc_\]\]|\{:toc\}|\$\{toc\}|@\[toc\])$`)
	attributes  = regexp.MustCompile(`(\{:?[ \t]*[.#][^{}]*\}|\{:[^{}]*\})[ \t]*$`)
	tab         = regexp.MustCompile(`^[ \t]*(===!?\+?[ \t]+".*")[ \t]*$`)
	blockID     = regexp.MustCompile(`(?:^|[ \t])(\^[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]{2,})[ \t]*$`)
	linkLike    = regexp.MustCompile(`\]\(([^()<>"'\n]*[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"'\n]*)\)`)
	cellTask    = regexp.MustCompile(`^(\[[ xX]\][ \t]+[^ \t].*)$`)
	notLink     = regexp.MustCompile(`^\S+[ \t]+=[0-9x]+$`)
)

// foreign reports the forms of other tools in the lines of a block, by each,
// which leaves code out.
func (p *page) foreign(n ast.Node, i int, line []byte, has func(sign string) bool, each func(sign string, pattern *regexp.Regexp, found func(text string, at int))) {
	each("](", linkLike, func(text string, at int) {
		if _, _, _, read := spacedAddress(text, true); !read && !notLink.MatchString(text) {
			p.warn(at, "markdown/spaced-address", quoteFolded("("+text+")")+" is not an address and is shown as text", "write < and > around an address with spaces, or a space before the parenthesis")
		}
	})
	for _, form := range foreignForms {
		if !has(form.sign) {
			continue // no function is made for a line without the sign
		}
		if form.pattern == taskWord && (i > 0 || n.Parent().Kind() != ast.KindListItem || n.PreviousSibling() != nil) {
			continue
		}
		each(form.sign, form.pattern, func(text string, at int) { p.foreignForm(form, text, at) })
	}
	each("][", referenceLike, func(text string, at int) { p.noReference(n, text, at) })
	each("] ", splitLike, func(text string, at int) { p.splitLink(n, text, at) })
	if i == 0 && n.Kind() == extast.KindTableCell {
		each("[", cellTask, func(text string, at int) {
			p.warn(at, "markdown/bad-task", quoteFolded(text)+" is not a task: tables hold none", `write "- [ ] text" in a list`)
		})
	}
	if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
		return
	}
	if i == 0 {
		p.rowsOnly(n)
		p.unmarked(n)
		p.termless(n)
	}
	each("{", attributes, func(text string, at int) { p.attributesAsText(n, text, at) })
	each("===", tab, func(text string, at int) {
		p.warn(at, "markdown/foreign-tab", quoteFolded(text)+" begins no tab", "write a heading, and its text without the indentation")
	})
	if i == n.Lines().Len()-1 {
		each("^", blockID, func(text string, at int) {
			p.warn(at, "markdown/foreign-id", quoteFolded(text)+" is shown as text", "give a heading an id, such as \"## Heading {#"+strings.TrimPrefix(text, "^")+"}\", and link to that")
		})
	}
	if bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("#")) {
		each("#", noSpace, func(text string, at int) { p.noSpace(n, i, text, at) })
	}
}

// noSpace reports a heading without the space after its signs. One sign before a word
// is a tag in other tools, before a number that of an issue.
func (p *page) noSpace(n ast.Node, i int, text string, at int) {
	words := strings.TrimLeft(text, "#")
	signs := text[:len(text)-len(words)]
	level := "#"
	if p.body.Title != "" || n.PreviousSibling() != nil { // a page has one title
		level = "##"
	}
	switch {
	case strings.HasPrefix(text, "#+"): // a block of Logseq
	case signs == "#" && (i > 0 || n.Parent().Kind() == ast.KindListItem || words[0] >= '0' && words[0] <= '9'):
	case signs == "#" && hashWord.MatchString(text):
		p.warn(at, "markdown/no-space", quoteFolded(text)+" is neither a heading nor a tag", "write \""+level+" "+words+"\" for a heading, or \\# for a plain sign; a tag is named under \"tags:\" in the header")
	default:
		p.warn(at, "markdown/no-space", quoteFolded(text)+" is not a heading", "write \""+max(signs, level)+" "+cut(words, 60)+"\", or \\# for a plain sign")
	}
}

// contents reports a place where other tools list the headings, and whether a
// paragraph is one. It is not shown.
func (p *page) contents(n *ast.Paragraph) bool {
	if n.Lines().Len() != 1 {
		return false
	}
	text := written(n, p.src)
	if len(text) > 10 || !listOfHeads.MatchString(text) {
		return false
	}
	p.warn(n.Lines().At(0).Start, "markdown/contents", quoteFolded(text)+" is not shown: each page has its headings beside the text", "take it out")
	return true
}
