package wording

import "testing"

// TestNamedPutsAnArticleBeforeCommonNouns names people, roles, teams and partners.
func TestNamedPutsAnArticleBeforeCommonNouns(t *testing.T) {
	for name, want := range map[string]string{
		"hospital":                   "the hospital",
		"Product owner":              "the product owner",
		"ML engineer":                "the ML engineer",
		"Lead of the annotators":     "the lead of the annotators",
		"Maria Ortiz":                "Maria Ortiz",
		"Ludwig van Beethoven":       "Ludwig van Beethoven",
		"Northfield University":      "Northfield University",
		"University of Northfield":   "University of Northfield",
		"Hospital IT":                "Hospital IT",
		"University lab":             "the university lab",
		"van der Berg Institute":     "the van der Berg Institute",
		"Ombud":                      "Ombud",
		"李雷":                         "李雷",
		"Øystein Å. Ødegård":         "Øystein Å. Ødegård",
		"Emergency department north": "the emergency department north",
		"":                           "",
	} {
		if got := (*Words)(nil).Role(name); got != want {
			t.Errorf("%q: got %q want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"hospital": "the hospital", "University lab": "the University lab", "Northfield University": "Northfield University"} {
		if got := (*Words)(nil).Named(name); got != want {
			t.Errorf("%q: got %q want %q", name, got, want)
		}
	}
}
