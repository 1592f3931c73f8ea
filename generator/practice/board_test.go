package practice

import (
	"slices"
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
		return &kb.Page{ID: "updates/" + string(day), Type: updateType(), Date: day, Fields: &Update{RAG: rag, Number: "0.74, of 0.7"}}
	}
	got := Board(boardOf(update("2026-11-13", "green"), update("2026-10-02", "red"), update("2026-12-01", "amber")))
	if len(got) != 1 || got[0].Panel.Kind != kb.PanelTracks || got[0].Type != "update" {
		t.Fatalf("got %+v, want the colours alone", got)
	}
	row := got[0].Panel.Rows[0]
	if len(row) != 5 || row[2].Text != Green || row[3].Day != "2026-10-02" || row[3].Tone != kb.ToneBad || row[3].Page != "updates/2026-10-02" || row[4].Tone != kb.ToneGood {
		t.Errorf("got %+v, want green now, red, then green, and nothing of tomorrow", row)
	}
	if because := row[1]; because.Page != "updates/2026-11-13" || because.Text != "0.74, of 0.7" {
		t.Errorf("got the reason %+v, want the number of the last update", because)
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

func TestBoardPutsWhatCountsInTheEndBeforeWhatMovesEarly(t *testing.T) {
	measured := func(name string) Indicator {
		return Indicator{Name: name, Baseline: number("0"), Target: number("10"), Current: number("5"), Threshold: number("4")}
	}
	past := measured("past")
	past.Current, past.Then, past.AsOf = number("3"), "the start moves by a week", "2026-11-20"
	goal := &kb.Page{ID: "goals/one", Type: goalType(), Fields: &Goal{
		Lagging: []Indicator{{Name: "not measured", Target: number("10")}, measured("in the end")},
		Leading: []Indicator{measured("early"), past},
	}}
	var got []string
	rows := allIndicators(boardOf(goal)).Rows
	for _, row := range rows {
		got = append(got, row[0].Text)
	}
	if want := []string{"past", "in the end", "early", "not measured"}; !slices.Equal(got, want) {
		t.Fatalf("got %q want %q", got, want)
	}
	if mark, follows := rows[0][5].Text, rows[0][6].Text; mark != "40" || follows != "Below 4 on 20 Nov 2026. Then: the start moves by a week." {
		t.Errorf("got a threshold at %q and %q", mark, follows)
	}
	if mark, follows, tone := rows[1][5].Text, rows[1][6].Text, rows[1][4].Tone; mark != "40" || follows != "" || tone != kb.ToneQuiet {
		t.Errorf("got a threshold at %q, %q and a state that is %q, want nothing to follow a number that is on the way", mark, follows, tone)
	}
}

func TestBoardSaysWhatWasMissed(t *testing.T) {
	roadmap := func(id string, milestones ...Milestone) *kb.Page {
		return &kb.Page{ID: "roadmaps/" + id, Type: roadmapType(), Fields: &Roadmap{Milestones: milestones}}
	}
	got := Board(boardOf(
		roadmap("ended", Milestone{Title: "Long gone", Due: "2026-01-09", State: MilestoneMissed}),
		roadmap("under way",
			Milestone{Title: "Overdue", Due: "2026-11-13"}, Milestone{Title: "Next", Due: "2026-12-18"},
			Milestone{Title: "Missed", Due: "2026-11-14", State: MilestoneMissed}, Milestone{Title: "Done", Due: "2026-10-02", State: MilestoneDone}),
	))
	var rows []string
	for _, row := range got[0].Panel.Rows {
		rows = append(rows, row[0].Text)
	}
	if want := []string{"Missed", "Overdue", "Next"}; !slices.Equal(rows, want) {
		t.Errorf("got %q want %q", rows, want)
	}
	if g := got[0].Glance; g.Cell.Text != "Overdue" || !g.Cell.Late || g.More.Text != "1 missed" {
		t.Errorf("got %+v, want the open one that is due first, and what was missed", g)
	}
}
