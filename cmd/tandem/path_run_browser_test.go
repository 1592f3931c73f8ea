package main

import (
	"context"
	"testing"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// weekRun is a run of three steps, as the browser keeps it.
const weekRun = `{ v: 1, begun: "2026-11-20", name: "", done: { "guides/one": ["", ""], "guides/two": ["00000000", "2026-11-20"] }, answers: { "guides/one": "My own answer" }, unclear: [] }`

// keepRun stores weekRun in the browser, with edits, and opens a page.
func keepRun(t *testing.T, ctx context.Context, url, edit string) {
	t.Helper()
	value[any](t, ctx, `(() => { const run = `+weekRun+`; `+edit+`; localStorage.setItem("tandem:path:paths/week", JSON.stringify(run)); })()`)
	visit(t, ctx, url)
}

func TestRunThatGaveWayComesBackAfterAReload(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"guides/one/")
	const other = `#run=jeyJ0YW5kZW0iOiJwYXRoIiwicGF0aCI6InBhdGhzL3dlZWsiLCJ2IjoxLCJiZWd1biI6IjIwMjYtMTEtMTkiLCJkb25lIjp7Imd1aWRlcy9mb3VyIjpbIiIsIiJdfX0` // of step 3 done
	keepRun(t, ctx, url+"paths/week/"+other, "")
	until(t, ctx, `document.querySelector("[data-guest-take]")?.checkVisibility()`)
	click(t, ctx, "[data-guest-take]")
	holds(t, ctx, "[data-path-progress]", "1 of 3 steps done.")
	holds(t, ctx, ".route-progress [data-route-status]", "can be brought back")

	// Starting over must not lose the run that was replaced before.
	click(t, ctx, "[data-run-reset]")
	holds(t, ctx, ".route-acts:has([data-run-reset]) + [data-route-status]", "taken back")
	until(t, ctx, `document.activeElement.matches(".route-tools [data-run-back]")`)
	if value[bool](t, ctx, `document.querySelector("[data-run-reset]").checkVisibility()`) {
		t.Error("what is not begun can be started over")
	}

	visit(t, ctx, url+"paths/week/")
	until(t, ctx, `document.querySelector(".route-progress [data-run-back]")?.checkVisibility()`)
	click(t, ctx, ".route-progress [data-run-back]")
	holds(t, ctx, "[data-path-progress]", "1 of 3 steps done.")
	holds(t, ctx, ".route-progress [data-route-status]", "Your run is back.")
	until(t, ctx, `document.activeElement.matches(".route-progress [data-run-back]")`)
	click(t, ctx, ".route-progress [data-run-back]")
	holds(t, ctx, "[data-path-progress]", "2 of 3 steps done.")
	holds(t, ctx, "#step-1 [data-step-answer]", "My own answer")
}

func TestLastRunBroughtBackLeavesTheFocusOnThePage(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	for button, rest := range map[string]string{".route-progress [data-run-back]": "[data-path-progress]", ".route-tools [data-run-back]": "[data-run-reset]"} {
		ctx := browsertest.Start(t)
		visit(t, ctx, url+"guides/one/")
		keepRun(t, ctx, url+"paths/week/", "")
		until(t, ctx, `document.querySelector("[data-run-reset]")?.checkVisibility()`)
		click(t, ctx, "[data-run-reset]")
		value[any](t, ctx, "document.querySelector(`"+button+"`).focus()")
		click(t, ctx, button)
		if !value[bool](t, ctx, "document.activeElement.matches(`"+rest+"`)") {
			t.Errorf("%s leaves the focus on %q, want %s", button, value[string](t, ctx, `document.activeElement.outerHTML.slice(0, 80)`), rest)
		}
		if value[bool](t, ctx, `localStorage.getItem("tandem:path-earlier:paths/week") !== null`) {
			t.Error("a run that was brought back is kept twice")
		}
	}
}

// TestPathGoesOnWhereNothingIsKept disables the storage, in two ways.
func TestPathGoesOnWhereNothingIsKept(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	for name, refuse := range map[string]string{
		"no storage":      `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } })`,
		"nothing written": `Storage.prototype.setItem = () => { throw new Error("refused"); }`,
	} {
		t.Run(name, func(t *testing.T) {
			ctx := browsertest.Start(t)
			if _, err := chromedp.Call(ctx, cdp.AddScriptToEvaluateOnNewDocument, cdp.AddScriptToEvaluateOnNewDocumentParams{Source: refuse}); err != nil {
				t.Fatal(err)
			}
			visit(t, ctx, url+"guides/one/")
			if value[bool](t, ctx, `document.querySelector("[data-stage-ask]").checkVisibility()`) {
				t.Error("a page asks its question of a reader who follows no path")
			}
			visit(t, ctx, url+"paths/week/")
			until(t, ctx, `document.querySelector("[data-route-begin]")?.checkVisibility()`)
			click(t, ctx, "[data-route-begin]")
			holds(t, ctx, "[data-path-progress]", "0 of 3 steps done. This browser saves nothing")
			click(t, ctx, "[data-route-go]")
			until(t, ctx, `location.pathname === "/guides/one/" && document.querySelector(".stage-on [data-stage-done]")?.checkVisibility()`)
			holds(t, ctx, "[data-stage-status]", "This browser saves nothing")
			holds(t, ctx, "[data-stage-note]", "copy your answer")
			typed(t, ctx, "[data-stage-answer]", "The product owner.")
			click(t, ctx, "[data-stage-done]")
			if got := value[string](t, ctx, `location.hash`); got != "" {
				t.Errorf("the address of the page carries %q", got)
			}
			if err := chromedp.Do(ctx, chromedp.Reload()); err != nil {
				t.Fatal(err)
			}
			until(t, ctx, `document.querySelector("[data-stage-count]")?.textContent === "1 of 3 done"`)
			click(t, ctx, ".stage-next")
			until(t, ctx, `location.pathname === "/guides/two/" && document.querySelector("[data-stage-count]")?.textContent === "1 of 3 done"`)
			click(t, ctx, ".stage-where a")
			until(t, ctx, `location.pathname === "/paths/week/" && document.querySelector("[data-path-progress]")?.textContent.startsWith("1 of 3 steps done.")`)
			holds(t, ctx, "#step-1 [data-step-answer]", "The product owner.")
		})
	}
}

// TestLinkAloneChangesNoRun follows a link with a run in a browser that has its own.
func TestLinkAloneChangesNoRun(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"guides/one/")
	keepRun(t, ctx, url+`paths/week/#mine=%7B%22paths%2Fweek%22%3A%7B%22v%22%3A1%2C%22begun%22%3A%222026-11-01%22%7D%7D`, "")
	until(t, ctx, `document.querySelector("[data-route-go]")?.checkVisibility()`)
	holds(t, ctx, "[data-path-progress]", "2 of 3 steps done.")
	click(t, ctx, "#step-3 [data-step-done]")
	if got := value[int](t, ctx, `Object.keys(JSON.parse(localStorage.getItem("tandem:path:paths/week")).done).length`); got != 3 {
		t.Errorf("the browser keeps %d marks, want 3", got)
	}
}

// TestResumeLeadsOnToTheNote checks the remaining work, on the first page and on the
// path.
func TestResumeLeadsOnToTheNote(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"guides/one/")
	for _, c := range []struct{ run, home, lead, route string }{
		{``, "2 of 3 done. Go on", "/guides/four/", "Go on with Four"},
		{`run.done["guides/four"] = ["", ""]`, "3 of 3 done. 1 page has changed since it was read. Read what has changed", "/guides/two/", "Read Two again"},
		{`run.done["guides/four"] = run.done["guides/two"] = ["", ""]`, "3 of 3 done. Write the teach-back note", "/paths/week/#write-the-note", "Write the teach-back note"},
	} {
		keepRun(t, ctx, url, c.run)
		until(t, ctx, `document.querySelector("[data-home-path='paths/week'] [data-home-resume] a")`)
		holds(t, ctx, `[data-home-path="paths/week"] [data-home-resume]`, c.home)
		if got := value[string](t, ctx, `(({ pathname, hash }) => pathname + hash)(document.querySelector("[data-home-path='paths/week'] [data-home-resume] a"))`); got != c.lead {
			t.Errorf("%q leads to %q, want %q", c.home, got, c.lead)
		}
		visit(t, ctx, url+"paths/week/")
		until(t, ctx, `document.querySelector("[data-route-go]")?.checkVisibility()`)
		holds(t, ctx, "[data-route-go]", c.route)
	}
	visit(t, ctx, url)
	until(t, ctx, `document.querySelector("[data-home-path='paths/week'] [data-home-resume] a")`)
	click(t, ctx, `[data-home-path="paths/week"] [data-home-resume] a`)
	until(t, ctx, `document.activeElement.matches("[data-note-write]") && document.activeElement.getBoundingClientRect().top < innerHeight`)
}

func TestFollowedPathHasOneWayOn(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	ways := func() int {
		return value[int](t, ctx, `[...document.querySelectorAll("main a[rel=next]")].filter((link) => link.checkVisibility()).length`)
	}
	visit(t, ctx, url+"guides/one/")
	if got := ways(); got < 2 {
		t.Fatalf("a reader who follows no path sees %d ways on, want the folder's and the path's", got)
	}
	keepRun(t, ctx, url+"guides/one/", "")
	until(t, ctx, `document.querySelector(".stage-on")`)
	if got := ways(); got != 1 {
		t.Errorf("a step of a followed path shows %d ways on, want 1", got)
	}
}

func TestNameAloneBeginsNoPath(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"paths/week/")
	until(t, ctx, `document.querySelector("[data-run-name]")?.checkVisibility()`)
	typed(t, ctx, "[data-run-name]", "Newcomer")
	visit(t, ctx, url+"paths/week/")
	until(t, ctx, `document.querySelector("[data-run-name]").value === "Newcomer"`)
	if !value[bool](t, ctx, `document.querySelector("[data-route-begin]").checkVisibility()`) {
		t.Error("a name has begun the path")
	}
}

func TestPathStandsAsItsWeakestPage(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"paths/week/")
	holds(t, ctx, ".standing .route-state", "step 3, Four")
	visit(t, ctx, url)
	holds(t, ctx, `[data-home-path="paths/week"] .new-state`, "weakest page: step 3, Four")
}
