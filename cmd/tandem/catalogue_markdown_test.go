//go:build linux

package main

import (
	"fmt"
	"regexp"
	"strings"
)

// markdownCases are texts with forbidden or malformed content.
func markdownCases() []faultCase {
	inText := func(text string) string { return headed(plainHeader, "One", text) }
	return []faultCase{
		{id: "MD-01", what: "raw HTML: scripts, handlers, frames, styles, comments", prove: func(c *trial) {
			raw := []string{"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=//evil.test></iframe>", "<style>*{display:none}</style>", "<object data=x></object>", "<a href=javascript:alert(1)>x</a>", "a <b onclick=alert(1)>b</b>", "<svg onload=alert(1)>", "<form action=//evil.test><input name=x></form>", "<!-- <script>alert(1)</script> -->", "<math><mtext><script>alert(1)</script></mtext></math>"}
			for i, text := range raw {
				c.write(fmt.Sprintf("content/guides/p%02d.md", i), inText(text))
			}
			o := c.tandem("check")
			for i, text := range raw[:len(raw)-2] {
				if !regexp.MustCompile(fmt.Sprintf(`guides/p%02d\.md:8:\d+: (error|warning): .*\[markdown/`, i)).MatchString(o.said()) {
					c.fault("%q is not reported", text)
				}
			}
			if o.code == exitFine {
				c.builds()
				c.inert("raw HTML")
			}
		}},
		{id: "MD-02", what: "links to scripts and other schemes, written and encoded in many ways", prove: func(c *trial) {
			c.eachRefused([]string{
				"[x](javascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](data:text/html,<script>)",
				"[x](vbscript:x)", "[x](blob:x)", "[x](feed:javascript:alert(1))", "[x](file:///etc/passwd)", "<javascript:alert(1)>", "[x]: javascript:alert(1)\n\n[x]",
				"[x](view-source:https://example.org)", "![x](javascript:alert(1))", "![x](data:image/svg+xml,x)",
			}, `\d+`, "", inText)
		}},
		{id: "MD-03", what: "addresses without scheme or host, with credentials", prove: func(c *trial) {
			c.eachRefused([]string{"[x](//evil.test)", "[x](https:evil.test)", `[x](\\\\evil.test)`, "[x](http://user:pw@example.org)", "[x](/\\\\evil.test)", "<https://user:pw@example.org/>"}, "8", "", inText)
		}},
		{id: "MD-04", what: "languages of code with markup, and of 10 KB", prove: func(c *trial) {
			c.guide(plainHeader, "```a\"><script>alert(1)</script>\ncode\n```\n\n```"+strings.Repeat("x", 10000)+"\ncode\n```")
			c.warned(`guides/one\.md:8:\d+: warning: `, `guides/one\.md:12:\d+: warning: `)
			c.inert("a language of code")
		}},
		{id: "MD-05", what: "titles of links and texts of pictures with quotes and handlers", prove: func(c *trial) {
			c.write("content/guides/p.png", tinyPNG)
			c.guide(plainHeader, `[x](https://example.org/ "a\" onmouseover=alert(1) x=\"") ![a" onerror=alert(1) x="](p.png 'b" onload=alert(1)')`)
			c.builds()
			c.inert("a title")
		}},
		{id: "MD-06", what: "attributes behind headings", prove: func(c *trial) {
			for _, attribute := range []string{"{onclick=alert(1)}", "{style=\"position:fixed\"}", `{#"><x}`, "{data-x=1 class=hidden}"} {
				c.guide(plainHeader, "## Heading "+attribute+"\n\nText.")
				if o := c.tandem("build"); o.code == exitFine {
					c.inert(attribute)
					if strings.Contains(c.published(), `class="hidden"`) || strings.Contains(c.published(), ` data-x=`) {
						c.fault("%s becomes an attribute", attribute)
					}
				}
			}
		}},
		{id: "MD-07", what: "2,000 headings of one name, and names of the page's own elements", prove: func(c *trial) {
			c.guide(plainHeader, strings.Repeat("## a\n\n", 2000)+"## search\n\n## nav\n\n## __proto__\n\n## constructor\n\n## toString\n\n## main\n")
			c.builds()
			ids := regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(c.published(), -1)
			seen := map[string]bool{}
			for _, id := range ids {
				if seen[id[1]] {
					c.stop("two elements have the id %q", id[1])
				}
				seen[id[1]] = true
			}
			if len(ids) < 2006 {
				c.fault("%d ids stand in the page, want 2,006 of headings", len(ids))
			}
		}},
		{id: "MD-08", what: "headings that are empty, or of signs, ideographs, right-to-left letters", prove: func(c *trial) {
			c.guide(plainHeader, "## 🎉\n\nA.\n\n## 会議\n\nB.\n\n## שלום\n\nC.\n\n## !!!\n\nD.\n")
			c.warned()
			for _, h := range regexp.MustCompile(`<h2[^>]*>`).FindAllString(c.published(), -1) {
				if strings.Contains(h, `id=""`) {
					c.fault("a heading has no usable id: %s", h)
				}
			}
			c.guide(plainHeader, "##\n\nText.\n")
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:8:\d+: warning: .*heading`)
		}},
		{id: "MD-09", what: "code that never ends", prove: func(c *trial) {
			c.guide(plainHeader, "A.\n\n```go\ncode\n\n# not a heading\n")
			c.warned(`guides/one\.md:10:\d+: warning: .*`)
		}},
		{id: "MD-10", what: "footnotes without a text, without a reference, and 20,000 of them", prove: func(c *trial) {
			c.guide(plainHeader, "A[^1].\n\n[^2]: Unused.\n")
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:8:\d+: warning: .*`, `guides/one\.md:10:\d+: warning: .*`)
			c.guide(plainHeader, numbered("[^%d] ", 20000)+"\n\n"+numbered("[^%d]: x\n", 20000))
			c.refused(`guides/one\.md:\d+:\d+: error: .*footnote`)
		}},
		{id: "MD-15", what: "NUL, U+FFFD and halves of surrogates in texts", prove: func(c *trial) {
			c.guide(plainHeader, "a\ufffdb &#0; &#xD800; c")
			c.builds()
			if p := c.published(); strings.ToValidUTF8(p, "!") != p || strings.Contains(p, "\x00") {
				c.fault("the page is not valid UTF-8")
			}
			c.guide(plainHeader, "a \xed\xa0\x80 b")
			c.refused(`guides/one\.md:8:3: error: .*UTF-8`)
			c.guide(plainHeader, "a\x00b")
			if o := c.tandem("build"); o.code == exitFine && strings.Contains(c.published(), "\x00") {
				c.fault("NUL is published")
			}
		}},
		{id: "MD-16", what: "kinds of notes that do not exist", prove: func(c *trial) {
			c.guide(plainHeader, "> [!NOPE]\n> Text.\n")
			c.warned(`guides/one\.md:8:\d+: warning: .*"?NOPE`, `^hint: .*NOTE`)
		}},
		{id: "MD-16", what: "blocks of colons of an unknown name, or never closed", prove: func(c *trial) {
			c.guide(plainHeader, ":::secret\nText.\n:::\n")
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:8:\d+: warning: .*"secret"`, "^hint: ")
			c.guide(plainHeader, "A.\n\n:::audience internal\nText.\n")
			c.wants(c.tandem("check"), exitProblems, `guides/one\.md:10:\d+: error: `)
		}},
		{id: "MD-17", what: "includes and shortcodes of other generators", prove: func(c *trial) {
			c.guide(plainHeader, `{% include "/etc/passwd" %} {{< readfile "/etc/passwd" >}} {{ .Site }} --8<-- "/etc/passwd"`)
			c.warned(`guides/one\.md:8:\d+: warning: .*`)
			if strings.Contains(c.published(), "root:") {
				c.fault("a file is included")
			}
		}},
		{id: "MD-18", what: "includes of files above, absolute, of folders beside", prove: func(c *trial) {
			c.write("secret.md", "secret-canary")
			c.write("content/guides-internal/x.md", headed(plainHeader, "X", "secret-canary"))
			for _, include := range []string{"<!-- include: ../../secret.md -->", "!include ../../secret.md", "[[../../secret]]", "![[secret]]", "include::../../secret.md[]", "[x](../../secret.md)"} {
				c.guide(plainHeader, include)
				if o := c.tandem("build"); o.code == exitFine && strings.Contains(c.published(), "secret-canary") {
					c.fault("%q includes a file", include)
				}
			}
		}},
		{id: "MD-19", what: "mixed ends of lines, tabs in lists, blanks at ends", prove: func(c *trial) {
			c.sameAs(func(text string) string { return strings.Replace(text, "\n", "\r\n", 9) },
				func(text string) string { return strings.ReplaceAll(text, "Text of\n", "Text of\r\n") },
				func(text string) string { return strings.ReplaceAll(text, "- a\n", "-\ta\n") },
				func(text string) string { return strings.ReplaceAll(text, "two lines.\n", "two lines. \n") })
		}},
		{id: "MD-20", what: "a paragraph of each construct of CommonMark", prove: func(c *trial) {
			c.guide(plainHeader, "*a* **b** `c` [d](https://example.org/) <https://example.org/>\\\nnext\n\n> quote\n\n1. one\n2. two\n\n***\n\n    code\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n~~gone~~\n")
			c.builds()
			for _, want := range []string{"<em>a</em>", "<strong>b</strong>", "<code>c</code>", "<br", "<blockquote>", "<ol", "<hr", "<pre", "<table", "<del>gone</del>"} {
				if !strings.Contains(c.published(), want) {
					c.fault("%s is missing", want)
				}
			}
		}},
	}
}

// numbered repeats a form with the numbers from 1 to n.
func numbered(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i+1)
	}
	return b.String()
}

// markdownCostCases are texts that are small to write and dear to read.
func markdownCostCases() []faultCase {
	refusesText := func(text string) func(*trial) {
		return func(c *trial) {
			c.guide(plainHeader, text)
			c.refused(`guides/one\.md:\d+:\d+: error: .*\d`)
			c.frugal(c.tandem("check"), 300)
		}
	}
	return []faultCase{
		{id: "MD-11", what: "a table of 10,000 columns and 1,000 rows in 44 KB", prove: refusesText(strings.Repeat("|a", 10000) + "|\n" + strings.Repeat("|-", 10000) + "|\n" + strings.Repeat("|x|\n", 1000))},
		{id: "MD-12", what: "texts that take a parser quadratic time", prove: func(c *trial) {
			for i, text := range pathological() {
				c.write(fmt.Sprintf("content/guides/p%02d.md", i), headed(plainHeader, "P", text))
			}
			o := c.tandem("check")
			c.frugal(o, 500)
			c.agrees(o)
		}},
		{id: "MD-13", what: "one long address used 2,000 times", prove: func(c *trial) {
			c.guide(plainHeader, "[x]: https://example.org/"+strings.Repeat("x", 20000)+"\n\n"+strings.Repeat("[x] ", 2000))
			c.refused(`guides/one\.md:\d+:\d+: error: `)
			c.frugal(c.tandem("check"), 300)
		}},
		{id: "MD-14", what: "a line of 5 MB, no bytes, white space alone", prove: func(c *trial) {
			c.guide(plainHeader, strings.Repeat("word ", 1<<20))
			c.refused(`guides/one\.md:1:1: error: .*\d`)
			for _, text := range []string{"", " \n\t\n"} {
				c.write("content/guides/one.md", text)
				c.refused(`guides/one\.md:1:1: error: `)
				c.guide(plainHeader, "x")
				c.write("content/guides/one.md", "---\n"+plainHeader+"---\n"+text)
				c.wants(c.tandem("check"), exitFine, `guides/one\.md:\d+:\d+: warning: .*(empty|no text|no title)`)
			}
		}},
	}
}

// pathological are the families of texts that made parsers of Markdown slow.
func pathological() []string {
	return []string{
		strings.Repeat(" -", 5000) + "x" + strings.Repeat("\n", 5000),
		strings.Repeat("[a](b", 20000), strings.Repeat("*a_ ", 20000), strings.Repeat("[a](<b", 20000), strings.Repeat(">", 20000),
		strings.Repeat("- ", 20000) + "x", strings.Repeat("[", 50000), strings.Repeat("![", 20000), strings.Repeat("*a **a ", 10000), strings.Repeat("`a", 20000),
		strings.Repeat("<!--", 20000), strings.Repeat("<?", 20000), strings.Repeat("<a ", 20000), strings.Repeat("[a][", 20000), strings.Repeat("\\", 50000),
		strings.Repeat("www.", 20000), strings.Repeat("a@", 20000), strings.Repeat("~~a ", 20000), strings.Repeat("[^", 20000), numbered("[r%d]: x\n", 20000) + "\n" + numbered("[r%d] ", 20000),
		strings.Repeat("***", 20000), strings.Repeat("`"+strings.Repeat("`", 7)+"a ", 8000), strings.Repeat("1. ", 10000), nestedList(1000), strings.Repeat("| a ", 20000), strings.Repeat("\"(", 20000),
	}
}

// nestedList is a list in a list, many deep.
func nestedList(deep int) string {
	var b strings.Builder
	for i := range deep {
		b.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	return b.String()
}

// tinyPNG is a picture of one pixel.
const tinyPNG = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
