package search

import (
	"slices"

	"tandem/generator/kb"
)

// The weights of alternatives in percent, and how many a word may have.
const (
	asWritten    = 100
	asDoubtful   = 50 // the weight of the word itself when only one page has it and others have a word nearby
	asBeginning  = 40 // the weight of longer words when the base has the word itself
	asOnlyWay    = 90 // the weight of longer words when the base does not have the word
	asCorrection = 100
	asGuess      = 60 // the weight of longer words whose beginning is misspelt
	asSynonym    = 70

	completionLimit = 8
	correctionLimit = 3
)

// plan is a compiled query.
type plan struct {
	queryTerms []queryTerm
	matching   map[string][]int // by term: the query terms that it matches, ascending
	changed    []candidate      // the best correction of each word the base does not have
	unknown    []string         // words that nothing was found for
}

// source is where a plan's terms and words come from.
type source struct {
	terms    *terms
	lexicon  lexicon
	synonyms synonyms
	speaks   languages
}

// plan turns the words of a query into query terms. A word matches itself; the last
// one, while it is typed, also longer words; a word that the base does not have, or
// one page has once, the nearest ones; and phrases of the glossary their synonyms.
func (s *source) plan(q query) (plan, error) {
	queryTerms, found := make([]queryTerm, len(q.words)), make([][]string, len(q.words))
	p := plan{matching: map[string][]int{}}
	add := func(i int, term string, list postings, weight int) {
		if len(list.list) == 0 || slices.Contains(found[i], term) {
			return
		}
		if queryTerms[i].idf == 0 {
			queryTerms[i].idf = list.idf
		}
		queryTerms[i].found = append(queryTerms[i].found, list.weigh(weight*q.words[i].count))
		found[i] = append(found[i], term)
	}
	for i, w := range q.words {
		own := make([]postings, len(w.terms))
		known := false
		for j, term := range w.terms {
			var err error
			if own[j], err = s.terms.postings(term); err != nil {
				return plan{}, err
			}
			known = known || len(own[j].list) > 1 || len(own[j].list) == 1 && s.lexicon.has(w.surface)
		}
		addOwn := func(weight int) {
			for j, term := range w.terms {
				add(i, term, own[j], weight)
			}
		}
		candidates, weight := s.candidates(w, known, q.typing && i == len(q.words)-1)
		if weight == asCorrection && len(candidates) > 0 {
			p.changed = append(p.changed, candidates[0].candidate)
		}
		if known || len(candidates) == 0 {
			addOwn(asWritten)
		}
		if known {
			for _, other := range s.lexicon.spellings(w.surface) {
				for _, term := range s.speaks.terms(other) {
					list, err := s.terms.postings(term)
					if err != nil {
						return plan{}, err
					}
					add(i, term, list, asWritten)
				}
			}
		}
		for _, c := range candidates {
			for _, term := range c.terms {
				other, err := s.terms.postings(term)
				if err != nil {
					return plan{}, err
				}
				add(i, term, other, weight)
			}
		}
		addOwn(asDoubtful)
	}
	if err := s.synonymous(q, queryTerms, found); err != nil {
		return plan{}, err
	}
	p.take(q, queryTerms, found)
	return p, nil
}

// take enters the query terms that match something, and the words that match nothing.
func (p *plan) take(q query, queryTerms []queryTerm, found [][]string) {
	for i := range queryTerms {
		if len(queryTerms[i].found) == 0 {
			p.unknown = append(p.unknown, q.words[i].surface)
			continue
		}
		for _, term := range found[i] {
			p.matching[term] = append(p.matching[term], len(p.queryTerms))
		}
		p.queryTerms = append(p.queryTerms, queryTerms[i])
	}
}

// meant is a candidate and those of its terms that no other candidate has.
type meant struct {
	candidate
	terms []string
}

// candidates returns the other words that a word matches, and their weight.
func (s *source) candidates(w asked, known, typing bool) ([]meant, int) {
	long := typing && len(w.surface) > 1
	if long {
		if list := s.distinct(s.lexicon.complete(w.surface), w.terms, completionLimit); known {
			return list, asBeginning
		} else if len(list) > 0 {
			return list, asOnlyWay
		}
	}
	limit := reach(w.surface)
	if known || limit == 0 {
		return nil, 0
	}
	list := s.distinct(s.lexicon.near(w.surface, limit, false), w.terms, correctionLimit)
	if len(list) == 0 && long {
		return s.distinct(s.lexicon.near(w.surface, 1, true), w.terms, completionLimit), asGuess
	}
	return list, asCorrection
}

// distinct returns the first candidates that add a term: one that neither the word
// itself nor an earlier candidate has.
func (s *source) distinct(candidates []candidate, own []string, limit int) []meant {
	var list []meant
	seen := slices.Clone(own)
	for _, c := range candidates {
		m := meant{candidate: c}
		for _, term := range s.speaks.terms(c.word) {
			if !slices.Contains(seen, term) {
				m.terms = append(m.terms, term)
			}
		}
		if len(m.terms) == 0 {
			continue
		}
		seen = append(seen, m.terms...)
		if list = append(list, m); len(list) == limit {
			break
		}
	}
	return list
}

// synonymous adds the other phrases of the glossary to the query terms of a phrase.
func (s *source) synonymous(q query, queryTerms []queryTerm, found [][]string) error {
	words := make([][]string, len(q.words))
	for i, w := range q.words {
		words[i] = w.terms
	}
	for _, swap := range s.synonyms.swaps(words) {
		var list []match
		idf := 0
		for i, term := range swap.phrase {
			p, err := s.terms.postings(term)
			if err != nil {
				return err
			}
			if i == 0 {
				list, idf = p.weigh(asSynonym*q.words[swap.from].count), p.idf
			} else {
				list, idf = both(list, p.weigh(asSynonym*q.words[swap.from].count)), min(idf, p.idf)
			}
		}
		if len(list) == 0 {
			continue
		}
		for i := swap.from; i < swap.to; i++ {
			if queryTerms[i].idf == 0 {
				queryTerms[i].idf = idf
			}
			queryTerms[i].found = append(queryTerms[i].found, list)
			found[i] = kb.AddOnce(found[i], swap.phrase...)
		}
	}
	return nil
}
