package main

import (
	"context"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/cdproto/emulation"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	keys "github.com/chromedp/chromedp/kb"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/generator/serve"
	"tandem/templates"
)

// firstList is a checklist when a run begins; laterList is the same one a week later:
// one task was removed, one added, and one with an explicit id and one without were
// reworded.
const (
	firstList = `---
owners: [product-owner]
signatures: [Chair, Data steward]
---
# Weekly demo

Before the day.

## The day before

- [ ] The agenda went out to both houses @tech-lead
- [ ] The room with the *large* screen is booked until noon
- [ ] Coffee is ordered

## In the room

- [ ] A nurse is there {#nurse}
- [ ] It ended after 30 minutes
`
	laterList = `---
owners: [product-owner]
signatures: [Chair, Data steward]
---
# Weekly demo

Before the day.

## The day before

- [ ] The agenda went out to both houses @tech-lead
- [ ] The room with the *large* screen is booked until three
- [ ] Numbers are on the dashboard

## In the room

- [ ] A nurse of the current shift is there {#nurse}
- [ ] It ended after 30 minutes
`
)

// board is a checklist under an address that stays while the list is edited.
type board struct {
	url  string
	host *serve.Server
}

func openBoard(t *testing.T, list string) board {
	t.Helper()
	d := board{host: new(serve.Server)}
	d.publish(t, list)
	server := httptest.NewServer(d.host)
	t.Cleanup(server.Close)
	d.url = server.URL + "/checklists/weekly-demo/"
	return d
}

// publish builds the base again with another list.
func (d board) publish(t *testing.T, list string) {
	t.Helper()
	content := fstest.MapFS{
		"directory.yaml":            {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: product-owner, name: Product owner, partner: lab}\n  - {id: tech-lead, name: Tech lead, partner: lab}\n")},
		"index.md":                  {Data: []byte("# Home\n\nSee [[weekly-demo]].\n")},
		"checklists/weekly-demo.md": {Data: []byte(list)},
	}
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: today})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	put(t, d.host, sites[0].Outputs)
}

// open opens the list and waits for its script.
func (d board) open(t *testing.T, ctx context.Context) {
	t.Helper()
	visit(t, ctx, d.url)
	until(t, ctx, `document.querySelector("[data-run]") && !document.querySelector("[data-run]").hidden`)
}

// tick clicks the boxes of the list that is shown, by place.
func tick(t *testing.T, ctx context.Context, places ...int) {
	t.Helper()
	for _, at := range places {
		value[any](t, ctx, shownBoxes+`[`+string(rune('0'+at))+`].click()`)
	}
}

const shownBoxes = `[...document.querySelectorAll(".prose [data-task] input")].filter((box) => box.offsetParent)`

// ticks returns what is ticked of the list that is shown, one letter for each box.
func ticks(t *testing.T, ctx context.Context) string {
	t.Helper()
	return value[string](t, ctx, shownBoxes+`.map((box) => box.checked ? "x" : "-").join("")`)
}

// press clicks a control of the run, by its name in the markup.
func press(t *testing.T, ctx context.Context, part string) {
	t.Helper()
	value[any](t, ctx, `document.querySelector("[data-run-`+part+`]").click()`)
}

func said(t *testing.T, ctx context.Context, part string) string {
	t.Helper()
	return value[string](t, ctx, `document.querySelector("[data-run-`+part+`]").textContent`)
}

func callIt(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	value[any](t, ctx, `{ const field = document.querySelector("[data-run-rename]"); field.value = "`+name+`"; field.dispatchEvent(new Event("change", { bubbles: true })); }`)
	if got := said(t, ctx, "name"); got != name {
		t.Fatalf("the run is called %q, want %q", got, name)
	}
}

// pick goes to a run by its name, as the list of runs offers it.
func pick(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	value[any](t, ctx, `{ const field = document.querySelector("[data-run-pick]"); field.value = [...field.options].find((option) => option.text === "`+name+`").value; field.dispatchEvent(new Event("change", { bubbles: true })); }`)
}

// runs returns the runs as they are stored, as JSON without the run that is looked at.
func runs(t *testing.T, ctx context.Context) string {
	t.Helper()
	return value[string](t, ctx, `JSON.stringify(JSON.parse(localStorage.getItem("tandem:runs:checklists/weekly-demo") ?? "{}").runs ?? [])`)
}

// chosen clicks a button of the choice between the lists.
func chosen(t *testing.T, ctx context.Context, words string) {
	t.Helper()
	value[any](t, ctx, `[...document.querySelectorAll("[data-run-changed] button")].find((button) => button.textContent.includes("`+words+`")).click()`)
}

func TestRunMovesToAnEditedList(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0, 1, 2, 3)
	callIt(t, ctx, "Demo of the third sprint")
	d.publish(t, laterList)
	d.open(t, ctx)

	if got, want := ticks(t, ctx), "xxxx-"; got != want {
		t.Errorf("before the choice the run shows %q, want its own list %q", got, want)
	}
	notice := value[string](t, ctx, `document.querySelector("[data-run-changed]").innerText`)
	for _, want := range []string{
		"This list changed since your run began", "1 task added", "Numbers are on the dashboard", "1 task removed", "Coffee is ordered",
		"2 tasks reworded", "booked until noon", "The room with the large screen is booked until three", "A nurse of the current shift is there",
	} {
		if !strings.Contains(notice, want) {
			t.Errorf("the notice lacks %q:\n%s", want, notice)
		}
	}
	if got := value[[]bool](t, ctx, `[...document.querySelectorAll("[data-run-changed] input")].map((box) => box.checked)`); !slices.Equal(got, []bool{false, true}) {
		t.Errorf("still done: %v, want no for the task without an id and yes for the one with an id", got)
	}

	chosen(t, ctx, "Move this run")
	if got, want := ticks(t, ctx), "x--x-"; got != want {
		t.Errorf("after the move the ticks are %q, want %q", got, want)
	}
	if got := runs(t, ctx); !strings.Contains(got, `"removed":[{"id":`) || !strings.Contains(got, "Coffee is ordered") || !strings.Contains(got, "until noon") {
		t.Errorf("what was ticked and has gone is not kept: %s", got)
	}
	d.open(t, ctx)
	if got, want := ticks(t, ctx), "x--x-"; got != want {
		t.Errorf("after a reload the ticks are %q, want %q", got, want)
	}
	if !value[bool](t, ctx, `document.querySelector("[data-run-changed]").hidden`) {
		t.Error("the list is said to have changed after the run has moved")
	}
}

func TestRunKeepsTheOldList(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 2)
	d.publish(t, laterList)
	d.open(t, ctx)
	chosen(t, ctx, "Keep the old list")
	tick(t, ctx, 4)
	d.open(t, ctx)
	if got, want := ticks(t, ctx), "--x-x"; got != want {
		t.Errorf("the kept list shows %q, want %q", got, want)
	}
	text := value[string](t, ctx, `document.querySelector(".content").innerText`)
	if !strings.Contains(text, "Coffee is ordered") || !strings.Contains(text, "keeps its own copy") {
		t.Errorf("the kept list is not shown as one:\n%s", text)
	}
	// A new run takes the list of the page.
	press(t, ctx, "another")
	if got := value[string](t, ctx, `document.querySelector(".content").innerText`); strings.Contains(got, "Coffee") || !strings.Contains(got, "Numbers are on the dashboard") {
		t.Errorf("a new run does not show the list of the page:\n%s", got)
	}
	// Another order asks nothing.
	tick(t, ctx, 0)
	swapped := strings.Replace(laterList, "- [ ] Numbers are on the dashboard\n", "", 1)
	d.publish(t, strings.Replace(swapped, "## The day before\n\n", "## The day before\n\n- [ ] Numbers are on the dashboard\n", 1))
	d.open(t, ctx)
	if got, want := ticks(t, ctx), "-x---"; got != want {
		t.Errorf("in another order the ticks are %q, want %q", got, want)
	}
	if !value[bool](t, ctx, `document.querySelector("[data-run-changed]").hidden`) {
		t.Error("another order is asked about")
	}
}

func TestTwoRunsStandSideBySide(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0, 1)
	callIt(t, ctx, "Monday")
	press(t, ctx, "another")
	if got := ticks(t, ctx); got != "-----" {
		t.Errorf("a new run begins with %q", got)
	}
	callIt(t, ctx, "Tuesday")
	tick(t, ctx, 4)
	pick(t, ctx, "Monday")
	d.open(t, ctx)
	if name, got := said(t, ctx, "name"), ticks(t, ctx); name != "Monday" || got != "xx---" {
		t.Errorf("after a reload the page is at %q with %q, want Monday with xx---", name, got)
	}
	if got := value[int](t, ctx, `document.querySelector("[data-run-progress]").value`); got != 2 {
		t.Errorf("the bar says %d, want 2", got)
	}
	if got := said(t, ctx, "count"); got != "2 of 5 done" {
		t.Errorf("beside the bar stands %q", got)
	}

	press(t, ctx, "archive")
	d.open(t, ctx)
	if !value[bool](t, ctx, shownBoxes+`.every((box) => box.disabled)`) {
		t.Error("an archived run can be ticked")
	}
	if got := value[string](t, ctx, `document.querySelector("[data-run-pick] optgroup option").textContent`); got != "Monday" {
		t.Errorf("the archive holds %q, want Monday", got)
	}
	press(t, ctx, "archive")
	tick(t, ctx, 2)
	if got := ticks(t, ctx); got != "xxx--" {
		t.Errorf("a run out of the archive shows %q, want xxx--", got)
	}

	whole := runs(t, ctx)
	press(t, ctx, "delete")
	if name := said(t, ctx, "name"); name != "Tuesday" {
		t.Errorf("after the deletion the page is at %q, want Tuesday", name)
	}
	if !value[bool](t, ctx, `document.activeElement === document.querySelector("[data-run-undo]")`) {
		t.Error("the focus is not at the way back")
	}
	press(t, ctx, "undo")
	if got := runs(t, ctx); got != whole {
		t.Errorf("undo does not bring the run back:\n%s\nwant\n%s", got, whole)
	}
	press(t, ctx, "reset")
	press(t, ctx, "undo")
	if got := ticks(t, ctx); got != "xxx--" {
		t.Errorf("after taking all ticks back and undoing that the run shows %q", got)
	}
}

func TestRunGoesOnWithoutStorage(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0)
	t.Run("a full disk", func(t *testing.T) {
		value[any](t, ctx, `for (let size = 1 << 22; size; size >>= 1) { try { for (let i = 0; ; i++) localStorage.setItem("fill" + size + "-" + i, "x".repeat(size)); } catch {} }`)
		tick(t, ctx, 1)
		if got := said(t, ctx, "note"); !strings.Contains(got, "no room left") {
			t.Errorf("the page says %q", got)
		}
		press(t, ctx, "another")
		tick(t, ctx, 4)
		if got := ticks(t, ctx); got != "----x" {
			t.Errorf("a run that is not kept shows %q", got)
		}
		value[any](t, ctx, `Object.keys(localStorage).filter((key) => key.startsWith("fill")).forEach((key) => localStorage.removeItem(key))`)
		tick(t, ctx, 3)
		d.open(t, ctx)
		if got := ticks(t, ctx); got != "---xx" {
			t.Errorf("once there is room the run is %q, want all of it kept", got)
		}
		if got := value[int](t, ctx, `JSON.parse(localStorage.getItem("tandem:runs:checklists/weekly-demo")).runs.length`); got != 2 {
			t.Errorf("once there is room %d runs are kept, want 2", got)
		}
	})
	t.Run("a private window", func(t *testing.T) {
		value[any](t, ctx, `localStorage.clear(); sessionStorage.clear();`)
		if _, err := chromedp.Call(ctx, cdp.AddScriptToEvaluateOnNewDocument, cdp.AddScriptToEvaluateOnNewDocumentParams{
			Source: `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });`,
		}); err != nil {
			t.Fatal(err)
		}
		d.open(t, ctx)
		tick(t, ctx, 0, 2)
		if got := said(t, ctx, "note"); !strings.Contains(got, "saves nothing") {
			t.Errorf("the page says %q", got)
		}
		if got := ticks(t, ctx); got != "x-x--" {
			t.Errorf("the page shows %q, want x-x--", got)
		}
		if got := file(t, ctx, "markdown"); !strings.Contains(got, "2 of 5 done") {
			t.Errorf("the run cannot be taken out: %s", got)
		}
	})
}

func TestTwoTabsTickTheSameRun(t *testing.T) {
	d := openBoard(t, firstList)
	one := browsertest.Start(t)
	d.open(t, one)
	tick(t, one, 0)
	two, end := chromedp.NewContext(one)
	defer end()
	d.open(t, two)
	tick(t, two, 1)
	until(t, one, shownBoxes+`.map((box) => box.checked ? "x" : "-").join("") === "xx---"`)
	tick(t, one, 4)
	until(t, two, shownBoxes+`.map((box) => box.checked ? "x" : "-").join("") === "xx--x"`)
	// Each tab stays at its own run.
	press(t, two, "another")
	until(t, one, `document.querySelectorAll("[data-run-pick] option").length === 2`)
	d.open(t, one)
	if got := ticks(t, one); got != "xx--x" {
		t.Errorf("the first tab shows %q after a run was begun in the second", got)
	}
}

func TestRunIsSignedOff(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0, 1, 2, 3)
	sign := func(at string) {
		value[any](t, ctx, `{ const form = document.querySelectorAll("[data-run-signing] li")[`+at+`].querySelector("form"); form.querySelector("input").value = "R. Chair"; form.querySelector("button").click(); }`)
	}
	sign("0")
	row := func() string {
		return value[string](t, ctx, `document.querySelector("[data-run-signing] li").innerText`)
	}
	if got := row(); !strings.Contains(got, "Chair R. Chair, ") || !strings.Contains(got, "with 4 of 5 done") || strings.Contains(got, "changed after") {
		t.Errorf("the signature reads %q", got)
	}
	tick(t, ctx, 4)
	d.open(t, ctx)
	if got := row(); !strings.Contains(got, "The run changed after this signature.") {
		t.Errorf("after another tick the signature reads %q", got)
	}

	t.Run("on paper", func(t *testing.T) {
		tick(t, ctx, 4)
		callIt(t, ctx, "Demo of the third sprint")
		text := paper(t, ctx)
		for _, want := range []string{"Run: Demo of the third sprint", "Begun", "Printed", "Version of the list", "4 of 5 done", "1 task open", "In the room: It ended after 30 minutes", "R. Chair", "Data steward", "Name, date"} {
			if !strings.Contains(text, want) {
				t.Errorf("the paper lacks %q:\n%s", want, text)
			}
		}
		for _, not := range []string{"Take the signature back", "Start another run", "Ticks stay"} {
			if strings.Contains(text, not) {
				t.Errorf("on paper stands %q", not)
			}
		}
	})
}

// TestTasksOfOneRole shows the tasks of one owner alone.
func TestTasksOfOneRole(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0)
	value[any](t, ctx, `{ const field = document.querySelector("[data-run-who]"); field.value = "Tech lead"; field.dispatchEvent(new Event("change", { bubbles: true })); }`)
	if got := ticks(t, ctx); got != "x" {
		t.Errorf("of the tech lead's tasks the page shows %q, want one", got)
	}
	if got := value[string](t, ctx, `document.querySelector("[data-run-who]").selectedOptions[0].text`); got != "Tech lead: 1 of 1 done" {
		t.Errorf("the choice reads %q", got)
	}
}

// TestListWithoutScriptCanBePrinted reads the paper of a list whose script never ran.
func TestListWithoutScriptCanBePrinted(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	visit(t, ctx, d.url)
	text := paper(t, ctx)
	for _, want := range []string{"Weekly demo", "The day before", "Coffee is ordered", "A nurse is there", "Sign-off of a run", "Chair", "Name, date"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	for _, not := range []string{"Start a run", "Runs:", "of 5 done"} {
		if strings.Contains(text, not) {
			t.Errorf("on paper stands %q", not)
		}
	}
}

// TestTicksOfBeforeBecomeARun opens a list whose ticks were stored without a run.
func TestTicksOfBeforeBecomeARun(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	value[any](t, ctx, `localStorage.setItem("tandem:run:checklists/weekly-demo", JSON.stringify(["nurse", "gone"]))`)
	d.open(t, ctx)
	if name, got := said(t, ctx, "name"), ticks(t, ctx); name != "Ticks from before" || got != "---x-" {
		t.Errorf("the ticks of before are %q with %q, want a run with ---x-", name, got)
	}
}

// TestRunByKeyboard ticks, opens the desk and names a run without a mouse, and checks
// the announcements for screen readers.
func TestRunByKeyboard(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	typed := func(text string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.KeyEvent(text)); err != nil {
			t.Fatal(err)
		}
	}
	focus := func(selector string) {
		t.Helper()
		value[any](t, ctx, `document.querySelector("`+selector+`").focus()`)
	}
	focus("[data-run-new]")
	typed(" ")
	if !value[bool](t, ctx, `document.activeElement === document.querySelector("[data-run-rename]")`) {
		t.Error("a new run does not ask for its name")
	}
	typed("Night shift" + keys.Tab)
	if got := said(t, ctx, "name"); got != "Night shift" {
		t.Errorf("the run is called %q, want Night shift", got)
	}
	focus("[data-task=nurse] input")
	typed(" ")
	if got := value[string](t, ctx, `document.querySelector("[data-run-count][role=status]").textContent`); got != "1 of 5 done" {
		t.Errorf("a screen reader hears %q, want 1 of 5 done", got)
	}
	if value[bool](t, ctx, `document.activeElement.getBoundingClientRect().top < document.querySelector("[data-run]").getBoundingClientRect().bottom && scrollY > 0`) {
		t.Error("the box in focus hides below the line of the run")
	}
	focus("[data-run-delete]")
	typed(" " + " ")
	if got := said(t, ctx, "name"); got != "Night shift" {
		t.Errorf("after delete and undo the run is %q, want Night shift", got)
	}
	if found := unclear(t, ctx); len(found) > 0 {
		t.Errorf("controls without a name: %q", found)
	}
}
