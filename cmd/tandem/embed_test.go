package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/generator/browsertest"
	"tandem/generator/policy"
)

// below serves a published folder below /base/ under the strict policy, and
// allows one other site to read it.
func below(t *testing.T, dir string, allowed func() string) *httptest.Server {
	t.Helper()
	files := http.StripPrefix("/base", http.FileServer(http.Dir(dir)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy.Pages(nil))
		w.Header().Set("Access-Control-Allow-Origin", allowed())
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server
}

// TestGuideEmbedsTheSearch runs the example of the guide as it is printed there,
// on a page of another site with a policy as strict as the guide says.
func TestGuideEmbedsTheSearch(t *testing.T) {
	guide, err := os.ReadFile("../../content/guides/embed-the-search.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(language string) string {
		m := regexp.MustCompile("(?s)\n```" + language + "\n(.*?)\n```").FindSubmatch(guide)
		if m == nil {
			t.Fatalf("the guide has no example in %s", language)
		}
		return string(m[1])
	}
	_, dir := published(t)
	var other *httptest.Server
	base := below(t, dir, func() string { return other.URL })
	script := strings.ReplaceAll(block("js"), "https://triage-partnership.example.org/", base.URL+"/base/")
	other = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", fmt.Sprintf("default-src 'none'; script-src 'self' %[1]s; connect-src %[1]s", base.URL))
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, "<!doctype html><html lang=en><title>Intranet</title>%s", block("html"))
		case "/ask.js":
			w.Header().Set("Content-Type", "text/javascript")
			fmt.Fprint(w, script)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(other.Close)

	ctx := browsertest.Start(t)
	visit(t, ctx, other.URL+"/")
	if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS("#ask")), chromedp.KeyEvent("who decides")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `document.querySelectorAll("#answers li").length === 5`)
	until(t, ctx, `document.querySelector("#answers a").textContent.startsWith("Settle who decides")`)
	got := value[[]string](t, ctx, `[...document.querySelectorAll("#answers a")].map((a) => a.href)`)
	if want := base.URL + "/base/playbooks/decision-rights/"; !strings.HasPrefix(got[0], want) {
		t.Errorf("the first answer leads to %q, want %q", got[0], want)
	}
	if i := slices.IndexFunc(got, func(href string) bool { return !regexp.MustCompile(`/base/(playbooks|checklists)/`).MatchString(href) }); i >= 0 {
		t.Errorf("the filters let %q through", got[i])
	}

	// Other claims of the guide about the module.
	module := fmt.Sprintf(`import(%q)`, base.URL+"/base/search.js")
	ended := value[string](t, ctx, module+`.then(({ search }) => search("charter", { signal: AbortSignal.abort() })).catch((err) => err.name)`)
	unknown := value[string](t, ctx, module+`.then(({ search }) => search("charter", { filters: { colour: "red" } })).catch((err) => err.message)`)
	away := value[string](t, ctx, module+fmt.Sprintf(`.then(({ search, Failure }) => search("charter", { root: %q }).catch((err) => String(err instanceof Failure)))`, base.URL+"/nowhere/"))
	format := value[string](t, ctx, module+`.then(({ format }) => typeof format)`)
	want := []string{"AbortError", `filter "colour" is unknown: use type, owner, partner, state, tag`, "true", "number"}
	if got := []string{ended, unknown, away, format}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestAHitOpensAtItsSection opens a further section of a hit by the keyboard, on
// a site below a path and under the strict policy: the section is in view, its
// words are marked, and Escape takes the marks away.
func TestAHitOpensAtItsSection(t *testing.T) {
	_, dir := published(t)
	url := below(t, dir, func() string { return "null" }).URL + "/base/"
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/run-the-cadence/")
	value[any](t, ctx, `void addEventListener("securitypolicyviolation", (e) => document.body.dataset.violated = e.violatedDirective)`)
	if err := chromedp.Do(ctx, chromedp.KeyEvent("/"), chromedp.KeyEvent("who decides ")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `document.querySelector(".search-list")?.ariaBusy === "false" && document.querySelector(".search-also")`)
	for range 30 {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(keys.ArrowDown)); err != nil {
			t.Fatal(err)
		}
		if value[bool](t, ctx, `document.querySelector(".search-also[aria-selected=true]") !== null`) {
			break
		}
	}
	want := value[string](t, ctx, `new URL(document.querySelector(".search-also[aria-selected=true]").href).hash`)
	if violated := value[string](t, ctx, `document.body.dataset.violated ?? ""`); violated != "" {
		t.Errorf("the policy forbids %s", violated)
	}
	value[any](t, ctx, `void document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }))`)
	until(t, ctx, `location.hash && location.pathname === "/base/playbooks/decision-rights/" && document.querySelector("main mark")`)
	if got := value[string](t, ctx, `location.search + location.hash`); got != want {
		t.Errorf("the address ends in %q, want %q", got, want)
	}
	until(t, ctx, `(() => { const { top } = document.querySelector(location.hash).getBoundingClientRect(); return top >= 0 && top < innerHeight; })()`)
	if err := chromedp.Do(ctx, chromedp.KeyEvent(keys.Escape)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `!document.querySelector("main mark")`)
}
