package generator_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/policy"
)

// TestEachPageSaysItsPolicy compares the policy in every page of the project's base,
// the page of components, former addresses and the 404 page with that of a host
// without headers: it comes before everything but the encoding.
func TestEachPageSaysItsPolicy(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the project's base")
	}
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(os.DirFS("../content")))
	if err != nil || checked.Problems.Failed() || len(sites) == 0 {
		t.Fatalf("got %d sites, %v, %v", len(sites), err, checked.Problems)
	}
	want := "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy.Meta(checked.Judged.Site.Sisters()) + "\">\n"
	kinds := map[string]bool{}
	for _, out := range sites[0].Outputs {
		if !strings.HasSuffix(out.Path, ".html") {
			continue
		}
		text := string(out.Data)
		if _, head, _ := strings.Cut(text, "<head>"); !strings.HasPrefix("<head>"+head, want) || strings.Count(text, "Content-Security-Policy") < 1 {
			t.Errorf("%s does not begin with its policy", out.Path)
		}
		_, kind, _ := strings.Cut(text, `data-kind="`)
		kind, _, _ = strings.Cut(kind, `"`)
		kinds[kind] = true
	}
	for _, kind := range []string{"home", "page", "register", "404", "offline", "gallery", "print", "search"} {
		if !kinds[kind] {
			t.Errorf("no page is of the kind %q: %v", kind, kinds)
		}
	}
}
