package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/generator/kb"
	"tandem/generator/publish"
	"tandem/generator/search"
	"tandem/generator/serve"
	"tandem/templates"
)

const today kb.Day = "2026-11-21"

// published serves the base of this repository as a host would, with the headers of
// netlify.toml's policy, at a separate address, so that tests do not share browser
// storage. The folder is shared, and read-only.
func published(t *testing.T) (url, dir string) {
	t.Helper()
	o := built(t)
	return hostOf(t, o.site.Outputs), o.dir
}

// hosted builds any content folder, and serves it as published does.
func hosted(t *testing.T, content fs.FS) (url, dir string) {
	t.Helper()
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Content: content, Templates: templates.FS, Assets: assets.FS, Day: today,
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	dir = filepath.Join(t.TempDir(), "public")
	if err := publish.Write(context.Background(), dir, sites[0].Outputs, publish.Options{}); err != nil {
		t.Fatal(err)
	}
	return hostOf(t, sites[0].Outputs), dir
}

// put makes a host serve outputs.
func put(t *testing.T, host *serve.Server, outputs []kb.Output) {
	t.Helper()
	files := make(map[string][]byte, len(outputs))
	for _, out := range outputs {
		files[out.Path] = out.Data
	}
	output := func(path string) ([]byte, bool, error) {
		data, ok := files[path]
		return data, ok, nil
	}
	if err := host.Publish(serve.Site{Output: output}); err != nil {
		t.Fatal(err)
	}
}

// hostOf serves outputs as a host would, and returns the address.
func hostOf(t *testing.T, outputs []kb.Output) string {
	t.Helper()
	host := new(serve.Server)
	put(t, host, outputs)
	server := httptest.NewServer(host)
	t.Cleanup(server.Close)
	return server.URL + "/"
}

func visit(t *testing.T, ctx context.Context, url string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatalf("open %s: %v", url, err)
	}
}

// value evaluates an expression in the page.
func value[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return got
}

// until waits until an expression is true in the page. An evaluation that a
// navigation cuts off is not true yet.
func until(t *testing.T, ctx context.Context, expression string) {
	t.Helper()
	end := time.Now().Add(20 * time.Second)
	for {
		holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Promise.resolve("+expression+").then(Boolean)", chromedp.EvalAwaitPromise))
		if err == nil && holds {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("this never came true: %s (%v)\n%s", expression, err, value[string](t, ctx, "document.body.innerText.slice(0, 600)"))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// TestBrowserAndTerminalNameTheSamePages runs the same queries in both on the
// published base: the first five pages are the same, in the same order.
func TestBrowserAndTerminalNameTheSamePages(t *testing.T) {
	url, dir := published(t)
	index, err := search.Open(filepath.Join(dir, "-", "search"))
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	ctx := browsertest.Start(t)
	for _, query := range []string{"who decides", "redact names", "negation", "kick off", "shadow mode", "pre-mortm", "who taught whom", "leaver", "overdue review"} {
		hits, err := index.Search(query, 5)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, h := range hits {
			want = append(want, h.URL)
		}
		visit(t, ctx, url+"-/search/?q="+strings.ReplaceAll(query, " ", "+"))
		// Whole hits: their sections arrive after the pages.
		until(t, ctx, `document.querySelector("[data-search-results] [aria-busy=false] .search-hit")`)
		got := value[[]string](t, ctx, `[...document.querySelectorAll("[data-search-results] .search-hit")].slice(0, 5)
			.map((hit) => { const a = hit.matches("a") ? hit : hit.querySelector("a"); return new URL(a.href).pathname.slice(1) + new URL(a.href).hash; })`)
		if !slices.Equal(got, want) {
			t.Errorf("%q: the browser names %v, the terminal %v", query, got, want)
		}
	}
	hits, err := index.Search("who decides", 1)
	if err != nil || len(hits) != 1 || hits[0].ID != "playbooks/decision-rights" {
		t.Errorf("who decides: %v, %v, want playbooks/decision-rights first", hits, err)
	}
}

func TestSearchByKeyboard(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/run-the-cadence/")
	if err := chromedp.Do(ctx, chromedp.KeyEvent("/"), chromedp.KeyEvent("who decides")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `document.querySelector(".search-panel .search-status")?.textContent.includes("who decides")`)
	until(t, ctx, `document.querySelectorAll(".search-panel .search-hit").length > 2`)
	if err := chromedp.Do(ctx, chromedp.KeyEvent(keys.ArrowDown)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `document.querySelector(".search-hit[aria-selected=true]")`)
	// The protocol sends the character of Enter even where the key press was
	// handled, which no keyboard does: so the press alone is sent.
	value[any](t, ctx, `void document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }))`)
	until(t, ctx, `location.pathname === "/playbooks/decision-rights/"`)
}

func TestThemeIsChosenAndKept(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url)
	ground := func() string {
		return value[string](t, ctx, `getComputedStyle(document.body).backgroundColor`)
	}
	light := ground()
	value[any](t, ctx, `document.querySelector("[data-theme-toggle]").click()`)
	dark := ground()
	if light == dark {
		t.Fatalf("the ground stays %s", light)
	}
	visit(t, ctx, url+"-/state/")
	if got := ground(); got != dark {
		t.Errorf("on the next page the ground is %s, want %s", got, dark)
	}
}

func TestChecklistKeepsItsTicks(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"checklists/kick-off/")
	until(t, ctx, `document.querySelector("[data-run]") && !document.querySelector("[data-run]").hidden`)
	value[any](t, ctx, `document.querySelectorAll(".prose [data-task] input")[1].click()`)
	if got := value[string](t, ctx, `document.querySelector("[data-run-count]").textContent`); !strings.HasPrefix(got, "1 of ") {
		t.Errorf("after a tick the list says %q", got)
	}
	visit(t, ctx, url+"checklists/kick-off/")
	if got := value[[]bool](t, ctx, `[...document.querySelectorAll(".prose [data-task] input")].slice(0, 3).map((box) => box.checked)`); !slices.Equal(got, []bool{false, true, false}) {
		t.Errorf("after a reload the ticks are %v", got)
	}
	// A window that refuses storage shows it.
	value[any](t, ctx, `Storage.prototype.setItem = () => { throw new Error("refused"); }`)
	value[any](t, ctx, `document.querySelectorAll(".prose [data-task] input")[0].click()`)
	if got := value[string](t, ctx, `document.querySelector("[data-run-note]").textContent`); !strings.Contains(got, "saves nothing") {
		t.Errorf("without storage the list says %q", got)
	}
}

func TestPathStepsAreMarkedByHand(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"paths/lab-newcomer/")
	until(t, ctx, `document.querySelector("[data-step-done]").offsetParent`)
	value[any](t, ctx, `document.querySelector("[data-step-done]").click()`)
	visit(t, ctx, url+"paths/lab-newcomer/")
	until(t, ctx, `document.querySelector("[data-path-progress]").textContent.includes("1 of 10 steps done")`)
}

// TestPagesAreQuiet opens a page of each kind: nothing breaks the policy, nothing
// fails, no other host is requested, a screen reader can name every control, and the
// page is not wider than the window of a phone or a desktop.
func TestPagesAreQuiet(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	kinds := []string{
		"", "playbooks/", "playbooks/prepare-triage-notes/", "checklists/note-export/", "retros/", "retros/2026-10-09-redaction-near-miss/",
		"teach-backs/", "decisions/", "decisions/notes-stay-in-the-hospital/", "paths/hospital-newcomer/", "glossary/", "glossary/redaction/",
		"guides/reference/problems/", "-/people/", "-/people/product-owner/", "-/people/nlp-group/", "-/partners/lab/", "-/tags/", "-/tags/trust/", "-/state/", "-/report/", "-/report/product-owner/", "-/report/partners/lab/", "-/search/", "nothing-here",
	}
	for _, kind := range kinds {
		visit(t, ctx, url+kind)
		for _, width := range []int64{390, 1440} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
				t.Fatal(err)
			}
			if over := value[int](t, ctx, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				t.Errorf("/%s is %d pixels wider than a window of %d", kind, over, width)
			}
			if found := unclear(t, ctx); len(found) > 0 {
				t.Errorf("/%s at %d pixels has %q", kind, width, found)
			}
		}
		if kind == "nothing-here" {
			continue // it names its files from the root of the published address
		}
		foreign := value[[]string](t, ctx, `performance.getEntriesByType("resource").map((e) => e.name).filter((name) => !name.startsWith(location.origin))`)
		if len(foreign) > 0 {
			t.Errorf("/%s asks other hosts: %v", kind, foreign)
		}
		failed := value[[]string](t, ctx, `performance.getEntriesByType("resource").filter((e) => e.responseStatus >= 400).map((e) => e.name)`)
		if len(failed) > 0 {
			t.Errorf("/%s asks for what is not there: %v", kind, failed)
		}
	}
}

// TestSteeringSheetsFitOnePage prints the sheet of each workstream and the pack of the
// whole partnership.
func TestSteeringSheetsFitOnePage(t *testing.T) {
	url, dir := published(t)
	ctx := browsertest.Start(t)
	sheets, err := filepath.Glob(filepath.Join(dir, "workstreams", "*", "steering"))
	if err != nil || len(sheets) < 2 {
		t.Fatalf("found %q, %v, want two sheets", sheets, err)
	}
	for _, sheet := range append(sheets, filepath.Join(dir, "-", "steering")) {
		below, err := filepath.Rel(dir, sheet)
		if err != nil {
			t.Fatal(err)
		}
		visit(t, ctx, url+filepath.ToSlash(below)+"/")
		a4 := cdp.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69}
		printed, err := chromedp.Call(ctx, cdp.PrintToPDF, a4)
		if err != nil {
			t.Fatal(err)
		}
		if pages := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(printed.Data, -1)); pages != 1 {
			t.Errorf("%s takes %d pages of paper, want 1", below, pages)
		}
	}
}

// writing serves a copy of a small base as tandem serve does.
func writing(t *testing.T) (url, content string) {
	t.Helper()
	content = filepath.Join(t.TempDir(), "content")
	small := os.DirFS("../../generator/testdata/base")
	if err := os.CopyFS(content, small); err != nil {
		t.Fatal(err)
	}
	save(t, content, "guides/long.md", long("First words."))
	save(t, content, "index.md", "# Home\n\nSee [[guides/one]], [[guides/two]], [[long]].\n")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	said := &lines{ready: make(chan struct{})}
	go func() {
		ended <- show(ctx, &settings{content: content, asOf: string(today), watchdog: newWatchdog(io.Discard)}, serveOptions{}, listener, said, new(bytes.Buffer))
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
		listener.Close()
	})
	select {
	case <-said.ready:
	case err := <-ended:
		t.Fatalf("the dev server ended: %v", err)
	case <-time.After(20 * time.Second):
		t.Fatal("the dev server does not start")
	}
	return "http://" + listener.Addr().String() + "/", content
}

// lines signals the first line written.
type lines struct{ ready chan struct{} }

func (l *lines) Write(p []byte) (int, error) {
	close(l.ready)
	return len(p), nil
}

func save(t *testing.T, content, name, text string) {
	t.Helper()
	path := filepath.Join(content, filepath.FromSlash(name))
	// As editors do: beside it, then over it.
	if err := os.WriteFile(path+".tmp", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".tmp", path); err != nil {
		t.Fatal(err)
	}
}

func long(first string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\nowners: [product-owner]\n---\n# Long\n\n%s\n\n", first)
	for i := range 80 {
		fmt.Fprintf(&b, "## Part %d\n\nA paragraph that fills the page. See [[guides/one]].\n\n", i)
	}
	return b.String()
}

// TestSavedPageAppearsInPlace saves a page while it is open.
func TestSavedPageAppearsInPlace(t *testing.T) {
	url, content := writing(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"guides/long/")
	until(t, ctx, `document.body.innerText.includes("First words.")`)
	value[any](t, ctx, `window.stays = document.querySelector("#part-50")`)
	save(t, content, "guides/long.md", long("Other words."))
	until(t, ctx, `document.body.innerText.includes("Other words.")`)
	if !value[bool](t, ctx, `window.stays === document.querySelector("#part-50") && window.stays.isConnected`) {
		t.Error("a heading that did not change was replaced")
	}

	t.Run("problems show and go", func(t *testing.T) {
		save(t, content, "guides/long.md", strings.Replace(long("Broken words."), "owners:", "ownerz:", 1))
		until(t, ctx, `document.querySelector(".dev-panel")`)
		panel := value[string](t, ctx, `document.querySelector(".dev-panel").innerText`)
		for _, want := range []string{"guides/long.md:2:1", `unknown key "ownerz"`, `did you mean "owners"?`, "ownerz: [product-owner]"} {
			if !strings.Contains(panel, want) {
				t.Errorf("the panel lacks %q: %s", want, panel)
			}
		}
		if !value[bool](t, ctx, `document.body.innerText.includes("Other words.") && !document.body.innerText.includes("Broken words.")`) {
			t.Error("the last good page is not kept")
		}
		visit(t, ctx, url+"guides/one/")
		until(t, ctx, `document.querySelector(".dev-chip")?.innerText.includes("1 error elsewhere")`)
		visit(t, ctx, url+"guides/long/")
		save(t, content, "guides/long.md", long("Mended words."))
		until(t, ctx, `document.body.innerText.includes("Mended words.")`)
		until(t, ctx, `!document.querySelector(".dev-panel")`)
	})

	t.Run("a new page is linked and found", func(t *testing.T) {
		if err := os.MkdirAll(filepath.Join(content, "playbooks", "new"), 0o755); err != nil {
			t.Fatal(err)
		}
		save(t, content, "playbooks/new/page.md", "---\nowners: [tech-lead]\n---\n# Zebra crossing\n\nText.\n")
		until(t, ctx, `fetch("/playbooks/new/page/").then((r) => r.ok)`)
		until(t, ctx, `fetch("/-/api/search?q=zebra").then((r) => r.json()).then((a) => a.hits[0]?.id === "playbooks/new/page")`)
	})
}

// TestPagesAreWholeWithoutScript reads every page of the site as text: all necessary
// content is in the HTML.
func TestPagesAreWholeWithoutScript(t *testing.T) {
	_, dir := published(t)
	pages := 0
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".html") {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return err
		}
		if bytes.Contains(data, []byte("<a data-moved")) {
			return nil // a former address
		}
		pages++
		for _, want := range []string{"<main", "<h1", `class="skip"`, "<title>", `lang="en"`} {
			if !bytes.Contains(data, []byte(want)) {
				t.Errorf("%s lacks %s", path, want)
			}
		}
		return nil
	})
	if err != nil || pages < 100 {
		t.Errorf("%d pages were read: %v", pages, err)
	}
}
