package kb_test

import (
	"testing"

	"tandem/generator/kb"
)

// TestBareOwners: a name without @ at the place of an owner, and the same word elsewhere.
func TestBareOwners(t *testing.T) {
	directory := kb.Directory{
		Teams:  []kb.Team{{ID: "crew", Name: "Night crew"}},
		People: []kb.Person{{ID: "ann", Name: "Ann Lee"}, {ID: "bo", Name: "Bo Ek"}},
	}
	for line, want := range map[string]string{
		"Tell all (ann, 2026-12-01)":      "ann",
		"Tell all (ann)":                  "ann",
		"Tell all [Ann] .":                "",
		"Tell all [Ann].":                 "ann",
		"Tell all (2026-12-01, bo)":       "bo",
		"Tell all (bo by 2026-12-01)":     "bo",
		"Tell all — ann, 2026-12-01":      "ann",
		"Tell all - ann":                  "ann",
		"Tell all – Ann Lee (2026-12-01)": "ann",
		"Tell all | crew | 2026-12-01":    "crew",
		"Tell all, bo 2026-12-01":         "bo",
		"Tell all, bo, due 2026-12-01":    "bo",
		"Tell all 2026-12-01 - bo":        "bo",
		"ann: tell all":                   "ann",
		"Ann Lee: tell all":               "ann",
		"Night crew: tell all 2026-12-01": "crew",
		"Tell ann":                        "",
		"Tell all and ann 2026-12-01":     "",
		"Tell ann (or bo) soon":           "",
		"Tell the rest-ann":               "",
		"Note: tell all":                  "",
		"Tell all (see the notes)":        "",
		"See ann:x for all":               "",
		"Ann tells all":                   "",
		"Tell all (ann, 2026-12-01) @bo":  "",
	} {
		item := kb.ItemOf(parts(line))
		if len(item.Owners) > 0 {
			continue // which is what counts
		}
		if _, got := directory.BareOwner(item); got != want {
			t.Errorf("%q (text %q): %q, want %q", line, item.Text, got, want)
		}
	}
}
