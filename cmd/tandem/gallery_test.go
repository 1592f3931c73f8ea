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

// asReader makes the browser say of itself what a reader's system would say.
func asReader(t *testing.T, ctx context.Context, scheme, forced string) {
	t.Helper()
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "forced-colors", Value: forced}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}); err != nil {
		t.Fatal(err)
	}
}

func TestEveryPartIsDrawnAndFits(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	for _, width := range []int64{390, 1440} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		visit(t, ctx, url+"-/components/")
		until(t, ctx, `document.querySelector("[data-draw='keep after'] li")`)
		empty := value[[]string](t, ctx, `[...document.querySelectorAll(".specimen-box")].filter((box) => box.offsetHeight < 40 || !box.innerText.trim() && !box.querySelector("svg"))
			.map((box) => box.closest(".part").querySelector("h3").textContent + ": " + box.previousElementSibling?.textContent)`)
		if len(empty) > 0 {
			t.Errorf("nothing is drawn of %q", empty)
		}
		twice := value[[]string](t, ctx, `[...document.querySelectorAll(".specimen-box[inert] [id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)`)
		if len(twice) > 0 {
			t.Errorf("ids stand twice: %q", twice)
		}
		if over := value[int](t, ctx, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("the page is %d pixels wider than a window of %d", over, width)
		}
		if found := unclear(t, ctx); len(found) > 0 {
			t.Errorf("at %d pixels the page has %q", width, found)
		}
	}
	kept := value[[]string](t, ctx, `Object.keys(localStorage)`)
	for _, key := range kept {
		if strings.Contains(key, "sample") || strings.Contains(key, "handover") || strings.Contains(key, "first-week") {
			t.Errorf("the browser keeps %q of a part that is only shown", key)
		}
	}
	for state, want := range map[string]string{
		"run running": "2 of 5 done", "run changed": "This list changed since your run began", "run kept": "This run keeps its own copy of the list", "run signed": "All 5 done",
		"run refused": "This browser saves nothing", "run full": "no room left",
		"run archived": "This run is in the archive.", "run undo": "Undo", "run desk": "Name of this run", "run import": "Nothing was brought in.", "route begun": "1 page has changed since it was read", "route guest": "the run of Clinical fellow",
		"stage changed": "I have read it again", "palette none": "No page has it.", "search hits": "3 pages for", "offline newer": "There is a newer version",
	} {
		if said := value[string](t, ctx, fmt.Sprintf(`document.querySelector("[data-draw='%s']").innerText`, state)); !strings.Contains(said, want) {
			t.Errorf("%s says %q, want %q", state, said, want)
		}
	}
}

// TestMarksStandOutInForcedColours tries each theme: drawings must contrast with the
// background of the system.
func TestMarksStandOutInForcedColours(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	for _, scheme := range []string{"light", "dark"} {
		for _, chosen := range []string{"light", "dark"} {
			asReader(t, ctx, scheme, "active")
			visit(t, ctx, url+"-/components/")
			until(t, ctx, `document.querySelector("[data-draw='keep after'] li") && matchMedia("(forced-colors: active)").matches`)
			faint := value[[]string](t, ctx, `(() => {
				document.documentElement.dataset.theme = "`+chosen+`";
				const parts = (c) => c.match(/[\d.]+/g).slice(0, 3).map((n) => (n /= c.includes("srgb") ? 1 : 255) <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
				const light = (c) => { const [r, g, b] = parts(c); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
				const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
				const canvas = getComputedStyle(document.body).backgroundColor;
				const box = document.querySelector(".specimen .prose input:checked");
				const tick = getComputedStyle(box, "::before").borderBottomColor;
				const chosen = document.querySelector(".specimen [role=option][aria-selected=true]");
				const found = [];
				const need = (what, colour, on = canvas, least = 4.5) => contrast(colour, on) < least && found.push(what + ": " + colour + " on " + on);
				for (const [selector, property] of [
					[".specimen .shape > :not(.mark, .ring)", "fill"], [".specimen .shape .ring", "stroke"], [".specimen .icon", "stroke"], [".specimen .bar .fill", "fill"],
					[".specimen .timeline .fill", "fill"], [".specimen .timeline .point", "stroke"], [".specimen .timeline .today", "stroke"],
					[".specimen .run-bar .fill", "fill"], [".specimen .chip", "color"],
				]) for (const drawn of [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility()).slice(0, 40)) need(selector, getComputedStyle(drawn)[property], canvas, property === "color" ? 4.5 : 3);
				need("tick", tick, getComputedStyle(box).backgroundColor);
				need("chosen option", getComputedStyle(chosen).color, getComputedStyle(chosen).backgroundColor);
				for (const marked of document.querySelectorAll(".specimen mark")) need("mark", getComputedStyle(marked).color, getComputedStyle(marked).backgroundColor);
				for (const [selector, part] of [[".specimen [data-route-begin]"], [".specimen [data-route-go]"], [".specimen [data-step][data-done]", "::before"], [".skip"]]) {
					const solid = [...document.querySelectorAll(selector)].find((e) => e.checkVisibility());
					if (!solid) { found.push("no " + selector); continue; }
					const drawn = getComputedStyle(solid, part);
					need(selector, drawn.color, drawn.backgroundColor);
					if (drawn.forcedColorAdjust !== "none") found.push(selector + ": the system lays a ground behind its words");
				}
				if (getComputedStyle(chosen).backgroundColor === canvas) found.push("the chosen option looks like the others");
				return [...new Set(found)];
			})()`)
			if len(faint) > 0 {
				t.Errorf("a %s system, %s chosen here: %q", scheme, chosen, faint)
			}
		}
	}
}
