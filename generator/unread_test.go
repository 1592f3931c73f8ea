package generator_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestUnreadPagesAreForTheFew breaks the header of a page in a lenient base, and
// checks which editions show it.
func TestUnreadPagesAreForTheFew(t *testing.T) {
	const site = "title: Base\nbase_url: https://example.org/\nlenient: true\n"
	const editions = "default_audience: [public]\neditions:\n  public: {audiences: [public]}\n  inner: {audiences: [public, internal]}\n  every: {audiences: [public, internal, secret]}\n"
	for _, test := range []struct{ name, site, page, shown string }{
		{"a header that is read", editions, "---\ntitle: A\n---\nzephyr\n", "every inner public"},
		{"a colon", editions, "---\ntitle: A: b\naudience: [secret]\n---\nzephyr\n", "every"},
		{"a colon, and no audience", editions, "---\ntitle: A: b\n---\nzephyr\n", "every"},
		{"an audience that no edition lists", editions, "---\ntitle: A: b\naudience: [board]\n---\nzephyr\n", ""},
		{"a draft", editions, "---\ntitle: A: b\nstatus: draft\n---\nzephyr\n", ""},
		{"keys below the header", editions, "---\ntitle: A\n---\nstatus: draft\n---\nzephyr\n", ""},
		{"no first mark", editions, "title: A\naudience: [secret]\n---\nzephyr\n", "every"},
		{"never closed", editions, "---\ntitle: A\naudience: [secret]\n\nzephyr\n", "every"},
		{"lines that end with CR", editions, "---\raudience: [secret]\r---\rzephyr\n\nbody\n", "every"},
		{"TOML marks that are indented", editions, " +++\nstatus = \"draft\"\n +++\nzephyr\n", ""},
		{"TOML without marks", editions, "audience = [\"secret\"]\n\nzephyr\n", "every"},
		{"a header in code", editions, "```yaml\naudience: [secret]\n```\n\nzephyr\n", "every"},
		{"a heading that is a key", editions, "---\norder: 1\n---\n# status: draft\n\nzephyr\n", ""},
		{"a strong key", editions, "---\norder: 1\n---\n# A\n\n**Audience:** board\n\nzephyr\n", ""},
		{"a row that is a key", editions, "---\norder: 1\n---\n| a | b |\n|---|---|\n| audience | secret |\n\nzephyr\n", "every"},
		{"prose about the status", editions, "---\norder: 1\n---\n**Status:** accepted\n\nzephyr\n", "every inner public"},
		{"a draft in a free table", editions, "+++\n[x]\nstatus = \"draft\"\n+++\nzephyr\n", ""},
		{"a draft in a row", editions, "---\ncredits:\n  - {by: ann, for: x, status: draft}\n---\nzephyr\n", ""},
		{"visibility", editions, "---\nvisibility: secret\n---\nzephyr\n", "every"},
		{"access of nobody known", editions, "---\naccess: [board]\n---\nzephyr\n", ""},
		{"private", editions, "---\nprivate: true\n---\nzephyr\n", "every"},
		{"not private", editions, "---\nprivate: false\n---\nzephyr\n", "every inner public"},
		{"visible to the public", editions, "---\nvisibility: public\n---\nzephyr\n", "every inner public"},
		{"not to be published", editions, "---\npublish: no\n---\nzephyr\n", ""},
		{"no editions, and confidential", "", "---\nconfidential: true\n---\nzephyr\n", "all"},
		{"a status that is none", editions, "---\nstatus: darft\n---\nzephyr\n", ""},
		{"no editions", "", "---\ntitle: A: b\n---\nzephyr\n", "all"},
		{"no editions, and private", "", "---\ntitle: A: b\naudience: [private]\n---\nzephyr\n", ""},
		{"no editions, and a draft", "", "---\ntitle: A: b\nstatus: draft\n---\nzephyr\n", ""},
		{"no editions, and a key misspelt", "", "---\naudiance: [private]\n---\nzephyr\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := fstest.MapFS{
				"site.yaml":     {Data: []byte(site + test.site)},
				"index.md":      {Data: []byte("---\ntitle: Home\n---\nText.\n")},
				"guides/one.md": {Data: []byte(test.page)},
			}
			var builder generator.Builder
			checked, sites, err := builder.Build(context.Background(), options(files))
			if err != nil {
				t.Fatal(err)
			}
			if checked.Problems.Failed() {
				t.Fatalf("the base is not built: %v", checked.Problems)
			}
			shown := map[string]bool{}
			for _, s := range sites {
				for _, out := range s.Outputs {
					if strings.Contains(string(out.Data), "zephyr") {
						shown[s.Edition.Name] = true
					}
				}
			}
			if got := strings.Join(slices.Sorted(maps.Keys(shown)), " "); got != test.shown {
				t.Errorf("shown by %q, want %q", got, test.shown)
			}
		})
	}
}
