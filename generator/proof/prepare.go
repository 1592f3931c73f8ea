package proof

import (
	"strings"
	"sync/atomic"

	"tandem/generator/kb"
)

// listed is a word that only hidden things have.
type listed struct {
	word string
	of   int // index of the hidden thing
	at   int // byte in its text
}

// prepare makes the lookup tables of words, and removes those that a shown text
// contains.
func (s *Searcher) prepare() {
	for i, one := range s.secrets {
		if one.strict {
			s.strict.addPhrase(s.phrases[i], i)
		} else {
			s.match.addPhrase(s.phrases[i], i)
		}
	}
	texts, places := make([]words, len(s.hidden)), make([][]int32, len(s.hidden))
	kb.ParallelRanges(len(s.hidden), func(from, to int) {
		for i, h := range s.hidden[from:to] {
			texts[from+i], places[from+i] = h.words()
		}
	})
	total := 0
	for _, ws := range texts {
		total += max(0, len(ws)-run+1)
	}
	s.match.runs = newRuns(total)
	only := map[uint64]int{}
	var found []listed
	kb.Together(func() {
		for i, ws := range texts {
			eachRun(ws, func(hash uint64, _ int) { s.match.runs.add(hash, i) })
		}
	}, func() {
		for i, ws := range texts {
			for n, w := range ws {
				if _, known := only[w]; !known && w != end {
					only[w] = len(found)
					found = append(found, listed{of: i, at: int(places[i][n])})
				}
			}
		}
	})
	saidPhrase, saidWord := make([]uint32, len(s.secrets)), make([]uint32, len(found))
	s.eachShown(func(ws words) {
		s.match.find(ws, func(secret int) { atomic.StoreUint32(&saidPhrase[secret], 1) }, s.match.runs.say)
		for _, w := range ws {
			if n, ok := only[w]; ok && atomic.LoadUint32(&saidWord[n]) == 0 {
				atomic.StoreUint32(&saidWord[n], 1)
			}
		}
	})
	s.match.ends = nil
	for i, one := range s.secrets {
		if !one.strict && saidPhrase[i] == 0 {
			s.match.addPhrase(s.phrases[i], i)
		}
	}
	s.stems = map[string]*listed{}
	for n, l := range found {
		if saidWord[n] == 0 {
			if l.word = wordAt(s.hidden[l.of].text, l.at); isCount(l.word) {
				continue // the site computes days and counts
			}
			for _, stem := range s.stemsOf(l.word) {
				if s.stems[stem] == nil {
					s.stems[stem] = &l
				}
			}
		}
	}
}

// isCount reports whether a word is a number of at most four digits.
func isCount(word string) bool {
	return len(word) <= 4 && strings.Trim(word, "0123456789") == ""
}

// words returns the words of a hidden text, piece by piece, and the byte at which each
// begins.
func (h hidden) words() (words, []int32) {
	ws, places := make(words, 0, len(h.text)/5), make([]int32, 0, len(h.text)/5)
	pieces(h.text, func(piece []byte, at int) {
		n := len(places)
		ws = append(appendWords(ws, piece, &places), end)
		for i := range places[n:] {
			places[n+i] += int32(at)
		}
		places = append(places, int32(at))
	})
	return ws, places
}

// eachShown calls do with the words of everything that the edition may show, over
// the cores.
func (s *Searcher) eachShown(do func(words)) {
	kb.ParallelRanges(len(s.shown), func(from, to int) {
		var ws words
		for _, p := range s.shown[from:to] {
			ws = ws[:0]
			for _, text := range s.shownTexts(p) {
				ws = append(appendWords(ws, text, nil), end)
			}
			do(ws)
		}
	})
	r := reader{plainOf: s.Plain}
	for _, out := range s.open {
		r.reset()
		r.file(out.Path, out.Data)
		do(r.words)
	}
	var ws words
	for _, text := range s.says {
		ws = append(appendWords(ws, []byte(text), nil), end)
	}
	do(ws)
}

func (s *Searcher) stemsOf(word string) []string {
	if s.Stems == nil {
		return []string{word}
	}
	return append(s.Stems(word), word)
}

// wordAt returns the word at a byte of a text, in lower case.
func wordAt(text []byte, at int) string {
	var places []int32
	rest := text[at:]
	if n := 200; len(rest) > n {
		rest = rest[:n]
	}
	appendWords(nil, rest, &places)
	if len(places) > 1 {
		rest = rest[:places[1]]
	}
	return trimWord(rest)
}
