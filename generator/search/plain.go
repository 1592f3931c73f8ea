package search

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	index "github.com/blevesearch/bleve_index_api"
	zap "github.com/blevesearch/zapx/v17"
)

// Plain returns the content of one file of a published index: texts, and terms and
// words, which are not in the order of a text. It is false for any other file, and for
// one that cannot be read.
func Plain(name string, data []byte) (texts [][]byte, terms []string, ok bool) {
	switch {
	case len(data) >= headLength && string(data[:len(magic)]) == magic:
		payload, err := unpack(data[len(magic)], data)
		if err != nil {
			return nil, nil, false
		}
		return plainPayload(data[len(magic)], payload)
	case path.Ext(name) == ".zap":
		texts, terms, err := plainSegment(data)
		return texts, terms, err == nil
	}
	return nil, nil, false
}

// plainPayload reads the payload of a file for the browser.
func plainPayload(kind byte, payload []byte) (texts [][]byte, terms []string, ok bool) {
	in := reader{rest: payload}
	text := func() { texts = append(texts, bytes.Split(in.bytes(in.number()), []byte("\n"))...) }
	switch kind {
	case kindRoot:
		r, err := rootOf(payload)
		if err != nil {
			return nil, nil, false
		}
		for _, s := range []series{r.terms, r.words} {
			for _, first := range s.firsts {
				texts = append(texts, []byte(first))
			}
		}
		for _, group := range r.synonyms {
			for _, phrase := range group {
				terms = append(terms, phrase...)
				texts = append(texts, []byte(strings.Join(phrase, " ")))
			}
		}
		for _, title := range r.suggest {
			texts = append(texts, []byte(title))
		}
		return texts, terms, true
	case kindTerms, kindWords:
		terms = in.fronted(in.count())
	case kindLabels:
		n := in.count()
		terms = in.fronted(n)
		for range n {
			text()
		}
	case kindText:
		for range 8 {
			text()
		}
		if cut := in.bytes(1); len(cut) == 1 && cut[0] == 1 {
			in.digest()
		}
		for range in.count() {
			text()
			text()
			text()
		}
	case kindWhole:
		for range in.count() {
			text()
		}
	case kindPages: // names of files alone
	default:
		return nil, nil, false
	}
	return texts, terms, in.err == nil
}

// plainSegment reads a segment of bleve: its stored fields and its terms.
func plainSegment(data []byte) (texts [][]byte, terms []string, err error) {
	dir, err := os.MkdirTemp("", "tandem-search-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, segmentName(0))
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return nil, nil, err
	}
	opened, err := new(zap.ZapPlugin).Open(file)
	if err != nil {
		return nil, nil, fmt.Errorf("segment: %w", err)
	}
	defer opened.Close()
	for doc := range opened.Count() {
		if err := opened.VisitStoredFields(doc, func(_ string, _ byte, value []byte, _ []uint64) bool {
			texts = append(texts, bytes.Clone(value))
			return true
		}); err != nil {
			return nil, nil, err
		}
	}
	for _, field := range opened.Fields() {
		dictionary, err := opened.Dictionary(field)
		if err != nil {
			return nil, nil, err
		}
		entries := dictionary.AutomatonIterator(nil, nil, nil)
		var entry *index.DictEntry
		for entry, err = entries.Next(); err == nil && entry != nil; entry, err = entries.Next() {
			terms = append(terms, entry.Term)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return texts, terms, nil
}

// Stems returns a function for the search terms of a word in each of some languages,
// given as BCP 47; a stop word has none. Several goroutines may call it at once.
func Stems(languages []string) (func(word string) []string, error) {
	var names []string
	for _, language := range languages {
		if name := languageOf(language); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	l, err := newLanguages(names)
	if err != nil {
		return nil, err
	}
	var lock sync.Mutex
	return func(word string) []string {
		lock.Lock()
		defer lock.Unlock()
		var stems []string
		for _, a := range l {
			stems = append(stems, a.terms(word)...)
		}
		return stems
	}, nil
}
