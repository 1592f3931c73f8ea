package markdown_test

import (
	"bufio"
	"encoding/json"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tandem/generator/kb"
	"tandem/generator/markdown"
)

// TestCommonMark runs the examples of CommonMark 0.31.2 (testdata/spec.json, from
// goldmark). Both sides are normalised first: holes filled, our anchors and wrappers
// removed, the title restored. Remaining differences must be listed, with a reason, in
// testdata/spec-differences.txt; listed examples must differ.
func TestCommonMark(t *testing.T) {
	data, err := os.ReadFile("testdata/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Markdown, HTML, Section string
		Example                 int
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) != 652 {
		t.Errorf("got %d examples, want the 652 of 0.31.2", len(examples))
	}
	listed := differences(t)
	for _, e := range examples {
		body, _ := markdown.Parse("page.md", []byte(e.Markdown))
		if err := sound(body); err != nil {
			t.Errorf("example %d: %v", e.Example, err)
		}
		title := ""
		if body.Title != "" {
			title = "<h1>" + html.EscapeString(body.Title) + "</h1>"
		}
		got := canonical(title+filled(body, asCommonMark), title != "")
		want := canonical(e.HTML, title != "")
		reason, differs := listed[e.Example]
		switch {
		case got != want && !differs:
			t.Errorf("example %d (%s)\n%s\n got %s\nwant %s", e.Example, e.Section, e.Markdown, got, want)
		case got == want && differs:
			t.Errorf("example %d is listed (%s) and does not differ: take it off the list", e.Example, reason)
		}
	}
}

// differences reads lines of "NUMBERS reason"; a # begins a comment.
func differences(t *testing.T) map[int]string {
	t.Helper()
	f, err := os.Open("testdata/spec-differences.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	listed := map[int]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		numbers, reason, _ := strings.Cut(line, " ")
		for number := range strings.SplitSeq(numbers, ",") {
			n, err := strconv.Atoi(number)
			if err != nil || reason == "" {
				t.Fatalf("%q is no line of \"NUMBERS reason\"", line)
			}
			listed[n] = reason
		}
	}
	return listed
}

func asCommonMark(h kb.Hole, l kb.Link) string {
	to := l.Dest
	if l.Heading != "" {
		to += "#" + l.Heading
	}
	title := ""
	if l.Title != "" {
		title = ` title="` + html.EscapeString(l.Title) + `"`
	}
	switch h.Kind {
	case kb.HoleOpen:
		return `<a href="` + html.EscapeString(to) + `"` + title + ">"
	case kb.HoleClose:
		return "</a>"
	case kb.HoleImage:
		return `<img src="` + html.EscapeString(to) + `" alt="` + html.EscapeString(l.Text) + `"` + title + ">"
	}
	return "[[" + html.EscapeString(to) + "]]"
}

// canonical returns the tokens of HTML in one spelling. Titled says that an h1
// at the beginning is the title, of which only the text is compared; any other
// is compared as an h2.
func canonical(text string, titled bool) string {
	var out strings.Builder
	space, inPre, inTitle := false, false, false
	tags, skip, lang := 0, 0, ""
	z := html.NewTokenizer(strings.NewReader(text))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		name := token.Data
		attr := map[string]string{}
		for _, a := range token.Attr {
			attr[a.Key] = a.Val
		}
		if skip > 0 || attr["class"] == "anchor" { // the anchor and the span in it
			switch token.Type {
			case html.StartTagToken:
				skip++
			case html.EndTagToken:
				skip--
			}
			continue
		}
		switch token.Type {
		case html.TextToken:
			data := token.Data
			if !inPre {
				folded := strings.Join(strings.Fields(data), " ")
				if strings.HasPrefix(data, " ") || strings.HasPrefix(data, "\n") {
					space = true
				}
				if folded == "" {
					continue
				}
				if space && out.Len() > 0 && !strings.HasSuffix(out.String(), "|") {
					out.WriteByte(' ')
				}
				space = strings.HasSuffix(data, " ") || strings.HasSuffix(data, "\n")
				data = folded
			}
			out.WriteString(data)
			continue
		case html.CommentToken:
			out.WriteString("<!--" + name + "-->")
			continue
		}
		if inTitle && name != "h1" {
			continue // our title is text alone
		}
		if name == "h1" {
			switch {
			case titled && tags == 0 && token.Type == html.StartTagToken:
				inTitle = true
			case inTitle:
				inTitle = false
			default:
				name = "h2"
			}
		}
		tags++
		block := !slices.Contains([]string{"a", "code", "em", "strong", "del", "img", "span", "br", "kbd", "sub", "sup", "abbr", "mark", "ins"}, name)
		switch {
		case name == "div" && (attr["class"] == "code" || attr["class"] == "table-scroll" || token.Type == html.EndTagToken):
			lang = attr["data-lang"]
			continue
		case name == "span" || name == "label":
			continue
		case name == "pre":
			inPre = token.Type == html.StartTagToken
			attr = nil
		case name == "code" && token.Type == html.StartTagToken && inPre && lang != "":
			attr = map[string]string{"class": "language-" + lang}
		case strings.HasPrefix(name, "h") && len(name) == 2:
			delete(attr, "id")
		}
		delete(attr, "rel")
		switch {
		case attr["class"] == "tasks" || attr["class"] == "task":
			delete(attr, "class")
		case attr["align"] != "":
			attr["class"] = "align-" + attr["align"]
		}
		for _, key := range []string{"href", "src"} {
			if decoded, err := url.PathUnescape(attr[key]); err == nil && attr[key] != "" {
				attr[key] = decoded
			}
		}
		if block {
			space = false
			out.WriteByte('|')
		} else if space {
			out.WriteByte(' ')
			space = false
		}
		if token.Type == html.EndTagToken {
			out.WriteByte('/')
		}
		out.WriteString(name)
		for _, key := range []string{"class", "href", "src", "alt", "title", "start"} {
			if value, ok := attr[key]; ok {
				out.WriteString(" " + key + "=" + value)
			}
		}
		out.WriteByte('|')
	}
	return out.String()
}
