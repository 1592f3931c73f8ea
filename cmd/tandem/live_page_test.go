package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/generator/browsertest"
)

func TestASaveChangesAsFewNodesAsCanBe(t *testing.T) {
	all := paragraphs(1, 40)
	one := func(i int) string { return paragraphs(i, i) }
	for _, test := range []struct {
		name, before, after string
		want                string // elements added, elements removed, texts changed
	}{
		{"a word", all, strings.Replace(all, "Paragraph 20", "Paragraph twenty", 1), "0 0 1"},
		{"a paragraph at the top", all, "First of all, this.\n\n" + all, "1 0 0"},
		{"a paragraph in the middle", all, paragraphs(1, 20) + "Between them, this.\n\n" + paragraphs(21, 40), "1 0 0"},
		{"a paragraph goes", all, paragraphs(1, 19) + paragraphs(21, 40), "0 1 0"},
		{"the last is the first", all, one(40) + paragraphs(1, 39), "1 1 0"}, // moved: taken out and put in
		{"a paragraph is inserted and the next reworded", all, paragraphs(1, 19) + "Before it, this.\n\n" + strings.Replace(one(20), "a while", "a moment", 1) + paragraphs(21, 40), "1 0 1"},
		{"an item at the top of a list", "List\n\n- one\n- two\n- three\n", "List\n\n- zero\n- one\n- two\n- three\n", "1 0 0"},
		{"a heading is reworded", "## Beginning of it\n\nText.\n\n## End\n", "## Beginning of all of it\n\nText.\n\n## End\n", "0 0 1"},
		{"a row of a table", "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "| a | b |\n|---|---|\n| 0 | 0 |\n| 1 | 2 |\n| 3 | 4 |\n", "1 0 0"},
		{"a line of code", "```\none\ntwo\nthree\n```\n", "```\none\n2\nthree\n```\n", "0 0 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := served(t)
			ctx := browsertest.Start(t)
			// A word outside the text shows that the save has arrived.
			base := func(text string, order int) string {
				return strings.Replace(onePage(text), "owners:", fmt.Sprintf("description: Number %d.\nowners:", order), 1)
			}
			d.write("guides/one.md", base(test.before, 1))
			d.until("the text", func() bool { return strings.Contains(d.page("guides/one/"), "Number 1.") })
			d.open(ctx, "guides/one/")
			value[any](t, ctx, counting)
			d.write("guides/one.md", base(test.after, 2))
			until(t, ctx, `document.querySelector(".lead").textContent === "Number 2."`)
			got := value[string](t, ctx, "`${did.added} ${did.removed} ${did.text}`")
			if got != test.want {
				t.Errorf("added, removed and reworded: got %s, want %s", got, test.want)
			}
			if !value[bool](t, ctx, `(async () => {
				const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html").querySelector(".prose");
				const shown = document.querySelector(".prose").cloneNode(true);
				for (const node of shown.querySelectorAll(".copy-code")) node.remove();
				for (const node of shown.querySelectorAll(".dev-changed")) { node.classList.remove("dev-changed"); if (!node.className) node.removeAttribute("class"); }
				return shown.isEqualNode(sent);
			})()`) {
				t.Errorf("the page is not what the server sends: %s", value[string](t, ctx, `document.querySelector(".prose").innerHTML`))
			}
		})
	}
}

func TestASaveLeavesTheReaderAtWork(t *testing.T) {
	d := served(t)
	d.write("checklists/list.md", strings.Replace(onePage("- [ ] Bolt the door {#bolt}\n- [ ] Leave {#leave}\n\nThe end."), "# One", "# List", 1))
	ctx := browsertest.Start(t)

	t.Run("typed text, the caret and what is closed", func(t *testing.T) {
		d.begin(ctx, paragraphs(1, 40))
		value[any](t, ctx, `(() => {
			window.field = document.querySelector("form[data-search] input");
			field.focus();
			field.value = "half a word";
			field.setSelectionRange(2, 4);
			document.querySelector("details[data-branch]").open = false;
			window.first = document.querySelector(".prose p");
		})()`)
		d.rewrite(ctx, "Put before.\n\n"+paragraphs(1, 40))
		if got := value[string](t, ctx, "`${document.activeElement === field} ${field.value} ${field.selectionStart} ${field.selectionEnd}`"); got != "true half a word 2 4" {
			t.Errorf("got %q, want the focus, the text and the caret as they were", got)
		}
		if value[bool](t, ctx, `document.querySelector("details[data-branch]").open`) {
			t.Error("a part that was closed is open")
		}
		if !value[bool](t, ctx, `document.querySelectorAll(".prose p")[1] === first`) {
			t.Error("a paragraph behind a new one is another one")
		}
	})
	t.Run("the block at the top of the window", func(t *testing.T) {
		d.begin(ctx, paragraphs(1, 60))
		// Who types in the page is not taken elsewhere.
		value[any](t, ctx, `document.querySelector("form[data-search] input").focus({ preventScroll: true })`)
		value[any](t, ctx, `(() => {
			scrollTo({ top: 2000, behavior: "instant" });
			window.block = [...document.querySelectorAll(".prose p")].find((p) => p.getBoundingClientRect().top >= 0);
			window.was = block.getBoundingClientRect().top;
		})()`)
		d.rewrite(ctx, paragraphs(100, 110)+paragraphs(1, 60))
		if got := value[float64](t, ctx, `Math.abs(block.getBoundingClientRect().top - was)`); got > 1 {
			t.Errorf("what was read has moved by %v pixels", got)
		}
		if got := value[float64](t, ctx, `scrollY`); got < 2100 {
			t.Errorf("the page is at %v: nothing has come above", got)
		}
	})
	t.Run("ticks", func(t *testing.T) {
		d.until("the list", func() bool { return strings.Contains(d.page("checklists/list/"), "Bolt") })
		d.open(ctx, "checklists/list/")
		value[any](t, ctx, `document.querySelector("[data-task=bolt] input").click()`)
		d.write("checklists/list.md", strings.Replace(onePage("Words before.\n\n- [ ] Bolt the door {#bolt}\n- [ ] Leave {#leave}\n\nThe end."), "# One", "# List", 1))
		until(t, ctx, `document.body.innerText.includes("Words before.")`)
		if !value[bool](t, ctx, `document.querySelector("[data-task=bolt] input").checked && !document.querySelector("[data-task=leave] input").checked`) {
			t.Error("the tick is gone")
		}
	})
	t.Run("what scripts have made of the page", func(t *testing.T) {
		d.begin(ctx, "Code:\n\n```\nls\n```\n\nEnd.")
		until(t, ctx, `document.querySelector(".copy-code")`)
		value[any](t, ctx, `window.copies = document.querySelector(".copy-code")`)
		d.rewrite(ctx, "Put before.\n\nCode:\n\n```\nls -l\n```\n\nEnd.")
		if got := value[string](t, ctx, "`${document.querySelectorAll(\".copy-code\").length} ${copies.isConnected} ${document.querySelector(\".prose code\").textContent.trim()}`"); got != "1 true ls -l" {
			t.Errorf("the button of the code: got %q, want 1 true ls -l", got)
		}
		d.begin(ctx, "Words to find, and more of them.\n\nEnd.")
		value[any](t, ctx, `(() => { const p = document.querySelector(".prose p"); p.innerHTML = p.innerHTML.replace("find", "<mark>find</mark>"); })()`)
		d.rewrite(ctx, "Words to look for, and more of them.\n\nEnd.")
		if got := value[string](t, ctx, `document.querySelector(".prose p").textContent`); got != "Words to look for, and more of them." {
			t.Errorf("a paragraph that a script rebuilt reads %q", got)
		}
	})
}

func TestWhatChangedIsShownAndMarked(t *testing.T) {
	d := served(t)
	ctx := browsertest.Start(t)
	d.begin(ctx, paragraphs(1, 60))
	with := func(n int) string {
		return strings.Replace(paragraphs(1, 60), fmt.Sprintf("Paragraph %d says", n), fmt.Sprintf("Paragraph %d now says", n), 1)
	}
	d.write("guides/one.md", onePage(with(50)))
	until(t, ctx, `document.querySelector(".dev-changed")`)
	got := value[string](t, ctx, `(() => {
		const all = [...document.querySelectorAll(".dev-changed")];
		const { top, bottom } = all[0].getBoundingClientRect();
		const style = getComputedStyle(all[0]);
		return JSON.stringify([all.map((p) => p.textContent.slice(0, 20)), top > 0 && bottom < innerHeight, style.outlineStyle, style.animationName, document.querySelector(".dev [role=status]").textContent]);
	})()`)
	if want := `[["Paragraph 50 now say"],true,"dashed","dev-changed","This page has changed in one place."]`; got != want {
		t.Errorf("marked, in view, how:\n got %s\nwant %s", got, want)
	}
	until(t, ctx, `!document.querySelector(".dev-changed") && !document.querySelector(".prose [class='']")`)

	t.Run("where it can be seen, nothing moves", func(t *testing.T) {
		before := value[float64](t, ctx, `scrollY`)
		d.write("guides/one.md", onePage(strings.Replace(with(50), "Paragraph 51 says", "Paragraph 51 also says", 1)))
		until(t, ctx, `document.body.innerText.includes("51 also says")`)
		if after := value[float64](t, ctx, `scrollY`); after != before {
			t.Errorf("the page was at %v and is at %v", before, after)
		}
	})
	t.Run("far apart, nothing moves", func(t *testing.T) {
		value[any](t, ctx, `scrollTo({ top: document.body.scrollHeight / 2, behavior: "instant" })`)
		before := value[float64](t, ctx, `scrollY`)
		d.write("guides/one.md", onePage("Before it all.\n\n"+with(50)+"And behind it.\n"))
		until(t, ctx, `document.body.innerText.includes("And behind it.")`)
		if got := value[int](t, ctx, `document.querySelectorAll(".dev-changed").length`); got < 2 {
			t.Errorf("%d blocks are marked, want both", got)
		}
		if got := value[bool](t, ctx, `[...document.querySelectorAll(".dev-changed")].some((p) => { const { top, bottom } = p.getBoundingClientRect(); return bottom > 0 && top < innerHeight; })`); got {
			t.Errorf("the page was at %v and has gone to a change", before)
		}
	})
	t.Run("for what the strip alone says, nothing moves", func(t *testing.T) {
		value[any](t, ctx, `scrollTo({ top: document.body.scrollHeight, behavior: "instant" })`)
		before := value[float64](t, ctx, `scrollY`)
		text := onePage("Before it all.\n\n" + with(50) + "And behind it.\n")
		d.write("guides/one.md", strings.Replace(text, "---\n#", "reported: [{by: one, at: 2026-11-01, reason: wrong}]\n---\n#", 1))
		until(t, ctx, `document.querySelector(".statement.dev-changed, .standing .dev-changed")`)
		if after := value[float64](t, ctx, `scrollY`); after != before || before == 0 {
			t.Errorf("the page was at %v and is at %v", before, after)
		}
	})
	t.Run("without motion", func(t *testing.T) {
		until(t, ctx, `!document.querySelector(".dev-changed")`)
		still := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}
		if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, still); err != nil {
			t.Fatal(err)
		}
		d.write("guides/one.md", onePage(with(10)))
		until(t, ctx, `document.querySelector(".dev-changed")`)
		if got := value[string](t, ctx, `(({ animationName, outlineStyle }) => animationName + " " + outlineStyle)(getComputedStyle(document.querySelector(".dev-changed")))`); got != "none dashed" {
			t.Errorf("got %s, want none dashed", got)
		}
	})
	t.Run("what nobody wrote is not marked", func(t *testing.T) {
		d.open(ctx, "guides/one/")
		d.write("guides/two.md", strings.Replace(onePage("Text."), "# One", "# Two", 1)) // in the contents of every page
		until(t, ctx, `document.querySelector(".side").textContent.includes("Two")`)
		if got := value[string](t, ctx, `[...document.querySelectorAll(".dev-changed")].map((node) => node.outerHTML.slice(0, 100)).join()`); got != "" {
			t.Errorf("marked: %s", got)
		}
	})
}

func TestStylesChangeWithoutAReload(t *testing.T) {
	d := served(t)
	d.write("../assets/css/theme.css", "/* nothing yet */\n")
	ctx := browsertest.Start(t)
	d.begin(ctx, paragraphs(1, 30))
	value[any](t, ctx, `window.survives = true; scrollTo({ top: 500, behavior: "instant" })`)
	sheets := func() int {
		return value[int](t, ctx, `document.querySelectorAll("link[rel=stylesheet]").length`)
	}
	before := sheets()
	d.write("../assets/css/theme.css", ".prose p { letter-spacing: 3px }\n")
	until(t, ctx, `getComputedStyle(document.querySelector(".prose p")).letterSpacing === "3px"`)
	until(t, ctx, fmt.Sprintf(`document.querySelectorAll("link[rel=stylesheet]").length === %d`, before))
	icon := value[string](t, ctx, `document.querySelector("link[rel=icon]").href`)
	accent := value[string](t, ctx, `getComputedStyle(document.documentElement).getPropertyValue("--accent")`)
	d.write("site.yaml", "title: Base\naccent: \"#a01060\"\neditions:\n  internal: {audiences: [internal]}\n")
	until(t, ctx, fmt.Sprintf(`document.querySelector("link[rel=icon]").href !== %q`, icon))
	// The sheet replaces the one before once it is loaded.
	until(t, ctx, fmt.Sprintf(`getComputedStyle(document.documentElement).getPropertyValue("--accent") !== %q && document.querySelectorAll("link[rel=stylesheet]").length === %d`, accent, before))
	if got := value[string](t, ctx, `getComputedStyle(document.documentElement).getPropertyValue("--accent")`); got == accent || accent == "" {
		t.Errorf("the accent was %q and is %q", accent, got)
	}
	if got := sheets(); got != before {
		t.Errorf("got %d style sheets, want %d", got, before)
	}
	if !value[bool](t, ctx, `window.survives === true`) {
		t.Fatal("the page was loaded anew")
	}
	if value[bool](t, ctx, `document.querySelector(".dev-changed") !== null`) {
		t.Error("a style marks blocks as changed")
	}
	t.Run("another script takes a reload", func(t *testing.T) {
		before := value[float64](t, ctx, `scrollY`) // other letters, another place
		d.write("../assets/js/report.js", "export function quoteSelection() { window.other = true; }\n")
		until(t, ctx, `window.other === true && window.survives === undefined`)
		if got := value[float64](t, ctx, `scrollY`); got != before || before < 400 {
			t.Errorf("after the reload the page is at %v, want %v", got, before)
		}
	})
}

func TestTheOpenPageFollowsTheAuthor(t *testing.T) {
	d := servedAs(t, serveOptions{follow: true})
	d.write("guides/two.md", strings.Replace(onePage("Text."), "# One", "# Two", 1))
	d.until("two", func() bool { return strings.Contains(d.page("guides/two/"), "Text.") })
	first := browsertest.Start(t)
	d.open(first, "guides/one/")
	second, end := chromedp.NewContext(first)
	defer end()
	d.open(second, "")
	at := func(ctx context.Context) string { return value[string](t, ctx, `location.pathname`) }
	look := func(ctx context.Context) { // as a window does that gets the focus
		value[any](t, ctx, `new Promise((then) => { dispatchEvent(new Event("focus")); setTimeout(then, 50); })`)
	}

	look(first)
	d.write("guides/new.md", strings.Replace(onePage("Text."), "# One", "# Newly made", 1))
	until(t, first, `location.pathname === "/guides/new/" && document.querySelector(".dev")`)
	if got := at(second); got != "/" {
		t.Errorf("the other tab has gone to %s", got)
	}
	if got := value[string](t, second, `document.querySelector(".dev-new a")?.getAttribute("href") ?? ""`); !strings.HasSuffix(got, "/guides/new/") {
		t.Errorf("the other tab offers %q", got)
	}
	until(t, first, `window.listens`)

	look(second)
	d.write("guides/two.md", strings.Replace(onePage("Other text."), "# One", "# Two", 1))
	until(t, second, `location.pathname === "/guides/two/" && document.querySelector(".dev")`)
	if got := at(first); got != "/guides/new/" {
		t.Errorf("the other tab has gone to %s", got)
	}
	until(t, second, `window.listens`)

	// The open page is changed in place, and typing is not interrupted.
	d.write("guides/two.md", strings.Replace(onePage("Again other text."), "# One", "# Two", 1))
	until(t, second, `document.body.innerText.includes("Again other text.")`)
	value[any](t, second, `document.querySelector("form[data-search] input").focus()`)
	d.write("guides/one.md", onePage("Saved elsewhere."))
	d.until("the save", func() bool { return strings.Contains(d.page("guides/one/"), "Saved elsewhere.") })
	time.Sleep(300 * time.Millisecond)
	if got, other := at(second), at(first); got != "/guides/two/" || other != "/guides/new/" {
		t.Errorf("who types is taken to %s, the other tab to %s", got, other)
	}
}

func TestANewPageIsOffered(t *testing.T) {
	d := served(t)
	ctx := browsertest.Start(t)
	d.open(ctx, "guides/one/")
	d.write("guides/new.md", strings.Replace(onePage("Text."), "# One", "# Made & new", 1))
	until(t, ctx, `document.querySelector(".dev-new")`)
	if got := value[string](t, ctx, `document.querySelector(".dev-new").firstChild.nodeValue + document.querySelector(".dev-new a").textContent`); got != "New page: Made & new – open it" {
		t.Errorf("got %q", got)
	}
	value[any](t, ctx, `document.querySelector(".dev-new a").click()`)
	until(t, ctx, `location.pathname === "/guides/new/"`)

	t.Run("a page that is waited for appears", func(t *testing.T) {
		d.open(ctx, "guides/later/")
		d.write("guides/later.md", strings.Replace(onePage("Here at last."), "# One", "# Later", 1))
		until(t, ctx, `document.body.innerText.includes("Here at last.")`)
	})
}

func TestOtherTabsAreLeftAlone(t *testing.T) {
	d := served(t)
	d.write("guides/two.md", strings.Replace(onePage("Text."), "# One", "# Two", 1))
	d.until("two", func() bool { return strings.Contains(d.page("guides/two/"), "Text.") })
	one := browsertest.Start(t)
	d.begin(one, "Text one.")
	two, end := chromedp.NewContext(one)
	defer end()
	d.open(two, "guides/two/")
	value[any](t, two, `(() => {
		window.touched = 0;
		new MutationObserver((records) => { touched += records.length; }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
		window.asked = performance.getEntriesByType("resource").length;
	})()`)
	d.rewrite(one, "Text of one, changed.")
	time.Sleep(300 * time.Millisecond)
	if got := value[string](t, two, "`${touched} ${performance.getEntriesByType(\"resource\").length - asked}`"); got != "0 0" {
		t.Errorf("changes and requests in a page that stayed the same: got %s, want 0 0", got)
	}
}

func TestProblemsLieOverTheirPage(t *testing.T) {
	home := filepath.Join(t.TempDir(), "a base & more")
	edit, err := editing("vscode", home)
	if err != nil {
		t.Fatal(err)
	}
	d := servedAs(t, serveOptions{edit: edit})
	d.write("guides/two.md", strings.Replace(onePage("Text."), "# One", "# Two", 1))
	d.write("index.md", "# Home\n\nSee [[one]] and [[two]].\n")
	ctx := browsertest.Start(t)
	d.begin(ctx, "Good text.")
	press := func(key string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
	}
	broken := func(more string) string {
		return strings.Replace(onePage("Bad text.\n\n\tSee\n\nLook at [[nowhere]] and [[nothing]].\n\n"+more), "reason:", "raeson: x\nreason:", 1)
	}
	value[any](t, ctx, `document.body.focus()`)
	d.write("guides/one.md", broken(""))
	until(t, ctx, `document.querySelector(".dev-panel")`)
	got := value[string](t, ctx, `JSON.stringify([...document.querySelectorAll(".dev-panel .dev-problem")].map((box) => [
		box.querySelector(".dev-severity").textContent, box.querySelector(".dev-place").textContent, box.querySelector(".dev-excerpt")?.textContent.split("\n") ?? [],
	]))`)
	want := `[["Error","guides/one.md:4:1",["raeson: x","^"]],` +
		`["Error","guides/one.md:13:9",["Look at [[nowhere]] and [[nothing]].","        ^"]],` +
		`["Error","guides/one.md:13:25",["Look at [[nowhere]] and [[nothing]].","                        ^"]]]`
	if got != want {
		t.Errorf("the problems:\n got %s\nwant %s", got, want)
	}
	if got := value[string](t, ctx, `document.querySelector(".dev-panel").getAttribute("role") + " " + document.getElementById(document.querySelector(".dev-panel").getAttribute("aria-labelledby")).textContent`); got != "region 3 errors in this page" {
		t.Errorf("the panel is %q", got)
	}
	if !value[bool](t, ctx, `document.activeElement === document.body && document.body.innerText.includes("Good text.")`) {
		t.Error("the panel takes the focus, or the last good page is gone")
	}
	link := value[string](t, ctx, `document.querySelectorAll("a.dev-place")[1].href`)
	if !strings.HasPrefix(link, "vscode://file/") || !strings.HasSuffix(link, "/a%20base%20%26%20more/guides/one.md:13:9") {
		t.Errorf("the editor is asked for %q", link)
	}

	t.Run("escape hides it until the problems are others", func(t *testing.T) {
		press(keys.Escape)
		if value[bool](t, ctx, `document.querySelector(".dev-panel") !== null`) {
			t.Fatal("escape does not hide the panel")
		}
		if got := value[string](t, ctx, `document.querySelector(".dev-chip").textContent`); got != "3 errors in this page" {
			t.Errorf("the counter says %q", got)
		}
		d.open(ctx, "guides/one/")
		until(t, ctx, `document.querySelector(".dev-chip")`)
		if value[bool](t, ctx, `document.querySelector(".dev-panel") !== null`) {
			t.Error("after a reload the same problems lie over the page again")
		}
		d.write("guides/one.md", strings.Replace(broken(""), "Bad text.", "Bad text.\n\nA line more.", 1))
		d.until("the problems move down", func() bool { return strings.Contains(d.said(), "one.md:15:9") })
		time.Sleep(200 * time.Millisecond)
		if value[bool](t, ctx, `document.querySelector(".dev-panel") !== null`) {
			t.Error("the same problems two lines down lie over the page again")
		}
		d.write("guides/one.md", broken("And [[none]].\n"))
		until(t, ctx, `document.querySelector(".dev-title")?.textContent === "4 errors in this page"`)
	})
	t.Run("elsewhere they are counted, and listed by file", func(t *testing.T) {
		d.open(ctx, "guides/two/")
		until(t, ctx, `document.querySelector(".dev-chip")?.textContent === "4 errors elsewhere"`)
		if value[bool](t, ctx, `document.querySelector(".dev-panel") !== null`) {
			t.Error("problems of another page lie over this one")
		}
		value[any](t, ctx, `document.querySelector(".dev-chip").focus()`)
		press(" ")
		until(t, ctx, `document.querySelector(".dev-panel")`)
		got := value[string](t, ctx, `JSON.stringify([[...document.querySelectorAll(".dev-file")].map((h) => h.textContent), document.querySelectorAll(".dev-problem").length,
			document.querySelector(".dev-chip").getAttribute("aria-expanded"), document.activeElement.className, new URL(document.querySelector("a.dev-page").href).pathname])`)
		if want := `[["guides/one.md"],4,"true","dev-panel","/guides/one/"]`; got != want {
			t.Errorf("the list:\n got %s\nwant %s", got, want)
		}
		press(keys.Tab)
		first := value[string](t, ctx, `document.activeElement.textContent`)
		press(keys.Tab)
		second := value[string](t, ctx, `document.activeElement.className`)
		if first != "Hide" || second != "dev-place" {
			t.Errorf("tab goes to %q, then to %q", first, second)
		}
		press(keys.Escape)
		if !value[bool](t, ctx, `document.querySelector(".dev-panel") === null && document.activeElement.className.includes("dev-chip")`) {
			t.Error("escape does not go back to the counter")
		}
		if found := unclear(t, ctx); len(found) > 0 {
			t.Errorf("controls without a name: %q", found)
		}
	})
	t.Run("mended, they are gone", func(t *testing.T) {
		d.write("guides/one.md", onePage("Good again."))
		until(t, ctx, `!document.querySelector(".dev-chip") && !document.querySelector(".dev-panel")`)
	})
}

func TestWarningsWaitBehindTheCounter(t *testing.T) {
	d := served(t)
	d.write("guides/one.md", "---\nowners: [product-owner]\n---\n# One\n\nNot verified.\n")
	d.write("guides/odd.md", "---\nowners: [product-owner]\ntags: [unheard-of]\n---\n# Odd\n\nText.\n")
	ctx := browsertest.Start(t)
	d.open(ctx, "guides/odd/")
	until(t, ctx, `document.querySelector(".dev-chip")`)
	if got := value[string](t, ctx, `document.querySelector(".dev-chip").textContent`); !strings.Contains(got, "warning") || strings.Contains(got, "error") {
		t.Errorf("the counter says %q", got)
	}
	if value[bool](t, ctx, `document.querySelector(".dev-panel") !== null`) {
		t.Error("a warning lies over the page by itself")
	}
	value[any](t, ctx, `document.querySelector(".dev-chip").click()`)
	got := value[string](t, ctx, `[...document.querySelectorAll(".dev-panel .dev-problem")].map((box) => box.querySelector(".dev-severity").textContent + (box.querySelector("a.dev-place") ? " link" : "") + (box.querySelector("code.dev-place") ? " text" : "")).join()`)
	if !strings.HasPrefix(got, "Warning text") || strings.Contains(got, "link") {
		t.Errorf("without an editor the list holds %q", got)
	}
}
