package markdown_test

import (
	"testing"

	"golang.org/x/net/html"

	"tandem/generator/gentest"
	"tandem/generator/markdown"
)

// TestGitHub runs examples of GitHub's additions (testdata/gfm). A different result
// must be listed with a reason; a listed one must differ.
func TestGitHub(t *testing.T) {
	gentest.Each(t, "testdata/gfm/*.txtar", func(t *testing.T, f *gentest.File) {
		for _, name := range f.Names(".md") {
			t.Run(name, func(t *testing.T) {
				src := f.Input(t, name+".md")
				want := f.Input(t, name+".html")
				body, _ := markdown.Parse("page.md", src)
				if err := sound(body); err != nil {
					t.Error(err)
				}
				title := ""
				if body.Title != "" {
					title = "<h1>" + html.EscapeString(body.Title) + "</h1>"
				}
				got, expected := canonical(title+filled(body, asCommonMark), title != ""), canonical(string(want), title != "")
				switch differs := f.Has(name + ".differs"); {
				case got != expected && !differs:
					t.Errorf("%s\n got %s\nwant %s", src, got, expected)
				case got == expected && differs:
					t.Errorf("%s does not differ: take out why", name)
				}
				if f.Has(name + ".differs") {
					f.Input(t, name+".differs")
				}
			})
		}
	})
}
