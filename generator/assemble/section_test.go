package assemble_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/assemble"
	"tandem/generator/kb"
	"tandem/generator/markdown"
	"tandem/generator/wording"
)

// bound returns the header of a report with the given text.
func bound(t *testing.T, text string) *report {
	t.Helper()
	return draft(t, "reports/one.md", text).Fields.(*report)
}

// TestSectionsOfProse: which headings begin a section, and what belongs to it.
func TestSectionsOfProse(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the heading", "## Context\n\nBefore.\n", "Before."},
		{"another case, plural, signs around it", "## 1. CONTEXTS:\n\nBefore.\n", "Before."},
		{"a digit behind it", "## Context 2\n\nBefore.\n", ""},
		{"spaces", "##   Context  \n\nBefore.\n", "Before."},
		{"any level", "#### Context\n\nBefore.\n", "Before."},
		{"a deeper heading belongs to it", "## Context\n\nBefore.\n\n### Detail\n\nMore.\n", "Before.\nMore."},
		{"a heading of its level does not", "## Context\n\nBefore.\n\n## Other\n\nMore.\n", "Before."},
		{"a higher heading does not", "### Context\n\nBefore.\n\n## Other\n\nMore.\n", "Before."},
		{"two of a name", "## Context\n\nBefore.\n\n## Other\n\nMore.\n\n## Context\n\nAgain.\n", "Before.\nAgain."},
		{"another section inside it", "## Context\n\nBefore.\n\n### Next steps\n\nAfter.\n\n### Detail\n\nMore.\n", "Before.\nMore."},
		{"a heading alone", "## Contexts\n", "Contexts"},
		{"a heading above a picture of no text", "## Context\n\n![](a.png)\n", "Context"},
		{"the lead", "Context\n", ""},
		{"the header", "---\ncontext: Given\n---\n# One\n", "Given"},
		{"the header comes first", "---\ncontext: Given\n---\n# One\n\n## Context\n\nBefore.\n", "Given"},
	} {
		if got := bound(t, test.text).context; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestItems: which lines of a section are items, and what those inside others take over.
func TestItems(t *testing.T) {
	const section = "## Lessons\n\n"
	for _, test := range []struct{ name, text, want string }{
		{"lines", section + "- One\n- [x] Two\n\nText.\n\n1. Three\n", "One; Two done; Three"},
		{"below a deeper heading", section + "### Sorted\n\n- One\n", "One"},
		{"below a heading in a list", section + "- One\n- ### Sorted\n\n  - Two\n", "One; Two"},
		{"a list with a heading above the sections", "- ### Sorted\n\n  - Two\n", ""},
		{"two sections", section + "- One\n\n## Lesson\n\n- Two\n", "One; Two"},
		{"another section", "## Actions\n\n- One\n", ""},
		{"a nested line that says nothing", section + "- One\n  - Detail\n", "One"},
		{"a nested line with an owner", section + "- One\n  - Two @lead\n", "One; One › Two @lead"},
		{"a nested line with a day", section + "- One\n  - Two 2026-12-01\n", "One; One › Two 2026-12-01"},
		{"a nested line with no day of the calendar", section + "- One\n  - Two 2026-13-01\n", "One; One › Two 2026-13-01 bad"},
		{"a nested task", section + "- One\n  - [ ] Two\n", "One; One › Two"},
		{"a nested line that is declined", section + "- One\n  - Two declined: too dear\n", "One; One › Two declined"},
		{"takes over who, when and where", section + "- One @nurse [[page]] 2026-12-01\n  - [ ] Two\n", "One @nurse page 2026-12-01; One › Two @nurse page 2026-12-01"},
		{"says otherwise", section + "- One @nurse [[page]] 2026-12-01\n  - Two @lead [[other]] 2027-01-01\n", "One @nurse page 2026-12-01; One › Two @lead other 2027-01-01"},
		{"takes over that it is done", section + "- [x] One\n  - Two @lead\n", "One done; One › Two @lead done"},
		{"a task of its own is not done", section + "- [x] One\n  - [ ] Two\n", "One done; One › Two"},
		{"a task of its own is done", section + "- [ ] One\n  - [x] Two\n", "One; One › Two done"},
		{"takes over that it is declined", section + "- One declined: too dear\n  - Two @lead\n", "One declined; One › Two @lead declined"},
		{"what is done is not declined", section + "- One declined: too dear\n  - [x] Two\n", "One declined; One › Two done"},
		{"through a line that says nothing", section + "- One @nurse\n  - Group\n    - [ ] Two\n", "One @nurse; One › Group › Two @nurse"},
		{"of the header", "---\nlessons: [One, \" \", Two @lead]\n---\n# Page\n", "One; Two @lead"},
		{"of the header and the body", "---\nlessons: [One]\n---\n# Page\n\n" + section + "- Two\n", "One; Two"},
		{"with an audience", "---\nlessons:\n  - {text: One, audience: [internal]}\n  - Two\n---\n# Page\n\n" + section + "- Three\n", "One for internal; Two; Three"},
	} {
		var got []string
		for _, item := range bound(t, test.text).lessons {
			line := item.Whole()
			for _, owner := range item.Owners {
				line += " @" + owner
			}
			for _, page := range item.Pages {
				line += " " + page
			}
			if item.Due != "" {
				line += " " + string(item.Due)
			}
			if item.BadDay != "" {
				line += " bad"
			}
			if item.Done {
				line += " done"
			}
			if item.Declined != "" {
				line += " declined"
			}
			if len(item.Audience) > 0 {
				line += " for " + strings.Join(item.Audience, " ")
			}
			got = append(got, line)
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, "; "), test.want)
		}
	}
}

// TestItemsOfAPage: a page has the items of all its fields, in the order of these, each
// with its place.
func TestItemsOfAPage(t *testing.T) {
	p, _ := page(t, "reports/one.md", "---\ntopic: x\nactions: [First]\n---\n# One\n\n## Actions\n\n- Second\n\n## Lessons\n\n- Third\n  - [ ] Fourth\n")
	var got []string
	for _, item := range p.Items {
		got = append(got, fmt.Sprint(item.Text, " ", item.Pos.Line, ":", item.Pos.Column))
		if item.Under != nil && item.Under.Pos != (kb.Pos{}) {
			t.Errorf("what %q is nested in has a place", item.Text)
		}
	}
	if want := "Third 13:3, Fourth 14:9, First 3:11, Second 9:3"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

// TestOfNoFields: a page of a type without fields has no sections.
func TestOfNoFields(t *testing.T) {
	d := draft(t, "guides/one.md", "# One\n\n## Lessons\n\n- One @lead\n")
	d.Fields = nil
	assemble.Bind(d)
	p, problems := assemble.Page(d, &site, &directory, types(), true)
	if len(p.Items) > 0 || len(problems) > 0 {
		t.Errorf("items %v, problems %v", p.Items, problems)
	}
}

// TestSectionsOfALanguage: a section is found below its English heading and below that of
// the language of the base.
func TestSectionsOfALanguage(t *testing.T) {
	words, _ := wording.Load(fstest.MapFS{}, fstest.MapFS{
		"words/en.json": {Data: []byte(`{"words": {"Lessons|section": "Lessons"}}`)},
		"words/de.json": {Data: []byte(`{"words": {"Lessons|section": "Gelerntes"}}`)},
	}, "de")
	for heading, want := range map[string]int{"Lessons": 1, "Gelerntes": 1, "GELERNTE": 1, "Lehren": 0} {
		d := draft(t, "reports/one.md", "# One\n")
		d.Type = types().In(words)[0]
		d.Body, _ = markdown.Parse(d.Path, []byte("## "+heading+"\n\n- One\n"))
		assemble.Bind(d)
		if got := len(d.Fields.(*report).lessons); got != want {
			t.Errorf("%s: %d items, want %d", heading, got, want)
		}
	}
}
