package generator_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gallery"
	"tandem/generator/kb"
	"tandem/templates"
)

// galleryOf builds a base of one page and returns the site, with the page of
// components where it has one.
func galleryOf(t *testing.T, site string, dev bool) (outputs []kb.Output, page string) {
	t.Helper()
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Content: fstest.MapFS{
			"site.yaml": {Data: []byte("title: Small base\nbase_url: https://base.example.org/\n" + site)},
			"index.md":  {Data: []byte("# Home\n\nText.\n")},
		},
		Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21", Dev: dev,
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("%q, dev %v: %d sites, %v", site, dev, len(sites), err)
	}
	for _, out := range sites[0].Outputs {
		if out.Path == "-/components/index.html" {
			page = string(out.Data)
		}
	}
	return sites[0].Outputs, page
}

func TestTheComponentsAreShownWhereTheyAreWanted(t *testing.T) {
	for _, at := range []struct {
		site string
		dev  bool
		want bool
	}{{"", false, false}, {"components: false\n", false, false}, {"components: true\n", false, true}, {"", true, true}} {
		_, page := galleryOf(t, at.site, at.dev)
		if got := page != ""; got != at.want {
			t.Errorf("%q, dev %v: there is a page of components: %v, want %v", at.site, at.dev, got, at.want)
		}
	}
}

// What the components are drawn of is in no search, list, feed, report or file.
func TestNothingOfTheSampleBaseLeaksOut(t *testing.T) {
	without, _ := galleryOf(t, "", false)
	with, page := galleryOf(t, "components: true\n", false)
	if !strings.Contains(page, "Fax a summary") {
		t.Error("the page of components shows no page of the sample base")
	}
	known := map[string]bool{}
	for _, out := range without {
		known[out.Path] = true
	}
	for _, out := range with {
		if out.Path == "-/components/index.html" {
			continue
		}
		for _, word := range []string{"Fax a summary", "fax a summary", "sample.example.org", "Whoever comes has said"} {
			if bytes.Contains(out.Data, []byte(word)) && !strings.HasPrefix(out.Path, "-/static/gallery-") {
				t.Errorf("%s has %q", out.Path, word)
			}
		}
		if !known[out.Path] && !strings.HasPrefix(out.Path, "-/static/gallery-") && !strings.HasPrefix(out.Path, "-/offline/") && out.Path != "components/index.html" {
			t.Errorf("%s is there only with the page of components", out.Path)
		}
		if (out.Path == "sitemap.xml" || out.Path == "feed.xml" || out.Path == "-/places.json") && bytes.Contains(out.Data, []byte("components")) {
			t.Errorf("%s names the page of components", out.Path)
		}
	}
	if !strings.Contains(page, `<meta name="robots" content="noindex">`) {
		t.Error("search engines may take the made-up pages for pages")
	}
}

func TestEveryIdOfTheComponentsIsTheirOwn(t *testing.T) {
	_, page := galleryOf(t, "components: true\n", false)
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`\sid="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if seen[m[1]] {
			t.Errorf("the id %q stands twice", m[1])
		}
		seen[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`\s(?:for|aria-labelledby|aria-describedby|aria-controls|popovertarget)="([^"]*)"|href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
		for _, id := range strings.Fields(m[1] + " " + m[2]) {
			if !seen[id] {
				t.Errorf("%s leads to no id", m[0])
			}
		}
	}
}

// TestEveryPartialIsShown follows the templates from those that the gallery names.
func TestEveryPartialIsShown(t *testing.T) {
	defined := map[string]string{} // name → text
	var partials []string
	define := regexp.MustCompile(`(?s)\{\{-? *define "([^"]+)" *-?\}\}(.*?)(?:\{\{-? *define|\z)`)
	each(t, templates.FS, ".html", func(file, text string) {
		for text != "" {
			m := define.FindStringSubmatchIndex(text)
			if m == nil {
				break
			}
			name := text[m[2]:m[3]]
			if name != "main" {
				defined[name] = text[m[4]:m[5]]
			}
			if path.Dir(file) == "partials" {
				partials = append(partials, name)
			}
			text = text[m[5]:]
		}
	})
	shown := map[string]bool{}
	var follow func(name string)
	follow = func(name string) {
		if shown[name] {
			return
		}
		shown[name] = true
		for _, m := range regexp.MustCompile(`template "([^"]+)"`).FindAllStringSubmatch(defined[name], -1) {
			follow(m[1])
		}
	}
	for _, group := range gallery.Of(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: new(kb.Base)}, Day: gallery.Day}}).Groups {
		for _, part := range group.Parts {
			for _, one := range part.Shown {
				if one.Panel != nil {
					follow("panel")
				} else {
					follow(one.Partial)
				}
				if one.Of == "icons" {
					shown["icon-*"] = true
				}
			}
		}
	}
	if len(partials) < 30 {
		t.Errorf("found %d partials, want 30 at least", len(partials))
	}
	for _, name := range partials {
		if strings.HasPrefix(name, "icon-") || strings.HasPrefix(name, "shape-") {
			name = "icon-*" // they are drawn by their names, all of them
		}
		if !shown[name] {
			t.Errorf("no part shows the partial %q", name)
		}
	}
}

// elsewhere are classes that no part shows, by where they belong: they place parts on
// one kind of page, which shows them.
func elsewhere() map[string]string {
	classes := map[string]string{}
	for reason, names := range map[string]string{
		"the first page":                  "front opening contents-groups contents-group contents-line contents-doc latest kind-home",
		"the state of the base":           "hung hung-head weeks week-pages",
		"the index of all pages":          "index-group",
		"sheets, on paper and off":        "sheet-links one-page kind-sheet",
		"a section as one printable page": "printable printable-contents printed-title",
		"the page of a checklist":         "type-checklist",
		"the page that keeps the site":    "offline-note",
		"a panel below another heading":   "panel-title",
		"hits of other bases":             "search-sister search-more",
		"the search page":                 "search-hint search-further",
	} {
		for _, name := range strings.Fields(names) {
			classes[name] = reason
		}
	}
	return classes
}

func TestEveryClassIsShown(t *testing.T) {
	_, page := galleryOf(t, "components: true\n", false)
	drawn := map[string]bool{}
	for _, m := range regexp.MustCompile(`\sclass="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		for _, name := range strings.Fields(m[1]) {
			drawn[name] = true
		}
	}
	for _, file := range append(imported(t, "gallery.js"), imported(t, "site.js")...) {
		text, err := fs.ReadFile(assets.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		code := regexp.MustCompile(`(?m)(?s:/\*.*?\*/)|^\s*//.*$`).ReplaceAll(text, nil)
		for _, m := range regexp.MustCompile("[\"`. ]([a-z][a-z0-9-]+)").FindAllSubmatch(code, -1) {
			drawn[string(m[1])] = true
		}
	}
	files, err := fs.Glob(assets.FS, "css/*.css")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d style sheets, %v", len(files), err)
	}
	known := elsewhere()
	for _, file := range files {
		if file == "css/gallery.css" || file == "css/syntax.css" {
			continue // around parts; class names of the highlighter
		}
		text, err := fs.ReadFile(assets.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		plain := regexp.MustCompile(`(?s)/\*.*?\*/|\{[^{}]*\}|"[^"]*"|url\([^)]*\)`).ReplaceAllString(string(text), " ")
		var missing []string
		for _, m := range regexp.MustCompile(`\.([a-z][a-z0-9-]*)`).FindAllStringSubmatch(plain, -1) {
			if name := m[1]; !drawn[name] && known[name] == "" && !slices.Contains(missing, name) {
				missing = append(missing, name)
			}
		}
		if len(missing) > 0 {
			t.Errorf("%s: no part shows %q", file, missing)
		}
	}
	for name := range known {
		if drawn[name] {
			t.Errorf("the class %q is shown, and need not be among the others", name)
		}
	}
}

// imported returns a script with all that it imports.
func imported(t *testing.T, entry string) []string {
	t.Helper()
	all := []string{entry}
	for i := 0; i < len(all); i++ {
		text, err := fs.ReadFile(assets.FS, all[i])
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`from "(\.[^"]+\.js)"`).FindAllStringSubmatch(string(text), -1) {
			if file := path.Join(path.Dir(all[i]), m[1]); !slices.Contains(all, file) {
				all = append(all, file)
			}
		}
	}
	return all
}

// A guide may lead to the components, where the site has them.
func TestALinkToTheComponentsIsChecked(t *testing.T) {
	for _, at := range []struct {
		site string
		want bool
	}{{"components: true\n", true}, {"", false}} {
		checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Day: "2026-11-21", Templates: os.DirFS("../templates"), Content: fstest.MapFS{
			"site.yaml": {Data: []byte("title: Small base\n" + at.site)},
			"index.md":  {Data: []byte("# Home\n\n[The parts](-/components/).\n")},
		}})
		if err != nil {
			t.Fatal(err)
		}
		found := slices.ContainsFunc(checked.Problems, func(p diag.Problem) bool { return p.Code == "link/no-such-file" })
		if found == at.want {
			t.Errorf("%q: the link is a problem: %v", at.site, found)
		}
	}
}
