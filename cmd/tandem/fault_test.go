package main

import (
	"testing"

	"tandem/generator/browsertest"
)

// TestATemplatesFaultIsToldOnThePage breaks a template beside an open page and fixes
// it: the last good page stays, and shows the error meanwhile.
func TestATemplatesFaultIsToldOnThePage(t *testing.T) {
	d := served(t)
	d.write("../templates/partials/crumbs.html", `{{define "crumbs"}}<p>crumbs</p>{{end}}`)
	ctx := browsertest.Start(t)
	d.begin(ctx, "Good text.")
	for _, broken := range []string{`{{define "crumbs"}}{{.Nope}}{{end}}`, `{{define "crumbs"}}{{if}}`} {
		d.write("../templates/partials/crumbs.html", broken)
		until(t, ctx, `document.querySelector(".dev-chip")?.textContent.includes("1 error")`)
		value[any](t, ctx, `void document.querySelector(".dev-chip").click()`)
		until(t, ctx, `document.querySelector(".dev-panel")?.textContent.includes("crumbs.html:1")`)
		if !value[bool](t, ctx, `document.body.innerText.includes("Good text.")`) {
			t.Error("the last good page is gone")
		}
		d.write("../templates/partials/crumbs.html", `{{define "crumbs"}}<p>crumbs</p>{{end}}`)
		until(t, ctx, `!document.querySelector(".dev-panel")?.textContent.includes("crumbs.html") && !document.querySelector(".dev-chip")?.textContent.includes("error")`)
	}
}
