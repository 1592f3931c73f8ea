package search

import (
	"cmp"
	"slices"
)

// sectionsLimit is how many further sections of a page are shown.
const sectionsLimit = 2

// window is the length of an excerpt in words, lead how many of them come before the
// first match.
const (
	window = 30
	lead   = 5
)

// excerpt is the part of a section that answers a query best.
type excerpt struct {
	section section
	text    string // of the section, with … where it was cut
}

// answering is a section with its match to a query.
type answering struct {
	section section
	tokens  []token
	hits    []hit
	value   int // idf of the query terms: those of the heading count twice, those of the text once
	answers bool
}

// choose returns the best section of a page and the best part of its text, and
// the further sections that answer. The package comment has the rules. Of equal
// sections, and of equal parts, the first wins.
func (p plan) choose(sections []section, a *analyser) (best excerpt, also []excerpt) {
	if len(sections) == 0 {
		return excerpt{}, nil
	}
	all := 0
	for _, s := range p.queryTerms {
		all += s.idf
	}
	list := make([]answering, len(sections))
	for i, s := range sections {
		heading, tokens := p.hits(a.tokens(s.Heading)), a.tokens(s.Text)
		hits := p.hits(tokens)
		list[i] = answering{section: s, tokens: tokens, hits: hits, value: 2*p.value(heading) + p.value(hits)}
		list[i].answers = s.ID != "" && 2*p.value(slices.Concat(heading, hits)) > all
	}
	slices.SortStableFunc(list, func(x, y answering) int { return cmp.Compare(y.value, x.value) })
	for _, s := range list[1:] {
		if s.answers && len(also) < sectionsLimit {
			also = append(also, p.shown(s))
		}
	}
	return p.shown(list[0]), also
}

func (p plan) shown(s answering) excerpt {
	return excerpt{section: s.section, text: p.part(s.section.Text, s.tokens, s.hits)}
}

// hit is a token that query terms match.
type hit struct {
	token      int
	queryTerms []int
}

func (p plan) hits(tokens []token) []hit {
	var list []hit
	for i, t := range tokens {
		if queryTerms := p.matching[t.term]; len(queryTerms) > 0 {
			list = append(list, hit{i, queryTerms})
		}
	}
	return list
}

// value adds up the idf of the query terms of hits, each once.
func (p plan) value(hits []hit) int {
	seen, value := make([]bool, len(p.queryTerms)), 0
	for _, h := range hits {
		for _, i := range h.queryTerms {
			if !seen[i] {
				seen[i] = true
				value += p.queryTerms[i].idf
			}
		}
	}
	return value
}

// part returns the best run of words of a text.
func (p plan) part(text string, tokens []token, hits []hit) string {
	from, most := 0, 0
	for i, j := 0, 0; i < len(hits); i++ {
		for j < len(hits) && hits[j].token < hits[i].token+window-lead {
			j++
		}
		if value := p.value(hits[i:j]); value > most {
			from, most = hits[i].token, value
		}
	}
	from = max(0, from-lead)
	to := min(from+window, len(tokens))
	start, end := 0, len(text)
	before, after := "", ""
	if from > 0 {
		start, before = tokens[from].start, "… "
	}
	if to < len(tokens) {
		end, after = tokens[to-1].end, " …"
	}
	return before + text[start:end] + after
}
