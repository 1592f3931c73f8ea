package generator_test

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/edition"
	"tandem/generator/gentest"
	"tandem/generator/kb"
)

// TestSites builds each base of testdata/site and compares the outputs that
// the case names as want/EDITION/PATH. "(none)" stands for an output that must
// not exist. Of PATH#main only the main part of a page is compared, without its
// icons.
func TestSites(t *testing.T) {
	gentest.Each(t, "testdata/site/*.txtar", func(t *testing.T, golden *gentest.File) {
		checked, sites, err := new(generator.Builder).Build(context.Background(), options(base(t, golden)))
		if err != nil {
			t.Fatal(err)
		}
		if checked.Problems.Failed() {
			t.Fatalf("the base has errors: %v", checked.Problems)
		}
		outputs := map[string][]byte{}
		for _, site := range sites {
			for _, out := range site.Outputs {
				outputs["want/"+site.Edition.Name+"/"+out.Path] = out.Data
			}
		}
		for _, name := range golden.Names("") {
			if !strings.HasPrefix(name, "want/") {
				continue
			}
			file, part, _ := strings.Cut(name, "#")
			got, ok := outputs[file]
			if part == "main" {
				got = mainOf(got)
			}
			if !ok {
				got = []byte("(none)\n")
			}
			golden.Want(t, name, got)
		}
	})
}

var drawing = regexp.MustCompile(`(?s)<svg.*?</svg>`)

// mainOf returns the main part of a page.
func mainOf(html []byte) []byte {
	_, rest, _ := bytes.Cut(html, []byte("<main"))
	part, _, _ := bytes.Cut(rest, []byte("</main>"))
	return drawing.ReplaceAll(append([]byte("<main"), part...), nil)
}

// TestLeaksAreFound shows an edition's files that name what it hides.
func TestLeaksAreFound(t *testing.T) {
	files := map[string]string{
		"site.yaml":      "title: Fixture\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public], people: roles}\n",
		"directory.yaml": "partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: product-owner, name: Somebody Special, role: Product owner, partner: hospital, contact: mailto:special@hospital.example}\n",
		"index.md":       "---\naudience: [public]\n---\n# Home\n\nSee [[open]].\n",
		"guides/open.md": "---\nowners: [product-owner]\naudience: [public]\n---\n# Open\n\nThe word canary stands here.\n",
		"guides/shut.md": "---\nowners: [product-owner]\n---\n# The hidden merger\n\nSee [[open]].\n",
	}
	checked, err := new(generator.Builder).Check(context.Background(), options(fileSystem(files)))
	if err != nil {
		t.Fatal(err)
	}
	public := generator.Pass(checked.Judged, checked.Judged.Site.Editions[1], false, nil)
	for _, test := range []struct {
		out  kb.Output
		leak bool
	}{
		{kb.Output{Path: "index.html", Data: []byte("<p>Open, canary")}, false},
		{kb.Output{Path: "index.html", Data: []byte("<p>the HIDDEN merger")}, true}, // a title, in any case
		{kb.Output{Path: "feed.xml", Data: []byte("<id>guides/shut/")}, true},       // an address
		{kb.Output{Path: "guides/shut/index.html"}, true},                           // a file's name
		{kb.Output{Path: "people.html", Data: []byte("Somebody Special")}, true},    // a name where roles are shown
		{kb.Output{Path: "people.html", Data: []byte("special@hospital.example")}, true},
		{kb.Output{Path: "people.html", Data: []byte("Product owner")}, false},
	} {
		leaks := edition.Leaks(checked.Judged, public, []kb.Output{test.out})
		if (len(leaks) > 0) != test.leak {
			t.Errorf("%s %q: leaks %v, want one: %v", test.out.Path, test.out.Data, leaks, test.leak)
		}
	}
}
