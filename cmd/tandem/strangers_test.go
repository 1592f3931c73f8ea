//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
)

// fileAttackCases are bases whose files and names reach outside.
func fileAttackCases() []faultCase {
	built := func(setup func(*trial)) func(*trial) {
		return func(c *trial) {
			setup(c)
			c.attacked()
		}
	}
	return []faultCase{
		{id: "A-01", what: "a style sheet that is a link to /etc/passwd", prove: built(func(c *trial) { c.link("assets/css/theme.css", "/etc/passwd") })},
		{id: "A-01", what: "scripts, fonts and templates that are links out of the base", prove: built(func(c *trial) {
			c.link("assets/site.js", "../secret.txt")
			c.link("assets/fonts/x.woff2", "/etc/passwd")
			c.link("assets/css/tokens.css", "/etc/hostname")
			c.link("templates/partials/crumbs.html", "../../secret.txt")
		})},
		{id: "A-01", what: "folders of assets and templates that are links out of the base", prove: built(func(c *trial) {
			c.write("elsewhere/css/theme.css", "p{color:zephyrcanary}")
			c.write("elsewhere/partials/crumbs.html", `{{define "crumbs"}}zephyrcanary{{end}}`)
			c.link("assets", "elsewhere")
			c.link("templates", "elsewhere")
		})},
		{id: "A-01", what: "a style sheet that is /dev/zero", prove: built(func(c *trial) { c.link("assets/css/theme.css", "/dev/zero") })},
		{id: "A-01", what: "a style sheet that is a pipe", prove: built(func(c *trial) {
			c.must(os.MkdirAll(c.path("assets/css"), 0o755))
			c.must(syscall.Mkfifo(c.path("assets/css/theme.css"), 0o644))
		})},
		{id: "A-01", what: "a template that is a pipe", prove: built(func(c *trial) {
			c.must(os.MkdirAll(c.path("templates/partials"), 0o755))
			c.must(syscall.Mkfifo(c.path("templates/partials/crumbs.html"), 0o644))
		})},
		{id: "A-01", what: "a style sheet and a template of 10 GB", prove: built(func(c *trial) {
			c.sparse("assets/css/theme.css", 10<<30)
			c.sparse("templates/partials/crumbs.html", 10<<30)
		})},
		{id: "A-01", what: "pages, settings and pictures that are links, pipes, devices and huge", prove: built(func(c *trial) {
			c.link("content/guides/two.md", "../../secret.txt")
			c.link("content/guides/zero.md", "/dev/zero")
			c.link("content/guides/p.png", "/etc/passwd")
			c.sparse("content/guides/big.md", 10<<30)
			c.sparse("content/guides/big.png", 10<<30)
			c.must(syscall.Mkfifo(c.path("content/guides/pipe.md"), 0o644))
			c.guide(plainHeader, "![A picture](p.png) ![Another](big.png)")
			c.remove("content/directory.yaml")
			c.link("content/directory.yaml", "/dev/zero")
		})},
		{id: "A-02", what: "an edition named as a path out of the output", prove: func(c *trial) {
			for _, name := range []string{"../.vscode", "../../../x", "../assets", "..", "/tmp/zephyr"} {
				c.write("content/site.yaml", fmt.Sprintf("title: Base\neditions:\n  internal: {audiences: [internal]}\n  %q: {audiences: [internal]}\n", name))
				c.attacked()
			}
		}},
		{id: "A-02", what: "types, tags, people, partners and languages named as paths", prove: func(c *trial) {
			for _, name := range []string{"..", "../x", "a/../../x", "CON", "x.", `a\b`} {
				quoted := fmt.Sprintf("%q", name)
				c.write("content/site.yaml", plainSite+"tags: ["+quoted+"]\ntypes:\n  "+quoted+": {folder: "+quoted+", title: X, fields: {}}\n")
				c.guide("tags: ["+quoted+"]\n"+plainHeader, "Text.")
				c.attacked()
				c.write("content/site.yaml", plainSite+"lang: "+quoted+"\n")
				c.attacked()
				c.write("content/site.yaml", plainSite)
				c.write("content/directory.yaml", "partners:\n  - {id: "+quoted+", name: X}\npeople:\n  - {id: product-owner, name: X, partner: "+quoted+"}\n  - {id: "+quoted+", name: Y, partner: "+quoted+"}\n")
				c.attacked()
				c.base()
			}
		}},
		{id: "A-03", what: "keys twice at every level of settings, directory and headers", prove: func(c *trial) {
			for text, line := range map[string]string{
				plainSite + "review_every: {guide: 1y, guide: 2y}\n":                                                    "5",
				plainSite + "partners: []\npartners: []\n":                                                              "6",
				"title: Base\neditions:\n  public: {audiences: [internal]}\n  public: {audiences: [public]}\n":          "4",
				"title: Base\neditions:\n  public: {audiences: [public], audiences: [public, internal]}\n":              "3",
				plainSite + "types:\n  note:\n    folder: notes\n    folder: others\n    title: Note\n    fields: {}\n": "8",
			} {
				c.write("content/site.yaml", text)
				c.refused(`site\.yaml:` + line + `:\d+: error: `)
			}
			c.write("content/site.yaml", plainSite)
			c.write("content/directory.yaml", strings.Replace(plainDirectory, "name: Product owner", "name: A, name: B", 1))
			c.refused(`directory\.yaml:4:\d+: error: .*name`)
			c.write("content/directory.yaml", plainDirectory)
			c.guide("verified: [{by: human:product-owner, at: 2026-10-01, at: 2026-11-01}]\n"+plainHeader, "Text.")
			c.refused(`guides/one\.md:2:\d+: error: .*at`)
			c.guide("x: {a: {b: 1, b: 2}}\n"+plainHeader, "Text.")
			c.refused(`guides/one\.md:2:\d+: error: `)
		}},
		{id: "A-03", what: "keys of editions and audiences that are not understood, in a lenient base", prove: func(c *trial) {
			for _, key := range []string{"edition: {public: {audiences: [public]}}", "default_audiences: [internal]", "default-audience: [internal]", "audience: [internal]", "editions: {public: {audience: [public]}}", "editions: {public: {audiences: [public], poeple: roles}}"} {
				c.write("content/site.yaml", "title: Base\nlenient: true\n"+key+"\n")
				c.refused(`site\.yaml:3:\d+: error: `)
			}
			c.write("content/site.yaml", strings.Replace(twoEditions, "title", "lenient: true\ntitle", 1))
			c.guide("audiences: [internal]\n"+plainHeader, "zephyrcanary")
			c.refused(`guides/one\.md:2:\d+: error: `)
		}},
		{id: "A-04", what: "accounts, mail addresses and titles that split the lines of lists, feeds and calendars", prove: func(c *trial) {
			for _, hostile := range []string{"x\n* @evil", "x @evil", "#x", "a b", "!x", "x\r\nBEGIN:VALARM", "x\x0b* @evil"} {
				c.write("content/directory.yaml", strings.Replace(plainDirectory, "partner: hospital}", fmt.Sprintf("partner: hospital, account: %q}", hostile), 1))
				o := c.tandem("export", "codeowners")
				if o.code != exitFine {
					continue
				}
				for line := range strings.Lines(o.stdout) {
					fields := strings.Fields(line)
					if len(fields) > 0 && fields[0] != "#" && !strings.HasPrefix(fields[0], "#") && (fields[0] == "*" || slices.Contains(fields, "@evil")) {
						c.fault("the account %q gives the line %q", hostile, line)
					}
				}
			}
			c.base()
			c.write("content/guides/one.md", "---\ntitle: \"A\\nATTENDEE:mailto:evil@example.org\\r\\nX\"\nowners: [product-owner]\nreview_every: 30d\nverified: [{by: human:product-owner, at: 2026-11-01}]\n---\nText.\n")
			if o := c.tandem("build"); o.code == exitFine {
				for name, text := range c.texts("public") {
					if strings.HasSuffix(name, ".ics") && regexp.MustCompile(`(?m)^ATTENDEE`).MatchString(text) {
						c.fault("%s has a line of the title's", name)
					}
				}
			}
			for _, alias := range []string{"* /guides/evil/ 301! a", "/x /y 200", "/*"} {
				c.write("content/guides/one.md", aliased(alias))
				c.attacked()
			}
		}},
		{id: "A-05", what: "a drawing that is harmless is published", prove: func(c *trial) {
			c.write("content/guides/d.svg", `<?xml version="1.0"?><!-- made by a program --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Plan</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g fill="url(#g)"><rect width="9" height="9"/><path d="M0 0L9 9"/><text x="1" y="2">Ward</text></g></svg>`)
			c.guide(plainHeader, "![A plan](d.svg)")
			c.builds()
			found, err := filepath.Glob(c.path("public/guides/*.svg"))
			c.must(err)
			if more, _ := filepath.Glob(c.path("public/guides/*/*.svg")); len(found)+len(more) == 0 && !strings.Contains(c.contents("public"), ".svg") {
				c.fault("it is not published")
			}
			if o := c.attacked(); o.code != exitFine {
				c.fault("%v", o)
			}
		}},
		{id: "A-05", what: "a base with every hostile drawing", prove: func(c *trial) {
			var names []string
			for what, data := range hostileSVGs() {
				name := strings.ReplaceAll(what, " ", "-") + ".svg"
				c.write("content/guides/"+name, data)
				names = append(names, name)
			}
			slices.Sort(names)
			c.guide(plainHeader, svgPage(names))
			o := c.attacked()
			if o.code == exitFine {
				for name, text := range c.texts("public") {
					if strings.HasSuffix(name, ".svg") && !strings.HasPrefix(name, "-/static/") && harmful(text) {
						c.fault("%s is published: %q", name, text)
					}
				}
			}
			if c.tandem("check").code == exitFine && !strings.Contains(c.tandem("check").said(), ".svg") {
				c.fault("no drawing is reported")
			}
		}},
		{id: "A-06", what: "a policy in the output and in every page", prove: func(c *trial) {
			c.builds()
			headers := c.read("public/_headers")
			for _, want := range []string{"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "frame-ancestors 'none'"} {
				if !strings.Contains(headers, want) {
					c.fault("_headers lacks %q", want)
				}
			}
			policy := regexp.MustCompile(`(?s)<head>.{0,400}<meta http-equiv="Content-Security-Policy" content="default-src (&#39;|')none(&#39;|')[^"]*base-uri (&#39;|')none(&#39;|')`)
			for name, text := range c.texts("public") {
				if strings.HasSuffix(name, ".html") && strings.Contains(text, "<head") && !policy.MatchString(text) {
					c.fault("%s has no policy", name)
				}
			}
			settings, err := os.ReadFile("../../netlify.toml")
			c.must(err)
			if strings.Contains(string(settings), "Content-Security-Policy") {
				c.fault("netlify.toml holds a second copy of the policy")
			}
		}},
	}
}

// costAttackCases are bases that are small to write and dear to build, or that
// hide something in a form that looks harmless.
func costAttackCases() []faultCase {
	return []faultCase{
		{id: "A-07", what: "a chain of 1,500 decisions", prove: func(c *trial) {
			c.chain(1500)
			c.attacked()
		}},
		{id: "A-07", what: "9,000 tags on one page", prove: func(c *trial) {
			c.guide("tags: ["+manyTags(9000)+"]\n"+plainHeader, "Text.")
			c.attacked()
			if c.exists("public") && sizeOf(c.texts("public")) > 20<<20 {
				c.fault("it becomes %d MB", sizeOf(c.texts("public"))>>20)
			}
		}},
		{id: "A-07", what: "9,000 tags over 600 pages, 500 people, 500 partners", prove: func(c *trial) {
			c.write("content/index.md", "# Home\n")
			for i := range 600 {
				c.write(fmt.Sprintf("content/guides/p%03d.md", i), headed(fmt.Sprintf("tags: [a%d, b%d, c%d]\n", 3*i, 3*i+1, 3*i+2)+plainHeader, "P", "Text."))
			}
			c.attacked()
		}},
		{id: "A-07", what: "pictures of 64,250 by 64,250 pixels, of no bytes, of another kind; credentials; photographs with places", prove: func(c *trial) {
			c.write("content/guides/big.png", pixels(64250, 64250))
			c.write("content/guides/none.png", "")
			c.write("content/guides/false.png", "<script>alert(1)</script>")
			c.write("content/guides/false.jpg", "GIF89a")
			c.write("content/guides/photo.jpg", photograph())
			c.write("content/guides/credentials.json", `{"private_key": "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----"}`)
			c.guide(plainHeader, "![a](big.png) ![b](none.png) ![c](false.png) ![d](false.jpg) ![e](photo.jpg) [f](credentials.json)")
			c.attacked()
		}},
		{id: "A-07", what: "keys and tokens beside pages are refused", prove: func(c *trial) {
			for name, data := range map[string]string{
				"credentials.json": `{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----"}`,
				"notes.txt":        "-----BEGIN RSA PRIVATE KEY-----\n" + strings.Repeat("MIIEpAIBAAKCAQEAw7Zr0hCkq1uYb3sVx9TgFJmPq2LdWn8RtKyEoXcHvBiZsUfA\n", 8) + "-----END RSA PRIVATE KEY-----\n",
				"data.csv":         "key,value\naws,AKIAIOSFODNN7EXAMPLQ\n",
			} {
				c.write("content/guides/"+name, data)
				c.guide(plainHeader, "[x]("+name+")")
				c.refused(strings.ReplaceAll(name, ".", `\.`))
			}
		}},
		{id: "A-07", what: "templates that never end, grow, or call themselves", prove: func(c *trial) {
			for _, body := range []string{
				`{{define "crumbs"}}{{range 1000000000}}x{{end}}{{end}}`,
				`{{define "crumbs"}}{{range 1000000}}{{range 1000000}}{{end}}{{end}}{{end}}`,
				`{{define "crumbs"}}{{template "crumbs" .}}{{end}}`,
				`{{define "crumbs"}}{{template "b" .}}{{template "b" .}}{{end}}{{define "b"}}{{template "c" .}}{{template "c" .}}{{end}}{{define "c"}}{{range 40000000}}xxxxxxxxxxxxxxxx{{end}}{{end}}`,
			} {
				c.write("templates/partials/crumbs.html", body)
				if o := c.attacked(); o.code != exitProblems || !strings.Contains(o.said(), "crumbs.html") {
					c.fault("%s: %v", body, o)
				}
			}
		}},
		{id: "A-08", what: "a panic in a stage names page and stage, and the last site stays", prove: func(c *trial) {
			c.manyPages(3)
			c.builds()
			for _, stage := range []string{"header+markdown", "render"} {
				c.keepsOld(func() {
					c.wants(c.injected("panic:"+stage+":guides/p0001.md", "build"), exitBug, `guides/p0001|is given up`)
				})
			}
		}},
		{id: "A-08", what: "overrides of direction, NUL and CR-only files at the right line", prove: func(c *trial) {
			c.write("content/guides/one.md", headed(plainHeader, "One", "Text.\n\nThe \u202egnirts."))
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:10:\d+: warning: .*U\+202E`)
			c.write("content/guides/one.md", headed(plainHeader, "One", "Text.\n\na\x00b"))
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:10:\d+: warning: .*U\+0000`)
			c.write("content/guides/one.md", strings.ReplaceAll(headed("ownerz: [x]\n"+plainHeader, "One", "Text."), "\n", "\r"))
			c.wants(c.tandem("check"), exitProblems, `guides/one\.md:2:1: error: .*ownerz`)
			c.attacked()
		}},
		{id: "A-08", what: "all of it in one base", prove: func(c *trial) {
			c.chain(200)
			c.link("assets/css/theme.css", "/etc/passwd")
			c.link("assets/site.js", "../secret.txt")
			c.write("templates/partials/crumbs.html", `{{define "crumbs"}}{{range 1000000000}}x{{end}}{{end}}`)
			c.write("content/site.yaml", "title: Base\neditions:\n  \"../x\": {audiences: [internal]}\n  public: {audiences: [internal]}\n  public: {audiences: [public]}\n")
			c.write("content/guides/one.md", aliased("* /guides/evil/ 301! a"))
			c.write("content/guides/tags.md", headed("tags: ["+manyTags(3000)+"]\n"+plainHeader, "Tags", "Text."))
			for what, data := range hostileSVGs() {
				c.write("content/guides/"+strings.ReplaceAll(what, " ", "-")+".svg", data)
			}
			c.write("content/guides/big.png", pixels(64250, 64250))
			c.must(syscall.Mkfifo(c.path("content/guides/pipe.md"), 0o644))
			for i, text := range pathological() {
				c.write(fmt.Sprintf("content/guides/p%02d.md", i), headed(plainHeader, "P", text))
			}
			c.attacked()
		}},
	}
}

func sizeOf(files map[string]string) int {
	size := 0
	for _, text := range files {
		size += len(text)
	}
	return size
}
