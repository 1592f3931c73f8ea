package main

import (
	"strconv"
	"testing"

	"tandem/generator/browsertest"
)

// TestMoreIsShownOnDemand searches for a word of many pages on the search page until
// all are shown.
func TestMoreIsShownOnDemand(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	const hits, more = `document.querySelectorAll(".search-list .search-hit")`, `document.querySelector(".search-further")`
	visit(t, ctx, url+"-/search/?q=page")
	until(t, ctx, more+` && !`+more+`.hidden`)
	total := value[int](t, ctx, `parseInt(document.querySelector(".search-status").textContent)`)
	if total <= 40 {
		t.Fatalf("%d pages are found, too few for this test", total)
	}
	seen := []int{value[int](t, ctx, hits+`.length`)}
	first := value[string](t, ctx, hits+`[0].href`)
	for len(seen) < 20 && value[bool](t, ctx, `!`+more+`.hidden`) {
		at := seen[len(seen)-1]
		value[bool](t, ctx, `(`+more+`.click(), true)`)
		until(t, ctx, `document.querySelector(".search-list").ariaBusy === "false" && document.activeElement === `+hits+`[`+strconv.Itoa(at)+`]`)
		seen = append(seen, value[int](t, ctx, hits+`.length`))
	}
	if got := seen[len(seen)-1]; seen[0] != 10 || seen[1] != 30 || got != total {
		t.Errorf("so many hits at a time: %v, want 10, 30 and at the end %d", seen, total)
	}
	if value[int](t, ctx, `new Set([...`+hits+`].map((link) => link.href)).size`) != total || value[string](t, ctx, hits+`[0].href`) != first {
		t.Error("a page is listed twice, or the first hits were made anew")
	}
	value[bool](t, ctx, `((input) => { input.value = "page owner"; input.dispatchEvent(new Event("input")); return true; })(document.querySelector("main input[type=search]"))`)
	until(t, ctx, hits+`.length === 10 && document.querySelector(".search-status").textContent.includes("page owner")`)
}
