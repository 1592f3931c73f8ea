package search

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"tandem/generator/browsertest"
)

// changed serves the answers of another handler with other headers.
func changed(t *testing.T, h http.Handler, change func(http.Header)) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		said := httptest.NewRecorder()
		h.ServeHTTP(said, r)
		for key, values := range said.Header() {
			w.Header()[key] = values
		}
		change(w.Header())
		w.WriteHeader(said.Code)
		w.Write(said.Body.Bytes())
	}))
	t.Cleanup(server.Close)
	return server
}

// TestSisterSites searches two other bases from the search page: one allows it, one
// is away.
func TestSisterSites(t *testing.T) {
	other := changed(t, site(t, built(t, edition([]written{
		{path: "guides/skin.md", title: "Export of pictures", body: "Pictures of skin leave the clinic only after an export review."},
	}))).Config.Handler, func(h http.Header) { h.Set("Access-Control-Allow-Origin", "*") })
	silent := site(t, nil) // has no search data, and does not allow it
	own := changed(t, site(t, built(t, edition(fixture()))).Config.Handler, func(h http.Header) {
		h.Set("Content-Security-Policy", strings.Replace(policy, "connect-src 'self'", "connect-src 'self' "+other.URL+" "+silent.URL, 1))
	})
	ctx := browsertest.Start(t)
	visit(t, ctx, own.URL+"/base/")
	got := call[[]string](t, ctx, `
		document.body.innerHTML = '<main data-search-page><form data-search action="/base/-/search/"><input type="search" name="q" value="export"></form><div data-search-results></div></main>';
		const place = document.querySelector("[data-search-results]");
		place.dataset.sisters = JSON.stringify([{ Name: "Skin clinic", URL: args[0] + "/base/" }, { Name: "Away", URL: args[1] + "/base/" }]);
		const { attach } = await import("/assets/search.js");
		attach(document.querySelector("form"), { root: "/base/" });
		for (let i = 0; i < 400 && document.querySelectorAll(".search-sister").length < 2; i++) await new Promise((done) => setTimeout(done, 10));
		const first = document.querySelector(".search-sister a");
		return [
			document.querySelector("[role=status]").textContent,
			...[...document.querySelectorAll(".search-sister")].map((s) => s.getAttribute("aria-label") + ": " + [...s.querySelectorAll(".search-hit-title, p")].map((n) => n.textContent).join()),
			first.href, document.querySelector(".search-more").href,
		];`, other.URL, silent.URL)
	want := []string{
		"3 pages for “export”.", "In Skin clinic: Export of pictures", "In Away: It cannot be searched from here at the moment.",
		other.URL + "/base/guides/skin/?h=export", other.URL + "/base/-/search/?q=export",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
