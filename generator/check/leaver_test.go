package check_test

import (
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/gentest/smallbase"
)

// TestLeaverIsToldFromWhoHasLeft: somebody's last day is still theirs, and thirty days
// before it is time for a successor.
func TestLeaverIsToldFromWhoHasLeft(t *testing.T) {
	for until, want := range map[string]string{
		"2026-11-20": "left on 2026-11-20", "2026-11-21": "leaves on 2026-11-21", "2026-12-20": "leaves on 2026-12-20", "2026-12-21": "",
	} {
		j := judged(t, smallbase.Files{
			"directory.yaml":  "partners: [{id: lab, name: Lab}]\npeople:\n  - {id: lead, name: Lead, partner: lab}\n  - {id: ann, name: Ann, partner: lab, until: " + until + "}\n",
			"roadmaps/way.md": "---\nowners: [lead]\nmilestones: [{id: a, title: First, owner: ann, due: 2027-01-01}]\n---\n# Way\n",
		})
		got := ""
		for _, p := range check.Check(j) {
			if p.Code == "owner/leaver" {
				got = p.Message
			}
		}
		if want == "" && got != "" || !strings.HasSuffix(got, want) {
			t.Errorf("until %s: got %q, want %q", until, got, want)
		}
	}
}
