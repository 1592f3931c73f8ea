package edition_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestRowsThatAreNotShownAreNotNamed: a row names others by id. Of those that the
// edition does not have, in the roadmap or at all, no id passes.
func TestRowsThatAreNotShownAreNotNamed(t *testing.T) {
	j := judged(t, fstest.MapFS{
		"site.yaml":            {Data: []byte("title: Fixture\nlenient: true\ndefault_audience: [internal]\neditions:\n  public: {audiences: [public]}\n  internal: {audiences: [internal, public]}\n")},
		"roadmaps/open.md":     {Data: []byte("---\naudience: [public]\nmilestones:\n  - {id: first, title: First, due: 2026-12-01}\n  - {id: next, title: Next, due: 2027-01-01, depends_on: [zephyr-merger, first]}\n---\n# Open\n\nText.\n")},
		"roadmaps/internal.md": {Data: []byte("---\nmilestones:\n  - {id: zephyr-merger, title: T1, due: 2026-12-01}\n---\n# Internal\n\nText.\n")},
	})
	text := dump(generator.Pass(j, j.Site.Editions[0], false, nil), j)
	if strings.Contains(text, "zephyr") || !strings.Contains(text, `milestones[1].depends_on: ["first"]`) {
		t.Errorf("passes as\n%s", text)
	}
}
