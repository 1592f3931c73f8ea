package assemble_test

import (
	"strings"
	"testing"
)

// TestNearSections: which headings are said to be nearly a section. The sections are
// Context, Next steps, Lessons and Actions.
func TestNearSections(t *testing.T) {
	const near = "warning near-section 6:1"
	for _, test := range []struct{ text, want string }{
		{"## Context\n", ""},
		{"## Contxt\n", near},
		{"## Conntext\n", near},
		{"## Contect\n", near},
		{"## Conetxt\n", near},
		{"## Contextual\n", ""},
		{"## Cotnexd\n", ""},
		{"## ontext\n", near},
		{"## Contex\n", near},
		{"## Ocntext\n", near},
		{"## Contetx\n", near},
		{"## Cnotetx\n", ""},
		{"## Next step\n", ""},
		{"## Nexd steps\n", near},
		{"### Lesons\n", near},
		{"## Lesson 2\n", ""},
		{"## Lesson 12\n", ""},
		{"## Les\n", ""},
		{"## Summary\n", ""},
		{"## Lessons\n\n- One\n", ""},
		{"## Actions\n\n- One\n", ""},

		{"## What next: actions\n\n- One\n", near},
		{"## Actions agreed\n\n- One\n", near},
		{"## The lessons of it\n\n- One\n", near},
		{"## Action-items\n\n- One\n", near},
		{"## Actions agreed\n\nText.\n", ""},
		{"## Reactions\n\n- One\n", ""},
		{"## Steps that come next\n\n- One\n", ""},
		{"## Our context\n\n- One\n", ""},
	} {
		head := "---\ntopic: x\n---\n# One\n\n"
		if _, problems := page(t, "reports/one.md", head+test.text); places(problems, "page/near") != test.want {
			t.Errorf("%q: got %q, want %q", test.text, places(problems, "page/near"), test.want)
		}
	}
	for _, test := range []struct{ path, text, want string }{
		{"reports/index.md", "# Reports\n\n## Contxt\n", ""},
		{"guides/one.md", "# One\n\n## Contxt\n", ""},
		{"notes/one.md", "# One\n\n## Background\n\n## Backgroun\n", "warning near-section 5:1"},
		{"notes/one.md", "# One\n\n## Other\n\n- One\n", ""},
	} {
		if _, problems := page(t, test.path, test.text); places(problems, "page/near") != test.want {
			t.Errorf("%s %q: got %q, want %q", test.path, test.text, places(problems, "page/near"), test.want)
		}
	}
}

// TestNearestSection: the hint names the section that was meant.
func TestNearestSection(t *testing.T) {
	for heading, want := range map[string]string{"Contxt": "Context", "Lesons": "Lessons", "Next stops": "Next steps", "Actions agreed": "Actions"} {
		_, problems := page(t, "reports/one.md", "# One\n\n## "+heading+"\n\n- One\n")
		found := false
		for _, p := range problems {
			found = found || p.Code == "page/near-section" && strings.Contains(p.Hint, "## "+want+`"`)
		}
		if !found {
			t.Errorf("%s: no hint names %q", heading, want)
		}
	}
}

// TestStrayItems: which lines look like an item outside a section of items.
func TestStrayItems(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing of an item", "## Other\n\n- One\n- [ ] Two\n", ""},
		{"an owner", "## Other\n\n- One @lead\n", "warning stray-item 8:3"},
		{"a day", "## Other\n\n- One\n- Two 2026-12-01\n", "warning stray-item 9:3"},
		{"above all headings", "- One @lead\n", "warning stray-item 6:3"},
		{"nested", "## Other\n\n- One\n  - Two @lead\n", "warning stray-item 9:5"},
		{"in the first section of items", "## Lessons\n\n- One @lead 2026-12-01\n", ""},
		{"in a section of items", "## Actions\n\n- One @lead 2026-12-01\n", ""},
		{"below a heading in a section of items", "## Actions\n\n### Soon\n\n- One @lead 2026-12-01\n", ""},
		{"prose: an owner", "## Context\n\n- One @lead\n", ""},
		{"prose: a day", "## Context\n\n- One 2026-12-01\n", ""},
		{"prose: a task", "## Context\n\n- [ ] One\n", ""},
		{"prose: a task with a day", "## Context\n\n- [ ] One 2026-12-01\n", ""},
		{"prose: owner and day", "## Context\n\n- One @lead 2026-12-01\n", "warning stray-item 8:3"},
		{"prose: a task with an owner", "## Context\n\n- [ ] One @lead\n", "warning stray-item 8:7"},
	} {
		_, problems := page(t, "reports/one.md", "---\ntopic: x\n---\n# One\n\n"+test.text)
		if got := places(problems, "page/stray"); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestStrayItemsOfOtherTypes: on a page whose type has no items an open line has to say
// both who, of the directory, and when.
func TestStrayItemsOfOtherTypes(t *testing.T) {
	const found = "warning stray-item 3:3"
	for _, test := range []struct{ path, line, want string }{
		{"guides/one.md", "One @lead 2026-12-01", found},
		{"guides/one.md", "One @crew 2026-12-01", found},
		{"guides/one.md", "One @stranger @lead 2026-12-01", found},
		{"guides/one.md", "One @stranger 2026-12-01", ""},
		{"guides/one.md", "One @lead", ""},
		{"guides/one.md", "One 2026-12-01", ""},
		{"guides/one.md", "One @lead 2026-12-01 declined: too dear", ""},
		{"guides/one.md", "[x] One @lead 2026-12-01", ""},
		{"guides/index.md", "One @lead 2026-12-01", ""},
		{"notes/one.md", "One @lead", "warning stray-item 3:3"}, // above the sections of a type that has items
	} {
		_, problems := page(t, test.path, "# One\n\n- "+test.line+"\n")
		if got := places(problems, "page/stray"); got != test.want {
			t.Errorf("%s %q: got %q, want %q", test.path, test.line, got, test.want)
		}
		for _, p := range problems {
			if test.path == "guides/one.md" && !strings.Contains(p.Hint, "(report)") {
				t.Errorf("%q: the hint %q does not name the types whose items wait", test.line, p.Hint)
			}
		}
	}
	if _, problems := page(t, "notes/one.md", "# One\n\n## Background\n\n- One @lead\n"); len(problems) > 0 {
		t.Errorf("in prose that is the first field: %v", problems)
	}
}

// TestStrayItemIsNamed: the message says what looks like an item, the hint where it goes.
func TestStrayItemIsNamed(t *testing.T) {
	_, problems := page(t, "reports/one.md", "---\ntopic: x\n---\n# One\n\n- One @lead @nurse 2026-12-01\n")
	for _, p := range problems {
		if p.Code != "page/stray-item" {
			continue
		}
		if !strings.Contains(p.Message, "@lead @nurse 2026-12-01") || !strings.Contains(p.Hint, `"## Lessons"`) || !strings.Contains(p.Hint, `"## Actions"`) {
			t.Errorf("%q, %q", p.Message, p.Hint)
		}
		return
	}
	t.Error("the line is not reported")
}
