package practice

import (
	"slices"
	"testing"

	"tandem/generator/kb"
)

func TestTermsStandSideBySideInTheOrderOfTheDirectory(t *testing.T) {
	base := &kb.Base{Directory: kb.Directory{Partners: []kb.Partner{{ID: "hospital", Name: "City hospital"}, {ID: "lab", Name: "University lab"}}}}
	e := &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: base}}}
	p := &kb.Page{Fields: &Agreement{Terms: []Terms{
		{Partner: "lab", Gives: []string{"training"}, Gets: []string{"labels"}},
		{Partner: "hospital", Gives: []string{"notes", "desks"}},
		{Partner: "hospital", Gets: []string{"a model"}},
	}}}
	panel := sideBySide(e, p)[0]
	if want := []string{"Terms", "City hospital", "University lab"}; !slices.Equal(panel.Head, want) {
		t.Errorf("head: got %q, want %q", panel.Head, want)
	}
	var got []string
	for _, row := range panel.Rows {
		for _, cell := range row {
			got = append(got, cell.Text)
		}
	}
	want := []string{"Gives", "notes", "training", "Gives", "desks", "", "Gets", "a model", "labels"}
	if !slices.Equal(got, want) {
		t.Errorf("rows: got %q, want %q", got, want)
	}
}

func TestTallyLeavesOutWhatNobodyAskedFor(t *testing.T) {
	kept, missed, idle := ServiceLevel{LastMet: "2026-11-01"}, ServiceLevel{LastMet: "2026-11-01", LastMissed: "2026-11-10"}, ServiceLevel{}
	for _, c := range []struct {
		levels []ServiceLevel
		want   string
		tone   kb.Tone
	}{
		{nil, "", ""},
		{[]ServiceLevel{idle}, "not yet asked for", kb.ToneQuiet},
		{[]ServiceLevel{kept, idle}, "1 of 1", kb.ToneGood},
		{[]ServiceLevel{kept, missed, idle}, "1 of 2", kb.ToneBad},
	} {
		if got := levelTally(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{}}}, &Agreement{Levels: c.levels}, "2026-11-21"); got.Text != c.want || got.Tone != c.tone {
			t.Errorf("%d levels: got %q %q, want %q %q", len(c.levels), got.Text, got.Tone, c.want, c.tone)
		}
	}
}
