package wording

import "testing"

// TestNamedPutsAnArticleBeforeCommonNouns names partners.
func TestNamedPutsAnArticleBeforeCommonNouns(t *testing.T) {
	for name, want := range map[string]string{
		"hospital": "the hospital", "élite lab": "the élite lab", "the lab": "the lab", "The lab": "The lab", "University lab": "University lab",
		"Northfield University": "Northfield University", "Lab": "Lab", "李雷": "李雷", "": "",
	} {
		if got := (*Words)(nil).Named(name); got != want {
			t.Errorf("%q: got %q want %q", name, got, want)
		}
	}
}
