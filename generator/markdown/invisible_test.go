package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/markdown"
)

func noted(src string) string {
	_, found := markdown.Parse("a.md", []byte(src))
	var all []string
	for _, p := range found {
		all = append(all, fmt.Sprintf("%d:%d %s %s", p.Line, p.Column, p.Severity, strings.TrimPrefix(p.Message, "the invisible character ")))
	}
	return strings.Join(all, "\n")
}

func TestWhatNobodySeesIsReported(t *testing.T) {
	for src, want := range map[string]string{
		"# T\n\né a\u202eb":                      "3:4 warning U+202E stands here",
		"# T\r\n\r\na\u202eb":                    "3:2 warning U+202E stands here",
		"# T\r\ra\u202eb":                        "3:2 warning U+202E stands here",
		"# T\n\na\u2066b\u2069c":                 "3:2 warning U+2066 stands here\n3:4 warning U+2069 stands here",
		"# T\n\na\u200bb \ufeff":                 "3:2 warning U+200B stands here\n3:5 warning U+FEFF stands here",
		"# T\n\na\x00b\x07\x7f":                  "3:2 warning U+0000 stands here\n3:4 warning U+0007 stands here\n3:5 warning U+007F stands here",
		"# T\n\n```\nif a\u202e { }\n```\n":      "4:5 warning U+202E stands here",
		"# T\n\n`a\u202a`\n\n## H\u202c\n":       "3:3 warning U+202A stands here\n5:5 warning U+202C stands here",
		"# T\n\na &#x202e; b &ZeroWidthSpace;":   "3:1 warning U+202E stands here\n3:13 warning U+200B stands here",
		"# T\n\n`&#x202e;` \\&#x202e;":           "",
		"# T\u202e\n":                            `1:1 error title "T\u202e" holds the invisible character U+202E`,
		"# T&#x200b;x\n":                         `1:1 error title "T\u200bx" holds the invisible character U+200B`,
		"# T\n\n[a](b\u202e.md)":                 `3:1 error address "b\u202e.md" holds the invisible character U+202E`,
		"# T\n\n[a](b%E2%80%AE.md)":              `3:1 error address "b\u202e.md" holds the invisible character U+202E`,
		"# T\n\n[a](https://x.test/&#x202e;)":    `3:1 error address "https://x.test/\u202e" holds the invisible character U+202E`,
		"# T\n\n<https://x.test/\u200b>":         `3:1 error address "https://x.test/\u200b" holds the invisible character U+200B`,
		"# T\n\n[a](https://x.test \"b\u202e\")": `3:1 error title "b\u202e" holds the invisible character U+202E`,
		"# T\n\n![a](b.png \"b\u202e\")":         `3:1 error title "b\u202e" holds the invisible character U+202E`,
		"# T\n\n[a][r]\n\n[r]: b\u202e.md\n":     "3:1 error address \"b\\u202e.md\" holds the invisible character U+202E\n5:7 warning U+202E stands here",
		"\ufeff# T\n\nA":                         "",
		"# T\n\nA\tB\v\f":                        "",
		"# T\n\n\u200fשלום\u200e می\u200cخواهم \u00ad\u2060": "", // marks that text needs
	} {
		if got := noted(src); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", src, got, want)
		}
	}
}

func TestWhatNobodySeesIsCounted(t *testing.T) {
	got := strings.Split(noted("# T\n\n"+strings.Repeat("\u200b\n", 150)), "\n")
	if len(got) != 101 || !strings.Contains(strings.Join(got, "\n"), "50 more problems of this kind") {
		t.Errorf("%d problems, want 100 and one that counts the rest", len(got))
	}
}
