package host_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/host"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// TestUntrustedTextIsData checks that texts of people reach a shell only through the
// environment. Syntax and inputs are checked by actionlint in .ci/run.
func TestUntrustedTextIsData(t *testing.T) {
	outputs, err := host.GitHub()
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, out := range outputs {
		paths = append(paths, out.Path)
		run := false
		for i, line := range strings.Split(string(out.Data), "\n") {
			trimmed := strings.TrimSpace(line)
			if strings.HasPrefix(trimmed, "run:") {
				run = true
			} else if strings.HasPrefix(trimmed, "- ") || strings.HasSuffix(trimmed, ":") {
				run = false
			}
			if run && strings.Contains(line, "${{") {
				t.Errorf("%s:%d: an expression stands in a script: %s", out.Path, i+1, trimmed)
			}
		}
	}
	want := []string{
		".github/ISSUE_TEMPLATE/still-true.yml", ".github/workflows/tandem-check.yml",
		".github/workflows/tandem-preview.yml", ".github/workflows/tandem-still-true.yml",
	}
	if !slices.Equal(paths, want) {
		t.Errorf("got %q want %q", paths, want)
	}
}

func TestCodeowners(t *testing.T) {
	types := practice.All()
	guide, _ := types.Named("guide")
	page := func(path string, owners ...string) *kb.Page {
		return &kb.Page{ID: strings.TrimSuffix(path, ".md"), Path: path, Type: guide, Common: kb.Common{Owners: owners}}
	}
	directory := kb.Directory{
		Teams: []kb.Team{{ID: "nlp", Account: "@lab/nlp"}, {ID: "it"}},
		People: []kb.Person{
			{ID: "lead", Account: "tech-lead"},
			{ID: "engineer", Account: "engineer@hospital.example", Team: "it"},
			{ID: "nurse", Account: "nurse", Team: "it", Until: "2026-10-31"},
			{ID: "gone", Account: "gone", Until: "2026-10-31", Deputy: "lead"},
			{ID: "silent"},
			{ID: "named", Account: "First Last"},
			{ID: "evil", Account: "x\n* @evil"},
		},
	}
	pages := []*kb.Page{
		page("a b#1.md", "lead", "nlp"), page("it.md", "it"), page("left.md", "gone", "lead"), page("mute.md", "silent"), page("nobody.md"),
		page("named.md", "named", "lead"), page("odd\u00a0[x]@y.md", "evil", "one\n* @evil"), page("tab\n* @evil.md", "lead"),
	}
	base := kb.NewBase(kb.Site{}, directory, types, pages, nil)
	got := string(host.Codeowners(&kb.Judged{Linked: &kb.Linked{Base: base}, Day: "2026-11-21"}, "content"))
	want := `# Made by tandem export codeowners from the owners of the pages: change those, then make it anew.
# Nobody is asked about settings, templates, assets and what belongs to no page: name stewards in site.yaml.
/content/a\ b\#1.md @tech-lead @lab/nlp
/content/it.md      engineer@hospital.example
/content/left.md    @tech-lead
/content/named.md   @tech-lead
#
# No owner of these pages has an account in directory.yaml, nobody is asked:
#   mute.md: silent
#   odd` + "\u00a0" + `[x]@y.md: evil, one * @evil
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
