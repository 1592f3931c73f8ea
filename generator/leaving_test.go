package generator_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/publish"
)

// leavingBase is a base with a public page that is in every output that a page
// can be in: it has an alias, a tag, an owner and a file that no other page has,
// something to do by a day, and neighbours that refer to it.
func leavingBase(audience string) fstest.MapFS {
	return fileSystem(map[string]string{
		"site.yaml": "title: Base\nbase_url: https://base.example.org/\ntags: [zebrafish, demo]\ndefault_audience: [internal]\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public]}\n",
		"directory.yaml": "partners:\n  - {id: lab, name: Lab}\n  - {id: quetzal-partner, name: Quetzal institute}\npeople:\n  - {id: lead, name: Lead, partner: lab}\n" +
			"  - {id: quetzal-keeper, name: Quinn Quetzal, partner: quetzal-partner, contact: \"mailto:quinn@quetzal.example\", about: all about quetzals}\n",
		"index.md":          "---\naudience: [public]\n---\n# Home\n\nSee [the stays page](guides/stays.md) and [what goes](retros/2026-10-01-zebrafish.md).\n",
		"guides/stays.md":   "---\nowners: [lead]\naudience: [public]\nrelies_on: [retros/2026-10-01-zebrafish]\ntags: [demo]\n---\n# Stays\n\nIt goes on from [there](../retros/2026-10-01-zebrafish.md#numbat).\n",
		"retros/index.md":   "---\naudience: [public]\n---\n# Retros\n\nWhat was learnt.\n",
		"retros/2026-09.md": "---\nowners: [lead]\naudience: [public]\n---\n# An older retro\n\nIt was fine.\n\n## Lessons\n\n- [ ] Stay calm → [[guides/stays]] @lead\n",
		"retros/2026-10-01-zebrafish.md": "---\nowners: [quetzal-keeper]\naudience: [" + audience + "]\naliases: [retros/former-zebrafish]\ntags: [zebrafish]\n---\n# The zebrafish retro\n\n" +
			"What the axolotl said. ![wallaby](wallaby.png)\n\n## Numbat\n\nWords of the numbat, and [a table](wallaby.csv).\n\n## Lessons\n\n- [ ] Feed the pangolin → [[guides/stays]] @quetzal-keeper 2026-12-01\n",
		"retros/wallaby.csv": "wallaby,1\n",
		"retros/wallaby.png": string(onePixel),
	})
}

var onePixel = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82")

// traces are words of the page that leaves, and of nothing else.
var traces = []string{"zebrafish", "axolotl", "numbat", "pangolin", "wallaby"}

// traced returns which traces an output shows, in its name or its bytes, packed
// or not.
func traced(out kb.Output) []string {
	text := strings.ToLower(out.Path) + "\n" + strings.ToLower(string(out.Data))
	if packed, err := gzip.NewReader(bytes.NewReader(out.Data)); err == nil {
		if plain, err := io.ReadAll(packed); err == nil {
			text += strings.ToLower(string(plain))
		}
	}
	return slices.DeleteFunc(slices.Clone(traces), func(word string) bool { return !strings.Contains(text, word) })
}

// A page that becomes internal is gone from every output of the public edition,
// whether the builder has seen it before or not.
func TestAPageThatLeavesAnEditionLeavesNoTrace(t *testing.T) {
	build := func(b *generator.Builder, content fs.FS) []kb.Output {
		t.Helper()
		o := options(content)
		o.Edition = "public"
		checked, sites, err := b.Build(context.Background(), o)
		if err != nil || len(sites) != 1 {
			t.Fatalf("%d sites, %v, %v", len(sites), err, checked.Problems)
		}
		return sites[0].Outputs
	}
	var builder generator.Builder
	with := build(&builder, leavingBase("public"))
	shown := map[string]bool{}
	for _, out := range with {
		if len(traced(out)) > 0 {
			shown[out.Path] = true
		}
	}
	// The test looks where there is something to be found.
	for _, path := range []string{
		"index.html", "guides/stays/index.html", "retros/index.html", "retros/2026-10-01-zebrafish/index.html", "retros/former-zebrafish/index.html",
		"retros/wallaby.csv", "retros/wallaby.png", "-/tags/zebrafish/index.html", "-/people/quetzal-keeper/index.html",
		"feed.xml", "sitemap.xml", "_redirects", "-/places.json", "-/offline/files.json", "-/report/index.html", "calendar.ics", "-/people/quetzal-keeper/reviews.ics", "-/search/index.html",
	} {
		if !shown[path] {
			t.Errorf("%s does not show the page while it is public", path)
		}
	}

	left := build(&builder, leavingBase("internal"))
	fresh := build(new(generator.Builder), leavingBase("internal"))
	files := func(outputs []kb.Output) map[string][]byte {
		all := map[string][]byte{}
		for _, out := range outputs {
			all[out.Path] = out.Data
		}
		return all
	}
	sameOutcome(t, files(left), files(fresh))
	for _, out := range left {
		if found := traced(out); len(found) > 0 {
			t.Errorf("%s still says %q", out.Path, found)
		}
	}

	// Browsers delete their copies by the list of files, which a new worker requests.
	if bytes.Equal(files(with)["sw.js"], files(left)["sw.js"]) {
		t.Error("the service worker is the one before: browsers look for nothing new")
	}
	var list struct{ Files [][3]any }
	if err := json.Unmarshal(files(left)["-/offline/files.json"], &list); err != nil {
		t.Fatal(err)
	}
	for _, file := range list.Files {
		path, _ := file[0].(string)
		if path == "" || strings.HasSuffix(path, "/") {
			path += "index.html"
		}
		if _, ok := files(left)[path]; !ok {
			t.Errorf("the list of files names %q, which is not there", path)
		}
	}

	// On the disk its files are gone, and so are texts about it on other pages.
	dir := filepath.Join(t.TempDir(), "public")
	for _, outputs := range [][]kb.Output{with, left} {
		if err := publish.Write(context.Background(), dir, outputs, publish.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	var written []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		path, _ := filepath.Rel(dir, name)
		if found := traced(kb.Output{Path: filepath.ToSlash(path), Data: data}); len(found) > 0 {
			t.Errorf("on the disk %s says %q", path, found)
		}
		if !strings.HasPrefix(path, ".") { // the marker
			written = append(written, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(written)
	if want := slices.Sorted(maps.Keys(files(left))); !slices.Equal(written, want) {
		t.Errorf("on the disk are %d files, want %d", len(written), len(want))
	}
}
