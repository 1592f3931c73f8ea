package search

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestPhrases(t *testing.T) {
	x := opened(t, edition(fixture()))
	for query, want := range map[string][]string{
		`"first export"`:             {"playbooks/data-access", "retros/2026-03-pilot"},
		`"names before the first"`:   {"playbooks/data-access", "retros/2026-03-pilot"},
		`"shift report"`:             {"glossary/handover"},
		`"run the kick-off meeting"`: {"playbooks/kickoff-old"},
		`"red lines" -"lab"`:         {"playbooks/kickoff"},
		`export -"first export"`:     {"playbooks/incident"},
	} {
		got := found(t, x, query, 10)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q want %q", query, got, want)
		}
	}
}

// A phrase that no page has is read as its words.
func TestPhrasesThatNoPageHasAreWords(t *testing.T) {
	x := opened(t, edition(fixture()))
	for query, want := range map[string]string{`"before names"`: "before names", `nurse "sees red"`: "nurse sees red", `"before names" -retro`: "before names -retro"} {
		if got, want := found(t, x, query, 10), found(t, x, want+" ", 10); !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("%s: got %q want %q", query, got, want)
		}
	}
}

// longPages are two pages longer than their shown text. Only the first contains "zebra
// crossing", and in the part that is cut.
func longPages() []written {
	filling := strings.Repeat("Filling words of no weight. ", 400)
	return append(fixture(),
		written{path: "guides/long.md", title: "Long", body: filling + "The quiet zebra crossing."},
		written{path: "guides/longer.md", title: "Longer", body: "A crossing without a zebra. " + filling + "Here a crossing ends; no zebra was seen."})
}

var longPhrases = map[string][]string{
	`"zebra crossing"`:                    {"guides/long"},
	`crossing -"zebra crossing"`:          {"guides/longer"},
	`"weight filling"`:                    {"guides/long", "guides/longer"},
	`"crossing without" "zebra was seen"`: {"guides/longer"},
	`"crossing ends" -"zebra crossing"`:   {"guides/longer"},
}

func TestPhrasesAreSoughtInTheWholeOfALongPage(t *testing.T) {
	x := opened(t, edition(longPages()))
	for query, want := range longPhrases {
		got := found(t, x, query, 10)
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s: got %q want %q", query, got, want)
		}
	}
}

func TestBrowserSeeksPhrasesInTheWholeOfALongPage(t *testing.T) {
	compare(t, edition(longPages()), slices.Sorted(maps.Keys(longPhrases)))
}
