package search

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
	"tandem/generator/kb"
)

// many is a page whose sections answer "needle" and "haystack" to different degrees.
func many() []written {
	return []written{
		{path: "guides/many.md", title: "Farming", body: "Farms.\n## Barns\nA haystack stands in each.\n## Needle in a haystack\nOne needle.\n## Tools\nA needle, a fork and a rake.\n" +
			"## Sewing\nA needle mends a coat.\n## Knitting\nNo needle goes without its pair.\n## Cows\nThey eat.\n"},
		{path: "guides/a.md", title: "Alpha", body: "A haystack."}, {path: "guides/b.md", title: "Bravo", body: "A haystack."}, {path: "guides/c.md", title: "Carol", body: "A haystack."},
		{path: "guides/d.md", title: "Delta", body: "Nothing."}, {path: "guides/e.md", title: "Echos", body: "Nothing."},
	}
}

func TestFurtherSectionsAnswerToo(t *testing.T) {
	x := opened(t, edition(many()))
	for _, c := range []struct {
		query, why string
		want       []string
	}{
		{"needle haystack ", "the best, then those with the rarer word: never more than two, none with the commoner alone", []string{"Needle in a haystack", "Tools", "Sewing"}},
		{"haystack ", "the only word may be a common one", []string{"Needle in a haystack", "Barns"}},
		{"cows ", "no other section has it", []string{"Cows"}},
		{"farming ", "no section has it", []string{""}},
		{"type:guide", "without words", []string{""}},
	} {
		hits, err := x.Search(c.query, 10)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(hits, func(h Hit) bool { return h.ID == "guides/many" })
		if i < 0 {
			t.Fatalf("%q: got %+v, want guides/many among them", c.query, hits)
		}
		got := []string{hits[i].Section}
		for _, also := range hits[i].Also {
			got = append(got, also.Section)
			if want := "guides/many/#" + kb.Slug(also.Section); also.URL != want || also.Excerpt == "" {
				t.Errorf("%q: got %+v, want the address %q and an excerpt", c.query, also, want)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q (%s): got %q, want %q", c.query, c.why, got, c.want)
		}
	}
}

func TestBrowserNamesTheSameSections(t *testing.T) {
	compare(t, edition(many()), []string{"needle haystack ", "haystack", "needle", "cows", "need hays", "neddle haystack", "needle -rake", "type:guide", "\"a needle\""})
}

func TestFurtherSectionsAreOptions(t *testing.T) {
	ctx, url := attached(t, built(t, edition(many())))
	call[string](t, ctx, `return type("needle haystack ")`)
	got := call[[]string](t, ctx, `
		press("ArrowDown"); press("ArrowDown");
		const input = document.querySelector("input");
		const link = document.getElementById(input.getAttribute("aria-activedescendant"));
		return [link.textContent, link.href, link.getAttribute("aria-selected"),
			String(new Set([...document.querySelectorAll("[role=option]")].map((o) => o.id)).size === document.querySelectorAll("[role=option]").length)];`)
	if want := []string{"Farming: § Tools A needle, a fork and a rake.", url + "/base/guides/many/?h=needl#tools", "true", "true"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// slow holds back the files of pages, except one, until told, and counts those
// cancelled.
func slow(t *testing.T, h http.Handler, save string, begun, given *atomic.Int32) (server *httptest.Server, release func()) {
	gate := make(chan struct{})
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "/text/") && !strings.HasSuffix(r.URL.Path, save) {
			begun.Add(1)
			select {
			case <-gate:
			case <-r.Context().Done():
				given.Add(1)
				return
			}
		}
		h.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	var open atomic.Bool
	release = func() {
		if open.CompareAndSwap(false, true) {
			close(gate)
		}
	}
	t.Cleanup(release)
	return server, release
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for range 1000 {
		if holds() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("this never came true: %s", what)
}

// fileOf returns the file with what a hit shows of a page.
func fileOf(t *testing.T, outputs []kb.Output, id string) string {
	t.Helper()
	for _, out := range outputs {
		if !strings.HasPrefix(out.Path, "-/search/text/") {
			continue
		}
		payload, err := unpack(kindText, out.Data)
		if err != nil {
			t.Fatal(err)
		}
		if in := (reader{rest: payload}); in.text() == id {
			return out.Path
		}
	}
	t.Fatalf("no file of %s", id)
	return ""
}

func TestHitsComeAsTheyArriveAndTypingOnCancels(t *testing.T) {
	var begun, given atomic.Int32
	e := edition(fixture())
	outputs := built(t, e)
	best := found(t, opened(t, e), "nurse", 1)[0]
	server, release := slow(t, site(t, outputs).Config.Handler, fileOf(t, outputs, best), &begun, &given)
	ctx := browsertest.Start(t)
	attachAt(t, ctx, server.URL)
	ask := `
		const input = document.querySelector("input");
		input.value = args[0];
		input.dispatchEvent(new Event("input", { bubbles: true }));`
	got := call[[]string](t, ctx, ask+`
		for (let i = 0; i < 400 && !seen().status; i++) await new Promise((done) => setTimeout(done, 10));
		return [seen().status, String(seen().titles.length), document.querySelector("[role=listbox]").ariaBusy];`, "nurse")
	if want := []string{"3 pages for “nurse”.", "1", "true"}; !slices.Equal(got, want) {
		t.Fatalf("while the others are on their way: got %q, want %q", got, want)
	}
	eventually(t, "the others are asked for", func() bool { return begun.Load() == 2 })
	call[bool](t, ctx, `press("ArrowDown"); return true`)
	chosen := call[panelSeen](t, ctx, `return seen()`)
	call[bool](t, ctx, ask+`return true`, "charter")
	// What the former question alone waits for is given up.
	eventually(t, "files are given up", func() bool { return given.Load() >= 1 })
	call[bool](t, ctx, ask+`return true`, "nurse")
	eventually(t, "the others are asked for again", func() bool { return begun.Load() >= 4 })
	release()
	got = call[[]string](t, ctx, `
		for (let i = 0; i < 400 && (seen().titles.length < 3 || document.querySelector("[role=listbox]").ariaBusy === "true"); i++) await new Promise((done) => setTimeout(done, 10));
		return [String(seen().titles.length), document.querySelector("[role=listbox]").ariaBusy, ...window.wrong];`)
	if want := []string{"3", "false"}; chosen.Selected == "" || !slices.Equal(got, want) {
		t.Errorf("when all is there: got %q, want %q (chosen before: %q)", got, want, chosen.Selected)
	}
}

// offline takes the network away from the page, or gives it back. Browsers differ in
// whether they read it in the conditions or beside them.
func offline(t *testing.T, ctx context.Context, away bool) {
	t.Helper()
	type params struct {
		Offline                  bool                  `json:"offline"`
		MatchedNetworkConditions []*network.Conditions `json:"matchedNetworkConditions"`
	}
	command := cdp.Command[params, network.EmulateNetworkConditionsByRuleResult]{Method: network.CommandEmulateNetworkConditionsByRule}
	_, err := chromedp.Call(ctx, command, params{away, []*network.Conditions{{Offline: away, DownloadThroughput: -1, UploadThroughput: -1}}})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSearchGoesOnWithoutTheNetwork(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(append(fixture(), generated(300, 2)...))))
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	before := call[string](t, ctx, `return type("red lines ")`)
	excerpts := func() int { return call[int](t, ctx, `return document.querySelectorAll(".search-hit-excerpt").length`) }
	n := excerpts()
	offline(t, ctx, true)
	away := call[string](t, ctx, `return type("clinician ")`)
	if want := "The search data cannot be reached. Check the connection and try again."; away != want {
		t.Errorf("what was not fetched: got %q, want %q", away, want)
	}
	if again := call[string](t, ctx, `return [...document.querySelectorAll("[role=option]")].at(-1).textContent`); again != "Try again" {
		t.Errorf("what was not fetched: got the option %q, want a way to try again", again)
	}
	if got := call[string](t, ctx, `return type("red lines ")`); got != before || n == 0 || excerpts() != n {
		t.Errorf("what was fetched: got %q with %d excerpts, want %q with %d", got, excerpts(), before, n)
	}
	call[string](t, ctx, `return type("clinician ")`)
	// The network is back, and somebody tries again by the keyboard.
	retry := `
		const status = document.querySelector("[role=status]");
		press("ArrowUp");
		press("Enter");
		for (let i = 0; i < 400 && status.textContent.startsWith("The search data"); i++) await new Promise((done) => setTimeout(done, 10));
		return status.textContent;`
	offline(t, ctx, false)
	if got := call[string](t, ctx, retry); !strings.HasSuffix(got, "for “clinician”.") {
		t.Errorf("tried again: got %q, want pages", got)
	}
}

func TestSearchTriesAgainWhenTheNetworkIsBack(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(append(fixture(), generated(300, 2)...))))
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	call[string](t, ctx, `return type("red lines ")`)
	says := func(away bool) {
		offline(t, ctx, away)
		if _, err := chromedp.Call(ctx, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: away}); err != nil {
			t.Fatal(err)
		}
	}
	says(true)
	call[string](t, ctx, `return type("clinician ")`)
	says(false)
	got := call[string](t, ctx, `
		const status = document.querySelector("[role=status]");
		for (let i = 0; i < 400 && status.textContent.startsWith("The search data"); i++) await new Promise((done) => setTimeout(done, 10));
		return status.textContent;`)
	if !strings.HasSuffix(got, "for “clinician”.") {
		t.Errorf("got %q, want pages", got)
	}
}

// referred returns the edition of the fixture in which pages refer to others:
// each name of to is referred to by that many pages.
func referred(pages []written, to map[string]int) *kb.Edition {
	e := edition(pages)
	e.Back = map[string][]kb.Backlink{}
	for id, n := range to {
		for _, from := range e.Pages {
			if from.ID != id && !from.Index && len(e.Back[id]) < n {
				e.Back[id] = append(e.Back[id], kb.Backlink{From: from.ID, Relation: "Linked from"}, kb.Backlink{From: from.ID, Relation: "Linked from"})
				n++ // two links from one page count once
			}
		}
	}
	return e
}

func TestSuggestionsAreTitlesThatManyReferTo(t *testing.T) {
	e := referred(fixture(), map[string]int{
		"glossary/handover": 4, "playbooks/incident": 3, "guides/night": 3, "playbooks/kickoff": 2,
		"checklists/release": 1, "playbooks/kickoff-old": 5, "charters/triage": 5, "playbooks": 5, "retros/2026-03-pilot": 5,
	})
	want := []string{"Handover", "Nights and weekends", "Handle an incident", "Run the kick-off"}
	if got := suggestions(e); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q: no page that one refers to, superseded, with a long title, a colon, no register", got, want)
	}
}

func TestAnEmptyFieldSuggestsSearches(t *testing.T) {
	outputs := built(t, referred(fixture(), map[string]int{"glossary/handover": 3, "playbooks/incident": 2}))
	ctx, url := attached(t, outputs)
	got := call[[]string](t, ctx, `
		const status = document.querySelector("[role=status]");
		for (let i = 0; i < 400 && !status.textContent; i++) await new Promise((done) => setTimeout(done, 10));
		const seen1 = [status.textContent, ...[...document.querySelectorAll("[role=option]")].map((o) => o.textContent), String(document.querySelector(".search-panel").hidden)];
		press("ArrowDown");
		press("Enter");
		for (let i = 0; i < 400 && !status.textContent.includes("“"); i++) await new Promise((done) => setTimeout(done, 10));
		return [...seen1, document.querySelector("input").value, status.textContent, location.pathname];`)
	want := []string{"Suggested", "Handover", "Handle an incident", "false", "Handover", "3 pages for “Handover”.", "/base/"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	visit(t, ctx, url+"/base/-/search/")
	got = call[[]string](t, ctx, `
		const { attach } = await import("/assets/search.js");
		attach(document.querySelector("form"), { root: "/base/" });
		const heads = () => [...document.querySelectorAll(".search-group")].map((g) => [...g.children].map((c) => c.textContent).join());
		for (let i = 0; i < 400 && !heads().length; i++) await new Promise((done) => setTimeout(done, 10));
		return heads();`)
	if want := []string{"Your last searches,Handover", "Suggested,Handle an incident"}; !slices.Equal(got, want) {
		t.Errorf("on the search page: got %q, want %q", got, want)
	}
}

func TestNothingFoundOffersWaysOn(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(fixture())))
	ways := `return [await type(args[0]), ...[...document.querySelectorAll("[role=option]")].map((o) => o.textContent + " " + new URL(o.href).pathname + new URL(o.href).search)]`
	all := []string{"Look through the glossary /base/glossary/", "Look through all pages /base/-/search/"}
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"handvr ", []string{"No page has “handvr”. Did you mean:", "handover /base/-/search/?q=handover", "handle /base/-/search/?q=handle", "In the glossary: Handover /base/glossary/handover/"}},
		{"nurse type:playbook state:overdue ", []string{"No page has “nurse type:playbook state:overdue”. The filters leave nothing over.",
			"Without state:overdue: 1 page /base/-/search/?q=nurse+type%3Aplaybook"}},
		{"umlaute -accents", []string{"No page has “umlaute -accents”. The filters leave nothing over.", "Without -accents: 1 page /base/-/search/?q=umlaute"}},
		{"the of ", []string{"“the of” is made of words that nearly every page has. Add a rarer one."}},
		{"qqqqqqqq ", []string{"No page has “qqqqqqqq”. Try fewer or other words."}},
	} {
		if got := call[[]string](t, ctx, ways, c.query); !slices.Equal(got, append(c.want, all...)) {
			t.Errorf("%q:\ngot  %q\nwant %q", c.query, got, append(c.want, all...))
		}
	}
	// A similar word is searched in place.
	got := call[[]string](t, ctx, `
		await type("vrifcaton ");
		const status = document.querySelector("[role=status]");
		document.querySelector("[role=option]").click();
		for (let i = 0; i < 400 && !status.textContent.includes(" for "); i++) await new Promise((done) => setTimeout(done, 10));
		return [status.textContent, document.querySelector("input").value, location.pathname, ...window.wrong];`)
	if want := []string{"1 page for “verification”.", "verification", "/base/"}; !slices.Equal(got, want) {
		t.Errorf("after choosing a word nearby: got %q, want %q", got, want)
	}
}

func TestEscapeTakesTheMarksAway(t *testing.T) {
	ctx := browsertest.Start(t)
	url := site(t, built(t, edition(fixture()))).URL
	visit(t, ctx, url+"/base/?h=redact+name#text")
	got := call[[]string](t, ctx, `
		const { highlight } = await import("/assets/search.js");
		const html = document.querySelector("main").innerHTML;
		await highlight({ root: "/base/" });
		const n = () => String(document.querySelectorAll("mark").length);
		const key = (target, key) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
		const seen = [n()];
		key(document.querySelector("input"), "Escape"); // which clears the field
		seen.push(n());
		key(document.body, "Escape");
		return [...seen, n(), String(document.querySelector("main").innerHTML === html), String(document.querySelector("#text").childNodes.length)];`)
	if want := []string{"4", "4", "0", "true", "1"}; !slices.Equal(got, want) {
		t.Errorf("marks before, after Escape in the field, after Escape: got %q, want %q", got, want)
	}
}
