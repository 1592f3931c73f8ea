package search_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/search"
	"tandem/templates"
)

// publish writes what a site has below -/search/ to a folder.
func publish(outputs []kb.Output) (string, error) {
	dir, err := os.MkdirTemp("", "search")
	if err != nil {
		return "", err
	}
	for _, out := range outputs {
		name, ok := strings.CutPrefix(out.Path, kb.SearchURL)
		if !ok {
			continue
		}
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return "", err
		}
		if err := os.WriteFile(file, out.Data, 0o600); err != nil {
			return "", err
		}
	}
	return dir, nil
}

// The index of a published site answers queries.
func ExampleOpen() {
	content := fstest.MapFS{
		"site.yaml":        {Data: []byte("title: Two partners\nlenient: true\n")},
		"index.md":         {Data: []byte("# Home\n\nBegin with [[start]] or [[rounds]].\n")},
		"guides/start.md":  {Data: []byte("# Start here\n\nMeet the ward.\n\n## Ask for access\n\nThe lab grants access within a day.\n")},
		"guides/rounds.md": {Data: []byte("# Ward rounds\n\nEvery morning.\n")},
	}
	options := generator.Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21"}
	_, sites, err := new(generator.Builder).Build(context.Background(), options)
	if err != nil || len(sites) != 1 {
		fmt.Println(err)
		return
	}
	dir, err := publish(sites[0].Outputs)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)

	index, err := search.Open(dir)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer index.Close()
	for _, query := range []string{"lab acess", "mornings type:guide"} {
		hits, err := index.Search(query, 3)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, hit := range hits {
			fmt.Printf("%s: %s, %s\n", query, hit.URL, hit.Title)
		}
	}
	// Output:
	// lab acess: guides/start/#ask-for-access, Start here
	// mornings type:guide: guides/rounds/, Ward rounds
}
