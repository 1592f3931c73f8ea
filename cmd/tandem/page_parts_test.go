package main

import (
	"slices"
	"strings"
	"testing"

	gocdp "github.com/chromedp/cdproto/cdp"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// TestPageTellsWhereTheReaderIs reads the parts of a page around its text, and
// scrolls.
func TestPageTellsWhereTheReaderIs(t *testing.T) {
	url, _ := published(t)
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900)); err != nil {
		t.Fatal(err)
	}
	visit(t, ctx, url+"playbooks/prepare-triage-notes/")

	current := `[...document.querySelectorAll(".on-this-page [aria-current]")].map((a) => a.hash).join(" ")`
	for _, id := range []string{"steps", "pitfalls", "when-to-use"} {
		value[any](t, ctx, `document.getElementById("`+id+`").scrollIntoView({ block: "start", behavior: "instant" })`)
		until(t, ctx, current+` === "#`+id+`"`)
	}

	if got := value[[]string](t, ctx, `[...document.querySelectorAll(".crumbs a")].map((a) => a.pathname)`); !slices.Equal(got, []string{"/", "/playbooks/"}) {
		t.Errorf("the way back is %q", got)
	}
	holds(t, ctx, ".kicker", "min to read")
	holds(t, ctx, ".statement", "Changed since verified on 29 September 2026")
	for selector, want := range map[string]string{
		`.facts a[href$="-/people/data-steward/"]`: "Data steward",
		`.neighbours a[rel=prev]`:                  "Renew the partnership",
		`.neighbours a[rel=next]`:                  "Adapt to a new specialty",
	} {
		holds(t, ctx, selector, want)
	}
	relations := value[[]string](t, ctx, `[...document.querySelectorAll(".backlinks h3")].map((h) => h.textContent.trim())`)
	if len(relations) < 2 || !slices.Contains(relations, "Linked from") {
		t.Errorf("what refers to the page is grouped as %q", relations)
	}
	acts := value[[]string](t, ctx, `[...document.querySelectorAll(".page-acts a")].map((a) => a.innerText.trim() + ": " + decodeURIComponent(a.href))`)
	for _, want := range []string{
		"Edit this page: https://git.example.org/triage/edit/main/content/playbooks/prepare-triage-notes.md",
		"Still true: https://git.example.org/triage/issues/new?template=still-true.yml", "Report a problem: https://git.example.org/triage/issues/new?title=Wrong",
		"New decision about it: https://git.example.org/triage/new/main?filename=content/decisions/about-prepare-triage-notes.md", "Ask Data steward: mailto:",
	} {
		if !slices.ContainsFunc(acts, func(act string) bool { return strings.HasPrefix(act, want) }) {
			t.Errorf("nothing leads to %q: %q", want, acts)
		}
	}

	// Pages have a transition, except for readers who prefer no motion.
	moves := `[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some(function find(rule) { return rule.constructor.name === "CSSViewTransitionRule" ? rule.navigation === "auto" && moving(rule) : [...(rule.cssRules ?? [])].some(find); })`
	if !value[bool](t, ctx, `(() => { const moving = (rule) => rule.parentRule?.conditionText?.includes("no-preference"); return `+moves+`; })()`) {
		t.Error("pages do not pass into each other, or do where motion is not wanted")
	}
}

// TestSiteCanBeInstalled asks the browser for obstacles to installing the site.
func TestSiteCanBeInstalled(t *testing.T) {
	h := newHost(t, smallBase())
	ctx := browsertest.Start(t)
	visit(t, ctx, h.root)
	until(t, ctx, installed)
	got, err := chromedp.Call(ctx, cdp.GetInstallabilityErrors, gocdp.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range got.InstallabilityErrors {
		if e.ErrorID != "in-incognito" {
			t.Errorf("it cannot be installed: %s %v", e.ErrorID, e.ErrorArguments)
		}
	}
	manifest, err := chromedp.Call(ctx, cdp.GetAppManifest, cdp.GetAppManifestParams{})
	if err != nil || len(manifest.Errors) > 0 || !strings.Contains(manifest.Data, "Small base") {
		t.Errorf("the manifest is %q, %v, %v", manifest.Data, manifest.Errors, err)
	}
}
