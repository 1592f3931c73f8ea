package search

import (
	"maps"
	"os"
	"testing"

	"tandem/generator/kb"
)

// readLabels reads the labels of a published index, after the last shard of terms.
func readLabels(t *testing.T, dir string) labels {
	t.Helper()
	r, err := readRoot(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	payload, err := readFile(os.DirFS(dir), kindLabels, r.terms.file("terms", len(r.terms.firsts)))
	if err != nil {
		t.Fatal(err)
	}
	in := reader{rest: payload}
	facets := in.fronted(in.count())
	l := labels{}
	for _, facet := range facets {
		l[facet] = in.text()
	}
	if in.err != nil || len(in.rest) > 0 {
		t.Fatalf("read %d labels: %v, %d bytes left", len(l), in.err, len(in.rest))
	}
	return l
}

func TestFacetsAreToldByTheirNames(t *testing.T) {
	e := edition([]written{
		{path: "playbooks/one.md", title: "One", owner: "tech-lead", state: kb.StateDueSoon, tags: []string{"Clinical safety", "data"}, body: "One."},
		{path: "playbooks/two.md", title: "Two", owner: "product-owner", body: "Two."},
		{path: "retros/three.md", title: "Three", owner: "data-steward", body: "Three."},
		{path: "retros/four.md", title: "Four", owner: "unknown", body: "Four."},
	})
	e.Pages[0].Type.Plural = "Playbooks"
	e.Directory.People[1].Name = "Product owner" // as another person
	got := readLabels(t, published(t, e))
	want := labels{
		"type:playbook": "Playbooks", "type:retro": "Retro",
		"owner:tech-lead":     "Tech lead",
		"owner:product-owner": "Product owner (product-owner)", "owner:data-steward": "Product owner (data-steward)",
		"partner:hospital": "City hospital", "partner:lab": "Lab",
		"state:due-soon":      e.StateWords(kb.StateDueSoon),
		"tag:clinical safety": "Clinical safety",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestLabelsOfAnEmptyEditionAreNone(t *testing.T) {
	if got := readLabels(t, published(t, edition(nil))); len(got) > 0 {
		t.Errorf("got %q, want none", got)
	}
}
