package lsp_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// pages returns a base of n playbooks that link to one another, with a glossary.
func pages(n int) fstest.MapFS {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	word := func() string { return fmt.Sprintf("word%d", int(random.ExpFloat64()*400)) }
	sentence := func() string {
		words := make([]string, 12)
		for i := range words {
			words[i] = word()
		}
		return strings.Join(words, " ") + "."
	}
	files := fstest.MapFS{}
	add := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644} }
	add("site.yaml", "title: Measured\ntags: [trust]\n")
	add("directory.yaml", "partners:\n  - {id: a, name: A}\n  - {id: b, name: B}\npeople:\n  - {id: one, name: One, partner: a}\n  - {id: two, name: Two, partner: b}\n")
	for i := range 20 {
		add(fmt.Sprintf("glossary/t%d.md", i), fmt.Sprintf("---\nowners: [one]\nmeans: what %s says\n---\n# Term %d\n", word(), i))
	}
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "---\nowners: [one, two]\ndescription: %s\ntags: [trust]\n---\n# %s %d\n\n", sentence(), word(), i)
		for range 4 {
			fmt.Fprintf(&b, "## %s\n\n%s %s See [[p%d]].\n\n- %s\n- %s\n\n", word(), sentence(), sentence(), random.IntN(n), sentence(), sentence())
		}
		add(fmt.Sprintf("playbooks/p%d.md", i), b.String())
	}
	return files
}

// BenchmarkKeystroke measures from a change of an open text to the answers: to the
// problems of the current text (without the pause of the command), and to a completion
// and a hover requested at once.
func BenchmarkKeystroke(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		files := pages(n)
		const name = "playbooks/p7.md"
		texts := strings.Split(string(files[name].Data), "\n")
		body := slices.IndexFunc(texts, func(s string) bool { return strings.Contains(s, "See [[") })
		link := strings.Index(texts[body], "[[") + 2
		for _, kind := range []struct {
			name, at string
			typed    []string // typed one after the other
		}{
			{"text", fmt.Sprintf("%d:3", body), []string{"a"}},
			{"link", fmt.Sprintf("%d:%d", body, link), []string{"p", ""}}, // leads nowhere, and leads there again
			{"header", "2:20", []string{"b"}},
			{"title", "5:4", []string{"c"}},
			{"broken header", "2:0", []string{"{", ""}},
		} {
			for _, wanted := range []string{"problems", "completion", "hover"} {
				b.Run(fmt.Sprintf("%d/%s/%s", n, strings.ReplaceAll(kind.name, " ", "-"), wanted), func(b *testing.B) {
					o := options(files)
					if wanted == "completion" {
						o.Delay = 50 * time.Millisecond // as in the command: it answers before the check begins
					}
					c := start(b, o)
					c.initialize("utf-16")
					c.step(files, []string{"open", name})
					c.step(files, []string{"problems", name})
					var took []time.Duration
					for i := 0; b.Loop(); i++ {
						from, to, text := kind.at, kind.at, kind.typed[i%len(kind.typed)]
						if text == "" {
							line, column, _ := strings.Cut(kind.at, ":")
							var n int
							fmt.Sscan(column, &n)
							to = fmt.Sprintf("%s:%d", line, n+1)
						}
						data, _ := json.Marshal(text)
						began := time.Now()
						c.step(files, []string{"change", name, from, to, string(data)})
						switch wanted {
						case "problems":
							c.step(files, []string{"problems", name})
						default:
							c.step(files, []string{wanted, name, fmt.Sprintf("%d:%d", body, link+1)})
						}
						took = append(took, time.Since(began))
						if wanted != "problems" {
							b.StopTimer()
							c.step(files, []string{"problems", name})
							b.StartTimer()
						}
					}
					slices.Sort(took)
					b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
					b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
				})
			}
		}
	}
}
