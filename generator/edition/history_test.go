package edition_test

import (
	"testing"

	"tandem/generator/edition"
	"tandem/generator/kb"
)

// TestAnEditionHasTheHistoryOfItsPagesAlone: the paths of hidden pages and,
// where it shows roles, the people behind commits do not pass the gate.
func TestAnEditionHasTheHistoryOfItsPagesAlone(t *testing.T) {
	guide := &kb.Type{Name: "guide"}
	open := &kb.Page{ID: "guides/open", Path: "guides/open.md", Type: guide, Common: kb.Common{Audience: []string{"public"}}}
	hidden := &kb.Page{ID: "guides/hidden", Path: "guides/hidden.md", Type: guide, Common: kb.Common{Audience: []string{"internal"}}}
	change := kb.Change{Day: "2026-10-03", People: []kb.Contributor{{Name: "Tech lead", Mail: "tech-lead@lab.example", Commits: 1}}}
	j := &kb.Judged{
		Linked:  &kb.Linked{Base: kb.NewBase(kb.Site{}, kb.Directory{People: []kb.Person{{ID: "lead", Account: "tech-lead@lab.example"}}}, kb.Types{guide}, []*kb.Page{open, hidden}, nil)},
		Trust:   map[string]kb.Trust{},
		History: &kb.History{Files: map[string]kb.Change{open.Path: change, hidden.Path: change}},
	}
	for people, want := range map[string]int{"names": 1, "roles": 0} {
		e := edition.Gate(j, kb.EditionRule{Name: "public", Audiences: []string{"public"}, People: people}, false)
		c, ok := e.History.Of(open.Path)
		if !ok || c.Day != "2026-10-03" || len(c.By) != want || c.People != nil {
			t.Errorf("%s: got %+v, %v, want the day, %d people of the directory, and no commits", people, c, ok, want)
		}
		if _, ok := e.History.Of(hidden.Path); ok {
			t.Errorf("%s: the history of a hidden page passed the gate", people)
		}
	}
	open.Partial = true
	e := edition.Gate(j, kb.EditionRule{Name: "public", Audiences: []string{"public"}, People: "names"}, false)
	if c, ok := e.History.Of(open.Path); !ok || c.By != nil || len(e.Directory.People) > 0 {
		t.Errorf("a page that is shown in part: got %+v, %v and people %+v, want nobody", c, ok, e.Directory.People)
	}
	if c := j.History.Files[open.Path]; len(c.People) != 1 {
		t.Error("the gate changed the history of the base")
	}
}
