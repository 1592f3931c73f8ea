//go:build linux

package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
)

// editionCases are ways for an edition to reveal what it must not show.
func editionCases() []faultCase {
	return []faultCase{
		{id: "B-01", what: "people, teams and partners that no shown page names, with names, mail addresses and last days", prove: func(c *trial) {
			c.editions("Text.")
			c.hiddenPeople()
			c.builds()
			c.nowhere("public/public", "zephyr")
		}},
		{id: "B-01", what: "ids of people in an edition that shows roles", prove: func(c *trial) {
			c.write("content/site.yaml", strings.Replace(twoEditions, "public: {audiences: [public]}", "public: {audiences: [public], people: roles}", 1))
			c.write("content/index.md", headed("audience: [public]\n", "Home", "See [[one]]."))
			c.write("content/directory.yaml", "partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: zephyr-lindqvist, name: Zephyr Lindqvist, role: Lead, partner: hospital}\n  - {id: other-person, name: Other, role: Builder, partner: hospital}\n")
			c.guide("audience: [public]\nowners: [zephyr-lindqvist]\nverified: [{by: human:zephyr-lindqvist, at: 2026-11-01}]\n", "Text. @zephyr-lindqvist\n\n- [ ] A task @zephyr-lindqvist")
			c.builds()
			c.nowhere("public/public", "zephyr", "lindqvist")
		}},
		{id: "B-01", what: "ways to reach people, where the edition does not ask for them", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/directory.yaml", strings.Replace(plainDirectory, "partner: hospital}\n", "partner: hospital, contact: \"mailto:zephyr@example.org\", until: 2027-06-30}\n", 1))
			c.builds()
			c.nowhere("public/public", "zephyr@example.org", "2027-06-30")
		}},
		{id: "B-02", what: "blocks and sections for some readers", prove: func(c *trial) {
			c.editions("Shown.\n\n:::audience internal\nzephyrcanary\n\n- zephyr item\n:::\n\n## Zephyr section {audience=internal}\n\nzephyrcanary\n\n### Zephyr below\n\nzephyr\n\n## Shown too\n\nEnd.\n")
			c.builds()
			c.nowhere("public/public", "zephyr")
			if page := c.read("public/internal/guides/one/index.html"); !strings.Contains(page, "zephyrcanary") || !strings.Contains(page, "Zephyr below") {
				c.fault("the inner edition lacks the block: nothing is shown")
			}
			if page := c.read("public/public/guides/one/index.html"); !strings.Contains(page, "Shown.") || !strings.Contains(page, "End.") {
				c.fault("what is shown is gone too")
			}
		}},
		{id: "B-02", what: "attempts at hiding a part in another form are errors that show the right one", prove: func(c *trial) {
			attempts := []string{"<!-- audience: internal -->", "> [!INTERNAL]\n> zephyr", `<div audience="internal">zephyr</div>`, "Text {audience=internal}", "- item {audience=internal}", "::: internal\nzephyr\n:::", "<!-- internal -->\nzephyr"}
			c.write("content/site.yaml", twoEditions)
			for i, text := range attempts[:6] {
				c.write(fmt.Sprintf("content/guides/p%02d.md", i), headed(openHeader, "P", text))
			}
			o := c.wants(c.tandem("check"), exitProblems, "^hint: .*:::audience internal")
			for i, text := range attempts[:6] {
				if !regexp.MustCompile(fmt.Sprintf(`guides/p%02d\.md:9:\d+: error: `, i)).MatchString(o.said()) {
					c.fault("%q is let pass", text)
				}
			}
		}},
		{id: "B-02", what: "audiences of folders; a page wider than its folder", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/site.yaml", "default_audience: [public]\nfolder_audience:\n  guides/inner: [internal]\n"+twoEditions)
			c.write("content/guides/inner/zephyr.md", headed(plainHeader, "Zephyr inner", "zephyrcanary. See [[one]]."))
			c.write("content/guides/inner-not/two.md", headed(plainHeader, "Two", "Text. See [[one]]."))
			c.write("content/guides/zephyr-merger.md", headed("audience: [internal]\n"+plainHeader, "Zephyr plans", "Text."))
			c.builds()
			c.nowhere("public/public", "zephyr")
			if !c.exists("public/public/guides/inner-not/two/index.html") {
				c.fault("a folder beside is hidden too")
			}
			c.write("content/guides/inner/zephyr.md", headed("audience: [public]\n"+plainHeader, "Zephyr inner", "Text. See [[one]]."))
			c.refused(`guides/inner/zephyr\.md:2:\d+: error: `)
		}},
		{id: "B-03", what: "the bytes of an edition with and without hidden pages and people", prove: func(c *trial) {
			setup := func(hidden bool) {
				c.editions("Text. See [[paper]] and [[two]].")
				c.remove("content/guides/zephyr-merger.md")
				body := "## Context\n\nA.\n\n## Choice\n\nB.\n\n## Why\n\nC."
				decision := "state: accepted\ndecided: 2026-09-01\ndeciders: [product-owner]\nowners: [product-owner]\n"
				c.write("content/decisions/paper.md", headed(decision+"audience: [public]\n", "Paper", body))
				c.write("content/guides/two.md", headed(openHeader, "Two", "Text."))
				c.write("content/risks/r1.md", headed("audience: [public]\nowners: [product-owner]\nkind: risk\nraised: 2026-10-01\nlikelihood: 2\nimpact: 3\n", "R1", "Text. See [[one]]."))
				if !hidden {
					return
				}
				c.hiddenPeople()
				c.write("content/decisions/a-zephyr.md", headed(decision+"supersedes: [decisions/paper]\n", "Zephyr", body+"\n\nSee [[two]] and [[one]]."))
				c.write("content/risks/a-zephyr.md", headed("owners: [product-owner]\nkind: risk\nraised: 2026-10-01\nlikelihood: 3\nimpact: 3\n", "Zephyr risk", "See [[two]]."))
				c.write("content/retros/zephyr.md", headed("date: 2026-10-01\nowners: [product-owner]\n", "Zephyr retro", "## Lessons\n\n- [x] A lesson → [[two]] @product-owner\n- [ ] Another → [[one]] @product-owner\n"))
				c.write("content/teach-backs/zephyr.md", headed("date: 2026-10-02\nteacher: product-owner\nlearners: [zephyr-person]\ncovers: [guides/two]\n", "Zephyr lesson", "Text."))
			}
			setup(true)
			if o := c.tandem("build"); o.code != exitFine {
				c.stop("%v", o)
			}
			with := c.contents("public/public")
			c.nowhere("public/public", "zephyr")
			c.remove("content")
			c.base()
			setup(false)
			c.builds()
			if without := c.contents("public/public"); with != without {
				c.fault("the public edition depends on what it hides: %s", difference(without, with))
			}
		}},
		{id: "B-04", what: "canary words of a hidden page in a shown one", prove: func(c *trial) {
			c.editions("A zephyrword that somebody copied here.")
			c.write("content/guides/zephyr-merger.md", headed("canary: [zephyrword]\n"+plainHeader, "Plans", "The zephyrword."))
			c.write("content/site.yaml", "canary: [otherword]\n"+twoEditions)
			o := c.tandem("build")
			c.wants(o, exitProblems, `guides/one\.md:9:\d+: error: .*zephyrword`, "^hint: ")
			if c.exists("public/public") {
				c.fault("the edition is written")
			}
			c.wants(c.tandem("prove-edition", "public"), exitProblems, "zephyrword")
			c.guide(openHeader, "A text.")
			c.builds()
			c.wants(c.tandem("prove-edition", "public"), exitFine, `searched \d+ files`)
		}},
		{id: "B-04", what: "eight words of a hidden page in a shown one", prove: func(c *trial) {
			secret := "the two firms will merge their northern clinics before next summer"
			c.editions("We heard that " + secret + ", or so.")
			c.write("content/guides/zephyr-merger.md", headed(plainHeader, "Plans", "It is settled that "+secret+"."))
			c.builds() // the shown source says it itself
			c.guide(openHeader, "Text.")
			c.builds()
			c.write("public/public/guides/one/index.html", c.read("public/public/guides/one/index.html")+"<p>"+secret+"</p>")
			c.wants(c.tandem("prove-edition", "public", "--out", "public/public"), exitProblems, "northern clinics")
		}},
		{id: "B-04", what: "a hidden page whose title is a word of the interface stops nothing", prove: func(c *trial) {
			c.editions("Text.")
			for i, title := range []string{"Report a problem", "Search", "Playbooks", "Home", "Status", "Text", "Owner"} {
				c.write(fmt.Sprintf("content/guides/h%d.md", i), headed(plainHeader, title, "Hidden. See [[one]]."))
			}
			c.builds()
			c.wants(c.tandem("prove-edition", "public"), exitFine)
		}},
		{id: "B-05", what: "reviewers see what widens, and what appears and vanishes where", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/two.md", headed(openHeader, "Two", "Text. See [[one]]."))
			c.git("init", "-q")
			c.git("add", "content")
			c.git("commit", "-qm", "One")
			c.write("content/guides/zephyr-merger.md", headed(openHeader, "Zephyr plans", "Text. See [[one]]."))
			c.write("content/guides/two.md", headed(plainHeader, "Two", "Text. See [[one]]."))
			c.wants(c.tandem("check", "--changed-since", "HEAD"), exitFine, `guides/zephyr-merger\.md:.*public`, `guides/two\.md.*disappear.*public`)
		}},
		{id: "B-05", what: "the owners of settings, templates and assets are asked", prove: func(c *trial) {
			c.write("content/directory.yaml", strings.Replace(plainDirectory, "partner: hospital}", "partner: hospital, account: lead}", 1))
			c.write("content/site.yaml", "stewards: [product-owner]\n"+plainSite)
			o := c.wants(c.tandem("export", "codeowners"), exitFine)
			for _, path := range []string{"site.yaml", "directory.yaml", "templates", "assets"} {
				if !regexp.MustCompile(`(?m)^\S*` + regexp.QuoteMeta(path) + `\S* .*@lead|^(\*|/content/) .*@lead`).MatchString(o.stdout) {
					c.fault("nobody is asked about %s: %v", path, o)
				}
			}
		}},
		{id: "B-05", what: "private plans in the report", prove: func(c *trial) {
			c.write("content/growth-plans/zephyr.md", headed("person: product-owner\nowners: [product-owner]\ncompetencies: [{what: x, level: 1, target: 2, measure: y, by: 2026-11-30}]\n", "Zephyr plan", "Text."))
			if o := c.tandem("report"); strings.Contains(strings.ToLower(o.said()), "zephyr") {
				c.fault("a private plan is in the report: %v", o)
			}
		}},
		{id: "B-06", what: "a page that becomes internal is in no file of the edition", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/two.md", headed("aliases: [/old-two/]\n"+openHeader, "Leaving", "zephyrcanary. See [[one]]."))
			c.builds()
			c.write("content/guides/two.md", headed("aliases: [/old-two/]\n"+plainHeader, "Leaving", "zephyrcanary. See [[one]]."))
			c.builds()
			c.nowhere("public/public", "zephyrcanary", "guides/two", "old-two", "leaving")
			for _, name := range []string{"sw.js", "feed.xml", "sitemap.xml", "-/offline/files.json", "-/places.json"} {
				if !c.exists("public/public/" + name) {
					c.fault("%s is not there: nothing is shown", name)
				}
			}
		}},
	}
}

// hiddenPeople adds a person, a team and a partner that only a hidden page names.
func (c *trial) hiddenPeople() {
	c.write("content/directory.yaml", "partners:\n  - {id: hospital, name: City hospital}\n  - {id: zephyr-partner, name: Zephyr Partner}\nteams:\n  - {id: zephyr-team, name: Zephyr Team, partner: zephyr-partner}\npeople:\n  - {id: zephyr-person, name: Zephyr Person, partner: zephyr-partner, team: zephyr-team, contact: \"mailto:zephyr@example.org\", until: 2027-01-31}\n  - {id: product-owner, name: Product owner, partner: hospital}\n")
	c.write("content/guides/a-zephyr.md", headed("owners: [zephyr-person, zephyr-team]\nreview_every: never\nreason: x\n", "Zephyr page", "See [[one]]."))
}

// restCases are settings, days, notices, and problems that check must find before
// build.
func restCases() []faultCase {
	return []faultCase{
		{id: "C-01", what: "what check lets pass is built", prove: func(c *trial) {
			for _, header := range []string{"aliases: [/sw.js]\n", "aliases: [/sitemap.xml]\n", "id: state\n", "aliases: [/-/state/]\n"} {
				c.guide(header+plainHeader, "Text.")
				c.agrees(c.tandem("check"))
			}
			c.guide(plainHeader, "Text.")
			for _, name := range []string{"🎉", "print", "index.html", "Stra\u00dfe", "STRASSE"} {
				c.write("content/guides/"+name+".md", headed(plainHeader, "T "+name, "Text."))
				c.agrees(c.tandem("check"))
			}
		}},
		{id: "C-01", what: "the day is that of --as-of, SOURCE_DATE_EPOCH, as_of, in this order", prove: func(c *trial) {
			c.guide("owners: [product-owner]\nreview_every: 30d\nverified: [{by: human:product-owner, at: 2001-08-01}]\n", "Text.")
			page := func(args ...string) string {
				o := c.finish(c.t.Context(), c.command(c.t.Context(), append([]string{"build"}, args...)...))
				if o.code != exitFine {
					c.stop("%v", o)
				}
				return c.published()
			}
			first, second, third := page("--as-of", "2001-09-09"), page("--as-of", "2001-08-02"), page("--as-of", "2001-10-30")
			if first == second || second == third {
				c.stop("the day changes nothing: nothing is shown")
			}
			c.write("content/site.yaml", plainSite+"as_of: 2001-10-30\n")
			if pinned := page(); pinned == first || pinned != page("--as-of", "2001-10-30") { // every page says so, which sets them apart from the third
				c.fault("as_of of site.yaml is not the day")
			}
			c.env = []string{"SOURCE_DATE_EPOCH=1000000000"} // 9 September 2001
			if page() != first {
				c.fault("SOURCE_DATE_EPOCH does not stand above as_of")
			}
			if page("--as-of", "2001-08-02") != second {
				c.fault("--as-of does not stand above SOURCE_DATE_EPOCH")
			}
		}},
		{id: "C-01", what: "notices for everything that is shipped stand in one file", prove: func(c *trial) {
			const file = "../../assets/NOTICES.txt"
			notices, err := os.ReadFile(file)
			c.must(err)
			for _, name := range []string{"goldmark", "bleve", "chroma", "cobra", "snowball", "esbuild"} {
				if !strings.Contains(strings.ToLower(string(notices)), name) {
					c.fault("%s names no %s", file, name)
				}
			}
		}},
	}
}
