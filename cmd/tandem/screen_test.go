package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// screens says how large the bases of BenchmarkSaveToScreen are.
var screens = flag.String("screens", "100,1000", "numbers of pages of the bases of BenchmarkSaveToScreen, with commas")

// BenchmarkSaveToScreen measures from the moment a page is saved until the
// browser that has it open shows the saved text: in a base of plain pages, with
// tandem serve and, where there is a hugo on the PATH, with hugo server over the
// same folder.
func BenchmarkSaveToScreen(b *testing.B) {
	for size := range strings.SplitSeq(*screens, ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			b.Fatal(err)
		}
		var ours, theirs float64
		b.Run(size+"/tandem", func(b *testing.B) {
			dir := plainBase(b, n)
			ctx := browsertest.Start(b)
			ours = saveToScreen(b, ctx, dir, tandemServe(b, dir))
		})
		b.Run(size+"/hugo", func(b *testing.B) {
			if _, err := exec.LookPath("hugo"); err != nil {
				b.Skip("there is no hugo on the PATH")
			}
			dir := plainBase(b, n)
			ctx := browsertest.Start(b)
			theirs = saveToScreen(b, ctx, dir, hugoServe(b, dir))
			if ours > 0 {
				b.ReportMetric(theirs/ours, "times-tandem")
			}
		})
	}
}

// plainBase writes a base of n pages that link to one another.
func plainBase(b *testing.B, n int) string {
	b.Helper()
	dir := filepath.Join(b.TempDir(), "content")
	if err := os.MkdirAll(filepath.Join(dir, "guides"), 0o755); err != nil {
		b.Fatal(err)
	}
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "---\ntitle: Page %d\n---\n", i)
		for s := range 6 {
			fmt.Fprintf(&text, "\n## Section %d\n\nA paragraph of page %d that says something about the work of two teams, as [another](p%d.md) does.\n\n- first\n- second\n", s, i, (i+s+1)%n)
		}
		if err := os.WriteFile(filepath.Join(dir, "guides", fmt.Sprintf("p%d.md", i)), []byte(text.String()), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// saveToScreen saves a page again and again and returns the median in
// milliseconds.
func saveToScreen(b *testing.B, ctx context.Context, dir, url string) float64 {
	file := filepath.Join(dir, "guides", "p7.md")
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(url+"guides/p7/")); err != nil {
		b.Fatal(err)
	}
	time.Sleep(time.Second) // for the page's connection to the server
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		word := fmt.Sprintf("saved-%d-times", i)
		start := time.Now()
		if err := os.WriteFile(file, []byte(strings.Replace(string(text), "A paragraph", word, 1)), 0o644); err != nil {
			b.Fatal(err)
		}
		for shown := false; !shown; {
			if time.Since(start) > 30*time.Second {
				b.Fatalf("save %d is not on the screen after 30 s", i)
			}
			// A page that is loading cannot answer: ask again.
			shown, _ = chromedp.Run(ctx, chromedp.Evaluate[bool](`document.body !== null && document.body.textContent.includes("`+word+`")`))
		}
		took = append(took, time.Since(start))
		time.Sleep(300 * time.Millisecond) // an author does not save at once again
	}
	slices.Sort(took)
	median := float64(took[len(took)/2].Microseconds()) / 1000
	b.ReportMetric(median, "ms-median")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms-p95")
	return median
}

func tandemServe(b *testing.B, dir string) string {
	b.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	ctx, end := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- show(ctx, &settings{content: dir, asOf: "2026-11-21", watchdog: newWatchdog(io.Discard)}, serveOptions{}, listener, io.Discard, io.Discard)
	}()
	b.Cleanup(func() { end(); <-ended })
	return awake(b, "http://"+listener.Addr().String()+"/")
}

func hugoServe(b *testing.B, dir string) string {
	b.Helper()
	top := filepath.Dir(dir)
	page := "<!doctype html><html><head><title>{{.Title}}</title></head><body>{{.Content}}</body></html>"
	for name, text := range map[string]string{
		"config.toml": "title = \"Measured\"\n", "layouts/_default/single.html": page, "layouts/_default/list.html": page, "layouts/index.html": page,
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(top, name)), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(top, name), []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	hugo := exec.Command("hugo", "server", "--bind", "127.0.0.1", "--port", strconv.Itoa(port), "--disableFastRender", "--noHTTPCache")
	hugo.Dir = top
	if err := hugo.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = hugo.Process.Kill(); _ = hugo.Wait() })
	return awake(b, fmt.Sprintf("http://127.0.0.1:%d/", port))
}

// awake waits until the server shows a page.
func awake(b *testing.B, url string) string {
	b.Helper()
	for range 600 {
		if response, err := http.Get(url + "guides/p7/"); err == nil {
			response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return url
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.Fatal("the server shows nothing after a minute")
	return ""
}
