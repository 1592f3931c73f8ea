package search

import (
	"bytes"
	"context"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"tandem/generator/browsertest"
	"tandem/generator/kb"
)

// attached opens the page with a search box and attaches the search to it.
// Functions of the page then type and wait: window.type(text) ends when the
// status has changed.
func attached(t testing.TB, outputs []kb.Output) (context.Context, string) {
	t.Helper()
	ctx := browsertest.Start(t)
	return ctx, attach(t, ctx, outputs)
}

// attach does so in a running browser.
func attach(t testing.TB, ctx context.Context, outputs []kb.Output) string {
	t.Helper()
	url := site(t, outputs).URL
	attachAt(t, ctx, url)
	return url
}

// attachAt does so on a site that is served already.
func attachAt(t testing.TB, ctx context.Context, url string) {
	t.Helper()
	visit(t, ctx, url+"/base/")
	call[bool](t, ctx, `
		const { attach } = await import("/assets/search.js");
		const form = document.querySelector("form");
		const input = form.querySelector("input");
		window.wrong = [];
		addEventListener("error", (e) => window.wrong.push(e.message));
		addEventListener("unhandledrejection", (e) => window.wrong.push(String(e.reason)));
		addEventListener("securitypolicyviolation", (e) => window.wrong.push("policy: " + e.violatedDirective));
		input.focus();
		attach(form, { root: "/base/" });
		const status = form.querySelector("[role=status]");
		window.type = async (text) => {
			status.textContent = "…";
			input.value = text;
			input.dispatchEvent(new Event("input", { bubbles: true }));
			const list = form.querySelector("[role=listbox]");
			for (let i = 0; i < 400 && (status.textContent === "…" || list.ariaBusy === "true"); i++) await new Promise((done) => setTimeout(done, 10));
			return status.textContent;
		};
		window.press = (key) => input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
		window.seen = () => ({
			expanded: input.getAttribute("aria-expanded"),
			active: input.getAttribute("aria-activedescendant") ?? "",
			hidden: form.querySelector(".search-panel").hidden,
			selected: [...form.querySelectorAll("[aria-selected=true] .search-hit-title")].map((e) => e.textContent).join(),
			titles: [...form.querySelectorAll(".search-hit-title")].map((e) => e.textContent),
			status: status.textContent,
		});
		return true;`)
}

type panelSeen struct {
	Expanded, Active, Selected, Status string
	Hidden                             bool
	Titles                             []string
}

func built(t testing.TB, e *kb.Edition) []kb.Output {
	t.Helper()
	outputs, err := new(Cache).Build(e)
	if err != nil {
		t.Fatal(err)
	}
	return outputs
}

func TestComboboxWorksWithTheKeyboard(t *testing.T) {
	ctx, url := attached(t, built(t, edition(fixture())))
	call[string](t, ctx, `return type("triage")`)
	seen := func() panelSeen { return call[panelSeen](t, ctx, `return seen()`) }
	s := seen()
	if s.Hidden || s.Expanded != "true" || s.Active != "" || !strings.HasSuffix(s.Status, "pages for “triage”.") || len(s.Titles) < 2 {
		t.Fatalf("after typing: got %+v", s)
	}
	press := func(key string) panelSeen {
		call[bool](t, ctx, `press(args[0]); return true`, key)
		return seen()
	}
	if s := press("ArrowDown"); s.Selected != s.Titles[0] || s.Active == "" {
		t.Errorf("after ↓: got %+v, want the first hit", s)
	}
	if s := press("ArrowDown"); s.Selected != s.Titles[1] {
		t.Errorf("after ↓↓: got %+v, want the second hit", s)
	}
	press("ArrowUp")
	if s := press("ArrowUp"); s.Selected != "" || s.Active != "" {
		t.Errorf("back at the input: got %+v, want no hit", s)
	}
	if s := press("ArrowUp"); s.Selected != s.Titles[len(s.Titles)-1] {
		t.Errorf("above the input: got %+v, want the last hit", s)
	}
	if s := press("Escape"); !s.Hidden || s.Expanded != "false" || s.Active != "" {
		t.Errorf("after Escape: got %+v, want a closed panel", s)
	}
	press("ArrowDown")
	press("ArrowDown")
	where := call[string](t, ctx, `
		const link = document.getElementById(document.querySelector("input").getAttribute("aria-activedescendant"));
		const left = new Promise((done) => link.addEventListener("click", (e) => { e.preventDefault(); done(link.href); }));
		press("Enter");
		return left;`)
	if !strings.HasPrefix(where, url+"/base/ch") || !strings.Contains(where, "?h=triag") {
		t.Errorf("Enter leads to %q", where)
	}
	if wrong := call[[]string](t, ctx, `return window.wrong`); len(wrong) > 0 {
		t.Errorf("errors on the page: %q", wrong)
	}
}

func TestRolesAreThoseOfACombobox(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(fixture())))
	call[string](t, ctx, `return type("nurse")`)
	got := call[[]string](t, ctx, `
		const input = document.querySelector("input");
		const list = document.getElementById(input.getAttribute("aria-controls"));
		return [input.getAttribute("role"), input.getAttribute("aria-autocomplete"), list.getAttribute("role"), list.getAttribute("aria-label"),
			[...new Set([...list.children].map((e) => e.getAttribute("role") + e.getAttribute("aria-selected") + e.tabIndex))].join()];`)
	if want := []string{"combobox", "list", "listbox", "Pages found", "optionfalse-1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTextsOfPagesStayText(t *testing.T) {
	evil := `<img src=x onerror="window.wrong.push('ran')"> <script>window.wrong.push('ran')</script> needle`
	ctx, url := attached(t, built(t, edition([]written{
		{path: "guides/evil.md", title: evil, owner: "tech-lead", body: evil + "\n## " + evil + "\nneedle " + evil},
	})))
	status := call[string](t, ctx, `return type(args[0])`, `needle <img src=x onerror=alert(1)>`)
	if !strings.Contains(status, `<img src=x onerror=alert(1)>`) {
		t.Errorf("status: got %q", status)
	}
	got := call[[]int](t, ctx, `
		const panel = document.querySelector(".search-panel");
		return [panel.querySelectorAll("img, script").length, panel.querySelectorAll("mark").length, window.wrong.length];`)
	if got[0] != 0 || got[1] == 0 || got[2] != 0 {
		t.Errorf("elements of the text, marks, errors: got %v, want 0, some, 0", got)
	}
	visit(t, ctx, url+`/base/-/search/?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20needle`)
	if n := call[int](t, ctx, pageResults+`return document.querySelectorAll("img").length`); n != 0 {
		t.Errorf("the search page has %d pictures", n)
	}
}

// pageResults attaches the search on the search page and waits for its status.
const pageResults = `
	const { attach } = await import("/assets/search.js");
	attach(document.querySelector("form"), { root: "/base/" });
	const status = document.querySelector("[data-search-results] [role=status]");
	for (let i = 0; i < 400 && (!status.textContent || document.querySelector(".search-list").ariaBusy === "true"); i++) await new Promise((done) => setTimeout(done, 10));
`

func TestSearchPageAnswersItsAddress(t *testing.T) {
	ctx := browsertest.Start(t)
	url := site(t, built(t, edition(fixture()))).URL
	visit(t, ctx, url+"/base/-/search/?q=kick-off")
	got := call[[]string](t, ctx, pageResults+`
		const first = document.querySelector("[data-search-results] a");
		return [document.querySelector("input").value, status.textContent, first.querySelector(".search-hit-title").textContent, first.querySelector(".search-hit-meta").textContent, location.search];`)
	want := []string{"kick-off", "2 pages for “kick-off”.", "Run the kick-off", "Playbook · Product owner", "?q=kick-off"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNoHitNamesWordsNearby(t *testing.T) {
	ctx := browsertest.Start(t)
	url := site(t, built(t, edition(fixture()))).URL
	visit(t, ctx, url+"/base/-/search/?q=vrifcaton%20")
	got := call[[]string](t, ctx, pageResults+`
		return [status.textContent, ...[...document.querySelectorAll("[data-search-results] a")].map((a) => a.textContent + " " + a.getAttribute("href"))];`)
	want := []string{
		"No page has “vrifcaton”. Did you mean:", "verification /base/-/search/?q=verification",
		"Look through the glossary /base/glossary/", "Look through all pages /base/-/search/#all-pages",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestALateAnswerIsDropped(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(fixture())))
	got := call[string](t, ctx, `
		const fetched = window.fetch;
		window.fetch = async (...a) => { const r = await fetched(...a); await new Promise((done) => setTimeout(done, 400)); return r; };
		const input = document.querySelector("input");
		const ask = (text) => { input.value = text; input.dispatchEvent(new Event("input")); };
		ask("charter");
		await new Promise((done) => setTimeout(done, 150)); // the first question is on its way
		window.fetch = fetched;
		await type("incident");
		await new Promise((done) => setTimeout(done, 1500));
		return seen().status;`)
	if !strings.HasSuffix(got, "“incident”.") {
		t.Errorf("status: got %q, want that of the last question", got)
	}
}

func TestFailuresAreSaidPlainly(t *testing.T) {
	good := built(t, edition(fixture()))
	change := func(prefix string, with func([]byte) []byte) []kb.Output {
		var outputs []kb.Output
		for _, out := range good {
			if strings.HasPrefix(out.Path, prefix) {
				if out.Data = with(bytes.Clone(out.Data)); out.Data == nil {
					continue
				}
			}
			outputs = append(outputs, out)
		}
		return outputs
	}
	flip := func(data []byte) []byte { data[len(data)-2] ^= 1; return data }
	half := func(data []byte) []byte { return data[:len(data)/2] }
	future := func(data []byte) []byte { data[5] = 9; return data }
	none := func([]byte) []byte { return nil }
	ctx := browsertest.Start(t)
	for _, c := range []struct {
		name    string
		outputs []kb.Output
		want    string
	}{
		{"no root", change("-/search/root.bin", none), "A part of the search data is missing."},
		{"root of a future version", change("-/search/root.bin", future), "of another version than this page"},
		{"root with a flipped bit", change("-/search/root.bin", flip), "The search data is damaged."},
		{"root cut short", change("-/search/root.bin", half), "The search data is damaged."},
		{"no shards", change("-/search/terms/", none), "A part of the search data is missing."},
		{"shards with a flipped bit", change("-/search/terms/", flip), "The search data is damaged."},
		{"shards cut short", change("-/search/terms/", half), "The search data is damaged."},
		{"shards of a future version", change("-/search/terms/", future), "of another version than this page"},
		{"pages with a flipped bit", change("-/search/pages/", flip), "The search data is damaged."},
		{"texts cut short", change("-/search/text/", half), "The search data is damaged."}, // the titles are right, and stay
	} {
		t.Run(c.name, func(t *testing.T) {
			attach(t, ctx, c.outputs)
			status := call[string](t, ctx, `return type("nurse ")`)
			if s := call[panelSeen](t, ctx, `return seen()`); !strings.Contains(status, c.want) || len(s.Titles) > 0 && c.name != "texts cut short" {
				t.Errorf("got %q with hits %q, want %q and none", status, s.Titles, c.want)
			}
		})
	}
}

func TestOpenedPageMarksTheWords(t *testing.T) {
	ctx := browsertest.Start(t)
	url := site(t, built(t, edition(fixture()))).URL
	visit(t, ctx, url+"/base/?h=redact+name#text")
	got := call[[]string](t, ctx, `
		const { highlight } = await import("/assets/search.js");
		await highlight({ root: "/base/" });
		return [...document.querySelectorAll("mark")].map((m) => m.textContent).concat(location.search + location.hash, document.querySelector("#text").textContent);`)
	want := []string{"Redact", "names", "Redaction", "name", "#text", "Redaction of a name, before the export."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// No script of ours writes markup, and none is loaded from elsewhere.
func TestScriptsWriteNoMarkup(t *testing.T) {
	out, err := exec.Command("grep", "-rnE", `innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|https?://`, "../../assets/search", "../../assets/search.js").CombinedOutput()
	if err == nil {
		t.Errorf("found:\n%s", out)
	}
}

func TestFiltersCountAndNarrowDown(t *testing.T) {
	ctx := browsertest.Start(t)
	url := site(t, built(t, edition(fixture()))).URL
	visit(t, ctx, url+"/base/-/search/?q=export")
	got := call[[]string](t, ctx, pageResults+`
		const wait = async (holds) => { for (let i = 0; i < 400 && !holds(); i++) await new Promise((done) => setTimeout(done, 10)); };
		const input = document.querySelector("input");
		const groups = () => [...document.querySelectorAll(".search-filter-group")].map((g) => g.getAttribute("aria-label") + ": " +
			[...g.querySelectorAll("button")].map((b) => b.textContent + (b.getAttribute("aria-pressed") === "true" ? "!" : "")).join(" "));
		const seen = [];
		document.querySelector(".search-narrow").open = true;
		await wait(() => groups().length);
		seen.push(status.textContent, groups()[0]);
		document.querySelector(".search-filter").click();
		await wait(() => status.textContent.startsWith("2"));
		await wait(() => groups()[0]?.includes("!"));
		seen.push(input.value, status.textContent, groups()[0], String(document.querySelectorAll("[data-search-results] a").length));
		document.querySelector(".search-filter[aria-pressed=true]").click();
		await wait(() => status.textContent.startsWith("3"));
		seen.push(input.value);
		return seen;`)
	want := []string{
		"3 pages for “export”.", "Kind of page: Playbook 2 Retro 1",
		"export type:playbook ", "2 pages for “export type:playbook”.", "Kind of page: Playbook 2!", "2", "export ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFormerSearchesAreOfferedAgain(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(fixture())))
	got := call[[]string](t, ctx, `
		const input = document.querySelector("input");
		const form = document.querySelector("form");
		form.addEventListener("submit", (e) => e.preventDefault());
		for (const text of ["nurse", "red lines", "nurse"]) {
			await type(text);
			form.requestSubmit();
		}
		input.value = "";
		input.dispatchEvent(new Event("input", { bubbles: true }));
		const status = form.querySelector("[role=status]");
		for (let i = 0; i < 400 && !status.textContent.startsWith("Your"); i++) await new Promise((done) => setTimeout(done, 10));
		return [status.textContent, ...[...form.querySelectorAll("[role=option]")].map((o) => o.textContent)];`)
	if want := []string{"Your last searches", "nurse", "red lines"}; !slices.Equal(got, want) {
		t.Errorf("got %q want %q", got, want)
	}
	// A window that keeps nothing still searches.
	got = call[[]string](t, ctx, `
		Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error("refused"); };
		document.querySelector("form").requestSubmit();
		return [await type("triage"), ...window.wrong];`)
	if len(got) != 1 || !strings.HasSuffix(got[0], "pages for “triage”.") {
		t.Errorf("without storage: got %q", got)
	}
}

func TestNoHitLeadsToTheOwners(t *testing.T) {
	ctx, _ := attached(t, built(t, edition(fixture())))
	got := call[[]string](t, ctx, `
		document.documentElement.dataset.report = "https://git.example.org/new?title={title}";
		await type("xylophonist & zzzq");
		return [...document.querySelectorAll("[role=option]")].map((o) => o.textContent + " " + o.href).slice(-1);`)
	if want := []string{"Tell the owners that a page is missing https://git.example.org/new?title=No%20page%20for%3A%20xylophonist%20%26%20zzzq"}; !slices.Equal(got, want) {
		t.Errorf("got %q want %q", got, want)
	}
}
