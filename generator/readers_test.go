package generator_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"tandem/generator"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/kb"
)

// checkedBase reads a base.
func checkedState(t testing.TB, content fs.FS) *generator.Checked {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), options(content))
	if err != nil {
		t.Fatal(err)
	}
	return checked
}

// TestChanges checks that each change of testdata/changes is reported as its
// archive says. The base before is in before/; the one after has the files of
// after/ laid over it, without those that the file "gone" lists. Everything is
// committed by one author.
func TestChanges(t *testing.T) {
	gentest.Each(t, "testdata/changes/*.txtar", func(t *testing.T, golden *gentest.File) {
		before := fstest.MapFS{}
		for _, name := range golden.Names("") {
			if path, ok := strings.CutPrefix(name, "before/"); ok {
				before[path] = &fstest.MapFile{Data: golden.Input(t, name)}
			}
		}
		after := maps.Clone(before)
		var touched []string
		for _, name := range golden.Names("") {
			if path, ok := strings.CutPrefix(name, "after/"); ok {
				after[path] = &fstest.MapFile{Data: golden.Input(t, name)}
				touched = append(touched, path)
			}
		}
		if golden.Has("gone") {
			for _, path := range strings.Fields(string(golden.Input(t, "gone"))) {
				delete(after, path)
			}
		}
		slices.Sort(touched)
		was, now := checkedState(t, before), checkedState(t, after)
		problems := check.OfChange(now.Judged, now.Problems, check.Change{
			Paths:   touched,
			Before:  was.Judged,
			Authors: func(string) []kb.Contributor { return []kb.Contributor{{Name: "author"}} },
		})
		readers, lines := generator.Readers(was, now)
		var got strings.Builder
		for _, p := range slices.Concat(problems, readers).Sorted() {
			fmt.Fprintf(&got, "%s:%d:%d: %s: %s [%s]\n", p.Path, p.Line, p.Column, p.Severity, p.Message, p.Code)
			if p.Hint != "" {
				fmt.Fprintf(&got, "hint: %s\n", p.Hint)
			}
		}
		for _, line := range lines {
			got.WriteString(line + "\n")
		}
		golden.Want(t, "want", []byte(got.String()))
	})
}

// TestEachChangeHasACase fails for a rule of changes that no archive shows.
func TestEachChangeHasACase(t *testing.T) {
	cases, err := filepath.Glob("testdata/changes/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			for _, m := range regexp.MustCompile(`\[(change/[a-z-]+)\]\n`).FindAllStringSubmatch(string(f.Data), -1) {
				shown[m[1]] = shown[m[1]] || f.Name == "want"
			}
		}
	}
	for _, rule := range check.ChangeRules() {
		if !shown[rule.Code] {
			t.Errorf("no case in testdata/changes shows %s", rule.Code)
		}
	}
}

// spread is a base of many pages in some folders, with every audience.
func spread(pages int, of func(i int) string) map[string]string {
	files := map[string]string{
		"site.yaml":      "title: Many\ndefault_audience: [internal]\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public]}\n",
		"directory.yaml": "partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: lead, name: Lead, partner: lab}\n",
		"index.md":       "---\naudience: [public]\nowners: [lead]\n---\n# Home\n",
	}
	for i := range pages {
		files[fmt.Sprintf("guides/f%02d/page-%04d.md", i%30, i)] = fmt.Sprintf("---\nowners: [lead]\n%s---\n# Page %d\n\nText %d.\n", of(i), i, i)
	}
	return files
}

// A change of many pages is a few problems that count all of them.
func TestAMassChangeIsBounded(t *testing.T) {
	internal := spread(900, func(int) string { return "" })
	was := checkedState(t, fileSystem(internal))
	total := func(list diag.List, code string) (problems, pages int) {
		for _, p := range list {
			if p.Code != code {
				continue
			}
			problems++
			n := 1
			if m := regexp.MustCompile(`(\d+) (pages|more findings)`).FindStringSubmatch(p.Message); m != nil {
				_, _ = fmt.Sscan(m[1], &n)
			}
			pages += n
		}
		return problems, pages
	}
	for _, c := range []struct {
		change   string
		after    map[string]string
		code     string
		problems int
	}{
		{"each header", spread(900, func(int) string { return "audience: [public]\n" }), "change/audience-widens", 20},
		{"each header", spread(900, func(int) string { return "audience: [public]\n" }), "change/appears", 20},
		{"the default", func() map[string]string {
			files := maps.Clone(internal)
			files["site.yaml"] = strings.Replace(files["site.yaml"], "[internal]", "[public]", 1)
			return files
		}(), "change/audience-widens", 1},
		{"the edition", func() map[string]string {
			files := maps.Clone(internal)
			files["site.yaml"] = strings.Replace(files["site.yaml"], "public: {audiences: [public]}", "public: {audiences: [public, internal]}", 1)
			return files
		}(), "change/appears", 1},
	} {
		list, lines := generator.Readers(was, checkedState(t, fileSystem(c.after)))
		if problems, pages := total(list, c.code); problems != c.problems || pages != 900 {
			t.Errorf("%s: %s: %d problems for %d pages, want %d for 900", c.change, c.code, problems, pages, c.problems)
		}
		if want := []string{`"public" gains 900 pages`}; !slices.Equal(lines, want) {
			t.Errorf("%s: got %q, want %q", c.change, lines, want)
		}
	}
}

// Few pages of a folder are reported one by one, more together.
func TestManyOfAFolderAreOneProblem(t *testing.T) {
	for n, want := range map[int]int{5: 5, 6: 1} {
		was, now := map[string]string{}, spread(0, nil)
		maps.Copy(was, now)
		for i := range n {
			path, text := fmt.Sprintf("guides/page-%d.md", i), fmt.Sprintf("# Page %d\n", i)
			was[path], now[path] = "---\nowners: [lead]\n---\n"+text, "---\nowners: [lead]\naudience: [public]\n---\n"+text
		}
		list, _ := generator.Readers(checkedState(t, fileSystem(was)), checkedState(t, fileSystem(now)))
		if got := list.Count(diag.Warning); got != want {
			t.Errorf("%d pages: %d warnings, want %d: %v", n, got, want, list)
		}
	}
}

// Reports match the editions: over random changes, the pages that appear and vanish
// are the difference of the built editions, nothing is reported for two equal bases,
// and undoing a change loses what the change gained.
func TestReadersAreThoseOfTheEditions(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 12))
	audience := func() string {
		return []string{"", "audience: [internal]\n", "audience: [public]\n", "audience: [internal, public]\n", "audience: [private]\n", "status: draft\naudience: [public]\n"}[random.IntN(6)]
	}
	base := func() map[string]string {
		files := spread(1+random.IntN(12), func(int) string { return audience() })
		for _, path := range slices.Sorted(maps.Keys(files)) {
			if strings.HasPrefix(path, "guides/") && random.IntN(4) == 0 {
				delete(files, path)
			}
		}
		site := files["site.yaml"]
		if random.IntN(3) == 0 {
			site = strings.Replace(site, "default_audience: [internal]", "default_audience: [public]", 1)
		}
		if random.IntN(4) == 0 {
			site = strings.Replace(site, "  public: {audiences: [public]}\n", "", 1)
		}
		files["site.yaml"] = site
		return files
	}
	shown := func(c *generator.Checked, edition string) map[string]bool {
		pages := map[string]bool{}
		for _, rule := range c.Judged.Site.Editions {
			for _, p := range c.Judged.Pages {
				if rule.Name == edition && rule.Shows(p.Audience) && !p.Draft() {
					pages[p.Path] = true
				}
			}
		}
		return pages
	}
	said := func(list diag.List, code, edition string) map[string]bool {
		pages := map[string]bool{}
		for _, p := range list {
			if p.Code == code && strings.Contains(p.Message[strings.Index(p.Message, " will "):], `"`+edition+`"`) {
				for _, m := range regexp.MustCompile(`"([^"]+\.md)"`).FindAllStringSubmatch(p.Message, -1) {
					pages[m[1]] = true
				}
			}
		}
		return pages
	}
	for i := range 60 {
		was, now := checkedState(t, fileSystem(base())), checkedState(t, fileSystem(base()))
		if list, lines := generator.Readers(was, was); len(list)+len(lines) > 0 {
			t.Fatalf("%d: of no change: %v %v", i, list, lines)
		}
		there, _ := generator.Readers(was, now)
		back, _ := generator.Readers(now, was)
		for _, edition := range []string{"internal", "public"} {
			before, after := shown(was, edition), shown(now, edition)
			if len(before) == 0 || len(after) == 0 {
				continue // it is new, or gone
			}
			appears, vanishes := map[string]bool{}, map[string]bool{}
			for path := range after {
				if !before[path] {
					appears[path] = true
				}
			}
			for path := range before {
				if !after[path] {
					vanishes[path] = true
				}
			}
			named := func(got, want map[string]bool) bool { // a problem of many names three
				for path := range got {
					if !want[path] {
						return false
					}
				}
				return len(got) == len(want) || len(want) > 3 && len(got) >= 3
			}
			if got := said(there, "change/appears", edition); !named(got, appears) {
				t.Errorf("%d: %s: appear %v, want %v", i, edition, got, appears)
			}
			if got := said(there, "change/vanishes", edition); !named(got, vanishes) {
				t.Errorf("%d: %s: vanish %v, want %v", i, edition, got, vanishes)
			}
			if got := said(back, "change/vanishes", edition); !named(got, appears) {
				t.Errorf("%d: %s: vanish on the way back %v, want %v", i, edition, got, appears)
			}
		}
	}
}

// A renamed page is the same page, however it is recognised.
func TestARenamedPageIsNeitherGoneNorNew(t *testing.T) {
	const head = "---\nowners: [lead]\n"
	page := func(header, text string) map[string]string {
		files := spread(0, nil)
		for _, path := range strings.Fields("guides/a.md guides/b.md") {
			files[path] = head + "---\n# Other " + path + "\n\nSome text of " + path + ".\n"
		}
		files["guides/old.md"] = head + header + "---\n# A page\n\n" + text + "\n"
		return files
	}
	moved := func(files map[string]string, header, text string) map[string]string {
		files = maps.Clone(files)
		delete(files, "guides/old.md")
		delete(files, "guides/twin.md")
		files["playbooks/new.md"] = head + header + "type: guide\n---\n# A page\n\n" + text + "\n"
		return files
	}
	for _, c := range []struct {
		name, before, after, was, now string
		want                          int // problems
	}{
		{"its alias", "", "aliases: [guides/old]\n", "One text.", "Another text.", 0},
		{"its id", "id: the-page\n", "id: the-page\n", "One text.", "Another text.", 0},
		{"its text", "", "tags: [new]\n", "One text.", "One text.", 0},
		{"its alias, and for more readers", "", "aliases: [guides/old]\naudience: [public]\n", "One text.", "Another text.", 2},
		{"nothing", "", "", "One text.", "Another text.", 2},
		{"a text that another page that is gone has too", "", "tags: [new]\n", "Twin.", "Twin.", 3},
	} {
		before := page(c.before, c.was)
		if c.was == "Twin." {
			before["guides/twin.md"] = strings.Replace(before["guides/old.md"], "owners: [lead]", "owners: [lead]\norder: 3", 1)
		}
		list, _ := generator.Readers(checkedState(t, fileSystem(before)), checkedState(t, fileSystem(moved(before, c.after, c.now))))
		if len(list) != c.want {
			t.Errorf("known by %s: got %v", c.name, list)
		}
	}
}
