package render

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"testing"
	"testing/fstest"

	"tandem/generator/kb"
	"tandem/templates"
)

// executed executes the template "main" of a text within a budget.
func executed(t *testing.T, text string, of budget) (*meter, error) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name := range views {
		fsys[name+".html"] = &fstest.MapFile{Data: []byte(text)}
	}
	fsys["layout.html"] = &fstest.MapFile{Data: []byte(`{{define "layout"}}{{template "main" .}}{{end}}`)}
	fsys["partials/icons.html"] = &fstest.MapFile{Data: []byte(`{{define "icon-page"}}{{end}}`)}
	set, err := Parse(fsys, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := &meter{left: of}
	err = set.named["page"].ExecuteTemplate(m, "layout", map[string]any{"Three": []int{1, 2, 3}})
	if err != nil {
		err = set.marks["page"].drawError(err, "x.md")
	}
	return m, err
}

func TestTheBudgetCounts(t *testing.T) {
	for _, test := range []struct {
		name, text string
		turns      int // that it takes; layout and main are a call each where they call others
		bytes      int
	}{
		{"nothing", `{{define "main"}}{{end}}`, 1, 0},
		{"text", `{{define "main"}}abc{{end}}`, 1, 3},
		{"a loop", `{{define "main"}}{{range .Three}}a{{end}}{{end}}`, 4, 3},
		{"else of an empty loop", `{{define "main"}}{{range .None}}a{{else}}bc{{end}}{{end}}`, 1, 2},
		{"a loop in the else of a loop", `{{define "main"}}{{range .None}}a{{else}}{{range .Three}}a{{end}}{{end}}{{end}}`, 4, 3},
		{"a loop in a condition", `{{define "main"}}{{if .Three}}{{range .Three}}{{end}}{{end}}{{if .None}}{{else}}{{range .Three}}{{end}}{{end}}{{end}}`, 7, 0},
		{"a loop in with", `{{define "main"}}{{with .Three}}{{range .}}{{end}}{{end}}{{end}}`, 4, 0},
		{"loops in loops", `{{define "main"}}{{range .Three}}{{range 2}}{{end}}{{end}}{{end}}`, 10, 0},
		{"turns that end early", `{{define "main"}}{{range 9}}{{break}}{{end}}{{range 2}}{{continue}}{{end}}{{end}}`, 4, 0},
		{"calls", `{{define "main"}}{{template "b" .}}{{template "b" .}}{{end}}{{define "b"}}{{template "c"}}{{end}}{{define "c"}}x{{end}}`, 4, 2},
		{"empty text of an action", `{{define "main"}}{{""}}{{print ""}}{{end}}`, 1, 0},
		{"in an attribute", `{{define "b"}}{{range .Three}}{{end}}{{end}}{{define "main"}}<p title="{{template "b" .}}">{{end}}`, 5, 12},
	} {
		if _, err := executed(t, test.text, budget{test.turns, test.bytes}); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		var e *TemplateError
		if _, err := executed(t, test.text, budget{test.turns - 1, test.bytes}); !errors.As(err, &e) || !e.Endless {
			t.Errorf("%s takes fewer than %d turns", test.name, test.turns)
		}
		if test.bytes == 0 {
			continue
		}
		if _, err := executed(t, test.text, budget{test.turns, test.bytes - 1}); !errors.As(err, &e) || !e.Endless {
			t.Errorf("%s takes fewer than %d bytes", test.name, test.bytes)
		}
	}
}

// TestTheBudgetNamesThePlace names the loop or the call that is without end.
func TestTheBudgetNamesThePlace(t *testing.T) {
	for _, test := range []struct {
		text, message string
		line          int
	}{
		{"{{define \"main\"}}\n{{range .Three}}{{end}}\n{{range 100000}}{{end}}{{end}}", "the loops of the page do not end", 3},
		{"{{define \"main\"}}\n{{range 100000}}\n{{range 2}}{{end}}{{end}}{{end}}", "the loops of the page do not end", 3},
		{"{{define \"main\"}}{{template \"a\"}}{{end}}\n{{define \"a\"}}{{template \"a\"}}{{end}}", "the template calls itself without end", 2},
		{"{{define \"main\"}}{{template \"a\"}}{{end}}\n{{define \"a\"}}{{template \"b\"}}{{end}}\n{{define \"b\"}}{{template \"a\"}}{{end}}", "the template calls itself without end", 2},
		{"{{define \"main\"}}\n{{slice \"abc\" 9}}{{end}}", "executing \"main\" at <slice \"abc\" 9>: error calling slice: index out of range: 9", 2},
	} {
		_, err := executed(t, test.text, budget{5000, 1 << 20})
		var e *TemplateError
		if !errors.As(err, &e) || e.File != "page.html" || e.Line != test.line || e.Message != test.message || e.Page != "x.md" {
			t.Errorf("%q: %v, want line %d: %s", test.text, err, test.line, test.message)
		}
	}
}

// TestCallsThatEndAreNotDeep calls more often than calls may be deep.
func TestCallsThatEndAreNotDeep(t *testing.T) {
	text := `{{define "main"}}{{range 1000}}{{template "a"}}{{end}}{{end}}{{define "a"}}{{template "b"}}{{end}}{{define "b"}}x{{end}}`
	if _, err := executed(t, text, budget{5000, 1 << 20}); err != nil {
		t.Error(err)
	}
}

// sets returns the templates with marks and without.
func sets(t testing.TB) (*Templates, map[string]*template.Template) {
	t.Helper()
	marked, err := Parse(templates.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := parse(templates.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return marked, plain
}

func viewOf(e *kb.Edition, set *Templates) any {
	s := index(e, Options{Templates: set})
	return s.at("guides/two/").page(e.Page("guides/two"))
}

// TestMarksChangeNothing draws a page with marks and without.
func TestMarksChangeNothing(t *testing.T) {
	e := small(t)
	marked, plain := sets(t)
	view := viewOf(e, marked)
	var with meter
	with.left = budgetFor(3)
	var without bytes.Buffer
	if err := marked.named["page"].ExecuteTemplate(&with, "layout", view); err != nil {
		t.Fatal(err)
	}
	if err := plain["page"].ExecuteTemplate(&without, "layout", view); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(with.Bytes(), without.Bytes()) {
		t.Error("the page differs")
	}
	if with.depth != 0 {
		t.Errorf("%d calls did not end", with.depth)
	}
}

// BenchmarkBudget draws a page with its budget counted and without.
func BenchmarkBudget(b *testing.B) {
	marked, plain := sets(b)
	view := viewOf(small(b), marked)
	b.Run("counted", func(b *testing.B) {
		for b.Loop() {
			m := meter{left: budgetFor(3)}
			_ = marked.named["page"].ExecuteTemplate(&m, "layout", view)
		}
	})
	b.Run("not counted", func(b *testing.B) {
		for b.Loop() {
			var w bytes.Buffer
			_ = plain["page"].ExecuteTemplate(io.Writer(&w), "layout", view)
		}
	})
}
