package proof

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// TestPathsInTexts: a path or id of a hidden page is one in any place that readers see,
// and words that only resemble it are not.
func TestPathsInTexts(t *testing.T) {
	for text, want := range map[string]int{
		"See guides/zephyr-merger.md.":                     1,
		"See `/guides/zephyr-merger`, ./zephyr-merger.md":  2,
		"zephyr-merger.md in words":                        1,
		"../guides/zephyr-merger.md":                       1,
		"[w](open.md \"in zephyr-merger.md\")":             1,
		"[w](open.md 'guides/zephyr-merger')":              1,
		"![w](a.png \"zephyr-merger.md\")":                 1,
		"[r]: open.md \"zephyr-merger.md\"":                1,
		"<img alt='zephyr-merger.md' src=a.png>":           1,
		"[w](zephyr-merger.md)":                            0, // a link, whose target is not shown
		"[[guides/zephyr-merger|w]]":                       0,
		"<!-- guides/zephyr-merger.md -->":                 0,
		"<a href=\"zephyr-merger.md\">w</a>":               0,
		"a zephyr-merger, guides, guides/open.md":          0,
		"my-zephyr-merger.md, x/zephyr-merger.md":          0,
		"https://example.org/guides/zephyr-merger.md":      0,
		"guides/zephyr-merger-2, guides/zephyr-merger.mdx": 0,
	} {
		c := fixture("Text.", text)
		if got := Written(c, c.All.Pages); len(got) != want {
			t.Errorf("%q: %d problems, want %d: %v", text, len(got), want, got)
		}
	}
	c := fixture("Text.", "See README.md and guides/README.md")
	c.All.Pages[1].Audience, c.All.Pages[0].Audience = c.All.Pages[0].Audience, c.All.Pages[1].Audience
	if got := Written(c, c.All.Pages); len(got) != 0 {
		t.Errorf("an everyday name of a file: %v", got)
	}
}

// TestPathWordsAreThoseOfThePattern compares the words of random texts with those of the
// pattern that says what they are.
func TestPathWordsAreThoseOfThePattern(t *testing.T) {
	pattern := regexp.MustCompile(`[\pL\pN_./-]*[\pL\pN_]`)
	random := rand.New(rand.NewPCG(1, 2))
	signs := []string{"a", "Z", "0", "_", "-", ".", "/", ".md", " ", "(", "\n", "ä", "²", "–", "日", "\xff", "́"}
	for range 20000 {
		var text strings.Builder
		for range random.IntN(12) {
			text.WriteString(signs[random.IntN(len(signs))])
		}
		var want, got []string
		for _, word := range pattern.FindAllString(text.String(), -1) {
			if strings.Contains(word, "/") || strings.Contains(word, ".md") {
				want = append(want, word)
			}
		}
		eachPathWord([]byte(text.String()), func(from, to int) { got = append(got, text.String()[from:to]) })
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Fatalf("%q: got %q, want %q", text.String(), got, want)
		}
	}
}

// TestQuotedTexts lists the texts in quotes that readers see, and others.
func TestQuotedTexts(t *testing.T) {
	for text, want := range map[string]string{
		`[a](b "c d")`:                      `"c d"`,
		`[a](b 'c "d')`:                     `'c "d'`,
		"[a](b\n\t\"c\" ) [a](<b e> 'f')":   `"c"|'f'`,
		`[a](<b "c")`:                       `"c"`,
		`[a](b"c") [a](b "c" d) [a](b (c))`: ``,
		`[a](b "c`:                          ``,
		`[a](`:                              ``,
		`![a](b "c")[d](e "f")`:             `"c"|"f"`,
		`<img alt="a" TITLE = 'b' aria-label="c" data-title="d" src="e">`: `"a"|'b'|"c"`,
		`alt="a"`:           ``,
		` alt=a alt= alt="`: ``,
	} {
		var got []string
		eachQuoted([]byte(text), func(from, to int) { got = append(got, text[from:to]) })
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}
