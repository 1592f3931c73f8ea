package main

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/templates"
)

// unpacked builds the base of this repository as a zip and unpacks it.
func unpacked(t *testing.T) (dir string) {
	t.Helper()
	o := generator.Options{Content: os.DirFS("../../content"), Templates: templates.FS, Assets: assets.FS, Day: today}
	b := new(generator.Builder)
	checked, sites, err := b.Build(context.Background(), o)
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	data, err := b.Zip(checked, sites[0], o)
	if err != nil {
		t.Fatal(err)
	}
	again, err := b.Zip(checked, sites[0], o)
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("a second zip of the same site differs: %d and %d bytes, %v", len(data), len(again), err)
	}
	dir = t.TempDir()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "triage-partnership")
}

var leading = regexp.MustCompile(`<[a-z][^<>]*? (?:href|src|action|data-search-module)="([^"]*)"`)

// TestEveryAddressOnTheDiskLeadsToAFile follows every address of every page.
func TestEveryAddressOnTheDiskLeadsToAFile(t *testing.T) {
	dir := unpacked(t)
	followed := 0
	err := filepath.WalkDir(dir, func(file string, d os.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".html" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for _, m := range leading.FindAllSubmatch(text, -1) {
			to, err := url.Parse(strings.ReplaceAll(string(m[1]), "&amp;", "&"))
			if err != nil {
				t.Errorf("%s: %q: %v", file, m[1], err)
				continue
			}
			if to.Scheme != "" || to.Path == "" {
				continue
			}
			followed++
			target := filepath.Join(filepath.Dir(file), filepath.FromSlash(to.Path))
			if info, err := os.Stat(target); err != nil || info.IsDir() || path.IsAbs(to.Path) {
				t.Errorf("%s leads to %q, which is no file", strings.TrimPrefix(file, dir), m[1])
			}
		}
		return nil
	})
	if err != nil || followed < 1000 {
		t.Errorf("followed %d addresses, %v, want more than 1000", followed, err)
	}
}

// TestSiteIsReadFromADisk opens the unpacked zip as a partner does: by its
// index.html, with no server.
func TestSiteIsReadFromADisk(t *testing.T) {
	root := "file://" + unpacked(t) + "/"
	ctx := browsertest.Start(t)
	visit(t, ctx, root+"index.html")
	until(t, ctx, `[...document.querySelectorAll("main a")].some((a) => a.pathname.endsWith("/playbooks/index.html"))`)
	if !value[bool](t, ctx, `([...document.querySelectorAll("main a")].find((a) => a.pathname.endsWith("/playbooks/index.html")).click(), true)`) {
		t.Fatal("no link")
	}
	until(t, ctx, `location.pathname.endsWith("/playbooks/index.html") && document.querySelector("h1")`)
	until(t, ctx, `document.fonts.ready.then(() => [...document.fonts].some((f) => f.status === "loaded"))`)

	// Search: a page of results with excerpts, and a hit that opens.
	visit(t, ctx, root+"search/index.html?q=who+decides")
	until(t, ctx, `document.querySelectorAll("[data-search-results] .search-hit-excerpt").length > 3`)
	first := value[string](t, ctx, `document.querySelector("[data-search-results] .search-hit").href`)
	if !strings.Contains(first, "/playbooks/decision-rights/index.html") {
		t.Errorf("the first hit leads to %q, want the decision rights", first)
	}
	visit(t, ctx, first)
	until(t, ctx, `document.querySelector("main mark")`)
	if err := chromedp.Do(ctx, chromedp.Focus("input[type=search]"), chromedp.SendKeys("input[type=search]", "pre-mortm")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `document.querySelector(".search-panel .search-hit-excerpt")`)

	// Theme and ticks stay over a reload.
	visit(t, ctx, root+"checklists/kick-off/index.html")
	until(t, ctx, `document.querySelector("[data-task] input:not(:disabled)")`)
	value[bool](t, ctx, `(document.querySelector("[data-task] input").click(), document.querySelector("[data-theme-toggle]").click(), true)`)
	chosen := value[string](t, ctx, `document.documentElement.dataset.theme`)
	visit(t, ctx, root+"index.html")
	visit(t, ctx, root+"checklists/kick-off/index.html")
	until(t, ctx, `document.querySelector("[data-task] input").checked`)
	if got := value[string](t, ctx, `document.documentElement.dataset.theme`); got != chosen || got == "" {
		t.Errorf("the theme is %q after a reload, want %q", got, chosen)
	}
	if got := value[int](t, ctx, `document.querySelectorAll("[data-online], link[rel=manifest]").length`); got != 0 {
		t.Errorf("%d elements are of use online alone", got)
	}
}
