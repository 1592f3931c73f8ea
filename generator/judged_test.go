package generator_test

import (
	"context"
	"os"
	"strconv"
	"strings"
	"testing"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/judged"
	"tandem/generator/search"
	"tandem/templates"
)

// floors of what readers of this repository's base find: what was measured,
// rounded down. A change of ranking or content that goes below them is looked at.
const (
	floorNDCG  = 0.80
	floorMRR   = 0.85
	floorTypos = 0.79 // nDCG with a typo in each query
)

// TestReadersFindWhatTheyLookFor runs the queries of testdata/judged/content.tsv: the
// query, pages with their grades (3 is the wanted page, 2 answers too, 1 helps), and
// who asks.
func TestReadersFindWhatTheyLookFor(t *testing.T) {
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Content: os.DirFS("../content"), Templates: templates.FS, Assets: assets.FS, Day: today,
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	index, err := search.Memory(sites[0].Edition)
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	set := queries(t, sites[0].Edition.Page)
	ask := func(change func(string) string) judged.Scores {
		answers := map[string][]string{}
		for _, q := range set.Queries {
			hits, err := index.Search(change(q.Text), judged.Depth)
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range hits {
				answers[q.ID] = append(answers[q.ID], h.ID)
			}
			alone := judged.Set{Queries: []judged.Query{q}}
			alone.Take(set, q.ID)
			if s := alone.Score(answers); s.MRR < 0.5 && testing.Verbose() {
				t.Logf("%q (MRR %.2f): %s", change(q.Text), s.MRR, strings.Join(answers[q.ID], " "))
			}
		}
		return set.Score(answers)
	}
	plain, misspelt := ask(func(s string) string { return s }), ask(judged.Misspell)
	t.Logf("plain %+v, misspelt %+v", plain, misspelt)
	if plain.NDCG < floorNDCG || plain.MRR < floorMRR || misspelt.NDCG < floorTypos {
		t.Errorf("got nDCG %.3f, MRR %.3f, with typos %.3f; want at least %.2f, %.2f, %.2f", plain.NDCG, plain.MRR, misspelt.NDCG, floorNDCG, floorMRR, floorTypos)
	}
}

// queries reads the judged queries; every page that they name is there.
func queries[P any](t *testing.T, page func(id string) *P) *judged.Set {
	t.Helper()
	data, err := os.ReadFile("testdata/judged/content.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var set judged.Set
	for line := range strings.Lines(string(data)) {
		parts := strings.Split(strings.TrimSpace(line), "\t")
		if len(parts) != 3 {
			t.Fatalf("%q has not three columns", line)
		}
		set.Queries = append(set.Queries, judged.Query{ID: parts[0], Text: parts[0]})
		for _, grade := range strings.Fields(parts[1]) {
			id, n, _ := strings.Cut(grade, "=")
			value, err := strconv.ParseFloat(n, 64)
			if err != nil || page(id) == nil {
				t.Errorf("%q: %q names no page with a grade", parts[0], grade)
			}
			set.Judge(parts[0], id, value)
		}
	}
	if len(set.Queries) < 60 {
		t.Errorf("got %d queries, want 60 at least", len(set.Queries))
	}
	return &set
}
