package markdown_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tandem/generator/kb"
	"tandem/generator/markdown"
)

// TestItemsAreWhatIsRendered compares the items of random lines with a second
// implementation of the rules: regular expressions over the rendered text, in which
// each piece of data is one character.
func TestItemsAreWhatIsRendered(t *testing.T) {
	n := 20_000
	if testing.Short() {
		n = 2_000
	}
	draw := rand.New(rand.NewPCG(13, 1))
	for range n {
		line := randomLine(draw)
		body, _ := markdown.Parse("page.md", []byte("- "+line+"\n"))
		if len(body.Sections) != 1 || len(body.Sections[0].Lines) != 1 {
			t.Fatalf("%q is not one line: %+v", line, body.Sections)
		}
		got, want := body.Sections[0].Lines[0].Item, readRendered(t, body)
		if got.Text != want.Text || got.Due != want.Due || !slices.Equal(got.Owners, want.Owners) || !slices.Equal(got.Pages, want.Pages) {
			t.Fatalf("%q\n got %q due %q owners %q pages %q\nwant %q due %q owners %q pages %q\nhtml %s", line,
				got.Text, got.Due, got.Owners, got.Pages, want.Text, want.Due, want.Owners, want.Pages, body.HTML)
		}
	}
}

// randomLine draws a line of words, data and punctuation.
func randomLine(draw *rand.Rand) string {
	pieces := []string{
		"tell", "the", "ward", "and", "*all*", "**of**", "it", "notes", "R&amp;D", `\*stars\*`, "x_y", "é", "3", "(", ")", "(so)", ".", ",", ":", "–", "-", ";", "/", "!", "&", "…",
		"2026-01-05", "2026-12-03", "2026-12-03.", "(2026-11-30)", "2026-02-30", "v2026-01-01", "01.12.2026", "*2026-10-01*",
		"Dec 1", "2026–12–01", "2026-12-01T10:00", "20261201", "tomorrow", "2026-12-01.md", "[2026-10-02]", "2026-10-03–2026-10-04", "2026-10-06\u00a0x",
		"@ann", "@bo", "@cy,", "@Dee", "(@ann)", "**@bo**", "@ann.", "a@example.org", "@scope/name", `\@ann`,
		"[[kickoff]]", "[[kickoff|the start]]", "[[a/b#c]]", "[the *list*](list.md)", "[so](https://example.org/2026-01-01)", "[@ann 2026-01-01](x.md)", "[here](#h)",
		"`restore 2026-01-01`", "`@ann`", "`[[x]]`", "`,`", `"ask @bo by 2026-01-02"`, `"so"`, "„@ann“", `5"`, "https://example.org/@ann/2026-01-01", "~~not~~", "<kbd>Esc</kbd>",
	}
	words := []string{pieces[draw.IntN(8)]}
	if draw.IntN(3) == 0 {
		words = nil
	}
	for range 1 + draw.IntN(8) {
		words = append(words, pieces[draw.IntN(len(pieces))])
	}
	line := strings.Join(words, " ")
	if strings.HasPrefix(line, "-") || strings.HasPrefix(line, "3") || strings.HasPrefix(line, ":") {
		line = "x " + line
	}
	return line
}

// In the text that is read, owners, pages, the last day and the ends of plain text
// are characters of private use.
const (
	ownerAt, pageAt, dayAt = '\ue000', '\ue100', '\ue200'
	sentenceAt             = '\ue180' // a page that is part of a sentence
	plainEnd, linkEnd      = '\ue300', '\ue301'
	wordAt                 = '\ue400' // a word between two owners
)

var (
	anOwner    = `[\x{e000}-\x{e0ff}]`
	aPage      = `[\x{e100}-\x{e17f}]`
	datum      = `[\x{e000}-\x{e17f}\x{e200}]`
	gap        = `(?:\s*|\s*[,;/&+|·–—-](?:[\s,;/&+|·–—-])*|\s*[\x{e400}-\x{e4ff}]\s*)`
	atEnd      = regexp.MustCompile(datum + `(?:` + gap + datum + `)*\s*$`)
	atStart    = regexp.MustCompile(`^\s*` + datum + `(?:` + gap + datum + `)*`)
	ofSentence = regexp.MustCompile(`(?:` + aPage + `|\x{e301})\s*(?:\pL+)\s*` + aPage)
	ownersWord = regexp.MustCompile(`(` + anOwner + `\s*)(\pL+)(\s*` + anOwner + `)`)
	setOff     = regexp.MustCompile(`^ *[:–—-]+( |$)`)
)

// readRendered reads an item from the HTML of its line.
func readRendered(t *testing.T, body kb.Body) kb.Item {
	t.Helper()
	r := &rendered{}
	root, err := html.Parse(strings.NewReader(filledForReading(body)))
	if err != nil {
		t.Fatal(err)
	}
	r.walk(root, false)
	r.unquote()
	text := strings.TrimSpace(r.text.String())
	var item kb.Item
	if n := len(r.days); n > 0 { // the last one is data, the others are words
		for i, day := range r.days {
			mark := string(rune(dayAt + 1 + i))
			if i == n-1 {
				item.Due = kb.Day(day)
				text = strings.ReplaceAll(text, mark, string(dayAt))
			}
			text = strings.ReplaceAll(text, mark, day)
		}
	}
	for _, p := range r.pages {
		if !slices.Contains(item.Pages, p) {
			item.Pages = append(item.Pages, p)
		}
	}
	var between []string
	for {
		m := ownersWord.FindStringSubmatchIndex(text)
		if m == nil {
			break
		}
		between = append(between, text[m[4]:m[5]])
		text = text[:m[4]] + string(rune(wordAt+len(between)-1)) + text[m[5]:]
	}
	for {
		m := ofSentence.FindStringIndex(text)
		if m == nil {
			break
		}
		last := []rune(text[m[0]:m[1]])
		page := last[len(last)-1]
		text = text[:m[1]-len(string(page))] + string(page-pageAt+sentenceAt) + text[m[1]:]
	}
	own := func(data string) {
		for _, c := range data {
			if c >= ownerAt && c < pageAt && !slices.Contains(item.Owners, r.owners[c-ownerAt]) {
				item.Owners = append(item.Owners, r.owners[c-ownerAt])
			}
		}
	}
	all, tail := text, ""
	if m := atEnd.FindStringIndex(text); m != nil {
		text, tail = text[:m[0]], text[m[0]:]
	}
	if m := atStart.FindStringIndex(pagesAgain(text)); m != nil {
		head, rest := text[:m[1]], text[m[1]:]
		own(head)
		if setOff.MatchString(rest) {
			text = strings.TrimLeft(strings.TrimLeft(rest, " "), ":–—-")
		} else if strings.ContainsRune(head, dayAt) {
			text = rest
		}
	}
	own(tail)
	if len(item.Owners) == 0 {
		own(all)
	}
	var b strings.Builder
	for _, c := range text {
		switch {
		case c >= ownerAt && c < pageAt:
			b.WriteString(r.written[c-ownerAt])
		case c >= pageAt && c < sentenceAt:
			b.WriteString(r.pageText[c-pageAt])
		case c >= sentenceAt && c < dayAt:
			b.WriteString(r.pageText[c-sentenceAt])
		case c == dayAt:
			b.WriteString(string(item.Due))
		case c >= wordAt && c < wordAt+256:
			b.WriteString(between[c-wordAt])
		case c == plainEnd || c == linkEnd:
		default:
			b.WriteRune(c)
		}
	}
	item.Text = fold(b.String())
	if tail != "" {
		item.Text = strings.TrimRight(item.Text, " ,;|·–—")
	}
	return item
}

// pagesAgain takes pages of a sentence as data: at the beginning they are.
func pagesAgain(text string) string {
	return strings.Map(func(c rune) rune {
		if c >= sentenceAt && c < dayAt {
			return c - sentenceAt + pageAt
		}
		return c
	}, text)
}

// rendered is the text of a line, read from its HTML.
type rendered struct {
	text            strings.Builder
	owners, written []string
	days            []string
	pages, pageText []string
}

func (r *rendered) walk(n *html.Node, plain bool) {
	switch {
	case n.Type == html.TextNode && plain:
		r.text.WriteString(n.Data)
		r.text.WriteRune(plainEnd)
	case n.Type == html.TextNode:
		r.text.WriteString(n.Data)
	case n.Data == "code" || n.Data == "a":
		r.text.WriteRune(plainEnd)
		plain = true
	case n.Data == "time" && !plain:
		r.days = append(r.days, n.FirstChild.Data)
		r.text.WriteRune(rune(dayAt + len(r.days)))
		return
	case n.Data == "x-owner":
		id, name := n.Attr[0].Val, n.FirstChild.Data
		r.owners, r.written = append(r.owners, id), append(r.written, name)
		r.text.WriteRune(rune(ownerAt + len(r.owners) - 1))
		return
	case n.Data == "x-name":
		r.pages, r.pageText = append(r.pages, n.Attr[0].Val), append(r.pageText, n.Attr[0].Val)
		r.text.WriteRune(rune(pageAt + len(r.pageText) - 1))
		return
	case n.Data == "x-link":
		r.text.WriteRune(plainEnd)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			r.walk(c, true)
		}
		if to := n.Attr[0].Val; to != "" {
			r.pages, r.pageText = append(r.pages, to), append(r.pageText, "")
			r.text.WriteRune(linkEnd)
		}
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, plain)
	}
}

// unquote marks the ends of quotations, whose text separates nothing. Owners and days
// in them are rendered as text.
func (r *rendered) unquote() {
	text := r.text.String()
	out := []rune{}
	inside := rune(0)
	before := ' '
	runes := []rune(text)
	for i, c := range runes {
		closes := inside == '"' && c == '"' || inside == '„' && c == '“'
		switch {
		case inside != 0 && closes:
			inside = 0
			out = append(out, c, plainEnd)
		case inside == 0 && (c == '"' && !isWord(before) && slices.Contains(runes[i+1:], '"') || c == '„'):
			inside = c
			out = append(out, plainEnd, c)
		default:
			out = append(out, c)
		}
		if c != plainEnd && c != linkEnd {
			before = c
		}
	}
	r.text.Reset()
	r.text.WriteString(string(out))
}

func isWord(c rune) bool { return regexp.MustCompile(`[\pL\d]`).MatchString(string(c)) }

// filledForReading writes the holes of a body as elements.
func filledForReading(body kb.Body) string {
	var b strings.Builder
	from := 0
	for _, h := range body.Holes {
		b.WriteString(body.HTML[from:h.At])
		from = h.At
		link := body.Links[h.Link]
		to := link.Dest
		if link.Heading != "" {
			to += "#" + link.Heading
		}
		switch h.Kind {
		case kb.HoleOwner:
			fmt.Fprintf(&b, `<x-owner id="%s">%s</x-owner>`, link.Dest, html.EscapeString(link.Text))
		case kb.HoleName:
			fmt.Fprintf(&b, `<x-name to="%s"></x-name>`, to)
		case kb.HoleOpen:
			if link.Kind != kb.LinkWiki && !strings.HasSuffix(link.Dest, ".md") {
				to = ""
			}
			fmt.Fprintf(&b, `<x-link to="%s">`, to)
		case kb.HoleClose:
			b.WriteString("</x-link>")
		}
	}
	return b.String() + body.HTML[from:]
}
