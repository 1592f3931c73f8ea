package main

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

// TestFormerAddressKeepsThePlace opens a page by its former address, on a host
// that does not read _redirects: with its script, and without any.
func TestFormerAddressKeepsThePlace(t *testing.T) {
	url, _ := hosted(t, smallBase("guides/read.md", "---\naliases: [/how/to-read/]\nowners: [steward]\n---\n# Read this\n\n## Before it rains\n\nThe harbour opens at six.\n"))
	ctx := browsertest.Start(t)
	visit(t, ctx, url+"how/to-read/?h=harbour#before-it-rains")
	until(t, ctx, `location.pathname + location.hash === "/guides/read/#before-it-rains" && document.querySelector("main mark")?.textContent === "harbour"`)
	visit(t, ctx, url+"how/to-read/")
	until(t, ctx, `location.href === "`+url+`guides/read/"`)

	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	visit(t, ctx, url+"how/to-read/")
	until(t, ctx, `location.href === "`+url+`guides/read/"`)
}
