package main

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/templates"
)

// pressKeys presses keys in the page.
func pressKeys(t *testing.T, ctx context.Context, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(name)); err != nil {
			t.Fatal(err)
		}
	}
}

// rest rests a mouse on the first thing that a selector names.
func rest(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	value[any](t, ctx, `document.querySelector(`+"`"+selector+"`"+`).dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }))`)
}

const aWord = `a.word[data-word="word:glossary-negation"]`

func TestWordsOfTheGlossaryOpenTheirCard(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/prepare-triage-notes/")
	until(t, ctx, `document.querySelector('`+aWord+`')?.getAttribute("role") === "button"`)
	open := `document.querySelector("#word\\:glossary-negation").matches(":popover-open")`
	// A page that still glides to the word would be pressed beside it.
	value[any](t, ctx, `document.documentElement.style.scrollBehavior = "auto"`)

	// By keyboard: Enter opens it, Escape closes it and returns the focus.
	value[any](t, ctx, `document.querySelector('`+aWord+`').focus()`)
	pressKeys(t, ctx, keys.Enter)
	until(t, ctx, open)
	until(t, ctx, `document.activeElement.id === "word:glossary-negation" && document.querySelector('`+aWord+`').ariaExpanded === "true"`)
	pressKeys(t, ctx, keys.Tab)
	until(t, ctx, `document.activeElement.matches(".word-card a[href$='glossary/negation/']")`)
	pressKeys(t, ctx, keys.Escape)
	until(t, ctx, `!`+open)
	until(t, ctx, `document.activeElement.matches('`+aWord+`') && document.activeElement.ariaExpanded === "false"`)

	// By touch or mouse: a press opens it, the next one closes it.
	click := chromedp.Click(chromedp.CSS(aWord))
	if err := chromedp.Do(ctx, click); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, open)
	if err := chromedp.Do(ctx, click); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `!`+open)

	// A mouse that rests opens it, and one that leaves closes it.
	rest(t, ctx, aWord)
	until(t, ctx, open)
	rest(t, ctx, "h1")
	until(t, ctx, `!`+open)
	if got := value[string](t, ctx, `location.pathname`); got != "/playbooks/prepare-triage-notes/" {
		t.Errorf("the word led away, to %s", got)
	}
	// The card is below its word, inside the window.
	rest(t, ctx, aWord)
	until(t, ctx, open)
	until(t, ctx, `(() => { const w = document.querySelector('`+aWord+`').getBoundingClientRect(), c = document.querySelector(".word-card:popover-open").getBoundingClientRect();
		return (Math.abs(c.top - w.bottom) < 12 || Math.abs(w.top - c.bottom) < 12) && c.left >= 0 && c.right <= innerWidth; })()`)
}

func TestLinksShowWhatTheyLeadTo(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"checklists/note-export/")
	value[any](t, ctx, `window.asked = []; window.real = fetch; window.fetch = (address, o) => { asked.push(String(address)); return real(address, o); }`)
	link := `.facts a[href$="playbooks/prepare-triage-notes/"]`
	open := `document.querySelector("#preview")?.matches(":popover-open")`
	rest(t, ctx, link)
	until(t, ctx, open)
	said := value[string](t, ctx, `document.querySelector("#preview").innerText`)
	for _, want := range []string{"Prepare triage notes", "Changed since verified", "Take names out before anyone opens a note"} {
		if !strings.Contains(said, want) {
			t.Errorf("the preview says %q, want %q in it", said, want)
		}
	}
	if got := value[string](t, ctx, `document.querySelector('`+link+`').getAttribute("aria-describedby")`); got != "preview" {
		t.Errorf("the link is described by %q", got)
	}
	pressKeys(t, ctx, keys.Escape)
	until(t, ctx, "!"+open)
	rest(t, ctx, "h1")
	rest(t, ctx, link)
	until(t, ctx, open)
	if got := value[int](t, ctx, `asked.length`); got != 1 {
		t.Errorf("the page was asked for %d times, want once", got)
	}
	rest(t, ctx, "h1")
	until(t, ctx, "!"+open)
	// A mouse that passes over requests nothing, nor does a finger.
	value[any](t, ctx, `(() => { const other = document.querySelector('.prose a[href$="/"]:not(.word)');
		other.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
		document.querySelector("h1").dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
		other.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "touch" })); })()`)
	value[any](t, ctx, `new Promise((done) => setTimeout(done, 900))`)
	if got := value[int](t, ctx, `asked.length`); got != 1 {
		t.Errorf("after passing over, %d pages were asked for, want 1", got)
	}
	// The focus rests on a link.
	value[any](t, ctx, `document.querySelector('`+link+`').focus({ focusVisible: true })`)
	until(t, ctx, open)
}

func TestCopyButtonsSaySo(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	stub := `navigator.clipboard.writeText = async (text) => { window.copied = text; }`
	said := `document.querySelector("body > [role=status]").textContent.trim()`
	copied := func(where, selector, want, announced string) {
		t.Helper()
		visit(t, ctx, url+where)
		until(t, ctx, `document.querySelector('`+selector+`')?.hidden === false`)
		value[any](t, ctx, stub)
		value[any](t, ctx, `document.querySelector('`+selector+`').click()`)
		until(t, ctx, said+` === "`+announced+`"`)
		if got := value[string](t, ctx, `copied`); got != want && !(want == "" && got != "") {
			t.Errorf("%s %s: copied %q, want %q", where, selector, got, want)
		}
	}
	copied("playbooks/prepare-triage-notes/", ".page-stamp .copy", "playbooks/prepare-triage-notes", "Copied")
	copied("playbooks/prepare-triage-notes/", "#steps .anchor", url+"playbooks/prepare-triage-notes/#steps", "Link copied")
	copied("-/people/product-owner/", ".facts .copy", "product-owner", "Copied")
	copied("-/partners/hospital/", ".id-line .copy", "hospital", "Copied")
	copied("-/tags/trust/", ".id-line .copy", "trust", "Copied")
	copied("guides/write-a-page/", ".copy-code", "", "Copied")

	value[any](t, ctx, `navigator.clipboard.writeText = async () => { throw new Error("refused"); }`)
	value[any](t, ctx, `document.querySelector(".copy-code").click()`)
	until(t, ctx, said+`.includes("by hand")`)
}

func TestAReportQuotesWhatTheReaderMarked(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/prepare-triage-notes/")
	body := `new URL(document.querySelector("a[data-quoting]").href).searchParams.get("body")`
	if got := value[string](t, ctx, body); !strings.Contains(got, "Version of the text: ") || strings.Contains(got, "{quote}") {
		t.Errorf("with nothing marked, the report says %q", got)
	}
	until(t, ctx, `document.querySelector("a.word[role]")`) // the script has run
	value[any](t, ctx, `getSelection().selectAllChildren(document.querySelector(".prose p"))`)
	until(t, ctx, body+`.includes("\n> Every week in which notes are labelled, and before any note")`)
	until(t, ctx, `document.querySelector("a[data-quoting]").textContent === "Report what you marked"`)
	value[any](t, ctx, `getSelection().removeAllRanges()`)
	until(t, ctx, `!`+body+`.includes("> Every week")`)
	// A selection elsewhere does not count.
	value[any](t, ctx, `getSelection().selectAllChildren(document.querySelector(".masthead"))`)
	value[any](t, ctx, `new Promise(requestAnimationFrame)`)
	if got := value[string](t, ctx, body); strings.Contains(got, "> ") {
		t.Errorf("the report quotes the masthead: %q", got)
	}
}

func TestChangesSinceTheLastVisitAreMarked(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	page := "playbooks/prepare-triage-notes/"
	visit(t, ctx, url+page)
	until(t, ctx, `JSON.parse(localStorage.getItem("tandem:read"))?.["`+page+`"]`)
	if marks := value[int](t, ctx, `document.querySelectorAll(".since, .since-note").length`); marks != 0 {
		t.Errorf("a first visit shows %d marks", marks)
	}
	visit(t, ctx, url+"playbooks/")
	if marks := value[int](t, ctx, `document.querySelectorAll(".since").length`); marks != 0 {
		t.Errorf("nothing has changed, and the register shows %d marks", marks)
	}
	value[any](t, ctx, `localStorage.setItem("tandem:read", JSON.stringify({ "`+page+`": ["00000000", "2026-11-03"] }))`)
	visit(t, ctx, url+"playbooks/")
	until(t, ctx, `[...document.querySelectorAll(".since")].map((mark) => mark.previousElementSibling.textContent + ": " + mark.textContent).join() === "Prepare triage notes: changed since you read it"`)
	visit(t, ctx, url+page)
	until(t, ctx, `document.querySelector(".since-note")?.textContent === "Changed since you read it on 3 November 2026."`)
	// Once read, it is read.
	until(t, ctx, `JSON.parse(localStorage.getItem("tandem:read"))["`+page+`"][0] !== "00000000"`)
	visit(t, ctx, url+page)
	until(t, ctx, `document.querySelector("a.word[role]") && !document.querySelector(".since-note")`)
}

func TestEverySheetOfPaperSaysWhoseItIs(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/prepare-triage-notes/")
	sheets := sheetsOf(t, ctx)
	if len(sheets) < 3 {
		t.Fatalf("the page takes %d sheets, want 3 at least", len(sheets))
	}
	for i, sheet := range sheets {
		flat := strings.Join(strings.Fields(sheet), " ")
		for _, want := range []string{"Owned by Data steward and Annotation lead.", "Changed since verified on 29 September 2026", "state on 21 November 2026.", "Version "} {
			if !strings.Contains(flat, want) {
				t.Errorf("sheet %d lacks %q", i+1, want)
			}
		}
		for _, no := range []string{"Search this base", "Edit this page", "Report a problem", "On this page", "What refers to this page"} {
			if strings.Contains(flat, no) {
				t.Errorf("sheet %d says %q", i+1, no)
			}
		}
	}

	visit(t, ctx, url+"playbooks/print/")
	sheets = sheetsOf(t, ctx)
	for i, sheet := range sheets[1:] {
		if !strings.Contains(sheet, "Owned by") {
			t.Errorf("sheet %d of the section says no owner:\n%s", i+2, sheet)
		}
	}
	if all := strings.Join(sheets, ""); !strings.Contains(sheets[0], "Adapt to a new specialty") || strings.Count(all, "Owned by Data steward and Annotation lead.") < 3 {
		t.Errorf("the section prints as %d sheets that lack the contents or a page", len(sheets))
	}
}

// TestHelpsToReadShowNoHiddenPage builds an edition without some pages: no card, link
// or printed section contains them.
func TestHelpsToReadShowNoHiddenPage(t *testing.T) {
	header := "---\nowners: [lead]\naudience: [%]\n"
	page := func(audience, rest string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Replace(header, "%", audience, 1) + rest)}
	}
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Templates: templates.FS, Assets: assets.FS, Day: today, Edition: "public",
		Content: fstest.MapFS{
			"site.yaml":           {Data: []byte("title: Two halves\neditions:\n  inside: {audiences: [internal]}\n  public: {audiences: [public]}\n")},
			"directory.yaml":      {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: lead, name: Lead, partner: lab}\n")},
			"glossary/open.md":    page("public", "means: Everyone may know.\n---\n# Open word\n"),
			"glossary/closed.md":  page("internal", "means: Canary in the meaning.\n---\n# Canary word\n"),
			"guides/first.md":     page("public", "---\n# First guide\n\nAn open word, and a canary word. See [the other](third.md).\n"),
			"guides/second.md":    page("public", "---\n# Second guide\n\nSee [first](first.md).\n"),
			"guides/third.md":     page("internal", "---\n# Canary guide\n\nCanary in the text.\n"),
			"playbooks/public.md": page("public", "---\n# Only playbook\n\n## When to use\n\nNow.\n\n## Steps\n\n1. Do.\n\n## Done when\n\nDone.\n"),
			"playbooks/inside.md": page("internal", "---\n# Canary playbook\n\n## When to use\n\nNow.\n\n## Steps\n\n1. Do.\n\n## Done when\n\nDone.\n"),
		},
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	read := func(path string) string {
		for _, out := range sites[0].Outputs {
			if out.Path == path {
				return string(out.Data)
			}
		}
		return ""
	}
	guide, printed := read("guides/first/index.html"), read("guides/print/index.html")
	if !strings.Contains(guide, "Everyone may know.") || !strings.Contains(guide, "a canary word.") || strings.Contains(guide, "Canary in the meaning") || strings.Count(guide, `class="word"`) != 1 {
		t.Error("the guide marks another word than the one that its readers may know")
	}
	if !strings.Contains(printed, "Second guide") || strings.Contains(printed, "Canary") {
		t.Error("the guides to print are not those of the edition")
	}
	if read("playbooks/print/index.html") != "" {
		t.Error("one page alone is printed as a section")
	}
}
