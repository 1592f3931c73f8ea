package proof

import (
	"maps"
	"sync"
	"unicode/utf8"

	"tandem/generator/kb"
)

// shownStems returns those terms that a shown word is searched as.
func (s *Searcher) shownStems(terms []string) map[string]bool {
	found := map[string]bool{}
	if len(terms) == 0 {
		return found
	}
	var lock sync.Mutex
	add := func(l *stemmer) {
		lock.Lock()
		defer lock.Unlock()
		maps.Copy(found, l.found)
	}
	kb.ParallelRanges(len(s.shown), func(from, to int) {
		l := newStemmer(s, terms)
		for _, p := range s.shown[from:to] {
			for _, text := range s.shownTexts(p) {
				l.read(text)
			}
			if len(s.hiddenBlocks(p)) == 0 {
				l.read([]byte(p.Body.VisibleText))
			}
		}
		add(l)
	})
	l := newStemmer(s, terms)
	for _, text := range s.says {
		l.read([]byte(text))
	}
	add(l)
	return found
}

// stemmer finds which terms the words of texts are searched as.
type stemmer struct {
	*Searcher
	terms  map[string]bool
	found  map[string]bool
	plain  map[uint64]bool // words of ASCII that were read, by a hash that ignores accents
	seen   map[string]bool // words that were read
	words  words
	places []int32
}

func newStemmer(s *Searcher, terms []string) *stemmer {
	set := make(map[string]bool, len(terms))
	for _, term := range terms {
		set[term] = true
	}
	return &stemmer{Searcher: s, terms: set, found: map[string]bool{}, plain: map[uint64]bool{}, seen: map[string]bool{}}
}

func (l *stemmer) read(text []byte) {
	l.places = l.places[:0]
	l.words = appendWords(l.words[:0], text, &l.places)
	for i, w := range l.words {
		at := int(l.places[i])
		if isPlain(text[at:]) {
			if l.plain[w] {
				continue
			}
			l.plain[w] = true
		}
		word := wordAt(text, at)
		if l.seen[word] {
			continue
		}
		l.seen[word] = true
		for _, stem := range l.stemsOf(word) {
			if l.terms[stem] {
				l.found[stem] = true
			}
		}
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
