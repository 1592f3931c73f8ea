package search

import (
	"bytes"
	"slices"
	"testing"

	"tandem/generator/kb"
)

// TestWhatIsKeptChangesNoByte indexes one base after the other and compares each
// index with a new one: a text, a state, a name and a title change, and a page
// comes and goes.
func TestWhatIsKeptChangesNoByte(t *testing.T) {
	kept := new(Cache)
	texts := fixture()
	now := edition(texts)
	replaced := func(change func(p *kb.Page)) {
		all := slices.Clone(now.Pages)
		p := *all[3]
		change(&p)
		all[3] = &p
		now = withPages(now, all)
	}
	for _, step := range []struct {
		what   string
		change func()
	}{
		{"nothing", func() {}},
		{"a title", func() { replaced(func(p *kb.Page) { p.Title = "Quite another title" }) }},
		{"a page less", func() { now = withPages(now, slices.Delete(slices.Clone(now.Pages), 1, 2)) }},
		{"a state", func() {
			for id, trust := range now.Trust {
				trust.State = kb.StateReported
				now.Trust[id] = trust
			}
		}},
		{"the language", func() { now.Site.Lang = "de" }},
		{"all pages", func() { now = edition(texts) }},
	} {
		step.change()
		got, err := kept.Build(now)
		if err != nil {
			t.Fatal(err)
		}
		want, err := new(Cache).Build(now)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got, want, func(a, b kb.Output) bool { return a.Path == b.Path && bytes.Equal(a.Data, b.Data) }) {
			t.Errorf("after %s the index is not that of a new builder", step.what)
		}
	}
}

// withPages returns an edition with other pages.
func withPages(e *kb.Edition, pages []*kb.Page) *kb.Edition {
	now, judged, linked := *e, *e.Judged, *e.Linked
	linked.Base = kb.NewBase(e.Site, e.Directory, e.Types, pages, e.Files)
	judged.Linked, now.Judged = &linked, &judged
	return &now
}
