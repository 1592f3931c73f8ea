package search

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tandem/generator/judged"
	"tandem/generator/kb"
)

// peersDir is a folder below which npm has unpacked other engines.
var peersDir = flag.String("peers", "", "folder with node_modules of other engines for BenchmarkPeers and BenchmarkPagefind")

// install says how an engine that is missing gets there.
const install = "npm install --prefix DIR minisearch lunr flexsearch @orama/orama pagefind"

// prepared is a judged set as pages of a base.
type prepared struct {
	set             judged.Set
	pages           []written
	ids             map[string]string // id of the page → id of the document
	clean, misspelt []judged.Query
}

func prepare(set judged.Set) prepared {
	p := prepared{set: set, ids: map[string]string{}, clean: set.Queries, misspelt: slices.Clone(set.Queries)}
	for _, d := range set.Docs {
		path := "guides/" + strings.TrimSuffix(d.ID, ".md")
		p.ids[path] = d.ID
		p.pages = append(p.pages, written{path: path + ".md", title: d.Title, body: d.Text})
	}
	for i := range p.misspelt {
		p.misspelt[i].Text = judged.Misspell(p.misspelt[i].Text)
	}
	return p
}

// row is the measurements of one engine on one set.
type row struct {
	engine      string
	clean, typo judged.Scores
	p50, p95    float64 // milliseconds of a query, with everything loaded
	first       moved   // before the first answer; nothing for engines that run in Go
	missing     string  // why it was not measured
}

// BenchmarkPeers measures other engines and Tandem on the same judged sets in
// one run, and prints a table for each:
//
//	npm install --prefix DIR2 minisearch lunr flexsearch @orama/orama pagefind
//	go test ./generator/search -run - -bench Peers -benchtime 1x -timeout 1h -judged DIR -peers DIR2
//
// Engines for the browser run in Chromium, bundled as Tandem's own script is;
// nothing of them needs Node. All get the same titles and texts.
func BenchmarkPeers(b *testing.B) {
	dirs, err := filepath.Glob(filepath.Join(*judgedDir, "*", "qrels.tsv"))
	if err != nil {
		b.Fatal(err)
	}
	if *judgedDir == "" {
		done := ""
		b.Run("generated", func(b *testing.B) { done = table("generated", peerRows(b, prepare(invented(2000)))) })
		fmt.Print(done)
	}
	for _, file := range dirs {
		dir, done := filepath.Dir(file), ""
		b.Run(filepath.Base(dir), func(b *testing.B) {
			set, err := judged.Read(os.DirFS(dir))
			if err != nil {
				b.Fatal(err)
			}
			done = table(filepath.Base(dir), peerRows(b, prepare(set)))
		})
		fmt.Print(done) // below the line that the benchmark itself prints
	}
}

func peerRows(b *testing.B, p prepared) []row {
	rows := bleveRows(b, p)
	for _, e := range engines {
		rows = append(rows, e.row(b, p))
	}
	rows = append(rows, pagefindRow(b, p), tandemTerminal(b, p, "Tandem, terminal"), tandemBrowser(b, p))
	// The other engines are given titles and texts; Tandem reads addresses too.
	bare := p
	bare.pages, bare.ids = slices.Clone(p.pages), map[string]string{}
	for i, d := range p.set.Docs {
		id := fmt.Sprintf("guides/%d", i)
		bare.pages[i].path, bare.ids[id] = id+".md", d.ID
	}
	b.ReportMetric(0, "ns/op")
	return append(rows, tandemTerminal(b, bare, "Tandem, without words of addresses"))
}

func tandemTerminal(b *testing.B, p prepared, name string) row {
	x := opened(b, edition(p.pages))
	return p.measure(name, func(query string) []string {
		var ids []string
		for _, id := range found(b, x, query, judged.Depth) {
			ids = append(ids, p.ids[id])
		}
		return ids
	})
}

func tandemBrowser(b *testing.B, p prepared) row {
	outputs, err := new(Cache).Build(edition(p.pages))
	if err != nil {
		b.Fatal(err)
	}
	h := newHost(b)
	tandemOn(b, h, outputs)
	r := row{engine: "Tandem, browser"}
	r.ask(b, h, p, p.ids, askTandem)
	return r
}

// tandemOn adds a site's search and its script to a host.
func tandemOn(b *testing.B, h *host, outputs []kb.Output) {
	for _, out := range outputs {
		h.add(out.Path, out.Data)
	}
	h.add("search.js", bundled(b, os.DirFS("../../assets")))
}

// table writes rows in Markdown: relevance with clean and with misspelt
// queries, milliseconds, and kilobytes before the first answer.
func table(name string, rows []row) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s\n\n", name)
	b.WriteString("| engine | nDCG@10 | MRR@10 | recall@10 | one typo: nDCG@10 | MRR@10 | recall@10 | median ms | p95 ms | program kB | data kB |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, r := range rows {
		if r.missing != "" {
			fmt.Fprintf(&b, "| %s | not measured: %s |\n", r.engine, r.missing)
			continue
		}
		fmt.Fprintf(&b, "| %s |%s%s %.1f | %.1f |%s%s\n", r.engine, cells(r.clean), cells(r.typo), r.p50, r.p95, kilobytes(r.first.program), kilobytes(r.first.data))
	}
	return b.String()
}

func cells(s judged.Scores) string {
	if s.Queries == 0 {
		return " – | – | – |"
	}
	return fmt.Sprintf(" %.3f | %.3f | %.3f |", s.NDCG, s.MRR, s.Recall)
}

func kilobytes(n int) string {
	if n == 0 {
		return " – |"
	}
	return fmt.Sprintf(" %.1f |", float64(n)/1e3)
}
