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
	keys  []string
	terms []string // different ones
	not   bool
}

func newPhrase(tokens []token, not bool) phrase {
	p := phrase{not: not}
	for _, t := range tokens {
		p.keys = append(p.keys, t.key())
		if t.term != "" && !slices.Contains(p.terms, t.term) {
			p.terms = append(p.terms, t.term)
		}
	}
	return p
}

// key is what a token is compared by: its term, or itself when it is a stop word.
func (t token) key() string {
	if t.term != "" {
		return t.term
	}
	return "=" + t.surface
}

// in reports whether the phrase stands in a text.
func (p phrase) in(keys []string) bool {
	for i := 0; i+len(p.keys) <= len(keys); i++ {
		if slices.Equal(keys[i:i+len(p.keys)], p.keys) {
			return true
		}
	}
	return false
}

// relax takes out the phrases that pages must have; false when there are none.
func (q *query) relax() bool {
	before := len(q.phrases)
	q.phrases = slices.DeleteFunc(q.phrases, func(p phrase) bool { return !p.not })
	return len(q.phrases) < before
}

// found returns the ranked pages that filters and phrases keep.
func (x *Index) found(q query, p plan) ([]scored, error) {
	ranked, err := x.ranked(q, p)
	if err != nil {
		return nil, err
	}
	return x.phrased(q, ranked)
}

// phrased keeps the pages that have every phrase of the query and none of the
// unwanted, of the best phraseDepth. A page whose text is too long to be kept
// whole counts when it has all the words.
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
		if x.fits(shown, q.phrases) {
			kept = append(kept, s)
		}
	}
	return kept, nil
}

func (x *Index) fits(p page, phrases []phrase) bool {
	texts := [][]string{x.keys(p.Title)}
	for _, s := range p.Sections {
		texts = append(texts, x.keys(s.Heading), x.keys(s.Text))
	}
	return !slices.ContainsFunc(phrases, func(ph phrase) bool {
		has := slices.ContainsFunc(texts, ph.in)
		return has == ph.not && (has || !p.Cut)
	})
}

func (x *Index) keys(text string) []string {
	var keys []string
	for _, t := range x.source.analyser.tokens(text) {
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
