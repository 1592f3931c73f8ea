package search

import (
	"fmt"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"tandem/generator/judged"
)

// titleBoosts are the weights of a title that are tried for bleve's own
// scores; the one that does best on a set counts.
var titleBoosts = []float64{1, 2, 3, 5, 10}

// bleveRows measures bleve's own ranking with scoring model bm25: words as they
// are, and with one wrong letter allowed in each.
func bleveRows(b *testing.B, p prepared) []row {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = en.AnalyzerName
	m.ScoringModel = index.BM25Scoring
	x, err := bleve.NewUsing(b.TempDir()+"/bleve", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer x.Close()
	batch := x.NewBatch()
	for i, d := range p.set.Docs {
		if err := batch.Index(d.ID, map[string]string{"title": d.Title, "text": d.Text}); err != nil {
			b.Fatal(err)
		}
		if batch.Size() == 500 || i == len(p.set.Docs)-1 {
			if err := x.Batch(batch); err != nil {
				b.Fatal(err)
			}
			batch.Reset()
		}
	}
	var rows []row
	for fuzziness := range 2 {
		var best row
		for _, boost := range titleBoosts {
			name := fmt.Sprintf("bleve `bm25`, title × %g", boost)
			if fuzziness > 0 {
				name += ", fuzziness 1"
			}
			r := p.measure(name, func(query string) []string { return bleveIDs(b, x, query, boost, fuzziness) })
			if best.engine == "" || r.clean.NDCG > best.clean.NDCG {
				best = r
			}
		}
		rows = append(rows, best)
	}
	return rows
}

func bleveIDs(b *testing.B, x bleve.Index, text string, boost float64, fuzziness int) []string {
	title, body := bleve.NewMatchQuery(text), bleve.NewMatchQuery(text)
	title.SetField("title")
	title.SetBoost(boost)
	body.SetField("text")
	title.SetFuzziness(fuzziness)
	body.SetFuzziness(fuzziness)
	found, err := x.Search(bleve.NewSearchRequestOptions(bleve.NewDisjunctionQuery(title, body), judged.Depth, 0, false))
	if err != nil {
		b.Fatal(err)
	}
	var ids []string
	for _, hit := range found.Hits {
		ids = append(ids, hit.ID)
	}
	return ids
}

// measure measures an engine that runs in Go.
func (p prepared) measure(name string, ask func(query string) []string) row {
	r := row{engine: name}
	var took []float64
	all := func(queries []judged.Query) map[string][]string {
		answers := map[string][]string{}
		for _, q := range queries {
			start := time.Now()
			answers[q.ID] = ask(q.Text)
			took = append(took, time.Since(start).Seconds()*1000)
		}
		return answers
	}
	r.clean = p.set.Score(all(p.clean))
	r.p50, r.p95 = percentile(took, 50), percentile(took, 95)
	r.typo = p.set.Score(all(p.misspelt))
	return r
}
