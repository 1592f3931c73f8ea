package assemble_test

import (
	"strings"
	"testing"

	"tandem/generator/assemble"
)

// TestMissing: a required field that is empty is an error, a wanted one a warning; each
// at the place where it can be written.
func TestMissing(t *testing.T) {
	const full = "topic: x\nabout: y\n"
	const body = "# One\n\n## Next steps\n\nText.\n\n## Lessons\n\n- One\n"
	for _, test := range []struct{ name, path, text, want string }{
		{"nothing", "reports/one.md", "---\n" + full + "---\n" + body, ""},
		{"a required field", "reports/one.md", "---\nabout: y\n---\n" + body, "error missing-field 1:1"},
		{"a required field without a value", "reports/one.md", "---\ntopic:\nabout: y\n---\n" + body, "error missing-field 2:7"},
		{"a required field whose value is not understood", "reports/one.md", "---\ntopic: [a]\nabout: y\n---\n" + body, ""},
		{"a wanted field", "reports/one.md", "---\ntopic: x\n---\n" + body, "warning missing-field 1:1"},
		{"a wanted field without a value", "reports/one.md", "---\ntopic: x\nabout: \n---\n" + body, "warning missing-field 3:7"},
		{"sections", "reports/one.md", "---\n" + full + "---\n# One\n", "warning missing-section 1:1, warning missing-section 1:1"},
		{"a section with a heading alone", "reports/one.md", "---\n" + full + "---\n# One\n\n## Next steps\n\n## Lessons\n", "warning missing-section 9:1"},
		{"a section without a list", "reports/one.md", "---\n" + full + "---\n# One\n\n## Next steps\n\n## Lessons\n\nText.\n\n## Lesson\n\nText.\n", "warning missing-section 9:1"},
		{"a draft", "reports/one.md", "---\nstatus: draft\n---\n# One\n", ""},
		{"an index", "reports/index.md", "# Reports\n", ""},
		{"another type", "guides/one.md", "# One\n", ""},
	} {
		if _, problems := page(t, test.path, test.text); places(problems, "page/missing") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, places(problems, "page/missing"), test.want)
		}
	}
}

// TestHowToWriteIt: the hint names the key or the heading that is missing.
func TestHowToWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"---\nabout: y\n---\n":                                                 `"topic:"`,
		"---\ntopic: x\n---\n":                                                 `"about:"`,
		"---\ntopic: x\nabout:\n---\n":                                         `"about:"`,
		"---\ntopic: x\nabout: y\n---\n# One\n\n## Next steps\n":               `"## Lessons"`,
		"---\ntopic: x\nabout: y\n---\n# One\n\n## Lessons\n\n- One\n":         `"## Next steps"`,
		"---\ntopic: x\nabout: y\n---\n# One\n\n## Next steps\n\n## Lessons\n": `"- [ ] "`,
	} {
		_, problems := page(t, "reports/one.md", text)
		named := false
		for _, p := range problems {
			named = named || strings.Contains(p.Hint, want)
		}
		if !named {
			t.Errorf("%q: no hint names %s in %v", text, want, problems)
		}
	}
}

// TestUnread: of a page whose header cannot be read nothing is missed.
func TestUnread(t *testing.T) {
	d := draft(t, "reports/one.md", "---\ntopic: x\n---\nText.\n")
	d.Unread = true
	if p, problems := assemble.Page(d, &site, &directory, types(), true); len(problems) > 0 || !p.Unread {
		t.Errorf("unread %v, problems %v", p.Unread, problems)
	}
}
