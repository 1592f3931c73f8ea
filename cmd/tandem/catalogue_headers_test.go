//go:build linux

package main

import (
	"fmt"
	"strings"
)

// headerCases are headers that cannot be read, or have forbidden values.
func headerCases() []faultCase {
	// refuses tries a single header: the patterns follow the place.
	refuses := func(header string, patterns ...string) func(*trial) {
		return func(c *trial) {
			c.guide(header, "Text.")
			c.refused(patterns...)
		}
	}
	owned := plainHeader
	return []faultCase{
		{id: "FM-01", what: "no header", prove: func(c *trial) {
			c.write("content/guides/one.md", "# One\n\nText.\n")
			c.refused(`guides/one\.md:1:1: error: `, `^hint: add "owners: \[id\]"`)
		}},
		{id: "FM-02", what: "a header that never ends", prove: func(c *trial) {
			c.write("content/guides/one.md", "---\nowners: [product-owner]\n# One\n\nText.\n")
			c.refused(`guides/one\.md:1:1: error: .*header`, `^hint: .*---`)
		}},
		{id: "FM-03", what: "a header behind a blank line or a comment", prove: func(c *trial) {
			c.write("content/guides/one.md", "\n---\nowners: [product-owner]\n---\n# One\n\nText.\n")
			c.refused(`guides/one\.md:\d+:\d+: error: .*header begins in line 2`, `^hint: .*line 1`)
			c.write("content/guides/one.md", "<!-- a -->\n---\nowners: [product-owner]\n---\n# One\n\nText.\n")
			c.refused(`guides/one\.md:\d+:\d+: error: `)
		}},
		{id: "FM-04", what: "an empty header", prove: func(c *trial) {
			c.write("content/decisions/x.md", "---\n---\n")
			c.refused(`decisions/x\.md:1:1: error: .*"deciders"`, `decisions/x\.md:1:1: error: .*"state"`)
		}},
		{id: "FM-05", what: "a colon in a value", prove: refuses("title: Q3: the plan\n"+owned, `guides/one\.md:2:\d+: error: `, `^hint: .*quot`)},
		{id: "FM-06", what: "a value that begins with @, * or %", prove: func(c *trial) {
			c.eachRefused([]string{"@anna", "*x", "%5", "`x`"}, "2", `.*\n(.*\n)*?hint: .*quot`, titled)
		}},
		{id: "FM-07", what: "a tab as indentation", prove: refuses("x:\n\ta: 1\n"+owned, `guides/one\.md:3:1: error: .*tab`, `^hint: .*space`)},
		{id: "FM-08", what: "a key twice", prove: refuses(owned+"owners: [product-owner]\n", `guides/one\.md:5:\d+: error: .*"owners".*line 2`)},
		{id: "FM-09", what: "a key misspelt", prove: refuses("audiance: internal\n"+owned, `guides/one\.md:2:1: error: unknown key "audiance"`, `^hint: did you mean "audience"`)},
		{id: "FM-10", what: "a value of another kind", prove: func(c *trial) {
			for value, want := range map[string]string{"title: [a]": "title", "owners: {name: x}": "owners", "tags: {a: b}": "tags", "relies_on: {a: b}": "relies_on", "order: many": "order"} {
				c.guide(value+"\n"+strings.Replace(owned, "owners: [product-owner]\n", "", 1), "Text.")
				c.refused(`guides/one\.md:2:\d+: error: .*` + want)
			}
		}},
		{id: "FM-11", what: "days that do not exist, or are written another way", prove: func(c *trial) {
			c.eachRefused([]string{"05/01/2026", "2026-02-30", "2026-13-01", "20260105", "5 January 2026"}, "2", `is not a day`, func(day string) string {
				return headed(fmt.Sprintf("verified: [{by: human:product-owner, at: %s}]\n", day)+owned, "One", "Text.")
			})
			c.guide("verified: [{by: human:product-owner, at: 2026-02-30}]\n"+owned, "Text.")
			c.refused(`guides/one\.md:2:\d+: error: .*2026-02-30`, `hint: .*YYYY-MM-DD`)
		}},
		{id: "FM-12", what: "an instant with an offset means one day in every zone", prove: func(c *trial) {
			c.guide("verified: [{by: human:product-owner, at: 2026-01-05T23:30:00-08:00}]\nowners: [product-owner]\n", "Text.")
			var seen []string
			for _, zone := range []string{"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"} {
				c.env = []string{"TZ=" + zone}
				seen = append(seen, c.tandem("check").said())
			}
			if seen[0] != seen[1] || seen[1] != seen[2] {
				c.fault("the day depends on the zone: %q", seen)
			}
		}},
		{id: "FM-13", what: "a day in the future, in year 1 and in year 9999", prove: func(c *trial) {
			c.guide("owners: [product-owner]\nverified: [{by: human:product-owner, at: 2031-01-01}]\n", "Text.")
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:3:\d+: warning: `)
			c.guide("owners: [product-owner]\nverified: [{by: human:product-owner, at: 0001-01-01}]\n", "Text.")
			c.refused(`guides/one\.md:3:\d+: error: .*0001-01-01`)
			c.guide("owners: [product-owner]\nreview_every: 9999y\n", "Text.")
			if o := c.tandem("check"); o.code > exitProblems {
				c.fault("a far interval: %v", o)
			}
			c.write("content/goals/g.md", headed("owners: [product-owner]\nlagging: [{name: x, target: 3, by: 9999-12-31}]\n", "G", "Text."))
			if o := c.tandem("check"); o.code > exitProblems {
				c.fault("year 9999: %v", o)
			}
		}},
		{id: "FM-14", what: "no, 0777, 1.10 and a long number as titles", prove: func(c *trial) {
			for _, title := range []string{"no", "0777", "1.10", "99999999999999999999999", "on", "~x", "1e3"} {
				c.write("content/guides/one.md", "---\ntitle: "+title+"\n"+owned+"---\nText.\n")
				c.builds()
				if want := "<title>" + title + " "; !strings.Contains(c.published(), want) && !strings.Contains(c.published(), "<h1>"+title) {
					c.fault("title %q is not shown as it is written", title)
				}
			}
		}},
		{id: "FM-15", what: "anchors, aliases, merge keys, a billion laughs", prove: func(c *trial) {
			for _, header := range []string{"title: &a x\n", "x: {a: &a 1, b: *a}\n", "x: &a {b: 1}\n<<: *a\n", laughs()} {
				c.guide(header+owned, "Text.")
				c.refused(`guides/one\.md:\d+:\d+: error: .*(anchor|alias|merge)`)
				c.frugal(c.tandem("check"), 200)
			}
		}},
		{id: "FM-16", what: "20,000 and 100,000 nested brackets", prove: func(c *trial) {
			for _, value := range []string{strings.Repeat("[", 20000) + strings.Repeat("]", 20000), strings.Repeat("[", 100000)} {
				c.guide("x: "+value+"\n"+owned, "Text.")
				c.refused(`guides/one\.md:\d+:\d+: error: `)
				c.frugal(c.tandem("check"), 300)
			}
		}},
		{id: "FM-17", what: "tags of YAML", prove: func(c *trial) {
			c.eachRefused([]string{"!!binary gIGC", "!!python/object:os.system x", "!custom x"}, "2", "tag", titled)
		}},
		{id: "FM-18", what: "headers in JavaScript or an unknown form", prove: func(c *trial) {
			c.eachRefused([]string{"---js", ";;;", "---ruby"}, "1", "", func(fence string) string {
				return fence + "\n{title: process.exit(9)}\n---\n# One\n\nText.\n"
			})
		}},
		{id: "FM-19", what: "a second pair of lines of dashes", prove: func(c *trial) {
			c.guide(owned, "---\n\ntitle: x\n\n---\n\nText.")
			c.builds()
			if strings.Count(c.published(), "<hr") < 2 && !strings.Contains(c.published(), "<h2") {
				c.fault("the second pair is not text")
			}
		}},
		{id: "FM-20", what: "byte order mark, CRLF, no last newline", prove: func(c *trial) {
			c.sameAs(
				func(text string) string { return "\xef\xbb\xbf" + text },
				func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") },
				func(text string) string { return strings.TrimSuffix(text, "\n") },
			)
		}},
		{id: "FM-20", what: "lines that end in CR alone", prove: func(c *trial) {
			c.write("content/guides/one.md", strings.ReplaceAll(headed("ownerz: [x]\n"+owned, "One", "Text."), "\n", "\r"))
			c.refused(`guides/one\.md:[12]:1: error: .*(ownerz|CR|carriage|line ends)`)
		}},
		{id: "FM-21", what: "UTF-16, Latin-1, a byte that is not UTF-8", prove: func(c *trial) {
			c.guide(owned, "caf\xe9")
			c.refused(`guides/one\.md:8:4: error: .*UTF-8`)
			c.guide("title: \xff\n"+owned, "Text.")
			c.refused(`guides/one\.md:2:8: error: .*UTF-8`)
			c.write("content/guides/one.md", "\xff\xfe-\x00-\x00-\x00\n\x00")
			c.refused(`guides/one\.md:1:1: error: .*UTF-16`)
		}},
		{id: "FM-22", what: "NUL and control characters in a title", prove: func(c *trial) {
			controls := []string{"a\x00b", "a\x07b", "a\x1bb", "a\x7fb", `"a\x00b"`, `"a\x07b"`, `"a\x1bb"`, `"a\x7fb"`}
			c.eachRefused(controls, "2", `(U\+00|control character)`, titled)
		}},
		{id: "FM-23", what: "a no-break space behind a colon", prove: refuses("title:\u00a0One\n"+owned, `guides/one\.md:2:7: error: .*(U\+00A0|no-break space)|guides/one\.md:2:\d+: error: .*\n(.*\n)*hint: .*no-break space`)},
		{id: "FM-24", what: "bidi overrides and zero-width characters in titles and owners", prove: func(c *trial) {
			c.eachRefused([]string{"a\u202eb", "a\u2066b", "a\u200bb", "a\ufeffb"}, "2", `U\+`, titled)
			c.eachRefused([]string{"\u202e", "\u2066", "\u200b", "\ufeff"}, "2", "", func(r string) string {
				return headed("owners: [product"+r+"-owner]\nreview_every: never\nreason: x\n", "One", "Text.")
			})
		}},
		{id: "FM-24", what: "bidi overrides in texts and addresses", prove: func(c *trial) {
			c.guide(owned, "The \u202egnirts.")
			c.warned(`guides/one\.md:8:5: warning: .*U\+202E`)
			c.guide(owned, "[x](https://example.org/\u202egnp.exe)")
			c.refused(`guides/one\.md:8:\d+: error: .*U\+202E`)
		}},
	}
}

// titled is a guide whose header has a title in line 2, as it is written.
func titled(value string) string { return headed("title: "+value+"\n"+plainHeader, "One", "Text.") }

// laughs is a header that is nine times ten times itself.
func laughs() string {
	var b strings.Builder
	b.WriteString("x:\n  a0: &a0 [lol]\n")
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&b, "  a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10), ", "))
	}
	return b.String()
}

// frugal limits the memory of a run.
func (c *trial) frugal(o outcome, megabytes int64) {
	if o.peak > megabytes<<20 {
		c.fault("tandem %s took %d MB, more than %d", strings.Join(o.args, " "), o.peak>>20, megabytes)
	}
}

// sameAs compares the pages published from forms of one file.
func (c *trial) sameAs(forms ...func(string) string) {
	text := headed(plainHeader, "One", "Text of\ntwo lines.\n\n- a\n- b\n\n```\ncode\n```\n")
	c.write("content/guides/one.md", text)
	c.builds()
	want := c.published()
	for i, form := range forms {
		c.write("content/guides/one.md", form(text))
		c.builds()
		if c.published() != want {
			c.fault("form %d gives another page", i+1)
		}
	}
}
