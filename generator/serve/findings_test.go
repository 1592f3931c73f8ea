package serve

import (
	"errors"
	"fmt"
	"testing"

	"tandem/generator/diag"
)

// TestFindings: at most two hundred problems are sent, errors first, and all are
// counted.
func TestFindings(t *testing.T) {
	for _, test := range []struct{ warnings, errors, told, toldErrors int }{
		{0, 0, 0, 0},
		{199, 1, 200, 1},
		{200, 1, 200, 1},
		{3, 200, 200, 200},
		{0, 201, 200, 200},
	} {
		var all diag.List
		for i := range test.warnings {
			all.Add(diag.Problem{Path: "a.md", Line: i + 1, Severity: diag.Warning})
		}
		for i := range test.errors {
			all.Add(diag.Problem{Path: "a.md", Line: i + 1, Severity: diag.Error})
		}
		all.Add(diag.Problem{Path: "a.md", Severity: diag.Note}) // not sent
		found := new(Server).find(Site{Problems: all}, nil)
		toldErrors := 0
		for i, p := range found.list {
			if p.Severity == diag.Error {
				toldErrors++
				if toldErrors != i+1 {
					t.Errorf("%+v: an error stands behind a warning", test)
				}
			}
		}
		if len(found.list) != test.told || toldErrors != test.toldErrors || found.errors != test.errors || found.warnings != test.warnings {
			t.Errorf("%+v: %d told, %d of them errors, counted %d and %d", test, len(found.list), toldErrors, found.errors, found.warnings)
		}
	}
}

// TestProblemAsTold: the line, the page and the place in an editor that go with a problem.
func TestProblemAsTold(t *testing.T) {
	s := &Server{Edit: func(path string, line, column int) string { return fmt.Sprint(path, ":", line, ":", column) }}
	source := func(string) []byte { return []byte("first\nsecond\n") }
	for _, test := range []struct {
		problem             diag.Problem
		source              func(string) []byte
		excerpt, page, edit string
	}{
		{diag.Problem{Path: "a.md", Line: 1, Column: 3}, source, "first", "a/", "a.md:1:3"},
		{diag.Problem{Path: "a.md", Line: 2, Column: 1, Confidential: true}, source, "", "a/", "a.md:2:1"},
		{diag.Problem{Path: "b/index.md"}, source, "", "b/", "b/index.md:1:1"},
		{diag.Problem{Path: "index.md", Line: 2}, nil, "", "", "index.md:2:1"},
		{diag.Problem{Path: "site.yaml", Line: 2, Column: 2}, source, "second", "-", "site.yaml:2:2"},
		{diag.Problem{}, source, "", "-", ""},
	} {
		got := s.problemView(test.problem, Site{Source: test.source}, nil)
		page := "-"
		if got.Page != nil {
			page = *got.Page
		}
		if got.Excerpt != test.excerpt || page != test.page || got.Edit != test.edit {
			t.Errorf("%+v: excerpt %q, page %q, edit %q; want %q, %q, %q", test.problem, got.Excerpt, page, got.Edit, test.excerpt, test.page, test.edit)
		}
	}
	if got := new(Server).problemView(diag.Problem{Path: "a.md"}, Site{}, nil); got.Edit != "" {
		t.Errorf("without an editor: %q", got.Edit)
	}
}

// TestPublishTellsAssetsAndSaves: an open page reloads when assets have changed, and
// receives up to eight saves.
func TestPublishTellsAssetsAndSaves(t *testing.T) {
	s := new(Server)
	open := &client{queue: make(chan event, mostQueued), gone: make(chan struct{}), local: true}
	s.clients = map[*client]bool{open: true}
	for _, test := range []struct {
		name  string
		text  string // of each page; empty: the content has errors
		asset string
		saves int
		want  string // name of the event, whether pages and assets changed, number of the save, pages saved
	}{
		{"the first site", "one", "a.css", 0, "problems false false 0 0"},
		{"the same", "one", "a.css", 0, "update false false 0 0"},
		{"another text", "two", "a.css", 0, "update true false 0 0"},
		{"other assets", "two", "b.css", 0, "update false true 0 0"},
		{"errors", "", "", 0, "problems false false 0 0"},
		{"one save", "two", "b.css", 1, "update false false 1 1"},
		{"none", "two", "b.css", 0, "update false false 1 0"},
		{"eight", "two", "b.css", 8, "update false false 2 8"},
		{"nine", "two", "b.css", 9, "update false false 2 0"},
	} {
		next := Site{Assets: []string{test.asset}, Saved: make([]Saved, test.saves)}
		if test.text != "" {
			next.Output = func(string) ([]byte, bool, error) { return []byte(test.text), true, nil }
		}
		if err := s.Publish(next); err != nil {
			t.Fatal(err)
		}
		e := <-open.queue
		if got := fmt.Sprint(e.Name, " ", len(e.Pages) > 0, " ", e.Assets, " ", e.Save, " ", len(e.Saved)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestSlowPagesAreDropped: a page that does not read sixteen events is dropped, once.
func TestSlowPagesAreDropped(t *testing.T) {
	c := &client{queue: make(chan event, mostQueued), gone: make(chan struct{})}
	dropped := func() bool {
		select {
		case <-c.gone:
			return true
		default:
			return false
		}
	}
	for i := range 20 {
		c.send(event{})
		if want := i >= 16; dropped() != want {
			t.Errorf("after %d events: dropped %v, want %v", i+1, dropped(), want)
		}
	}
}

// TestChangedBetween: whether a page is another one in the next site.
func TestChangedBetween(t *testing.T) {
	of := func(text string, err error) *shown {
		return &shown{output: func(path string) ([]byte, bool, error) {
			return []byte(text), text != "" && path == "a/index.html", err
		}}
	}
	failed := errors.New("no template")
	for _, test := range []struct {
		name          string
		before, after *shown
		changed, ok   bool
	}{
		{"the same", of("one", nil), of("one", nil), false, true},
		{"another text", of("one", nil), of("two", nil), true, true},
		{"new", of("", nil), of("one", nil), true, true},
		{"gone", of("one", nil), of("", nil), true, true},
		{"in neither", of("", nil), of("", nil), false, true},
		{"the first site", nil, of("one", nil), true, true},
		{"could not be made", of("", failed), of("one", nil), true, true},
		{"cannot be made", of("one", nil), of("", failed), true, false},
	} {
		changed, err := changedBetween(test.before, test.after, "a/")
		if changed != test.changed || (err == nil) != test.ok {
			t.Errorf("%s: %v, %v", test.name, changed, err)
		}
	}
}
