package report

import (
	"maps"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// today is the judged day of the small bases: their week is up to 29 November.
const today = kb.Day("2026-11-23")

const directoryYAML = `partners:
  - {id: hospital, name: City hospital}
  - {id: lab, name: University lab}
teams:
  - {id: crew, name: Crew, partner: lab}
people:
  - {id: nurse, name: Nurse, partner: hospital, deputy: deputy}
  - {id: deputy, name: Deputy, partner: hospital}
  - {id: lead, name: Lead, partner: lab}
  - {id: builder, name: Builder, partner: lab, team: crew, deputy: lead}
  - {id: gone, name: Gone, partner: lab, until: 2026-11-22}
  - {id: leaving, name: Leaving, partner: lab, until: 2026-12-20}
`

// small returns the maker and the report of a base of pages by path.
func small(t *testing.T, pages smallbase.Files) (*maker, *Report) {
	t.Helper()
	files := smallbase.Files{"site.yaml": "title: Fixture\n", "directory.yaml": directoryYAML}
	maps.Copy(files, pages)
	j := smallbase.Judged(t, files, today)
	m := &maker{Judged: j, until: j.Day.Add(6), wants: map[string][]Reason{}}
	for _, p := range j.Pages {
		m.wants[p.ID] = m.reasons(p)
	}
	m.ahead = m.reviews()
	return m, Make(j, Options{})
}

// guide returns a guide with a header, and one that links to it.
func guide(lines ...string) smallbase.Files {
	return smallbase.Files{
		"guides/page.md": "---\n" + strings.Join(lines, "\n") + "\n---\n# Page\n\nText.\n",
		"start.md":       "# Start\n\nSee [[page]].\n",
	}
}

// verified is a line of a header: who verified on which day, for which text.
func verified(words ...string) string {
	line := "verified:"
	for i := 0; i+2 < len(words); i += 3 {
		line += "\n  - {by: human:" + words[i] + ", at: " + words[i+1] + ", text: " + words[i+2] + "}"
	}
	return line
}

const (
	hash  = smallbase.Hash
	other = "0badc0de"
)
