package kb_test

import (
	"strings"
	"testing"

	"tandem/generator/kb"
)

// TestTodosOfOneDayStandByTitle: the earliest due comes first, what has no day last, and of
// one day the order is that of the titles, then of the pages.
func TestTodosOfOneDayStandByTitle(t *testing.T) {
	due := map[string]kb.Day{"a": "2026-12-02", "b": "2026-12-02", "c": "2026-12-01", "d": "", "e": "2026-12-02"}
	kind := &kb.Type{Name: "note", New: func() kb.Fields { return &none{} }}
	kind.Todos = func(_ *kb.Linked, p *kb.Page, _ kb.Day) []kb.Todo { return []kb.Todo{{Text: p.ID, Due: due[p.ID]}} }
	l := &kb.Linked{Base: &kb.Base{}}
	for _, p := range []struct{ id, key string }{{"a", "2"}, {"b", "1"}, {"d", "0"}, {"c", "9"}, {"e", "1"}} {
		l.Pages = append(l.Pages, &kb.Page{ID: p.id, Type: kind, SortKey: p.key})
	}
	var got []string
	for _, w := range kb.Todos(l, "2026-11-30") {
		got = append(got, w.Text)
	}
	if want := "c b e a d"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

type none struct{}

func (*none) Fields() []kb.Field { return nil }
