package report

import (
	"reflect"
	"testing"

	"tandem/generator/kb"
)

func TestReviewsAheadAreThoseOfEverybodyAndOfNobody(t *testing.T) {
	weeks := []Week{{"2026-11-23", "2026-11-29"}, {"2026-11-30", "2026-12-06"}}
	month := kb.Interval{N: 30, Unit: "d"}
	load := func(reviews ...review) (l Load) {
		l.ask(reviews, weeks)
		return l
	}
	f := Forecast{
		Weeks: weeks,
		Owners: []Load{
			load(review{page: "b", every: month, tone: kb.ToneSoon}, review{page: "signed by both", due: "2026-12-01", every: month}),
			load(review{page: "a", every: month, tone: kb.ToneBad}, review{page: "signed by both", due: "2026-12-01", every: month}),
		},
		unasked: load(review{page: "nobody's", due: "2026-11-23", every: month}),
	}
	got := f.reviews()
	want := []kb.Reviews{
		{Count: 2, Pages: []string{"a", "b"}, Tone: kb.ToneBad},
		{From: "2026-11-23", Count: 1, Pages: []string{"nobody's"}},
		{From: "2026-11-30", Count: 2, Pages: []string{"signed by both"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v want %+v", got, want)
	}
	f.Owners = nil
	if got := f.reviews(); len(got) != 2 || got[0].From == "" {
		t.Errorf("got %+v, want no row of late ones where none is", got)
	}
}
