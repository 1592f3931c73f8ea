package generator_test

import (
	"context"
	"os"
	"regexp"
	"testing"

	"tandem/generator"
	"tandem/generator/kb"
)

// copies says by address what readers keep offline and what is in the zip; the first
// pattern that matches counts.
var copies = []struct {
	pattern *regexp.Regexp
	skip    kb.Copies
}{
	{regexp.MustCompile(`^(404\.html|search\.js|sw\.js|feed\.xml|sitemap\.xml|robots\.txt|_redirects|_headers)$`), kb.Both},
	{regexp.MustCompile(`^-/(manifest\.webmanifest|offline/files\.json|static/notices\.txt)$`), kb.Both},
	{regexp.MustCompile(`^-/search/(store/.*|.*\.json)$`), kb.Both},
	{regexp.MustCompile(`^(-/)?offline/.*html$`), kb.Zip},
	{regexp.MustCompile(`^-/static/.*\.(css|svg)$`), 0},
	{regexp.MustCompile(`^-/static/`), kb.Zip},
	{regexp.MustCompile(`(\.ics|/feed\.xml)$`), kb.Offline},
	{regexp.MustCompile(``), 0},
}

// TestCopiesHoldWhatTheyNeed asks of each file of the site whether the copy that readers
// keep offline and the zip for a disk have it.
func TestCopiesHoldWhatTheyNeed(t *testing.T) {
	_, sites, err := new(generator.Builder).Build(context.Background(), options(os.DirFS("../content")))
	if err != nil || len(sites) == 0 {
		t.Fatal(err, len(sites))
	}
	seen := make([]bool, len(copies))
	for _, out := range sites[0].Outputs {
		for i, c := range copies {
			if c.pattern.MatchString(out.Path) {
				seen[i] = true
				if out.Skip != c.skip {
					t.Errorf("%s is left out of copies %b, want %b", out.Path, out.Skip, c.skip)
				}
				break
			}
		}
	}
	for i, c := range copies {
		if !seen[i] {
			t.Errorf("no output is like %v", c.pattern)
		}
	}
}
