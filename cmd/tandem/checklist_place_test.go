package main

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
	"tandem/generator/serve"
)

// TestTwoBasesOnOneHostKeepApart opens the same list of two bases that share an origin, as
// two projects of one host of pages do.
func TestTwoBasesOnOneHostKeepApart(t *testing.T) {
	mux := http.NewServeMux()
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	base := func(name string) board {
		d := board{host: new(serve.Server), url: server.URL + "/" + name + "/checklists/weekly-demo/"}
		mux.Handle("/"+name+"/", http.StripPrefix("/"+name, d.host))
		d.publish(t, firstList)
		return d
	}
	one, two := base("one"), base("two")
	ctx := browsertest.Start(t)
	one.open(t, ctx)
	tick(t, ctx, 0, 2)
	value[any](t, ctx, `document.querySelector("[data-theme-toggle]").click()`)
	visit(t, ctx, server.URL+"/one/-/state/")
	value[any](t, ctx, `document.querySelector("details[data-branch] summary").click()`)

	two.open(t, ctx)
	if name, got := said(t, ctx, "name"), ticks(t, ctx); got != "-----" {
		t.Errorf("the other base is at %q with %q, want no run", name, got)
	}
	if !value[bool](t, ctx, `"theme" in document.documentElement.dataset`) {
		t.Error("the theme, which is the reader's, was not taken along")
	}
	if value[int](t, ctx, `document.querySelectorAll("details[data-branch]:not([open])").length`) > 0 {
		t.Error("a part of the contents that was closed in one base is closed in the other")
	}
	tick(t, ctx, 4)
	if stray := value[[]string](t, ctx, `Object.keys(localStorage).filter((key) => !/^tandem:\/(one|two)\/:/.test(key))`); !slices.Equal(stray, []string{"tandem:theme"}) {
		t.Errorf("kept for the whole host: %q, want the theme alone", stray)
	}

	visit(t, ctx, server.URL+"/one/-/state/")
	if value[int](t, ctx, `document.querySelectorAll("details[data-branch]:not([open])").length`) == 0 {
		t.Error("back in the first base the part that was closed is open")
	}
	one.open(t, ctx)
	if got := ticks(t, ctx); got != "x-x--" {
		t.Errorf("back in the first base the list shows %q, want x-x--", got)
	}
	t.Run("two tabs hear each other", func(t *testing.T) {
		tab, end := chromedp.NewContext(ctx)
		defer end()
		one.open(t, tab)
		tick(t, tab, 4)
		until(t, ctx, shownBoxes+`.map((box) => box.checked ? "x" : "-").join("") === "x-x-x"`)
	})
}
