package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"regexp"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// TestSearchSpeaksTheLanguageOfTheSite searches a German base on its search page, in
// the panel of a page, and from a page of another site without a language, or in
// another one.
func TestSearchSpeaksTheLanguageOfTheSite(t *testing.T) {
	site, problems := inLanguage(t, "de", nil)
	if problems != "" {
		t.Errorf("got problems %q", problems)
	}
	ctx := browsertest.Start(t)

	visit(t, ctx, site+"-/search/?q=redaction")
	until(t, ctx, `document.querySelector(".search-narrow")`)
	value[any](t, ctx, `document.querySelector(".search-narrow").open = true`)
	until(t, ctx, `document.querySelector(".search-filter") && document.querySelector(".search-list")?.ariaBusy === "false"`)
	if got := value[string](t, ctx, `document.querySelector(".search-status").textContent`); !regexp.MustCompile(`^\d+ Seiten zu „redaction“\.$`).MatchString(got) {
		t.Errorf("the search page says %q", got)
	}
	got := value[[]string](t, ctx, `[document.querySelector(".search-narrow summary"), ...document.querySelectorAll(".search-filter-head")].map((e) => e.textContent)`)
	if want := []string{"Eingrenzen", "Art der Seite", "Stand", "Partner", "Zuständig", "Schlagwort"}; !slices.Equal(got, want) {
		t.Errorf("filters: got %q, want %q", got, want)
	}
	labels := value[[]string](t, ctx, `[...document.querySelectorAll(".search-filter")].map((e) => e.firstChild.data)`)
	for _, want := range []string{"Leitfäden", "geprüft", "City hospital", "Tech lead"} {
		if !slices.Contains(labels, want) {
			t.Errorf("the filters are %q, want %q among them", labels, want)
		}
	}
	value[any](t, ctx, `void [...document.querySelectorAll(".search-filter")].find((e) => e.firstChild.data === "Tech lead").click()`)
	until(t, ctx, `document.querySelector("input[type=search]").value === "redaction owner:tech-lead "`)

	visit(t, ctx, site+"-/search/?q="+url.QueryEscape("xylofon owner:tech-lead"))
	until(t, ctx, `document.querySelector(".search-status")?.textContent.startsWith("Keine Seite enthält „xylofon owner:tech-lead“.") && document.querySelector(".search-word")`)
	if got := value[string](t, ctx, `[...document.querySelectorAll(".search-word")].at(-1).textContent`); got != "Den Zuständigen melden, dass eine Seite fehlt" && got != "Alle Seiten durchsehen" {
		t.Errorf("where nothing is found: the last offer says %q", got)
	}

	visit(t, ctx, site+"playbooks/decision-rights/")
	value[any](t, ctx, `void document.querySelector("form[data-search] input").focus()`)
	if err := chromedp.Do(ctx, chromedp.KeyEvent("ombud ")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `document.querySelector(".search-list")?.ariaBusy === "false" && document.querySelector("[role=option]")`)
	got = value[[]string](t, ctx, `[document.querySelector(".search-list").ariaLabel, document.querySelector(".search-panel .search-status").textContent.replace(/\d+/, "N")]`)
	if want := []string{"Gefundene Seiten", "N Seiten zu „ombud“."}; !slices.Equal(got, want) {
		t.Errorf("the panel says %q, want %q", got, want)
	}

	// Another site, whose page has no language, then an invalid one.
	base := embeddable(t, site)
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", fmt.Sprintf("default-src 'none'; script-src 'self' %[1]s; connect-src %[1]s", base))
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><title>Intranet</title><form><input type="search"></form>`)
	}))
	t.Cleanup(other.Close)
	for _, lang := range []string{"", "not a language", "en"} {
		visit(t, ctx, other.URL)
		got = value[[]string](t, ctx, fmt.Sprintf(`(async () => {
			if (%[2]q) document.documentElement.lang = %[2]q;
			const { attach, search } = await import(%[1]q + "search.js");
			const form = document.querySelector("form");
			const input = form.querySelector("input");
			attach(form, { root: %[1]q });
			const status = form.querySelector("[role=status]");
			const said = async (text) => {
				status.textContent = "";
				input.value = text;
				input.dispatchEvent(new Event("input"));
				for (let i = 0; i < 800 && !status.textContent; i++) await new Promise((done) => setTimeout(done, 10));
				return status.textContent.replace(/\d\d+/, "N");
			};
			const { hits } = await search("ombud ");
			const away = await search("ombud ", { root: %[1]q + "nowhere/" }).catch((err) => [err.code, err.message]);
			return [await said("redaction "), String(hits.length), ...away];
		})()`, base, lang))
		want := []string{
			"N Seiten zu „redaction“.", "10",
			"missing", "Ein Teil der Suchdaten fehlt. Laden Sie die Seite neu; hilft das nicht, muss die Website neu gebaut werden.",
		}
		if !slices.Equal(got, want) {
			t.Errorf("on a page with lang=%q: got %q, want %q", lang, got, want)
		}
	}
}

// embeddable returns the address of a host that hands on a site and lets other
// sites read it.
func embeddable(t *testing.T, site string) string {
	t.Helper()
	to, err := url.Parse(site)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(&httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(to)
			for _, name := range []string{"Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode"} { // the server behind it answers no other site
				r.Out.Header.Del(name)
			}
		},
		ModifyResponse: func(r *http.Response) error {
			r.Header.Set("Access-Control-Allow-Origin", "*")
			r.Header.Del("Cross-Origin-Resource-Policy") // the host of a published site sends none
			return nil
		},
	})
	t.Cleanup(server.Close)
	return server.URL + "/"
}
