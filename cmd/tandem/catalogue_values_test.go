//go:build linux

package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// headerValueCases are headers whose values are hostile, long or wrong.
func headerValueCases() []faultCase {
	return []faultCase{
		{id: "FM-25", what: "markup, template actions and handlers as titles, tags, owners", prove: func(c *trial) {
			for _, hostile := range []string{`<script>alert(1)</script>`, `{{ .Site }}`, `"><img src=x onerror=alert(1)>`, `'; alert(1) //`, `]]><x/>`} {
				c.write("content/site.yaml", plainSite+fmt.Sprintf("description: %q\n", hostile))
				c.write("content/directory.yaml", "partners:\n  - {id: hospital, name: "+fmt.Sprintf("%q", hostile)+"}\npeople:\n  - {id: product-owner, name: "+fmt.Sprintf("%q", hostile)+", partner: hospital}\n")
				c.guide(fmt.Sprintf("title: %q\ndescription: %q\ntags: [%q]\n", hostile, hostile, strings.Map(noSlash, hostile))+plainHeader, "## "+strings.ReplaceAll(hostile, "<", `\<`)+"\n\nText.")
				if o := c.tandem("build"); o.code == exitProblems {
					c.remove("public")
					continue // a refusal is as good; the page below is then of no run
				}
				c.inert(hostile)
			}
		}},
		{id: "FM-26", what: "a title of 10,000 characters, a header of 70 KB", prove: func(c *trial) {
			c.guide("title: "+strings.Repeat("long ", 2000)+"\n"+plainHeader, "Text.")
			c.refused(`guides/one\.md:2:\d+: error: .*\d`)
			c.guide("reason: "+strings.Repeat("long ", 14000)+"\nowners: [product-owner]\nreview_every: never\n", "Text.")
			c.refused(`guides/one\.md:\d+:\d+: error: .*\d`)
			var x strings.Builder
			for i := range 9000 {
				fmt.Fprintf(&x, "  k%d: value\n", i)
			}
			c.guide("x:\n"+x.String()+plainHeader, "Text.")
			c.refused(`guides/one\.md:\d+:\d+: error: .*\d`)
		}},
		{id: "FM-26", what: "5,000 tags", prove: func(c *trial) {
			for _, n := range []int{5000} {
				c.guide("tags: ["+manyTags(n)+"]\n"+plainHeader, "Text.")
				c.refused(`guides/one\.md:\d+:\d+: error: .*\d`)
			}
		}},
		{id: "FM-27", what: "an owner who is not in the directory", prove: func(c *trial) {
			c.guide("owners: [product-ownr]\nreview_every: never\nreason: x\n", "Text.")
			c.refused(`guides/one\.md:2:10: error: .*"product-ownr"`, `^hint: did you mean "product-owner"`)
		}},
		{id: "FM-30", what: "one id on two pages", prove: func(c *trial) {
			c.guide("id: same\n"+plainHeader, "Text.")
			c.write("content/guides/two.md", headed("id: same\n"+plainHeader, "Two", "Text."))
			c.refused(`guides/(one|two)\.md:2:\d+: error: .*guides/(one|two)`)
		}},
		{id: "FM-30", what: "names of files that differ in case, or in how an accent is written", prove: func(c *trial) {
			c.guide(plainHeader, "Text.")
			for _, pair := range [][2]string{{"caf\u00e9", "cafe\u0301"}, {"Plan", "plan"}, {"Stra\u00dfe", "STRASSE"}} {
				c.remove("content/guides")
				c.write("content/index.md", "# Home\n")
				for i, name := range pair {
					c.write("content/guides/"+name+".md", headed(plainHeader, fmt.Sprint("T", i), "Text."))
				}
				c.refused(`guides/.*:\d+:\d+: error: .*`)
			}
		}},
	}
}

func noSlash(r rune) rune {
	if r == '/' {
		return '-'
	}
	return r
}

// manyTags lists n tags.
func manyTags(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "t%d, ", i)
	}
	return strings.TrimSuffix(b.String(), ", ")
}

// inert checks that no published page has anything that runs or leads to scripts.
func (c *trial) inert(of string) {
	for name, text := range c.texts("public") {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		if live := liveMarkup(text); live != "" {
			c.fault("%s holds %s of %q", name, live, of)
			return
		}
	}
}

// liveMarkup returns the first tag of a page that would run, load or replace
// something that no page of ours does.
func liveMarkup(page string) string {
	never := []string{"iframe", "object", "embed", "base", "style", "frame", "frameset", "applet", "marquee", "math"}
	runs := regexp.MustCompile(`(?i)^[\x00-\x20]*(javascript|vbscript|data:text|file|blob|feed):`)
	tokens := html.NewTokenizer(strings.NewReader(page))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := tokens.Token()
			if slices.Contains(never, tag.Data) {
				return tag.String()
			}
			source, data := "", false
			for _, a := range tag.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcdoc" || runs.MatchString(a.Val) && a.Key != "content" && a.Key != "title" && !strings.HasPrefix(a.Key, "data-") {
					return tag.String()
				}
				source += map[bool]string{true: a.Val}[a.Key == "src"]
				data = data || a.Key == "type" && strings.HasSuffix(a.Val, "json")
			}
			if tag.Data == "script" && source == "" && !data {
				return tag.String()
			}
		}
	}
}

// addressCases are headers that name addresses.
func addressCases() []faultCase {
	ids := []string{"../../etc/x", "/abs", `a\b`, "a%2f..%2f", "CON", "nul.txt", "x.", "..", ".", "a/../../b", " ", "a\tb", "html\"><x", "aux", "com1", "x ", ".hidden"}
	return []faultCase{
		{id: "FM-28", what: "ids that climb or begin at the root touch nothing outside", prove: func(c *trial) {
			outside := c.snapshot(".", "public", "content", "tmp")
			for i, id := range ids {
				c.write(fmt.Sprintf("content/guides/p%02d.md", i), headed(fmt.Sprintf("id: %q\n", id)+plainHeader, "One", "Text."))
			}
			c.agrees(c.tandem("check"))
			if now := c.snapshot(".", "public", "content", "tmp"); now != outside {
				c.fault("something outside public was touched:\n%s", difference(outside, now))
			}
		}},
		{id: "FM-28", what: "ids that are not a path on every system are refused", prove: func(c *trial) {
			names := []string{"a%2f..%2f", ".hidden"} // odd, but a name on every system
			refused := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return slices.Contains(names, id) })
			c.eachRefused(refused, "2", "", func(id string) string {
				return headed(fmt.Sprintf("id: %q\n", id)+plainHeader, "One", "Text.")
			})
		}},
		{id: "FM-29", what: "aliases of another site, of scripts, of folders above", prove: func(c *trial) {
			foreign := []string{"//evil.test", "https://evil.test/", "javascript:alert(1)", "../up", `\\evil.test\x`, "/a/../../b/"}
			c.eachRefused(foreign, "2", "alias", aliased)
		}},
		{id: "FM-29", what: "aliases that are taken by a page, itself, another alias", prove: func(c *trial) {
			c.write("content/guides/two.md", headed("aliases: [/old/]\n"+plainHeader, "Two", "Text."))
			for _, alias := range []string{"/guides/two/", "/guides/one/", "/old/"} {
				c.guide(fmt.Sprintf("aliases: [%q]\n", alias)+plainHeader, "Text.")
				c.refused(`guides/(one|two)\.md:2:\d+: error: .*`)
			}
		}},
		{id: "FM-29", what: "aliases that split a line of redirects", prove: func(c *trial) {
			for _, alias := range []string{"* /guides/evil/ 301! a", "/x /y 200", "/a\n/b /c", "/*", "/:splat", "/a#b", "/a?b=c"} {
				c.remove("public")
				c.guide(fmt.Sprintf("aliases: [%q]\n", alias)+plainHeader, "Text.")
				check := c.tandem("check")
				c.agrees(check)
				if check.code == exitProblems {
					continue
				}
				for line := range strings.Lines(c.read("public/_redirects")) {
					if fields := strings.Fields(line); len(fields) > 0 && !strings.HasPrefix(line, "#") && (len(fields) != 3 || strings.ContainsAny(fields[0], "*:?")) {
						c.fault("alias %q gives the redirect %q", alias, line)
					}
				}
			}
		}},
		{id: "FM-29", what: "aliases of files that every site has", prove: func(c *trial) {
			for _, alias := range []string{"/sw.js", "/-/search/manifest.json", "/-/static/", "/404.html", "/sitemap.xml", "/-/state/", "/_headers"} {
				c.write("content/guides/one.md", aliased(alias))
				c.agrees(c.tandem("check"))
			}
		}},
	}
}

// aliased is a guide with a former address in line 2.
func aliased(alias string) string {
	return headed(fmt.Sprintf("aliases: [%q]\n", alias)+plainHeader, "One", "Text.")
}

// agrees checks that a base without errors in check is built.
func (c *trial) agrees(check outcome) {
	if o := c.tandem("build"); o.code != check.code {
		c.fault("check says %d, build %v", check.code, o)
	}
}
