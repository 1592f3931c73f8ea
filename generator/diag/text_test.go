package diag_test

import (
	"strings"
	"testing"

	"tandem/generator/diag"
)

func TestTextShowsTheLineAndTheColumn(t *testing.T) {
	source := "first\n\tsee [a](b.md)\r\n漢字 [a](b.md)\ne\u0301x [a](b.md)\nlast [a](b.md)"
	for _, test := range []struct {
		line, column int
		want         string
	}{
		{2, 6, "    2 |     see [a](b.md)\n      |         ^\n"}, // a tab is four wide
		{3, 4, "    3 | 漢字 [a](b.md)\n      |      ^\n"},         // wide characters
		{4, 5, "    4 | e\u0301x [a](b.md)\n      |    ^\n"},     // marks take no room
		{5, 6, "    5 | last [a](b.md)\n      |      ^\n"},       // no newline at the end
		{1, 1, ""}, // about the whole file
		{9, 1, ""}, // beyond the end
	} {
		var b strings.Builder
		p := diag.Problem{Path: "a.md", Line: test.line, Column: test.column, Severity: diag.Error, Code: "x/y", Message: "it is wrong", Hint: "mend it"}
		err := diag.WriteText(&b, diag.List{p}, diag.TextOptions{Prefix: "content", Source: func(string) []byte { return []byte(source) }})
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(b.String(), "[x/y]\n")
		got, _, _ := strings.Cut(rest, "hint: mend it\n")
		if got != test.want {
			t.Errorf("%d:%d:\n%s\nwant\n%s", test.line, test.column, got, test.want)
		}
	}
}

func TestTextIsSafeForATerminal(t *testing.T) {
	var b strings.Builder
	p := diag.Problem{Path: "a.md", Line: 1, Column: 2, Severity: diag.Warning, Code: "x/y", Message: "m"}
	if err := diag.WriteText(&b, diag.List{p}, diag.TextOptions{Source: func(string) []byte { return []byte("a\x1b[31mb\u202ec") }}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e") {
		t.Errorf("control characters reach the terminal: %q", b.String())
	}
}

func TestSummary(t *testing.T) {
	e, w := diag.Problem{Severity: diag.Error}, diag.Problem{Severity: diag.Warning}
	for _, test := range []struct {
		list diag.List
		want string
	}{{nil, "no problems"}, {diag.List{e}, "1 error"}, {diag.List{w, e, w}, "1 error, 2 warnings"}} {
		if got := diag.Summary(test.list); got != test.want {
			t.Errorf("%d problems: %q, want %q", len(test.list), got, test.want)
		}
	}
}

func TestSortedIsByPlaceAndOnce(t *testing.T) {
	a := diag.Problem{Path: "a.md", Line: 2, Code: "x/y"}
	b := diag.Problem{Path: "a.md", Line: 10, Code: "x/y"}
	c := diag.Problem{Path: "b.md", Line: 1, Code: "x/y"}
	got := diag.List{c, b, a, a}.Sorted()
	if len(got) != 3 || got[0] != a || got[1] != b || got[2] != c {
		t.Errorf("sorted: %v", got)
	}
}

func TestAnnotationsAreEscaped(t *testing.T) {
	var b strings.Builder
	p := diag.Problem{Path: "a,b:c.md", Line: 3, Column: 4, Severity: diag.Error, Code: "x/y", Message: "100% wrong\r\n::set-env", Hint: "mend it"}
	if err := diag.WriteGitHub(&b, diag.List{p}, "content", nil); err != nil {
		t.Fatal(err)
	}
	want := "::error file=content/a%2Cb%3Ac.md,line=3,col=4,title=x/y::100%25 wrong%0D%0A::set-env%0Ahint: mend it\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestSARIFNamesRulesAndPlaces(t *testing.T) {
	var b strings.Builder
	list := diag.List{
		{Path: "a b.md", Line: 3, Column: 4, Severity: diag.Error, Code: "b/b", Message: "wrong"},
		{Path: "c.md", Severity: diag.Warning, Code: "a/a", Message: "odd"},
	}
	if err := diag.WriteSARIF(&b, list, "content", func(string) (diag.Help, bool) { return diag.Help{}, false }); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"columnKind": "unicodeCodePoints"`, `"uri": "content/a%20b.md"`, `"startLine": 3`, `"ruleIndex": 1`, `"level": "warning"`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the log lacks %s:\n%s", want, b.String())
		}
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string]string{"a\nb\nc": "b", "a\r\nb\r\nc": "b", "a\rb\rc": "b", "a\nb": "b", "a\nb\rc\nd": "b\rc", "a\n": ""} {
		if got, ok := diag.Line([]byte(text), 2); got != want || !ok {
			t.Errorf("%q: %q (%t), want %q", text, got, ok, want)
		}
	}
	if got, ok := diag.Line([]byte("a"), 2); ok {
		t.Errorf("%q, want no line", got)
	}
}

func TestConfidentialLinesAreNotShown(t *testing.T) {
	var b strings.Builder
	problem := diag.Problem{Path: "a.md", Line: 2, Column: 3, Severity: diag.Error, Code: "secret/in-text", Message: "a key stands here", Confidential: true}
	if err := diag.WriteText(&b, diag.List{problem}, diag.TextOptions{Source: func(string) []byte { return []byte("one\ntwo hidden\n") }}); err != nil || strings.Contains(b.String(), "hidden") {
		t.Errorf("%s (%v)", b.String(), err)
	}
}

// TestLongLinesFitATerminal checks that the caret is below the place of the problem in
// whatever part of a long line is shown.
func TestLongLinesFitATerminal(t *testing.T) {
	for _, unit := range []string{"abcdefghi ", "漢字 ", "\tx ", "e\u0301 ", "🌱 "} {
		line := strings.Repeat(unit, 90)
		runes := []rune(line)
		for column := 1; column <= len(runes); column += 7 {
			marked := string(runes[:column-1]) + "@" + string(runes[column:])
			p := diag.Problem{Path: "a.md", Line: 2, Column: column, Severity: diag.Error, Code: "x/y", Message: "m"}
			var b strings.Builder
			err := diag.WriteText(&b, diag.List{p}, diag.TextOptions{Source: func(string) []byte { return []byte("first\n" + marked) }})
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(b.String(), "\n")
			before, _, ok := strings.Cut(lines[1], "@")
			caret := strings.Index(lines[2], "^")
			if !ok || diag.Columns(before) != caret || diag.Columns(lines[1]) > 80 {
				t.Fatalf("column %d of a line of %q:\n%s\n%s", column, unit, lines[1], lines[2])
			}
		}
	}
}
