package generator_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestEveryWayLeadsToTheSteeringPack builds a base with a risk and one without: the pack
// is linked from the first page, the navigation, the palette, the search page and a
// page's text, or not made.
func TestEveryWayLeadsToTheSteeringPack(t *testing.T) {
	header := "---\nowners: [ann]\nreview_every: never\nreason: It is a fixture.\n"
	build := func(files map[string]string) map[string]string {
		t.Helper()
		content := fstest.MapFS{
			"site.yaml":      {Data: []byte("title: Base\ndefault_audience: [internal]\n")},
			"directory.yaml": {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n")},
			"index.md":       {Data: []byte("# Home\n\n[[guides/a]] and [the pack](/-/steering/).\n")},
			"guides/a.md":    {Data: []byte(header + "---\n# A\n\nText.\n")},
		}
		for path, text := range files {
			content[path] = &fstest.MapFile{Data: []byte(text)}
		}
		checked, sites, err := new(generator.Builder).Build(context.Background(), options(content))
		if err != nil || checked.Problems.Failed() || len(sites) != 1 {
			t.Fatalf("got %d sites, %v, %v", len(sites), err, checked.Problems)
		}
		outputs := map[string]string{}
		for _, out := range sites[0].Outputs {
			outputs[out.Path] = string(out.Data)
		}
		return outputs
	}
	with := build(map[string]string{
		"risks/b.md":            header + "raised: 2026-10-01\ndue: 2026-11-02\nlikelihood: 3\nimpact: 3\n---\n# B\n\n## Mitigation\n\nText.\n",
		"updates/2026-11-20.md": header + "rag: green\n---\n# Update\n\n## Progress\n\nText.\n",
		"workstreams/labels.md": header + "raci: [{deliverable: D, acceptance: A, responsible: [ann], accountable: [ann], due: 2027-01-01}]\n---\n# Labels\n",
	})
	for path, want := range map[string][]string{
		"-/steering/index.html": {"one-page", "<h1>Steering pack</h1>", "One thing is late."},
		"index.html": {
			`and <a href="./-/steering/">the pack</a>`, `<p class="more"><a href="./-/steering/">Steering pack</a></p>`, `<p class="contents-line"><a href="./-/steering/">Steering pack</a></p>`,
		},
		"guides/a/index.html":                    {`<a href="../../-/steering/">`},
		"workstreams/labels/steering/index.html": {`<li><a href="../../../-/steering/">Steering pack</a></li>`},
		"-/search/index.html":                    {`<li><a href="../../-/steering/">Steering pack</a></li>`},
		"-/places.json":                          {`"title":"Steering pack","url":"-/steering/"`},
	} {
		for _, part := range want {
			if !strings.Contains(with[path], part) {
				t.Errorf("%s lacks %q", path, part)
			}
		}
	}
	for path, text := range build(nil) {
		if strings.Contains(text, `-/steering/"`) || strings.HasPrefix(path, "-/steering/") {
			t.Errorf("%s leads to a steering pack, which has nothing to show", path)
		}
	}
}
