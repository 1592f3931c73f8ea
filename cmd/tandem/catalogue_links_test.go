//go:build linux

package main

import (
	"fmt"
	"strings"
)

// twoEditions is the site of a base with an inner and an outer edition.
const twoEditions = "title: Base\nbase_url: https://base.example.org/\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public]}\n"

// open is the header of a page that everybody may read.
const openHeader = "audience: [public]\n" + plainHeader

// editions turns the base of a case into one with two editions, in which the
// guide is public and links to a hidden page.
func (c *trial) editions(text string) {
	c.write("content/site.yaml", twoEditions)
	c.write("content/index.md", headed("audience: [public]\n", "Home", "See [[one]]."))
	c.guide(openHeader, text)
	c.write("content/guides/zephyr-merger.md", headed("tags: [zephyrtag]\n"+plainHeader, "Zephyr plans", "A zephyrcanary text. See [[one]].\n\n## More\n\nMore of it."))
}

// linkCases are links that lead nowhere, elsewhere, or to something hidden.
func linkCases() []faultCase {
	inText := func(text string) string { return headed(plainHeader, "One", text) }
	return []faultCase{
		{id: "LK-01", what: "a link to a page that does not exist", prove: func(c *trial) {
			c.write("content/guides/two.md", headed(plainHeader, "Two", "Text. See [[one]]."))
			c.guide(plainHeader, "See [two](tow.md) and [[guides/twoo]].")
			c.refused(`guides/one\.md:8:5: error: .*"tow\.md"`, `^hint: did you mean "two\.md"`, `guides/one\.md:8:2\d: error: .*"guides/twoo"`)
		}},
		{id: "LK-02", what: "a link to a heading that does not exist, here or in another page, verbose or not", prove: func(c *trial) {
			c.write("content/guides/two.md", headed(plainHeader, "Two", "## Afterwards\n\nText. See [[one]]."))
			c.guide(plainHeader, "[a](two.md#afterward) and [b](#nowhere).")
			c.refused(`guides/one\.md:8:1: error: .*afterward`, `^hint: .*afterwards`, `guides/one\.md:8:27: error: .*nowhere`)
			c.wants(c.tandem("check", "--verbose"), exitProblems, `2 errors`)
		}},
		{id: "LK-03", what: "a link in another case than the file's", prove: func(c *trial) {
			c.write("content/guides/two.md", headed(plainHeader, "Two", "Text. See [[one]]."))
			c.guide(plainHeader, "See [two](Two.md).")
			c.refused(`guides/one\.md:8:5: error: .*`, `^hint: .*two\.md`)
		}},
		{id: "LK-04", what: "links to a page of a narrower audience", prove: func(c *trial) {
			c.editions("See [the plans](zephyr-merger.md), [the text](zephyr-merger.md#more) and [[zephyr-merger|plans]].")
			c.builds()
			c.nowhere("public/public", "zephyr")
		}},
		{id: "LK-04", what: "links without a text to a page of a narrower audience", prove: func(c *trial) {
			c.editions("See [](zephyr-merger.md).")
			c.wants(c.tandem("build"), exitProblems, `guides/one\.md:9:5: error: .*zephyr-merger`)
			for _, key := range []string{"description", "reason"} {
				c.remove("public")
				if key == "description" {
					c.guide("description: \"As [[zephyr-merger]] says.\"\n"+openHeader, "Text.")
				} else {
					c.guide(strings.Replace(openHeader, "It is", "\"[[zephyr-merger]]\" is", 1), "Text.")
				}
				if o := c.tandem("build"); o.code == exitFine {
					c.nowhere("public/public", "zephyr")
				}
			}
		}},
		{id: "LK-04", what: "check reports links that an edition drops", prove: func(c *trial) {
			c.editions("See [the plans](zephyr-merger.md).")
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:9:5: warning: .*zephyr-merger`)
		}},
		{id: "LK-05", what: "links with blanks, percent signs, plus, question marks, letters of many scripts", prove: func(c *trial) {
			for _, name := range []string{"two words", "one+one", "caf\u00e9", "50%"} {
				c.write("content/guides/"+name+".md", headed(plainHeader, "Two", "See [[one]]."))
			}
			c.guide(plainHeader, "[a](<two words.md>) [b](two%20words.md) [c](one+one.md) [d](caf\u00e9.md) [e](cafe\u0301.md) [f](caf%C3%A9.md) [g](50%25.md) [h](<two words.md#two>)")
			check := c.tandem("check")
			c.agrees(check)
			if check.code == exitProblems {
				c.wants(check, exitProblems, `guides/one\.md:8:\d+: error: `, "^hint: ")
			}
			if strings.Contains(check.said(), "8:1:") || strings.Contains(check.said(), `8:21:`) || strings.Contains(check.said(), `8:45:`) {
				c.fault("plain forms of a link are refused: %v", check)
			}
		}},
		{id: "LK-06", what: "links from the root, above the root, to published addresses", prove: func(c *trial) {
			c.eachRefused([]string{"[x](../../../etc/passwd)", "[x](../../outside.md)", "[x](/nowhere/)", "[x](../nowhere/)"}, "8", "", inText)
			c.write("content/guides/two.md", headed(plainHeader, "Two", "See [one](one.md)."))
			c.builds("--base-url", "https://base.example.org/docs/")
			if two := c.read("public/guides/two/index.html"); !strings.Contains(two, `href="../../guides/one/"`) && !strings.Contains(two, `href="../one/"`) {
				c.fault("the link does not lead below the site's folder")
			}
		}},
		{id: "LK-06", what: "the hint for an address instead of a file names that file", prove: func(c *trial) {
			c.write("content/guides/two.md", headed(plainHeader, "Two", "See [[one]]."))
			c.guide(plainHeader, "[x](../two/)")
			c.refused(`guides/one\.md:8:1: error: `, `^hint: .*"two\.md"`)
		}},
		{id: "LK-11", what: "a picture that no shown page uses", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/zephyr.png", tinyPNG)
			c.write("content/guides/zephyr-merger.md", headed(plainHeader, "Zephyr plans", "![A plan](zephyr.png). See [[one]]."))
			c.builds()
			c.nowhere("public/public", "zephyr")
			if !strings.Contains(c.snapshot("public/internal"), "zephyr") {
				c.fault("the inner edition has no picture")
			}
		}},
		{id: "LK-12", what: "a link to a host that is gone", prove: func(c *trial) {
			c.guide(plainHeader, "[x](https://gone.invalid/), ![A picture](https://gone.invalid/x.png)")
			if o := c.tandem("check"); o.code > exitProblems {
				c.fault("the network is asked: %v", o)
			}
			c.guide(plainHeader, "[x](https://gone.invalid/)")
			c.warned()
		}},
		{id: "LK-13", what: "a file that takes the address of a page, or of another file", prove: func(c *trial) {
			c.write("content/guides/one/index.pdf", "%PDF-1.4")
			c.guide(plainHeader, "[c](one/index.pdf)")
			c.agrees(c.tandem("check"))
			c.write("content/guides/one.html", "<p>")
			c.guide(plainHeader, "[a](one.html)")
			c.refused(`guides/one\.(md|html):\d+:\d+: error: `)
		}},
		{id: "LK-13", what: "files whose names differ in case alone", prove: func(c *trial) {
			c.write("content/Guides/x.pdf", "%PDF-1.4")
			c.write("content/guides/x.pdf", "%PDF-1.5")
			c.guide(plainHeader, "[a](x.pdf) and [b](../Guides/x.pdf)")
			c.refused(`x\.pdf: error: .*x\.pdf`, "^hint: ")
		}},
		{id: "LK-14", what: "former addresses that lead to one another", prove: func(c *trial) {
			c.guide("aliases: [/guides/two/]\n"+plainHeader, "See [[two]].")
			c.write("content/guides/two.md", headed("aliases: [/guides/one/]\n"+plainHeader, "Two", "See [[one]]."))
			c.refused(`guides/one\.md:2:\d+: error: .*guides/two`, `guides/two\.md:2:\d+: error: .*guides/one`)
		}},
		{id: "LK-14", what: "a chain of 20 former addresses", prove: func(c *trial) {
			// Each page claims the address of the one before: the chain is reported at each link of it.
			links := "See [[p01]]"
			for n := 1; n <= 20; n++ {
				alias := ""
				if n > 1 {
					alias = fmt.Sprintf("aliases: [/guides/p%02d/]\n", n-1)
				}
				c.write(fmt.Sprintf("content/guides/p%02d.md", n), headed(alias+plainHeader, fmt.Sprintf("Page %d", n), "Text."))
				links += fmt.Sprintf(", [[p%02d]]", n)
			}
			c.guide(plainHeader, links+".")
			var wanted []string
			for n := 2; n <= 20; n++ {
				wanted = append(wanted, fmt.Sprintf(`guides/p%02d\.md:2:\d+: error: .*guides/p%02d`, n, n-1))
			}
			c.refused(wanted...)
			for n := 1; n <= 19; n++ {
				c.remove(fmt.Sprintf("content/guides/p%02d.md", n))
			}
			// A page with 20 former addresses is where each of them leads, in one step.
			var former []string
			for n := 1; n <= 19; n++ {
				former = append(former, fmt.Sprintf("/guides/p%02d/", n))
			}
			c.write("content/guides/p20.md", headed("aliases: ["+strings.Join(former, ", ")+"]\n"+plainHeader, "Page 20", "Text."))
			c.guide(plainHeader, "See [[p20]].")
			c.builds()
			for n := 1; n <= 19; n++ {
				if page := c.read(fmt.Sprintf("public/guides/p%02d/index.html", n)); !strings.Contains(page, `href="../../guides/p20/"`) {
					c.fault("the former address of page %d leads elsewhere: %s", n, page)
				}
			}
		}},
		{id: "LK-15", what: "paths with a step that is missing, twice, themselves, hidden", prove: func(c *trial) {
			c.write("content/paths/start.md", headed("for: nurse\nsteps: [{page: guides/nowhere}]\n"+plainHeader, "Start", "Text."))
			c.refused(`paths/start\.md:3:\d+: error: .*guides/nowhere`)
			c.write("content/paths/start.md", headed("for: nurse\nafter: [other]\nsteps: [{page: guides/one}, {page: guides/one}, {page: paths/start}]\n"+plainHeader, "Start", "Text."))
			c.write("content/paths/other.md", headed("for: nurse\nafter: [start]\nsteps: [{page: guides/one}]\n"+plainHeader, "Other", "Text."))
			c.warned(`paths/start\.md:3:\d+: warning: .*paths/other`, `paths/other\.md:3:\d+: warning: `)
			c.remove("content/paths")
			c.editions("Text. See [[start]].")
			c.write("content/paths/start.md", headed("for: nurse\nsteps: [{page: guides/one, why: x}, {page: guides/zephyr-merger, why: y}]\n"+openHeader, "Start", "Text."))
			if o := c.tandem("build"); o.code == exitFine {
				c.nowhere("public/public", "zephyr")
			}
		}},
	}
}

// nowhere checks that a published folder does not contain a word, in any case, in any
// file or name, packed or not.
func (c *trial) nowhere(folder string, words ...string) {
	for name, text := range c.unpacked(folder) {
		for _, word := range words {
			if strings.Contains(strings.ToLower(name), word) {
				c.fault("%q is named in the path %s", word, name)
			}
			if at := strings.Index(strings.ToLower(text), word); at >= 0 {
				c.fault("%q stands in %s: %q", word, name, text[max(0, at-60):min(len(text), at+60)])
			}
		}
	}
}

// pixels is a PNG whose header claims a size.
func pixels(width, height uint32) string {
	header := fmt.Sprintf("\x00\x00\x00\rIHDR%s%s\x08\x02\x00\x00\x00", be(width), be(height))
	return "\x89PNG\r\n\x1a\n" + header + be(checksum(header[4:]))
}
