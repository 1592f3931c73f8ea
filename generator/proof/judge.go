package proof

import (
	"slices"
	"sync"
	"sync/atomic"
)

// mostJudged is how many runs are examined for coincidences; more than that are never
// coincidences.
const mostJudged = 4000

// excused returns the findings that reveal nothing: text that the program writes in a
// site of its sample pages, text that shown pages display, runs across the border of
// two shown texts, and words in lists that come from shown words.
func (s *Searcher) excused(found [][]hit) map[hit]bool {
	excused := map[hit]bool{}
	var runs []int
	var stems []string
	phrases := false
	for _, hits := range found {
		for _, h := range hits {
			switch {
			case h.stem != "":
				stems = append(stems, h.stem)
			case h.slot >= 0:
				runs = append(runs, h.slot)
			case h.secret >= 0:
				phrases = phrases || !s.secrets[h.secret].strict
			}
		}
	}
	if phrases || len(runs) > 0 {
		s.excuseText(excused, runs[:min(len(runs), mostJudged)])
	}
	for stem := range s.shownStems(stems) {
		excused[hit{secret: -1, slot: -1, stem: stem}] = true
	}
	return excused
}

// excuseText excuses phrases and runs.
func (s *Searcher) excuseText(excused map[hit]bool, runs []int) {
	var lock sync.Mutex
	note := func(h hit) {
		lock.Lock()
		excused[h] = true
		lock.Unlock()
	}
	excuse := func(ws words) {
		s.match.find(ws, func(secret int) { note(hit{secret: secret, slot: -1}) }, func(slot int) { note(hit{secret: -1, slot: slot}) })
	}
	if texts, err := s.sample(); err == nil { // without a sample there are fewer excuses
		for _, ws := range texts {
			excuse(ws)
		}
	}
	s.eachVisible(excuse)
	slices.Sort(runs)
	for _, slot := range s.met(slices.Compact(runs)) {
		excused[hit{secret: -1, slot: slot}] = true
	}
}

// readSample returns the text of the site of the program's sample pages.
func (s *Searcher) readSample() ([]words, error) {
	if s.Sample == nil {
		return nil, nil
	}
	outputs, err := s.Sample()
	if err != nil {
		return nil, err
	}
	var all []words
	r := reader{plainOf: s.Plain}
	for _, out := range outputs {
		r.reset()
		r.file(out.Path, out.Data)
		all = append(all, slices.Clone(r.words))
	}
	return all, nil
}

// met returns the runs of which the beginning is in one shown text and the rest in
// another: coincidences.
func (s *Searcher) met(slots []int) []int {
	if len(slots) == 0 {
		return nil
	}
	var m matcher
	parts := 0
	for _, slot := range slots {
		ws := s.runAt(slot)
		for cut := 1; cut < run; cut++ {
			m.addPhrase(ws[:cut], parts)
			m.addPhrase(ws[cut:], parts+1)
			parts += 2
		}
	}
	said := make([]uint32, parts)
	note := func(ws words) {
		m.find(ws, func(part int) { atomic.StoreUint32(&said[part], 1) }, nil)
	}
	s.eachShown(note)
	s.eachVisible(note)
	var met []int
	for i, slot := range slots {
		for cut := range run - 1 {
			if at := 2 * (i*(run-1) + cut); said[at]&said[at+1] == 1 {
				met = append(met, slot)
				break
			}
		}
	}
	return met
}

// runAt returns the words of a run.
func (s *Searcher) runAt(slot int) (found words) {
	ws, _ := s.hidden[s.match.runs.owner[slot]&^said].words()
	eachRun(ws, func(hash uint64, last int) {
		if hash == s.match.runs.keys[slot] && found == nil {
			found = ws[last-run+1 : last+1]
		}
	})
	return found
}
