package report

import (
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
)

// TestTiesStandByTitle: what waits with the same risk and day stands in the order of the
// titles of its pages, not of their files.
func TestTiesStandByTitle(t *testing.T) {
	retro := func(title, action string) string {
		return "---\nowners: [nurse]\ndate: 2026-11-01\n---\n# " + title + "\n\n## Actions\n\n- [ ] " + action + " @nurse 2026-11-30\n"
	}
	m, _ := small(t, smallbase.Files{
		"retros/2026-11-01-a.md": retro("Retro 10", "Last"),
		"retros/2026-11-01-b.md": retro("Retro 9", "Third"),
		"retros/2026-11-01-c.md": retro("Étape", "Second"),
		"retros/2026-11-01-d.md": retro("Albert", "First"),
	})
	var got []string
	for _, w := range m.waits() {
		got = append(got, w.Text)
	}
	if want := "First Second Third Last"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}
