package search

import (
	"math"
	"slices"
	"testing"
)

// TestBoth checks pages that have all of several terms, such as those of a synonym:
// the lower value, and a place in the title only where both are in it.
func TestBoth(t *testing.T) {
	a := []match{{doc: 1, value: 5, at: 2, of: 3}, {doc: 2, value: 5, at: 2, of: 3}, {doc: 4, value: 9, at: 1, of: 3}, {doc: 6, value: 1}}
	b := []match{{doc: 0, value: 1}, {doc: 2, value: 7, at: 1, of: 3}, {doc: 3, value: 1}, {doc: 4, value: 8}, {doc: 6, value: 2, at: 1, of: 3}, {doc: 7, value: 1}}
	want := []match{{doc: 2, value: 5, at: 2, of: 3}, {doc: 4, value: 8}, {doc: 6, value: 1}}
	if got := both(a, b); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := both(a, nil); got != nil {
		t.Errorf("with nothing: got %v", got)
	}
}

// TestRank checks the score of one page for what query terms say of it. A word is
// worth 1000 and its match 3100, so that it scores 4 without its title.
func TestRank(t *testing.T) {
	one := func(value int, at, of uint8) queryTerm {
		return queryTerm{idf: 1000, found: [][]match{{{doc: 0, value: value, at: at, of: of}}}}
	}
	text := one(3_100_000, 0, 0)
	for name, test := range map[string]struct {
		terms    []queryTerm
		demotion demotion
		want     float64
	}{
		"in the text":                       {[]queryTerm{text}, 0, 4},
		"late for review":                   {[]queryTerm{text}, 1, 3.4},
		"replaced":                          {[]queryTerm{text}, demotedMost, 2},
		"replaced and more":                 {[]queryTerm{text}, demotedMost + 3, 2},
		"the whole title":                   {[]queryTerm{one(3_100_000, 1, 1)}, 0, 4 + 2.5 + .3},
		"half of the title":                 {[]queryTerm{one(3_100_000, 1, 2)}, 0, 4 + 2.5/2},
		"the title and a word of the text":  {[]queryTerm{one(3_100_000, 1, 1), text}, 0, 8 + 2.5/2},
		"neighbours":                        {[]queryTerm{one(3_100_000, 1, 2), one(3_100_000, 2, 2)}, 0, 8 + 2*2.5 + 1.5 + .3*2},
		"neighbours with a word between":    {[]queryTerm{one(3_100_000, 1, 4), one(3_100_000, 3, 4)}, 0, 8 + 2*2.5/2 + 1.5},
		"too far apart":                     {[]queryTerm{one(3_100_000, 1, 4), one(3_100_000, 4, 4)}, 0, 8 + 2*2.5/2},
		"the other way round":               {[]queryTerm{one(3_100_000, 2, 4), one(3_100_000, 1, 4)}, 0, 8 + 2*2.5/2},
		"one place":                         {[]queryTerm{one(3_100_000, 2, 4), one(3_100_000, 2, 4)}, 0, 8 + 2*2.5/2},
		"neighbours with a word elsewhere":  {[]queryTerm{one(3_100_000, 1, 4), text, one(3_100_000, 2, 4)}, 0, 12 + 2*2./3*2.5/2},
		"more words than the title has":     {[]queryTerm{one(3_100_000, 1, 1), one(3_100_000, 1, 1)}, 0, 8 + 2*2.5 + .3*2},
		"the first place of a word counts":  {[]queryTerm{{idf: 1000, found: [][]match{{{doc: 0, value: 1, at: 1, of: 2}}, {{doc: 0, value: 3_100_000, at: 2, of: 2}}}}, one(3_100_000, 2, 2)}, 0, 8 + 2*2.5 + 1.5 + .3*2},
		"the rarer neighbour does not help": {[]queryTerm{{idf: 3000, found: [][]match{{{doc: 0, value: 3_100_000, at: 1, of: 2}}}}, one(3_100_000, 2, 2)}, 0, 8 + 4*2.5 + 1.5 + .3*4},
	} {
		list := rank(test.terms, []demotion{test.demotion}, func(int) bool { return true })
		if len(list) != 1 || math.Abs(list[0].score-test.want) > 1e-9 {
			t.Errorf("%s: got %v, want %v", name, list, test.want)
		}
	}
}

// TestRankOrders checks the order of pages, and that it contains only pages that were
// found and kept.
func TestRankOrders(t *testing.T) {
	terms := []queryTerm{
		{idf: 1, found: [][]match{{{doc: 0, value: 10}, {doc: 2, value: 30}, {doc: 3, value: 10}}, {{doc: 4, value: 99}}}},
		{idf: 1, found: [][]match{{{doc: 3, value: 20}}}},
	}
	var got []int
	for _, s := range rank(terms, make([]demotion, 6), func(doc int) bool { return doc != 4 }) {
		got = append(got, s.doc)
	}
	if want := []int{2, 3, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestWeigh checks that the weight of an alternative counts in its matches.
func TestWeigh(t *testing.T) {
	list := postings{idf: 2000, steps: levels, list: []posting{{doc: 3, impact: 31, at: 1, of: 2}, {doc: 5, impact: 1}}}
	want := []match{{doc: 3, value: 2000 * 31 * 40, at: 1, of: 2}, {doc: 5, value: 2000 * 40}}
	if got := list.weigh(asBeginning); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
