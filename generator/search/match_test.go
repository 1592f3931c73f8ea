package search

import (
	"errors"
	"slices"
	"strings"
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

// Any query in any query language: no panic, and no page twice.
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

// TestHostileQueriesAreRefused refuses queries that would be compared with every word
// of the base too often, or take long to compile.
func TestHostileQueriesAreRefused(t *testing.T) {
	x := opened(t, edition(fixture()))
	for _, query := range []string{
		`/(a+)+$/`, `/[/`, `/a{2}{2}{2}/`, `a* b* c* d* e*`, `a~1 b~1 c~1 d~1 e~1`, `/a/ b* c~1 /d/ e?f`,
		`(a* OR b*) AND (c* d*) -e*`, `/` + strings.Repeat(".*a", 30) + `/`, strings.Repeat("*a", 7), strings.Repeat("?", 80),
		strings.Repeat("a ", 5000),
	} {
		_, err := x.Match(query, 10)
		var refused *SyntaxError
		if !errors.As(err, &refused) || refused.Hint() == "" || len(refused.Error()) > 300 {
			t.Errorf("%.60q: %v", query, err)
		}
	}
	for _, query := range []string{
		`a* b* c* d*`, `a~1 b~1 c~1 d~1`, `/(a+)+/`, `/kick.*(off|out)/`, `word~99`, `word^99999999999`, strings.Repeat("*a", 6),
		strings.Repeat("(", 100) + "a" + strings.Repeat(")", 100), `"` + strings.Repeat("a ", 400) + `"`,
	} {
		if _, err := x.Match(query, 10); err != nil {
			t.Errorf("%.60q: %v", query, err)
		}
	}
}
