package generator_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"tandem/generator"
)

// pages says how large the generated bases of BenchmarkSave are.
var pages = flag.String("pages", "1000,10000", "numbers of pages of the bases of BenchmarkSave and BenchmarkCheckout, with commas")

// stages makes the benchmarks of saves report the time of each stage.
var stages = flag.Bool("stages", false, "report milliseconds of each stage of a save")

// saves are the kinds of save, by the changed part.
var saves = []string{"text", "link", "header", "title", "heading", "new", "gone", "directory", "site", "search", "shards"}

// BenchmarkSave measures from the end of a save until the page that is open in a
// browser is there, by the kind of save:
//
//	text       a sentence more, the first of which also changes a description
//	link       a link more, which changes another page's list of what refers to it
//	header     another order in the register, which no other page says
//	title      another title, which pages that link to it say
//	heading    a heading renamed
//	new        a page that was not there; gone: one that is there no more
//	directory  a person's name, in directory.yaml; site: the description, in site.yaml
//	search     a sentence more, until the first search of the dev server is answered
//	shards     a sentence more, until the browser's own search has its files
//
// It reports the median and the 95th percentile.
func BenchmarkSave(b *testing.B) {
	for _, base := range measured() {
		b.Run(base.name, func(b *testing.B) {
			dir := b.TempDir()
			if err := base.write(dir); err != nil {
				b.Fatal(err)
			}
			w := newWriter(b, dir)
			w.shards(b)
			for _, kind := range saves {
				b.Run(kind, func(b *testing.B) { w.measure(b, func(i int) time.Duration { return w.save(b, kind, i) }) })
			}
		})
	}
}

// BenchmarkCheckout measures from another branch's files in the folder, the texts
// of a fifth of the pages, until the open page is there. "headers" changes their
// titles too.
func BenchmarkCheckout(b *testing.B) {
	for _, base := range measured() {
		b.Run(base.name, func(b *testing.B) {
			dir := b.TempDir()
			if err := base.write(dir); err != nil {
				b.Fatal(err)
			}
			w := newWriter(b, dir)
			for _, kind := range []string{"text", "title"} {
				b.Run(kind, func(b *testing.B) { w.measure(b, func(i int) time.Duration { return w.checkout(b, kind, i) }) })
			}
		})
	}
}

// folder is a base to measure on.
type folder struct {
	name  string
	write func(dir string) error
}

func measured() []folder {
	if *corpus != "" {
		return []folder{{"corpus", func(dir string) error { return os.CopyFS(dir, os.DirFS(*corpus)) }}}
	}
	var all []folder
	for n := range strings.SplitSeq(*pages, ",") {
		all = append(all, folder{n, func(dir string) error {
			count, err := strconv.Atoi(n)
			if err != nil {
				return err
			}
			return os.CopyFS(dir, generated(count))
		}})
	}
	return all
}

// writer is an author with the dev server beside them.
type writer struct {
	dir     string
	options generator.Options
	builder generator.Builder
	live    *generator.Live
	random  *rand.Rand
	size    float64 // KiB of memory for each page
	edits   int
	stages  stopwatch
}

func newWriter(b *testing.B, dir string) *writer {
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { root.Close() })
	w := &writer{dir: dir, options: options(root.FS()), random: rand.New(rand.NewPCG(1, 1))}
	w.options.Dev, w.options.Everyone = true, true
	if *stages {
		w.options.Observe = w.stages.observe
	}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	w.look(b)
	runtime.GC()
	runtime.ReadMemStats(&after)
	w.size = float64(after.HeapAlloc-before.HeapAlloc) / float64(len(w.live.Edition.Pages)) / 1024
	return w
}

// measure repeats an operation and reports its time.
func (w *writer) measure(b *testing.B, once func(i int) time.Duration) {
	w.stages.reset()
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		took = append(took, once(i))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-p50")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms-p95")
	b.ReportMetric(w.size, "KiB/page")
	w.stages.report(b, len(took))
}

// look builds.
func (w *writer) look(b *testing.B) {
	checked, sites, err := w.builder.Open(context.Background(), w.options)
	if err != nil || len(sites) != 1 {
		b.Fatal(len(sites), err, checked.Problems[:min(3, len(checked.Problems))])
	}
	w.live = sites[0]
}

// open builds and requests the page of a browser.
func (w *writer) open(b *testing.B, url string) {
	w.look(b)
	if _, ok, err := w.live.Output(path.Join(url, "index.html")); !ok || err != nil {
		b.Fatal(url, ok, err)
	}
}

func (w *writer) read(b *testing.B, file string) []byte {
	text, err := os.ReadFile(filepath.Join(w.dir, file))
	if err != nil {
		b.Fatal(err)
	}
	return text
}

func (w *writer) write(b *testing.B, file string, text []byte) {
	if err := os.WriteFile(filepath.Join(w.dir, file), text, 0o600); err != nil {
		b.Fatal(err)
	}
}

// save writes, then measures.
func (w *writer) save(b *testing.B, kind string, i int) time.Duration {
	w.edits++
	all := w.live.Edition.Pages
	p, other := all[w.random.IntN(len(all))], all[w.random.IntN(len(all))]
	for p.Index || p.ID == "playbooks/gone" {
		p = all[w.random.IntN(len(all))]
	}
	file, url := p.Path, p.URL
	switch kind {
	case "text", "link", "header", "title", "heading", "search", "shards":
		w.write(b, file, w.edited(kind, w.read(b, file), other.ID))
	case "new":
		file, url = fmt.Sprintf("playbooks/new%d.md", w.edits), fmt.Sprintf("playbooks/new%d/", w.edits)
		w.write(b, file, []byte("---\nowners: [one]\n---\n# New\n\nText.\n"))
	case "gone":
		file = "playbooks/gone.md"
		w.write(b, file, []byte("---\nowners: [one]\n---\n# New\n\nText.\n"))
		w.builder.Touch(file)
		w.look(b)
		if err := os.Remove(filepath.Join(w.dir, file)); err != nil {
			b.Fatal(err)
		}
	case "directory":
		file = "directory.yaml"
		text := w.read(b, file)
		w.write(b, file, bytes.Replace(text, []byte("name: O"), fmt.Appendf(nil, "name: O%d", w.edits), 1))
	case "site":
		file = "site.yaml"
		w.write(b, file, fmt.Appendf(nil, "title: Measured\ndescription: Edited %d times.\neditions:\n  internal: {audiences: [internal]}\n", w.edits))
	}
	start := time.Now()
	w.builder.Touch(file)
	w.open(b, url)
	switch kind {
	case "search":
		w.search(b, i)
	case "shards":
		w.shards(b)
	}
	return time.Since(start)
}

// shards makes the files of the browser's search.
func (w *writer) shards(b *testing.B) {
	if _, ok, err := w.live.Output("-/search/root.bin"); !ok || err != nil {
		b.Fatal(ok, err)
	}
}

// search answers as the dev server does.
func (w *writer) search(b *testing.B, i int) {
	index, err := w.live.Search()
	if err != nil {
		b.Fatal(err)
	}
	if _, err := index.Search(fmt.Sprintf("word%d", i), 10); err != nil {
		b.Fatal(err)
	}
	if err := index.Close(); err != nil {
		b.Fatal(err)
	}
}

// ordered matches the line that an earlier edit wrote into a header.
var ordered = regexp.MustCompile(`(?m)^order: .*\n`)

// edited returns a page's text after a change.
func (w *writer) edited(kind string, text []byte, other string) []byte {
	switch kind {
	case "link":
		return fmt.Appendf(text, "\nSee [[%s]].\n", other)
	case "header":
		text = ordered.ReplaceAll(text, nil)
		return bytes.Replace(text, []byte("---\n"), fmt.Appendf(nil, "---\norder: %d\n", w.edits), 1)
	case "title":
		return bytes.Replace(text, []byte("\n# "), fmt.Appendf(nil, "\n# Edited%d ", w.edits), 1)
	case "heading":
		return bytes.Replace(text, []byte("\n## "), fmt.Appendf(nil, "\n## Edited%d ", w.edits), 1)
	}
	return fmt.Appendf(text, "\nEdited %d times.\n", w.edits)
}

// checkout changes a fifth of the pages, then measures.
func (w *writer) checkout(b *testing.B, kind string, _ int) time.Duration {
	w.edits++
	var files []string
	url := ""
	for i, p := range w.live.Edition.Pages {
		if i%5 == w.edits%5 && !p.Index {
			w.write(b, p.Path, w.edited(kind, w.read(b, p.Path), ""))
			files, url = append(files, p.Path), p.URL
		}
	}
	start := time.Now()
	w.builder.Touch(files...)
	w.open(b, url)
	return time.Since(start)
}

// stopwatch measures stages.
type stopwatch struct {
	lock  sync.Mutex
	begun map[string]time.Time
	took  map[string]time.Duration
}

func (s *stopwatch) reset() {
	s.begun, s.took = map[string]time.Time{}, map[string]time.Duration{}
}

func (s *stopwatch) observe(p generator.Phase) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.begun == nil {
		s.reset()
	}
	if p.Ended {
		s.took[p.Stage] += time.Since(s.begun[p.Stage])
	} else if p.Done == 0 && p.Of == 0 {
		s.begun[p.Stage] = time.Now()
	}
}

func (s *stopwatch) report(b *testing.B, times int) {
	for _, stage := range generator.Stages() {
		if took := s.took[stage]; took > 0 && *stages {
			b.ReportMetric(float64(took.Microseconds())/1000/float64(times), "ms-"+stage)
		}
	}
}
