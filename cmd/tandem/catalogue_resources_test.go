//go:build linux

package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"unicode/utf8"
)

// resourceCases are bases that are large or dear, and machines that are small.
func resourceCases() []faultCase {
	return []faultCase{
		{id: "RS-01", what: "every dear text in one base", prove: func(c *trial) {
			for i, text := range pathological() {
				c.write(fmt.Sprintf("content/guides/p%02d.md", i), headed(plainHeader, "P", text))
			}
			c.env = []string{"GOMEMLIMIT=512MiB"}
			o := c.tandem("check")
			c.frugal(o, 600)
			for i := range pathological() { // what is accepted is built
				if strings.Contains(o.said(), fmt.Sprintf("p%02d.md:", i)) {
					c.remove(fmt.Sprintf("content/guides/p%02d.md", i))
				}
			}
			c.frugal(c.builds(), 600)
		}},
		{id: "RS-01", what: "a chain of 1,500 decisions", prove: func(c *trial) {
			c.chain(1500)
			o := c.bounded("build")
			c.frugal(o, 500)
			if o.code != exitFine && o.code != exitProblems {
				c.fault("%v", o)
			}
		}},
		{id: "RS-02", what: "1,000 pages of 10 KB", prove: func(c *trial) {
			for i := range 1000 {
				var text strings.Builder
				for j := range 100 {
					fmt.Fprintf(&text, "Sentence %d of page %d says something about topic%d and of nothing else. ", j, i, (i*j)%5000)
				}
				c.write(fmt.Sprintf("content/guides/p%04d.md", i), headed(plainHeader, fmt.Sprint("Page ", i), text.String()+"\n\nSee [[one]]."))
			}
			c.frugal(c.builds(), 800)
		}},
		{id: "RS-03", what: "a fault of the program in one page", prove: func(c *trial) {
			c.manyPages(3)
			c.builds()
			c.keepsOld(func() {
				c.write("content/guides/two.md", "no header")
				c.wants(c.injected("panic:render:guides/p0001", "build"), exitProblems, `guides/two\.md:1:1: error: `)
				c.remove("content/guides/two.md")
				c.wants(c.injected("panic:render:guides/p0001", "build"), exitBug, `guides/p0001|is given up`)
			})
		}},
		{id: "RS-04", what: "a page that never ends", prove: func(c *trial) {
			c.builds()
			c.write("templates/partials/crumbs.html", `{{define "crumbs"}}{{range 1000000}}{{range 1000000}}{{end}}{{end}}{{end}}`)
			c.keepsOld(func() {
				c.wants(c.injected("sleep:render:guides/one", "build"), exitBug, `guides/one|is given up`)
				if o := c.bounded("build"); o.code != exitProblems && o.code != exitBug || !strings.Contains(o.said(), "crumbs.html") && !strings.Contains(o.said(), "index.html") {
					c.fault("%v", o)
				}
			})
		}},
		{id: "RS-05", what: "64 open files, one core, 256 MB", prove: func(c *trial) {
			c.manyPages(300)
			o := c.limited("ulimit -n 64; GOMAXPROCS=1 GOMEMLIMIT=256MiB exec tandem build --as-of 2026-11-21")
			c.frugal(o, 400)
			c.wholeSite()
		}},
		{id: "RS-06", what: "another folder, another zone, another language, another order, one core", prove: func(c *trial) {
			c.manyPages(60)
			c.builds()
			want := c.contents("public")
			c.must(exec.Command("mv", c.path("content"), c.path("elsewhere")).Run())
			files := c.texts("elsewhere")
			names := make([]string, 0, len(files))
			for name := range files {
				names = append(names, name)
			}
			slices.Sort(names)
			slices.Reverse(names)
			for _, name := range names { // written in another order
				c.write("there/content/"+name, files[name])
			}
			c.env = []string{"TZ=America/Los_Angeles", "LC_ALL=tr_TR.UTF-8", "LANG=de_DE.UTF-8", "GOMAXPROCS=1"}
			c.builds("--content", "there/content")
			if now := c.contents("public"); now != want {
				c.fault("they differ: %s", difference(want, now))
			}
		}},
		{id: "RS-07", what: "1,000 mistakes in 1,000 files", prove: func(c *trial) {
			for i := range 1000 {
				c.write(fmt.Sprintf("content/guides/p%04d.md", i), headed("ownerz: [x]\n"+plainHeader, "P", "Text."))
			}
			o := c.wants(c.tandem("check", "--all", "--errors"), exitProblems, `^1000 errors`)
			var places []string
			for line := range strings.Lines(o.stdout) {
				if strings.HasPrefix(line, "content/guides/p") {
					places = append(places, line)
				}
			}
			if !slices.IsSorted(places) || len(places) < 1000 {
				c.fault("%d places are printed, sorted: %v", len(places), slices.IsSorted(places))
			}
		}},
		{id: "RS-08", what: "300 pages of random pieces of Markdown, YAML and HTML", prove: func(c *trial) {
			random := rand.New(rand.NewPCG(12, 146))
			for i := range 300 {
				c.write(fmt.Sprintf("content/guides/p%03d.md", i), headed(plainHeader, "P", pieces(random, 60)))
				c.write(fmt.Sprintf("content/guides/h%03d.md", i), headed(pieces(random, 12), "H", "Text."))
			}
			o := c.tandem("check")
			if o.code != exitProblems || !utf8.ValidString(o.said()) {
				c.fault("exit %d, UTF-8: %v", o.code, utf8.ValidString(o.said()))
			}
			for i := range 300 {
				for _, kind := range []string{"p", "h"} {
					if name := fmt.Sprintf("guides/%s%03d.md", kind, i); strings.Contains(o.said(), name) {
						c.remove("content/" + name)
					}
				}
			}
			if c.tandem("build").code == exitFine {
				c.inert("random pieces")
			}
		}},
		{id: "RS-09", what: "no network", prove: func(c *trial) {
			if err := exec.Command("unshare", "-rn", "true").Run(); err != nil {
				c.skip("a network cannot be taken away here: %v", err)
			}
			c.limited("exec unshare -rn tandem build --as-of 2026-11-21")
			c.limited("exec unshare -rn tandem check --as-of 2026-11-21")
		}},
		{id: "RS-10", what: "titles with commas, semicolons, lines, signs and 270 letters in feeds and calendars", prove: func(c *trial) {
			title := `A, b; c \\ d & <e> 🎉 "f" ` + strings.Repeat("x", 270)
			c.write("content/guides/one.md", fmt.Sprintf("---\ntitle: %q\nowners: [product-owner]\nreview_every: 30d\nverified: [{by: human:product-owner, at: 2026-11-01}]\n---\nText.\n", title))
			c.builds()
			found := 0
			for name, text := range c.texts("public") {
				switch {
				case strings.HasSuffix(name, ".xml"):
					found++
					decoder := xml.NewDecoder(strings.NewReader(text))
					for {
						if _, err := decoder.Token(); errors.Is(err, io.EOF) {
							break
						} else if err != nil {
							c.stop("%s: %v", name, err)
						}
					}
				case strings.HasSuffix(name, ".ics"):
					found++
					for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
						if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
							c.stop("%s has the line %q", name, line)
						}
					}
				}
			}
			if found < 3 {
				c.fault("%d feeds, sitemaps and calendars are written", found)
			}
		}},
	}
}

// chain writes decisions that each supersede the one before.
func (c *trial) chain(n int) {
	for i := range n {
		supersedes := ""
		if i > 0 {
			supersedes = fmt.Sprintf("supersedes: [decisions/d%04d]\n", i-1)
		}
		c.write(fmt.Sprintf("content/decisions/d%04d.md", i), headed("owners: [product-owner]\nstate: accepted\ndecided: 2026-09-01\ndeciders: [product-owner]\n"+supersedes, fmt.Sprint("D", i), "## Choice\n\nX."))
	}
}

// pieces joins random pieces of Markdown.
func pieces(random *rand.Rand, n int) string {
	of := []string{
		"[", "](", ")", "![", "<", ">", "&", "&#", ";", "javascript:", "https://x.org/", "data:", "`", "```", "~~~", "*", "**", "_", "#", "## ", "- ", "1. ", "> ", "|", "|---|", "\n", "\n\n", "    ", "\t", ": ", "::: ", "[!NOTE]",
		"<script>", "</script>", "<img src=x onerror=y>", "<a href=", "<!--", "-->", "{", "}", "{{", "}}", "[[one]]", "[[", "]]", "[^1]", "[^1]: ", "\\", "\"", "'", "text", "один", "\u202e", "🎉", "---", "owners: [product-owner]\n", "tags: ", "title: ", "[ ]", "[x]", "@product-owner", "2026-01-01", "&a ", "*a", "!!str ", "?", "%",
	}
	var b strings.Builder
	for range n {
		b.WriteString(of[random.IntN(len(of))])
	}
	return b.String()
}
