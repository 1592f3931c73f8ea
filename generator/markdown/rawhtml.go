package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"sort"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// dropped are elements that are dropped with their content.
var dropped = map[string]bool{
	"script": true, "style": true, "iframe": true, "object": true, "template": true, "svg": true, "math": true,
	"head": true, "title": true, "noscript": true, "noembed": true, "noframes": true, "xmp": true, "plaintext": true,
}

// instead names the replacement for an element that is not allowed.
var instead = map[string]string{
	"a": "write [text](address)", "img": "write ![what it shows](file.png)",
	"b": "write **text**", "strong": "write **text**", "i": "write *text*", "em": "write *text*",
	"s": "write ~~text~~", "strike": "write ~~text~~",
	"code": "write it between backticks", "tt": "write it between backticks", "pre": "write a code block between ``` lines",
	"h1": "write ## and the heading", "h2": "write ## and the heading", "h3": "write ### and the heading",
	"h4": "write #### and the heading", "h5": "write ##### and the heading", "h6": "write ###### and the heading",
	"hr": "write ---", "blockquote": "begin the lines with >",
	"ul": "begin the lines with -", "ol": "begin the lines with 1.", "li": "begin the line with -",
	"table": "write a Markdown table", "tr": "write a Markdown table", "td": "write a Markdown table", "th": "write a Markdown table",
	"p": "leave a blank line between paragraphs", "input": "write - [ ] and the task",
}

// hintFor returns the hint for an element that is not allowed.
func hintFor(name string) string {
	if hint, ok := instead[name]; ok {
		return hint
	}
	if dropped[name] || name == "embed" || name == "form" || name == "button" || name == "video" || name == "audio" {
		return "take it out: a page cannot run or embed anything"
	}
	return "write Markdown, or \\< for a plain sign"
}

// bareTag matches a tag without attributes.
var bareTag = regexp.MustCompile(`^<(/?)([a-z]+)>$`)

// rawHTML writes one tag in running text and returns the next node.
func (p *page) rawHTML(n *ast.RawHTML) ast.Node {
	raw := p.rawOf(n)
	at := n.Pos()
	if m := bareTag.FindSubmatch(raw); m != nil && phrasing[string(m[2])] { // most are, and need no tokenizer
		if len(m[1]) > 0 {
			p.endTag(string(m[2]), at, false)
		} else {
			p.startTag(html.Token{Data: string(m[2])}, at, false)
		}
		return n.NextSibling()
	}
	z := html.NewTokenizer(bytes.NewReader(raw))
	kind := z.Next()
	switch kind {
	case html.StartTagToken, html.SelfClosingTagToken:
		token := z.Token()
		if dropped[token.Data] {
			p.forbid(at, token.Data)
			if end := p.endOf(n, token.Data); end != nil {
				return end.NextSibling()
			}
			break
		}
		p.startTag(token, at, false)
	case html.EndTagToken:
		p.endTag(z.Token().Data, at, false)
	case html.CommentToken:
		if !bytes.HasPrefix(raw, []byte("<!--")) { // <?…?> and <![CDATA[…]]> are comments to a browser
			p.forbid(at, tagName(raw))
		}
	default:
		p.forbid(at, tagName(raw))
	}
	return n.NextSibling()
}

// closers end the blocks that hold instructions, declarations and raw data.
var closers = map[ast.HTMLBlockType][]byte{
	ast.HTMLBlockType3: []byte("?>"), ast.HTMLBlockType4: []byte(">"), ast.HTMLBlockType5: []byte("]]>"),
}

// endOf returns the sibling of n that closes an element, nil when there is none.
// Misses are cached.
func (p *page) endOf(n ast.Node, name string) ast.Node {
	if p.endless[name] == n.Parent() {
		return nil
	}
	for c := n.NextSibling(); c != nil; c = c.NextSibling() {
		raw, ok := c.(*ast.RawHTML)
		if !ok || raw.Segments.Len() == 0 {
			continue
		}
		segment := raw.Segments.At(0)
		tag := bytes.ToLower(segment.Value(p.src))
		if rest, ok := bytes.CutPrefix(tag, []byte("</"+name)); ok && len(bytes.TrimLeft(rest, " \t\n>")) == 0 {
			return c
		}
	}
	if p.endless == nil {
		p.endless = map[string]ast.Node{}
	}
	p.endless[name] = n.Parent()
	return nil
}

// tagName returns the text after the < of something that is not a tag.
func tagName(raw []byte) string {
	name := bytes.TrimRight(raw[1:], ">")
	if end := bytes.IndexAny(name, " \t\n"); end >= 0 {
		name = name[:end]
	}
	return string(name)
}

func (p *page) forbid(at int, name string) {
	p.warn(at, "markdown/raw-html", "raw HTML <"+cut(fold(name), 30)+"> is not allowed", hintFor(name))
}

// htmlBlock writes a block of raw HTML: the allowed tags and the text. What is
// open at its end and not made to hold Markdown is closed.
func (p *page) htmlBlock(n *ast.HTMLBlock) {
	raw, places := p.rawLines(n)
	if n.HTMLBlockType == ast.HTMLBlockType2 && !bytes.Contains(raw, []byte("-->")) {
		p.warn(n.Pos(), "markdown/unclosed-comment", "the comment is never closed, all below it is left out", `end it with "-->"`)
		return
	}
	first := p.begin()
	skip, depth, read := "", 0, 0
	if closer, ok := closers[n.HTMLBlockType]; ok { // no tags: nothing in it is for a browser
		p.forbid(n.Pos(), tagName(bytes.TrimSpace(raw)))
		if read = bytes.Index(raw, closer) + len(closer); read < len(closer) {
			read = len(raw)
		}
	}
	z := html.NewTokenizer(bytes.NewReader(raw[read:]))
	for unfinished := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			if skip == "" && len(bytes.TrimSpace(raw[read:])) > 0 {
				p.unfinished(raw[read:], places.offset(read))
			}
			break
		}
		at := places.offset(read)
		tag := z.Raw()
		if end := tagBreaks(tag); end > 0 && skip == "" && kind != html.TextToken && kind != html.CommentToken {
			if unfinished++; unfinished == mostUnfinished {
				end = len(raw) - read
			}
			p.unfinished(raw[read:read+end], at)
			if read += end; read == len(raw) {
				break
			}
			z = html.NewTokenizer(bytes.NewReader(raw[read:]))
			continue
		}
		read += len(tag)
		p.rest = raw[read:]
		comment := kind == html.CommentToken && bytes.HasPrefix(tag, []byte("<!--"))
		token := z.Token()
		switch {
		case skip != "":
			if kind == html.StartTagToken && token.Data == skip {
				depth++
			} else if kind == html.EndTagToken && token.Data == skip {
				if depth--; depth == 0 {
					skip = ""
				}
			}
		case comment:
		case kind == html.TextToken:
			p.rawText([]byte(token.Data))
		case kind == html.EndTagToken:
			p.endTag(token.Data, at, true)
		case kind == html.StartTagToken && dropped[token.Data]:
			p.forbid(at, token.Data)
			skip, depth = token.Data, 1
		case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
			p.startTag(token, at, true)
		default:
			p.forbid(at, tagName(tag))
		}
	}
	p.closeText()
	p.add(p.end(first))
}

// mostUnfinished is how many unfinished tags are searched for in one block of raw
// HTML: each is read again from where it broke off.
const mostUnfinished = 20

// tagBreaks returns where another tag begins inside one, 0 when none does: then
// the first is not finished, and HTML would take the words between for its
// attributes.
func tagBreaks(tag []byte) int {
	var quote byte
	for i := 1; i < len(tag); i++ {
		switch c := tag[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			if tag[i-1] == '=' {
				quote = c
			}
		case c == '<':
			return i
		}
	}
	return 0
}

// unfinished reports a tag that does not end and writes it as text.
func (p *page) unfinished(tag []byte, at int) {
	p.warn(at, "markdown/unfinished-tag", "the tag "+quoteFolded(tag)+" has no end and is shown as text", `end it with ">", or write "\<" for a plain sign`)
	p.rawText([]byte(html.UnescapeString(string(tag))))
}

// rawText writes text of a block of raw HTML, in a paragraph unless an element
// contains it.
func (p *page) rawText(text []byte) {
	if len(bytes.TrimSpace(text)) == 0 {
		if top := p.top(); top != nil && !top.flow() {
			p.say(text)
		} else {
			p.mention([]byte{' '})
		}
		return
	}
	p.ready()
	p.hold()
	p.enclosed(func() { p.say(cleanText(text)) })
}

// enclosed writes running text inside the elements around its block.
func (p *page) enclosed(write func()) {
	var around []string
	for _, e := range p.elements {
		if e.around {
			around = append(around, e.name)
			p.put("<" + e.name + ">")
		}
	}
	write()
	for _, name := range slices.Backward(around) {
		p.put("</" + name + ">")
	}
}

// cleanText replaces forbidden characters that came from character references.
func cleanText(text []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if !printable(r) && r != '\n' && r != '\t' {
			return '\ufffd'
		}
		return r
	}, text)
}

// place is the place in the source of a byte of joined lines.
type place struct{ joined, source int }

type placeList []place

func (l placeList) offset(joined int) int {
	i := sort.Search(len(l), func(i int) bool { return l[i].joined > joined }) - 1
	if i < 0 {
		return 0
	}
	return l[i].source + joined - l[i].joined
}

// rawLines returns the lines of a block of raw HTML, joined.
func (p *page) rawLines(n *ast.HTMLBlock) ([]byte, placeList) {
	var raw []byte
	var places placeList
	lines := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		lines = append(slices.Clone(lines), n.ClosureLine)
	}
	for _, line := range lines {
		places = append(places, place{len(raw), line.Start})
		raw = append(raw, p.src[line.Start:line.Stop]...)
	}
	return raw, places
}

// attributesOf writes the attributes that an allowed element may have and
// reports the others.
func (p *page) attributesOf(token html.Token, at int) {
	for _, a := range token.Attr {
		switch {
		case token.Data == "abbr" && a.Key == "title":
			p.attribute("title", string(cleanText([]byte(a.Val))))
		case token.Data == "details" && a.Key == "open":
			p.put(" open")
		case (token.Data == "td" || token.Data == "th") && p.cellAttribute(a):
		default:
			p.warn(at, "markdown/raw-attribute", "attribute "+quoteFolded(a.Key)+" of <"+token.Data+"> is not allowed",
				"remove it: pages do not set styles")
		}
	}
}
