package search

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tandem/generator/browsertest"
	"tandem/generator/judged"
)

// judgedDir is a folder of judged sets, each in a folder as package judged reads them.
var judgedDir = flag.String("judged", "", "folder of judged sets for BenchmarkRelevance")

// BenchmarkRelevance measures relevance, latency and bytes on judged sets, in
// the terminal and in the browser, with and without typos:
//
//	go test ./generator/search -run - -bench Relevance -benchtime 1x -judged DIR
//
// Without -judged a generated base stands in, which measures latency and bytes
// alone.
func BenchmarkRelevance(b *testing.B) {
	dirs, err := filepath.Glob(filepath.Join(*judgedDir, "*", "qrels.tsv"))
	if err != nil {
		b.Fatal(err)
	}
	if *judgedDir == "" {
		b.Run("generated", func(b *testing.B) { relevance(b, invented(2000)) })
	}
	for _, file := range dirs {
		dir := filepath.Dir(file)
		b.Run(filepath.Base(dir), func(b *testing.B) {
			set, err := judged.Read(os.DirFS(dir))
			if err != nil {
				b.Fatal(err)
			}
			relevance(b, set)
		})
	}
}

// invented makes a set of generated pages; a query is a few words of a page, without
// grades.
func invented(pages int) judged.Set {
	var set judged.Set
	for i, w := range generated(pages, 7) {
		set.Docs = append(set.Docs, judged.Doc{ID: fmt.Sprint(i), Title: w.title, Text: w.body})
		if words := strings.Fields(w.body); i%20 == 0 && len(words) > 9 {
			set.Queries = append(set.Queries, judged.Query{ID: fmt.Sprint(i), Text: words[3] + " " + words[9]})
		}
	}
	return set
}

func relevance(b *testing.B, set judged.Set) {
	p := prepare(set)
	ids, clean, misspelt := p.ids, p.clean, p.misspelt
	e := edition(p.pages)
	start := time.Now()
	outputs, err := Build(e)
	if err != nil {
		b.Fatal(err)
	}
	built := time.Since(start)
	size := 0
	for _, out := range outputs {
		if !strings.Contains(out.Path, "/store/") {
			size += len(out.Data)
		}
	}
	index := opened(b, e)
	for b.Loop() {
		for _, kind := range []struct {
			name    string
			queries []judged.Query
		}{{"", clean}, {"typo-", misspelt}} {
			answers, took := map[string][]string{}, []time.Duration{}
			for _, q := range kind.queries {
				start := time.Now()
				for _, id := range found(b, index, q.Text, judged.Depth) {
					answers[q.ID] = append(answers[q.ID], ids[id])
				}
				took = append(took, time.Since(start))
			}
			tell(b, kind.name+"terminal-", set.Score(answers))
			b.ReportMetric(percentile(took, 95).Seconds()*1000, kind.name+"terminal-p95-ms")
		}
	}
	b.ReportMetric(float64(built.Milliseconds()), "build-ms")
	b.ReportMetric(float64(size)/1e3, "shards-kB")
	b.ReportMetric(0, "ns/op")
	client(b, set, ids, site(b, outputs).URL, clean, misspelt)
}

// BenchmarkImpactBits shows what relevance the judged sets lose when impacts are
// rounded to fewer bits, and what the streams of impacts weigh:
//
//	go test ./generator/search -run - -bench ImpactBits -benchtime 1x -judged DIR
func BenchmarkImpactBits(b *testing.B) {
	dirs, err := filepath.Glob(filepath.Join(*judgedDir, "*", "qrels.tsv"))
	if err != nil || len(dirs) == 0 {
		b.Skip("no judged sets: name their folder with -judged")
	}
	for _, file := range dirs {
		set, err := judged.Read(os.DirFS(filepath.Dir(file)))
		if err != nil {
			b.Fatal(err)
		}
		p := prepare(set)
		index := opened(b, edition(p.pages))
		names, err := dictionary(index.reader, fieldTitle, fieldHeadings, fieldPath, fieldBody)
		if err != nil {
			b.Fatal(err)
		}
		for bits := 8; bits >= 2; bits-- {
			b.Run(fmt.Sprintf("%s/%d", filepath.Base(filepath.Dir(file)), bits), func(b *testing.B) {
				index.source.terms.steps = 1<<bits - 1
				for b.Loop() {
					tell(b, "", set.Score(answers(b, index, set.Queries, p.ids)))
				}
				var impacts []byte
				for _, term := range names {
					p, err := index.source.terms.postings(term.name)
					if err != nil {
						b.Fatal(err)
					}
					for _, x := range p.list {
						impacts = append(impacts, x.impact)
					}
				}
				b.ReportMetric(float64(len(gzipped(impacts)))/1e3, "impacts-kB")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// answers returns the pages that the terminal names for each query.
func answers(b *testing.B, index *Index, queries []judged.Query, ids map[string]string) map[string][]string {
	all := map[string][]string{}
	for _, q := range queries {
		for _, id := range found(b, index, q.Text, judged.Depth) {
			all[q.ID] = append(all[q.ID], ids[id])
		}
	}
	return all
}

// timed asks queries one after the other and returns the ids of the answers, how
// long each took in the page, and what each moved over the network: bytes of
// bodies as the host sends them. The first query finds nothing loaded.
const timed = `
	const { search } = await import("/assets/search.js");
	performance.setResourceTimingBufferSize(100000);
	const result = { ids: [], ms: [], bytes: [] };
	for (const query of args[0]) {
		performance.clearResourceTimings();
		const start = performance.now();
		const { hits } = await search(query, { root: "/base/" });
		result.ms.push(performance.now() - start);
		result.ids.push(hits.map((hit) => hit.id));
		result.bytes.push(performance.getEntriesByType("resource").reduce((sum, entry) => sum + entry.encodedBodySize, 0));
	}
	return result;`

type timing struct {
	IDs   [][]string
	Ms    []float64
	Bytes []float64
}

// client measures the same queries in the browser, the second time with
// everything loaded.
func client(b *testing.B, set judged.Set, ids map[string]string, url string, clean, misspelt []judged.Query) {
	ctx := browsertest.Start(b)
	visit(b, ctx, url+"/base/")
	for i, queries := range [][]judged.Query{clean, misspelt} {
		name := []string{"", "typo-"}[i]
		cold := call[timing](b, ctx, timed, texts(queries))
		warm := call[timing](b, ctx, timed, texts(queries))
		answers := map[string][]string{}
		for j, q := range queries {
			for _, id := range cold.IDs[j] {
				answers[q.ID] = append(answers[q.ID], ids[id])
			}
		}
		tell(b, name+"browser-", set.Score(answers))
		if name == "" {
			b.ReportMetric(cold.Bytes[0]/1e3, "first-kB")
		}
		b.ReportMetric(percentile(cold.Bytes[1:], 50)/1e3, name+"further-kB")
		b.ReportMetric(percentile(warm.Ms, 95), name+"browser-warm-p95-ms")
	}
}

func tell(b *testing.B, name string, s judged.Scores) {
	if s.Queries == 0 {
		return
	}
	b.ReportMetric(s.NDCG, name+"nDCG@10")
	b.ReportMetric(s.MRR, name+"MRR@10")
	b.ReportMetric(s.Recall, name+"recall@10")
}

// percentile returns the p-th percentile by nearest rank; 0 of nothing.
func percentile[T ~float64 | ~int64](values []T, p int) T {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)-1)*p/100]
}
