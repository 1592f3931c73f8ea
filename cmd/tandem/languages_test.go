package main

import (
	"testing"
	"testing/fstest"

	"tandem/generator/browsertest"
)

// A page in another language brings its stemmer: a separate file, which the published
// site has and its policy allows.
func TestSearchFetchesTheStemmerOfAPagesLanguage(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	url, _ := hosted(t, fstest.MapFS{
		"site.yaml":         file("title: Small base\nlenient: true\n"),
		"index.md":          file("# Home\n\nSee [[akten]] and [[files]].\n"),
		"guides/akten.md":   file("---\nlang: de\n---\n# Die Prüfung der Akten\n\nWer prüft, unterschreibt.\n"),
		"guides/files.md":   file("# Files\n\nWhere they are kept.\n"),
		"guides/dossier.md": file("---\nlang: fr\n---\n# L'examen des dossiers\n\nOn signe.\n"),
	})
	ctx := browsertest.Start(t)
	for query, want := range map[string]string{"Prüfungen ": "guides/akten/", "d'examens ": "guides/dossier/"} {
		visit(t, ctx, url+"-/search/?q="+query)
		until(t, ctx, `document.querySelector("[data-search-results] .search-hit")`)
		if got := value[string](t, ctx, `document.querySelector("[data-search-results] .search-hit a, [data-search-results] a.search-hit").href`); got[:min(len(got), len(url+want))] != url+want {
			t.Errorf("%s: got %s, want %s", query, got, want)
		}
	}
	if got := value[int](t, ctx, `performance.getEntriesByType("resource").filter((e) => /static.(de|fr)-/.test(e.name)).length`); got != 2 {
		t.Errorf("got %d stemmers, want those of German and French and no other", got)
	}
}
