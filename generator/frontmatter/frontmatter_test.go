package frontmatter_test

import (
	"testing"

	"tandem/generator/frontmatter"
)

func TestFind(t *testing.T) {
	for _, test := range []struct{ src, format, header, body string }{
		{"---\na: 1\n---\nText", "yaml", "a: 1\n", "Text"},
		{"---\na: 1\n...\nText", "yaml", "a: 1\n", "Text"},
		{"--- \t\r\na: 1\r\n---\t\r\nText", "yaml", "a: 1\r\n", "Text"},
		{"---\na: |\n  ---\n ...\n---", "yaml", "a: |\n  ---\n ...\n", ""},
		{"---\n--- x\n----\n.... \n---\n", "yaml", "--- x\n----\n.... \n", ""},
		{"---\n---\n", "yaml", "", ""},
		{"\xef\xbb\xbf\n \n---\na: 1\n---\nText", "yaml", "a: 1\n", "Text"},
		{"+++\na = '''\n+++\n'''\n+++\nText", "toml", "a = '''\n+++\n'''\n", "Text"},
		{"+++\na = \"\"\"\\\"\"\"\n+++\n\"\"\"\"\n+++\n", "toml", "a = \"\"\"\\\"\"\"\n+++\n\"\"\"\"\n", ""},
		{"+++\na = \"'''\" # \"\"\"\n+++\nText", "toml", "a = \"'''\" # \"\"\"\n", "Text"},
		{"+++\na = 'x\n+++\n", "toml", "a = 'x\n", ""},
		{"+++\na = '\"\"\"'\n ---\n---\n+++\n", "toml", "a = '\"\"\"'\n ---\n---\n", ""},
		{"{\"a\": \"}\\\"\", \"b\": {}}\nText", "json", "{\"a\": \"}\\\"\", \"b\": {}}", "Text"},
		{"{\n  \"a\": [\n\n  ]\n}  \n\nText", "json", "{\n  \"a\": [\n\n  ]\n}", "\nText"},
		{"", "", "", ""},
		{"Text\n---\na: 1\n---\n", "", "", "Text\n---\na: 1\n---\n"},
		{" ---\na: 1\n---\n", "", "", " ---\na: 1\n---\n"},
		{"{a}", "", "", "{a}"},
	} {
		b := frontmatter.Find([]byte(test.src))
		if b.Format != test.format || test.src[b.Start:b.Close] != test.header || test.src[b.End:] != test.body || b.Closed != (b.Format != "") {
			t.Errorf("%q: %+v, the header %q, the body %q", test.src, b, test.src[b.Start:b.Close], test.src[b.End:])
		}
	}
}

func TestAHeaderWithoutAnEndHasNoBody(t *testing.T) {
	for _, src := range []string{"---\na: 1\n ---\n", "+++\na = '''\n+++\n", "{\"a\": 1} x\n", "{\"a\": \n"} {
		if b := frontmatter.Find([]byte(src)); b.Format == "" || b.Closed || b.End != 0 {
			t.Errorf("%q: %+v", src, b)
		}
	}
}
