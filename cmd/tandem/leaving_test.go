package main

import (
	"context"
	"testing"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/templates"
)

// TestAPageThatLeavesAnEditionLeavesBrowsers makes a page internal that readers have
// stored, one by visiting it and one with the whole base: no copy of it or of its
// search data stays, and without a network it is not shown.
func TestAPageThatLeavesAnEditionLeavesBrowsers(t *testing.T) {
	base := func(audience string) generator.Options {
		return generator.Options{
			Content: smallBase(
				"site.yaml", "title: Small base\ndefault_audience: [public]\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public]}\n",
				"guides/third.md", "---\nowners: [steward]\naudience: ["+audience+"]\n---\n# Third page\n\nThe ferry is late.\n"),
			Templates: templates.FS, Assets: assets.FS, Day: today, Edition: "public",
		}
	}
	publish := func(h *webHost, audience string) {
		t.Helper()
		_, sites, err := new(generator.Builder).Build(context.Background(), base(audience))
		if err != nil || len(sites) != 1 {
			t.Fatalf("build: %d sites, %v", len(sites), err)
		}
		put(t, &h.site, sites[0].Outputs)
	}
	// copies says whether any copy in the browser holds the words of the page.
	const copies = `caches.keys().then(async (names) => {
		for (const name of names) {
			const cache = await caches.open(name);
			for (const key of await cache.keys()) {
				const copy = await cache.match(key);
				const bytes = await copy.clone().arrayBuffer();
				let text = new TextDecoder("latin1").decode(bytes);
				try {
					text += await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
				} catch {}
				if (/ferry is late|third page|guides.third/i.test(key.url + text)) return key.url;
			}
		}
		return "";
	})`
	for _, whole := range []bool{false, true} {
		h := newHost(t, smallBase())
		publish(h, "public")
		ctx := browsertest.Start(t)
		if whole {
			keeping(t, ctx, h)
			pressOffline(t, ctx, "start")
			until(t, ctx, offlineSays+`.startsWith("The whole base is saved in this browser.")`)
		}
		visit(t, ctx, h.root+"guides/third/")
		until(t, ctx, installed)
		until(t, ctx, kept+`.then((list) => list.includes("/base/guides/third/"))`)
		visit(t, ctx, h.root+"-/search/?q=ferry")
		until(t, ctx, `document.querySelector("[data-search-results] .search-hit-excerpt")`)
		until(t, ctx, copies+`.then((url) => url !== "")`)

		publish(h, "internal")
		visit(t, ctx, h.root+"guides/read/")
		value[bool](t, ctx, `navigator.serviceWorker.ready.then((r) => r.update()).then(() => true)`)
		until(t, ctx, copies+`.then((url) => url === "")`)
		h.away.Store(true)
		visit(t, ctx, h.root+"guides/third/")
		until(t, ctx, `document.querySelector("h1").innerText === "This page is not saved"`)
		visit(t, ctx, h.root+"guides/read/")
		until(t, ctx, `document.querySelector("main").innerText.includes("at six")`)
	}
}

// TestAVisitDropsTheCopyOfAPageThatIsGone has a worker that has heard of no new
// build: what the host answers is enough.
func TestAVisitDropsTheCopyOfAPageThatIsGone(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/third/")
	until(t, ctx, installed)
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/third/"))`)
	next := smallBase()
	delete(next, "guides/third.md")
	outputs := h.publish(t, next)
	for i := range outputs {
		if outputs[i].Path == "sw.js" {
			outputs = append(outputs[:i:i], outputs[i+1:]...) // the worker stays the one that is there
			break
		}
	}
	put(t, &h.site, outputs)
	visit(t, ctx, h.root+"guides/third/")
	until(t, ctx, kept+`.then((list) => !list.includes("/base/guides/third/"))`)
}
