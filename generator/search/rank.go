package search

import (
	"cmp"
	"slices"
)

// The score of the title, and the factors of states. See the package comment.
const (
	coverage  = 2.5
	adjacency = 1.5
	exactness = 0.3
)

// factor returns the factor of a page's score.
func (s demotion) factor() float64 { return [...]float64{1, .85, .5}[min(s, demotedMost)] }

// queryTerm is one word of a query with all its matches.
type queryTerm struct {
	idf   int       // the weight of the word, in thousandths
	found [][]match // pages by alternative, each ascending
}

// match is what one alternative says of one page.
type match struct {
	doc    int
	value  int   // idf · impact · weight in percent
	at, of uint8 // see posting
}

// weigh returns the matches of a term at a weight in percent.
func (p postings) weigh(weight int) []match {
	list := make([]match, len(p.list))
	for i, x := range p.list {
		list[i] = match{doc: x.doc, value: p.idf * int(x.impact) * weight * levels / p.steps, at: x.at, of: x.of}
	}
	return list
}

// both returns the pages in both lists, with the lower of the two values: an
// alternative of several terms counts where all of them are.
func both(a, b []match) []match {
	var list []match
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].doc < b[j].doc:
			i++
		case a[i].doc > b[j].doc:
			j++
		default:
			m := a[i]
			m.value = min(m.value, b[j].value)
			if b[j].at == 0 {
				m.at, m.of = 0, 0
			}
			list = append(list, m)
			i, j = i+1, j+1
		}
	}
	return list
}

// tally is the match of the query terms with one page.
type tally struct {
	sum      int // of the best matches of the query terms
	titled   int // idf of the query terms that the title has
	matched  int // number of those
	next     int // idf of neighbours that are neighbours in the title
	of       int // terms of the title
	lastTerm int // number of the last query term that the title has, from 1
	at       int // its place there
	found    bool
}

// rank scores every page that one of the query terms finds and for which keep is true:
// the best first, pages with equal scores in the order of their ids.
func rank(queryTerms []queryTerm, state []demotion, keep func(doc int) bool) []scored {
	tallies := make([]tally, len(state))
	best := make([]match, len(state))
	all := 0
	for i, s := range queryTerms {
		all += s.idf
		for _, doc := range s.best(best) {
			t := &tallies[doc]
			t.found = true
			t.add(best[doc], i, queryTerms)
			best[doc] = match{}
		}
	}
	var list []scored
	for doc := range tallies {
		if t := &tallies[doc]; t.found && keep(doc) {
			list = append(list, scored{doc, t.score(len(queryTerms), all) * state[doc].factor()})
		}
	}
	slices.SortFunc(list, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc))
	})
	return list
}

// scored is a page with its score.
type scored struct {
	doc   int
	score float64
}

// best fills in the best value of each page and its first place in the title,
// and returns the pages it found.
func (s queryTerm) best(best []match) []int {
	var docs []int
	for _, list := range s.found {
		for _, m := range list {
			b := &best[m.doc]
			if b.value == 0 {
				docs = append(docs, m.doc)
			}
			b.value = max(b.value, m.value)
			if b.at == 0 {
				b.at, b.of = m.at, m.of
			}
		}
	}
	return docs
}

// add counts what query term number i says of the page.
func (t *tally) add(m match, i int, queryTerms []queryTerm) {
	t.sum += m.value
	if m.at == 0 {
		return
	}
	t.titled += queryTerms[i].idf
	t.matched++
	t.of = int(m.of)
	if step := int(m.at) - t.at; i > 0 && t.lastTerm == i && (step == 1 || step == 2) {
		t.next += min(queryTerms[i].idf, queryTerms[i-1].idf)
	}
	t.lastTerm, t.at = i+1, int(m.at)
}

// score is the ranking. Every product is rounded by itself (float64), so that
// no processor fuses it with a sum: the browser then has the same digits.
func (t *tally) score(queryTerms, all int) float64 {
	score := float64(float64(t.sum) * (saturation + 1) / (levels * 100))
	if t.matched > 0 {
		titled, of := float64(t.titled), float64(t.of)
		share := float64(min(t.matched, t.of)) / of
		score += float64(float64(float64(coverage*titled)*titled/float64(all)) * share)
		score += float64(adjacency * float64(t.next))
		if t.matched >= t.of && t.matched == queryTerms {
			score += float64(exactness * float64(all))
		}
	}
	return score / 1000
}
