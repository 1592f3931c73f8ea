package main

import (
	"reflect"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/serve"
)

func TestSavedPagesAreTold(t *testing.T) {
	edition := func(pages ...*kb.Page) *kb.Edition {
		return &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: &kb.Base{Pages: pages}}}}
	}
	page := func(id, hash string) *kb.Page {
		return &kb.Page{ID: id, URL: id + "/", Hash: hash, Common: kb.Common{Title: "T " + id}}
	}
	before := edition(page("a", "1"), page("b", "1"), page("d", "1"))
	after := edition(page("a", "1"), page("b", "2"), page("c", "1"))
	want := []serve.Saved{{Page: "b/", Title: "T b"}, {Page: "c/", Title: "T c", New: true}}
	if got := saved(before, after); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := saved(nil, after); got != nil {
		t.Errorf("before the first site: got %v, want nothing", got)
	}
}
