package check_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/gentest/smallbase"
)

// settingsCase is a base whose site.yaml, and files beside it, some rule looks at.
type settingsCase struct {
	code  string
	site  string // lines below the title
	files smallbase.Files
	want  string // places in site.yaml, as "line:column"; of other files with their path
}

// run checks the cases: only the places of the problems of their code.
func run(t *testing.T, cases []settingsCase) {
	t.Helper()
	for _, test := range cases {
		files := smallbase.Files{"site.yaml": "title: Fixture\n" + test.site, "index.md": "# Home\n"}
		for name, text := range test.files {
			files[name] = text
		}
		var got []string
		for _, p := range check.Check(judged(t, files)) {
			if p.Code == test.code {
				got = append(got, strings.TrimPrefix(fmt.Sprintf("%s:%d:%d", p.Path, p.Line, p.Column), "site.yaml:"))
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s of\n%s: got %q, want %q", test.code, test.site, got, test.want)
		}
	}
}

// repeated returns n lines, made of a format with the number of each.
func repeated(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// TestAddressesOfASite: base_url, sister sites and the addresses at which readers act.
func TestAddressesOfASite(t *testing.T) {
	sister := func(url string) string { return "sister_sites:\n  - {name: Sister, url: \"" + url + "\"}\n" }
	const code = "site/bad-address"
	run(t, []settingsCase{
		{code, "", nil, ""},
		{code, "base_url: /\n", nil, ""},
		{code, "base_url: https://playbook.example.org/\n", nil, ""},
		{code, "base_url: playbook.example.org\n", nil, "2:11"},
		{code, sister("https://other.example.org/"), nil, ""},
		{code, sister("http://127.0.0.1:8080/"), nil, ""},
		{code, sister("http://localhost/"), nil, ""},
		{code, sister("http://other.example.org/"), nil, "3:25"},
		{code, sister("other"), nil, "3:25"},
		{code, "edit_url: https://git.example.org/edit/{path}\n", nil, ""},
		{code, "edit_url: https://git.example.org/edit\n", nil, "2:11"},
		{code, "edit_url: none\n", nil, ""},
		{code, "edit_url: git.example.org/{path}\n", nil, "2:11"},
		{code, "issue_url: mailto:a@example.org\nverify_url: ftp://x\ndecision_url: nowhere\n", nil, "3:13 4:15"},
		{code, "repository: git@github.com:org/name.git\n", nil, "2:13"},
		{code, "editions:\n  public: {audiences: [public], edit_url: \"https://x.example\", issue_url: \"x\"}\n", nil, "3:43 3:75"},
		{code, "editions:\n  public: {audiences: [public], repository: none}\n", nil, ""},
	})
}

// TestRepositoryHint: the hint has the browser address for a git clone address.
func TestRepositoryHint(t *testing.T) {
	for value, want := range map[string]string{
		"git@github.com:org/name.git":       "https://github.com/org/name",
		"ssh://git@git.example.org:22/name": "https://git.example.org/name",
		"github.com/org/name":               "https://github.com/org/name",
		"git://git.example.org/a/b.git/":    "https://git.example.org/a/b",
		"name":                              "https://github.com/ORG/NAME",
	} {
		found := check.Check(judged(t, smallbase.Files{"site.yaml": "title: Fixture\nrepository: " + value + "\n", "index.md": "# Home\n"}))
		hint := ""
		for _, p := range found {
			if p.Code == "site/bad-address" {
				hint = p.Hint
			}
		}
		if !strings.HasSuffix(hint, want) {
			t.Errorf("%s: the hint is %q, want %s at its end", value, hint, want)
		}
	}
}

// TestSettings: single values of site.yaml.
func TestSettings(t *testing.T) {
	editions := func(n int) string { return "editions:\n" + repeated(n, "  e%d: {audiences: [public]}") }
	types := func(n int) string {
		return "types:\n" + repeated(n, "  - {name: kind-%d, doc: A kind, fields: [{key: note, kind: text, doc: A note}]}")
	}
	run(t, []settingsCase{
		{"site/too-many", editions(20), nil, ""},
		{"site/too-many", editions(21), nil, "23:8"},
		{"site/too-many", types(50), nil, ""},
		{"site/too-many", types(51), nil, "53:12"},

		{"site/bad-requires", "", nil, ""},
		{"site/bad-requires", "requires: \">= 0.9\"\n", nil, ""},
		{"site/bad-requires", "requires: newest\n", nil, "2:11"},

		{"site/bad-lang", "", nil, ""},
		{"site/bad-lang", "lang: pt-BR\n", nil, ""},
		{"site/bad-lang", "lang: german\n", nil, "2:7"},

		{"site/bad-accent", "", nil, ""},
		{"site/bad-accent", "accent: \"#0b5C7a\"\n", nil, ""},
		{"site/bad-accent", "accent: blue\n", nil, "2:9"},
		{"site/bad-accent", "accent: \"#0b5c7\"\n", nil, "2:9"},

		{"site/bad-reviews-per-week", "", nil, ""},
		{"site/bad-reviews-per-week", "reviews_per_week: 0\n", nil, "2:19"},
		{"site/bad-reviews-per-week", "reviews_per_week: 1\n", nil, ""},
		{"site/bad-reviews-per-week", "reviews_per_week: 2.5\n", nil, "2:19"},
		{"site/bad-reviews-per-week", "reviews_per_week: 100\n", nil, ""},
		{"site/bad-reviews-per-week", "reviews_per_week: 101\n", nil, "2:19"},

		{"site/bad-break", "breaks:\n  - {from: 2026-12-24, to: 2026-12-24}\n", nil, ""},
		{"site/bad-break", "breaks:\n  - {from: 2026-12-24, to: 2026-12-23}\n", nil, "3:28"},
		{"site/bad-break", "breaks:\n  - {from: 2026-12-24, to: 2027-01-02}\n", nil, ""},

		{"site/no-such-type", "review_every: {playbook: 90d, guied: 1y}\n", nil, "2:38"},
		{"site/no-such-type", types(1) + "review_every: {kind-0: 90d}\n", nil, ""},

		{"site/no-such-steward", "stewards: [product-owner, builders, stranger]\n", nil, "2:37"},
		{"site/no-such-steward", "stewards: stranger\n", nil, "2:11"},

		{"site/no-such-folder", "folder_audience: {playbooks: [internal]}\n", smallbase.Files{"playbooks/one.md": "# One\n"}, ""},
		{"site/no-such-folder", "folder_audience: {playbook: [internal]}\n", smallbase.Files{"playbooks/one.md": "# One\n"}, "2:29"},
		{"site/no-such-folder", "folder_audience: {playbooks/deep/: [internal], playbooks: [internal]}\n", smallbase.Files{"playbooks/deep/er/one.md": "# One\n"}, ""},
		{"site/no-such-folder", "folder_audience: {/: [internal], .: [internal]}\n", nil, "2:22 2:37"},
		{"site/no-such-folder", "folder_audience: {guides: [internal], guides/: [public]}\n", smallbase.Files{"guides/one.md": "# One\n"}, "2:48"},
	})
}

// TestEditionsOfASite: their names, their audiences, and the settings they pass on.
func TestEditionsOfASite(t *testing.T) {
	edition := func(names ...string) string {
		text := "editions:\n"
		for _, name := range names {
			text += "  \"" + name + "\": {audiences: [public]}\n"
		}
		return text
	}
	run(t, []settingsCase{
		{"site/bad-edition", edition("public", "internal"), nil, ""},
		{"site/bad-edition", edition("a/b"), nil, "3:10"},
		{"site/bad-edition", edition(".hidden", "-flag"), nil, "3:14 4:12"},
		{"site/bad-edition", edition("con", "nul"), nil, "3:10 4:10"},

		{"site/same-audience", "editions:\n  a: {audiences: [internal, public]}\n  b: {audiences: [public]}\n", nil, ""},
		{"site/same-audience", "editions:\n  a: {audiences: [internal, public]}\n  b: {audiences: [Public, INTERNAL]}\n", nil, "4:19 4:27"},
		{"site/same-audience", "editions:\n  a: {audiences: [Private]}\n", nil, "3:19"},
		{"site/same-audience", "editions:\n  a: {audiences: [private]}\n", nil, ""},

		{"page/unknown-audience", "", smallbase.Files{"one.md": "---\naudience: [anything]\n---\n# One\n"}, ""},
		{"page/unknown-audience", "", smallbase.Files{"one.md": "---\naudience: [Private, privat]\n---\n# One\n"}, "one.md:2:12 one.md:2:21"},
		{"page/unknown-audience", "editions:\n  public: {audiences: [public]}\n", smallbase.Files{"one.md": "---\naudience: [public]\n---\n# One\n", "two.md": "# Two\n"}, "index.md:1:1 two.md:1:1"},
		{"page/unknown-audience", "editions:\n  internal: {audiences: [internal]}\n", smallbase.Files{"two.md": "# Two\n"}, ""},

		{"page/unknown-audience", "editions:\n  a: {audiences: [internal, internal audit, Research and development]}\n", nil, ""},
		{"page/unknown-audience", "editions:\n  public: {audiences: [internal, internal and partner, internal/board]}\n", nil, "3:34 3:56"},
		{"page/unknown-audience", "editions:\n  public: {audiences: [internal, board, board internal]}\n", nil, "3:41"},

		{"audience/unknown", "", smallbase.Files{"one.md": "# One\n\n:::audience anything\nText.\n:::\n"}, ""},
		{"audience/unknown", "editions:\n  public: {audiences: [public]}\n", smallbase.Files{"one.md": "# One\n\n:::audience anything\nText.\n:::\n"}, "one.md:3:1"},
		{"audience/misplaced", "", smallbase.Files{"one.md": "# One\n\n:::private\nText.\n:::\n"}, ""},

		{"site/inherited-edit-link", "edit_url: https://x.example/{path}\neditions:\n  public: {audiences: [public], people: roles}\n", nil, "4:11"},
		{"site/inherited-edit-link", "edit_url: https://x.example/{path}\neditions:\n  public: {audiences: [public]}\n", nil, ""},
		{"site/inherited-edit-link", "edit_url: https://x.example/{path}\neditions:\n  public: {audiences: [public], people: roles, repository: none}\n", nil, ""},
		{"site/inherited-edit-link", "edit_url: https://x.example/{path}\neditions:\n  public: {audiences: [public], people: roles, edit_url: \"https://y.example/{path}\"}\n", nil, ""},
		{"site/inherited-edit-link", "editions:\n  public: {audiences: [public], people: roles}\n", nil, ""},
	})
}

// TestStewards: stewards are asked when editions change, on hosts with reviews.
func TestStewards(t *testing.T) {
	const declared = "editions:\n  public: {audiences: [public]}\n"
	directory := func(lead, team string) smallbase.Files {
		return smallbase.Files{"directory.yaml": "partners:\n  - {id: lab, name: Lab}\nteams:\n  - {id: crew, name: Crew, partner: lab" + team + "}\n" +
			"people:\n  - {id: lead, name: Lead, partner: lab, until: 2026-11-21" + lead + "}\n  - {id: gone, name: Gone, partner: lab, until: 2026-11-20}\n"}
	}
	account := ", account: \"@lab\""
	run(t, []settingsCase{
		{"site/no-steward", declared, directory("", ""), ""},
		{"site/no-steward", declared, directory(account, ""), "3:3"},
		{"site/no-steward", declared, directory("", account), "3:3"},
		{"site/no-steward", "", directory(account, ""), ""},
		{"site/no-steward", declared + "stewards: [lead]\n", directory(account, ""), ""},
		{"site/no-steward", declared + "stewards: [gone, lead]\n", directory(account, ""), ""},
		{"site/no-steward", declared + "stewards: [gone]\n", directory(account, ""), "4:11"},
	})
}
