package edition

import (
	"slices"
	"testing"

	"tandem/generator/kb"
)

func TestLeaksAreFound(t *testing.T) {
	kind := &kb.Type{Name: "playbook", Title: "Playbook", Plural: "Playbooks", Register: "All playbooks", Folder: "playbooks"}
	page := func(id, title string, index bool, audience string) *kb.Page {
		return &kb.Page{ID: id, Path: id + ".md", URL: id + "/", Type: kind, Index: index, Common: kb.Common{Title: title, Audience: []string{audience}}}
	}
	directory := kb.Directory{People: []kb.Person{{ID: "lead", Name: "Ada Lindqvist", Role: "Tech lead", Contact: "mailto:ada@lab.example"}}}
	base := kb.NewBase(kb.Site{Title: "Base"}, directory, kb.Types{kind}, []*kb.Page{
		page("playbooks/shown", "Shown to everyone", false, "public"),
		page("playbooks/merger", "Plan of the merger", false, "internal"),
		page("playbooks", "All playbooks", true, "internal"),
	}, nil)
	all := &kb.Judged{Linked: &kb.Linked{Base: base}, Trust: map[string]kb.Trust{}}
	rule := kb.EditionRule{Name: "public", Audiences: []string{"public"}, People: "roles"}
	shown := &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: Gate(all, rule, false).Base}}, Name: rule.Name, Roles: true}
	out := func(path, text string) kb.Output { return kb.Output{Path: path, Data: []byte(text)} }
	leaks := Leaks(all, shown, []kb.Output{
		out("index.html", "<h1>All playbooks</h1> by the Tech lead"), // the site's own words, and a role
		out("feed.xml", "<title>PLAN of the merger</title>"),
		out("playbooks/merger/index.html", "nothing"),
		out("search/terms/a.bin", "ada@lab.example"),
		out("people/index.html", "Ada Lindqvist"),
	})
	var got []string
	for _, l := range leaks {
		got = append(got, l.File+": "+l.Word)
	}
	want := []string{
		"feed.xml: plan of the merger", "playbooks/merger/index.html: playbooks/merger",
		"search/terms/a.bin: ada@lab.example", "people/index.html: ada lindqvist",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
