package main

import (
	"context"
	"net/http/httptest"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/browsertest"
	"tandem/generator/kb"
	"tandem/generator/serve"
	"tandem/templates"
)

// TestStatesMoveOnWithTheReadersDay reads one page where the day is always a later one
// than where it is read again: a page due there today is not due here yet.
func TestStatesMoveOnWithTheReadersDay(t *testing.T) {
	ctx := browsertest.Start(t)
	east, err := time.LoadLocation("Pacific/Kiritimati")
	if err != nil {
		t.Fatal(err)
	}
	due := kb.Day(time.Now().In(east).Format(time.DateOnly))
	page := "---\nowners: [ann]\nreview_every: 10d\nverified: [{by: human:ann, at: " + string(due.Add(-10)) + "}]\n---\n# One\n\nText.\n"
	content := fstest.MapFS{
		"directory.yaml": {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: ann, name: Ann, partner: lab}\n")},
		"index.md":       {Data: []byte("# Home\n\nSee [[one]].\n")},
		"guides/one.md":  {Data: []byte(page)},
	}
	_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: due.Add(-9)})
	if err != nil || len(sites) != 1 {
		t.Fatalf("build: %d sites, %v", len(sites), err)
	}
	host := new(serve.Server)
	put(t, host, sites[0].Outputs)
	server := httptest.NewServer(host)
	t.Cleanup(server.Close)
	for zone, want := range map[string]bool{"Pacific/Kiritimati": true, "Pacific/Pago_Pago": false} {
		if _, err := chromedp.Call(ctx, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: zone}); err != nil {
			t.Fatal(err)
		}
		visit(t, ctx, server.URL+"/guides/one/")
		until(t, ctx, `document.querySelector(".chip[data-due]")`)
		if got := value[string](t, ctx, `document.querySelector(".chip[data-due]").dataset.state`); (got == "due") != want {
			t.Errorf("in %s the page due on %s is %q", zone, due, got)
		}
	}
}
