package generator_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestListsAreInTheOrderOfNames builds a base whose pages, tags and links come in
// the wrong order, and reads the lists of the site.
func TestListsAreInTheOrderOfNames(t *testing.T) {
	content := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Base\ndefault_audience: [internal]\n")},
		"directory.yaml": {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n")},
	}
	index := "# Home\n\n"
	page := func(path, title, keys, text string) {
		content[path+".md"] = &fstest.MapFile{Data: []byte("---\nowners: [ann]\nreview_every: never\nreason: It is a fixture.\n" + keys + "---\n# " + title + "\n\n" + text + "\n")}
		index += "[[" + path + "]]\n"
	}
	guides := []string{"1.9 Notes", "1.10 Notes", "Eagle", "École", "Edge", "edges", "Week 1", "Week 2", "Week 10", "Zebra", "Ωmega"}
	for i, title := range guides {
		page(fmt.Sprintf("guides/%c", 'z'-rune(i)), title, fmt.Sprintf("tags: [level %d, level %d]\n", 12-i, i+1), "See [[guides/hub]].")
	}
	page("guides/hub", "Hub", "", "It is linked.")
	decisions := []string{"Decision 2", "Decision 9", "Decision 10"}
	for i, title := range decisions {
		page(fmt.Sprintf("decisions/%c", 'z'-rune(i)), title, "state: accepted\ndecided: 2026-11-01\ndeciders: [ann]\n", "## Context\n\nx\n\n## Choice\n\nx\n\n## Why\n\nx\n")
	}
	content["index.md"] = &fstest.MapFile{Data: []byte(index)}
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(content))
	if err != nil || len(sites) != 1 {
		t.Fatalf("%v %v", err, checked.Problems)
	}
	files := map[string]string{}
	for _, out := range sites[0].Outputs {
		files[out.Path] = string(out.Data)
	}
	levels := make([]string, 12)
	for i := range levels {
		levels[i] = fmt.Sprintf("level %d", i+1)
	}
	before := func(text, from string) string { _, rest, _ := strings.Cut(text, from); return rest }
	for _, c := range []struct {
		list, text string
		want       []string
	}{
		{"the register of guides", before(files["guides/index.html"], "<tbody"), slices.Insert(slices.Clone(guides), 6, "Hub")},
		{"the register of decisions", before(files["decisions/index.html"], "<tbody"), decisions},
		{"all pages", before(files["-/search/index.html"], `id="all-guides"`), slices.Insert(slices.Clone(guides), 6, "Hub")},
		{"tags", before(files["-/tags/index.html"], "<main"), levels},
		{"backlinks", before(files["guides/hub/index.html"], `id="links-here"`), guides},
		{"a facet", before(files["guides/index.html"], `name="tag"`), levels},
	} {
		at := -1
		for _, name := range c.want {
			i := strings.Index(c.text, ">"+name+"<")
			if i <= at {
				t.Errorf("%s: %q is at %d, behind %d", c.list, name, i, at)
			}
			at = i
		}
	}
}
