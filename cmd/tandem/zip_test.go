package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// unpack makes the zip of the base of this repository and unpacks it, once for
// all tests that only read it.
var unpack = sync.OnceValues(func() (string, error) {
	o, err := buildOurs()
	if err != nil {
		return "", err
	}
	data, err := o.builder.Zip(o.site, o.options)
	if err != nil {
		return "", err
	}
	again, err := o.builder.Zip(o.site, o.options)
	if err != nil || !bytes.Equal(data, again) {
		return "", fmt.Errorf("a second zip of the same site differs: %d and %d bytes, %v", len(data), len(again), err)
	}
	within, err := scratch()
	if err != nil {
		return "", err
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	return filepath.Join(within, "unpacked", "triage-partnership"), os.CopyFS(filepath.Join(within, "unpacked"), r)
})

func unpacked(t *testing.T) (dir string) {
	t.Helper()
	dir, err := unpack()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

var leading = regexp.MustCompile(`<[a-z][^<>]*? (?:href|src|action|data-search-module|data-palette-module)="([^"]*)"`)

// TestEveryAddressOnTheDiskLeadsToAFile follows every address of every page.
func TestEveryAddressOnTheDiskLeadsToAFile(t *testing.T) {
	dir := unpacked(t)
	files := map[string]bool{} // files that were already read
	isFile := func(target string) bool {
		there, known := files[target]
		if !known {
			info, err := os.Stat(target)
			there = err == nil && !info.IsDir()
			files[target] = there
		}
		return there
	}
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
			if !isFile(target) || path.IsAbs(to.Path) {
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
	visit(t, ctx, root+"-/search/index.html?q=who+decides")
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
