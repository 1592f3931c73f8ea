package main

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// TestStateIsReadAtAGlance reads the state of the base as somebody does who has
// one look at it, and as somebody who sees no drawing.
func TestStateIsReadAtAGlance(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"-/state/")
	for _, size := range [][2]int64{{1440, 900}, {390, 844}} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(size[0], size[1])); err != nil {
			t.Fatal(err)
		}
		if below := value[float64](t, ctx, `document.querySelector(".glance").getBoundingClientRect().bottom - innerHeight`); below > 0 {
			t.Errorf("at %d pixels the last of it stands %v pixels below the window", size[0], below)
		}
	}
	want := []string{"Status Amber", "Goals 1 Past its threshold", "Next milestone All four have signed the go-live list 27 Nov 2026 1 missed", "Top risks 1 Red", "Late 1", "To be decided 1", "Open lessons 3", "Teach-backs Hospital 3, Lab 3"}
	if got := value[[]string](t, ctx, `[...document.querySelectorAll(".glance li")].map((li) => li.innerText.replace(/\s+/g, " ").trim())`); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := value[[]string](t, ctx, `[...document.querySelectorAll(".glance a")].filter((a) => !document.querySelector(".board h2" + a.hash)).map((a) => a.hash)`); len(got) > 0 {
		t.Errorf("%q lead to no part of the board", got)
	}
	// Every drawing is in a table with the same values in words, and is hidden from
	// screen readers.
	if got := value[[]string](t, ctx, `[...document.querySelectorAll("main tbody td > svg")].filter((svg) => svg.getAttribute("aria-hidden") !== "true" || !svg.closest("tr").querySelector("th[scope=row]") || !/\d/.test(svg.closest("tr").textContent)).map((svg) => svg.closest("tr").textContent)`); len(got) > 0 {
		t.Errorf("drawings without words: %q", got)
	}
	for _, heading := range []string{"Status over time", "Goals against their numbers", "Missed and still to be reached, on all roadmaps", "Top risks", "Where the lessons went", "Who taught whom", "By state", "By type", "By owner", "Reviews ahead"} {
		rows := value[int](t, ctx, `[...document.querySelectorAll("main h2")].find((h) => h.textContent.trim() === "`+heading+`")?.closest("section").querySelectorAll("tbody tr").length ?? 0`)
		if rows == 0 {
			t.Errorf("%q has no row", heading)
		}
	}
	// The page and the report foretell the same.
	numbers := func(rows string) []string {
		return value[[]string](t, ctx, `[...document.querySelectorAll("`+rows+`")].slice(0, 9).map((tr) => tr.querySelector(".number").textContent)`)
	}
	ahead := numbers(".weeks tbody tr")
	said := value[[]string](t, ctx, `[...document.querySelectorAll(".track-mark a")].map((a) => a.textContent + " " + new URL(a.href).pathname)`)
	if want := "30 Oct 2026: Red /updates/2026-10-30/"; !slices.Contains(said, want) {
		t.Errorf("the colours over time are read out as %q, want %q among them", said, want)
	}
	for what, want := range map[string]string{
		".tracks tbody tr .because": "because 6 of 8 weeks have a reader for dangerous cases (green from 8)",
		".way .follows":             "Below 7\u00a0of 8 on 20 Nov 2026. Then: the start moves by a week.",
	} {
		if got := value[string](t, ctx, `document.querySelector("`+what+`")?.innerText ?? ""`); got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	visit(t, ctx, url+"-/report/")
	if want := numbers(".panel-bars tbody tr"); len(ahead) != 9 || !slices.Equal(ahead, want) {
		t.Errorf("late and in the weeks ahead are %q reviews, want those of the report, %q", ahead, want)
	}
}

// TestRegistersStandInTheirWindow reads a register whose titles wrap, on a desk
// and on a tablet.
func TestRegistersStandInTheirWindow(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"risks/")
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(820, 1100)); err != nil {
		t.Fatal(err)
	}
	if over := value[float64](t, ctx, `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector(".register-table").parentElement)`); over > 0 {
		t.Errorf("on a tablet %v pixels of the register are cut off", over)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900)); err != nil {
		t.Fatal(err)
	}
	apart := value[[]string](t, ctx, `(() => {
		const lines = (node) => {
			const range = document.createRange();
			range.selectNodeContents(node);
			return [...range.getClientRects()];
		};
		const rows = [...document.querySelectorAll(".register-table [data-row]")].map((row) => [row.querySelector(".row-title"), row.querySelector("td.number")]);
		if (!rows.some(([title]) => lines(title).length > 1)) return ["no title wraps"];
		return rows.filter(([title, number]) => lines(number)[0].top > lines(title)[0].bottom).map(([title]) => title.textContent);
	})()`)
	if len(apart) > 0 {
		t.Errorf("the cells of %q stand below the first line of the title", apart)
	}
}
