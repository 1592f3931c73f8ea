package check_test

import (
	"testing"

	"tandem/generator/check"
	"tandem/generator/gentest/smallbase"
)

// TestTags: tags are compared with the vocabulary where the site has one, and a #word of
// the text with the tags that the base uses.
func TestTags(t *testing.T) {
	const tagged = "---\ntags: [care, wards]\n---\n# One\n\nText.\n"
	for _, test := range []struct{ name, site, page, want string }{
		{"no vocabulary", "", tagged, ""},
		{"a tag that is not in the vocabulary", "tags: [care]\n", tagged, "page/unknown-tag guides/one.md:2"},
		{"a tag in the text of the only page", "tags: [care]\n", "# One\n\nSee #care.\n", "page/inline-tag guides/one.md:3"},
		{"no tag in the text of the only page", "tags: [care]\n", "# One\n\nSee care.\n", ""},
		{"a word that is not a tag", "tags: [care]\n", "# One\n\nSee #general.\n", ""},
	} {
		found := check.Check(judged(t, smallbase.Files{"site.yaml": "title: Fixture\n" + test.site, "guides/one.md": test.page}))
		if got := codes(found, "page"); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
