package practice

import (
	"testing"

	"tandem/generator/kb"
)

// boardOf is an edition of some pages, on one day.
func boardOf(pages ...*kb.Page) *kb.Edition {
	base := &kb.Base{Pages: pages}
	return &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: base}, Day: "2026-11-21"}}
}

func TestBoardLeavesOutWhatNobodyWritesAbout(t *testing.T) {
	if got := Board(boardOf()); len(got) != 0 {
		t.Errorf("got %d parts of an empty base, want none", len(got))
	}
}

func TestBoardShowsColoursOverTime(t *testing.T) {
	update := func(day kb.Day, rag string) *kb.Page {
		return &kb.Page{ID: "updates/" + string(day), Type: updateType(), Date: day, Fields: &Update{RAG: rag}}
	}
	got := Board(boardOf(update("2026-11-13", "green"), update("2026-10-02", "red"), update("2026-12-01", "amber")))
	if len(got) != 1 || got[0].Panel.Kind != kb.PanelTracks || got[0].Type != "update" {
		t.Fatalf("got %+v, want the colours alone", got)
	}
	row := got[0].Panel.Rows[0]
	if len(row) != 3 || row[1].Day != "2026-10-02" || row[1].Tone != kb.ToneBad || row[2].Tone != kb.ToneGood {
		t.Errorf("got %+v, want red, then green, and nothing of tomorrow", row)
	}
}

func TestBoardShowsNumbersPastTheirThresholdFirst(t *testing.T) {
	number := func(v float64, text string) kb.Number { return kb.Number{Value: v, Text: text} }
	var leading []Indicator
	for range boardRows {
		leading = append(leading, Indicator{Name: "fine", Baseline: number(0, "0"), Target: number(10, "10"), Current: number(5, "5")})
	}
	leading = append(leading, Indicator{Name: "past", Baseline: number(0, "0"), Target: number(10, "10"), Current: number(1, "1"), Threshold: number(4, "4")})
	goal := &kb.Page{ID: "goals/one", Type: goalType(), Fields: &Goal{Leading: leading}}
	panel := first(boardOf(goal), allIndicators(boardOf(goal)))
	if len(panel.Rows) != boardRows || panel.Rows[0][0].Text != "past" {
		t.Errorf("got %+v, want %d rows, the one past its threshold first", panel.Rows, boardRows)
	}
	if panel.Note != "The first 5 of 6." {
		t.Errorf("got note %q", panel.Note)
	}
}

func TestBoardComesDownToTheWorst(t *testing.T) {
	three := kb.Number{Value: 3, Text: "3"}
	risk := func(id, rag string) *kb.Page {
		return &kb.Page{ID: id, Type: riskType(), Fields: &Risk{RAG: rag, Likelihood: three, Impact: three}}
	}
	got := Board(boardOf(risk("risks/a", "amber"), risk("risks/b", "red"), risk("risks/c", "red"), risk("risks/d", "green")))
	if len(got) != 1 || got[0].Glance.Rows != 2 || got[0].Glance.Cell.Tone != kb.ToneBad || got[0].Glance.Cell.Text != Red {
		t.Errorf("got %+v, want two red risks", got)
	}
}
