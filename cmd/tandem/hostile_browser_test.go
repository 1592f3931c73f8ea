//go:build linux

package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// bareHost serves a folder like the simplest host: it sends a type and no other
// header.
func bareHost(t *testing.T, dir string) string {
	t.Helper()
	kinds := map[string]string{".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".png": "image/png"}
	root := os.DirFS(dir)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		if strings.HasSuffix(r.URL.Path, "/") {
			name = path.Join(name, "index.html")
		}
		f, err := root.(interface {
			ReadFile(string) ([]byte, error)
		}).ReadFile(name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		kind := kinds[path.Ext(name)]
		if kind == "" {
			kind = "application/octet-stream"
		}
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write(f) // a browser that has gone away gets no error
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// TestHostilePagesRunNothing opens hostile pages, their drawings and searches for
// hostile words in a real browser, on a host without headers: no code of the authors
// runs, no other host is requested, and no page redirects.
func TestHostilePagesRunNothing(t *testing.T) {
	t.Parallel()
	c := newTrial(t)
	pages := c.hostileBase()
	refused := 0
	check := c.tandem("check")
	for _, page := range pages {
		if regexp.MustCompile(`(?m)^content/` + regexp.QuoteMeta(page) + `:.* error: `).MatchString(check.said()) {
			c.remove("content/" + page)
			refused++
		}
	}
	for _, page := range slices.Sorted(maps.Keys(c.texts("content"))) { // drawings that are refused
		if strings.HasSuffix(page, ".svg") && regexp.MustCompile(`(?m)^content/`+regexp.QuoteMeta(page)+`:.* error: `).MatchString(check.said()) {
			c.remove("content/" + page)
		}
	}
	c.builds()
	c.inert("the hostile base")
	site := bareHost(t, c.path("public"))

	var addresses, drawings []string
	for name := range c.texts("public") {
		switch {
		case strings.HasSuffix(name, "index.html") || name == "404.html":
			addresses = append(addresses, strings.TrimSuffix(name, "index.html"))
		case strings.HasSuffix(name, ".svg"):
			drawings = append(drawings, name)
		}
	}
	slices.Sort(addresses)
	slices.Sort(drawings)
	var queries []string
	for i, value := range append(hostileValues(), oddQueries()[:5]...) {
		if i%3 == 0 || !testing.Short() {
			queries = append(queries, "-/search/?q="+url.QueryEscape(value))
		}
	}
	if testing.Short() {
		addresses = every(addresses, 5)
	}

	ctx := browsertest.StartFor(t, 8*time.Minute)
	var lock sync.Mutex
	var faults []string
	at, requests := "", 0
	fault := func(format string, args ...any) {
		lock.Lock()
		defer lock.Unlock()
		faults = append(faults, at+": "+fmt.Sprintf(format, args...))
	}
	var dialogs = make(chan struct{}, 1000)
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			lock.Lock()
			requests++
			lock.Unlock()
			if u := e.Request.URL; !strings.HasPrefix(u, site) && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "blob:"+site) && !strings.HasPrefix(u, "about:") {
				fault("it requests %s", u)
			}
		case *cdp.EventJavascriptDialogOpening:
			fault("a dialog opens: %s", e.Message)
			dialogs <- struct{}{}
		case *cdp.EventFrameNavigated:
			if u := e.Frame.URL; !strings.HasPrefix(u, site) && u != "about:blank" {
				fault("it leads to %s", u)
			}
		case *runtime.EventConsoleAPICalled:
			for _, arg := range e.Args {
				if strings.Contains(string(arg.Value), "PWNED") {
					fault("a script ran")
				}
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for range dialogs {
			_, _ = chromedp.Call(ctx, cdp.HandleJavaScriptDialog, cdp.HandleJavaScriptDialogParams{Accept: true}) // it is a fault already
		}
	}()
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	before(t, ctx, `window.pwned = () => { console.log("PWNED"); };`)
	open := func(address string) {
		lock.Lock()
		at = address
		lock.Unlock()
		if err := chromedp.Do(ctx, chromedp.Navigate(site+address)); err != nil {
			t.Fatalf("%s: %v", address, err)
		}
	}
	for _, address := range addresses {
		open(address)
		// Handlers that wait for a reader are set off too; links are not followed.
		live := value[string](t, ctx, `(() => {
			const all = [...document.querySelectorAll("*")];
			for (const e of all) for (const kind of ["mouseover", "mouseenter", "focus", "toggle", "load", "error"]) e.dispatchEvent(new Event(kind));
			return all.filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name) || /^(href|src|action|formaction|data|xlink:href)$/i.test(a.name) && /^[\s\x00-\x20]*(javascript|vbscript|data:text)/i.test(a.value)) || /^(iframe|object|embed|base|portal|frame)$/i.test(e.localName)).map((e) => e.outerHTML.slice(0, 200)).join("\n");
		})()`)
		if live != "" {
			fault("it holds %s", live)
		}
	}
	for _, drawing := range drawings {
		open(drawing)
	}
	for _, query := range queries {
		open(query)
		until(t, ctx, `document.querySelector("[data-search-results]")?.childElementCount > 0 || document.querySelector("[role=status]")?.textContent.trim()`)
		if marks := value[int](t, ctx, `document.querySelectorAll("main img[onerror], main script:not([src])").length`); marks > 0 {
			fault("the query becomes markup")
		}
	}
	open("404.html") // so that what the last page does has been seen
	lock.Lock()
	defer lock.Unlock()
	t.Logf("%d hostile pages written, %d refused; %d pages, %d drawings and %d searches opened; %d requests, all to this host; %d faults", len(pages), refused, len(addresses), len(drawings), len(queries), requests, len(faults))
	drawn := 0
	for _, f := range faults {
		if address, _, _ := strings.Cut(f, ": "); openDrawings != "" && strings.HasSuffix(address, ".svg") {
			drawn++
			t.Logf("open: %s\n%s", openDrawings, f)
		} else {
			t.Error(f)
		}
	}
	if openDrawings != "" && drawn == 0 {
		t.Errorf("it holds now: take it off the open list (%s)", openDrawings)
	}
}

// openDrawings says why drawings that are opened by themselves still run or load
// something; empty: they do not.
const openDrawings = ""

// every keeps each nth of a list.
func every(list []string, n int) []string {
	var kept []string
	for i, s := range list {
		if i%n == 0 {
			kept = append(kept, s)
		}
	}
	return kept
}
