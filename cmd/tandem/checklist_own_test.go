package main

import (
	"strings"
	"testing"

	"tandem/generator/browsertest"
)

// TestWhoAndWhenAreNoWording gives tasks to somebody else, and another day, during a
// run.
func TestWhoAndWhenAreNoWording(t *testing.T) {
	list := strings.Replace(firstList, "A nurse is there {#nurse}", "A nurse is there @tech-lead 2026-11-20 {#nurse}", 1)
	d := openBoard(t, list)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0, 3)
	if got := runs(t, ctx); !strings.Contains(got, `"text":"The agenda went out to both houses","group":"The day before","depth":0,"who":["Tech lead"]`) {
		t.Errorf("who does a task is kept with its words: %s", got)
	}
	// A run from a version that stored names with the words.
	value[any](t, ctx, `{ const key = "tandem:runs:checklists/weekly-demo"; const kept = localStorage.getItem(key);
		localStorage.setItem(key, kept.replace("to both houses", "to both houses Tech lead").replace("A nurse is there 20 Nov 2026", "A nurse is there Tech lead 20 Nov 2026")); }`)
	if got := runs(t, ctx); !strings.Contains(got, "houses Tech lead") || !strings.Contains(got, "there Tech lead 20 Nov 2026") {
		t.Fatalf("the run of before: %s", got)
	}
	other := strings.NewReplacer("houses @tech-lead", "houses @product-owner", "@tech-lead 2026-11-20", "@product-owner 2026-11-27").Replace(list)
	d.publish(t, other)
	d.open(t, ctx)
	if !value[bool](t, ctx, `document.querySelector("[data-run-changed]").hidden`) {
		t.Errorf("another person and another day are asked about: %s", said(t, ctx, "changed"))
	}
	if got := ticks(t, ctx); got != "x--x-" {
		t.Errorf("the ticks are %q, want x--x-", got)
	}
	if got := runs(t, ctx); !strings.Contains(got, `"text":"A nurse is there 27 Nov 2026"`) || !strings.Contains(got, `"who":["Product owner"]`) || strings.Contains(got, "Tech lead") {
		t.Errorf("the run did not take over who and when: %s", got)
	}
	d.publish(t, strings.Replace(other, "A nurse is there", "Two nurses are there", 1))
	d.open(t, ctx)
	if got := value[string](t, ctx, `[...document.querySelectorAll("[data-run-changed] :is(del, ins)")].map((part) => part.textContent).join(" / ")`); got != "A nurse is there 27 Nov 2026 / Two nurses are there 27 Nov 2026" {
		t.Errorf("of a rewording the page shows %q", got)
	}
}

// TestOwnCopyLeavesTheText shows a run's own list in a page that says more than its tasks.
func TestOwnCopyLeavesTheText(t *testing.T) {
	first := strings.Replace(firstList, "## In the room\n", "Ask early.\n\n## In the room\n", 1) + "\n## Afterwards\n\n- [ ] The minutes are out\n"
	later := strings.NewReplacer("Coffee is ordered", "Numbers are on the dashboard", "## Afterwards", "## In the week after").Replace(first)
	d := openBoard(t, first)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 2, 5)
	d.publish(t, later)
	d.open(t, ctx)
	text := func() string {
		t.Helper()
		return value[string](t, ctx, `[...document.querySelectorAll(".prose:not([hidden]) > *")].filter((part) => part.offsetParent).map((part) => part.innerText.replace(/ #$/, "").replace(/\n+/g, "; ")).join(" | ")`)
	}
	want := "Before the day. | The day before | The agenda went out to both houses Tech lead; The room with the large screen is booked until noon; Coffee is ordered | Ask early. | In the room | A nurse is there; It ended after 30 minutes | Afterwards | The minutes are out"
	if got := text(); got != want {
		t.Errorf("with its own list the page reads\n%s\nwant\n%s", got, want)
	}
	if dead := value[[]string](t, ctx, `[...document.querySelectorAll(".on-this-page a[href^='#']")].filter((link) => !link.hidden && !document.getElementById(link.hash.slice(1))?.offsetParent).map((link) => link.textContent)`); len(dead) > 0 {
		t.Errorf("these lead nowhere: %q", dead)
	}
	tick(t, ctx, 0)
	if got := ticks(t, ctx); got != "x-x--x" {
		t.Errorf("the ticks are %q, want x-x--x", got)
	}
	chosen(t, ctx, "Move this run")
	if value[bool](t, ctx, `document.querySelector(".on-this-page a[href='#in-the-week-after']").hidden`) {
		t.Error("after the move a heading is missing from what is on the page")
	}
	if got := text(); !strings.HasSuffix(got, "In the week after | The minutes are out") || !strings.Contains(got, "Numbers are on the dashboard | Ask early.") || strings.Contains(got, "Coffee") {
		t.Errorf("after the move the page reads\n%s", got)
	}
}
