package scaffold_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/scaffold"
	"tandem/generator/wording"
	"tandem/templates"
)

const today = "2026-11-21"

// options returns a small base with one page more.
func options(files ...scaffold.File) generator.Options {
	content := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Small base\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: product-owner, name: Product owner, partner: hospital}\n")},
		"index.md":       {Data: []byte("# Home\n\nWelcome.\n")},
	}
	for _, f := range files {
		content[f.Path] = &fstest.MapFile{Data: []byte(f.Text), Mode: 0o644}
	}
	return generator.Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: today}
}

func check(t *testing.T, files ...scaffold.File) *generator.Checked {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), options(files...))
	if err != nil {
		t.Fatal(err)
	}
	return checked
}

// TestEveryTypeBeginsWithoutProblems creates a page of each type in every way, and
// expects no problem.
func TestEveryTypeBeginsWithoutProblems(t *testing.T) {
	for _, ty := range practice.All() {
		for _, o := range []scaffold.Options{
			{Title: "First try", Day: today},
			{Title: "First try", Day: today, Owners: []string{"product-owner"}},
			{Title: "First try", Day: today, Owners: []string{"product-owner"}, Full: true},
			{Title: "First try", Day: today, Full: true, Path: "elsewhere/first.md"},
		} {
			file, err := scaffold.Page(ty, o)
			if err != nil {
				t.Errorf("%s: %v", ty.Name, err)
				continue
			}
			checked := check(t, file)
			for _, p := range checked.Problems {
				t.Errorf("%s: %s: %s [%s]\n%s", ty.Name, p.Path, p.Message, p.Code, file.Text)
			}
			page := checked.Judged.PageAt(file.Path)
			if page == nil {
				t.Errorf("%s: there is no page %q", ty.Name, file.Path)
				continue
			}
			if strings.Contains(page.Body.VisibleText, "Take the heading out") || strings.Contains(page.Body.VisibleText, "For example") {
				t.Errorf("%s: a reader sees what is for the author: %q", ty.Name, page.Body.VisibleText)
			}
			if page.Title != "First try" || page.Type.Name != ty.Name || !page.Draft() {
				t.Errorf("%s: got %q, a %s, draft %v", ty.Name, page.Title, page.Type.Name, page.Draft())
			}
		}
	}
}

// TestWhatIsNeededIsNamed publishes each scaffold unchanged: every error is then in
// the list of what the author has to fill in.
func TestWhatIsNeededIsNamed(t *testing.T) {
	for _, ty := range practice.All() {
		file, err := scaffold.Page(ty, scaffold.Options{Title: "First try", Day: today})
		if err != nil {
			t.Fatal(err)
		}
		file.Text = strings.Replace(file.Text, "status: draft", "status: active", 1)
		var missing int
		for _, p := range check(t, file).Problems {
			if p.Severity != diag.Error {
				continue
			}
			missing++
			named := p.Code == "owner/missing"
			for _, key := range file.Needs {
				named = named || strings.Contains(p.Message, "\""+key+"\"")
			}
			if !named {
				t.Errorf("%s: %s; the author is told of %v", ty.Name, p.Message, file.Needs)
			}
		}
		if missing > len(file.Needs) {
			t.Errorf("%s: %d errors, the author is told of %v", ty.Name, missing, file.Needs)
		}
	}
}

func TestOwnersAnswerForThePage(t *testing.T) {
	for _, ty := range practice.All() {
		file, err := scaffold.Page(ty, scaffold.Options{Title: "First try", Day: today, Owners: []string{"product-owner"}})
		if err != nil {
			t.Fatal(err)
		}
		if p := check(t, file).Judged.PageAt(file.Path); len(p.Owners) != 1 || p.Owners[0] != "product-owner" {
			t.Errorf("%s: got the owners %v, want product-owner\n%s", ty.Name, p.Owners, file.Text)
		}
	}
}

// TestWhoBeginsThePage: a person teaches, decides or owns; owners that are named besides are
// owners.
func TestWhoBeginsThePage(t *testing.T) {
	for _, c := range []struct {
		name    string
		owners  []string
		has, no string
	}{
		{"teach-back", nil, "\nteacher: ann ", "\nowners:"},
		{"teach-back", []string{"ann"}, "\nteacher: ann ", "\nowners:"},
		{"teach-back", []string{"ben"}, "\nowners: [ben] ", "\nteacher: ben"},
		{"decision", []string{"ben", "cat"}, "\ndeciders: [ann] ", "\nowners: [ann"},
		{"decision", []string{"ben", "cat"}, "\nowners: [ben, cat] ", "\ndeciders: [ben"},
		{"risk", nil, "\nowners: [ann] ", "\nraised: \n"},
		{"risk", []string{"ben"}, "\nowners: [ben] ", "[ann"},
	} {
		ty, _ := practice.All().Named(c.name)
		file, err := scaffold.Page(ty, scaffold.Options{Title: "First try", Day: today, By: "ann", Owners: c.owners})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(file.Text, c.has) || strings.Contains(file.Text, c.no) {
			t.Errorf("%s with the owners %v: got no %q, or got %q, in\n%s", c.name, c.owners, c.has, c.no, file.Text)
		}
	}
}

func TestRecordsAreNamedAfterTheDay(t *testing.T) {
	for name, want := range map[string]string{
		"retro":      "retros/2026-11-21-sprint-3-done.md",
		"teach-back": "teach-backs/2026-11-21-sprint-3-done.md",
		"decision":   "decisions/sprint-3-done.md",
		"playbook":   "playbooks/sprint-3-done.md",
	} {
		ty, _ := practice.All().Named(name)
		file, err := scaffold.Page(ty, scaffold.Options{Title: "Sprint 3: done!", Day: today})
		if err != nil || file.Path != want {
			t.Errorf("%s: got %q, %v, want %q", name, file.Path, err, want)
		}
	}
	retro, _ := practice.All().Named("retro")
	file, err := scaffold.Page(retro, scaffold.Options{Title: "Sprint 3", Day: today, Path: "retros/sprint.md"})
	if err != nil {
		t.Fatal(err)
	}
	if p := check(t, file).Judged.PageAt(file.Path); p.Date != today {
		t.Errorf("a retro in a file without a day is of %q, want %s", p.Date, kb.Day(today))
	}
}

func TestTitleIsReadAsItWasWritten(t *testing.T) {
	guide, _ := practice.All().Named("guide")
	for _, title := range []string{
		"Plain", "Do *not* do_this or _that_", "C# and F #", "A & B", "AT&amp;T", "1 < 2 <b>bold</b>", "[[guides/one]] and [a](b)", "Über größe – naïve",
		"`code`", "back\\slash", "--- # x", "Two  spaces", "{#id}", "~~gone~~", "https://example.org/", "What is \"done\"?", "日本語のページ",
	} {
		file, err := scaffold.Page(guide, scaffold.Options{Title: title, Day: today, Owners: []string{"product-owner"}})
		if err != nil {
			t.Errorf("%q: %v", title, err)
			continue
		}
		checked := check(t, file)
		p := checked.Judged.PageAt(file.Path)
		if p == nil || p.Title != strings.Join(strings.Fields(title), " ") || checked.Problems.Failed() {
			t.Errorf("%q: got %+v in %s, problems %v", title, p, file.Path, checked.Problems)
		}
	}
}

func TestWhatCanBeNoPageIsRefused(t *testing.T) {
	guide, _ := practice.All().Named("guide")
	for _, o := range []scaffold.Options{
		{Title: ""}, {Title: " "}, {Title: "!!!"}, {Title: "..."}, {Title: "Index"}, {Title: "README"}, {Title: "a\u202eb"}, {Title: strings.Repeat("a", 201)},
		{Title: "a", Path: "../a.md"}, {Title: "a", Path: "/a.md"}, {Title: "a", Path: "guides/a.txt"}, {Title: "a", Path: "guides/.a.md"},
		{Title: "a", Path: "_a/b.md"}, {Title: "a", Path: "guides/index.md"}, {Title: "a", Path: "guides//a.md"}, {Title: "a", Path: "C:a.md"}, {Title: "a", Path: ".md"},
	} {
		var refused *scaffold.Refused
		if file, err := scaffold.Page(guide, o); !errors.As(err, &refused) || refused.Hint() == "" {
			t.Errorf("%+v: got %q, %v, want a refusal with a hint", o, file.Path, err)
		}
	}
}

func TestNameFitsAFile(t *testing.T) {
	for _, test := range []struct{ title, want string }{
		{"Hand over a shift", "hand-over-a-shift"},
		{".hidden", "hidden"},
		{"_draft", "draft"},
		{"Version 1.2", "version-1.2"},
		{strings.Repeat("word ", 40), strings.TrimSuffix(strings.Repeat("word-", 16), "-")},
	} {
		if got := scaffold.Name(test.title); got != test.want {
			t.Errorf("Name(%q) = %q, want %q", test.title, got, test.want)
		}
	}
}

func TestGoldenPage(t *testing.T) {
	ty, _ := practice.All().Named("teach-back")
	file, err := scaffold.Page(ty, scaffold.Options{Title: "Reading the dashboard", Day: today, Owners: []string{"product-owner"}, Full: true})
	if err != nil {
		t.Fatal(err)
	}
	golden := "testdata/teach-back.md"
	if gentest.Updating() {
		if err := os.WriteFile(golden, []byte(file.Text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal([]byte(file.Text), want) {
		t.Errorf("got\n%s\nwant what stands in %s; look at it, then run go test ./generator/scaffold -update", file.Text, golden)
	}
}

func TestScalarIsReadBack(t *testing.T) {
	for _, text := range []string{"Plain text", "no", "12", "a: b", "a #b", "say \"so\"", "back\\slash", "- x", " x", "", "O'Neill & Sons", "[a]"} {
		site := "title: " + scaffold.Scalar("t"+text) + "\ndescription: " + scaffold.Scalar(text) + "\n"
		o := options()
		o.Content.(fstest.MapFS)["site.yaml"] = &fstest.MapFile{Data: []byte(site)}
		checked, err := new(generator.Builder).Check(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		if got := checked.Judged.Site; got.Title != "t"+text || got.Description != text {
			t.Errorf("%q is read as %q and %q: %v", text, got.Title, got.Description, checked.Problems)
		}
	}
}

// TestHeadingsAreInTheLanguageOfTheBase creates a retro in a German base: its headings
// are German, and guidance is in English.
func TestHeadingsAreInTheLanguageOfTheBase(t *testing.T) {
	words, problems := wording.Load(templates.FS, templates.FS, "de")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	retro, _ := practice.All().In(words).Named("retro")
	file, err := scaffold.Page(retro, scaffold.Options{Title: "Erster Versuch", Day: today, Full: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# A retro is a blameless look back", "\n## Lehren\n", "\n## Aufhören\n", "# Retro: keys that you may add"} {
		if !strings.Contains(file.Text, want) {
			t.Errorf("got no %q in\n%s", want, file.Text)
		}
	}
	if strings.Contains(file.Text, "Rückblick") {
		t.Errorf("the author is addressed in two languages:\n%s", file.Text)
	}
}
