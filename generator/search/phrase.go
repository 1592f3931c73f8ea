package search

import (
	"regexp"
	"slices"
	"strings"
)

// phraseDepth is how many of the best pages are looked through for a phrase;
// phraseLimit is how many phrases a query may have.
const (
	phraseDepth = 60
	phraseLimit = 8
)

// phrase is "words in this order", which a page must have, or must not.
type phrase struct {
	keys  map[string][]string // by language
	terms [][]string          // the terms that match each word
	not   bool
}

func newPhrase(text string, not bool, l languages) phrase {
	p := phrase{not: not, keys: map[string][]string{}}
	for _, a := range l {
		p.keys[a.name] = a.keys(text)
	}
	for _, t := range l[0].tokens(text) {
		if terms := l.terms(text[t.start:t.end]); len(terms) > 0 {
			p.terms = append(p.terms, terms)
		}
	}
	return p
}

func (p phrase) empty() bool {
	for _, keys := range p.keys {
		if len(keys) > 0 {
			return false
		}
	}
	return true
}

// key identifies a token in comparisons: its term, or the token when it is a stop
// word.
func (t token) key() string {
	if t.term != "" {
		return t.term
	}
	return "=" + t.surface
}

// stands reports whether keys contains the others, in that order.
func stands(part, keys []string) bool {
	for i := 0; i+len(part) <= len(keys); i++ {
		if slices.Equal(keys[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// relax removes the phrases that pages must have; false when there are none.
func (q *query) relax() bool {
	before := len(q.phrases)
	q.phrases = slices.DeleteFunc(q.phrases, func(p phrase) bool { return !p.not })
	return len(q.phrases) < before
}

// found returns the ranked pages that match filters and phrases.
func (x *Index) found(q query, p plan) ([]scored, error) {
	ranked, err := x.ranked(q, p)
	if err != nil {
		return nil, err
	}
	return x.phrased(q, ranked)
}

// phrased returns those of the best phraseDepth pages that have every phrase of the
// query and none of the excluded ones.
func (x *Index) phrased(q query, ranked []scored) ([]scored, error) {
	if len(q.phrases) == 0 {
		return ranked, nil
	}
	var kept []scored
	for _, s := range ranked[:min(phraseDepth, len(ranked))] {
		shown, err := x.page(s.doc)
		if err != nil {
			return nil, err
		}
		fits, err := x.fits(s.doc, shown, q.phrases)
		if err != nil {
			return nil, err
		}
		if fits {
			kept = append(kept, s)
		}
	}
	return kept, nil
}

// fits reports whether a page has every phrase and none of the excluded ones. The text
// of a hit is usually enough; where it is cut, the rest is read.
func (x *Index) fits(doc int, p page, phrases []phrase) (bool, error) {
	a := x.source.speaks.named(p.Language)
	texts := [][]string{a.keys(p.Title)}
	for _, s := range p.Sections {
		texts = append(texts, a.keys(s.Heading), a.keys(s.Text))
	}
	whole := !p.Cut
	for _, ph := range phrases {
		stands := func(keys []string) bool { return stands(ph.keys[a.name], keys) }
		has := slices.ContainsFunc(texts, stands)
		if !has && !whole {
			rest, err := x.whole(doc)
			if err != nil {
				return false, err
			}
			for _, text := range rest {
				texts = append(texts, a.keys(text))
			}
			whole, has = true, slices.ContainsFunc(texts, stands)
		}
		if has == ph.not {
			return false, nil
		}
	}
	return true, nil
}

func (a *analyser) keys(text string) []string {
	var keys []string
	for _, t := range a.tokens(text) {
		keys = append(keys, t.key())
	}
	return keys
}

// chunk is a part of a query between white space, or between quotation marks.
type chunk struct {
	text        string
	quoted, not bool
}

var quotation = regexp.MustCompile(`^(-?)"([^"]+)"(?:$|[ \t\n\v\f\r\x{00a0}\x{3000}])`)

// cutQuery parts a query at white space, save between two quotation marks.
func cutQuery(line string) []chunk {
	var chunks []chunk
	for {
		if line = strings.TrimLeftFunc(line, isSpace); line == "" {
			return chunks
		}
		if m := quotation.FindStringSubmatch(line); m != nil {
			chunks = append(chunks, chunk{m[2], true, m[1] == "-"})
			line = line[len(m[1])+len(m[2])+2:]
			continue
		}
		end := strings.IndexFunc(line, isSpace)
		if end < 0 {
			end = len(line)
		}
		chunks = append(chunks, chunk{text: line[:end]})
		line = line[end:]
	}
}
