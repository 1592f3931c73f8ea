package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// twice clicks a control as a double click does, with both halves at the same place.
// Nothing may move the control meanwhile: no smooth scrolling to what has the focus, no
// font that arrives. A click lands where the last frame was.
func twice(t *testing.T, ctx context.Context, part string) {
	t.Helper()
	at := value[[]float64](t, ctx, `(async () => {
		document.querySelector("[data-run-toolbar]").open = true;
		const button = document.querySelector("[data-run-`+part+`]");
		await document.fonts.ready;
		button.scrollIntoView({ block: "center", behavior: "instant" });
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		const box = button.getBoundingClientRect();
		return [box.x + box.width / 2, box.y + box.height / 2];
	})()`)
	if err := chromedp.Do(ctx, chromedp.MouseClickXY(at[0], at[1], chromedp.ClickCount(1)), chromedp.MouseClickXY(at[0], at[1], chromedp.ClickCount(2))); err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, ctx context.Context) string {
	t.Helper()
	return value[string](t, ctx, `[...document.querySelectorAll("[data-run-pick] option")].map((option) => option.text).sort().join(", ")`)
}

func threeRuns(t *testing.T) (context.Context, board) {
	t.Helper()
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	for i, name := range []string{"Monday", "Tuesday", "Wednesday"} {
		press(t, ctx, "another")
		tick(t, ctx, i)
		callIt(t, ctx, name)
	}
	return ctx, d
}

func TestDoubleClickIsOneWish(t *testing.T) {
	ctx, _ := threeRuns(t)
	value[any](t, ctx, `document.documentElement.style.scrollBehavior = "auto"`)
	twice(t, ctx, "delete")
	if got := names(t, ctx); got != "Monday, Tuesday" {
		t.Errorf("after a double click on Delete there are %s, want Monday, Tuesday", got)
	}
	press(t, ctx, "undo")
	if got := names(t, ctx); got != "Monday, Tuesday, Wednesday" {
		t.Errorf("after Undo there are %s", got)
	}
	twice(t, ctx, "another")
	if got := value[int](t, ctx, `document.querySelectorAll("[data-run-pick] option").length`); got != 4 {
		t.Errorf("after a double click on Start another run there are %d runs, want 4", got)
	}
}

func TestUndoBringsBackEveryDeletion(t *testing.T) {
	ctx, _ := threeRuns(t)
	whole := runs(t, ctx)
	press(t, ctx, "reset")
	press(t, ctx, "delete")
	press(t, ctx, "delete")
	press(t, ctx, "undo")
	if !value[bool](t, ctx, `document.activeElement === document.querySelector("[data-run-undo]")`) {
		t.Error("with more to undo the focus left the way back")
	}
	press(t, ctx, "undo")
	press(t, ctx, "undo")
	if got := runs(t, ctx); got != whole {
		t.Errorf("after undoing all of it:\n%s\nwant\n%s", got, whole)
	}
	if !value[bool](t, ctx, `document.querySelector("[data-run-undo]").hidden`) {
		t.Error("Undo is offered with nothing left to undo")
	}

	t.Run("and ends with a change of runs", func(t *testing.T) {
		press(t, ctx, "reset")
		pick(t, ctx, "Monday")
		if !value[bool](t, ctx, `document.querySelector("[data-run-undo]").hidden`) {
			t.Error("at another run Undo is still offered")
		}
		if got := said(t, ctx, "note"); got != "Ticks stay in this browser." {
			t.Errorf("at another run the line says %q", got)
		}
	})
}

func TestArchivedRunSaysSo(t *testing.T) {
	ctx, d := threeRuns(t)
	press(t, ctx, "archive")
	d.open(t, ctx)
	if got := said(t, ctx, "note"); got != "This run is in the archive." {
		t.Errorf("the line says %q", got)
	}
	muted := `getComputedStyle(document.querySelector(".prose [data-task] input")).backgroundColor`
	was := value[string](t, ctx, muted)
	press(t, ctx, "reopen")
	if got := said(t, ctx, "note"); got != "The run is open again." {
		t.Errorf("taken out, the line says %q", got)
	}
	if got := value[string](t, ctx, muted); got == was {
		t.Errorf("a box to tick looks like one of the archive: %s", got)
	}
	tick(t, ctx, 0)
	if got := ticks(t, ctx); got != "x-x--" {
		t.Errorf("taken out, the run shows %q", got)
	}
}

// TestLongWordsStayOnAPhone gives a run and a signature a name without a place to break.
func TestLongWordsStayOnAPhone(t *testing.T) {
	d := openBoard(t, firstList)
	ctx := browsertest.Start(t)
	d.open(t, ctx)
	long := strings.Repeat("Rehearsal", 12)
	tick(t, ctx, 0)
	callIt(t, ctx, long)
	value[any](t, ctx, `{ const form = document.querySelector("[data-run-signing] form"); form.querySelector("input").value = "`+long+`"; form.querySelector("button").click(); }`)
	press(t, ctx, "another")
	pick(t, ctx, long)
	press(t, ctx, "delete")
	press(t, ctx, "undo")
	press(t, ctx, "delete")
	for _, width := range []int64{320, 390} {
		if _, err := chromedp.Call(ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 900, DeviceScaleFactor: 1, Mobile: true}); err != nil {
			t.Fatal(err)
		}
		for _, state := range []string{"deleted", "back"} {
			if state == "back" {
				press(t, ctx, "undo")
			}
			if got := value[int64](t, ctx, `document.documentElement.scrollWidth`); got > width {
				t.Errorf("%s: at %d px the page is %d px wide: %s", state, width, got, value[string](t, ctx, fmt.Sprintf(`[...document.querySelectorAll("main *")].filter((part) => part.getBoundingClientRect().right > %d).map((part) => part.tagName + "." + part.className).join(" ")`, width)))
			}
			if state == "back" {
				press(t, ctx, "delete")
			}
		}
	}
}
