package check_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// published returns one side of a change.
func published(t *testing.T, files smallbase.Files) check.Published {
	t.Helper()
	j := judged(t, maps.Clone(files))
	return check.Published{Judged: j, Editions: smallbase.Editions(j), Source: func(path string) []byte { return []byte(files[path]) }}
}

// afterwards returns the files of a base over which others are laid, without those that
// the file "gone" of a golden lists.
func afterwards(t *testing.T, golden *gentest.File, before smallbase.Files) smallbase.Files {
	t.Helper()
	after := maps.Clone(before)
	maps.Copy(after, smallbase.Golden(t, golden, "after/"))
	if golden.Has("gone") {
		for _, path := range strings.Fields(string(golden.Input(t, "gone"))) {
			delete(after, path)
		}
	}
	return after
}

// readers returns the effect of a golden's change on who can read what.
func readers(t *testing.T, golden *gentest.File) (diag.List, []string) {
	t.Helper()
	before := smallbase.Golden(t, golden, "before/")
	return check.Readers(published(t, before), published(t, afterwards(t, golden, before)))
}

// TestReaders checks the effect of each change of testdata/changes on who can read
// what: the problems by their codes, each with its place and the values it names, then
// the values of the line of each edition.
func TestReaders(t *testing.T) {
	gentest.Each(t, "testdata/changes/*.txtar", func(t *testing.T, golden *gentest.File) {
		problems, lines := readers(t, golden)
		var got strings.Builder
		for _, rule := range check.ChangeRules() {
			for line := range strings.Lines(places(problems, rule.Code)) {
				got.WriteString(strings.TrimPrefix(rule.Code, "change/") + ": " + line)
			}
		}
		for _, line := range lines {
			got.WriteString(strings.Join(values.FindAllString(line, -1), " ") + "\n")
		}
		golden.Want(t, "want", []byte(got.String()))
	})
}

// TestReadersOfTheBuilder compares the results for changes and editions in the goldens
// of the builder's test with those of this package. The rest of the goldens is for
// that test.
func TestReadersOfTheBuilder(t *testing.T) {
	gentest.Each(t, "../testdata/changes/*.txtar", func(t *testing.T, golden *gentest.File) {
		golden.Ignore(golden.Names("")...)
		if strings.HasSuffix(t.Name(), "/settings_with_an_error") {
			t.Skip("its site.yaml cannot be read")
		}
		problems, lines := readers(t, golden)
		var got []string
		for _, p := range problems {
			got = append(got, fmt.Sprintf("%s:%d:%d: %s: %s [%s]", p.Path, p.Line, p.Column, p.Severity, p.Message, p.Code))
			if p.Hint != "" {
				got = append(got, "hint: "+p.Hint)
			}
		}
		got = append(got, lines...)
		var want []string
		said, ours := "", true
		if golden.Has("want") {
			said = string(golden.Input(t, "want"))
		}
		for line := range strings.Lines(said) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasSuffix(line, "]") && !strings.HasPrefix(line, "hint: ") {
				ours = strings.Contains(line, "[change/") && !strings.Contains(line, "[change/touches-") && !strings.Contains(line, "[change/verified-") && !strings.Contains(line, "[change/promise]")
			} else if !strings.HasPrefix(line, "hint: ") {
				ours = true
			}
			if ours {
				want = append(want, line)
			}
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// TestManyFindings: up to five findings of a group are reported one by one, more as
// one that names three; one code has at most twenty problems, the last of which counts
// the rest.
func TestManyFindings(t *testing.T) {
	widened := func(folders, pages int, audience string) smallbase.Files {
		files := smallbase.Files{"index.md": "---\naudience: [public]\n---\n# Home\n"}
		for f := range folders {
			for p := range pages {
				files[fmt.Sprintf("guides/f%02d/p%d.md", f, p)] = "---\naudience: [" + audience + "]\n---\n# Page\n"
			}
		}
		return files
	}
	for _, test := range []struct {
		folders, pages int
		problems       int
		last           string // numbers in the message of the last problem
	}{
		{1, 1, 1, ""},
		{1, 5, 5, ""},
		{1, 6, 1, "6 3"},
		{2, 5, 10, ""},
		{4, 5, 20, ""},
		{20, 6, 20, "6 3"},
		{21, 1, 20, "2"},
		{21, 6, 20, "12"},
		{30, 1, 20, "11"},
	} {
		problems, _ := check.Readers(published(t, widened(test.folders, test.pages, "internal")), published(t, widened(test.folders, test.pages, "internal, public")))
		var widens diag.List
		for _, p := range problems {
			if p.Code == "change/audience-widens" {
				widens = append(widens, p)
			}
		}
		if len(widens) != test.problems {
			t.Errorf("%d folders of %d pages: %d problems, want %d", test.folders, test.pages, len(widens), test.problems)
			continue
		}
		var numbers []string
		for _, value := range values.FindAllString(widens[len(widens)-1].Message, -1) {
			if !strings.HasPrefix(value, `"`) {
				numbers = append(numbers, value)
			}
		}
		if widens[0].Hint == "" {
			t.Errorf("%d folders of %d pages: no hint", test.folders, test.pages)
		}
		if got := strings.Join(numbers, " "); got != test.last {
			t.Errorf("%d folders of %d pages: the last problem counts %q, want %q", test.folders, test.pages, got, test.last)
		}
	}
}

// TestHintsOfManyFindings: findings in one problem have a hint only if it is true of
// all; a deleted page has another one.
func TestHintsOfManyFindings(t *testing.T) {
	for n, want := range map[int][2]int{5: {5, 5}, 6: {1, 0}} { // pages gone: problems, and those with a hint
		before := smallbase.Files{"index.md": "---\naudience: [public]\n---\n# Home\n"}
		for i := range n {
			before[fmt.Sprintf("guides/%d.md", i)] = "# Page\n"
		}
		problems, _ := check.Readers(published(t, before), published(t, smallbase.Files{"index.md": before["index.md"]}))
		hints := 0
		for _, p := range problems {
			if p.Hint != "" {
				hints++
			}
		}
		if len(problems) != want[0] || hints != want[1] {
			t.Errorf("%d pages: %d problems, %d with a hint, want %v", n, len(problems), hints, want)
		}
	}
}

// TestLinesOfManyPages: where blocks of more than five pages of a folder are opened, that
// is one problem.
func TestLinesOfManyPages(t *testing.T) {
	before, after := smallbase.Files{}, smallbase.Files{}
	for i := range 6 {
		const head = "---\naudience: [public]\n---\n# Page\n\n"
		name := fmt.Sprintf("guides/%d.md", i)
		before[name], after[name] = head+":::audience internal\nText.\n:::\n", head+"Text.\n"
	}
	problems, _ := check.Readers(published(t, before), published(t, after))
	want := `warning guides/0.md:6:1 | 6 "partner" "public" "guides/0.md" "guides/1.md" "guides/2.md" 3 |` + "\n"
	if got := places(problems, "change/audience-widens"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestOfChange: a change gets the errors, and the warnings of the files that it
// touches.
func TestOfChange(t *testing.T) {
	j := judged(t, smallbase.Files{"guides/one.md": "# One\n", "guides/two.md": "# Two\n"})
	problem := func(path string, severity diag.Severity) diag.Problem {
		return diag.Problem{Path: path, Line: 1, Severity: severity, Code: "test/" + string(severity)}
	}
	found := diag.List{
		problem("guides/one.md", diag.Warning), problem("guides/one.md", diag.Error), problem("guides/two.md", diag.Warning),
		problem("guides/two.md", diag.Error), problem("site.yaml", diag.Warning), problem("zebra.md", diag.Warning),
	}
	got := check.OfChange(j, found, check.Change{
		Paths: []string{"guides/one.md", "zebra.md"}, Authors: func(string) []kb.Contributor { return nil },
	})
	if want := "test/error guides/one.md:1; test/warning guides/one.md:1; test/error guides/two.md:1; test/warning zebra.md:1"; codes(got) != want {
		t.Errorf("got %q, want %q", codes(got), want)
	}
}

// TestTouchesOverdue: a change to a page whose review is due asks for a verification.
func TestTouchesOverdue(t *testing.T) {
	page := func(at, more string) string {
		return "---\nowners: [product-owner]\nreview_every: 30d\n" + more + "verified:\n  - {by: human:product-owner, at: " + at + ", text: HASH}\n---\n# Page\n"
	}
	j := judged(t, smallbase.Files{
		"guides/soon.md": page("2026-10-23", ""), "guides/due.md": page("2026-10-22", ""), "guides/over due.md": page("2026-01-01", ""),
		"guides/reported.md": page("2026-01-01", "reported: [{by: tech-lead, at: 2026-11-01, reason: Wrong}]\n"), "guides/untouched.md": page("2026-01-01", ""),
	})
	got := check.OfChange(j, nil, check.Change{
		Paths:   []string{"guides/due.md", "guides/over due.md", "guides/reported.md", "guides/soon.md"},
		Authors: func(string) []kb.Contributor { return nil },
	})
	if want := "change/touches-overdue guides/due.md:5; change/touches-overdue guides/over due.md:5; change/touches-overdue guides/reported.md:6"; codes(got) != want {
		t.Errorf("got %q, want %q", codes(got), want)
	}
	if len(got) == 3 && !strings.Contains(got[1].Hint, "'guides/over due.md'") {
		t.Errorf("the command does not quote the path: %q", got[1].Hint)
	}
}

// verifiedBefore returns a base in which the page one has verifications.
func verifiedBefore(all []kb.Verification) *kb.Judged {
	p := &kb.Page{ID: "guides/one", Path: "guides/one.md", Type: &kb.Type{Name: "guide"}, Common: kb.Common{Verified: all}}
	return &kb.Judged{Linked: &kb.Linked{Base: kb.NewBase(kb.Site{}, kb.Directory{}, kb.Types{p.Type}, []*kb.Page{p}, nil)}}
}

// TestVerifiedByAnother: a verification is committed by the person whose it is.
func TestVerifiedByAnother(t *testing.T) {
	const directory = "partners: [{id: lab, name: Lab}]\npeople:\n  - {id: lead, name: Lead, partner: lab, account: lead@lab.example}\n  - {id: clerk, name: Clerk, partner: lab}\n"
	const now = "{by: human:lead, at: 2026-11-01, text: 0badc0de}"
	verification := kb.Verification{By: "human:lead", At: "2026-11-01", Text: "0badc0de"}
	lead, other := kb.Contributor{Name: "Lead", Mail: "lead@lab.example"}, kb.Contributor{Name: "Other", Mail: "other@lab.example"}
	changed := func(edit func(*kb.Verification)) []kb.Verification {
		v := verification
		edit(&v)
		return []kb.Verification{v}
	}
	for _, test := range []struct {
		name     string
		verified string
		former   []kb.Verification
		authors  []kb.Contributor
		found    bool
	}{
		{"by the person", now, nil, []kb.Contributor{lead}, false},
		{"by the person among others", now, nil, []kb.Contributor{other, lead}, false},
		{"by another", now, nil, []kb.Contributor{other}, true},
		{"not committed yet", now, nil, nil, false},
		{"there before", now, []kb.Verification{verification}, []kb.Contributor{other}, false},
		{"there before as a plain id", now, changed(func(v *kb.Verification) { v.By = "lead" }), []kb.Contributor{other}, false},
		{"of another person before", now, changed(func(v *kb.Verification) { v.By = "human:clerk" }), []kb.Contributor{other}, true},
		{"of another day before", now, changed(func(v *kb.Verification) { v.At = "2026-10-01" }), []kb.Contributor{other}, true},
		{"of another text before", now, changed(func(v *kb.Verification) { v.Text = "" }), []kb.Contributor{other}, true},
		{"without an account", "{by: human:clerk, at: 2026-11-01, text: 0badc0de}", nil, []kb.Contributor{other}, true},
		{"somebody unknown", "{by: human:stranger, at: 2026-11-01, text: 0badc0de}", nil, []kb.Contributor{other}, false},
	} {
		j := judged(t, smallbase.Files{
			"directory.yaml": directory,
			"guides/one.md":  "---\nowners: [lead, clerk]\nverified:\n  - " + test.verified + "\n---\n# One\n",
		})
		got := check.OfChange(j, nil, check.Change{
			Paths:   []string{"gone.md", "guides/one.md"},
			Before:  verifiedBefore(test.former),
			Authors: func(string) []kb.Contributor { return test.authors },
		})
		want := ""
		if test.found {
			want = "change/verified-by-another guides/one.md:4"
		}
		if codes(got) != want {
			t.Errorf("%s: got %q, want %q", test.name, codes(got), want)
		}
	}
}
