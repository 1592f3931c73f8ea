package search

import (
	"flag"
	"fmt"
	"html"
	"io/fs"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"tandem/generator/browsertest"
)

// pagesDir is a folder of Markdown to index beside the generated pages.
var pagesDir = flag.String("pages", "", "folder of Markdown pages for BenchmarkPagefind")

// pagefindBinary returns Pagefind's program from its npm package, or why it is
// missing.
func pagefindBinary() (path, missing string) {
	found, err := filepath.Glob(filepath.Join(*peersDir, "node_modules/@pagefind/*/bin/pagefind*"))
	if *peersDir != "" && err == nil {
		for _, path := range found {
			if filepath.Ext(path) == "" || filepath.Ext(path) == ".exe" {
				return path, ""
			}
		}
	}
	return "", "no pagefind below -peers (" + install + ")"
}

// htmlSite writes pages as HTML, 0.html and on, with the text that Tandem gets.
func htmlSite(b *testing.B, pages []written) (dir string) {
	dir = b.TempDir()
	for i, p := range edition(pages).Pages {
		var s strings.Builder
		title := html.EscapeString(p.Title)
		fmt.Fprintf(&s, "<!doctype html><html lang=en><meta charset=utf-8><title>%s</title><main data-pagefind-body><h1>%s</h1>", title, title)
		for _, section := range p.Body.Sections {
			if h := section.Heading; h.Level > 0 {
				fmt.Fprintf(&s, "<h2 id=\"%s\">%s</h2>", html.EscapeString(h.ID), html.EscapeString(h.Text))
			}
			fmt.Fprintf(&s, "<p>%s</p>\n", html.EscapeString(section.Text))
		}
		s.WriteString("</main>")
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.html", i)), []byte(s.String()), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// runPagefind indexes a folder of HTML and returns the folder of the index and
// how long that took.
func runPagefind(b *testing.B, binary, dir string) (string, time.Duration) {
	out := filepath.Join(dir, "pagefind")
	start := time.Now()
	if said, err := exec.Command(binary, "--site", dir, "--output-path", out).CombinedOutput(); err != nil {
		b.Fatalf("pagefind: %v\n%s", err, said)
	}
	return out, time.Since(start)
}

func pagefindRow(b *testing.B, p prepared) row {
	r := row{engine: "Pagefind"}
	binary, missing := pagefindBinary()
	if missing != "" {
		r.missing = missing
		return r
	}
	h := newHost(b)
	out, _ := runPagefind(b, binary, htmlSite(b, p.pages))
	h.addFolder(b, "pagefind", out)
	ids := map[string]string{}
	for i, page := range edition(p.pages).Pages {
		ids[fmt.Sprint(i)] = p.ids[page.ID]
	}
	r.ask(b, h, p, ids, askPagefind)
	return r
}

// BenchmarkPagefind indexes the same text with Tandem and with Pagefind, asks
// both the same words of titles in one run, and prints a table: 10,000
// generated pages, and a folder of Markdown when one is named.
//
//	go test ./generator/search -run - -bench Pagefind -benchtime 1x -timeout 1h -peers DIR2 -pages DIR
func BenchmarkPagefind(b *testing.B) {
	tables := ""
	b.Run("generated", func(b *testing.B) { tables += besides(b, "10,000 generated pages", generated(10000, 9)) })
	if *pagesDir != "" {
		b.Run("pages", func(b *testing.B) {
			pages := markdownPages(b, os.DirFS(*pagesDir))
			tables += besides(b, fmt.Sprintf("%d pages of Markdown", len(pages)), pages)
		})
	}
	fmt.Print(tables)
}

// besides returns the table of one corpus.
func besides(b *testing.B, name string, pages []written) string {
	queries := titleWords(pages, 220, 3)
	columns := []column{tandemColumn(b, pages, queries)}
	why := ""
	if binary, missing := pagefindBinary(); missing != "" {
		why = "Pagefind was not measured: " + missing + "\n"
	} else {
		columns = append(columns, pagefindColumn(b, binary, pages, queries))
	}
	b.ReportMetric(0, "ns/op")
	var s strings.Builder
	fmt.Fprintf(&s, "\n%s, %d queries of 1 to 3 words\n%s\n|", name, len(queries), why)
	for _, c := range columns {
		s.WriteString(" | " + c.engine)
	}
	s.WriteString(" |\n|---" + strings.Repeat("|---", len(columns)) + "|\n")
	for _, line := range []struct {
		name string
		cell func(column) string
	}{
		{"index build, s", func(c column) string { return fmt.Sprintf("%.1f", c.built.Seconds()) }},
		{"files for the browser", func(c column) string { return fmt.Sprint(c.files) }},
		{"their size, MB", func(c column) string { return fmt.Sprintf("%.2f", float64(c.size)/1e6) }},
		{"index for the terminal, MB", func(c column) string { return fmt.Sprintf("%.2f", float64(c.store)/1e6) }},
		{"program, kB compressed", func(c column) string { return fmt.Sprintf("%.1f", float64(c.first[0].program)/1e3) }},
		{"first search without it, kB: median, p95", func(c column) string { return spread2(c.first, func(m moved) int { return m.data }) }},
		{"first search in all, kB: median, p95", func(c column) string { return spread2(c.first, moved.total) }},
		{"each further search, kB: median, p95", func(c column) string { return spread2(c.further, moved.total) }},
		{"warm search, ms: median, p95", func(c column) string {
			return fmt.Sprintf("%.1f, %.1f", percentile(c.warm, 50), percentile(c.warm, 95))
		}},
	} {
		s.WriteString("| " + line.name)
		for _, c := range columns {
			s.WriteString(" | " + line.cell(c))
		}
		s.WriteString(" |\n")
	}
	return s.String()
}

// column is what one engine was measured to do on one corpus.
type column struct {
	engine         string
	built          time.Duration
	files          int // for the browser
	size, store    int // bytes of them, and of the index that the terminal reads
	first, further []moved
	warm           []float64 // milliseconds
}

func tandemColumn(b *testing.B, pages []written, queries []string) column {
	c := column{engine: "Tandem"}
	e := edition(pages)
	start := time.Now()
	outputs, err := Build(e)
	if err == nil {
		err = spread(b.TempDir(), outputs)
	}
	if err != nil {
		b.Fatal(err)
	}
	c.built = time.Since(start)
	for _, out := range outputs {
		if strings.Contains(out.Path, "/store/") {
			c.store += len(out.Data)
			continue
		}
		c.files++
		c.size += len(out.Data)
	}
	h := newHost(b)
	tandemOn(b, h, outputs)
	c.ask(b, h, queries, askTandem)
	return c
}

func pagefindColumn(b *testing.B, binary string, pages []written, queries []string) column {
	c := column{engine: "Pagefind"}
	h := newHost(b)
	out, took := runPagefind(b, binary, htmlSite(b, pages))
	c.built = took
	h.addFolder(b, "pagefind", out)
	err := filepath.WalkDir(out, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			c.files++
			c.size += int(info.Size())
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	c.ask(b, h, queries, askPagefind)
	return c
}

// firsts is how many of the queries are the first of a new visitor; the last visitor
// continues with the others.
const firsts = 20

func (c *column) ask(b *testing.B, h *host, queries []string, start string) {
	ctx := browsertest.StartFor(b, patience)
	for i, query := range queries {
		if i < firsts {
			visit(b, ctx, h.visit(i))
			call[bool](b, ctx, start)
		}
		call[timing](b, ctx, replies, []string{query})
		if sent := h.took(); i < firsts {
			c.first = append(c.first, sent)
		} else {
			c.further = append(c.further, sent)
		}
	}
	c.warm = call[timing](b, ctx, replies, queries[firsts:]).Ms
}

// titleWords draws queries: one to three words of a title that follow each other.
func titleWords(pages []written, n int, seed int64) []string {
	r := rand.New(rand.NewSource(seed))
	var queries []string
	for len(queries) < n {
		words := strings.Fields(pages[r.Intn(len(pages))].title)
		if len(words) == 0 {
			continue
		}
		many := min(1+r.Intn(3), len(words))
		at := r.Intn(len(words) - many + 1)
		queries = append(queries, strings.Join(words[at:at+many], " "))
	}
	return queries
}

var (
	headerTitle  = regexp.MustCompile(`(?m)^title: (.*)$`)
	markdownLink = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	deepHeading  = regexp.MustCompile(`(?m)^#{2,6} `)
)

// markdownPages reads the pages of a folder: title from the header, links by
// their words, every heading a section.
func markdownPages(b *testing.B, folder fs.FS) []written {
	var pages []written
	err := fs.WalkDir(folder, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(file) != ".md" {
			return err
		}
		data, err := fs.ReadFile(folder, file)
		text := strings.ToValidUTF8(string(data), "?")
		w := written{path: "guides/" + file}
		if header, body, ok := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n"); ok && len(header) < len(text) {
			if m := headerTitle.FindStringSubmatch(header); m != nil {
				w.title = strings.Trim(m[1], `"'`)
			}
			text = body
		}
		w.body = deepHeading.ReplaceAllString(markdownLink.ReplaceAllString(text, "$1"), "## ")
		pages = append(pages, w)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return pages
}

// spread2 returns the median and the 95th percentile in kilobytes.
func spread2(list []moved, of func(moved) int) string {
	var sizes []float64
	for _, m := range list {
		sizes = append(sizes, float64(of(m))/1e3)
	}
	return fmt.Sprintf("%.1f, %.1f", percentile(sizes, 50), percentile(sizes, 95))
}
