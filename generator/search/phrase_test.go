package search

import (
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

// A page that is too long to be kept whole is not lost: its phrase may stand in
// the part that is not there.
func TestPhraseInALongPageIsFound(t *testing.T) {
	pages := fixture()
	pages = append(pages, written{path: "guides/long.md", title: "Long", body: strings.Repeat("Filling words of no weight. ", 400) + "The quiet zebra crossing."})
	x := opened(t, edition(pages))
	if got := found(t, x, `"zebra crossing"`, 10); !slices.Equal(got, []string{"guides/long"}) {
		t.Errorf("got %q", got)
	}
}
