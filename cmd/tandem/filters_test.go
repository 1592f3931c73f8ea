package main

import (
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// TestFiltersOfAPhoneComeWhenTheyAreOpened searches on a narrow screen: filters are
// neither fetched nor shown before somebody opens them, and then they count and
// filter.
func TestFiltersOfAPhoneComeWhenTheyAreOpened(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844)); err != nil {
		t.Fatal(err)
	}
	const still = `document.querySelector(".search-list")?.ariaBusy === "false" && `
	const files = `performance.getEntriesByType("resource").filter((r) => r.name.includes("/-/search/terms/")).length`
	visit(t, ctx, url+"-/search/?q=redaction")
	until(t, ctx, still+`document.querySelector(".search-narrow") && document.querySelectorAll(".search-hit").length === 10`)
	if value[bool](t, ctx, `document.querySelector(".search-narrow").open || !!document.querySelector(".search-filter")`) {
		t.Error("the filters stand before what was found")
	}
	before := value[int](t, ctx, files)
	value[any](t, ctx, `void document.querySelector(".search-narrow summary").click()`)
	until(t, ctx, `document.querySelector(".search-filter")`)
	if after := value[int](t, ctx, files); after <= before {
		t.Errorf("%d files of terms before the filters are opened, %d after: they were fetched before anybody wanted them", before, after)
	}
	all := value[int](t, ctx, `parseInt(document.querySelector(".search-status").textContent)`)
	count := value[int](t, ctx, `parseInt(document.querySelector(".search-filter .count").textContent)`)
	value[any](t, ctx, `void document.querySelector(".search-filter").click()`)
	until(t, ctx, still+`document.querySelector(".search-filter[aria-pressed=true]")`)
	if got := value[int](t, ctx, `parseInt(document.querySelector(".search-status").textContent)`); got != count || got >= all {
		t.Errorf("the filter leaves %d pages of %d, and said %d", got, all, count)
	}
	if !value[bool](t, ctx, `document.querySelector(".search-narrow").open`) {
		t.Error("the filters closed with the first choice")
	}
}

// TestWhatIsFoundStandsForTheListOfAllPages searches, empties the query, and searches
// for something that no page has: the list of all pages is shown unless there are
// hits.
func TestWhatIsFoundStandsForTheListOfAllPages(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	const list = `document.querySelector(".index").checkVisibility()`
	ask := func(text string) string {
		return `void ((input) => { input.value = "` + text + `"; input.dispatchEvent(new Event("input")); })(document.querySelector("main input[type=search]"))`
	}
	visit(t, ctx, url+"-/search/?q=redaction")
	until(t, ctx, `document.querySelector(".search-hit")`)
	if value[bool](t, ctx, list) {
		t.Error("all pages are listed below what was found")
	}
	value[any](t, ctx, ask(""))
	until(t, ctx, list)
	value[any](t, ctx, ask("redaction"))
	until(t, ctx, `!`+list)
	value[any](t, ctx, ask("xylofon"))
	until(t, ctx, `document.querySelector(".search-status").textContent.includes("xylofon") && `+list)
}
