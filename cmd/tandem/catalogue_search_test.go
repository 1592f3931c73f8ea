//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// oddQueries are searches that are long, dear, unbalanced or hostile.
func oddQueries() []string {
	return []string{
		`<img src=x onerror=alert(1)>`, `</script><script>alert(1)</script>`, `"`, `""""`, `"unbalanced`, strings.Repeat("long ", 20000), strings.Repeat("x", 100000), "*", "a* b* c* d* e*", "x~99",
		"/(a+)+$/", "the of and", "🎉", "שלום", "a\x01b", "((((((", "+-+-", "title:", `\`, "a AND OR NOT", strings.Repeat("(", 5000), "%00", "\u202egnirts", "  ",
	}
}

// searchCases are damaged indexes and odd queries.
func searchCases() []faultCase {
	return []faultCase{
		{id: "SE-01", what: "an index that is missing, empty, cut, of another version, with a flipped byte, incomplete", prove: func(c *trial) {
			c.manyPages(30)
			c.builds()
			c.wants(c.tandem("search", "text"), exitFine, "One")
			refuse := func(what string) {
				o := c.tandem("search", "sentence")
				if o.code != exitEnvironment && o.code != exitUsage || o.stdout != "" || !strings.Contains(o.stderr, "hint: ") {
					c.fault("%s: %v", what, o)
				}
				c.remove("public")
				c.builds()
			}
			c.remove("public/-/search")
			refuse("a missing index")
			c.remove("public/-/search/store")
			c.must(os.MkdirAll(c.path("public/-/search/store"), 0o755))
			refuse("an empty store")
			c.write("public/-/search/manifest.json", strings.Replace(c.read("public/-/search/manifest.json"), `"format":`, `"format":9`, 1))
			refuse("another version")
			stores, err := filepath.Glob(c.path("public/-/search/store/*"))
			c.must(err)
			for i := range stores {
				name := stores[i]
				data, err := os.ReadFile(name)
				c.must(err)
				c.must(os.WriteFile(name, data[:len(data)/2], 0o644))
				refuse("cut: " + filepath.Base(name))
				data[len(data)/2] ^= 0x10
				c.must(os.WriteFile(name, data, 0o644))
				refuse("a flipped byte in " + filepath.Base(name))
				c.must(os.Remove(name))
				refuse("without " + filepath.Base(name))
			}
		}},
		{id: "SE-02", what: "an index that others read, and one that a process has locked", prove: func(c *trial) {
			c.builds()
			stores, err := filepath.Glob(c.path("public/-/search/store/*"))
			c.must(err)
			for _, name := range stores {
				f, err := os.OpenFile(name, os.O_RDWR, 0)
				c.must(err)
				defer f.Close()
				c.must(syscall.Flock(int(f.Fd()), syscall.LOCK_SH))
			}
			c.wants(c.tandem("search", "text"), exitFine, "One")
			for _, name := range stores {
				f, err := os.OpenFile(name, os.O_RDWR, 0)
				c.must(err)
				defer f.Close()
				_ = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
			}
			if o := c.bounded("search", "text"); o.code != exitFine && !strings.Contains(o.stderr, "hint: ") {
				c.fault("locked: %v", o)
			}
		}},
		{id: "SE-03", what: "scripts of the site never make markup of a text", prove: func(c *trial) {
			c.builds()
			for name, text := range c.texts("public") {
				if !strings.HasSuffix(name, ".js") {
					continue
				}
				for _, way := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "createContextualFragment", "srcdoc"} {
					if strings.Contains(text, way) {
						c.fault("%s uses %s", name, way)
					}
				}
			}
		}},
		{id: "SE-04", what: "hits in a page that documents an attack", prove: func(c *trial) {
			c.guide(plainHeader, "Never write `<script>alert(1)</script>` or \"><img src=x onerror=alert(2)> in zephyr pages.\n\n```html\n<script>alert(3) // zephyr</script>\n```\n")
			if o := c.tandem("build"); o.code != exitFine {
				c.guide(plainHeader, "Never write `<script>alert(1)</script>` in zephyr pages.\n\n```html\n<script>alert(3) // zephyr</script>\n```\n")
				c.builds()
			}
			c.wants(c.tandem("search", "zephyr alert"), exitFine, "One")
			o := c.tandem("search", "--format", "json", "zephyr alert")
			var hits struct{ Hits []map[string]any }
			if err := json.Unmarshal([]byte(o.stdout), &hits); err != nil || len(hits.Hits) == 0 {
				c.fault("%v: %v", err, o)
			}
			s := c.serve()
			if a := s.get("-/api/search?q=zephyr+alert"); a.code != 200 || strings.Contains(a.body, "<script>") || !strings.HasPrefix(a.header.Get("Content-Type"), "application/json") {
				c.fault("the interface answers %d %s %s", a.code, a.header.Get("Content-Type"), clipped(a.body))
			}
		}},
		{id: "SE-05", what: "queries that are long, dear or unbalanced", prove: func(c *trial) {
			c.manyPages(30)
			c.builds()
			s := c.serve()
			for _, query := range oddQueries() {
				if o := c.bounded("search", "--", query); o.code > exitUsage {
					c.fault("%.40q: %v", query, o)
				}
				if a := s.get("-/api/search?q=" + url.QueryEscape(query)); a.code >= 500 {
					c.fault("%.40q: %d %s", query, a.code, clipped(a.body))
				}
			}
		}},
		{id: "SE-05", what: "the same in the syntax of bleve", prove: func(c *trial) {
			c.builds()
			s := c.serve()
			for _, query := range oddQueries() {
				if o := c.bounded("search", "--bleve", "--", query); o.code > exitUsage {
					c.fault("%.40q: %v", query, o)
				}
				if a := s.get("-/api/search?syntax=bleve&q=" + url.QueryEscape(query)); a.code >= 500 {
					c.fault("%.40q: %d %s", query, a.code, clipped(a.body))
				}
			}
			c.wants(c.tandem("search", "--bleve", "/(a+)+$/"), exitUsage, "^tandem: ")
			if a := s.get("-/api/search?syntax=bleve&q=" + url.QueryEscape("/(a+)+$/")); a.code != 400 {
				c.fault("an expression that cannot be read: %d", a.code)
			}
		}},
		{id: "SE-06", what: "umlauts, accents in both forms, ß, ideographs, hyphens, versions, mail addresses", prove: func(c *trial) {
			c.write("content/site.yaml", plainSite+"lang: de\n")
			c.guide(plainHeader, "Die \u00dcbergabe im Caf\u00e9 an der Stra\u00dfe; \u4f1a\u8b70 am IT-Tag, Version 2.10.3, it@hospital.example.")
			c.builds()
			for _, query := range []string{"\u00fcbergabe", "U\u0308bergabe", "caf\u00e9", "cafe\u0301", "cafe", "strasse", "stra\u00dfe", "\u4f1a\u8b70", "IT-Tag", "2.10.3", "it@hospital.example"} {
				if o := c.tandem("search", query); !strings.Contains(o.stdout, "One") {
					c.fault("%q finds nothing: %v", query, o)
				}
			}
		}},
		{id: "SE-07", what: "a page of 1.9 MB", prove: func(c *trial) {
			var text strings.Builder
			for i := range 150000 {
				fmt.Fprintf(&text, "word%d ", i)
				if i%50 == 0 {
					text.WriteString("\n\n")
				}
			}
			c.guide(plainHeader, text.String())
			o := c.builds()
			c.frugal(o, 700)
			c.wants(c.tandem("search", "word149999"), exitFine, "One")
		}},
		{id: "SE-08", what: "a reader without scripts", prove: func(c *trial) {
			c.builds()
			if page := c.read("public/-/search/index.html"); !strings.Contains(page, `href="../../guides/one/"`) {
				c.fault("the page of search does not list the pages")
			}
		}},
		{id: "SE-09", what: "an index that is built twice", prove: func(c *trial) {
			c.manyPages(40)
			c.builds("--out", "first")
			c.env = []string{"GOMAXPROCS=1"}
			c.builds("--out", "second")
			if a, b := c.contents("first/search"), c.contents("second/search"); a != b {
				c.fault("they differ: %s", difference(a, b))
			}
		}},
		{id: "SE-10", what: "what is not a page's text is not searched", prove: func(c *trial) {
			c.write("content/guides/p.png", tinyPNG)
			c.guide("x: {secret: zephyrone}\n"+plainHeader, "Text. ![zephyrtwo](p.png \"zephyrthree\") [a](https://zephyrfour.example/) <!-- zephyrfive -->\n\n```\nzephyrsix\n```\n")
			c.builds()
			for query, want := range map[string]bool{"zephyrone": false, "zephyrtwo": true, "zephyrfive": false, "zephyrsix": true, "Skip to content": false} {
				if o := c.tandem("search", `"`+query+`"`); strings.Contains(o.stdout, "One") != want {
					c.fault("%q is found: %v", query, !want)
				}
			}
		}},
	}
}
