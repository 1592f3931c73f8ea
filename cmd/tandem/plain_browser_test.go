package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/generator/browsertest"
)

// dead lists the visible controls that do nothing without a script. Not counted: a
// search field, which has a form; a summary and a button with a popover, which the
// browser handles; a box that cannot be ticked.
const dead = `[...document.querySelectorAll("button, input, select, textarea, kbd, [role=button], progress")].filter((thing) =>
	thing.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !thing.matches("[popovertarget], form[data-search] input, .prose [data-task] input:disabled")).map((thing) => thing.outerHTML.slice(0, 120))`

// TestEveryKindOfPageIsReadWithoutScript opens a page of each kind in a browser
// that runs no script, on a phone and on a desk.
func TestEveryKindOfPageIsReadWithoutScript(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ page, selector, want string }{
		{"", ".new-here", "nurse"},
		{"playbooks/", ".register-table", "Prepare triage notes"},
		{"playbooks/prepare-triage-notes/", ".statement", "Changed since verified"},
		{"playbooks/prepare-triage-notes/", ".facts", "Data steward"},
		{"playbooks/prepare-triage-notes/", ".on-this-page", "Steps"},
		{"playbooks/print/", ".printable-contents", "Prepare triage notes"},
		{"checklists/note-export/", ".prose [data-task]", "weights"},
		{"retros/2026-10-09-redaction-near-miss/", ".panel table", "Data steward"},
		{"decisions/notes-stay-in-the-hospital/", ".prose", "hospital"},
		{"paths/hospital-newcomer/", ".route .steps", "1"},
		{"glossary/", ".register-table", "Redaction"},
		{"glossary/redaction/", ".backlinks", "Glossary"},
		{"guides/write-a-page/", ".prose .code", "owners"},
		{"-/people/", "main", "Product owner"},
		{"-/people/product-owner/", ".facts", "product-owner"},
		{"-/partners/lab/", "main", "Lab"},
		{"-/tags/trust/", ".pages", "Earn trust"},
		{"-/state/", ".timeline", "2026"},
		{"-/report/", "main", "Hospital engineer"},
		{"-/learning/lessons/", "main", "Near miss in redaction"},
		{"-/steering/", "main", "Who waits for whom"},
		{"workstreams/triage-model/steering/", "main", "The triage model"},
		{"-/search/", ".scriptless", "This search needs JavaScript."},
		{"-/search/", ".index", "Prepare triage notes"},
		{"-/offline/", "[data-offline-say]", "JavaScript"},
		{"nothing-here", "main", "all pages"},
	} {
		visit(t, ctx, url+c.page)
		holds(t, ctx, c.selector, c.want)
		for _, width := range []int64{390, 1440} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
				t.Fatal(err)
			}
			page := value[struct {
				Shown bool
				Dead  []string
			}](t, ctx, `({ Shown: document.querySelector(`+"`"+c.selector+"`"+`)?.checkVisibility() && document.querySelector("main h1").checkVisibility(), Dead: `+dead+` })`)
			if !page.Shown {
				t.Errorf("/%s at %d pixels hides %s", c.page, width, c.selector)
			}
			if len(page.Dead) > 0 {
				t.Errorf("/%s at %d pixels shows what does nothing: %q", c.page, width, page.Dead)
			}
		}
	}

	t.Run("the contents open on a phone", func(t *testing.T) {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 900)); err != nil {
			t.Fatal(err)
		}
		visit(t, ctx, url+"playbooks/")
		if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS("[popovertarget=contents]"))); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, `document.querySelector("#contents").matches(":popover-open") && document.querySelector("#contents a[href$='decisions/']").checkVisibility()`)
	})
	t.Run("a word leads to the glossary", func(t *testing.T) {
		visit(t, ctx, url+"playbooks/prepare-triage-notes/")
		if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(aWord))); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, `location.pathname === "/glossary/negation/"`)
	})
	t.Run("a search leads to the list of all pages", func(t *testing.T) {
		visit(t, ctx, url+"playbooks/")
		if err := chromedp.Do(ctx, chromedp.SendKeys("#search", "redact"+keys.Enter)); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, `location.pathname + location.search === "/-/search/?q=redact" && document.querySelector(".index").checkVisibility()`)
		value[any](t, ctx, `document.querySelector("#all-playbooks a").focus()`)
		pressKeys(t, ctx, keys.Enter)
		until(t, ctx, `location.pathname === "/playbooks/"`)
	})
}

// may sets a permission of the site in this browser.
func may(t *testing.T, ctx context.Context, permission string, setting browser.PermissionSetting) {
	t.Helper()
	if _, err := chromedp.Call(ctx, browser.SetPermission, browser.SetPermissionParams{Permission: &browser.PermissionDescriptor{Name: permission}, Setting: setting}); err != nil {
		t.Fatal(err)
	}
}

// TestWhatIsCopiedIsOnTheClipboard presses the buttons and reads the clipboard.
func TestWhatIsCopiedIsOnTheClipboard(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	may(t, ctx, "clipboard-read", browser.PermissionSettingGranted)
	may(t, ctx, "clipboard-write", browser.PermissionSettingGranted)
	pressed := func(selector string) {
		t.Helper()
		until(t, ctx, `document.querySelector('`+selector+`')?.hidden === false`)
		value[any](t, ctx, `(document.documentElement.style.scrollBehavior = "auto", document.querySelector('`+selector+`').focus())`)
		if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
			t.Fatal(err)
		}
	}
	holdsClip := func(want string) {
		t.Helper()
		until(t, ctx, `document.querySelector("[data-done]")`)
		if got := value[string](t, ctx, `navigator.clipboard.readText()`); !strings.Contains(got, want) || want == "" {
			t.Errorf("the clipboard holds %q, want %q", got, want)
		}
	}
	for _, c := range []struct{ page, selector, want string }{
		{"playbooks/prepare-triage-notes/", ".page-stamp .copy", "playbooks/prepare-triage-notes"},
		{"playbooks/prepare-triage-notes/", "#steps .anchor", url + "playbooks/prepare-triage-notes/#steps"},
		{"-/people/product-owner/", ".facts .copy", "product-owner"},
		{"-/tags/trust/", ".id-line .copy", "trust"},
		{"guides/write-a-page/", ".copy-code", "owners: ["},
	} {
		visit(t, ctx, url+c.page)
		pressed(c.selector)
		holdsClip(c.want)
	}

	t.Run("the older way", func(t *testing.T) {
		visit(t, ctx, url+"-/partners/hospital/")
		value[any](t, ctx, `(window.real = navigator.clipboard, Object.defineProperty(navigator, "clipboard", { get: () => undefined, configurable: true }))`)
		pressed(".id-line .copy")
		until(t, ctx, `document.querySelector(".id-line .copy").dataset.done === "Copied"`)
		if got := value[string](t, ctx, `real.readText()`); got != "hospital" {
			t.Errorf("without encryption the clipboard holds %q, want hospital", got)
		}
		if !value[bool](t, ctx, `document.activeElement.matches(".id-line .copy") && !document.querySelector("body > textarea")`) {
			t.Error("the focus is lost, or something is left behind")
		}
	})
	t.Run("refused", func(t *testing.T) {
		visit(t, ctx, url+"-/people/product-owner/")
		value[any](t, ctx, `(document.execCommand = () => false, navigator.clipboard.writeText = async () => { throw new DOMException("no", "NotAllowedError"); })`)
		pressed(".facts .copy")
		until(t, ctx, `getComputedStyle(document.querySelector(".facts .copy"), "::after").content === '"Not copied"'`)
		until(t, ctx, `document.querySelector("body > [role=status]").textContent.includes("by hand") && getSelection().toString() === "product-owner"`)
	})
}

// TestAMissingTermIsAskedForByTheWordThatIsSelected does so below the glossary and
// below a step of a path.
func TestAMissingTermIsAskedForByTheWordThatIsSelected(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	const link = `document.querySelector("[data-term-ask]")`
	for _, page := range []string{"glossary/", "playbooks/decision-rights/"} {
		visit(t, ctx, url+page)
		until(t, ctx, link)
		if got := value[string](t, ctx, link+`.href`); strings.Contains(got, "{") || strings.Contains(strings.ToLower(got), "%7b") {
			t.Errorf("%s: the address keeps a hole: %s", page, got)
		}
		value[any](t, ctx, `void addEventListener("click", (event) => event.preventDefault()); globalThis.at = (place) => { const text = document.createTreeWalker(document.querySelector(place), 4).nextNode(); return [text, 0, text, 5]; }`)
		for _, place := range []string{"h1", "main p"} {
			value[any](t, ctx, `new Promise((heard) => {
				document.addEventListener("selectionchange", () => setTimeout(heard), { once: true });
				getSelection().setBaseAndExtent(...at("`+place+`"));
			})`)
			word := value[string](t, ctx, `(`+link+`.click(), String(getSelection()).trim())`)
			if got := value[string](t, ctx, `new URL(`+link+`.href).searchParams.get("title")`); got != "Term wanted: "+word {
				t.Errorf("%s: with %q selected the request is called %q", page, word, got)
			}
		}
	}
}

// TestAMissingTermIsAskedFor searches for a word that no page has.
func TestAMissingTermIsAskedFor(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"-/search/?q=xylograph")
	link := `[...document.querySelectorAll("[data-search-results] a")].find((a) => a.textContent.includes("Ask for the term “xylograph”"))`
	until(t, ctx, link)
	if got := value[string](t, ctx, `new URL(`+link+`.href).searchParams.get("title")`); got != "Term wanted: xylograph" {
		t.Errorf("the request is called %q", got)
	}
	if got := value[string](t, ctx, link+`.href`); strings.Contains(got, "{") || strings.Contains(got, "%7B") {
		t.Errorf("the address keeps a hole: %s", got)
	}
	visit(t, ctx, url+"glossary/")
	if got := value[string](t, ctx, `document.querySelector(".ask-term a").href`); !strings.HasPrefix(got, "https://git.example.org/triage/issues/new?") {
		t.Errorf("the glossary asks for a word at %s", got)
	}
}

// middle returns the middle of an element in the window.
func middle(t *testing.T, ctx context.Context, selector string) (x, y float64) {
	t.Helper()
	at := value[[]float64](t, ctx, `(() => { document.documentElement.style.scrollBehavior = "auto"; const thing = document.querySelector('`+selector+`'); thing.scrollIntoView({ block: "center" });
		const r = thing.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()`)
	return at[0], at[1]
}

// TestPreviewsComeByMouseAndByKeyboard moves a real pointer and a real focus.
func TestPreviewsComeByMouseAndByKeyboard(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"checklists/note-export/")
	link := `.facts a[href$="playbooks/prepare-triage-notes/"]`
	open := `document.querySelector("#preview")?.matches(":popover-open")`
	x, y := middle(t, ctx, link)
	if err := chromedp.Do(ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, open)
	if err := chromedp.Do(ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "!"+open)
	for range 200 {
		pressKeys(t, ctx, keys.Tab)
		if value[bool](t, ctx, `document.activeElement.matches('`+link+`')`) {
			break
		}
	}
	until(t, ctx, open+` && document.activeElement.getAttribute("aria-describedby") === "preview"`)
	pressKeys(t, ctx, keys.Escape)
	until(t, ctx, "!"+open)
}

// TestWordsOpenByTouch taps a word of the glossary, and then beside its card.
func TestWordsOpenByTouch(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844, chromedp.EmulateTouch)); err != nil {
		t.Fatal(err)
	}
	visit(t, ctx, url+"playbooks/prepare-triage-notes/")
	until(t, ctx, `document.querySelector('`+aWord+`')?.getAttribute("role") === "button"`)
	tap := func(x, y float64) {
		t.Helper()
		for _, p := range []input.DispatchTouchEventParams{
			{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: x, Y: y}}},
			{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}},
		} {
			if _, err := chromedp.Call(ctx, input.DispatchTouchEvent, p); err != nil {
				t.Fatal(err)
			}
		}
	}
	x, y := middle(t, ctx, aWord)
	open := `document.querySelector(".word-card:popover-open")`
	tap(x, y)
	until(t, ctx, open+` && `+open+`.id === "word:glossary-negation"`)
	until(t, ctx, `(() => { const r = `+open+`.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight; })()`)
	tap(x, y)
	until(t, ctx, "!"+open)
	tap(x, y)
	until(t, ctx, open)
	tap(4, 840)
	until(t, ctx, "!"+open)
	if got := value[string](t, ctx, `location.pathname`); got != "/playbooks/prepare-triage-notes/" {
		t.Errorf("a tap led away, to %s", got)
	}
}

// TestKindsOfPagesArePrinted prints pages of several kinds and reads the paper.
func TestKindsOfPagesArePrinted(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	for _, c := range []struct {
		page string
		want []string
	}{
		{"checklists/note-export/", []string{"Owned by ", "Version ", "state on 21 November 2026.", "Sign-off of a run", "Name, date"}},
		{"decisions/notes-stay-in-the-hospital/", []string{"Owned by ", "Version "}},
		{"guides/change-the-look/", []string{"(https://www.w3.org/TR/WCAG22/)"}},
		{"checklists/print/", []string{"File export", "Kick-off", "Owned by "}},
		{"-/state/", []string{"Health", "Status over time", "Goals against their numbers", "Top risks", "Who taught whom", "By owner", "Reviews ahead", "Status Goals Next milestone", "Past its threshold"}},
	} {
		visit(t, ctx, url+c.page)
		flat := strings.Join(strings.Fields(paper(t, ctx)), " ")
		for _, want := range c.want {
			if !strings.Contains(flat, want) {
				t.Errorf("the paper of /%s lacks %q:\n%s", c.page, want, flat)
			}
		}
		for _, no := range []string{"Search this base", "Copy the id", "Narrow down", "Ctrl K", "Edit this page"} {
			if strings.Contains(flat, no+" ") {
				t.Errorf("on the paper of /%s stands %q", c.page, no)
			}
		}
	}
	t.Run("boxes to tick with a pen", func(t *testing.T) {
		visit(t, ctx, url+"checklists/note-export/")
		if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
			t.Fatal(err)
		}
		boxes := value[[]string](t, ctx, `[...document.querySelectorAll(".prose [data-task] input")].map((box) => { const s = getComputedStyle(box); return box.checkVisibility() && parseFloat(s.borderTopWidth) >= 1 && box.getBoundingClientRect().width > 8 ? "box" : box.outerHTML; })`)
		if len(boxes) < 3 || strings.Trim(strings.Join(boxes, ""), "box") != "" {
			t.Errorf("the tasks print as %q, want a box each", boxes)
		}
	})
}
