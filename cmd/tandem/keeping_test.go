package main

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// wait is for a path, until over is closed.
type wait struct {
	path string
	over chan struct{}
}

// delay holds back requests for a path until goOn is called.
func (h *webHost) delay(t *testing.T, path string) (goOn func()) {
	t.Helper()
	w := &wait{path: path, over: make(chan struct{})}
	h.slow.Store(w)
	goOn = sync.OnceFunc(func() { close(w.over) })
	t.Cleanup(goOn)
	return goOn
}

const offlineSays = `document.querySelector("[data-offline-say]").innerText`

// keeping opens the page that keeps a base, and waits until it offers to.
func keeping(t *testing.T, ctx context.Context, h *webHost) {
	t.Helper()
	visit(t, ctx, h.root+"-/offline/")
	until(t, ctx, installed)
	until(t, ctx, `document.querySelector("[data-offline-save]:not([hidden]) [data-offline-start]")?.offsetParent`)
}

func pressOffline(t *testing.T, ctx context.Context, part string) {
	t.Helper()
	value[bool](t, ctx, `(document.querySelector("[data-offline-`+part+`]").click(), true)`)
}

// TestReaderDoesNotWaitForASlowHost lets the host hold an answer back for good:
// the copy is read meanwhile, and the answer, once it is there, is offered.
func TestReaderDoesNotWaitForASlowHost(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, installed)
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/read/"))`)
	goOn := h.delay(t, "/guides/read/")
	h.publish(t, smallBase("guides/read.md", "---\nowners: [steward]\n---\n# Read this\n\nThe harbour opens at seven.\n"))
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, `document.querySelector(".offline-line")?.innerText.includes("You are reading the copy of ")`)
	if got := value[string](t, ctx, `document.querySelector("main").innerText`); !strings.Contains(got, "at six") {
		t.Errorf("while the host holds its answer back the page reads %q", got)
	}
	goOn()
	until(t, ctx, `document.querySelector("[data-newer]")?.innerText.startsWith("There is a newer version of this page.")`)
	value[bool](t, ctx, `(document.querySelector("[data-newer] button").click(), true)`)
	until(t, ctx, `document.querySelector("main")?.innerText.includes("at seven") && !document.querySelector(".offline-line")`)
}

// TestKeepingIsStoppedAndTakenBack stops while one file is still on its way.
func TestKeepingIsStoppedAndTakenBack(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	keeping(t, ctx, h)
	if value[bool](t, ctx, `Boolean(document.querySelector("[data-offline-remove]").offsetParent)`) {
		t.Error("copies can be removed before anything was kept")
	}
	goOn := h.delay(t, "/guides/third/")
	pressOffline(t, ctx, "start")
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/other/") && list.some((path) => path.includes("/-/search/text/")))`)
	until(t, ctx, `(() => { const bar = document.querySelector("[data-offline-bar]"); return bar.offsetParent && bar.value > 0.5 && bar.value < 1 && `+offlineSays+`.endsWith("are saved.") })()`)
	pressOffline(t, ctx, "stop")
	until(t, ctx, offlineSays+`.startsWith("Stopped.")`)
	until(t, ctx, `!document.querySelector("[data-offline-bar]").offsetParent && document.querySelector("[data-offline-start]").offsetParent`)
	until(t, ctx, `document.querySelector("[data-offline-remove]").offsetParent`) // as the words promise
	goOn()

	// Nothing continues by itself.
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/read/") && list.includes("/base/guides/other/"))`)
	if got := value[[]string](t, ctx, kept); strings.Contains(strings.Join(got, " "), "third") {
		t.Errorf("after Stop another visit went on keeping: %v", got)
	}
	keeping(t, ctx, h)
	pressOffline(t, ctx, "remove")
	until(t, ctx, kept+`.then((list) => !list.some((path) => path.startsWith("/base/guides/") || path.includes("/-/search/text/")))`)
	until(t, ctx, `!document.querySelector("[data-offline-remove]").offsetParent && ![...document.querySelectorAll("[data-offline-saved] a")].some((a) => a.pathname.includes("guides"))`)
}

// TestBrowserWithoutRoomSaysSo keeps a base in a browser that gives it little.
func TestBrowserWithoutRoomSaysSo(t *testing.T) {
	h := newHost(t, smallBase("guides/read.md", "---\nowners: [steward]\n---\n# Read this\n\n"+strings.Repeat("The harbour opens at six.\n", 20000)))
	ctx := browsertest.Start(t)
	keeping(t, ctx, h)
	used := value[float64](t, ctx, `navigator.storage.estimate().then(({ usage }) => usage)`)
	room := used + 200e3
	if _, err := chromedp.Call(ctx, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: strings.TrimSuffix(h.root, "/base/"), QuotaSize: &room}); err != nil {
		t.Fatal(err)
	}
	pressOffline(t, ctx, "start")
	until(t, ctx, offlineSays+`.startsWith("This browser has no more room.")`)
	if value[bool](t, ctx, `caches.match("`+h.root+`offline/wanted").then(Boolean)`) {
		t.Error("every further visit would try again")
	}
	until(t, ctx, `document.querySelector("[data-offline-remove]").offsetParent`)
	// Storing continues.
	visit(t, ctx, h.root+"guides/other/")
	until(t, ctx, `document.querySelector("main").innerText.includes("The lighthouse is white")`)
}

// TestCopiesStayWithinBounds puts more and larger copies into the browser than a
// visit leaves there.
func TestCopiesStayWithinBounds(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, installed)
	name := `(await caches.keys()).find((name) => name.endsWith(" pages"))`
	put := func(first, number, bytes string) {
		value[any](t, ctx, `(async () => { const cache = await caches.open(`+name+`);
			for (let i = 0; i < `+number+`; i++) await cache.put("`+h.root+`old/`+first+`" + i + "/", new Response("old", { headers: { "tandem-bytes": "`+bytes+`", "content-type": "text/html" } })); })()`)
	}
	put("many", "210", "1000")
	visit(t, ctx, h.root+"guides/other/")
	old := kept + `.then((list) => list.filter((path) => path.includes("/old/")))`
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/other/") && list.filter((path) => path.includes("/old/") || path.includes("/guides/")).length === 200)`)
	if got := value[[]string](t, ctx, old); strings.Contains(strings.Join(got, " "), "many0/") || !strings.Contains(strings.Join(got, " "), "many209/") {
		t.Errorf("the oldest copies stayed, or the latest went: %v", got)
	}
	put("large", "3", "9000000")
	visit(t, ctx, h.root+"guides/third/")
	until(t, ctx, old+`.then((list) => list.join(" ").includes("large2/") && !list.join(" ").includes("large0/") && !list.join(" ").includes("many"))`)
	until(t, ctx, kept+`.then((list) => list.includes("/base/-/offline/missing/") && list.includes("/base/guides/third/"))`)
}
