package assemble_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/diag"
)

// TestItemFaults: texts at the place of a day, or of a reason, that are neither. Items
// that are done need neither.
func TestItemFaults(t *testing.T) {
	const head = "---\ntopic: x\nabout: y\n---\n# One\n\n## Lessons\n\n"
	for text, want := range map[string]string{
		"- One 2026-12-01\n":               "",
		"- One\n- Two 2026-13-01\n":        "error bad-day 10:3",
		"- One 2026-02-30\n- Two 2026-2-3": "error bad-day 9:3, error bad-day 10:3",
		"- [ ] One @lead next week\n":      "warning vague-day 9:7",
		"- [x] One @lead next week\n":      "",
		"- [ ] One (declined)\n":           "warning not-declined 9:7",
		"- [x] One (declined)\n":           "",
		"- [ ] One declined: too dear\n":   "",
	} {
		_, problems := page(t, "reports/one.md", head+text)
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return strings.HasPrefix(p.Code, "page/missing") })
		if got := places(problems, "page/"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestDayOfTheFile: a name that begins with an invalid day, and one whose day differs
// from that of the header.
func TestDayOfTheFile(t *testing.T) {
	for _, test := range []struct{ path, date, want string }{
		{"reports/2026-12-01-visit.md", "", ""},
		{"reports/2026-12-01-visit.md", "2026-12-01", ""},
		{"reports/2026-12-01-visit.md", "2026-12-02", "warning record/two-days 3:7"},
		{"reports/2026-13-01-visit.md", "", "error bad-day 1:1"},
		{"reports/2026-13-01-visit.md", "2026-12-02", ""},
		{"reports/2026-13-01-visit.md", "soon", ""},
		{"reports/visit.md", "", ""},
		{"reports/visit.md", "2026-12-02", ""},
		{"guides/2026-13-01-visit.md", "", ""},
		{"notes/2026-13-01-visit.md", "", ""},
	} {
		text := "---\ntopic: x\n"
		if test.date != "" {
			text += "date: " + test.date + "\n"
		}
		_, problems := page(t, test.path, text+"---\n# One\n")
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code != "page/bad-day" && p.Code != "record/two-days" })
		if got := places(problems, ""); got != test.want {
			t.Errorf("%s with date %q: got %q, want %q", test.path, test.date, got, test.want)
		}
		for _, p := range problems {
			if p.Code == "record/two-days" && (!strings.Contains(p.Hint, "date: 2026-12-01") || !strings.Contains(p.Hint, "2026-12-02-visit.md")) {
				t.Errorf("the hint is %q", p.Hint)
			}
		}
	}
}

// TestDayThatWasMeant: a hint names the day where one can be read in another form, and the
// form of one where it cannot.
func TestDayThatWasMeant(t *testing.T) {
	for _, test := range []struct{ path, line, want string }{
		{"reports/one.md", "One 03.11.2026", "2026-11-03"},
		{"reports/one.md", "One 2026-02-30", "YYYY-MM-DD"},
		{"reports/2026-2-3-visit.md", "One", "2026-02-03"},
		{"reports/2026-13-01-visit.md", "One", "YYYY-MM-DD"},
		{"reports/2026-13-01-visit.md", "One", "date:"},
	} {
		_, problems := page(t, test.path, "---\ntopic: x\n---\n# One\n\n## Lessons\n\n- "+test.line+"\n")
		named := false
		for _, p := range problems {
			named = named || p.Code == "page/bad-day" && strings.Contains(p.Hint, test.want)
		}
		if !named {
			t.Errorf("%s %q: no hint names %s in %v", test.path, test.line, test.want, problems)
		}
	}
}
