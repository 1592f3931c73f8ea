package markdown

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestEveryLanguageHasALexer(t *testing.T) {
	for _, name := range languages {
		if lexerNamed()[name] == nil {
			t.Errorf("chroma has no lexer named %q", name)
		}
	}
	for _, alias := range []string{"sh", "js", "ts", "py", "yml", "dockerfile", "jsx", "console", "rs", "golang", "svg"} {
		if lexerNamed()[alias] == nil {
			t.Errorf("no lexer for %q", alias)
		}
	}
}

// textOf returns the visible text of HTML.
func textOf(t *testing.T, markup string) string {
	t.Helper()
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(markup))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind == html.TextToken {
			b.Write(z.Text())
		}
	}
	return b.String()
}

// Every lexer terminates on random code and leaves its text unchanged.
func TestHighlightingKeepsTheText(t *testing.T) {
	words := []string{
		"if ", "{", "}", "(", ")", "<script>", "</script>", "${", "`", "\"", "'", "\n", "  ", "// ", "/*", "*/", "# ",
		"<!--", "-->", "class A ", "def f", "=>", "::", "@", "\\", "\"\"\"", "<<EOF\n", "EOF\n", "{{", "}}", "{%", "%}",
		"<?php", "?>", "r\"", "$", "0x1f", "- ", ": ", "|", "&", "é", "🎉", "\t",
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for _, name := range languages {
		for range 40 {
			var b strings.Builder
			for range rng.IntN(100) {
				b.WriteString(words[rng.IntN(len(words))])
			}
			p := &page{lines: []int{0}}
			p.highlight(name, []byte(b.String()), 0)
			if got := textOf(t, string(p.html)); got != b.String() {
				t.Fatalf("%s: got text %q, want %q", name, got, b.String())
			}
		}
	}
}

func TestLongCodeIsCutAtBlankLines(t *testing.T) {
	function := "func f() {\n\treturn 1\n}\n\n"
	code := strings.Repeat(function, 1000)
	p := &page{lines: []int{0}}
	p.highlight("go", []byte(code), 0)
	if got := textOf(t, string(p.html)); got != code {
		t.Error("the text has changed")
	}
	if len(p.problems) > 0 {
		t.Errorf("got %v, want no problem", p.problems)
	}
	if got := strings.Count(string(p.html), `<span class="kd">func</span>`); got != 1000 {
		t.Errorf("got %d highlighted functions, want 1000", got)
	}
}

func TestALongLineOfCodeIsPlain(t *testing.T) {
	p := &page{lines: []int{0}}
	p.highlight("go", []byte("func a\n"+strings.Repeat("func b ", 1000)+"\nfunc c\n"), 0)
	if got := strings.Count(string(p.html), "<span"); got != 2 {
		t.Errorf("got %d spans, want those of the lines around it", got)
	}
}

func TestCodeBeyondTheBudgetIsPlain(t *testing.T) {
	body, list := Parse("page.md", []byte("```go\n"+strings.Repeat(strings.Repeat("a*", 500)+"\n", 100)+"```\n\n```go\nfunc\n```\n"))
	if len(list) != 1 || list[0].Code != "markdown/too-much-code" || list[0].Line != 1 {
		t.Errorf("got %v, want one warning at the first block", list)
	}
	if strings.Contains(body.HTML, "<span class=\"kd\">") {
		t.Error("code is highlighted beyond the budget")
	}
}
