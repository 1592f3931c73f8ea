package judged_test

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/judged"
)

func TestScoresAreThoseWorkedOutByHand(t *testing.T) {
	set, err := judged.Read(fstest.MapFS{
		"docs.jsonl":    {Data: []byte(`{"id":"a","title":"A","text":"x"}` + "\n" + `{"id":"b","title":"B","text":"y"}` + "\n")},
		"queries.jsonl": {Data: []byte(`{"id":"1","text":"first"}` + "\n" + `{"id":"2","text":"second"}` + "\n" + `{"id":"3","text":"nobody judged"}` + "\n")},
		"qrels.tsv":     {Data: []byte("query\tdocument\tgrade\n1\ta\t2\n1\tb\t1\n1\tc\t0\n2\tb\t1\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := set.Score(map[string][]string{"1": {"c", "a"}, "2": {"b"}})
	// Query 1: gain 2 at rank 2 of an ideal 2 at rank 1 and 1 at rank 2.
	ndcg := (2/math.Log2(3)/(2+1/math.Log2(3)) + 1) / 2
	want := judged.Scores{NDCG: ndcg, MRR: (0.5 + 1) / 2, Recall: (0.5 + 1) / 2, Queries: 2}
	if math.Abs(got.NDCG-want.NDCG) > 1e-12 || got.MRR != want.MRR || got.Recall != want.Recall || got.Queries != want.Queries {
		t.Errorf("got %+v want %+v", got, want)
	}
	if len(set.Docs) != 2 || set.Docs[1].Title != "B" {
		t.Errorf("got documents %+v", set.Docs)
	}
}

func TestUnreadableSetsAreRefused(t *testing.T) {
	good := []byte("{}\n")
	for name, files := range map[string]fstest.MapFS{
		"no documents": {"queries.jsonl": {Data: good}, "qrels.tsv": {Data: nil}},
		"no object":    {"docs.jsonl": {Data: []byte("[")}, "queries.jsonl": {Data: good}, "qrels.tsv": {Data: nil}},
		"two columns":  {"docs.jsonl": {Data: good}, "queries.jsonl": {Data: good}, "qrels.tsv": {Data: []byte("1\ta\n")}},
	} {
		if _, err := judged.Read(files); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}

func TestMisspellMakesOneTypo(t *testing.T) {
	for _, query := range []string{"redaction of names", "who decides", "aeroelastic models", "résumé of Müller", "verification"} {
		got := judged.Misspell(query)
		if got != judged.Misspell(query) {
			t.Errorf("%q is misspelt in two ways", query)
		}
		if diff := len([]rune(got)) - len([]rune(query)); diff < -1 || diff > 1 || len(strings.Fields(got)) != len(strings.Fields(query)) {
			t.Errorf("%q became %q", query, got)
		}
	}
	if got := judged.Misspell("a bee sees"); got != "a bee sees" {
		t.Errorf("short words became %q", got)
	}
}
