package markdown_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"tandem/generator/kb"
)

// allowed are the elements that a body may hold, with the attributes they may
// have.
var allowed = map[string]string{
	"a": "href title rel class role aria-label", "abbr": "title", "aside": "class role aria-label", "blockquote": "",
	"br": "", "caption": "", "code": "", "dd": "", "del": "", "details": "open class", "div": "class role tabindex aria-label data-lang",
	"dl": "", "dt": "", "em": "", "h2": "id", "h3": "id", "h4": "id", "h5": "id", "h6": "id", "hr": "",
	"input": "type id checked disabled aria-label", "ins": "", "kbd": "", "label": "for", "li": "id class data-task",
	"mark": "", "ol": "start class", "p": "class", "pre": "class tabindex", "section": "class role aria-label",
	"span": "class aria-hidden", "strong": "", "sub": "", "summary": "class", "sup": "id", "table": "", "tbody": "class",
	"td": "class colspan rowspan", "th": "class scope colspan rowspan", "thead": "", "time": "datetime", "tr": "", "ul": "class",
	// attributes from holes
	"img": "src alt title",
}

var void = []string{"br", "hr", "input", "img"}

// running are the elements that hold no blocks.
var running = []string{
	"a", "abbr", "code", "del", "em", "h2", "h3", "h4", "h5", "h6", "ins", "kbd", "label", "mark", "p", "span",
	"strong", "sub", "summary", "sup", "time",
}

var blocks = []string{
	"aside", "blockquote", "details", "div", "dl", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
	"section", "table", "ul",
}

// filled returns the HTML with its holes filled as a page would.
func filled(body kb.Body, fill func(kb.Hole, kb.Link) string) string {
	var b strings.Builder
	last := 0
	for _, h := range body.Holes {
		b.WriteString(body.HTML[last:h.At])
		if h.Kind == kb.HoleSay {
			b.WriteString(html.EscapeString(h.Say))
		} else {
			b.WriteString(fill(h, body.Links[h.Link]))
		}
		last = h.At
	}
	b.WriteString(body.HTML[last:])
	return b.String()
}

func plainly(h kb.Hole, _ kb.Link) string {
	switch h.Kind {
	case kb.HoleOpen:
		return `<a href="x">`
	case kb.HoleClose:
		return "</a>"
	case kb.HoleImage:
		return `<img src="x" alt="">`
	}
	return `<a href="x">name</a>`
}

// sound checks the rules for every body.
func sound(body kb.Body) error {
	last := 0
	for i, h := range body.Holes {
		linked := h.Kind != kb.HoleSay
		if h.At < last || h.At > len(body.HTML) || h.Link < 0 || linked && h.Link >= len(body.Links) || linked == (h.Say != "") {
			return fmt.Errorf("hole %d is out of order or range: %+v", i, h)
		}
		last = h.At
	}
	for name, text := range map[string]string{"HTML": body.HTML, "VisibleText": body.VisibleText, "Title": body.Title} {
		if !utf8.ValidString(text) {
			return fmt.Errorf("%s is not valid UTF-8", name)
		}
	}
	for _, l := range body.Links {
		if n := utf8.RuneCountInString(l.Context); n > 160 {
			return fmt.Errorf("the context of %q has %d code points", l.Dest, n)
		}
	}
	headings := map[string]bool{"": true}
	for _, h := range body.Outline {
		headings[h.ID] = true
	}
	for _, l := range body.Links {
		if !headings[l.Section] {
			return fmt.Errorf("link %q stands in a section %q that is none", l.Dest, l.Section)
		}
	}
	for _, s := range body.Sections {
		for i, l := range s.Lines {
			if l.Parent < 0 || l.Parent > i || l.Text != fold(l.Text) {
				return fmt.Errorf("line %+v is not sound", l)
			}
			for _, n := range l.Named {
				text := l.Text
				if n.Declined {
					text = l.Declined
				}
				if n.From > n.To || n.To > len(text) {
					return fmt.Errorf("line %+v names something outside its text", l)
				}
			}
		}
	}
	if n := strings.Count(body.HTML, `<a class="anchor"`); n != len(body.Outline) {
		return fmt.Errorf("%d headings are in the HTML, %d in the outline", n, len(body.Outline))
	}
	return wellFormed(filled(body, plainly))
}

// wellFormed checks that every element is allowed, closed and where it may be.
func wellFormed(text string) error {
	var open []string
	ids := map[string]bool{}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				return fmt.Errorf("<%s> is not closed", open[len(open)-1])
			}
			return nil
		case html.TextToken:
			if strings.ContainsAny(raw, "<>") {
				return fmt.Errorf("text %q is not escaped", raw)
			}
			for _, r := range token.Data {
				if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
					return fmt.Errorf("text %q holds a control character", raw)
				}
			}
			if n := len(open); n > 0 && strings.TrimSpace(raw) != "" &&
				slices.Contains([]string{"ul", "ol", "dl", "table", "thead", "tbody", "tr"}, open[n-1]) {
				return fmt.Errorf("text %q stands in <%s>", raw, open[n-1])
			}
		case html.StartTagToken:
			if err := start(token, open, ids); err != nil {
				return fmt.Errorf("%s: %w", raw, err)
			}
			if !slices.Contains(void, token.Data) {
				open = append(open, token.Data)
			}
			if len(open) > 400 {
				return errors.New("more than 400 elements are open")
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				return fmt.Errorf("</%s> closes nothing; open: %v", token.Data, open)
			}
			open = open[:len(open)-1]
		default:
			return fmt.Errorf("%q is neither tag nor text", raw)
		}
	}
}

func start(token html.Token, open []string, ids map[string]bool) error {
	attributes, ok := allowed[token.Data]
	if !ok {
		return errors.New("not an allowed element")
	}
	given := map[string]bool{}
	for _, a := range token.Attr {
		if given[a.Key] || !slices.Contains(strings.Fields(attributes), a.Key) {
			return fmt.Errorf("attribute %q", a.Key)
		}
		given[a.Key] = true
		switch a.Key {
		case "id":
			if a.Val == "" || ids[a.Val] || strings.ContainsAny(a.Val, " \t\n") {
				return fmt.Errorf("id %q is empty, twice or broken", a.Val)
			}
			ids[a.Val] = true
		case "href":
			ok := a.Val == "x" || strings.HasPrefix(a.Val, "#")
			for _, scheme := range []string{"http://", "https://", "mailto:", "tel:"} {
				ok = ok || strings.HasPrefix(a.Val, scheme)
			}
			if !ok {
				return fmt.Errorf("href %q", a.Val)
			}
		}
	}
	inside := func(names ...string) bool { return len(open) > 0 && slices.Contains(names, open[len(open)-1]) }
	switch token.Data {
	case "li":
		ok = inside("ul", "ol")
	case "summary":
		ok = inside("details")
	case "dt", "dd":
		ok = inside("dl")
	case "tr":
		ok = inside("thead", "tbody")
	case "td", "th":
		ok = inside("tr")
	case "a":
		ok = !slices.Contains(open, "a")
	default:
		ok = !inside("ul", "ol", "dl", "table", "tr") || token.Data == "thead" || token.Data == "tbody" || token.Data == "caption"
	}
	if !ok {
		return fmt.Errorf("cannot stand in %v", open)
	}
	if slices.Contains(blocks, token.Data) {
		for _, name := range open {
			if slices.Contains(running, name) {
				return fmt.Errorf("a block in <%s>", name)
			}
		}
	}
	return nil
}

func fold(text string) string { return strings.Join(strings.Fields(text), " ") }
