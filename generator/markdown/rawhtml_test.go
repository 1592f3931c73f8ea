package markdown_test

import (
	"strings"
	"testing"

	"tandem/generator/markdown"
)

// TestRawHTML checks the result of raw HTML, in a separate block and in running text.
// Each form is given between "before" and "after".
func TestRawHTML(t *testing.T) {
	for _, test := range []struct{ html, want, reported string }{
		// Elements that are dropped with their content, also nested ones.
		{"<div><svg>a</svg>b</div>", "b", "div, svg"},
		{"<div><svg>a<svg>b</svg>c</svg>d</div>", "d", "div, svg"},
		{"<div><svg>a<svg>b</svg>c<svg>d</svg>e</svg>f</div>", "f", "div, svg"},
		{"<div><svg>a<math>b</svg>c</math>d</div>", "cd", "div, svg"},
		{"<div><script>a<script>b</script>c</div>", "c", "div, script"},
		{"<div><svg>a", "", "div, svg"},
		{"<div><template><p>a</p><template>b</template><p>c</p></template>d</div>", "d", "div, template"},

		// Attributes are for the elements that have them.
		{`<table><tr><td><abbr title="a b">c</abbr></td></tr></table>`, `<abbr title="a b">c</abbr>`, ""},
		{`<table><tr><td><mark title="a">c</mark></td></tr></table>`, "<mark>c</mark>", "title"},
		{`<details title="a"><summary>c</summary></details>`, "<details><summary>c</summary>", "title"},
		{`<details open><summary>c</summary></details>`, "<details open><summary>c</summary>", ""},
		{`<table><tr><td open>c</td></tr></table>`, "<td>c</td>", "open"},
		{`<table><tr><td><abbr open>c</abbr></td></tr></table>`, "<abbr>c</abbr>", "open"},
		{`<table><tr><td><kbd colspan="2">c</kbd></td></tr></table>`, "<kbd>c</kbd>", "colspan"},
		{`<table><tr><td><abbr title="a&#0;b&#x1b;">c</abbr></td></tr></table>`, "<abbr title=\"a\ufffdb\ufffd\">c</abbr>", ""},
		{`<table><tr><td><abbr title="&quot;&gt;&lt;script&gt;">c</abbr></td></tr></table>`, `<abbr title="&quot;&gt;&lt;script&gt;">c</abbr>`, ""},

		// What no browser reads as a tag.
		{"<div><!-- a --></div>", "", "div"},
		{"<?a b?>", "", "?a"},
		{"<!DOCTYPE a>", "", "!DOCTYPE"},
		{"<![CDATA[a]]>", "", "![CDATA[a]]"},
	} {
		body, problems := markdown.Parse("page.md", []byte("before\n\n"+test.html+"\n\nafter\n"))
		got := strings.ReplaceAll(body.HTML, "\n", "")
		got = strings.TrimSuffix(strings.TrimPrefix(got, "<p>before</p>"), "<p>after</p>")
		if plain := strings.NewReplacer("<p>", "", "</p>", "").Replace(got); plain != test.want && (test.want == "" || !strings.Contains(plain, test.want)) {
			t.Errorf("%s: got %q, want %q", test.html, got, test.want)
		}
		var names []string
		for _, p := range problems {
			name := p.Message[strings.IndexAny(p.Message, "<\"")+1:]
			names = append(names, name[:strings.IndexAny(name, ">\"")])
		}
		if got := strings.Join(names, ", "); got != test.reported {
			t.Errorf("%s: reported are %q, want %q", test.html, got, test.reported)
		}
	}
}

// TestRawHTMLInText checks tags in running text: an element whose content is not for
// readers goes with it up to its end, and without an end alone.
func TestRawHTMLInText(t *testing.T) {
	for text, want := range map[string]string{
		"a <script>b</script> c":                      "<p>a  c</p>",
		"a <script>b <em>c</em></SCRIPT > d":          "<p>a  d</p>",
		"a <script>b</scripts> c":                     "<p>a b c</p>",
		"a <script>b c":                               "<p>a b c</p>",
		"a <svg>b <svg> c":                            "<p>a b  c</p>",
		"*a <script>b* c</script> d":                  "<p><em>a b</em> c d</p>",
		"a <mark>b</mark> <MARK>c</MARK>":             "<p>a <mark>b</mark> <mark>c</mark></p>",
		`a <abbr title="x">b</abbr>`:                  `<p>a <abbr title="x">b</abbr></p>`,
		`a <kbd title="x">b</kbd>`:                    "<p>a <kbd>b</kbd></p>",
		"a <!-- b --> c <?d?> e <![CDATA[f]]> g":      "<p>a  c  e  g</p>",
		"a<br>b<br/>c</br>d":                          "<p>a<br>b<br>cd</p>",
		"a <mark>b\n\nc</mark> d":                     "<p>a <mark>b</mark></p><p>c d</p>",
		"a <b>c</b> <i onclick=\"x\">d</i> <img src>": "<p>a c d </p>",
	} {
		body, _ := markdown.Parse("page.md", []byte(text+"\n"))
		if got := strings.ReplaceAll(body.HTML, "\n", ""); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestUnfinishedTags checks where a tag without an end is found, so that HTML does not
// take the words after it for its attributes.
func TestUnfinishedTags(t *testing.T) {
	for html, want := range map[string]string{
		"<div\n<mark>a</mark>":         "&lt;div <mark>a</mark>",
		"<div a=\"b<c\">d</div>":       "d",
		"<div a='b<c'>d</div>":         "d",
		"<div a='b\"<c'>d</div>":       "d",
		"<div a \"b<mark>c\">d</mark>": "&lt;div a \"b<mark>c\"&gt;d</mark>",
		"<div>a</div":                  "a&lt;/div",
		"<div &amp;\n<kbd>a</kbd>":     "&lt;div &amp; <kbd>a</kbd>",
	} {
		body, _ := markdown.Parse("page.md", []byte(html+"\n"))
		got := strings.NewReplacer("\n", " ", "<p>", "", "</p>", "", "&#34;", "\"").Replace(body.HTML)
		if got = strings.TrimSpace(got); got != want {
			t.Errorf("%s: got %q, want %q", html, got, want)
		}
	}
}
