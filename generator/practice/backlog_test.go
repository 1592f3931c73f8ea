package practice

import (
	"slices"
	"testing"

	"tandem/generator/kb"
)

// twoHouses is a directory with one person on each side.
func twoHouses() kb.Directory {
	return kb.Directory{
		Partners: []kb.Partner{{ID: "hospital", Name: "Hospital"}, {ID: "lab", Name: "Lab"}},
		People:   []kb.Person{{ID: "nurse", Name: "Nurse", Partner: "hospital"}, {ID: "engineer", Name: "Engineer", Partner: "lab"}},
	}
}

func TestBacklogIsReadByRankAndWhatIsDoneComesLast(t *testing.T) {
	b := &Backlog{Items: []Piece{
		{Title: "done", State: pieceDone, Rank: number("1")}, {Title: "unranked"}, {Title: "tenth", Rank: number("10")}, {Title: "second", Rank: number("2")},
	}}
	var got []string
	for _, piece := range b.ordered() {
		got = append(got, piece.Title)
	}
	if want := []string{"second", "tenth", "unranked", "done"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBacklogsShowWhoHasTheEdgeAndWhoLearns(t *testing.T) {
	kind := backlogType()
	pages := []*kb.Page{
		{ID: "one", Path: "one.md", Type: kind, Fields: &Backlog{Items: []Piece{
			{Title: "later", Edge: "hospital", Owner: "nurse", Due: "2026-12-18"},
			{Title: "turned", Edge: "lab", Owner: "nurse"},
			{Title: "done", Edge: "lab", Owner: "engineer", State: pieceDone, Due: "2026-11-01"},
			{Title: "anyone", Owner: "engineer"},
		}}},
		{ID: "two", Path: "two.md", Type: kind, Fields: &Backlog{Items: []Piece{{Title: "late", Edge: edgeNeither, Due: "2026-11-20"}}}},
	}
	base := kb.NewBase(kb.Site{}, twoHouses(), kb.Types{kind}, pages, nil)
	panels := backlogSummary(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: base}, Day: "2026-11-21"}})
	if len(panels) != 2 {
		t.Fatalf("got %d panels, want the edge and what is due", len(panels))
	}
	var got []string
	for _, row := range panels[0].Rows {
		got = append(got, row[0].Text+" "+row[2].Text)
	}
	if want := []string{"Hospital 1 of 4", "Lab 1 of 4", "Either 1 of 4", "Neither 1 of 4"}; !slices.Equal(got, want) {
		t.Errorf("edge: got %q, want %q", got, want)
	}
	if got, want := panels[0].Note, "Pieces still to be done. Led by the partner without the edge, so that it learns: 1 of 2."; got != want {
		t.Errorf("note: got %q, want %q", got, want)
	}
	got = nil
	for _, row := range panels[1].Rows {
		got = append(got, row[0].Text)
	}
	if want := []string{"late", "later"}; !slices.Equal(got, want) || !panels[1].Rows[0][3].Late || panels[1].Rows[1][3].Late {
		t.Errorf("due: got %q with %v, want %q, the first late", got, panels[1].Rows, want)
	}
}
