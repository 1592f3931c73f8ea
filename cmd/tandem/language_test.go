package main

import (
	"context"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/templates"
)

// inLanguage builds the base of this repository in another language, with its own
// templates, and serves it.
func inLanguage(t *testing.T, lang string, own fs.FS) (url, problems string) {
	t.Helper()
	site, err := os.ReadFile("../../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	site = regexp.MustCompile(`(?m)^lang:.*$`).ReplaceAll(site, nil)
	content := generator.Layer(fstest.MapFS{"site.yaml": {Data: append([]byte("lang: "+lang+"\n"), site...)}}, os.DirFS("../../content"))
	checked, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
		Content: content, Templates: generator.Layer(own, templates.FS), Assets: assets.FS, Day: today,
	})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	for _, p := range checked.Problems {
		if strings.HasPrefix(p.Code, "words/") {
			problems += p.Path + " " + p.Code + "\n"
		}
	}
	return hostOf(t, sites[0].Outputs), problems
}

// TestRightToLeftFitsAPhone opens page kinds of a base in Arabic at 390 pixels: they
// run from the right, and none is wider than the screen. Without words the interface
// is English and the build warns; with a few words, these show.
func TestRightToLeftFitsAPhone(t *testing.T) {
	words := fstest.MapFS{"words/ar.json": {Data: []byte(`{"language": {"plural": "arabic", "nouns": "small",
		"months": ["1","2","3","4","5","6","7","8","9","10","11","12"], "short_months": ["1","2","3","4","5","6","7","8","9","10","11","12"],
		"long_day": "{day}/{month}/{year}", "short_day": "{day}/{month}/{year}"}, "words": {"Home": "الرئيسية"}}`)}}
	if _, problems := inLanguage(t, "ar", nil); problems != "site.yaml words/no-language\n" {
		t.Errorf("without a file: got %q", problems)
	}
	url, problems := inLanguage(t, "ar", words)
	if problems != "../templates/words/ar.json words/missing\n" {
		t.Errorf("with a file of one word: got %q", problems)
	}
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844)); err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"", "playbooks/", "playbooks/decision-rights/", "checklists/kick-off/", "roadmaps/pilot/", "-/report/", "-/state/", "-/people/", "-/search/"} {
		visit(t, ctx, url+page)
		if value[string](t, ctx, `document.documentElement.dataset.kind`) == "404" {
			t.Errorf("there is no page %s", page)
		}
		if got := value[string](t, ctx, `getComputedStyle(document.documentElement).direction + " " + document.documentElement.lang`); got != "rtl ar" {
			t.Errorf("%s: got %q, want %q", page, got, "rtl ar")
		}
		if wide := value[int](t, ctx, `document.documentElement.scrollWidth - innerWidth`); wide > 0 {
			t.Errorf("%s is %d pixels wider than the screen", page, wide)
		}
	}
	visit(t, ctx, url+"playbooks/decision-rights/")
	if got := value[string](t, ctx, `document.querySelector(".crumbs a").textContent`); got != "الرئيسية" {
		t.Errorf("the first crumb says %q", got)
	}
}

// TestScriptsSpeakTheLanguageOfTheSite ticks a task of a German checklist.
func TestScriptsSpeakTheLanguageOfTheSite(t *testing.T) {
	url, problems := inLanguage(t, "de", nil)
	if problems != "" {
		t.Errorf("got problems %q", problems)
	}
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"checklists/kick-off/")
	until(t, ctx, `!document.querySelector("[data-run]").hidden`)
	value[bool](t, ctx, `document.querySelector(".prose [data-task] input").click() || true`)
	if got := value[string](t, ctx, `document.querySelector("[data-run-count]").textContent`); !regexp.MustCompile(`^1 von \d+ erledigt$`).MatchString(got) {
		t.Errorf("got %q", got)
	}
	if got := value[string](t, ctx, `document.querySelector("[data-run-reset]").textContent`); got != "Alle Häkchen entfernen" {
		t.Errorf("got %q", got)
	}
}
