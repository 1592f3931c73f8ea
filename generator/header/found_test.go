package header_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// TestHeadersInOtherPlaces: which texts hold a header that is not read, and where it
// begins. Whatever may be one makes the page unread, so that nobody is shown too much.
func TestHeadersInOtherPlaces(t *testing.T) {
	const order = "---\norder: 1\n---\n"
	for _, test := range []struct{ name, src, want string }{
		{"code at the top with keys", "```yaml\ntitle: A\nowners: [ann]\n```\n# Page\n", "1:1 header/not-first"},
		{"code below a heading with keys that say nothing of readers", "# Page\n\n```yaml\ntitle: A\nowners: [ann]\n```\n", ""},
		{"code below a header with such keys", order + "```yaml\ntitle: A\nowners: [ann]\n```\n", ""},
		{"code with an audience below blank lines and braces", "# Page\n\n```yaml\ntitle: A\n\n{\naudience: [secret]\n```\n", "3:1 header/not-first"},
		{"code that has a header with marks", "```\n---\ntitle: A\n---\n```\n", "1:1 header/not-first"},
		{"code that does not end, and nothing else", "```", ""},
		{"lines that end with CR, the first blank", "\r---\rtitle: A\r---\rText\r", "2:1 header/not-first"},
		{"lines of a header that end with CR, below blank ones", "\n\n---\rowners: [ann]\r---\r\n# Page\n", "3:1 header/syntax"},
		{"a text whose first line holds CR", "Text\rmore\nText\n", ""},
		{"a key below the mark and fifty comments, without an end", "---\n" + strings.Repeat("# a\n", 50) + "owners: [ann]\n", "1:1 header/not-closed"},
		{"a key below more comments than a header is looked for in", "---\n" + strings.Repeat("# a\n", 51) + "owners: [ann]\n", "53:1 header/keys-in-text"},
		{"a mark with text behind a tab", "---\ntitle: A\n---\tb\n---\n", "3:1 header/syntax"},
		{"a second header", order + "---\nowners: [ann]\ntags: [a]\n---\n# Page\n", "5:1 header/keys-in-text"},
		{"a rule, and a key in a later paragraph", order + "---\nText.\n\nowners: [ann]\n", ""},
		{"a key in the third paragraph of a text without a header", "Text.\n\n\n\nMore.\n\nowners: [ann]\n", "7:1 header/keys-in-text"},
		{"a key in the fourth one", "Text.\n\nMore.\n\nMore.\n\nowners: [ann]\n", ""},
		{"a key in a paragraph that goes on with an indented line", order + "Text\n    goes on\nowners: [ann]\n", "6:1 header/keys-in-text"},
		{"a key in the first paragraph below indented code", order + "    code\n\nowners: [ann]\n", "6:1 header/keys-in-text"},
		{"a list whose only entry is empty", order + "-", ""},
		{"a key in code between tildes", order + "~~~ `a`\nowners: [ann]\n~~~\n", ""},
		{"a key below code within a line", order + "``` `a`\nowners: [ann]\n", "5:1 header/keys-in-text"},
		{"four hyphens right below the mark", "---\n----\ntitle: A\n# Page\n", "2:1 header/not-a-mark"},
		{"one hyphen below keys", "---\ntitle: A\n-\n# Page\n", "1:1 header/not-closed"},
		{"one plus sign above keys", "+\ntitle: A\n+\n# Page\n", "2:1 header/keys-in-text"},
		{"two plus signs above keys", "++\ntitle = A\n++\n# Page\n", "1:1 header/not-a-mark"},
		{"another mark in line 1", ";;;\nText\n", "1:1 header/unknown-format"},
		{"another mark below a heading, above text", "# Page\n;;;\nText\n", ""},
		{"another mark below a heading, above keys", "# Page\n;;;\ntitle: A\n", "2:1 header/unknown-format"},
		{"a mark with the name of a format", "---markdown\ntitle: A\n", "1:1 header/unknown-format"},
		{"such a mark below blank lines", "\n\n---yaml\nText\n", "3:1 header/unknown-format"},
		{"a mark with a word of nine letters", "---something\ntitle: A\n", "2:1 header/keys-in-text"},
		{"a key below a brace, without an end", "---\n  {\n  \"title\": \"A\"\n# Page\n", "1:1 header/not-closed"},
		{"an unknown key below the mark, without an end", "---\nText: b\n", "1:1 header/not-closed"},
		{"a rule, and a line of text with a colon", "---\n\nText: b\n", ""},
		{"a rule, and a line that begins with a colon", "---\n: b\n", ""},
		{"a table whose head is one word", "| title |\n| --- | --- |\n| Backup |\n", ""},
	} {
		h, problems := header.Decode("guides/a.md", []byte(test.src), practice.All())
		var got []string
		for _, p := range problems.Sorted() {
			got = append(got, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
		if read := len(h.Common.Owners) > 0 || h.Common.Title != ""; !read && h.Unread != (test.want != "") {
			t.Errorf("%s: unread is %v", test.name, h.Unread)
		}
	}
}

// TestBodyBelowAnUnreadHeader: a header between other marks is not shown as text, up to the
// mark that closes it. A mark that is indented does not.
func TestBodyBelowAnUnreadHeader(t *testing.T) {
	h, _ := header.Decode("guides/a.md", []byte("--\ntitle: A\n --\nowners: [ann]\n--\n# Page\n"), practice.All())
	if got := strings.TrimSpace(string(h.Body)); got != "# Page" {
		t.Errorf("the body is %q", got)
	}
}

// TestReadersOfAnUnreadHeader: what a header that cannot be read says of its readers is
// taken from its lines: a list below its key up to the end of the header, and whether it is
// a draft in the way of TOML.
func TestReadersOfAnUnreadHeader(t *testing.T) {
	for src, want := range map[string]string{
		"---\ntitle: [\naudience:\n  - secret\n  - partner\nowners: [ann]\n---\n": `[? partner secret] ""`,
		"---\ntitle: [\naudience: secret\n---\n":                                  `[? secret] ""`,
		"audience:\n  - secret\n---\n- partner\n":                                 `[? secret] ""`,
		"+++\ntitle = [\npublished = false\n+++\n":                                `[?] "draft"`,
		"+++\ntitle = [\npublished = true\n+++\n":                                 `[?] ""`,
	} {
		h, _ := header.Decode("guides/a.md", []byte(src), practice.All())
		if got := fmt.Sprintf("%v %q", h.Common.Audience, h.Common.Status); got != want {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
}

// TestLongestHeaders: 64 KiB and lists of a thousand entries are read, more is not.
func TestLongestHeaders(t *testing.T) {
	ofLength := func(n int) string { return "x: \"" + strings.Repeat("a", n-len("x: \"\"\n")) + "\"\n" }
	list := func(n int) string { return "x: [" + strings.Repeat("a, ", n-1) + "a]\n" }
	for _, test := range []struct{ name, lines, want string }{
		{"65,536 bytes", ofLength(64 << 10), ""},
		{"one more", ofLength(64<<10 + 1), "header/too-long"},
		{"a thousand entries", list(kb.MostEntries), ""},
		{"one more", list(kb.MostEntries + 1), "header/too-many"},
	} {
		_, problems := header.Decode("guides/a.md", []byte("---\n"+test.lines+"---\n"), practice.All())
		got := ""
		for _, p := range problems {
			got += p.Code
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestPlacesInTOML: a problem of a TOML header has the line and the column of its key.
func TestPlacesInTOML(t *testing.T) {
	_, problems := header.Decode("guides/a.md", []byte("+++\ntitle = 'A'\n  zebra = 1\n+++\n"), practice.All())
	if got := told(problems); !strings.HasPrefix(got, "3:3: error: unknown key \"zebra\"") {
		t.Errorf("got %s", got)
	}
}

// TestLongerFormsOfAKey: a key that begins as one of the page, and has at least half of it,
// is taken for that one.
func TestLongerFormsOfAKey(t *testing.T) {
	for key, meant := range map[string]bool{"meaning": true, "meantime": false} {
		_, problems := header.Decode("glossary/a.md", []byte("---\n"+key+": A thing.\n---\n"), practice.All())
		if got := strings.Contains(told(problems), `did you mean "means"?`); got != meant {
			t.Errorf("%s is taken for \"means\": %v", key, got)
		}
	}
}
