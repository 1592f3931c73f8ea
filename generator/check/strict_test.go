package check_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/gentest/smallbase"
)

// TestStrict: how many of the pages that others rely on may be overdue. Ten pages are
// relied on, by one that is not.
func TestStrict(t *testing.T) {
	for _, test := range []struct {
		limit   string
		overdue int // of the ten
		fails   bool
	}{
		{"", 10, false},
		{"max_overdue: 10%", 0, false},
		{"max_overdue: 10%", 1, false},
		{"max_overdue: 10%", 2, true},
		{"max_overdue: 0%", 0, false},
		{"max_overdue: 0%", 1, true},
		{"max_overdue: 15%", 1, false},
		{"max_overdue: 15%", 2, true},
		{"max_overdue: 100%", 10, false},
	} {
		files := smallbase.Files{"site.yaml": "title: Fixture\n" + test.limit + "\n"}
		var ids []string
		for i := range 10 {
			at := "2026-11-01"
			if i < test.overdue {
				at = "2025-01-01"
			}
			id := fmt.Sprintf("page-%d", i)
			ids = append(ids, id)
			files["guides/"+id+".md"] = "---\nowners: [product-owner]\nverified: [{by: human:product-owner, at: " + at + ", text: HASH}]\n---\n# Page\n"
		}
		files["guides/all.md"] = "---\nowners: [product-owner]\nrelies_on: [" + strings.Join(ids, ", ") + "]\nverified: [{by: human:product-owner, at: 2025-01-01, text: HASH}]\n---\n# All\n"
		found := check.Strict(judged(t, files))
		if (len(found) > 0) != test.fails {
			t.Errorf("%s, %d overdue: %v", test.limit, test.overdue, found)
		}
		if len(found) > 0 && (found[0].Code != "trust/too-many-overdue" || found[0].Path != "site.yaml" || found[0].Line != 2 || !strings.HasPrefix(found[0].Message, fmt.Sprintf("%d of 10 ", test.overdue))) {
			t.Errorf("%s, %d overdue: %+v", test.limit, test.overdue, found[0])
		}
	}
}

// TestStrictCounts: pages that are reported and overdue count as overdue, steps of a
// path count as relied on, and a base in which nothing is relied on is never too late.
func TestStrictCounts(t *testing.T) {
	const late = "verified: [{by: human:product-owner, at: 2025-01-01, text: HASH}]\n"
	for _, test := range []struct {
		name  string
		files smallbase.Files
		fails bool
	}{
		{"nothing is relied on", smallbase.Files{"guides/one.md": "---\nowners: [product-owner]\n" + late + "---\n# One\n"}, false},
		{"reported and overdue", smallbase.Files{
			"guides/one.md": "---\nowners: [product-owner]\nreported: [{by: tech-lead, at: 2026-01-01, reason: Wrong}]\n" + late + "---\n# One\n",
			"guides/two.md": "---\nrelies_on: [one]\n---\n# Two\n",
		}, true},
		{"a step of a path", smallbase.Files{
			"guides/one.md": "---\nowners: [product-owner]\n" + late + "---\n# One\n",
			"paths/new.md":  "---\nfor: newcomer\nsteps: [{page: one, why: To begin}]\n---\n# Path\n",
		}, true},
		{"a link is not reliance", smallbase.Files{
			"guides/one.md": "---\nowners: [product-owner]\n" + late + "---\n# One\n",
			"guides/two.md": "# Two\n\nSee [[one]].\n",
		}, false},
	} {
		test.files["site.yaml"] = "title: Fixture\nmax_overdue: 0%\n"
		if found := check.Strict(judged(t, test.files)); (len(found) > 0) != test.fails {
			t.Errorf("%s: %v", test.name, found)
		}
	}
}
