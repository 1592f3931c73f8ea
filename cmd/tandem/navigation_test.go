package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/generator/browsertest"
)

// keyed sends keys of the keyboard. Enter is sent as a press alone: the protocol
// sends its character even where the press was handled, which no keyboard does.
func keyed(t *testing.T, ctx context.Context, names ...string) {
	t.Helper()
	for _, key := range names {
		if key == keys.Enter {
			value[any](t, ctx, `void document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }))`)
			continue
		}
		if err := chromedp.Do(ctx, chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
	}
}

func pressWithCtrl(t *testing.T, ctx context.Context, key string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.KeyEvent(key, chromedp.KeyModifiers(chromedp.ModifierCtrl))); err != nil {
		t.Fatal(err)
	}
}

const chosenOf = `document.querySelector("#palette [aria-selected=true]")`

func TestPaletteByKeyboardAlone(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/run-the-cadence/")
	until(t, ctx, `!document.querySelector("[data-palette]").hidden`)

	t.Run("opens and gives the focus back", func(t *testing.T) {
		keyed(t, ctx, keys.Tab, keys.Tab)
		before := value[string](t, ctx, `document.activeElement.outerHTML`)
		pressWithCtrl(t, ctx, "k")
		until(t, ctx, `document.querySelector("#palette[open]") && document.activeElement.matches("#palette input")`)
		keyed(t, ctx, keys.Escape)
		until(t, ctx, `!document.querySelector("#palette[open]")`)
		if got := value[string](t, ctx, `document.activeElement.outerHTML`); got != before {
			t.Errorf("after Escape the focus is on %s, want %s", got, before)
		}
	})

	t.Run("arrows choose and come round", func(t *testing.T) {
		pressWithCtrl(t, ctx, "k")
		keyed(t, ctx, "heal")
		until(t, ctx, chosenOf+`?.textContent.includes("Health")`)
		until(t, ctx, `document.querySelector("#palette [role=status]").textContent.includes("page")`)
		all := value[int](t, ctx, `document.querySelectorAll("#palette [role=option]").length`)
		if all < 3 {
			t.Fatalf("got %d options, want places, pages and the search", all)
		}
		for range all {
			keyed(t, ctx, keys.ArrowDown)
		}
		if got := value[string](t, ctx, chosenOf+`.textContent`); !strings.HasPrefix(got, "Health") {
			t.Errorf("after a round the choice is %q, want the first option", got)
		}
		if !value[bool](t, ctx, `document.querySelector("#palette input").getAttribute("aria-activedescendant") === `+chosenOf+`.id`) {
			t.Error("the input does not name the chosenOf option")
		}
		keyed(t, ctx, keys.Enter)
		until(t, ctx, `location.pathname === "/-/state/"`)
	})

	for _, test := range []struct{ typed, title, kind, path string }{
		{"product ow", "Product owner", "Person", "/-/people/product-owner/"},
		{"glossary", "Glossary", "Register", "/glossary/"},
		{"tag trust", "trust", "Tag", "/-/tags/trust/"},
		{"who decides", "", "Playbook", "/playbooks/decision-rights/"},
	} {
		t.Run("goes to "+test.path, func(t *testing.T) {
			visit(t, ctx, url)
			until(t, ctx, `!document.querySelector("[data-palette]").hidden`)
			pressWithCtrl(t, ctx, "k")
			keyed(t, ctx, test.typed)
			until(t, ctx, chosenOf+`?.textContent.includes("`+test.title+`") && `+chosenOf+`.textContent.includes("`+test.kind+`")`)
			keyed(t, ctx, keys.Enter)
			until(t, ctx, `location.pathname === "`+test.path+`"`)
		})
	}

	t.Run("does what the page can", func(t *testing.T) {
		visit(t, ctx, url+"-/state/")
		until(t, ctx, `!document.querySelector("[data-palette]").hidden`)
		light := value[string](t, ctx, `getComputedStyle(document.body).backgroundColor`)
		pressWithCtrl(t, ctx, "k")
		keyed(t, ctx, "dark")
		until(t, ctx, chosenOf+`?.textContent.includes("dark")`)
		keyed(t, ctx, keys.Enter)
		until(t, ctx, `!document.querySelector("#palette[open]")`)
		if dark := value[string](t, ctx, `getComputedStyle(document.body).backgroundColor`); dark == light {
			t.Errorf("the ground stays %s", light)
		}
	})
}

// TestPaletteFillsAPhone opens the palette by its button on a narrow screen.
func TestPaletteFillsAPhone(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844)); err != nil {
		t.Fatal(err)
	}
	visit(t, ctx, url)
	until(t, ctx, `!document.querySelector("[data-palette]").hidden`)
	value[any](t, ctx, `document.querySelector("[data-palette]").click()`)
	until(t, ctx, `document.querySelectorAll("#palette [role=option]").length > 5`)
	size := value[[]float64](t, ctx, `(() => { const r = document.querySelector("#palette").getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()`)
	if !slices.Equal(size, []float64{0, 0, 390, 844}) {
		t.Errorf("the palette stands at %v, want the whole window", size)
	}
	if found := unclear(t, ctx); len(found) > 0 {
		t.Errorf("the open palette has %q", found)
	}
	value[any](t, ctx, `document.querySelector(".palette-close").click()`)
	until(t, ctx, `!document.querySelector("#palette[open]")`)
}

// TestClosedPartsOfTheContentsStayClosed closes a part, and opens pages
// elsewhere and within it.
func TestClosedPartsOfTheContentsStayClosed(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900)); err != nil {
		t.Fatal(err)
	}
	open := func() bool { return value[bool](t, ctx, `document.querySelector("[data-branch=do]").open`) }
	visit(t, ctx, url+"retros/")
	if !open() {
		t.Fatal("a part is closed before anyone closed it")
	}
	value[any](t, ctx, `document.querySelector("[data-branch=do] > summary").focus()`)
	value[any](t, ctx, `document.activeElement.click()`)
	until(t, ctx, `!document.querySelector("[data-branch=do]").open`)
	visit(t, ctx, url+"decisions/")
	if open() {
		t.Error("the part is open again on the next page")
	}
	visit(t, ctx, url+"playbooks/run-the-cadence/")
	if !open() {
		t.Error("the part that leads to the open page is closed")
	}
	visit(t, ctx, url+"decisions/")
	value[any](t, ctx, `document.querySelector("[data-branch=do] > summary").click()`)
	until(t, ctx, `document.querySelector("[data-branch=do]").open`)
	visit(t, ctx, url+"retros/")
	if !open() {
		t.Error("the part that was opened again is closed")
	}
}

func TestFacetsOfARegisterAreShared(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"playbooks/")
	titles := `[...document.querySelectorAll("[data-row]:not([hidden]) .row-title")].map((a) => a.textContent)`
	until(t, ctx, `document.querySelector("[data-facets-status]").textContent`)
	all := value[[]string](t, ctx, titles)
	value[any](t, ctx, `(() => { const s = document.querySelector("[data-facets] [name=owner]"); s.value = "tech-lead"; s.dispatchEvent(new Event("change", { bubbles: true })); })()`)
	some := value[[]string](t, ctx, titles)
	want := value[[]string](t, ctx, `[...document.querySelectorAll("[data-row]")].filter((row) => row.querySelector("td a[href*='-/people/tech-lead/']")).map((row) => row.querySelector(".row-title").textContent)`)
	if len(some) == 0 || len(some) >= len(all) || !slices.Equal(some, want) {
		t.Fatalf("of %d playbooks the tech lead's are %q, want %q", len(all), some, want)
	}
	address := value[string](t, ctx, `location.href`)
	if !strings.HasSuffix(address, "/playbooks/?owner=tech-lead") {
		t.Errorf("the address is %s", address)
	}
	visit(t, ctx, address+"&state=nothing-like-it")
	until(t, ctx, `document.querySelector("[data-facets-status]").textContent`)
	if got := value[[]string](t, ctx, titles); !slices.Equal(got, some) {
		t.Errorf("the shared address shows %q, want %q", got, some)
	}
	value[any](t, ctx, `document.querySelector("[data-facets-reset]").click()`)
	if got := value[[]string](t, ctx, titles); len(got) != len(all) || strings.Contains(value[string](t, ctx, `location.href`), "owner=") {
		t.Errorf("after Show all there are %d rows, want %d, and no filter in the address", len(got), len(all))
	}
}

// TestLostReadersFindThePage asks for pages that are not there, at several
// depths.
func TestLostReadersFindThePage(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	links := `[...document.querySelectorAll("[data-lost-list] a")].map((a) => a.pathname)`
	for _, test := range []struct{ asked, want string }{
		{"decision-rights.html", "/playbooks/decision-rights/"},
		{"wiki/Team/Decision%20Rights", "/playbooks/decision-rights/"},
		{"playbooks/how-we-redact-names/", "redact"},
		{"team/Product_owner", "/-/people/product-owner/"},
		{"-/people/ml-enginer/", "/-/people/ml-engineer/"},
		{"-/tags/turst/", "/-/tags/trust/"},
		{"playbook/", "/playbooks/"},
		{"playbook/earn-trst", "/playbooks/earn-trust/"},
	} {
		visit(t, ctx, url+test.asked)
		until(t, ctx, `!document.querySelector("[data-lost]").hidden`)
		got := value[[]string](t, ctx, links)
		if len(got) == 0 || !strings.Contains(got[0], test.want) {
			t.Errorf("%s: suggests %q, want %q first", test.asked, got, test.want)
		}
		if !value[bool](t, ctx, `document.querySelectorAll("link[rel=stylesheet]")[0].sheet !== null`) {
			t.Errorf("%s: the page has no style", test.asked)
		}
		if passages := value[[]string](t, ctx, `[...document.querySelectorAll("[data-lost-list] a")].map((a) => a.hash).filter(Boolean)`); len(passages) > 0 {
			t.Errorf("%s: suggestions lead to the passages %q, want pages", test.asked, passages)
		}
	}
}

// TestLostReadersOfASiteWithoutAddress asks a site that does not say where it
// is, in a folder of a host.
func TestLostReadersOfASiteWithoutAddress(t *testing.T) {
	_, dir := hosted(t, fstest.MapFS{
		"site.yaml":          {Data: []byte("title: Base\nlenient: true\n")},
		"guides/redact.md":   {Data: []byte("---\naliases: [/how/blacken/]\n---\n# Redact names\n\nText.\n")},
		"guides/schedule.md": {Data: []byte("# Schedule\n\nSee [[redact]].\n")},
	})
	files := http.StripPrefix("/deep/base/", http.FileServer(http.Dir(dir)))
	lost, err := os.ReadFile(dir + "/404.html")
	if err != nil {
		t.Fatal(err)
	}
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		below, inside := strings.CutPrefix(r.URL.Path, "/deep/base")
		if _, err := os.Stat(dir + below); err == nil && inside {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write(lost)
	}))
	t.Cleanup(host.Close)
	ctx := browsertest.Start(t)
	for _, asked := range []string{"blacken", "how/blacken.html", "old/how/blacken/more"} {
		visit(t, ctx, host.URL+"/deep/base/"+asked)
		until(t, ctx, `document.querySelector("[data-lost-list] a")`)
		if got := value[string](t, ctx, `document.querySelector("[data-lost-list] a").pathname`); got != "/deep/base/guides/redact/" {
			t.Errorf("%s: suggests %s first, want where the page has moved", asked, got)
		}
		until(t, ctx, `document.querySelector("link[rel=stylesheet]").sheet !== null`)
		if got := value[string](t, ctx, `document.querySelector(".brand").pathname`); got != "/deep/base/" {
			t.Errorf("%s: the way home is %s", asked, got)
		}
		until(t, ctx, `!document.querySelector("[data-palette]").hidden`) // the site's own script runs
	}
}
