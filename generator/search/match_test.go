package search

import (
	"errors"
	"slices"
	"testing"
)

func TestMatchTakesBlevesSyntax(t *testing.T) {
	x := opened(t, several("en"))
	for query, want := range map[string][]string{
		"+redact +export":                      {"playbooks/data-access", "retros/2026-03-pilot"},
		"+title:names":                         {"decisions/0002-names", "guides/umlaute"},
		"+title:names -tag:credit":             {"guides/umlaute"},
		"type:checklist":                       {"checklists/release", "checklists/triage"},
		"+state:overdue":                       {"playbooks/data-access"},
		"+tag:tri* +type:charter":              {"charters/triage"},
		"+incidnet~2 -title:data":              {"playbooks/incident"},
		"headings:lessons":                     {"retros/2026-03-pilot"},
		`+"export first" +type:retro`:          {"retros/2026-03-pilot"},
		"+Prüfung":                             {"playbooks/uebergabe"},
		"+body:/rollb.*/":                      {"checklists/release"},
		"+title:xylophone":                     nil,
		"+the +kick-off +owner:product-owner ": {"playbooks/kickoff", "playbooks/kickoff-old"},
	} {
		hits, err := x.Match(query, 10)
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		var got []string
		for _, h := range hits {
			got = append(got, h.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", query, got, want)
		}
	}
}

func TestMatchSaysWhatIsWrongWithAQuery(t *testing.T) {
	x := opened(t, edition(fixture()))
	for _, query := range []string{`"unclosed`, "title:", "order:>3"} {
		_, err := x.Match(query, 10)
		var wrong *SyntaxError
		if !errors.As(err, &wrong) || wrong.Hint() == "" {
			t.Errorf("%s: got %v, want a syntax error with a hint", query, err)
		}
	}
}

// Whatever is asked, in whatever language of queries: no panic, and no page twice.
func FuzzMatch(f *testing.F) {
	for _, query := range []string{"+a -b", `"a b"`, "a~2", "k*", "/x.*/", "title:a^3", "tag:>3", "3", ">3", "+-a", "\\", "*", "a:b:c"} {
		f.Add(query)
	}
	x := opened(f, edition(fixture()))
	f.Fuzz(func(t *testing.T, query string) {
		hits, err := x.Match(query, 50)
		seen := map[string]bool{}
		for _, h := range hits {
			if seen[h.ID] || err != nil {
				t.Fatalf("%q: got %s again, error %v", query, h.ID, err)
			}
			seen[h.ID] = true
		}
	})
}
