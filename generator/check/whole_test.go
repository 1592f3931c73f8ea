package check_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// codes returns the codes of problems with their places, without those of stages that
// a test is not about.
func codes(problems diag.List, stages ...string) string {
	var all []string
	for _, p := range problems {
		if stage, _, _ := strings.Cut(p.Code, "/"); len(stages) == 0 || slices.Contains(stages, stage) {
			all = append(all, fmt.Sprintf("%s %s:%d", p.Code, p.Path, p.Line))
		}
	}
	return strings.Join(all, "; ")
}

// TestEachRuleHasACase fails for a rule that neither a test of this package names nor
// a golden of the whole check shows, ../testdata/problems. Such a golden is run here too:
// its base has to give the same problems of the rule.
func TestEachRuleHasACase(t *testing.T) {
	tests := strings.Join(testFiles(t), "\n")
	for _, rule := range check.Rules() {
		file := strings.Replace(rule.Code, "/", "_", 1) + ".txtar"
		if strings.Contains(tests, file) || strings.Contains(tests, `"`+rule.Code+`"`) || strings.Contains(tests, `"`+rule.Code+` `) {
			continue
		}
		golden, err := txtar.ParseFile("../testdata/problems/" + file)
		if err != nil {
			t.Errorf("%s: add testdata/problems/%s to generator, or testdata/rules/%s here", rule.Code, file, file)
			continue
		}
		t.Run(rule.Code, func(t *testing.T) { sameAsWhole(t, rule.Code, golden) })
	}
}

// sameAsWhole compares the places of a rule's problems with those that a golden of the
// whole check lists.
func sameAsWhole(t *testing.T, code string, golden *txtar.Archive) {
	files, want := smallbase.Files{}, ""
	shared := os.DirFS("../testdata/base")
	if err := fs.WalkDir(shared, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(shared, name)
		files[name] = string(data)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, f := range golden.Files {
		switch f.Name {
		case "want":
			want = string(f.Data)
		case "follow":
		default:
			files[f.Name] = string(f.Data)
		}
	}
	var listed, got []string
	for _, m := range regexp.MustCompile(`(?m)^(\S+:\d+:\d+): .* \[`+code+`\]$`).FindAllStringSubmatch(want, -1) {
		listed = append(listed, m[1])
	}
	for _, p := range check.Check(judged(t, files)) {
		if p.Code == code {
			got = append(got, fmt.Sprintf("%s:%d:%d", p.Path, p.Line, p.Column))
		}
	}
	if len(listed) == 0 || !slices.Equal(got, listed) {
		t.Errorf("got %q, the golden of the whole check lists %q", got, listed)
	}
}

// testFiles returns the goldens of the rules, and the lines of the tests.
func testFiles(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tests, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range tests {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, string(text))
	}
	return names
}

// TestWithoutADirectory: a base without a directory whose pages name somebody has that
// one problem.
func TestWithoutADirectory(t *testing.T) {
	const signed = "---\nowners: [lead]\npartners: [lab]\nverified: [{by: human:lead, at: 2026-11-01, text: 0badc0de}]\n---\n# One\n"
	const credited = "---\ncredits: [{by: lead, for: Words}]\n---\n# One\n"
	for _, test := range []struct {
		name  string
		files smallbase.Files
		want  string
	}{
		{"none, and nobody is named", smallbase.Files{"playbooks/one.md": "# One\n"}, "owner/missing playbooks/one.md:1"},
		{"none", smallbase.Files{"guides/one.md": signed}, "owner/no-directory directory.yaml:1"},
		{"an empty one", smallbase.Files{"guides/one.md": signed, "directory.yaml": "\n"}, "owner/no-directory directory.yaml:1"},
		{"only a credit", smallbase.Files{"guides/one.md": credited}, "owner/no-directory directory.yaml:1; owner/missing guides/one.md:1"},
		{"only partners", smallbase.Files{"guides/one.md": "---\npartners: [lab]\n---\n# One\n"}, "owner/no-directory directory.yaml:1; owner/missing guides/one.md:1"},
		{"a steward", smallbase.Files{"site.yaml": "title: Fixture\nstewards: [lead]\n"}, ""},
		{"one that knows somebody", smallbase.Files{"guides/one.md": signed, "directory.yaml": "partners: [{id: lab, name: Lab}]\npeople: [{id: lead, name: Lead, partner: lab}]\n"}, "trust/changed guides/one.md:4"},
	} {
		test.files["index.md"] = "# Home\n"
		if _, given := test.files["site.yaml"]; !given {
			test.files["site.yaml"] = siteYAML
		}
		found := check.Check(smallbase.Judged(t, test.files, today))
		if got := codes(found, "owner", "trust", "verified", "site"); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestHowManyNameSomebody: the message about a missing directory counts the pages, and
// names the first.
func TestHowManyNameSomebody(t *testing.T) {
	page := "---\nowners: [lead]\n---\n# One\n"
	for n, want := range map[int]string{1: "guides/1.md", 2: "2"} {
		files := smallbase.Files{"site.yaml": siteYAML, "guides/0.md": "# Names nobody\n"}
		for i := range n {
			files[fmt.Sprintf("guides/%d.md", i+1)] = page
		}
		found := check.Check(smallbase.Judged(t, files, today))
		i := slices.IndexFunc(found, func(p diag.Problem) bool { return p.Code == check.NoDirectory })
		if i < 0 || !strings.Contains(found[i].Message, "guides/1.md") || !strings.Contains(found[i].Message, " "+want+" ") {
			t.Errorf("%d pages: got %v, want %q in the message", n, found, want)
			continue
		}
		files["directory.yaml"] = "\n"
		empty := check.Check(smallbase.Judged(t, files, today))
		if k := slices.IndexFunc(empty, func(p diag.Problem) bool { return p.Code == check.NoDirectory }); k < 0 || !strings.Contains(empty[k].Message, "empty") || strings.Contains(found[i].Message, "empty") {
			t.Errorf("%d pages: an empty directory.yaml is not told from a missing one", n)
		}
	}
}

// TestWithoutASite: a base of typed pages has its settings.
func TestWithoutASite(t *testing.T) {
	const headed = "---\nowners: [lead]\n---\n# One\n"
	for _, test := range []struct{ path, text, want string }{
		{"playbooks/one.md", headed, "site/missing site.yaml:1"},
		{"playbooks/one.md", "# Without a header\n", ""},
		{"playbooks/index.md", "---\naudience: [public]\n---\n# Index\n", ""},
		{"guides/one.md", headed, ""},
		{"one.md", headed, ""},
	} {
		if got := codes(check.Check(smallbase.Judged(t, smallbase.Files{test.path: test.text}, today)), "site"); got != test.want {
			t.Errorf("%s: got %q, want %q", test.path, got, test.want)
		}
	}
	given := smallbase.Judged(t, smallbase.Files{"site.yaml": "title: Fixture\n", "playbooks/one.md": headed}, today)
	if got := codes(check.Check(given), "site"); got != "" {
		t.Errorf("with site.yaml: got %q", got)
	}
}

// TestUnreadPages: a page whose header cannot be read has no problem but that, and the
// base keeps it.
func TestUnreadPages(t *testing.T) {
	j := judged(t, smallbase.Files{"playbooks/one.md": "# One\n", "playbooks/two.md": "# Two\n"})
	one := *j.PageAt("playbooks/one.md")
	one.Unread = true
	now := *j
	linked := *j.Linked
	linked.Base = j.Base.Replace([]*kb.Page{&one})
	now.Linked = &linked
	before := slices.Clone(now.Pages)
	if got := codes(check.Check(&now), "owner"); got != "owner/missing playbooks/two.md:1" {
		t.Errorf("got %q", got)
	}
	if !slices.Equal(before, now.Pages) {
		t.Error("the pages of the base have changed")
	}
}

// TestSomePages: checking some pages gives the findings for them in the whole base.
func TestSomePages(t *testing.T) {
	j := judged(t, smallbase.Files{
		"playbooks/one.md": "# One\n", "playbooks/two.md": "# Two\n", "retro/three.md": "# Three\n",
		"site.yaml": "title: Fixture\naccent: blue\n",
	})
	all := check.Check(j)
	for _, pages := range [][]string{{"playbooks/two.md"}, {"playbooks/one.md", "retro/three.md"}, nil} {
		var some []*kb.Page
		for _, path := range pages {
			some = append(some, j.PageAt(path))
		}
		want := slices.DeleteFunc(slices.Clone(all), func(p diag.Problem) bool { return !slices.Contains(pages, p.Path) })
		if got := check.Pages(j, some); codes(got) != codes(want) || len(pages) > 0 && len(got) == 0 {
			t.Errorf("%v: got %q, want %q", pages, codes(got), codes(want))
		}
	}
}

// TestManyPages: a base that is checked over the cores has each problem once, sorted.
func TestManyPages(t *testing.T) {
	files := smallbase.Files{}
	for i := range 300 {
		files[fmt.Sprintf("playbooks/%03d.md", i)] = "# Page\n"
	}
	found := check.Check(judged(t, files))
	if got := strings.Count(codes(found, "owner"), "owner/missing"); got != 300 || !slices.Equal(found, found.Sorted()) {
		t.Errorf("%d of 300 pages without an owner are reported", got)
	}
}

// TestTypeRules: which pages the rules of a type look at, and how grave they are.
func TestTypeRules(t *testing.T) {
	j := judged(t, smallbase.Files{
		"playbooks/index.md": "# Index\n", "playbooks/draft.md": "---\nstatus: draft\n---\n# Draft\n",
		"playbooks/one.md": "# One\n", "guides/two.md": "# Two\n",
	})
	playbooks, _ := j.Types.Named("playbook")
	playbooks.Rules = []kb.Rule{
		{Code: "test/page", Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) { report(kb.Pos{Line: 7}, p.ID, "") }},
		{Code: "test/wrong", Wrong: true, Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) { report(kb.Pos{Line: 8}, p.ID, "") }},
		{Code: "test/whole", Whole: func(j *kb.Judged, report func(*kb.Page, kb.Pos, string, string)) {
			report(j.PageAt("guides/two.md"), kb.Pos{Line: 9}, "", "")
		}},
	}
	found := check.Check(j)
	if got := codes(found, "test"); got != "test/whole guides/two.md:9; test/page playbooks/one.md:7; test/wrong playbooks/one.md:8" {
		t.Errorf("got %q", got)
	}
	for _, p := range found {
		if stage, name, _ := strings.Cut(p.Code, "/"); stage == "test" && (p.Severity == diag.Error) != (name == "wrong") {
			t.Errorf("%s is of severity %s", p.Code, p.Severity)
		}
	}
}

// TestAPanicNamesItsPage: a rule that panics says on which page.
func TestAPanicNamesItsPage(t *testing.T) {
	j := judged(t, smallbase.Files{"playbooks/one.md": "# One\n"})
	playbooks, _ := j.Types.Named("playbook")
	playbooks.Rules = []kb.Rule{{Code: "test/panics", Check: func(*kb.Judged, *kb.Page, kb.Report) { panic("here") }}}
	defer func() {
		if said := fmt.Sprint(recover()); !strings.Contains(said, "playbooks/one.md") || !strings.Contains(said, "here") {
			t.Errorf("the panic says %q", said)
		}
	}()
	check.Check(j)
}
