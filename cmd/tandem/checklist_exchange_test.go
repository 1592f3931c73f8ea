package main

import (
	"context"
	"strings"
	"testing"

	"tandem/generator/browsertest"
)

// file makes the page write a file and returns its text.
func file(t *testing.T, ctx context.Context, part string) string {
	t.Helper()
	value[any](t, ctx, `{ const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.written = blob.text(); return make(blob); }; }`)
	press(t, ctx, part)
	return value[string](t, ctx, `window.written`)
}

// take gives a file to the page.
func take(t *testing.T, ctx context.Context, text string) {
	t.Helper()
	value[any](t, ctx, `{ const give = new DataTransfer(); give.items.add(new File([`+literal(text)+`], "run")); const field = document.querySelector("[data-run-import]");
		field.files = give.files; document.querySelector("[data-run-note]").textContent = ""; field.dispatchEvent(new Event("change", { bubbles: true })); }`)
	until(t, ctx, `document.querySelector("[data-run-note]").textContent`)
}

func literal(text string) string {
	return "`" + strings.NewReplacer("\\", "\\\\", "`", "\\`", "$", "\\$").Replace(text) + "`"
}

func TestRunGoesToAnotherBrowserAndIsTheSame(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0, 2, 3)
	callIt(t, ctx, `Demo: *sprint* [3] {x}, 100 % of `+"\u00fc")
	value[any](t, ctx, `{ const form = document.querySelector("[data-run-signing] form"); form.querySelector("input").value = "A: B_c"; form.querySelector("button").click(); }`)
	d.publish(t, laterList)
	d.open(t, ctx)
	chosen(t, ctx, "Move this run")
	want := runs(t, ctx)
	for _, part := range []string{`"name":"A: B_c"`, `"who":["Tech lead"]`, "Coffee"} {
		if !strings.Contains(want, part) {
			t.Fatalf("the run lacks %s: %s", part, want)
		}
	}
	files := map[string]string{"json": file(t, ctx, "json"), "markdown": file(t, ctx, "markdown")}
	for _, line := range []string{"# Weekly demo: Demo: \\*sprint\\*", "2 of 5 done", "## The day before\n\n- [x] The agenda went out to both houses {#", "- [ ] Numbers are on the dashboard {#", "## Sign-off of a run {.sign-off}\n\n- [x] Chair: A: B\\_c {2", "- [ ] Data steward\n", "## No longer in the list {.removed}\n\n### The day before\n\n- [x] Coffee is ordered {#"} {
		if !strings.Contains(files["markdown"], line) {
			t.Errorf("the Markdown lacks %q:\n%s", line, files["markdown"])
		}
	}
	for _, form := range []string{"json", "markdown"} {
		fresh := browsertest.Start(t)
		d.open(t, fresh)
		take(t, fresh, files[form])
		if got := runs(t, fresh); got != want {
			t.Errorf("brought in from %s:\n%s\nwant\n%s", form, got, want)
		}
		take(t, fresh, files[form])
		if got := runs(t, fresh); got != want {
			t.Errorf("brought in twice from %s:\n%s\nwant it once", form, got)
		}
		tick(t, fresh, 4)
		take(t, fresh, files[form])
		if got := value[int](t, fresh, `JSON.parse(localStorage.getItem("tandem:runs:checklists/weekly-demo")).runs.length`); got != 2 {
			t.Errorf("a run that went on apart: %d runs, want both", got)
		}
	}
}

func TestWhatIsNoRunIsRefusedInPlainWords(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	tick(t, ctx, 0)
	good, text := file(t, ctx, "json"), file(t, ctx, "markdown")
	before := runs(t, ctx)
	for _, c := range []struct{ file, want string }{
		{"Dear all", "This file is no run of a checklist."},
		{good[:len(good)/2], "it is no JSON"},
		{`{"format":"other"}`, "This file is no run of a checklist."},
		{strings.Replace(good, `"version": 1`, `"version": 9`, 1), "The file is of form 9; this page reads form 1."},
		{strings.Replace(good, "weekly-demo", "kick-off", 1), `This run belongs to the checklist "checklists/kick-off"`},
		{strings.Replace(good, `"text": "Coffee is ordered"`, `"text": 7`, 1), `The field "text"`},
		{strings.Replace(good, `"id": "nurse"`, `"id": "<img src=x>"`, 1), `The field "id"`},
		{strings.Replace(good, `"started": "2`, `"started": "yesterday 2`, 1), `The field "started"`},
		{strings.Replace(text, "{#nurse}", "", 1), "Line 2"},
		{strings.Replace(text, "started:", "begun:", 1), `The field "started"`},
	} {
		take(t, ctx, c.file)
		if got := said(t, ctx, "note"); !strings.HasPrefix(got, "Nothing was brought in.") || !strings.Contains(got, c.want) {
			t.Errorf("the page says %q, want %q", got, c.want)
		}
	}
	if got := runs(t, ctx); got != before {
		t.Errorf("a refused file changed the runs:\n%s\nwant\n%s", got, before)
	}
	// Text of a file stays text.
	take(t, ctx, strings.NewReplacer(`"Coffee is ordered"`, `"<img src=x onerror=alert(1)> <b>tea</b>"`).Replace(good[:strings.Index(good, `"id": "`)]+`"id": "other",`+good[strings.Index(good, `"name"`):]))
	if value[int](t, ctx, `document.querySelectorAll("[data-run-own] :is(img, b)").length`) != 0 || !strings.Contains(value[string](t, ctx, `[...document.querySelectorAll("[data-run-own]")].map((part) => part.textContent).join()`), "<b>tea</b>") {
		t.Error("a text from a file became markup")
	}
}
