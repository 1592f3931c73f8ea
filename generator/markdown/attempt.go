package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/net/html"

	"tandem/generator/kb"
)

// Text that looks as if it was meant to be hidden but is not is reported, so that
// nobody publishes it by mistake. A form with the word "audience" is an error here. A
// form that other tools use with any word is a marker: package check knows the
// audiences of the base and reports markers that name one.

const (
	audienceForms = "write \":::audience internal\" on a line before the text and \":::\" on a line behind it, or \"{audience=internal}\" behind a heading"
)

var (
	inBraces    = regexp.MustCompile(`\{[^{}\n]*\}`)
	saysHidden  = regexp.MustCompile(`(?i)\baudience[\w-]*["']?\s*[=:]|^\{[.#%:<\s/]*(?:audience\b|end_?audience\b)`)
	colonForm   = regexp.MustCompile(`(?i)(?:^|[^:\w])(:{2,}[ \t]*\{?[ \t]*audiences?\b|:audience[\[{])`)
	colonWord   = regexp.MustCompile(`(?:^|[^:\w]):{3,}[ \t]*([\pL][^|\n]*)`)
	percents    = regexp.MustCompile(`%%[ \t]*([^%\n]{1,100}?)[ \t]*%%`)
	admonition  = regexp.MustCompile(`^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+(.+)$`)
	lineForm    = regexp.MustCompile(`(?i)^[ \t]*audiences?[ \t]*:[ \t]*\[?([\pL\pN_.-]+)\]?[ \t]*$`)
	commentForm = regexp.MustCompile(`(?i)^[\s:/!#\[{(.-]*(?:(?:begin|start|end|if|for|only)\s+)?audiences?\s*(?:[:=]|$|[\])}]|[\w.-]+\s*$)`)
	noteForm    = regexp.MustCompile(`\[![ \t]*(\pL[^\[\]\n]{0,100})\]`)
	wideColons  = regexp.MustCompile(`([:\x{ff1a}]{2,}[ \t]*\pL[^|\n]*)`)
	wideBraces  = regexp.MustCompile(`\x{ff5b}([^\x{ff5b}\x{ff5d}\n]*)\x{ff5d}`)
	slashForm   = regexp.MustCompile(`^[ \t]*/{3,}[ \t]*(\pL.*?)[ \t]*\n?$`)
	dotForm     = regexp.MustCompile(`^[ \t]*\.\.[ \t]+(\pL[\w-]*::.*?)[ \t]*\n?$`)
	bracketForm = regexp.MustCompile(`(?i)([(\[\x{ff08}\x{ff3b}][ \t]*audiences?[ \t]*[=:\x{ff1d}][^()\[\]\x{ff09}\x{ff3d}\n]*[)\]\x{ff09}\x{ff3d}])`)
	aWord       = regexp.MustCompile(`[\pL\pN][\pL\pN_.-]*`)
)

// noise are words in comments that do not refer to readers.
var noise = map[string]bool{
	"begin": true, "start": true, "end": true, "only": true, "for": true, "if": true, "endif": true, "fi": true, "use": true, "visibility": true,
	"hide": true, "hidden": true, "show": true, "to": true, "the": true, "from": true, "not": true, "is": true, "block": true, "section": true, "note": true, "notes": true, "text": true, "content": true, "part": true, "audience": true,
}

func words(text string) []string { return aWord.FindAllString(text, -1) }

// mostMarkersAlike is how often one word is recorded as a marker.
const mostMarkersAlike = 20

// mark records a word that may have been meant as an audience.
func (p *page) mark(word, written string, offset int) {
	word = strings.Trim(word, ".-_")
	if word == "" || len(word) > 64 || p.marked[word] >= mostMarkersAlike {
		return
	}
	if p.marked == nil {
		p.marked = map[string]int{}
	}
	p.marked[word]++
	p.body.Markers = append(p.body.Markers, kb.Marker{Word: word, Written: cut(fold(written), 60), Pos: p.pos(offset)})
}

func (p *page) misplaced(offset int, written string) {
	p.fail(offset, "audience/misplaced", quoteFolded(strings.TrimSpace(written))+" does not hide a text", audienceForms)
}

// attempts walks over the whole text, code left out.
func (p *page) attempts(document *ast.Document, notes *extast.FootnoteList) {
	visit := func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *extast.TableCell, *extast.DefinitionTerm, *noteTitle:
			p.attemptsIn(n)
			if heading, ok := n.(*ast.Heading); ok {
				marks, _ := marksOf(heading)
				for i, braces := range marks.braces {
					p.braces(braces, marks.places[i])
				}
			}
		case *ast.Blockquote:
			if mark, ok := noteMarkOf(n); ok {
				p.noteParts(mark)
			}
		case *callout:
			p.calloutWords(n)
		case *ast.FencedCodeBlock:
			if n.Info != nil {
				p.codeInfo(n)
			}
		case *ast.HTMLBlock:
			raw, places := p.rawLines(n)
			p.tags(raw, places.offset)
		case *ast.RawHTML:
			var raw []byte
			for i := range n.Segments.Len() {
				segment := n.Segments.At(i)
				raw = append(raw, segment.Value(p.src)...)
			}
			p.tags(raw, func(at int) int { return n.Pos() + at })
		case *ast.LinkReferenceDefinition:
			if string(n.Label) == "//" || string(n.Label) == "comment" {
				p.comment(n.Title, "[//]: # ("+string(n.Title)+")", n.Pos())
			}
		}
		return ast.WalkContinue, nil
	}
	_ = ast.Walk(document, visit)
	if notes != nil {
		_ = ast.Walk(notes, visit)
	}
}

// named reports whether the first line of a text names the kind of the quote around it.
func named(n ast.Node) bool {
	quote, ok := n.Parent().(*ast.Blockquote)
	if !ok || n.PreviousSibling() != nil {
		return false
	}
	_, ok = noteMarkOf(quote)
	return ok
}

// noteParts looks at the first line of a note in a quote.
func (p *page) noteParts(mark noteMark) {
	if noteKind(mark.kind) == "" {
		p.labelled(mark.kind+" "+mark.more, "[!"+mark.kind+"]", mark.at)
	}
	line, _, _ := bytes.Cut(p.src[mark.at:], []byte("\n"))
	if m := noteForm.FindSubmatch(line); m != nil {
		if _, more, ok := strings.Cut(string(m[1]), "|"); ok {
			p.labelled(more, string(m[0]), mark.at)
		}
	}
}

// labelled reports words at a place where other tools name an audience.
func (p *page) labelled(text, written string, at int) {
	for _, word := range words(text) {
		if strings.EqualFold(word, audienceName) {
			p.misplaced(at, written)
			return
		}
		p.mark(word, written, at)
	}
}

func (p *page) codeInfo(n *ast.FencedCodeBlock) {
	info := n.Info.Segment.Value(p.src)
	name, _, _ := strings.Cut(string(info), " ")
	if strings.EqualFold(name, audienceName) || saysHidden.Match(info) {
		p.misplaced(n.Pos(), "```"+string(info))
		return
	}
	for _, word := range words(string(info)) {
		p.mark(word, "```"+string(info), n.Pos())
	}
}

// saysAudience reports whether a line has the word "audience", in any case. It is
// asked of every line, where a pattern that ignores case takes many times as long.
func saysAudience(line []byte) bool {
	const word = "audience"
	for i := range max(len(line)-len(word)+1, 0) {
		if line[i]|0x20 == 'a' && bytes.EqualFold(line[i:i+len(word)], []byte(word)) {
			return true
		}
	}
	return false
}

// attemptsIn looks through the lines of a paragraph, a heading or a cell.
func (p *page) attemptsIn(n ast.Node) {
	var code [][2]int
	looked := false
	coded := func(at int) bool {
		if !looked {
			code, looked = codeIn(n), true
		}
		return inSpans(code, at)
	}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := p.src[segment.Start:segment.Stop]
		var present [256]bool // bytes of the line: most signs have one that it has not
		for _, b := range line {
			present[b] = true
		}
		has := func(sign string) bool { return present[sign[0]] && bytes.Contains(line, []byte(sign)) }
		each := func(sign string, pattern *regexp.Regexp, found func(text string, at int)) {
			if !has(sign) {
				return
			}
			for _, m := range pattern.FindAllSubmatchIndex(line, -1) {
				from, to := m[len(m)-2], m[len(m)-1]
				if at := segment.Start + from; !coded(at) && !escaped(p.src, at) {
					found(string(line[from:to]), at)
				}
			}
		}
		named := saysAudience(line)
		each("{", inBraces, p.braces)
		p.foreign(n, i, line, has, each)
		if bytes.Contains(line, []byte("::")) || named {
			each(":", colonForm, func(text string, at int) { p.misplaced(at, text) })
		}
		each(":::", colonWord, func(text string, at int) {
			if !colonForm.MatchString(":::" + text) {
				p.labelled(text, ":::"+text, at)
			}
		})
		each("%%", percents, func(text string, at int) { p.comment([]byte(text), "%%"+text+"%%", at) })
		p.otherForms(n, each)
		if i == 0 && named {
			each(":", lineForm, func(text string, at int) { p.mark(text, string(line), at) })
		}
		if i == 0 {
			each("!!!", admonition, func(text string, at int) { p.labelled(text, "!!! "+text, at) })
			each("???", admonition, func(text string, at int) { p.labelled(text, "??? "+text, at) })
		}
	}
}

// otherForms looks for signs of other tools, and for ours in full width.
func (p *page) otherForms(n ast.Node, each func(sign string, pattern *regexp.Regexp, found func(text string, at int))) {
	as := func(before, behind string) func(text string, at int) {
		return func(text string, at int) { p.labelled(text, before+text+behind, at) }
	}
	if !named(n) {
		each("[!", noteForm, as("[!", "]"))
	}
	each("\uff1a\uff1a", wideColons, as("", ""))
	each("\uff5b", wideBraces, as("\uff5b", "\uff5d"))
	each("///", slashForm, as("/// ", ""))
	each("::", dotForm, as(".. ", ""))
	each("udience", bracketForm, func(text string, at int) {
		if _, heading := n.(*ast.Heading); heading || strings.ContainsAny(text, "=\uff1d") {
			p.misplaced(at, text)
		}
	})
}

// braces looks at {…} in a text.
func (p *page) braces(text string, at int) {
	inner := strings.TrimSpace(strings.Trim(text, "{}"))
	switch {
	case saysHidden.MatchString(text):
		p.misplaced(at, text)
	case inner == "":
	case strings.ContainsAny(inner[:1], ".#:%</") || strings.Contains(inner, "=") || !strings.ContainsAny(inner, " \t"):
		for _, word := range words(inner) {
			p.mark(word, text, at)
		}
	}
}

// escaped reports whether a character is escaped by a backslash.
func escaped(src []byte, at int) bool {
	n := 0
	for at-n > 0 && src[at-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// codeIn returns the places of code in the text of a block.
func codeIn(n ast.Node) [][2]int {
	var spans [][2]int
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		code, ok := n.(*ast.CodeSpan)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		first, last := code.FirstChild(), code.LastChild()
		from, ok1 := first.(*ast.Text)
		to, ok2 := last.(*ast.Text)
		if ok1 && ok2 {
			spans = append(spans, [2]int{from.Segment.Start, to.Segment.Stop})
		}
		return ast.WalkSkipChildren, nil
	})
	return spans
}

// comment looks at the text of a comment.
func (p *page) comment(text []byte, written string, at int) {
	if commentForm.Match(text) {
		p.misplaced(at, written)
		return
	}
	rest := saying(words(string(text)))
	if len(rest) != 1 {
		return
	}
	p.mark(rest[0], written, at)
	parts := strings.FieldsFunc(rest[0], func(r rune) bool { return strings.ContainsRune("-_.", r) })
	if inner := saying(parts); len(inner) < len(parts) { // "internal-start"
		p.mark(strings.Join(inner, "-"), written, at)
	}
}

// saying returns the words that are not noise.
func saying(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return noise[strings.ToLower(word)] })
}

// tags looks at the tags and comments of raw HTML.
func (p *page) tags(raw []byte, offset func(at int) int) {
	z := html.NewTokenizer(bytes.NewReader(raw))
	for read := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		start := read
		at := offset(start)
		written := bytes.Clone(z.Raw())
		read += len(written)
		token := z.Token()
		switch kind {
		case html.CommentToken:
			p.comment([]byte(token.Data), string(written), at)
		case html.TextToken:
			for _, m := range inBraces.FindAllStringIndex(string(written), -1) {
				p.braces(string(written[m[0]:m[1]]), offset(start+m[0]))
			}
			for _, m := range colonForm.FindAllSubmatchIndex(written, -1) {
				p.misplaced(offset(start+m[2]), string(written[m[2]:m[3]]))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			p.tag(token, string(written), at)
		}
	}
}

func (p *page) tag(token html.Token, written string, at int) {
	if strings.Contains(token.Data, audienceName) || slices.ContainsFunc(token.Attr, func(a html.Attribute) bool { return strings.Contains(a.Key, audienceName) }) {
		p.misplaced(at, written)
		return
	}
	p.mark(token.Data, written, at)
	for _, a := range token.Attr {
		switch {
		case a.Key == "class" || a.Key == "id" || strings.HasPrefix(a.Key, "data-"):
			p.labelled(a.Val, written, at)
		case a.Val == "":
			p.mark(a.Key, written, at)
		}
	}
}
