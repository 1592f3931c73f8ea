package main

import (
	"context"
	"strings"
	"testing"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// before runs a script on every page that the tab opens from now on.
func before(t *testing.T, ctx context.Context, script string) {
	t.Helper()
	if _, err := chromedp.Call(ctx, cdp.AddScriptToEvaluateOnNewDocument, cdp.AddScriptToEvaluateOnNewDocumentParams{Source: script}); err != nil {
		t.Fatal(err)
	}
}

// TestLineTellsWhatIsNotKept goes through a list in a browser that refuses storage: the
// line never says that ticks stay.
func TestLineTellsWhatIsNotKept(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	before(t, ctx, `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });`)
	d.open(t, ctx)
	warned := func(when, also string) {
		t.Helper()
		if got := said(t, ctx, "note"); !strings.Contains(got, "This browser saves nothing") || !strings.HasPrefix(got, also) {
			t.Errorf("%s the line says %q, want %q and the warning", when, got, also)
		}
		if !value[bool](t, ctx, `document.querySelector("[data-run-note]").classList.contains("run-lost")`) {
			t.Errorf("%s the warning does not look like one", when)
		}
	}
	warned("on opening", "")
	tick(t, ctx, 0)
	callIt(t, ctx, "Monday")
	press(t, ctx, "another")
	pick(t, ctx, "Monday")
	warned("after a change of runs", "")
	value[any](t, ctx, `Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } })`)
	press(t, ctx, "copy")
	until(t, ctx, `window.copied`)
	until(t, ctx, `document.querySelector("[data-run-note]").textContent.includes("clipboard")`)
	warned("after copying", "The run is on the clipboard.")
}

// TestRunIsCopiedWithoutAClipboard copies where the page has no clipboard to write
// to, as on a host without encryption.
func TestRunIsCopiedWithoutAClipboard(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	before(t, ctx, `Object.defineProperty(navigator, "clipboard", { value: undefined }); document.execCommand = (what) => { window.copied = what + ": " + getSelection(); return true; };`)
	d.open(t, ctx)
	tick(t, ctx, 0)
	press(t, ctx, "copy")
	until(t, ctx, `document.querySelector("[data-run-note]").textContent === "The run is on the clipboard."`)
	if got := value[string](t, ctx, `window.copied`); !strings.HasPrefix(got, "copy: ---\nformat: tandem-run") {
		t.Errorf("copied: %q", got)
	}
}

// TestChoicesOfAChangedListOutliveATick decides about the reworded tasks, opens what
// has changed, and ticks on.
func TestChoicesOfAChangedListOutliveATick(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 1, 3)
	d.publish(t, laterList)
	d.open(t, ctx)
	still := `[...document.querySelectorAll("[data-run-changed] input")]`
	value[any](t, ctx, still+`.forEach((box) => box.click())`)
	chosenBefore := value[string](t, ctx, still+`.map((box) => box.checked).join()`)
	tick(t, ctx, 0)
	tick(t, ctx, 2) // of a task that has gone: the panel says that it is ticked
	if got := value[string](t, ctx, still+`.map((box) => box.checked).join()`); got != chosenBefore || got != "true,false" {
		t.Errorf("after a tick the choices are %s, want %s as the reader left them", got, chosenBefore)
	}
	if !strings.Contains(value[string](t, ctx, `document.querySelector("[data-run-changed]").innerText`), "ticked") {
		t.Error("the panel does not say that a task which has gone is ticked")
	}
	chosen(t, ctx, "Keep the old list")
	value[any](t, ctx, `document.querySelector("[data-run-changed] details").open = true`)
	tick(t, ctx, 4)
	tick(t, ctx, 2)
	if !value[bool](t, ctx, `document.querySelector("[data-run-changed] details").open`) {
		t.Error("a tick closes what has changed since")
	}
	chosen(t, ctx, "Move this run")
	if got := ticks(t, ctx); got != "xx--x" {
		t.Errorf("after the move the ticks are %q, want those that the reader chose: xx--x", got)
	}
}
