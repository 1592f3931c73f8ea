package search

import "slices"

// What an alternative counts for, in percent, and how many a word may have.
const (
	asWritten    = 100
	asDoubtful   = 50 // when one page alone has it, and others a word nearby
	asBeginning  = 40 // of longer words, when the word itself is known
	asOnlyWay    = 90 // of longer words, when it is not
	asCorrection = 100
	asGuess      = 60 // beginning of a longer word, with a typo
	asSynonym    = 70

	completionLimit = 8
	correctionLimit = 3
)

// plan is what is looked for.
type plan struct {
	slots    []slot
	matching map[string][]int // by term: the slots that it matches, ascending
	changed  []candidate      // the best correction of each word the base does not have
	unknown  []string         // words that nothing was found for
}

// source is where a plan's terms and words come from.
type source struct {
	terms    *terms
	lexicon  lexicon
	synonyms synonyms
	analyser *analyser
}

// plan turns the words of a query into slots. A word stands for itself; the
// last one, while it is typed, also for longer words; a word that the base does
// not have, or one page has once, for the nearest ones; and phrases of the glossary for their synonyms.
func (s *source) plan(q query) (plan, error) {
	slots, found := make([]slot, len(q.words)), make([][]string, len(q.words))
	p := plan{matching: map[string][]int{}}
	add := func(i int, term string, list postings, weight int) {
		if len(list.list) == 0 || slices.Contains(found[i], term) {
			return
		}
		if slots[i].idf == 0 {
			slots[i].idf = list.idf
		}
		slots[i].found = append(slots[i].found, list.weigh(weight*q.counts[i]))
		found[i] = append(found[i], term)
	}
	for i, w := range q.words {
		own, err := s.terms.postings(w.term)
		if err != nil {
			return plan{}, err
		}
		known := len(own.list) > 1 || len(own.list) == 1 && s.lexicon.has(w.surface)
		candidates, weight := s.candidates(w, known, q.typing && i == len(q.words)-1)
		if weight == asCorrection && len(candidates) > 0 {
			p.changed = append(p.changed, candidates[0].candidate)
		}
		if known || len(candidates) == 0 {
			add(i, w.term, own, asWritten)
		}
		for _, c := range candidates {
			other, err := s.terms.postings(c.term)
			if err != nil {
				return plan{}, err
			}
			add(i, c.term, other, weight)
		}
		add(i, w.term, own, asDoubtful)
	}
	if err := s.synonymous(q, slots, found); err != nil {
		return plan{}, err
	}
	for i := range slots {
		if len(slots[i].found) == 0 {
			p.unknown = append(p.unknown, q.words[i].surface)
			continue
		}
		for _, term := range found[i] {
			p.matching[term] = append(p.matching[term], len(p.slots))
		}
		p.slots = append(p.slots, slots[i])
	}
	return p, nil
}

// meant is a candidate and its term.
type meant struct {
	candidate
	term string
}

// candidates returns the other words that a word may stand for, and their weight.
func (s *source) candidates(w token, known, typing bool) ([]meant, int) {
	long := typing && len(w.surface) > 1
	if long {
		if list := s.distinct(s.lexicon.complete(w.surface), w.term, completionLimit); known {
			return list, asBeginning
		} else if len(list) > 0 {
			return list, asOnlyWay
		}
	}
	limit := reach(w.surface)
	if known || limit == 0 {
		return nil, 0
	}
	list := s.distinct(s.lexicon.near(w.surface, limit, false), w.term, correctionLimit)
	if len(list) == 0 && long {
		return s.distinct(s.lexicon.near(w.surface, 1, true), w.term, completionLimit), asGuess
	}
	return list, asCorrection
}

// distinct returns the first candidates with different terms, none of them the word's own.
func (s *source) distinct(candidates []candidate, own string, limit int) []meant {
	var list []meant
	for _, c := range candidates {
		term := s.analyser.word(c.word).term
		if term == "" || term == own || slices.ContainsFunc(list, func(m meant) bool { return m.term == term }) {
			continue
		}
		if list = append(list, meant{c, term}); len(list) == limit {
			break
		}
	}
	return list
}

// synonymous adds the other phrases of the glossary to the slots of a phrase.
func (s *source) synonymous(q query, slots []slot, found [][]string) error {
	words := make([]string, len(q.words))
	for i, w := range q.words {
		words[i] = w.term
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
				list, idf = p.weigh(asSynonym*q.counts[swap.from]), p.idf
			} else {
				list, idf = both(list, p.weigh(asSynonym*q.counts[swap.from])), min(idf, p.idf)
			}
		}
		if len(list) == 0 {
			continue
		}
		for i := swap.from; i < swap.to; i++ {
			if slots[i].idf == 0 {
				slots[i].idf = idf
			}
			slots[i].found = append(slots[i].found, list)
			for _, term := range swap.phrase {
				if !slices.Contains(found[i], term) {
					found[i] = append(found[i], term)
				}
			}
		}
	}
	return nil
}
