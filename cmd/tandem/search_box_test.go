package main

import (
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/generator/browsertest"
)

// TestFiltersKeepTheFocus narrows down twice by keyboard alone.
func TestFiltersKeepTheFocus(t *testing.T) {
	site, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900)); err != nil {
		t.Fatal(err)
	}
	const still = `document.querySelector(".search-list")?.ariaBusy === "false" && `
	const pressed = `document.querySelectorAll(".search-filter[aria-pressed=true]").length`
	visit(t, ctx, site+"-/search/?q=model")
	until(t, ctx, still+`document.querySelector(".search-filter")`)
	value[any](t, ctx, `document.querySelector(".search-filter").focus()`)
	word := value[string](t, ctx, `document.activeElement.dataset.word`)
	keyed(t, ctx, " ")
	until(t, ctx, still+pressed+` === 1`)
	if got := value[string](t, ctx, `document.activeElement.dataset.word + " " + document.activeElement.ariaPressed`); got != word+" true" {
		t.Errorf("after the first filter the focus is on %q, want %q", got, word+" true")
	}
	keyed(t, ctx, keys.Tab, " ")
	until(t, ctx, still+pressed+` === 2`)
	keyed(t, ctx, " ")
	until(t, ctx, still+pressed+` === 1 && document.activeElement.ariaPressed === "false"`)
}

// TestSignsAloneAskForNothing types signs before a word.
func TestSignsAloneAskForNothing(t *testing.T) {
	site, _ := published(t)
	ctx := browsertest.Start(t)
	for _, asked := range []string{`"`, `""`, "-", "- ?", "-word"} {
		visit(t, ctx, site+"-/search/?q="+url.QueryEscape(asked))
		until(t, ctx, `document.querySelector("[data-search-results] .search-group")`)
		if got := value[string](t, ctx, `document.querySelector(".search-status").textContent`); got != "" {
			t.Errorf("%s: the page says %q, want nothing", asked, got)
		}
		if !value[bool](t, ctx, `document.querySelector(".index").checkVisibility()`) {
			t.Errorf("%s: the list of all pages is not there", asked)
		}
	}
	visit(t, ctx, site+"playbooks/")
	keyed(t, ctx, "/")
	until(t, ctx, `document.querySelector(".search-panel")?.checkVisibility()`)
	empty := value[string](t, ctx, `document.querySelector(".search-panel").textContent`)
	keyed(t, ctx, "-")
	until(t, ctx, `new Promise((done) => setTimeout(done, 200, true))`)
	if got := value[string](t, ctx, `document.querySelector(".search-panel").textContent`); got != empty {
		t.Errorf("the panel of the box says %q, want %q as before", got, empty)
	}
	askPalette(t, ctx, `"`)
	until(t, ctx, `document.querySelector("#palette .palette-group-head")?.textContent === "This page"`)
}

// TestLongWordsStayInTheWindow asks for a word that is longer than any line.
func TestLongWordsStayInTheWindow(t *testing.T) {
	site, _ := published(t)
	ctx := browsertest.Start(t)
	long := strings.Repeat("Redaktionsbes", 10)[:129]
	for _, width := range []int64{390, 820} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		for _, test := range []struct{ address, shown string }{
			{"-/search/?q=" + long, `document.querySelector(".search-status").textContent.includes("` + long + `") && document.querySelector(".search-word")`},
			{"-/search/?q=" + long + "+type:playbook", `document.querySelector(".search-status").textContent.includes("` + long + `") && document.querySelector(".search-word")`},
			{"playbooks/" + long + "/", `!document.querySelector("[data-lost]").hidden`},
		} {
			visit(t, ctx, site+test.address)
			until(t, ctx, test.shown)
			if got := value[int64](t, ctx, `document.documentElement.scrollWidth`); got > width {
				t.Errorf("%s is %d px wide in a window of %d", test.address, got, width)
			}
		}
	}
}
