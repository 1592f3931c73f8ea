package search

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Limits of a query: longer ones are cut, so that no text makes a search slow.
const (
	queryLimit = 1000 // code points
	termLimit  = 64   // different words

	// sentenceLength is how many words make a query a sentence: quotation marks in it
	// are ignored.
	sentenceLength = 8
)

// query is a parsed query.
type query struct {
	words    []asked  // different terms in order
	typing   bool     // the last word may be unfinished
	excluded []string // terms of -words
	phrases  []phrase // "words in this order", and -"others"
	filters  []filter
}

// asked is a word of a query. Its terms are those of the languages of the base, that
// of the site's language first.
type asked struct {
	token
	terms []string
	count int // how often the query has it
}

// filter selects pages that have one of the facets.
type filter struct {
	key    string
	facets []string // "type:playbook"
}

// parse parses a query: words, "phrases", -words, -"phrases", and filters such as
// type:playbook, owner:, partner:, state: and tag:.
func parse(text string, l languages) query {
	runes := []rune(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")))
	if len(runes) > queryLimit {
		runes = runes[:queryLimit]
	}
	var q query
	var plain []string
	chunks := cutQuery(string(runes))
	for _, c := range chunks {
		if c.quoted {
			p := newPhrase(c.text, c.not, l)
			if !p.empty() && len(q.phrases) < phraseLimit {
				q.phrases = append(q.phrases, p)
			}
			if !c.not {
				plain = append(plain, c.text)
			}
			continue
		}
		chunk := c.text
		key, value, _ := strings.Cut(chunk, ":")
		key = strings.ToLower(key)
		switch {
		case value != "" && isFacet(key):
			q.filter(key, key+":"+strings.ToLower(value))
		case len(chunk) > 1 && chunk[0] == '-':
			for _, a := range l {
				q.excluded = append(q.excluded, a.terms(chunk[1:])...)
			}
		default:
			plain = append(plain, chunk)
		}
	}
	line := strings.Join(plain, " ")
	for _, t := range l[0].tokens(line) {
		again := slices.IndexFunc(q.words, func(other asked) bool { return other.term == t.term })
		switch {
		case t.term == "":
		case again >= 0:
			q.words[again].count++
		case len(q.words) < termLimit:
			q.words = append(q.words, asked{t, l.terms(line[t.start:t.end]), 1})
		}
	}
	if len(q.words) > sentenceLength {
		q.relax()
	}
	if n := len(q.words); n > 0 && len(chunks) > 0 && len(plain) > 0 {
		last := chunks[len(chunks)-1]
		open := !isSpace(runes[len(runes)-1]) && !last.quoted && last.text == plain[len(plain)-1]
		q.typing = open && q.words[n-1].end == len(line)
	}
	return q
}

func (q *query) filter(key, facet string) {
	for i, f := range q.filters {
		if f.key == key {
			q.filters[i].facets = append(f.facets, facet)
			return
		}
	}
	q.filters = append(q.filters, filter{key, []string{facet}})
}

// isSpace reports whether a character separates the words of a query; the browser's
// script has the same list.
func isSpace(r rune) bool { return strings.ContainsRune(" \t\n\v\f\r\u00a0\u3000", r) }
