package generator_test

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/publish"
)

// TestPagesWinOverTheSitesOwn has pages, folders, files and a type at former addresses
// of the site's own pages: each is at its own address, and every other former address
// redirects.
func TestPagesWinOverTheSitesOwn(t *testing.T) {
	header := "---\nowners: [ann]\nreview_every: never\nreason: It is a fixture.\ntags: [trust, risk]\n"
	page := func(title string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(header + "---\n# " + title + "\n\nText.\n")}
	}
	content := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Base\nbase_url: https://host.example/triage/\ndefault_audience: [internal]\ntypes: [{name: talk, folder: learning, doc: a talk, fields: [{key: room, kind: text, doc: where}]}]\n")},
		"directory.yaml":  {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}, {id: bo, name: Bo, partner: lab}]\n")},
		"index.md":        {Data: []byte("# Home\n\n[[state]] [[search]] [[api]] [[report]] [[offline]] [[static/a]] [[people/ann]] [[tags/trust]] [[learning/one]] [p](people/plan.png)\n")},
		"state.md":        page("Own state"),
		"search.md":       page("Own search"),
		"api.md":          page("Own api"),
		"report.md":       page("Own report"),
		"offline.md":      page("Own offline"),
		"static/a.md":     page("Own static"),
		"people/ann.md":   page("Own ann"),
		"people/plan.png": {Data: []byte(tinyPicture)},
		"tags/trust.md":   page("Own trust"),
		"learning/one.md": page("Own talk"),
		"partners/x.md":   {Data: []byte(header + "aliases: [/Components/, /partners/lab.html]\n---\n# X\n\nSee [[index]].\n")},
	}
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(content))
	if err != nil || checked.Problems.Failed() || len(sites) != 1 {
		t.Fatalf("got %d sites, %v, %v", len(sites), err, checked.Problems)
	}
	files := map[string]string{}
	for _, out := range sites[0].Outputs {
		files[out.Path] = string(out.Data)
	}
	moved := func(to string) string { return `<a data-moved href="` + to + `">` }
	for path, want := range map[string]string{
		"state/index.html": "<h1>Own state", "search/index.html": "<h1>Own search", "api/index.html": "<h1>Own api", "report/index.html": "<h1>Own report",
		"offline/index.html": "<h1>Own offline", "static/a/index.html": "<h1>Own static", "people/ann/index.html": "<h1>Own ann", "tags/trust/index.html": "<h1>Own trust",
		"learning/one/index.html": "<h1>Own talk", "people/plan.png": "PNG",
		"people/bo/index.html": moved("../../-/people/bo/"), "people/index.html": moved("../-/people/"), "report/ann/index.html": moved("../../-/report/ann/"),
		"partners/lab/index.html": moved("../../-/partners/lab/"), "partners/lab.html": moved("../partners/x/"), "tags/index.html": moved("../-/tags/"),
		"-/state/index.html": "<h1>", "-/people/ann/index.html": "Ann</h1>", "-/tags/trust/index.html": "<h1>", "-/search/index.html": "data-search-page", "tags/risk/index.html": moved("../../-/tags/risk/"),
	} {
		if !strings.Contains(files[path], want) {
			t.Errorf("%s has no %q: %.300q", path, want, files[path])
		}
	}
	if text, there := files["components/index.html"]; there {
		t.Errorf("components/ is beside the alias Components/: %s", text)
	}
	for _, rule := range strings.Split(strings.TrimSuffix(files["_redirects"], "\n"), "\n") {
		if strings.HasSuffix(rule, " 301") && strings.Contains(rule, "/*") {
			t.Errorf("the line %q also catches pages of the base", rule)
		}
	}
	if err := publish.Write(context.Background(), filepath.Join(t.TempDir(), "public"), sites[0].Outputs, publish.Options{}); err != nil {
		t.Error(err)
	}
}

// TestRootFilesAreAllThatIsAtTheRoot compares the list of files at the root with those
// of a site.
func TestRootFilesAreAllThatIsAtTheRoot(t *testing.T) {
	content := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Base\nbase_url: https://host.example/\ndefault_audience: [internal]\n")},
		"directory.yaml": {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n")},
		"index.md":       {Data: []byte("# Home\n\n[[guides/a]]\n")},
		"guides/a.md":    {Data: []byte("---\nowners: [ann]\nverified: [{by: \"human:ann\", at: 2026-11-01}]\n---\n# A\n\nText.\n")},
	}
	_, sites, err := new(generator.Builder).Build(context.Background(), options(content))
	if err != nil || len(sites) != 1 {
		t.Fatal(sites, err)
	}
	got := map[string]bool{publish.Marker: true}
	for _, out := range sites[0].Outputs {
		if !strings.Contains(out.Path, "/") {
			got[out.Path] = true
		}
	}
	want := map[string]bool{}
	for _, file := range kb.RootFiles() {
		want[file.Name] = true
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %q, want %q", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}
