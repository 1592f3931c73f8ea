package generator_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tandem/generator"
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

// pages says how large the generated bases of BenchmarkSave are.
var pages = flag.String("pages", "100,1000", "numbers of pages of the bases of BenchmarkSave, with commas")

// BenchmarkSave measures from the end of a save until the page that is open in a
// browser is there, with what changes: a sentence, the first of which also changes
// a description; a link, which changes another page's list of what refers to it;
// and a new page. It reports the median and the 95th percentile.
func BenchmarkSave(b *testing.B) {
	bases := map[string]func(dir string) error{}
	var names []string
	for n := range strings.SplitSeq(*pages, ",") {
		names = append(names, n)
		bases[n] = func(dir string) error {
			count, err := strconv.Atoi(n)
			if err != nil {
				return err
			}
			return os.CopyFS(dir, generated(count))
		}
	}
	if *corpus != "" {
		names = []string{"corpus"}
		bases["corpus"] = func(dir string) error { return os.CopyFS(dir, os.DirFS(*corpus)) }
	}
	for _, name := range names {
		dir := b.TempDir()
		if err := bases[name](dir); err != nil {
			b.Fatal(err)
		}
		for _, change := range []string{"sentence", "link", "new"} {
			b.Run(name+"/"+change, func(b *testing.B) { save(b, dir, change) })
		}
	}
}

func save(b *testing.B, dir, change string) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	o := options(root.FS())
	o.Dev, o.Everyone = true, true
	builder := new(generator.Builder)
	look := func() *generator.Live {
		checked, sites, err := builder.Open(context.Background(), o)
		if err != nil || len(sites) != 1 {
			b.Fatal(len(sites), err, checked.Problems[:min(3, len(checked.Problems))])
		}
		return sites[0]
	}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	e := look().Edition
	all := e.Pages
	runtime.GC()
	runtime.ReadMemStats(&after)
	random := rand.New(rand.NewPCG(1, 1))
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		p := all[random.IntN(len(all))]
		file, url := p.Path, p.URL
		if change == "new" {
			file, url = fmt.Sprintf("playbooks/new%d.md", i), fmt.Sprintf("playbooks/new%d/", i)
		}
		text, _ := os.ReadFile(filepath.Join(dir, file))
		switch change {
		case "sentence":
			text = fmt.Appendf(text, "\nEdited %d times.\n", i)
		case "link":
			text = fmt.Appendf(text, "\nSee [[%s]].\n", all[random.IntN(len(all))].ID)
		case "new":
			text = []byte("---\nowners: [one]\n---\n# New\n\nText.\n")
		}
		if err := os.WriteFile(filepath.Join(dir, file), text, 0o600); err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		builder.Touch(file)
		if _, ok, err := look().Output(path.Join(url, "index.html")); !ok || err != nil {
			b.Fatal(file, ok, err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms-p95")
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(all))/1024, "KiB/page")
}

func build(b *testing.B, builder *generator.Builder, o generator.Options) {
	b.Helper()
	checked, _, err := builder.Build(context.Background(), o)
	if err != nil {
		b.Fatal(err)
	}
	if checked.Problems.Failed() {
		b.Fatal(checked.Problems[0])
	}
}
