package generator_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// A site without links into its repository names no source: neither a page's file nor
// a path on a disk. Problems and reports name them for authors.
func TestASiteWithoutARepositoryNamesNoSource(t *testing.T) {
	files := fstest.MapFS{}
	root := os.DirFS("../content")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	// Guides about this program quote such names in their texts.
	for path := range files {
		if strings.HasPrefix(path, "guides/") {
			delete(files, path)
		}
	}
	files["site.yaml"] = &fstest.MapFile{Data: []byte("title: Base\nlenient: true\nedit_url: https://git.example.org/edit/{path}\neditions:\n  readers: {audiences: [internal, partner, public], repository: none}\n")}
	o := options(files)
	_, sites, err := new(generator.Builder).Build(context.Background(), o)
	if err != nil || len(sites) != 1 {
		t.Fatalf("%d sites, %v", len(sites), err)
	}
	sources := []string{"git.example.org"}
	for _, p := range sites[0].Edition.Pages {
		sources = append(sources, p.Path)
	}
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	sources = append(sources, wd)
	for _, out := range sites[0].Outputs {
		for _, source := range sources {
			if i := bytes.Index(out.Data, []byte(source)); i >= 0 {
				t.Errorf("%s names %q: …%s…", out.Path, source, out.Data[max(0, i-60):min(len(out.Data), i+80)])
			}
		}
	}
}
