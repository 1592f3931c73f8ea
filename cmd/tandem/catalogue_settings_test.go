//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// settingsCases are mistakes in site.yaml, directory.yaml and the folders
// beside the content.
func settingsCases() []faultCase {
	return []faultCase{
		{id: "CF-01", what: "no content folder, and no site.yaml in it", prove: func(c *trial) {
			c.must(os.Rename(c.path("content"), c.path("elsewhere")))
			for _, command := range []string{"check", "build", "report", "fmt", "serve"} {
				c.wants(c.tandem(command), exitUsage, `there is no content folder "content"`, `^hint: .*--content`)
			}
			c.must(os.Rename(c.path("elsewhere"), c.path("content")))
			c.remove("content/site.yaml")
			c.wants(c.tandem("check"), exitFine)
		}},
		{id: "CF-02", what: "site.yaml and directory.yaml with an error, an unknown key, another kind of value, a key twice", prove: func(c *trial) {
			for text, want := range map[string]string{
				plainSite + "lang: [\n":                                `site\.yaml:\d+:\d+: error: `,
				plainSite + "titel: x\n":                               `site\.yaml:5:1: error: .*"titel"(.*\n)*hint: "title" is in line 1 already`,
				plainSite + "lenient: maybe\n":                         `site\.yaml:5:\d+: error: .*maybe`,
				plainSite + "title: x\n":                               `site\.yaml:5:1: error: .*"title".*line 1`,
				strings.Replace(plainSite, "editions", "edition", 1):   `site\.yaml:3:1: error: .*"edition"(.*\n)*hint: did you mean "editions"`,
				strings.Replace(plainSite, "[internal]", "{a: b}", 1):  `site\.yaml:4:\d+: error: `,
				strings.Replace(plainSite, "audiences", "audience", 1): `site\.yaml:4:\d+: error: .*"editions\.internal\.audience"`,
			} {
				c.write("content/site.yaml", text)
				c.refused(want)
			}
			c.write("content/site.yaml", plainSite)
			c.write("content/directory.yaml", plainDirectory+"persons: []\n")
			c.refused(`directory\.yaml:5:1: error: .*"persons"`)
		}},
		{id: "CF-03", what: "outputs over the base, the root, the home folder, files of others", prove: func(c *trial) {
			c.write("precious/letter.txt", "mine")
			c.write("home/letter.txt", "mine")
			before := c.contents(".", "tmp")
			for _, out := range []string{".", "/", "..", c.path("home"), "content", "content/public", "precious", c.path("."), "templates/../content"} {
				if o := c.tandem("build", "--out", out); o.code != exitEnvironment && o.code != exitUsage || !strings.Contains(o.stderr, "hint: ") {
					c.fault("--out %s: %v", out, o)
				}
			}
			if now := c.contents(".", "tmp"); now != before {
				c.fault("it writes: %s", difference(before, now))
			}
		}},
		{id: "CF-04", what: "base addresses without a scheme, of scripts, with a query", prove: func(c *trial) {
			for _, base := range []string{"base.example.org", "javascript:alert(1)", "https://base.example.org/?q=1", "ftp://x/", "https:///x", "//x.org/"} {
				c.wants(c.tandem("build", "--base-url", base), exitUsage, `--base-url "`, "^hint: ")
				c.write("content/site.yaml", strings.Replace(plainSite, "https://base.example.org/", fmt.Sprintf("%q", base), 1))
				c.refused(`site\.yaml:2:\d+: error: `)
			}
			c.write("content/site.yaml", plainSite)
			c.builds("--base-url", "https://base.example.org/sub")
			if !strings.Contains(c.read("public/sitemap.xml"), "https://base.example.org/sub/guides/one/") {
				c.fault("a missing slash is not added")
			}
		}},
		{id: "CF-05", what: "an edition that does not exist", prove: func(c *trial) {
			c.editions("Text.")
			for _, command := range [][]string{{"build", "--edition", "pubic"}, {"serve", "--edition", "pubic", "--addr", "127.0.0.1:0"}, {"build", "--edition", "PUBLIC"}} {
				c.wants(c.tandem(command...), exitUsage, `"(pubic|PUBLIC)"`, `^hint: .*"?public`)
			}
			if c.exists("public") {
				c.fault("something is written")
			}
		}},
		{id: "CF-06", what: "editions without audiences", prove: func(c *trial) {
			for _, audiences := range []string{"{}", "{audiences: []}", `{audiences: [""]}`} {
				c.write("content/site.yaml", "title: Base\neditions:\n  public: "+audiences+"\n")
				c.refused(`site\.yaml:[23]:\d+: error: `)
			}
		}},
		{id: "CF-06", what: "an edition twice", prove: func(c *trial) {
			c.write("content/site.yaml", "title: Base\neditions:\n  public: {audiences: [internal]}\n  public: {audiences: [public]}\n")
			c.refused(`site\.yaml:4:\d+: error: .*public`)
		}},
		{id: "CF-06", what: "editions whose names are paths", prove: func(c *trial) {
			for _, name := range []string{"../x", "../../x", "/abs", "a/b", "..", "CON", "x.", `a\b`, "Public"} {
				c.write("content/site.yaml", fmt.Sprintf("title: Base\neditions:\n  internal: {audiences: [internal]}\n  public: {audiences: [public]}\n  %q: {audiences: [public]}\n", name))
				before := c.contents(".", "public", "content", "tmp")
				c.refused(`site\.yaml:5:\d+: error: .*`)
				if now := c.contents(".", "public", "content", "tmp"); now != before {
					c.fault("edition %q writes outside: %s", name, difference(before, now))
				}
			}
		}},
		{id: "CF-07", what: "templates with an error, a wrong field, a call without end, a fault of a function", prove: func(c *trial) {
			for _, body := range []string{`{{if}}`, `{{.Nope}}`, `{{template "crumbs" .}}`, `{{index "" 5}}`, `{{template "nowhere"}}`} {
				c.write("templates/partials/crumbs.html", `{{define "crumbs"}}`+body+`{{end}}`)
				o := c.tandem("build")
				if o.code != exitProblems && o.code != exitEnvironment || !strings.Contains(o.said(), "crumbs.html") {
					c.fault("%s: %v", body, o)
				}
				c.frugal(o, 800)
			}
		}},
		{id: "CF-07", what: "a template that never ends", prove: func(c *trial) {
			c.write("templates/partials/crumbs.html", `{{define "crumbs"}}{{range 1000000000}}x{{end}}{{end}}`)
			o := c.bounded("build")
			c.wants(o, exitProblems, `crumbs\.html`)
			c.frugal(o, 800)
		}},
		{id: "CF-08", what: "a base that needs a newer program; a development build compares nothing and says so", prove: func(c *trial) {
			c.write("content/site.yaml", plainSite+"requires: 99.0\n")
			c.refused(`site\.yaml:5:\d+: error: requires "99\.0"`, "^hint: ")
			c.write("content/site.yaml", plainSite+"requires: \">= 99.0\"\n")
			if o := c.tandem("check"); o.code == exitFine && !strings.Contains(o.stderr, "99.0") {
				c.fault("nothing is said of the version: %v", o)
			}
		}},
		{id: "CF-13", what: "people twice, and pages of somebody who left", prove: func(c *trial) {
			c.write("content/directory.yaml", plainDirectory+"  - {id: product-owner, name: Another, partner: hospital}\n")
			c.refused(`directory\.yaml:5:\d+: error: .*product-owner`)
			c.write("content/directory.yaml", strings.Replace(plainDirectory, "partner: hospital}\n", "partner: hospital, until: 2026-01-01}\n", 1))
			c.wants(c.tandem("check"), exitFine, `guides/one\.md:\d+:\d+: warning: .*left`)
		}},
		{id: "CF-13", what: "people whose ids differ in case, or are no name of a folder", prove: func(c *trial) {
			for _, id := range []string{"Product-Owner", "..", "a/b", "CON", "x."} {
				c.write("content/directory.yaml", plainDirectory+fmt.Sprintf("  - {id: %q, name: Another, partner: hospital}\n", id))
				c.refused(`directory\.yaml:5:\d+: error: `)
			}
		}},
	}
}

// commandCases are mistakes in calling the program, and odd environments.
func commandCases() []faultCase {
	return []faultCase{
		{id: "CF-09", what: "SOURCE_DATE_EPOCH that is no number", prove: func(c *trial) {
			for _, epoch := range []string{"abc", "-1", "", "1e9", "99999999999999999999"} {
				c.env = []string{"SOURCE_DATE_EPOCH=" + epoch}
				cmd := c.command(context.Background(), "build")
				o := c.finish(context.Background(), cmd)
				if epoch == "" {
					continue // as if it were not set
				}
				c.wants(o, exitUsage, "SOURCE_DATE_EPOCH")
			}
		}},
		{id: "CF-09", what: "SOURCE_DATE_EPOCH sets the day", prove: func(c *trial) {
			c.guide("owners: [product-owner]\nreview_every: 30d\nverified: [{by: human:product-owner, at: 2001-09-01}]\n", "Text.")
			c.env = []string{"SOURCE_DATE_EPOCH=1000000000"} // 9 September 2001
			c.wants(c.finish(context.Background(), c.command(context.Background(), "build")), exitFine)
			first := c.read("public/guides/one/index.html")
			c.env = nil
			c.builds("--as-of", "2001-09-09")
			if c.read("public/guides/one/index.html") != first {
				c.fault("it builds for another day than 2001-09-09")
			}
		}},
		{id: "CF-10", what: "unknown and odd zones give one site", prove: func(c *trial) {
			c.guide("owners: [product-owner]\nreview_every: 30d\nverified: [{by: human:product-owner, at: 2026-10-01T23:30:00Z}]\n", "Text.")
			var seen []string
			for _, zone := range []string{"Nowhere/Land", "Pacific/Kiritimati", "America/Los_Angeles", ":/etc/passwd"} {
				c.env = []string{"TZ=" + zone}
				c.builds()
				seen = append(seen, c.contents("public"))
			}
			for _, s := range seen[1:] {
				if s != seen[0] {
					c.fault("the site depends on the zone: %s", difference(seen[0], s))
				}
			}
		}},
		{id: "CF-10", what: "a day that does not exist, or long past", prove: func(c *trial) {
			c.wants(c.tandem("build", "--as-of", "2026-02-30"), exitUsage, `--as-of "2026-02-30"`, "^hint: .*YYYY-MM-DD")
			c.guide("owners: [product-owner]\nverified: [{by: human:product-owner, at: 2026-10-01}]\n", "Text.")
			c.wants(c.tandem("check", "--as-of", "1970-01-01"), exitFine, `guides/one\.md:\d+:\d+: warning: `)
		}},
		{id: "CF-11", what: "unknown commands and flags, arguments too many, flags behind two dashes", prove: func(c *trial) {
			for _, args := range [][]string{{"biuld"}, {"build", "--owt"}, {"build", "check"}, {"build", "--", "--out"}, {"check", "x"}, {"search"}, {"mv", "x"}} {
				o := c.wants(c.tandem(args...), exitUsage, "^tandem: ", "^hint: ")
				if o.stdout != "" {
					c.fault("usage is printed to standard output: %v", o)
				}
			}
			c.wants(c.tandem("-h"), exitFine, "Usage:")
		}},
		{id: "CF-12", what: "a reader of the output that goes away", prove: func(c *trial) {
			for i := range 400 {
				c.write(fmt.Sprintf("content/guides/p%03d.md", i), "no header, "+strings.Repeat("long ", 50))
			}
			for _, command := range []string{"tandem check", "tandem check --format json", "tandem report", "tandem --help", "tandem schema"} {
				cmd := exec.Command("sh", "-c", command+` | head -1 >/dev/null`)
				cmd.Dir, cmd.Env = c.dir, c.command(context.Background()).Env
				out, err := cmd.CombinedOutput()
				if err != nil || strings.Contains(string(out), "goroutine") || strings.Contains(string(out), "broken pipe") {
					c.fault("%s | head -1: %v %s", command, err, clipped(string(out)))
				}
			}
		}},
	}
}

// bounded runs the program with a time limit.
func (c *trial) bounded(args ...string) outcome {
	ctx, end := context.WithTimeout(context.Background(), longest)
	defer end()
	return c.finish(ctx, c.command(ctx, judgedArgs(args)...))
}
