package render

import (
	"strings"
	"testing"

	"tandem/generator/kb"
)

func TestBacklinksSayTitlesAndNamesRatherThanIds(t *testing.T) {
	e := small(t)
	e.Back["guides/two"] = []kb.Backlink{{From: "guides/one", Relation: "Linked from", Context: "See guides/two-more, then (guides/two), says @product-owner."}}
	page := rendered(t, e)["guides/two/index.html"]
	want := `<span class="context">See guides/two-more, then (Two &amp; more), says Product owner.</span>`
	if !strings.Contains(page, want) {
		_, after, _ := strings.Cut(page, `class="backlink-group"`)
		t.Errorf("got %.400s\nwant %s", after, want)
	}
}
