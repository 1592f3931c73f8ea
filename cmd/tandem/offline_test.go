package main

import (
	"context"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/generator/kb"
	"tandem/generator/serve"
	"tandem/templates"
)

// webHost is a web host below a path, whose site can be replaced and which can stop
// answering, or delay the requests for one page.
type webHost struct {
	root string
	site serve.Server
	away atomic.Bool
	slow atomic.Pointer[wait]
}

func newHost(t *testing.T, content fs.FS) *webHost {
	t.Helper()
	h := new(webHost)
	h.publish(t, content)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if h.away.Load() {
			panic(http.ErrAbortHandler) // as without a network
		}
		if w := h.slow.Load(); w != nil && strings.HasSuffix(r.URL.Path, w.path) {
			select {
			case <-w.over:
			case <-r.Context().Done():
			}
		}
		http.StripPrefix("/base", &h.site).ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	h.root = server.URL + "/base/"
	return h
}

func (h *webHost) publish(t *testing.T, content fs.FS) []kb.Output {
	t.Helper()
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Content: content, Templates: templates.FS, Assets: assets.FS, Day: today,
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	put(t, &h.site, sites[0].Outputs)
	return sites[0].Outputs
}

// smallBase is a base of three pages; more replaces or adds files.
func smallBase(more ...string) fstest.MapFS {
	files := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Small base\n")},
		"directory.yaml":  {Data: []byte("partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: steward, name: Steward, partner: hospital}\n")},
		"guides/read.md":  {Data: []byte("---\nowners: [steward]\n---\n# Read this\n\nThe harbour opens at six.\n")},
		"guides/other.md": {Data: []byte("---\nowners: [steward]\n---\n# Another page\n\nThe lighthouse is white. See [[read]].\n")},
		"guides/third.md": {Data: []byte("---\nowners: [steward]\n---\n# Third page\n\nThe ferry is late.\n")},
	}
	for i := 0; i < len(more); i += 2 {
		files[more[i]] = &fstest.MapFile{Data: []byte(more[i+1])}
	}
	return files
}

// installed waits until the worker answers and has stored the open page. A worker that
// is ready may still be cleaning up.
const installed = `navigator.serviceWorker.ready.then(({ active }) => active.state === "activated" && navigator.serviceWorker.controller)`

const kept = `caches.keys().then(async (names) => (await Promise.all(names.map(async (n) => (await (await caches.open(n)).keys()).map((k) => new URL(k.url).pathname)))).flat())`

func TestVisitedPageIsReadWithoutANetwork(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, installed)
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/read/"))`)
	if got := value[bool](t, ctx, kept+`.then((list) => list.every((path) => path.startsWith("/base/")))`); !got {
		t.Errorf("kept %v, want the site alone", value[[]string](t, ctx, kept))
	}
	// Search once with a network: the needed files are stored.
	visit(t, ctx, h.root+"-/search/?q=harbour")
	until(t, ctx, `document.querySelector("[data-search-results] .search-hit-excerpt")`)
	visit(t, ctx, h.root+"nowhere/")
	until(t, ctx, kept+`.then((list) => list.some((path) => path.includes("/-/search/text/")))`)

	h.away.Store(true)
	visit(t, ctx, h.root+"guides/read/?h=harbour")
	until(t, ctx, `document.querySelector("main").innerText.includes("The harbour opens at six")`)
	until(t, ctx, `document.querySelector(".offline-line")?.innerText.includes("You are reading the copy of ")`)
	until(t, ctx, `getComputedStyle(document.querySelector("h1")).fontFamily.includes("Source Serif")`)
	visit(t, ctx, h.root+"-/search/?q=harbour")
	until(t, ctx, `document.querySelector("[data-search-results] .search-hit-excerpt")?.innerText.includes("harbour")`)

	// A page that was never opened has a clear message, at its own address, with a
	// list of the stored pages; so does an address that was an error.
	for _, path := range []string{"guides/third/", "nowhere/"} {
		visit(t, ctx, h.root+path)
		until(t, ctx, `document.querySelector("h1").innerText === "This page is not saved"`)
		until(t, ctx, `[...document.querySelectorAll("[data-offline-saved] a")].some((a) => a.pathname === "/base/guides/read/" && a.innerText === "Read this")`)
		if got := value[string](t, ctx, "location.pathname"); got != "/base/"+path {
			t.Errorf("the address is %q, want /base/%s", got, path)
		}
		until(t, ctx, `getComputedStyle(document.querySelector("h1")).fontFamily.includes("Source Serif")`)
	}
	h.away.Store(false)
	visit(t, ctx, h.root+"guides/third/")
	until(t, ctx, `document.querySelector("main").innerText.includes("The ferry is late") && !document.querySelector(".offline-line")`)
}

func TestNewBuildIsToldAndTheOldOneSwept(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	for _, path := range []string{"guides/third/", "guides/other/", "guides/read/"} {
		visit(t, ctx, h.root+path)
		until(t, ctx, installed)
		until(t, ctx, kept+`.then((list) => list.includes("/base/`+path+`"))`)
	}
	value[bool](t, ctx, `(window.unchanged = true)`)
	// Other words on the open page, one page less, and another colour: other styles.
	next := smallBase("guides/read.md", "---\nowners: [steward]\n---\n# Read this\n\nThe harbour opens at seven.\n", "site.yaml", "title: Small base\naccent: \"#7a1f5c\"\n")
	delete(next, "guides/third.md")
	before := value[[]string](t, ctx, kept)
	h.publish(t, next)
	value[bool](t, ctx, `navigator.serviceWorker.ready.then((r) => r.update()).then(() => true)`)
	until(t, ctx, `document.querySelector("[data-newer]")?.innerText.startsWith("There is a newer version of this page.")`)
	if !value[bool](t, ctx, `window.unchanged === true && document.querySelector("main").innerText.includes("at six")`) {
		t.Error("the page was loaded again without being asked for")
	}
	until(t, ctx, kept+`.then((list) => !list.includes("/base/guides/third/") && list.includes("/base/guides/other/"))`)
	style := func(list []string) (found []string) {
		for _, path := range list {
			if strings.HasSuffix(path, ".css") {
				found = append(found, path)
			}
		}
		return found
	}
	until(t, ctx, kept+`.then((list) => list.filter((path) => path.endsWith(".css")).length === 1)`)
	if was, is := style(before), style(value[[]string](t, ctx, kept)); len(was) != 1 || was[0] == is[0] {
		t.Errorf("styles %v before and %v after, want another one", was, is)
	}
	value[bool](t, ctx, `(document.querySelector("[data-newer] button").click(), true)`)
	until(t, ctx, `!window.unchanged && document.querySelector("main")?.innerText.includes("at seven")`)

	// A copy of the first build requests a style that is gone: the new one is used.
	h.away.Store(true)
	visit(t, ctx, h.root+"guides/other/")
	until(t, ctx, `document.querySelector(".offline-line") && getComputedStyle(document.querySelector("h1")).fontFamily.includes("Source Serif")`)
}

func TestSiteThatIsNotToBeKeptRemovesTheWorkerAndItsCopies(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, installed)
	value[bool](t, ctx, `caches.open("somebody else's").then(() => true)`)
	h.publish(t, smallBase("site.yaml", "title: Small base\noffline: false\n"))
	visit(t, ctx, h.root+"guides/other/")
	until(t, ctx, `navigator.serviceWorker.getRegistrations().then((list) => list.length === 0)`)
	until(t, ctx, `caches.keys().then((names) => names.length === 1)`)
	visit(t, ctx, h.root+"guides/other/")
	if value[bool](t, ctx, `Boolean(navigator.serviceWorker.controller || document.querySelector("link[rel=manifest], html[data-offline-module]"))`) {
		t.Error("the site still offers to be kept")
	}
}

func TestWholeBaseIsKeptOnDemand(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"-/offline/")
	until(t, ctx, installed)
	until(t, ctx, `/^Save this base for offline reading \([\d.]+ MB\)$/.test(document.querySelector("[data-offline-start]").innerText)`)
	value[bool](t, ctx, `(document.querySelector("[data-offline-start]").click(), true)`)
	until(t, ctx, `document.querySelector("[data-offline-say]").innerText.startsWith("The whole base is saved in this browser.")`)
	h.away.Store(true)
	visit(t, ctx, h.root+"guides/third/")
	until(t, ctx, `document.querySelector("main").innerText.includes("The ferry is late")`)
	visit(t, ctx, h.root+"-/search/?q=lighthouse")
	until(t, ctx, `document.querySelector("[data-search-results] .search-hit-excerpt")?.innerText.includes("lighthouse")`)
	h.away.Store(false)

	// A new build is fetched where it differs, without being asked.
	h.publish(t, smallBase("guides/third.md", "---\nowners: [steward]\n---\n# Third page\n\nThe ferry is early.\n"))
	visit(t, ctx, h.root)
	text := func(path, words string) string {
		return `caches.match("` + h.root + path + `").then((copy) => copy?.text()).then((text) => text?.includes("` + words + `"))`
	}
	value[bool](t, ctx, `navigator.serviceWorker.ready.then((r) => r.update()).then(() => true)`)
	until(t, ctx, kept+`.then((list) => list.includes("/base/offline/wanted"))`)
	until(t, ctx, `caches.match("`+h.root+`offline/wanted").then((mark) => mark.json()).then((mark) => !mark.done)`)
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, text("guides/third/", "The ferry is early."))
	visit(t, ctx, h.root+"-/offline/")
	until(t, ctx, `!document.querySelector("[data-offline-remove]").hidden`)
	value[bool](t, ctx, `(document.querySelector("[data-offline-remove]").click(), true)`)
	until(t, ctx, kept+`.then((list) => !list.includes("/base/guides/third/") && !list.some((path) => path.includes("/-/search/text/")))`)
}

// TestPageOfAnotherEditionIsNotKept changes the edition without an older worker
// noticing.
func TestPageOfAnotherEditionIsNotKept(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root+"guides/read/")
	until(t, ctx, installed)
	// The host shows another edition under the same addresses, the worker being the old one.
	outputs := h.publish(t, smallBase("site.yaml", "title: Small base\neditions:\n  board: {audiences: [internal]}\n"))
	for i := range outputs {
		if outputs[i].Path == "sw.js" {
			outputs = append(outputs[:i:i], outputs[i+1:]...)
			break
		}
	}
	put(t, &h.site, outputs)
	visit(t, ctx, h.root+"guides/other/")
	until(t, ctx, `document.documentElement.dataset.edition === "board"`)
	visit(t, ctx, h.root+"guides/other/?again")
	until(t, ctx, kept+`.then((list) => list.includes("/base/guides/read/"))`)
	if value[bool](t, ctx, kept+`.then((list) => list.includes("/base/guides/other/"))`) {
		t.Error("a page of another edition was kept")
	}
}

// TestDevServerOffersNothingToKeep checks that the dev server serves a worker that
// only removes an earlier one.
func TestDevServerOffersNothingToKeep(t *testing.T) {
	for _, offline := range []bool{false, true} {
		_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
			Content: smallBase(), Templates: templates.FS, Assets: assets.FS, Day: today, Dev: true, Offline: offline,
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, out := range sites[0].Outputs {
			text := string(out.Data)
			if out.Path == "sw.js" && strings.Contains(text, "self.build=") != offline {
				t.Errorf("offline %v: sw.js begins %.40q", offline, text)
			}
			if out.Path == "index.html" && strings.Contains(text, "data-offline-module=") != offline {
				t.Errorf("offline %v: the home page names the script that keeps: %v", offline, !offline)
			}
		}
	}
}
