package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"

	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/templates"
)

const taskPath = `---
owners: [tech-lead]
for: A newcomer on the wards
buddy: product-owner
steps:
  - {page: guides/one, ask: "Who decides when the two sides disagree?"}
  - {task: Sit at triage for half an hour, minutes: 30, ask: What did you see?}
  - {task: Get an account}
  - {page: guides/two, ask: What may never leave the house?}
assigned:
  - {person: data-steward, start: 2026-11-09, by: 2026-11-20, buddy: tech-lead}
---
# First week

An hour a day.
`

// TestNewcomerDoesTasksAndFinishes goes through a path with two tasks and writes the note.
// Committed, the note completes the assignment; nothing of the newcomer's run is in a request.
func TestNewcomerDoesTasksAndFinishes(t *testing.T) {
	var mutex sync.Mutex
	var requests []string
	url := hostThrough(t, "127.0.0.1:0", newcomers(t, map[string]string{"paths/week.md": taskPath}), func(site http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			mutex.Lock()
			requests = append(requests, fmt.Sprint(r.Method, " ", r.URL, " ", r.Header, " ", string(body)))
			mutex.Unlock()
			site.ServeHTTP(w, r)
		})
	})
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"paths/week/")
	until(t, ctx, `document.querySelector("[data-route-begin]")?.checkVisibility()`)
	if value[bool](t, ctx, `document.querySelector("#step-2 [data-step-own]").checkVisibility()`) {
		t.Error("a task asks its question of a reader who follows no path")
	}
	click(t, ctx, "[data-route-begin]")
	click(t, ctx, "[data-route-go]")
	until(t, ctx, `location.pathname === "/guides/one/" && document.querySelector(".stage-on [data-stage-done]")?.checkVisibility()`)
	holds(t, ctx, ".stage-where", "step 1 of 4")
	typed(t, ctx, "[data-stage-answer]", "The product owner.")
	click(t, ctx, "[data-stage-done]")
	holds(t, ctx, ".stage-next", "Sit at triage")
	click(t, ctx, ".stage-next")
	until(t, ctx, `location.hash === "#step-2" && document.querySelector("#step-2 [data-step-own]")?.checkVisibility()`)
	holds(t, ctx, "[data-path-progress]", "1 of 4 steps done.")
	holds(t, ctx, "[data-route-go]", "Go on with Sit at triage for half an hour")
	typed(t, ctx, "#step-2 [data-step-field]", "A queue of nine.")
	click(t, ctx, "#step-2 [data-step-done]")
	holds(t, ctx, "[data-route-go]", "Go on with Get an account")
	if got := value[string](t, ctx, `document.querySelector("[data-route-go]").hash`); got != "#step-3" {
		t.Errorf("the way on leads to %q, want the task at #step-3", got)
	}
	click(t, ctx, "#step-3 [data-step-done]")

	visit(t, ctx, url)
	holds(t, ctx, `[data-home-path="paths/week"] [data-home-resume]`, "3 of 4 done. Go on")
	click(t, ctx, `[data-home-path="paths/week"] [data-home-resume] a`)
	until(t, ctx, `location.pathname === "/guides/two/" && document.querySelector(".stage-on [data-stage-done]")?.checkVisibility()`)
	if got := value[string](t, ctx, `(({ pathname, hash }) => pathname + hash)(document.querySelector(".stage-ways [rel=prev]"))`); got != "/paths/week/#step-3" {
		t.Errorf("the step before is at %q, want /paths/week/#step-3", got)
	}
	click(t, ctx, "[data-stage-unclear]")
	click(t, ctx, "[data-stage-done]")

	visit(t, ctx, url+"paths/week/")
	until(t, ctx, `document.querySelector("#step-2 [data-step-field]")?.value === "A queue of nine." && document.querySelector("#step-3 [data-step-done]").checked`)
	holds(t, ctx, "[data-path-progress]", "All 4 steps done.")
	click(t, ctx, "[data-note-write]")
	note := value[string](t, ctx, `document.querySelector("[data-note-text]").value`)
	for _, want := range []string{
		"path: \"paths/week\"\n", "covers: [\"guides/one\"]\n", "format: onboarding\n",
		"- **What did you see?** (Sit at triage for half an hour)\n\n  A queue of nine.\n", "## Gaps\n\n- [ ] What may never leave the house? [[guides/two]]\n",
	} {
		if !strings.Contains(note, want) {
			t.Errorf("the note has no %q:\n%s", want, note)
		}
	}

	mutex.Lock()
	defer mutex.Unlock()
	if len(requests) < 5 {
		t.Errorf("the server saw %d requests, want those of all pages", len(requests))
	}
	for _, request := range requests {
		if !strings.HasPrefix(request, "GET ") || regexp.MustCompile(`(?i)nine|product owner\.|get-an-account|begun|unclear`).MatchString(request) {
			t.Errorf("a request tells of the run: %s", request)
		}
	}

	published := regexp.MustCompile(`date: \S+`).ReplaceAllString(strings.NewReplacer("status: draft\n", "", "learners: []", "learners: [data-steward]").Replace(note), "date: "+string(today))
	for _, finished := range []bool{false, true} {
		edits := map[string]string{"paths/week.md": taskPath}
		if finished {
			edits["teach-backs/"+string(today)+"-week.md"] = published
		}
		checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Content: newcomers(t, edits), Templates: templates.FS, Day: today})
		if err != nil {
			t.Fatal(err)
		}
		late := false
		for _, p := range checked.Problems {
			late = late || p.Code == "path/newcomer-late"
			if strings.HasPrefix(p.Path, "teach-backs/") && p.Code != "link/not-linked" {
				t.Errorf("the note has a problem: %+v\n%s", p, published)
			}
		}
		if late == finished {
			t.Errorf("with the note %v: the newcomer is late: %v", finished, late)
		}
	}
}
