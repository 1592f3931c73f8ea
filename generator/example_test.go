package generator_test

import (
	"context"
	"fmt"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/templates"
)

// A base is checked: every problem of it is a value, with its place and what to do.
func ExampleBuilder_Check() {
	content := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Two partners\n")},
		"index.md":        {Data: []byte("# Home\n\nBegin with [[kickof]].\n")},
		"guides/start.md": {Data: []byte("---\nreview_every: never\nreason: An example.\n---\n# Kickoff\n\nText.\n")},
	}
	var builder generator.Builder
	checked, err := builder.Check(context.Background(), generator.Options{
		Content: content, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21",
	})
	if err != nil {
		fmt.Println(err) // the environment failed, or the program has a bug
		return
	}
	for _, p := range checked.Problems {
		fmt.Printf("%s:%d:%d: %s [%s]\n", p.Path, p.Line, p.Column, p.Severity, p.Code)
	}
	// Output:
	// guides/start.md:1:1: warning [link/not-linked]
	// guides/start.md:1:1: error [owner/missing]
	// index.md:3:12: error [link/no-such-page]
}

// A site is built: it is a list of files, which package publish writes to a folder.
func ExampleBuilder_Build() {
	content := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Two partners\nlenient: true\n")},
		"index.md":        {Data: []byte("# Home\n\nBegin with [[start]].\n")},
		"guides/start.md": {Data: []byte("# Start here\n\nText.\n")},
	}
	var builder generator.Builder
	checked, sites, err := builder.Build(context.Background(), generator.Options{
		Content: content, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21",
	})
	if err != nil || checked.Problems.Failed() {
		fmt.Println(err, checked.Problems)
		return
	}
	for _, site := range sites {
		fmt.Printf("%d pages in the edition %q\n", len(site.Edition.Pages), site.Edition.Name)
		for _, out := range site.Outputs {
			if out.Path == "index.html" || out.Path == "guides/start/index.html" {
				fmt.Println(out.Path)
			}
		}
	}
	// Output:
	// 2 pages in the edition "all"
	// guides/start/index.html
	// index.html
}
