package proof

import (
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"tandem/generator/kb"
)

// shownStems returns those terms that a shown word is searched as.
func (s *Searcher) shownStems(terms []string) map[string]bool {
	l := &stemmer{Searcher: s, terms: map[string]bool{}, found: map[string]bool{}}
	for _, term := range terms {
		l.terms[term] = true
	}
	l.missing.Store(int64(len(l.terms)))
	kb.ParallelRanges(len(s.shown), func(from, to int) {
		r := stemReader{stemmer: l}
		for _, p := range s.shown[from:to] {
			if l.missing.Load() == 0 {
				return
			}
			for _, text := range s.shownTexts(p) {
				r.read(text)
			}
			if len(s.hiddenBlocks(p)) == 0 {
				r.read([]byte(p.Body.VisibleText))
			}
		}
	})
	r := stemReader{stemmer: l}
	for _, text := range s.says {
		r.read([]byte(text))
	}
	return l.found
}

// stemmer finds which terms the words of texts are searched as. Several goroutines may
// use it.
type stemmer struct {
	*Searcher
	terms   map[string]bool
	seen    sync.Map // words
	lock    sync.Mutex
	found   map[string]bool
	missing atomic.Int64 // terms that are not found yet
}

// word notes the terms that a word is searched as.
func (l *stemmer) word(word string) {
	if _, known := l.seen.LoadOrStore(word, true); known {
		return
	}
	for _, stem := range l.stemsOf(word) {
		if !l.terms[stem] {
			continue
		}
		l.lock.Lock()
		if !l.found[stem] {
			l.found[stem] = true
			l.missing.Add(-1)
		}
		l.lock.Unlock()
	}
}

// stemReader reads texts for a stemmer. It is for one goroutine.
type stemReader struct {
	*stemmer
	recent [1 << 14]uint64 // words of ASCII that were read, by a hash that ignores accents
	words  words
	places []int32
}

func (r *stemReader) read(text []byte) {
	r.places = r.places[:0]
	r.words = appendWords(r.words[:0], text, &r.places)
	for i, w := range r.words {
		at := int(r.places[i])
		if isPlain(text[at:]) {
			if place := &r.recent[w>>40%uint64(len(r.recent))]; *place != w {
				*place = w
			} else {
				continue
			}
		}
		end := len(text)
		if i+1 < len(r.places) {
			end = int(r.places[i+1])
		}
		r.word(trimWord(text[at:end]))
	}
}

// isPlain reports whether the word that a text begins with is all ASCII.
func isPlain(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
		if small[c] == 0 {
			break
		}
	}
	return true
}
