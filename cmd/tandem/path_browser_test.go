package main

import (
	"context"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/generator/serve"
	"tandem/templates"
)

const weekPath = `---
owners: [tech-lead]
for: A newcomer on the wards
roles: [a nurse]
buddy: product-owner
after: [before, guides/three]
prerequisites: [An account]
steps:
  - {page: guides/one, why: It says who is who, minutes: 40, ask: "Who decides when the two sides disagree?"}
  - {page: guides/two, minutes: 30, ask: What may never leave the house?}
  - {page: guides/four, minutes: 5}
---
# First week

An hour a day.
`

// newcomers returns a small base with two paths; edits replace files.
func newcomers(t *testing.T, edits map[string]string) fs.FS {
	t.Helper()
	base := fstest.MapFS{}
	small := os.DirFS("../../generator/testdata/base")
	err := fs.WalkDir(small, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(small, path)
		base[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"index.md":        "# Home\n\nSee [[guides/one]], [[guides/two]], [[week]], [[before]], [[guides/three]] and [[guides/four]].\n",
		"guides/three.md": "---\nowners: [product-owner]\n---\n# Three\n\nText of three.\n",
		"guides/four.md":  "---\nowners: [product-owner]\n---\n# Four\n\nText of four.\n",
		"paths/before.md": "---\nowners: [tech-lead]\nfor: Everyone\nsteps:\n  - {page: guides/three, minutes: 5}\n---\n# Before all\n\nText.\n",
		"paths/week.md":   weekPath,
	}
	for path, text := range edits {
		files[path] = text
	}
	for path, text := range files {
		base[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return base
}

// hostAt serves a base under an address until the test ends: then another server may
// use it, as after a restart.
func hostAt(t *testing.T, address string, content fs.FS) (url string) {
	t.Helper()
	return hostThrough(t, address, content, func(site http.Handler) http.Handler { return site })
}

// hostThrough serves a base as hostAt does, behind a handler of the test.
func hostThrough(t *testing.T, address string, content fs.FS, through func(site http.Handler) http.Handler) (url string) {
	t.Helper()
	checked, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Content: content, Templates: templates.FS, Assets: assets.FS, Day: today,
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v, %v", len(sites), err, checked.Problems)
	}
	host := new(serve.Server)
	put(t, host, sites[0].Outputs)
	listener, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: through(host), ReadHeaderTimeout: time.Minute}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	return "http://" + listener.Addr().String() + "/"
}

func text(t *testing.T, ctx context.Context, selector string) string {
	t.Helper()
	return value[string](t, ctx, `document.querySelector(`+"`"+selector+"`"+`)?.innerText ?? "there is none"`)
}

func holds(t *testing.T, ctx context.Context, selector, want string) {
	t.Helper()
	if got := text(t, ctx, selector); !strings.Contains(got, want) {
		t.Errorf("%s says %q, want %q", selector, got, want)
	}
}

func click(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	value[any](t, ctx, `void document.querySelector(`+"`"+selector+"`"+`).click()`)
}

func typed(t *testing.T, ctx context.Context, selector, words string) {
	t.Helper()
	value[any](t, ctx, `document.querySelector(`+"`"+selector+"`"+`).focus()`)
	if err := chromedp.Do(ctx, chromedp.KeyEvent(words)); err != nil {
		t.Fatal(err)
	}
}

// TestNewcomerTakesAPathOverTwoDays keeps the browser's profile over a night in
// which the server is restarted and a page that was read gets another text.
func TestNewcomerTakesAPathOverTwoDays(t *testing.T) {
	profile, url := t.TempDir(), ""
	day := func(name string, content fs.FS, walk func(t *testing.T, ctx context.Context)) {
		if t.Failed() {
			return
		}
		t.Run(name, func(t *testing.T) {
			address := strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/")
			if address == "" {
				address = "127.0.0.1:0"
			}
			url = hostAt(t, address, content)
			walk(t, browsertest.Resume(t, profile))
		})
	}
	day("one", newcomers(t, nil), func(t *testing.T, ctx context.Context) {
		visit(t, ctx, url+"guides/one/")
		if value[bool](t, ctx, `Boolean(document.querySelector("[data-stage-ask]").offsetParent)`) {
			t.Error("a page asks its question of a reader who follows no path")
		}
		visit(t, ctx, url)
		holds(t, ctx, ".new-here", "a nurse")
		holds(t, ctx, ".new-here", "1 h 15 min")
		click(t, ctx, `[data-home-path="paths/week"] .new-role`)
		until(t, ctx, `document.querySelector("[data-route-begin]")?.offsetParent`)
		holds(t, ctx, ".route-before", "Before all, 5 min 0 of 1 done")
		click(t, ctx, "[data-route-begin]")
		holds(t, ctx, "[data-route-go]", "Go on with One")
		click(t, ctx, "[data-route-go]")
		until(t, ctx, `document.querySelector(".stage-on [data-stage-done]")?.offsetParent`)
		holds(t, ctx, ".stage-where", "step 1 of 3")
		if value[bool](t, ctx, `document.querySelector("[data-stage-done]").checked`) {
			t.Error("opening a page marked it as done")
		}
		typed(t, ctx, "[data-stage-answer]", "The product owner.")
		click(t, ctx, "[data-stage-done]")
		holds(t, ctx, "[data-stage-count]", "1 of 3 done")
		click(t, ctx, "[data-stage-done]")
		holds(t, ctx, "[data-stage-count]", "0 of 3 done")
		click(t, ctx, "[data-stage-done]")
		click(t, ctx, ".stage-next")
		until(t, ctx, `location.pathname === "/guides/two/" && document.querySelector(".stage-on")`)
		click(t, ctx, "[data-stage-unclear]")
		click(t, ctx, "[data-stage-done]")
		visit(t, ctx, url+"paths/before/")
		until(t, ctx, `document.querySelector("[data-step-done]").offsetParent`)
		click(t, ctx, "[data-step-done]")
	})
	small := newcomers(t, nil)
	one, err := fs.ReadFile(small, "guides/one.md")
	if err != nil {
		t.Fatal(err)
	}
	day("two", newcomers(t, map[string]string{"guides/one.md": string(one) + "\nAnother sentence has come in.\n"}), func(t *testing.T, ctx context.Context) {
		visit(t, ctx, url)
		holds(t, ctx, `[data-home-path="paths/week"] [data-home-resume]`, "2 of 3 done. Go on")
		visit(t, ctx, url+"paths/week/")
		until(t, ctx, `document.querySelector("[data-route-go]")?.offsetParent`)
		holds(t, ctx, "[data-path-progress]", "2 of 3 steps done. 1 page has changed since it was read.")
		holds(t, ctx, "[data-route-go]", "Go on with Four")
		if got := value[string](t, ctx, `document.querySelector("[data-path-progress] a").hash`); got != "#step-1" {
			t.Errorf("what has changed is linked as %q, want #step-1", got)
		}
		holds(t, ctx, ".route-before", "Before all, 5 min done")
		holds(t, ctx, "#step-1 [data-step-changed]", "Changed since it was read on")
		holds(t, ctx, "#step-1 [data-step-answer]", "The product owner.")
		if value[bool](t, ctx, `Boolean(document.querySelector("#step-2 [data-step-changed]").offsetParent)`) {
			t.Error("a page that stayed as it was is said to have changed")
		}
		click(t, ctx, "#step-1 .step-title a")
		until(t, ctx, `document.querySelector("[data-stage-changed]")?.offsetParent`)
		if got := value[string](t, ctx, `document.querySelector("[data-stage-answer]").value`); got != "The product owner." {
			t.Errorf("the answer of yesterday is %q", got)
		}
		click(t, ctx, "[data-stage-again]")
		if value[bool](t, ctx, `Boolean(document.querySelector("[data-stage-changed]").offsetParent)`) {
			t.Error("what was read again is still said to have changed")
		}
	})
}

// TestBuddyReadsARun opens a newcomer's link in another browser.
func TestBuddyReadsARun(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	var link string
	t.Run("newcomer", func(t *testing.T) {
		ctx := browsertest.Start(t)
		visit(t, ctx, url+"paths/week/")
		until(t, ctx, `document.querySelector("[data-route-begin]")?.offsetParent`)
		click(t, ctx, "#step-1 [data-step-done]")
		visit(t, ctx, url+"guides/one/")
		until(t, ctx, `document.querySelector(".stage-on")`)
		typed(t, ctx, "[data-stage-answer]", "<b>The steering group</b>")
		visit(t, ctx, url+"paths/week/")
		typed(t, ctx, "[data-run-name]", "Newcomer")
		value[any](t, ctx, `Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } })`)
		click(t, ctx, "[data-run-link]")
		until(t, ctx, `window.copied`)
		link = value[string](t, ctx, `window.copied`)
	})
	ctx := browsertest.Start(t)
	visit(t, ctx, link)
	until(t, ctx, `document.querySelector("[data-route-guest]")?.offsetParent`)
	holds(t, ctx, "[data-guest-text]", "You are reading the run of Newcomer. 1 of 3 done")
	seen := func(what string) {
		t.Helper()
		until(t, ctx, `(() => { const at = document.activeElement.matches("`+what+`") && document.activeElement.getBoundingClientRect(); return at && at.top >= 0 && at.bottom <= innerHeight; })()`)
	}
	seen("[data-route-guest]")
	holds(t, ctx, "#step-1 [data-step-answer]", "<b>The steering group</b>")
	if !value[bool](t, ctx, `[...document.querySelectorAll("[data-step-done]")].every((box) => box.disabled)`) {
		t.Error("the buddy can set marks in a run to be read")
	}
	if n := value[int](t, ctx, `Object.keys(localStorage).filter((key) => key.startsWith("tandem:path:")).length`); n > 0 {
		t.Errorf("reading a run left %d entries in the buddy's browser", n)
	}
	if asked := value[string](t, ctx, `performance.getEntriesByType("resource").map((e) => e.name).join(" ")`); strings.Contains(asked, "run=") {
		t.Errorf("the run was sent to a server: %s", asked)
	}
	click(t, ctx, "[data-guest-leave]")
	seen("[data-route-begin]")
	visit(t, ctx, "about:blank")
	visit(t, ctx, link)
	until(t, ctx, `document.querySelector("[data-route-guest]")?.offsetParent`)
	click(t, ctx, "[data-guest-take]")
	seen("[data-path-progress]")
	holds(t, ctx, "[data-path-progress]", "1 of 3 steps done.")
	holds(t, ctx, ".route-progress [data-route-status]", "The run is yours now.")
	if got := value[string](t, ctx, `location.hash`); got != "" {
		t.Errorf("the address still carries %q", got)
	}

	t.Run("refuses what is no run", func(t *testing.T) {
		for _, c := range []struct{ fragment, want string }{
			{"run=zAAAA", "damaged or cut off"},
			{link[strings.Index(link, "#")+1 : len(link)-20], "damaged or cut off"},
			{"run=jW10", "no run of a path"},
		} {
			visit(t, ctx, "about:blank")
			visit(t, ctx, url+"paths/week/#"+c.fragment)
			until(t, ctx, `document.querySelector("[data-guest-text]")?.textContent`)
			holds(t, ctx, "[data-guest-text]", c.want)
			seen("[data-route-guest]")
		}
		visit(t, ctx, "about:blank")
		visit(t, ctx, url+"paths/before/"+link[strings.Index(link, "#"):])
		until(t, ctx, `document.querySelector("[data-guest-text]")?.textContent`)
		holds(t, ctx, "[data-guest-text]", "another path: paths/week")
	})
}

// TestTeachBackNoteIsAPage writes the note of a run whose answers would break a
// page, and has the base read it.
func TestTeachBackNoteIsAPage(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"guides/one/")
	value[any](t, ctx, `localStorage.setItem("tandem:path:paths/week", JSON.stringify({ v: 1, begun: "2026-11-20",
		done: { "guides/one": ["00000000", "2026-11-20"], "guides/two": ["", "nonsense"], "__proto__": 3 },
		answers: { "guides/one": "The product owner.\n# Not a heading\n---\n[[nowhere]] <script>\n\nSecond paragraph" }, unclear: ["guides/one"] }))`)
	visit(t, ctx, url+"paths/week/")
	until(t, ctx, `document.querySelector("[data-note-write]")?.offsetParent`)
	click(t, ctx, "[data-note-write]")
	note := value[string](t, ctx, `document.querySelector("[data-note-text]").value`)
	if mail := value[string](t, ctx, `document.querySelector("[data-note-mail]").href`); !strings.HasPrefix(mail, "mailto:") || !strings.Contains(mail, "Gaps") {
		t.Errorf("the mail is %q", mail)
	}
	published := strings.NewReplacer("status: draft\n", "", "learners: []", "learners: [tech-lead]").Replace(note)
	name := "teach-backs/" + regexp.MustCompile(`date: (\S+)`).FindStringSubmatch(note)[1] + "-week" // the day of the browser
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{
		Content: newcomers(t, map[string]string{name + ".md": published}), Templates: templates.FS, Day: today,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range checked.Problems {
		// The note has the day of the browser, which is after that of the base.
		if strings.Contains(problem.Path, "teach-backs/") && problem.Code != "link/not-linked" && problem.Code != "record/in-the-future" {
			t.Errorf("%+v\n%s", problem, published)
		}
	}
	page := checked.Judged.Page(name)
	if page == nil {
		t.Fatalf("the base has no such page:\n%s", published)
	}
	items := checked.Judged.ItemsIn(page, "gaps")
	if len(items) != 2 {
		t.Errorf("the note has %d gaps, want 2: what is unclear, and what was not answered\n%s", len(items), published)
	}

	t.Run("too long for a mail", func(t *testing.T) {
		value[any](t, ctx, `(() => { const field = document.querySelector("[data-note-text]"); field.value += "word ".repeat(500); field.dispatchEvent(new Event("input", { bubbles: true })); })()`)
		mail := value[string](t, ctx, `document.querySelector("[data-note-mail]").checkVisibility() && document.querySelector("[data-note-mail]").href`)
		if len(mail) > 1900 || !strings.Contains(mail, "subject=Teach-back%3A%20First%20week") || !strings.Contains(mail, "The%20note%20follows%20below") {
			t.Errorf("the mail is %q, want one that programs take and that says where the note is", mail)
		}
		value[any](t, ctx, `void document.querySelector("[data-note-mail]").addEventListener("click", (event) => event.preventDefault())`)
		for _, c := range []struct{ clipboard, said, place string }{
			{`async (text) => { window.placed = text; }`, "copied: paste it", "the clipboard"},
			{`async () => { throw new Error("refused"); }`, "downloaded: attach", "a file"},
		} {
			value[any](t, ctx, `void (window.placed = "", URL.createObjectURL = (blob) => { blob.text().then((text) => window.placed = text); return "blob:none"; },
				Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: `+c.clipboard+` } }))`)
			click(t, ctx, "[data-note-mail]")
			until(t, ctx, `window.placed && [...document.querySelectorAll("[data-route-status]")].some((line) => line.textContent.includes("`+c.said+`"))`)
			if !value[bool](t, ctx, `window.placed === document.querySelector("[data-note-text]").value`) {
				t.Errorf("what stands in %s is not the note", c.place)
			}
		}
	})
	t.Run("downloaded, with the run", func(t *testing.T) {
		dir := t.TempDir()
		value[any](t, ctx, `void (window.saved = [], URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return "blob:none"; })`)
		click(t, ctx, "[data-run-save]")
		until(t, ctx, `window.saved.length === 1`)
		file := filepath.Join(dir, "run.json")
		if err := os.WriteFile(file, []byte(value[string](t, ctx, `window.saved[0]`)), 0o644); err != nil {
			t.Fatal(err)
		}
		click(t, ctx, "[data-run-reset]")
		holds(t, ctx, ".route-acts:has([data-run-reset]) + [data-route-status]", "taken back")
		if err := chromedp.Do(ctx, chromedp.SetUploadFiles("[data-run-file]", []string{file})); err != nil {
			t.Fatal(err)
		}
		until(t, ctx, `document.querySelector("[data-route-guest]").offsetParent`)
		holds(t, ctx, "[data-guest-text]", "2 of 3 done")
	})
}

// TestPathIsPlainLinksWithoutScript reads the pages as they are sent.
func TestPathIsPlainLinksWithoutScript(t *testing.T) {
	url := hostAt(t, "127.0.0.1:0", newcomers(t, nil))
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 900)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ page, selector, want string }{
		{"", ".new-here", "a nurse"},
		{"paths/week/", ".route", "Who decides when the two sides disagree?"},
		{"paths/week/", ".route-state", "step 3, Four"},
		{"guides/two/", ".stage", "step 2 of 3"},
		{"guides/two/", ".stage a[rel=next]", "Four"},
		{"guides/two/", ".stage a[rel=prev]", "Previous"},
	} {
		visit(t, ctx, url+c.page)
		holds(t, ctx, c.selector, c.want)
		if n := value[int](t, ctx, `[...document.querySelectorAll("main :is(.route, .stage, .stage-ask, .new-here) :is(button, input, textarea)")].filter((control) => control.offsetParent).length`); n > 0 {
			t.Errorf("/%s shows %d controls that do nothing", c.page, n)
		}
	}
}
