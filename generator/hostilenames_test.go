package generator_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/publish"
)

// hostileNames are invalid names, names that collide on some disk, and names of the
// site itself, with harmless ones among them.
var hostileNames = []string{
	"..", ".", "", "...", `a\b`, `..\..\x`, "../x", "../../../x", "a/b", "/etc/passwd", "a//b", "CON", "con.txt", "nul", "com1", "lpt¹", "aux.md",
	"x.", "x ", " x", "-rf", "~a", "$HOME", "%2e%2e", "a%2fb", ".git", ".vscode", "_x", "__tandem", "a\tb", "a\nb", "a\x00b", "a\x7fb",
	"straße", "STRASSE", "strasse", "caf\u00e9", "cafe\u0301", "CAF\u00c9", "\u212a", "k", "K", "ﬁ", "fi", "İ", "i̇", "ß", "ss", "ẞ",
	"🎉", "👩\u200d💻 ok", "❤\ufe0f", "a\u200bb", "\u200b", "a\u202eb", "\u115f", "\u0301", "．．", strings.Repeat("é", 130), strings.Repeat("n", 250), strings.Repeat("n", 300),
	"index", "index.html", "Index.HTML", "README", "feed.xml", "404.html", "calendar.ics", "_redirects", "_headers", "sw.js", "print", "steering", "search.js", "places.json", "robots.txt", "reviews.ics",
	"people", "partners", "tags", "static", "search", "api", "offline", "playbooks", "guides", "Guides", "workstreams",
	"a?b", "a:b", "a*b", `a"b`, "a|b", "<b>x</b>", "#a", "!a", "@a", "[a]", "* /guides/evil/ 301! a", ":x", "a b", "a;b", "a,b", "a&b", "a=b", "'a'",
	"PO", "po", "one", "ONE", "ok", "fine-name", "Fine name", "three", "all", "private", "public", "internal",
}

// hostileBase puts names from pick into every place that reaches a path. most is
// how many of them; the others are harmless.
func hostileBase(random *rand.Rand, most int) fstest.MapFS {
	n := 0
	name := func(harmless string) string {
		n++
		if random.IntN(14) < most {
			return hostileNames[random.IntN(len(hostileNames))]
		}
		return harmless
	}
	quoted := func(harmless string) string { return strconv.Quote(name(harmless)) }
	files := fstest.MapFS{}
	put := func(path, text string) {
		if fs.ValidPath(path) && path != "." {
			files[path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
	}
	put("site.yaml", fmt.Sprintf("title: %s\neditions:\n  %s: {audiences: [internal, public]}\n  %s: {audiences: [internal]}\ntags: [%s, %s]\ntypes:\n  - {name: %s, folder: %s, doc: what we saw, fields: [{key: ward, kind: text}]}\n",
		quoted("Base"), quoted("inside"), quoted("outside"), quoted("trust"), quoted("learning"), quoted("site-visit"), quoted("visits")))
	person, team := name("product-owner"), name("night-shift")
	put("directory.yaml", fmt.Sprintf("partners:\n  - {id: hospital, name: City hospital}\n  - {id: %s, name: Second}\nteams:\n  - {id: %s, name: Night shift, partner: hospital}\npeople:\n  - {id: keeper, name: Keeper, partner: hospital}\n  - {id: %s, name: First, partner: hospital}\n  - {id: %s, name: Second, partner: hospital}\n",
		quoted("lab"), strconv.Quote(team), strconv.Quote(person), quoted("tech-lead")))
	put("index.md", "# Home\n\nSee [a](guides/a.md).\n")
	folder := name("guides")
	picture, table := name("plan")+".png", name("table")+".csv"
	header := func() string {
		return fmt.Sprintf("---\nowners: [%s, keeper]\nreview_every: never\nreason: It is a fixture.\ntags: [%s, %s]\naliases: [%s, %s]\nid: %s\n---\n",
			strconv.Quote(person), quoted("trust"), quoted("other"), quoted(fmt.Sprintf("/old/%d/", n)), quoted(fmt.Sprintf("/older/%d", n)), quoted(fmt.Sprintf("guides/id-%d", n)))
	}
	put("guides/a.md", header()+"# A\n\n![A plan](../"+folder+"/"+picture+") and [a table](<"+table+">).\n")
	put(folder+"/"+name("b")+".md", header()+"# B\n\nText.\n")
	put(folder+"/"+name("c")+".md", header()+"# C\n\nText.\n")
	put("workstreams/"+name("flow")+".md", "---\nowners: [keeper]\nraci: [{deliverable: list, accountable: [keeper]}]\n---\n# Flow\n\nText.\n")
	put(folder+"/"+picture, tinyPicture)
	put("guides/"+table, "a,b\n")
	put(name("loose")+"."+[]string{"csv", "txt", "md"}[random.IntN(3)], "---\nowners: [keeper]\n---\n# Loose\n\nText.\n")
	return files
}

// TestWhatCheckPassesIsWritten builds bases with hostile names in every place. A
// base without errors is written, as build writes it, and to its folder alone:
// what publish refuses was found by a rule before.
func TestWhatCheckPassesIsWritten(t *testing.T) {
	bases := 240
	if testing.Short() {
		bases = 20
	}
	var builder generator.Builder
	written := 0
	for seed := range uint64(bases) {
		random := rand.New(rand.NewPCG(seed, 7))
		content := hostileBase(random, int(seed%4))
		if seed%3 > 0 {
			content["site.yaml"].Data = append(content["site.yaml"].Data, "lenient: true\n"...)
		}
		checked, sites, err := builder.Build(context.Background(), options(content))
		if err != nil {
			t.Fatalf("base %d: check found nothing and build failed: %v\n%s", seed, err, content["site.yaml"].Data)
		}
		if checked.Problems.Failed() {
			if seed%4 == 0 {
				t.Errorf("base %d has harmless names and errors: %v", seed, checked.Problems)
			}
			continue
		}
		if seed%4 > 0 {
			written++
		}
		parent := t.TempDir()
		out := filepath.Join(parent, "public")
		for _, site := range sites {
			if err := publish.Write(context.Background(), filepath.Join(out, site.Edition.Name), site.Outputs, publish.Options{}); err != nil {
				t.Errorf("base %d: check found nothing and publish refused: %v", seed, err)
			}
			if seed%20 == 0 {
				within(t, &builder, checked, site)
			}
		}
		entries, err := os.ReadDir(parent)
		if err != nil || len(entries) != 1 || entries[0].Name() != "public" {
			t.Errorf("base %d: beside the site stands %v, %v", seed, entries, err)
		}
		below, err := os.ReadDir(out)
		for _, e := range below {
			name := strings.TrimSuffix(strings.TrimPrefix(e.Name(), "."), ".lock")
			if e.Name() != sites[0].Edition.Name && e.Name() != sites[1].Edition.Name && name != sites[0].Edition.Name && name != sites[1].Edition.Name {
				t.Errorf("base %d: below the site stands %q, %v", seed, e.Name(), err)
			}
		}
		if t.Failed() {
			t.FailNow()
		}
	}
	if written < bases/16 {
		t.Errorf("only %d of %d bases with hostile names had no error", written, bases*3/4)
	}
}

// TestNamesOfTheIndexAreFolders gives people, teams, partners and tags the name of the
// file beside their folders.
func TestNamesOfTheIndexAreFolders(t *testing.T) {
	for _, name := range []string{"index.html", "Index.HTML"} {
		content := fstest.MapFS{}
		for path, text := range map[string]string{
			"site.yaml":      "title: Base\neditions: {all: {audiences: [internal]}, roles: {audiences: [internal], people: roles}}\n",
			"directory.yaml": "partners: [{id: " + name + ", name: Lab}]\nteams: [{id: team-" + name + ", name: Night, partner: " + name + "}]\npeople: [{id: " + name + ", name: Keeper, partner: " + name + "}, {id: ann, name: Ann, role: " + name + ", partner: " + name + "}]\n",
			"index.md":       "# Home\n\nSee [a](guides/a.md).\n",
			"guides/a.md":    "---\nowners: [" + name + ", ann]\nreview_every: never\nreason: It is a fixture.\ntags: [" + name + "]\n---\n# A\n\nText.\n",
		} {
			content[path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
		var builder generator.Builder
		checked, sites, err := builder.Build(context.Background(), options(content))
		if err != nil || checked.Problems.Failed() {
			t.Fatalf("%s: %v, %v", name, err, checked.Problems)
		}
		for _, site := range sites {
			out := filepath.Join(t.TempDir(), "public")
			if err := publish.Write(context.Background(), out, site.Outputs, publish.Options{}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			for _, folder := range []string{"people", "partners", "tags"} {
				if folder == "people" && site.Edition.Roles {
					continue // no person has a page there
				}
				if _, err := os.Stat(filepath.Join(out, "-", folder, "index~2e~html", "index.html")); err != nil {
					t.Errorf("%s: edition %s: %v", name, site.Edition.Name, err)
				}
			}
		}
	}
}

// within holds the names of a zip below one folder.
func within(t *testing.T, builder *generator.Builder, checked *generator.Checked, site generator.Site) {
	t.Helper()
	data, err := builder.Zip(site, options(nil))
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		if !filepath.IsLocal(f.Name) || strings.Contains(f.Name, `\`) {
			t.Errorf("the zip holds %q", f.Name)
		}
	}
}
