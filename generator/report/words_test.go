package report

import (
	"strings"
	"testing"

	"tandem/generator/kb"
)

// TestTextInColumns: how wide a text is in a terminal, and how it is cut and filled.
func TestTextInColumns(t *testing.T) {
	for _, test := range []struct {
		text              string
		wide              int
		cut, padded, left string // to five columns
	}{
		{"", 0, "", "     ", "     "},
		{"abc", 3, "abc", "abc  ", "  abc"},
		{"abcde", 5, "abcde", "abcde", "abcde"},
		{"abcdef", 6, "abcd…", "abcdef", "abcdef"},
		{"題題", 4, "題題", "題題 ", " 題題"},
		{"題題題", 6, "題題…", "題題題", "題題題"},
		{"a題題題", 7, "a題…", "a題題題", "a題題題"},
		{"e\u0301tude", 5, "e\u0301tude", "e\u0301tude", "e\u0301tude"},
		{"Ａ", 2, "Ａ", "Ａ   ", "   Ａ"},
	} {
		if wide(test.text) != test.wide || cut(test.text, 5) != test.cut || pad(test.text, 5) != test.padded || right(test.text, 5) != test.left {
			t.Errorf("%q: %d columns, cut %q, filled %q and %q", test.text, wide(test.text), cut(test.text, 5), pad(test.text, 5), right(test.text, 5))
		}
	}
	if got := printable("a\x1b[31mb\u0007c\nd\te"); got != "a[31mbc d e" {
		t.Errorf("a terminal is sent %q", got)
	}
}

// TestHanging: a sentence takes as many lines as it needs, none wider than eighty columns,
// those after the first indented.
func TestHanging(t *testing.T) {
	word := func(n int) string { return strings.Repeat("x", n) }
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"none", "", []string{"  >"}},
		{"one", "a", []string{"  >a"}},
		{"fits to the last column", word(40) + " " + word(36), []string{"  >" + word(40) + " " + word(36)}},
		{"one column too many", word(40) + " " + word(37), []string{"  >" + word(40), "    " + word(37)}},
		{"a word as long as the line", word(77), []string{"  >" + word(77)}},
		{"a word that is too long", word(78), []string{"  >" + word(76) + "…"}},
		{"a long word behind another", "a " + word(90), []string{"  >a", "    " + word(75) + "…"}},
	} {
		var out text
		out.hanging("  >", test.text, 4)
		if got := strings.TrimSuffix(out.String(), "\n"); got != strings.Join(test.want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, strings.Join(test.want, "\n"))
		}
	}
}

// TestAmount: zero is a dot, and a number above the capacity has a mark.
func TestAmount(t *testing.T) {
	for _, test := range []struct {
		n, capacity int
		want        string
	}{{0, 5, "·"}, {0, 0, "·"}, {1, 5, "1"}, {5, 5, "5"}, {6, 5, "6!"}, {6, 0, "6"}, {1, 1, "1"}, {2, 1, "2!"}} {
		if got := amount(test.n, test.capacity); got != test.want {
			t.Errorf("%d of %d: %q, want %q", test.n, test.capacity, got, test.want)
		}
	}
}

// TestCounted: numbers and lists in words.
func TestCounted(t *testing.T) {
	if got := upperFirst("über alles"); got != "Über alles" {
		t.Errorf("got %q", got)
	}
	if got := (Counts{Living: 3}).summary(nil); strings.Contains(got, ",") || !strings.HasPrefix(got, "3 ") {
		t.Errorf("of living pages alone: %q", got)
	}
	c := Counts{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}
	parts := strings.Split(c.summary(nil), ", ")
	var numbers []string
	for _, part := range parts {
		n, _, _ := strings.Cut(part, " ")
		numbers = append(numbers, n)
	}
	if got := strings.Join(numbers, " "); got != "2 3 4 5 6 7 8 9 10 11 12 13 14 15" {
		t.Errorf("the numbers are %q", got)
	}
}

// TestOrderOfTodos: the late ones first, then by risk, day, page and text; no day last.
func TestOrderOfTodos(t *testing.T) {
	for _, test := range []struct {
		name        string
		first, next Todo
	}{
		{"late", Todo{Late: true, Risk: 1}, Todo{Risk: 9}},
		{"risk", Todo{Risk: 9, Page: "b"}, Todo{Risk: 1, Page: "a"}},
		{"risk of late ones", Todo{Late: true, Risk: 9}, Todo{Late: true, Risk: 1}},
		{"day", Todo{Due: "2026-01-01", Page: "b"}, Todo{Due: "2026-01-02", Page: "a"}},
		{"a day before none", Todo{Due: "2026-01-01", Page: "b"}, Todo{Page: "a"}},
		{"page", Todo{Page: "a", Text: "b"}, Todo{Page: "b", Text: "a"}},
		{"text", Todo{Page: "a", Text: "a"}, Todo{Page: "a", Text: "b"}},
	} {
		if lateFirst(test.first, test.next) >= 0 || lateFirst(test.next, test.first) <= 0 {
			t.Errorf("%s: %+v is not before %+v", test.name, test.first, test.next)
		}
	}
	a := Todo{Kind: "action", Page: "p", Text: "t", Due: "2026-01-01"}
	for _, other := range []Todo{
		{Kind: "lesson", Page: "p", Text: "t", Due: "2026-01-01"}, {Kind: "action", Page: "q", Text: "t", Due: "2026-01-01"},
		{Kind: "action", Page: "p", Text: "u", Due: "2026-01-01"}, {Kind: "action", Page: "p", Text: "t"},
	} {
		if a.same(other) {
			t.Errorf("%+v is the same as %+v", other, a)
		}
	}
	if !a.same(Todo{Kind: "action", Page: "p", Text: "t", Due: "2026-01-01", Risk: 7, Late: true}) {
		t.Error("a thing to do is not the same as itself at another risk")
	}
	if late([]Todo{{Late: true}, {}, {Late: true}}) != 2 {
		t.Error("late ones are miscounted")
	}
}

// TestAbout: whether two texts name one thing.
func TestAbout(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{{"Milestone: First export", "first export", true}, {"First export", "Action: first export", true}, {"first export", "second export", false}, {"a:b", "b", false}} {
		if about(test.a, test.b) != test.want {
			t.Errorf("%q and %q", test.a, test.b)
		}
	}
	for base, want := range map[string]string{"https://kb.example.org:8080/base/": "kb.example.org", "/": "our-base.invalid", "": "our-base.invalid"} {
		if got := domain(&kb.Site{BaseURL: base, Title: "Our base"}); got != want {
			t.Errorf("%q: %q, want %q", base, got, want)
		}
	}
}

// TestDifferenceIsCut: twelve lines are shown, of more the number.
func TestDifferenceIsCut(t *testing.T) {
	lines := func(n int) string { return strings.Repeat("+x\n", n) }
	const head = "diff before now\n--- before\n+++ now\n@@ -1 +1 @@\n"
	for _, n := range []int{0, 1, 12} {
		if got := short(head + lines(n)); got != strings.TrimSuffix(lines(n), "\n") {
			t.Errorf("%d lines: %q", n, got)
		}
	}
	for n, more := range map[int]string{13: " 1 ", 14: " 2 "} {
		if got := short(head + lines(n)); !strings.HasPrefix(got, lines(12)+"…") || !strings.Contains(got, more) {
			t.Errorf("%d lines: %q", n, got)
		}
	}
	if got := short("@@ -1 +1 @@\n-a\n@@ -9 +9 @@\n+b\n"); got != "-a\n@@ -9 +9 @@\n+b" {
		t.Errorf("a second part: %q", got)
	}
}

// TestPlain: names in Markdown are shown as they are and notify nobody.
func TestPlain(t *testing.T) {
	if got := plain("a*b_[c]\n<d>|`e`\\ #1 @lead\x07"); got != `a\*b\_\[c\] \<d>\|`+"\\`e\\`"+`\\ \#1 @`+"\u2060lead" {
		t.Errorf("got %q", got)
	}
}
