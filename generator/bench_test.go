package generator_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"
)

// corpus names a folder to measure on instead of the generated one.
var corpus = flag.String("corpus", "", "content folder for benchmarks (default: generated pages)")

// generated returns a base of n pages: words drawn from a skewed vocabulary,
// headings, lists, code and links, the same for the same n.
func generated(n int) fstest.MapFS {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	word := func() string { return fmt.Sprintf("word%d", int(random.ExpFloat64()*400)) }
	sentence := func() string {
		var words []string
		for range 8 + random.IntN(12) {
			words = append(words, word())
		}
		return strings.Join(words, " ") + "."
	}
	files := map[string]string{
		"site.yaml":      "title: Measured\neditions:\n  internal: {audiences: [internal]}\n",
		"directory.yaml": "partners:\n  - {id: a, name: A}\n  - {id: b, name: B}\npeople:\n  - {id: one, name: One, partner: a}\n  - {id: two, name: Two, partner: b}\n",
	}
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "---\nowners: [one, two]\n---\n# %s %d\n\n", word(), i)
		for range 4 {
			fmt.Fprintf(&b, "## %s\n\n%s %s See [[p%d]].\n\n- %s\n- %s\n\n", word(), sentence(), sentence(), random.IntN(n), sentence(), sentence())
		}
		b.WriteString("```yaml\nkey: value\nlist: [1, 2]\n```\n")
		files[fmt.Sprintf("playbooks/p%d.md", i)] = b.String()
	}
	return fileSystem(files)
}

func BenchmarkBuild(b *testing.B) {
	if *corpus != "" {
		b.Run("corpus", func(b *testing.B) {
			for b.Loop() {
				build(b, new(generator.Builder), options(os.DirFS(*corpus)))
			}
		})
		return
	}
	for _, n := range []int{100, 1000} {
		content := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				build(b, new(generator.Builder), options(content))
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/page")
		})
	}
}

// BenchmarkRebuild builds again after one page was edited.
func BenchmarkRebuild(b *testing.B) {
	for _, n := range []int{100, 1000} {
		content := generated(n)
		page := content["playbooks/p7.md"].Data
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			builder := new(generator.Builder)
			build(b, builder, options(content))
			for i := 0; b.Loop(); i++ {
				content["playbooks/p7.md"] = &fstest.MapFile{Data: fmt.Appendf(page[:len(page):len(page)], "\nEdited %d times.\n", i), Mode: 0o644}
				build(b, builder, options(content))
			}
		})
	}
}

func build(b *testing.B, builder *generator.Builder, o generator.Options) {
	b.Helper()
	checked, _, err := builder.Build(context.Background(), o)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range checked.Problems {
		if p.Severity == diag.Error {
			b.Fatal(p)
		}
	}
}

// BenchmarkBrokenLinks checks a folder of another tool: each page has five links
// that lead nowhere, most of them to names that are near none.
func BenchmarkBrokenLinks(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		content := generated(n)
		random := rand.New(rand.NewPCG(uint64(n), 3))
		for i := range n {
			name := fmt.Sprintf("playbooks/p%d.md", i)
			text := content[name].Data
			for range 5 {
				m := random.IntN(n)
				text = fmt.Appendf(text, "\nSee [[playbok/p%d]], [[missing word %d]] and [a file](../pictures/figure-%d.png) or [a page](other/p%d.md).\n", m, m, m, m)
			}
			content[name] = &fstest.MapFile{Data: text, Mode: 0o644}
		}
		content["site.yaml"] = &fstest.MapFile{Data: append(content["site.yaml"].Data, "lenient: true\n"...), Mode: 0o644}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var watch stopwatch
			o := options(content)
			o.Observe = watch.observe
			for b.Loop() {
				if _, err := new(generator.Builder).Check(context.Background(), o); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(watch.took["link"].Microseconds())/1000/float64(b.N), "ms-link")
		})
	}
}

// BenchmarkPass takes an edition out of a base: one that hides nothing, and one that
// hides every tenth page and shows roles.
func BenchmarkPass(b *testing.B) {
	content := generated(10000)
	for name, f := range content {
		if strings.HasSuffix(name, "7.md") {
			content[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(f.Data), "---\n", "---\naudience: [board]\n", 1)), Mode: 0o644}
		}
	}
	content["site.yaml"] = &fstest.MapFile{Data: []byte("title: Measured\neditions:\n  board: {audiences: [internal, board]}\n  internal: {audiences: [internal], people: roles}\n"), Mode: 0o644}
	checked, err := new(generator.Builder).Check(context.Background(), options(content))
	if err != nil {
		b.Fatal(err)
	}
	for _, rule := range checked.Judged.Site.Editions {
		b.Run(rule.Name, func(b *testing.B) {
			for b.Loop() {
				generator.Pass(checked.Judged, rule, false, nil)
			}
		})
	}
}
