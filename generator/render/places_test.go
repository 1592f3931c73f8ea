package render

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

func TestPlacesNameWhatIsNoPage(t *testing.T) {
	files := rendered(t, small(t))
	var got places
	if err := json.Unmarshal([]byte(files[PlacesFile]), &got); err != nil {
		t.Fatal(err)
	}
	for _, want := range []place{{"This base", "Home", ""}, {"Register", "Guides", "guides/"}, {"Person", "Product owner", "-/people/product-owner/"}} {
		if !slices.Contains(got.Places, want) {
			t.Errorf("got %v, want %v among them", got.Places, want)
		}
	}
	for _, p := range got.Places {
		if files[file(p.URL)] == "" {
			t.Errorf("%q leads to %q, where there is no page", p.Title, p.URL)
		}
	}
	if want := []moved{{"old/", "Two & more", "guides/two/"}}; !slices.Equal(got.Moved, want) {
		t.Errorf("got moved %v, want %v", got.Moved, want)
	}
}

func TestLostReadersAreServedWhereverTheSiteLies(t *testing.T) {
	for _, test := range []struct {
		base string
		want []string
	}{
		{"https://one.example.org/", []string{"/"}},
		{"https://one.example.org/base/", []string{"/base/", "/"}},
		{"", []string{"/", "../../../", "../../", "../", "./"}},
	} {
		e := small(t)
		e.Site.BaseURL = test.base
		if got := (&site{e: e}).roots(); !slices.Equal(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.base, got, test.want)
		}
	}
}

func TestFacetsAreWhatRowsDifferIn(t *testing.T) {
	e := small(t)
	s := index(e, Options{})
	page := func(tags ...string) *kb.Page {
		return &kb.Page{ID: strings.Join(tags, ""), Common: kb.Common{Owners: []string{"product-owner"}, Tags: tags}}
	}
	got := s.facetsOf([]*kb.Page{page("b", "A b"), page("b")})
	if len(got) != 1 || got[0].Key != "tag" {
		t.Fatalf("got %v, want the tags alone: owners and states are the same", got)
	}
	if want := []optionView{{"a-b", "A b"}, {"b", "b"}}; !slices.Equal(got[0].Options, want) {
		t.Errorf("got %v, want %v", got[0].Options, want)
	}
}
