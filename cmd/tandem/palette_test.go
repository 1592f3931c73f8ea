package main

import (
	"context"
	"strings"
	"testing"

	"tandem/generator/browsertest"
)

// askPalette opens the palette and types into it.
func askPalette(t *testing.T, ctx context.Context, typed string) {
	t.Helper()
	until(t, ctx, `!document.querySelector("[data-palette]").hidden`)
	if !value[bool](t, ctx, `Boolean(document.querySelector("#palette[open]"))`) {
		pressWithCtrl(t, ctx, "k")
	}
	until(t, ctx, `document.querySelector("#palette[open]") && document.activeElement.matches("#palette input")`)
	value[any](t, ctx, `void (document.activeElement.value = "")`)
	keyed(t, ctx, typed)
}

// option is an option of the palette whose text has all of some words.
func option(words ...string) string {
	condition := "true"
	for _, word := range words {
		condition += ` && o.textContent.includes("` + word + `")`
	}
	return `[...document.querySelectorAll("#palette [role=option]")].find((o) => ` + condition + `)`
}

// TestPaletteWorksWithoutANetwork visits two pages once, and then the network fails.
func TestPaletteWorksWithoutANetwork(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	for _, path := range []string{"guides/other/", "guides/read/"} {
		visit(t, ctx, h.root+path)
		until(t, ctx, installed)
		until(t, ctx, kept+`.then((list) => list.includes("/base/`+path+`"))`)
	}
	h.away.Store(true)
	visit(t, ctx, h.root+"guides/read/")
	askPalette(t, ctx, "stew")
	until(t, ctx, option("Steward", "Person")+`?.pathname === "/base/-/people/steward/"`)
	askPalette(t, ctx, "another")
	until(t, ctx, option("Another page")+`?.pathname === "/base/guides/other/"`)
	// What the search would need was never fetched.
	until(t, ctx, `document.querySelector("#palette [role=status]").textContent.startsWith("The search data cannot be reached.")`)
	until(t, ctx, option("Read without a network")+`?.pathname === "/base/-/offline/"`)

	visit(t, ctx, h.root+"-/search/?q=lighthouse")
	until(t, ctx, `document.querySelector("[data-search-results] .search-status").textContent.startsWith("The search data cannot be reached.")`)
	until(t, ctx, `[...document.querySelectorAll("[data-search-results] .search-list a")].some((a) => a.textContent === "Read without a network" && a.pathname === "/base/-/offline/")`)
	value[any](t, ctx, `[...document.querySelectorAll(".search-list a")].find((a) => a.textContent === "Read without a network").click()`)
	until(t, ctx, `document.querySelector("[data-offline-saved]")?.innerText.includes("Another page")`)
}

// TestPaletteNamesAPageOnce searches for a page that was opened before.
func TestPaletteNamesAPageOnce(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/other/")
	visit(t, ctx, h.root+"guides/read/")
	askPalette(t, ctx, "another")
	until(t, ctx, `document.querySelector("#palette [role=status]").textContent === "1 page has it."`)
	if got := value[int](t, ctx, `[...document.querySelectorAll("#palette .palette-title")].filter((title) => title.textContent === "Another page").length`); got != 1 {
		t.Errorf("the page is named %d times, want once", got)
	}
}

// TestPaletteFindsCommandsByOtherWords searches for the colours in words that the
// command does not have.
func TestPaletteFindsCommandsByOtherWords(t *testing.T) {
	ctx := browsertest.Start(t)
	for _, test := range []struct{ lang, typed, want string }{
		{"en", "theme", "Use dark colours"}, {"en", "pdf", "Print this page"}, {"en", "share link", "Copy the address of this page"},
		{"de", "design", "Dunkle Farben verwenden"}, {"de", "dunkel", "Dunkle Farben verwenden"}, {"de", "farben", "Dunkle Farben verwenden"}, {"de", "drucken", "Diese Seite drucken"},
	} {
		url, _ := hosted(t, smallBase("site.yaml", "title: Small base\nlang: "+test.lang+"\n"))
		visit(t, ctx, url+"guides/read/")
		askPalette(t, ctx, test.typed)
		until(t, ctx, option(test.want))
	}
}

// TestPaletteOnADisk opens the palette of the unpacked zip by its keys.
func TestPaletteOnADisk(t *testing.T) {
	root := "file://" + unpacked(t) + "/"
	ctx := browsertest.Start(t)
	visit(t, ctx, root+"playbooks/run-the-cadence/index.html")
	askPalette(t, ctx, "product ow")
	until(t, ctx, option("Product owner", "Person")+`?.pathname.endsWith("/-/people/product-owner/index.html")`)
	askPalette(t, ctx, "who decides")
	until(t, ctx, option("Playbook")+`?.pathname.endsWith("/playbooks/decision-rights/index.html")`)
	value[any](t, ctx, option("Playbook")+`.click()`)
	until(t, ctx, `location.pathname.endsWith("/playbooks/decision-rights/index.html") && document.querySelector("main mark")`)
	askPalette(t, ctx, "cadence")
	until(t, ctx, `document.querySelector("#palette [role=status]").textContent.includes("page")`)
	until(t, ctx, `document.querySelector("#palette").textContent.includes("Opened last")`)
	for _, href := range value[[]string](t, ctx, `[...document.querySelectorAll("#palette a")].map((a) => a.pathname)`) {
		if !strings.HasSuffix(href, ".html") {
			t.Errorf("an option leads to %q, which is no file", href)
		}
	}
}
