package host_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hmarr/codeowners"

	"tandem/generator/host"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// askedFor returns whom a host asks about a file by a CODEOWNERS file.
func askedFor(t *testing.T, file, path string) string {
	t.Helper()
	rules, err := codeowners.ParseFile(strings.NewReader(file))
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	rule, err := rules.Match(path)
	if err != nil {
		t.Fatal(err)
	}
	if rule == nil {
		return ""
	}
	var all []string
	for _, owner := range rule.Owners {
		all = append(all, owner.String())
	}
	return strings.Join(all, " ")
}

// owned is a base with pages of every kind of ownership, and stewards.
func owned(stewards ...string) *kb.Judged {
	types := practice.All()
	guide, _ := types.Named("guide")
	page := func(path string, index bool, owners ...string) *kb.Page {
		return &kb.Page{ID: strings.TrimSuffix(path, ".md"), Path: path, Index: index, Type: guide, Common: kb.Common{Owners: owners}}
	}
	directory := kb.Directory{
		Teams: []kb.Team{{ID: "keepers", Account: "@lab/keepers"}},
		People: []kb.Person{
			{ID: "lead", Account: "tech-lead"}, {ID: "nurse", Account: "nurse"}, {ID: "silent"},
			{ID: "gone", Account: "gone", Until: "2026-10-31", Deputy: "lead"},
		},
	}
	pages := []*kb.Page{
		page("guides/one.md", false, "nurse"), page("guides/two a.md", false, "lead"), page("guides/index.md", true), page("playbooks/README.md", true, "nurse"),
		page("guides/nobody.md", false), page("guides/mute.md", false, "silent"), page("templates/odd.md", false, "nurse"),
	}
	files := []kb.File{{Path: "guides/one.png"}, {Path: "guides/both.png"}, {Path: "guides/unused.png"}, {Path: "guides/mute.png"}}
	base := kb.NewBase(kb.Site{Stewards: stewards}, directory, types, pages, files)
	targets := map[string][]kb.Target{
		"guides/one":   {{File: "guides/one.png"}, {File: "guides/both.png"}, {File: "guides/one.png"}},
		"guides/two a": {{File: "guides/both.png"}, {Page: "guides/one"}},
		"guides/mute":  {{File: "guides/mute.png"}},
	}
	return &kb.Judged{Linked: &kb.Linked{Base: base, Targets: targets}, Day: "2026-11-21"}
}

// A host takes the last line that matches, so that each file has the right
// owner only if the general lines come first.
func TestEachFileHasItsReviewers(t *testing.T) {
	for _, test := range []struct{ path, with, without string }{
		{"content/site.yaml", "@lab/keepers @tech-lead", ""},
		{"content/directory.yaml", "@lab/keepers @tech-lead", ""},
		{"templates/page.html", "@lab/keepers @tech-lead", ""},
		{"templates/words/de.json", "@lab/keepers @tech-lead", ""},
		{"assets/css/theme.css", "@lab/keepers @tech-lead", ""},
		{".github/CODEOWNERS", "@lab/keepers @tech-lead", ""},
		{"content/guides/index.md", "@lab/keepers @tech-lead", ""},
		{"content/guides/nobody.md", "@lab/keepers @tech-lead", ""},
		{"content/guides/new.md", "@lab/keepers @tech-lead", ""},
		{"content/guides/mute.md", "@lab/keepers @tech-lead", ""},
		{"content/guides/mute.png", "@lab/keepers @tech-lead", ""},
		{"content/guides/unused.png", "@lab/keepers @tech-lead", ""},
		{"content/playbooks/README.md", "@nurse", "@nurse"},
		{"content/guides/one.md", "@nurse", "@nurse"},
		{"content/guides/two a.md", "@tech-lead", "@tech-lead"},
		{"content/templates/odd.md", "@nurse", "@nurse"},
		{"content/guides/one.png", "@nurse", "@nurse"},
		{"content/guides/both.png", "@nurse @tech-lead", "@nurse @tech-lead"},
		{"README.md", "", ""},
		{"generator/page.go", "", ""},
	} {
		if got := askedFor(t, string(host.Codeowners(owned("keepers", "gone"), "content")), test.path); got != test.with {
			t.Errorf("%s: %q is asked, want %q", test.path, got, test.with)
		}
		if got := askedFor(t, string(host.Codeowners(owned(), "content")), test.path); got != test.without {
			t.Errorf("%s, without stewards: %q is asked, want %q", test.path, got, test.without)
		}
	}
	// A base that lies deeper in its repository, and one that is all of it.
	for path, prefix := range map[string]string{
		"bases/one/templates/page.html": "bases/one/content", "bases/one/content/site.yaml": "bases/one/content",
		"templates/page.html": ".", "site.yaml": ".",
	} {
		if got := askedFor(t, string(host.Codeowners(owned("lead"), prefix)), path); got != "@tech-lead" {
			t.Errorf("%s below %s: %q is asked", path, prefix, got)
		}
	}
	if got := askedFor(t, string(host.Codeowners(owned("lead"), "bases/one/content")), "templates/page.html"); got != "" {
		t.Errorf("the templates of another base: %q is asked", got)
	}
}

func TestNobodyToAskIsSaid(t *testing.T) {
	const comment = "# Nobody is asked about settings"
	for _, test := range []struct {
		stewards []string
		want     bool
	}{{nil, true}, {[]string{"silent"}, true}, {[]string{"lead"}, false}, {[]string{"gone"}, false}} {
		if got := strings.Contains(string(host.Codeowners(owned(test.stewards...), "content")), comment); got != test.want {
			t.Errorf("stewards %q: said %v, want %v", test.stewards, got, test.want)
		}
	}
	lines := strings.Split(string(host.Codeowners(owned("lead"), "content")), "\n")
	if first, page := slices.Index(lines, lines[1]), slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "/content/guides/one.md") }); first > page {
		t.Error("the general lines come last")
	}
}
