package proof

import "testing"

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
