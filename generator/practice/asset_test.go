package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestUsesAddUpMonthByMonth(t *testing.T) {
	panel := reuseByMonth(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{}}}, []*kb.Page{
		{Fields: &Asset{Made: "2026-10-12", ReusedBy: []Reuse{{Who: "a", Since: "2026-11-02"}, {Who: "b", Since: "2027-01-17"}, {Who: "no day"}}}},
		{Fields: &Asset{Made: "2026-11-16", ReusedBy: []Reuse{{Who: "c", Since: "2026-11-30"}}}},
	})
	want := [][]string{{"October 2026", "1", "0", "0"}, {"November 2026", "1", "2", "2"}, {"January 2027", "0", "1", "3"}}
	if len(panel.Rows) != len(want) {
		t.Fatalf("got %d months, want %d", len(panel.Rows), len(want))
	}
	for i, row := range panel.Rows {
		for j, cell := range row {
			if cell.Text != want[i][j] {
				t.Errorf("month %d, column %d: got %q, want %q", i, j, cell.Text, want[i][j])
			}
		}
	}
}

func TestRegisterPutsWhatIsUsedMostFirst(t *testing.T) {
	once := &kb.Page{ID: "a", Common: kb.Common{Title: "A"}, Fields: &Asset{ReusedBy: make([]Reuse, 1)}}
	twice := &kb.Page{ID: "z", Common: kb.Common{Title: "Z"}, Fields: &Asset{ReusedBy: make([]Reuse, 2)}}
	if byReuse(twice, once) >= 0 || byReuse(once, twice) <= 0 {
		t.Error("got what was used once first, want what was used twice")
	}
}
