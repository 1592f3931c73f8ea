// Package proof searches everything of an edition for what it must not show, so that
// a fault of the edition gate, or of a later stage, publishes nothing. New takes a base
// and the rule of an edition and works out what is hidden without asking
// the gate. Searcher.Search takes outputs and returns what was searched and found.
//
// # What is hidden
//
//   - of pages that the edition does not show: titles, paths, ids, addresses,
//     aliases, ids of rows, tags that no other page has, and every run of eight words
//   - of files that only such pages use: names, and runs of eight words; a file that
//     is not text is compared byte by byte
//   - of people, teams and partners that no shown page names: ids, names,
//     contacts, accounts, what to ask them; of people also everything except roles, where
//     the edition shows roles
//   - words that only hidden pages have, in lists of words such as the terms of a search
//   - canary words (kb.Site.Canary, kb.Common.Canary)
//
// # What is read
//
// Files are decoded: HTML, XML and SVG with their attributes, comments and scripts,
// strings of JSON and JavaScript, percent-encoding, base64, gzip, zip, iCalendar,
// the texts of PNG, JPEG and PDF, names of files, and formats that Plain decodes, each
// within the other. The search index has one decoder, search.Plain. The text becomes
// words, ignoring case, accents and punctuation, so "playbooks/zephyr-merger/" is the
// three words of its path. Each word is a number. One pass finds runs of eight words by
// a rolling hash and shorter phrases by their last word. Lines of HTML that pages share
// are read once.
//
// # What is not a leak
//
// Text that something shown contains: shown pages and the files they use, site.yaml, words
// of types, of the interface, of templates. Code and addresses on shown pages are
// read from their HTML where something was found. A title of one word counts from five
// letters on; a title without a word of four letters never counts. Whatever is still
// found is looked for in a site of the program's sample pages, because Go code
// writes some words. A run of words whose two halves come from two shown texts is a
// coincidence. Canary words have no exception.
//
// The tests use random bases with a canary in every field of every type
// (gentest/randombase).
package proof

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"tandem/generator/kb"
)

// Case is a base and one edition of it.
type Case struct {
	All    *kb.Judged
	Rule   kb.EditionRule
	Drafts bool // the edition shows drafts
	// Source returns the text of a page; nil when there is no such page.
	Source func(path string) []byte
	// Open returns files that say nothing of the base: templates, words, scripts.
	Open func() []kb.Output
	// Sample returns a site of the program's own sample pages; nil: none.
	Sample func() ([]kb.Output, error)
	Plain  Plain
	// Stems returns the search terms of a word, in each language of the base; nil: the
	// word itself.
	Stems func(word string) []string
}

// Searcher searches for everything that one edition hides. Several goroutines may use
// it.
type Searcher struct {
	Case
	all    *kb.Judged
	rule   kb.EditionRule
	drafts bool
	source func(path string) []byte

	secrets []secret
	phrases []words // of the secrets
	hidden  []hidden
	shown   []*kb.Page
	says    []string
	open    []kb.Output
	files   map[string]string // hidden files that are not text: their bytes → path

	constant map[string][]byte // files of Open, by path

	match  matcher
	strict matcher            // canary words
	stems  map[string]*listed // search terms of words that only hidden pages have
	known  map[string]bool    // phrases that are secrets already
	sample func() ([]words, error)
}

// New returns a searcher for everything that an edition hides; nil for an edition that
// hides nothing.
func New(c Case) *Searcher {
	s := &Searcher{Case: c, all: c.All, rule: c.Rule, drafts: c.Drafts, source: c.Source, known: map[string]bool{}, files: map[string]string{}}
	if s.Plain == nil {
		s.Plain = func(string, []byte) ([][]byte, []string, bool) { return nil, nil, false }
	}
	s.collect()
	if len(s.secrets) == 0 && len(s.hidden) == 0 && len(s.files) == 0 {
		return nil
	}
	s.siteTexts()
	if c.Open != nil {
		files := c.Open()
		s.constant = make(map[string][]byte, len(files))
		for _, f := range files {
			s.constant[f.Path] = f.Data
		}
		s.open = append(s.open, files...)
	}
	s.prepare()
	s.sample = sync.OnceValues(s.readSample)
	return s
}

// add adds a phrase that must not be found, unless it is too common.
func (s *Searcher) add(one secret) {
	ws := appendWords(nil, []byte(one.text), nil)
	if len(ws) == 0 || !one.strict && !telling(one.text, len(ws)) {
		return
	}
	if long := longWords(one.text); len(long) == 1 && !one.strict && one.kind != KindPath {
		if ws = appendWords(nil, []byte(long[0]), nil); !telling(long[0], len(ws)) {
			return // "The team" is as common as "team"
		}
	}
	key := string(one.kind) + "\n" + strings.ToLower(one.text)
	if s.known[key] {
		return
	}
	s.known[key] = true
	if one.strict {
		ws = ws[:min(len(ws), run)]
	}
	if len(ws) > run { // its runs are added instead
		s.hidden = append(s.hidden, hidden{file: one.file, text: s.unaddressed([]byte(one.text)), page: one.page})
		return
	}
	s.secrets, s.phrases = append(s.secrets, one), append(s.phrases, ws)
}

// telling reports whether a phrase of n words is distinctive: numbers and
// abbreviations are everywhere.
func telling(text string, n int) bool {
	longest := 0
	for _, word := range longWords(text) {
		letters := 0
		for _, r := range word {
			if letters++; kindOf(r) == alone {
				letters += 2
			}
		}
		longest = max(longest, letters)
	}
	return longest >= 5 || longest >= 4 && n > 1
}

// longWords returns the words of a text that are longer than "the" or "of".
func longWords(text string) []string {
	var long []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if r, _ := utf8.DecodeRuneInString(word); utf8.RuneCountInString(word) > 3 || kindOf(r) == alone {
			long = append(long, word)
		}
	}
	return long
}
