package main

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/generator/browsertest"
)

// focusSeen reports whether a reader sees where the focus is: an outline, a border or
// a ground that the thing does not have otherwise, within the window. A field
// whose list is chosen from shows the choice.
const focusSeen = `(() => {
	let at = document.activeElement;
	const chosen = at.getAttribute("aria-activedescendant");
	if (chosen) at = document.getElementById(chosen);
	const s = getComputedStyle(at), r = at.getClientRects()[0] ?? at.getBoundingClientRect();
	if (r.bottom <= 0 || r.top >= innerHeight || !at.checkVisibility()) return "out of sight: " + at.outerHTML.slice(0, 150);
	if (chosen) return s.backgroundColor !== "rgba(0, 0, 0, 0)" || parseFloat(s.outlineWidth) > 0 ? "" : "not marked: " + at.outerHTML.slice(0, 150);
	const over = document.elementFromPoint(Math.max(1, r.left + r.width / 2), Math.min(innerHeight - 1, Math.max(1, r.top + r.height / 2)));
	if (over && !at.contains(over) && !over.contains(at)) return "covered by " + over.outerHTML.slice(0, 80) + ": " + at.outerHTML.slice(0, 150);
	return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 ? "" : "without an outline: " + at.outerHTML.slice(0, 150);
})()`

// tabTo presses Tab until the focus is on the element of a selector; each stop on the
// way must be visible.
func tabTo(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	for range 120 {
		pressKeys(t, ctx, keys.Tab)
		stop := value[struct {
			Hidden string
			There  bool
		}](t, ctx, `({ Hidden: document.activeElement === document.body ? "" : `+focusSeen+`, There: document.activeElement.matches('`+selector+`') })`)
		if stop.Hidden != "" {
			t.Errorf("on the way to %s the focus is %s", selector, stop.Hidden)
		}
		if stop.There {
			return
		}
	}
	t.Fatalf("Tab does not come to %s", selector)
}

// TestReaderGoesEverywhereByKeyboard walks from home by the palette to a page,
// its glossary and its contents, through a run of a checklist and along a path.
func TestReaderGoesEverywhereByKeyboard(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900)); err != nil {
		t.Fatal(err)
	}
	visit(t, ctx, url)
	until(t, ctx, `!document.querySelector("[data-palette]").hidden`)
	pressKeys(t, ctx, keys.Tab)
	if !value[bool](t, ctx, `document.activeElement.matches(".skip") && `+focusSeen+` === ""`) {
		t.Errorf("the first stop is %s", value[string](t, ctx, `document.activeElement.outerHTML`))
	}
	pressWithCtrl(t, ctx, "k")
	until(t, ctx, `document.activeElement.matches("#palette input")`)
	keyed(t, ctx, "prepare triage")
	until(t, ctx, chosenOf+`?.textContent.includes("Prepare triage notes")`)
	until(t, ctx, focusSeen+` === ""`)
	keyed(t, ctx, keys.Enter)
	until(t, ctx, `location.pathname === "/playbooks/prepare-triage-notes/" && document.querySelector("a.word[role]")`)
	value[any](t, ctx, `void (document.documentElement.style.scrollBehavior = "auto")`)

	// From the masthead past the contents into the text.
	pressKeys(t, ctx, keys.Tab)
	until(t, ctx, `document.activeElement.matches(".skip")`)
	pressKeys(t, ctx, keys.Enter)
	until(t, ctx, `location.hash === "#main"`)
	tabTo(t, ctx, `.on-this-page a[href="#steps"]`)
	pressKeys(t, ctx, keys.Enter)
	until(t, ctx, `location.hash === "#steps" && document.querySelector("#steps").getBoundingClientRect().top >= 0 && document.querySelector("#steps").getBoundingClientRect().top < innerHeight / 2`)
	tabTo(t, ctx, `a.word[role]`)
	pressKeys(t, ctx, keys.Enter)
	until(t, ctx, `document.activeElement.matches(".word-card:popover-open")`)
	pressKeys(t, ctx, keys.Tab)
	until(t, ctx, `document.activeElement.matches(".word-card a") && `+focusSeen+` === ""`)
	pressKeys(t, ctx, keys.Escape)
	until(t, ctx, `document.activeElement.matches("a.word") && `+focusSeen+` === ""`)

	// A run of a checklist.
	visit(t, ctx, url+"checklists/kick-off/")
	until(t, ctx, `document.querySelector("[data-run]") && !document.querySelector("[data-run]").hidden`)
	value[any](t, ctx, `void (document.documentElement.style.scrollBehavior = "auto", document.querySelector("#main").focus())`)
	tabTo(t, ctx, `[data-run-new]`)
	pressKeys(t, ctx, " ")
	until(t, ctx, `document.activeElement.matches("[data-run-rename]") && `+focusSeen+` === ""`)
	tabTo(t, ctx, `.prose [data-task] input`)
	pressKeys(t, ctx, " ")
	until(t, ctx, `document.activeElement.checked && document.querySelector("[data-run-count]").textContent.startsWith("1 of ")`)

	// Along a path, by the bar of its step pages.
	visit(t, ctx, url+"paths/hospital-newcomer/")
	until(t, ctx, `document.querySelector("[data-route-begin]")?.checkVisibility()`)
	value[any](t, ctx, `void (document.documentElement.style.scrollBehavior = "auto", document.querySelector("#main").focus())`)
	tabTo(t, ctx, `[data-route-begin]`)
	pressKeys(t, ctx, keys.Enter)
	until(t, ctx, `location.pathname !== "/paths/hospital-newcomer/" || document.querySelector("[data-route-go]").checkVisibility()`)
	if value[bool](t, ctx, `location.pathname === "/paths/hospital-newcomer/"`) {
		value[any](t, ctx, `document.querySelector("#main").focus()`)
		tabTo(t, ctx, `.step-title a`)
		pressKeys(t, ctx, keys.Enter)
	}
	until(t, ctx, `document.querySelector(".stage")?.checkVisibility()`)
	value[any](t, ctx, `void (document.documentElement.style.scrollBehavior = "auto", document.querySelector("#main").focus())`)
	tabTo(t, ctx, `.stage a`)
}
