package generator_test

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/gentest"
)

// TestSites builds each base of testdata/site and compares the outputs with
// want/EDITION/PATH of the case. "(none)" means that the output must not exist. Of
// PATH#main only the main part of a page is compared, without its icons.
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
