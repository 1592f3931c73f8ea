package render

import (
	"slices"
	"testing"

	"tandem/generator/kb"
)

// The updates of one week are in one column, whatever their days.
func TestTracksPutAWeekInOneColumn(t *testing.T) {
	s := &site{e: small(t)}
	on := func(day kb.Day) kb.Cell { return kb.Cell{Text: "green", Tone: kb.ToneGood, Day: day} }
	first := []kb.Cell{kb.TextCell("first"), {}, {Text: "red"}}
	for day := kb.Day("2026-09-28"); day <= "2026-11-16"; day = day.Add(7) { // eight Mondays
		first = append(first, on(day))
	}
	views, weeks := s.tracks([][]kb.Cell{first, {kb.TextCell("second"), {}, {Text: "no update for 9 days"}, on("2026-09-27"), on("2026-11-20"), on("2026-11-22")}})
	var heads []string
	for _, week := range weeks {
		heads = append(heads, week.Words)
	}
	if want := []string{"28 Sep", "5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov", "22 Nov"}; !slices.Equal(heads, want) {
		t.Errorf("got %q want %q: the last eight weeks, each by its latest day", heads, want)
	}
	var got []int
	for _, marks := range views[1].Weeks {
		got = append(got, len(marks))
	}
	if want := []int{0, 0, 0, 0, 0, 0, 0, 2}; !slices.Equal(got, want) || views[1].Latest.Text != "no update for 9 days" {
		t.Errorf("got %v marks and the state %q, want %v", got, views[1].Latest.Text, want)
	}
}
