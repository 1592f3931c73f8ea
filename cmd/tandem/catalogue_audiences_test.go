//go:build linux

package main

import (
	"os"
	"regexp"
	"strings"
)

// audienceCases are pages, blocks and folders that not everybody may read.
func audienceCases() []faultCase {
	return []faultCase{
		{id: "AU-01", what: "a hidden page: its words, title, address and tags", prove: func(c *trial) {
			c.editions("Text.")
			c.builds()
			c.nowhere("public/public", "zephyr")
			if !strings.Contains(c.read("public/internal/guides/zephyr-merger/index.html"), "zephyrcanary") {
				c.fault("the inner edition has no such page: nothing is shown")
			}
		}},
		{id: "AU-02", what: "audiences misspelt, in another case, empty, of another kind", prove: func(c *trial) {
			c.write("content/site.yaml", twoEditions)
			for _, audience := range []string{"[pubic]", "[Public]", "[PUBLIC]", "{a: b}", "[public, intern]", "[[public]]"} {
				c.guide("audience: "+audience+"\n"+plainHeader, "zephyrcanary")
				c.refused(`guides/one\.md:2:\d+: error: .*`)
			}
			for _, header := range []string{"", "audience: []\n", "audience:\n", "audience: [\"\"]\n"} {
				c.remove("public")
				c.guide(header+plainHeader, "zephyrcanary")
				c.write("content/index.md", headed("audience: [public]\n", "Home", "Text."))
				if o := c.tandem("build"); o.code == exitFine {
					c.nowhere("public/public", "zephyrcanary")
				}
			}
		}},
		{id: "AU-02", what: "audiences misspelt in a lenient base", prove: func(c *trial) {
			c.write("content/index.md", headed("audience: [public]\n", "Home", "Text."))
			for _, site := range []string{
				twoEditions + "lenient: true\n",
				"title: Base\nlenient: true\neditions:\n  public: {audience: [public]}\n",
				"title: Base\nlenient: true\neditions:\n  public: {audiences: [public]}\n  public: {audiences: [public, internal]}\n",
				"title: Base\nlenient: true\ndefault_audiences: [internal]\neditions:\n  public: {audiences: [public]}\n",
			} {
				c.remove("public")
				c.write("content/site.yaml", site)
				c.guide("audience: [pubic]\n"+plainHeader, "zephyrcanary")
				c.wants(c.tandem("check"), exitProblems, `(guides/one\.md|site\.yaml):\d+:\d+: error: `)
				if o := c.tandem("build", "--edition", "public"); o.code == exitFine {
					c.nowhere("public", "zephyrcanary")
				}
			}
		}},
		{id: "AU-03", what: "what looks like a hidden part of a page", prove: func(c *trial) {
			for _, text := range []string{
				"<!-- audience: internal -->\nzephyrcanary\n<!-- /audience -->", "> [!INTERNAL]\n> zephyrcanary", `<div audience="internal">zephyrcanary</div>`, "Text {audience=internal} zephyrcanary",
				"::: internal\nzephyrcanary\n:::", ":::audience pubic\nzephyrcanary\n:::", ":::audience internal\nzephyrcanary", "- :::audience internal\n  zephyrcanary\n", "```\n:::audience\n",
			} {
				c.editions(text)
				o := c.tandem("check")
				if !strings.HasPrefix(text, "```") && o.code != exitProblems {
					c.fault("%q is let pass: %v", text, o)
				}
			}
		}},
		{id: "AU-03", what: "hidden blocks and sections", prove: func(c *trial) {
			c.editions("Shown.\n\n:::audience internal\nzephyrcanary\n\n## Zephyr heading\n\n- zephyr item\n\n| zephyr |\n|---|\n| zephyr |\n:::\n\n> :::audience internal\n> zephyr\n> :::\n\n## Zephyr section {audience=internal}\n\nzephyrcanary[^z]\n\n### Zephyr below\n\nzephyr\n\n## Shown too\n\nEnd.\n\n[^z]: zephyr note\n")
			if o := c.tandem("build"); o.code == exitFine {
				c.nowhere("public/public", "zephyr")
				page := c.read("public/public/guides/one/index.html")
				if !strings.Contains(page, "Shown.") || !strings.Contains(page, "End.") {
					c.fault("what is shown is gone too")
				}
				return
			}
			c.editions("Shown.\n\n:::audience internal\nzephyrcanary\n\n- zephyr item\n:::\n\n## Zephyr section {audience=internal}\n\nzephyrcanary\n\n### Zephyr below\n\nzephyr\n\n## Shown too\n\nEnd.\n")
			c.builds()
			c.nowhere("public/public", "zephyr")
		}},
		{id: "AU-04", what: "public pages that rely on, list, are related to and are linked from hidden ones", prove: func(c *trial) {
			c.editions("Text.")
			c.guide("relies_on: [guides/zephyr-merger]\n"+openHeader, "Text.")
			c.write("content/guides/zephyr-merger.md", headed("relies_on: [guides/one]\n"+plainHeader, "Zephyr plans", "See [[one]]."))
			c.write("content/retros/zephyr.md", headed("date: 2026-10-01\nowners: [product-owner]\n", "Zephyr retro", "## Lessons\n\n- [x] Zephyr lesson → [[one]] @product-owner\n"))
			c.write("content/glossary/zephyr-term.md", headed("means: A zephyr thing.\n", "Zephyr", "Text."))
			c.builds()
			c.nowhere("public/public", "zephyr")
		}},
		{id: "AU-04", what: "a public decision that a hidden one supersedes", prove: func(c *trial) {
			c.editions("Text. See [[paper]].")
			decision := func(more string) string {
				return "state: accepted\ndecided: 2026-09-01\ndeciders: [product-owner]\nowners: [product-owner]\n" + more
			}
			body := "## Context\n\nA.\n\n## Choice\n\nB.\n\n## Why\n\nC."
			c.write("content/decisions/paper.md", headed(decision("audience: [public]\n"), "Paper", body))
			c.builds()
			before := c.read("public/public/decisions/paper/index.html")
			c.write("content/decisions/zephyr.md", headed(decision("supersedes: [decisions/paper]\n"), "Zephyr", body))
			c.builds()
			c.nowhere("public/public", "zephyr")
			if after := c.read("public/public/decisions/paper/index.html"); after != before {
				c.fault("the public decision shows that a hidden one supersedes it")
			}
		}},
		{id: "AU-05", what: "lists, next and previous, crumbs, tags and counts", prove: func(c *trial) {
			c.editions("Text. See [[two]].")
			c.write("content/guides/two.md", headed(openHeader, "Two", "Text. See [[one]]."))
			c.builds()
			with := c.contents("public/public")
			c.remove("content/guides/zephyr-merger.md")
			c.builds()
			if without := c.contents("public/public"); with != without {
				c.fault("the public edition depends on a hidden page: %s", difference(without, with))
			}
		}},
		{id: "AU-05", what: "people, teams and partners of hidden pages alone; who is linked from hidden pages", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/directory.yaml", plainDirectory+"  - {id: zephyr-person, name: Zephyr Person, partner: zephyr-partner, team: zephyr-team, contact: \"mailto:zephyr@example.org\"}\nteams:\n  - {id: zephyr-team, name: Zephyr Team, partner: zephyr-partner}\n")
			c.write("content/directory.yaml", strings.Replace(c.read("content/directory.yaml"), "people:", "  - {id: zephyr-partner, name: Zephyr Partner}\npeople:", 1))
			c.write("content/guides/zephyr-merger.md", headed("owners: [zephyr-person, zephyr-team]\nreview_every: never\nreason: x\n", "Zephyr plans", "See [[two]]."))
			c.write("content/guides/two.md", headed(openHeader, "Two", "Only a hidden page links here."))
			c.builds()
			c.nowhere("public/public", "zephyr")
			with := c.contents("public/public")
			c.write("content/guides/zephyr-merger.md", headed("owners: [zephyr-person]\nreview_every: never\nreason: x\n", "Zephyr plans", "No link."))
			c.builds()
			if without := c.contents("public/public"); with != without {
				c.fault("the public edition depends on a hidden link: %s", difference(without, with))
			}
		}},
		{id: "AU-13", what: "folders of which one name begins as the other", prove: func(c *trial) {
			c.write("content/site.yaml", "title: Base\neditions:\n  partner: {audiences: [partner]}\n  internal: {audiences: [partner, internal]}\n")
			c.write("content/index.md", headed("audience: [partner]\n", "Home", "Text."))
			c.remove("content/guides")
			c.write("content/partner/one.md", headed("audience: [partner]\n"+plainHeader, "One", "Text."))
			c.write("content/partner-internal/two.md", headed("audience: [internal]\n"+plainHeader, "Zephyr", "zephyrcanary"))
			c.builds()
			c.nowhere("public/partner", "zephyr", "partner-internal")
		}},
	}
}

// leakCases are other ways for hidden text to get out.
func leakCases() []faultCase {
	return []faultCase{
		{id: "AU-06", what: "pictures and files that hidden pages use", prove: func(c *trial) {
			c.editions("Text. ![A picture](shown.png)")
			c.write("content/guides/shown.png", tinyPNG)
			c.write("content/guides/zephyr.png", tinyPNG)
			c.write("content/guides/zephyr.pdf", "%PDF-1.4 zephyrcanary")
			c.write("content/guides/zephyr-merger.md", headed(plainHeader, "Zephyr plans", "![A plan](zephyr.png) [a file](zephyr.pdf)"))
			c.builds()
			c.nowhere("public/public", "zephyr")
		}},
		{id: "AU-06", what: "places and authors in the data of a photograph", prove: func(c *trial) {
			c.write("content/guides/p.jpg", photograph())
			c.guide(plainHeader, "![A picture](p.jpg)")
			c.wants(c.tandem("check"), exitFine, `guides/(one\.md|p\.jpg):\d+:\d+: warning: .*p\.jpg|guides/p\.jpg: warning: `)
		}},
		{id: "AU-07", what: "former addresses, sitemap, robots and the page for lost readers", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/zephyr-merger.md", headed("aliases: [/old-zephyr/]\n"+plainHeader, "Zephyr plans", "Text."))
			c.builds()
			c.nowhere("public/public", "zephyr")
			if !strings.Contains(c.snapshot("public/internal"), "old-zephyr") && !strings.Contains(c.read("public/internal/_redirects"), "old-zephyr") {
				c.fault("the inner edition has no former address: nothing is shown")
			}
		}},
		{id: "AU-08", what: "the words of hidden pages in the search", prove: func(c *trial) {
			c.editions("Text.")
			c.builds()
			for _, query := range [][]string{{"zephyrcanary"}, {"zephyrcanar"}, {"--bleve", "zephyr*"}, {"--bleve", "zephyrcanary~1"}, {"--bleve", "title:zephyr"}, {"--bleve", "tags:zephyrtag"}} {
				if o := c.tandem(append([]string{"search", "--index", "public/public/-/search"}, query...)...); strings.Contains(strings.ToLower(o.stdout), "zephyr") {
					c.fault("%v", o)
				}
			}
			if o := c.tandem("search", "--index", "public/internal/-/search", "zephyrcanary"); !strings.Contains(o.stdout, "Zephyr plans") {
				c.fault("the inner edition does not find it: nothing is shown")
			}
		}},
		{id: "AU-09", what: "one folder that holds one edition, then another", prove: func(c *trial) {
			c.editions("Text.")
			c.builds("--edition", "internal", "--out", "site")
			c.builds("--edition", "public", "--out", "site")
			c.nowhere("site", "zephyr")
			c.builds("--edition", "public", "--out", "fresh")
			if a, b := c.contents("site"), c.contents("fresh"); a != b {
				c.fault("it is not that of a clean build: %s", difference(b, a))
			}
		}},
		{id: "AU-10", what: "comments, free keys, paths of the machine, addresses of git", prove: func(c *trial) {
			c.editions("Text. <!-- zephyrcanary -->")
			c.guide("x: {note: zephyrnote}\n"+openHeader+"# zephyr comment\n", "Text.")
			c.git("init", "-q")
			c.git("add", "content")
			c.git("commit", "-qm", "zephyr commit")
			c.builds()
			c.nowhere("public/public", "zephyr", "author@example.org", strings.ToLower(c.dir), "/tmp/")
			home, err := os.UserHomeDir()
			c.must(err)
			c.nowhere("public/public", home+"/")
		}},
		{id: "AU-11", what: "drafts, and pages that are superseded or archived", prove: func(c *trial) {
			c.write("content/guides/zephyr.md", headed("status: draft\n"+plainHeader, "Zephyr", "zephyrcanary. See [[one]]."))
			c.builds()
			c.nowhere("public", "zephyr")
			c.builds("--drafts", "--out", "drafts")
			if !strings.Contains(c.read("drafts/guides/zephyr/index.html"), "zephyrcanary") {
				c.fault("with --drafts there is no draft: nothing is shown")
			}
		}},
		{id: "AU-12", what: "an audience that widens is reported to reviewers", prove: func(c *trial) {
			c.editions("Text.")
			c.git("init", "-q")
			c.git("add", "content")
			c.git("commit", "-qm", "One")
			c.write("content/guides/zephyr-merger.md", headed(openHeader, "Zephyr plans", "Text. See [[one]]."))
			o := c.tandem("check", "--changed-since", "HEAD")
			if !regexp.MustCompile(`guides/zephyr-merger.*(audience|edition).*public|public.*guides/zephyr-merger`).MatchString(o.said()) {
				c.fault("nothing says that the page appears in the public edition: %v", o)
			}
		}},
		{id: "AU-14", what: "reports of problems never stand in the output", prove: func(c *trial) {
			c.editions("Text. [x](zephyr-merger.md)")
			c.write("content/guides/zephyr-merger.md", headed("tags: [a]\nowners: [product-owner]\n", "Zephyr plans", "Nobody has verified this zephyr page."))
			c.builds()
			c.nowhere("public/public", "zephyr")
			c.tandem("check", "--format", "sarif")
			c.nowhere("public/public", "zephyr")
		}},
		{id: "AU-14", what: "the stream of a served edition", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/zephyr-draft.md", headed("status: draft\n"+openHeader, "Zephyr draft", "Text."))
			s := c.serve("--edition", "public")
			if event := s.event("guides/one/"); strings.Contains(event, "zephyr") {
				c.fault("it reports: %s", clipped(event))
			}
			if a := s.get("guides/zephyr-draft/"); a.code == 200 {
				c.fault("a draft is served in a named edition")
			}
		}},
		{id: "AU-15", what: "a page that leaves an edition is reported, and gone from every file", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/two.md", headed(openHeader, "Leaving", "zephyrcanary. See [[one]]."))
			c.git("init", "-q")
			c.git("add", "content")
			c.git("commit", "-qm", "One")
			c.builds()
			c.write("content/guides/two.md", headed(plainHeader, "Leaving", "zephyrcanary. See [[one]]."))
			c.builds()
			c.nowhere("public/public", "zephyrcanary", "guides/two")
			o := c.tandem("check", "--changed-since", "HEAD")
			if !regexp.MustCompile(`guides/two.*(audience|edition).*public|public.*guides/two`).MatchString(o.said()) {
				c.fault("nothing says that the page vanishes from the public edition: %v", o)
			}
		}},
	}
}
