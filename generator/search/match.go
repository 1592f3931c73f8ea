package search

import (
	"context"
	"errors"
	"fmt"
	regexp "regexp/syntax"
	"slices"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/search"
	syntax "github.com/blevesearch/bleve/v2/search/query"
)

// SyntaxError is the error for a query that is invalid in bleve's syntax.
type SyntaxError struct {
	Query string
	Err   error
}

func (e *SyntaxError) Error() string {
	query := []rune(e.Query)
	if len(query) > maxQuoted {
		query = append(query[:maxQuoted:maxQuoted], '…')
	}
	return fmt.Sprintf("%q is not a query of bleve's syntax: %v", string(query), e.Err)
}

func (e *SyntaxError) Unwrap() error { return e.Err }

// maxQuoted is how much of a query its error quotes, in code points.
const maxQuoted = 60

// Hint returns the hint.
func (e *SyntaxError) Hint() string {
	return "write words, +must, -not, title:word, tag:word, up to " + strconv.Itoa(maxPatterns) + " of kick*, /kick.*/ and word~1, or \"all of these\""
}

// Match returns the n best of the pages that match a query in bleve's syntax
// (https://blevesearch.com/docs/Query-String-Query/): bleve decides which pages match,
// the ranking is that of Search, by the words that the query allows or requires.
// Fields are title, headings, body, path (all four when none is named), type, owner,
// partner, state and tag. The index has no positions: of "several words" a page must
// have all, in any order. The error for an invalid query is a *SyntaxError.
func (x *Index) Match(text string, n int) ([]Hit, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.reader == nil {
		return nil, errors.New("search: the index is closed")
	}
	if len(text) > queryLimit {
		return nil, &SyntaxError{Query: text, Err: fmt.Errorf("it is longer than %d bytes", queryLimit)}
	}
	parsed, err := syntax.NewQueryStringQuery(text).Parse()
	if err != nil {
		return nil, &SyntaxError{Query: text, Err: err}
	}
	m := matcher{speaks: x.source.speaks, lexicon: x.source.lexicon}
	wanted, err := m.rewrite(parsed, true)
	if err != nil {
		return nil, &SyntaxError{Query: text, Err: err}
	}
	found, err := wanted.Searcher(context.Background(), x.reader, x.bleve.Mapping(), search.SearcherOptions{Score: "none"})
	if err != nil { // a pattern that bleve cannot compile, such as /(a+)+$/
		return nil, &SyntaxError{Query: text, Err: err}
	}
	out, err := x.missed(found)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", text, err)
	}
	q := parse(strings.Join(m.words, " ")+" ", x.source.speaks)
	p, err := x.source.plan(q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", text, err)
	}
	return x.hits(text, p, x.rest(p, out), n)
}

// missed marks the pages that are not found, and closes the searcher.
func (x *Index) missed(found search.Searcher) ([]bool, error) {
	out := slices.Repeat([]bool{true}, x.root.docs)
	defer found.Close()
	room := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(found.DocumentMatchPoolSize()+1, 0)}
	for {
		m, err := found.Next(room)
		if err != nil || m == nil {
			return out, err
		}
		out[m.IndexInternalID.Value()] = false
		room.DocumentMatchPool.Put(m)
	}
}

// rest ranks the pages that are not out: those with words of the plan first.
func (x *Index) rest(p plan, out []bool) []scored {
	list := rank(p.queryTerms, x.root.demotions, func(doc int) bool { return !out[doc] })
	for _, s := range list {
		out[s.doc] = true
	}
	for doc, gone := range out {
		if !gone {
			list = append(list, scored{doc: doc})
		}
	}
	return list
}

// matcher turns bleve's parsed query into queries for terms of this index.
type matcher struct {
	speaks  languages
	lexicon lexicon
	words   []string // that a page may have: used for ranking
	many    int      // patterns and near words
}

// maxPatterns is how many patterns (kick*, /kick.*/) and near words (kick~1) a
// query may have: each is compared with every word of the base.
const maxPatterns = 4

// maxStars is how often a wildcard may have * in it, for the same reason as
// mostProgram.
const maxStars = 6

// maxProgram is how many instructions a pattern may compile to: bleve's automaton for
// it grows faster than their number.
const maxProgram = 40

// regexp counts a pattern, and refuses one that takes long to compile.
func (m *matcher) regexp(text string) error {
	parsed, err := regexp.Parse(text, regexp.Perl)
	if err != nil {
		return err
	}
	program, err := regexp.Compile(parsed.Simplify())
	if err != nil {
		return err
	}
	if len(program.Inst) > maxProgram {
		return errors.New("the pattern is too long")
	}
	return m.pattern()
}

// wildcard is regexp for kick* and k?ck.
func (m *matcher) wildcard(text string) error {
	if strings.Count(text, "*") > maxStars || len(text) > maxProgram {
		return errors.New("the pattern is too long")
	}
	return m.pattern()
}

// pattern counts one.
func (m *matcher) pattern() error {
	if m.many++; m.many > maxPatterns {
		return fmt.Errorf("it has more than %d patterns", maxPatterns)
	}
	return nil
}

func (m *matcher) rewrite(q syntax.Query, wanted bool) (syntax.Query, error) {
	switch q := q.(type) {
	case nil:
		return nil, nil
	case *syntax.BooleanQuery:
		var parts [3]syntax.Query
		for i, part := range []syntax.Query{q.Must, q.Should, q.MustNot} {
			var err error
			if parts[i], err = m.rewrite(part, wanted && i < 2); err != nil {
				return nil, err
			}
		}
		made := syntax.NewBooleanQuery(nil, nil, nil)
		for i, add := range []func(...syntax.Query){made.AddMust, made.AddShould, made.AddMustNot} {
			if parts[i] != nil {
				add(parts[i])
			}
		}
		return made, nil
	case *syntax.ConjunctionQuery:
		list, err := m.all(q.Conjuncts, wanted)
		if len(list) == 0 {
			return nil, err
		}
		return syntax.NewConjunctionQuery(list), err
	case *syntax.DisjunctionQuery:
		list, err := m.all(q.Disjuncts, wanted)
		if len(list) == 0 {
			return nil, err
		}
		made := syntax.NewDisjunctionQuery(list)
		made.SetMin(q.Min)
		return made, err
	case *syntax.MatchQuery:
		if q.Fuzziness > 0 {
			if err := m.pattern(); err != nil {
				return nil, err
			}
		}
		return m.match(q.FieldVal, q.Match, q.Fuzziness, wanted), nil
	case *syntax.MatchPhraseQuery:
		return m.match(q.FieldVal, q.MatchPhrase, 0, wanted), nil
	case *syntax.WildcardQuery:
		if err := m.wildcard(q.Wildcard); err != nil {
			return nil, err
		}
		return each(q.FieldVal, func(field string) syntax.Query {
			made := syntax.NewWildcardQuery(prefixed(q.FieldVal, strings.ToLower(q.Wildcard)))
			made.SetField(field)
			return made
		}), nil
	case *syntax.RegexpQuery:
		if err := m.regexp(q.Regexp); err != nil {
			return nil, err
		}
		return each(q.FieldVal, func(field string) syntax.Query {
			made := syntax.NewRegexpQuery(prefixed(q.FieldVal, q.Regexp))
			made.SetField(field)
			return made
		}), nil
	case *syntax.NumericRangeQuery, *syntax.DateRangeQuery:
		return nil, errors.New("the index has neither numbers nor days to compare")
	case *syntax.MatchNoneQuery:
		return q, nil
	}
	return nil, fmt.Errorf("%T is not known here", q)
}

func (m *matcher) all(list []syntax.Query, wanted bool) ([]syntax.Query, error) {
	var made []syntax.Query
	for _, q := range list {
		if _, number := q.(*syntax.NumericRangeQuery); number && len(list) == 2 {
			continue // bleve reads 24 as a word or a number
		}
		part, err := m.rewrite(q, wanted)
		if err != nil {
			return nil, err
		}
		if part != nil {
			made = append(made, part)
		}
	}
	return made, nil
}

// match returns a query for pages that have each word of a text in one of the fields;
// nil for a text of stop words.
func (m *matcher) match(field, text string, fuzziness int, wanted bool) syntax.Query {
	if isFacet(field) {
		term := syntax.NewTermQuery(field + ":" + strings.ToLower(text))
		term.SetField(fieldFacet)
		return term
	}
	if wanted {
		m.words = append(m.words, text)
	}
	var words []syntax.Query
	for _, t := range m.speaks[0].tokens(text) {
		var forms []syntax.Query
		terms := m.speaks.terms(text[t.start:t.end])
		if fuzziness > 0 { // words are near each other, their stems need not be
			for _, c := range m.lexicon.near(t.surface, fuzziness, false) {
				terms = append(terms, m.speaks.terms(c.word)...)
			}
		}
		for _, term := range terms {
			forms = append(forms, each(field, func(field string) syntax.Query {
				made := syntax.NewTermQuery(term)
				made.SetField(field)
				return made
			}))
		}
		if len(forms) > 0 {
			words = append(words, syntax.NewDisjunctionQuery(forms))
		}
	}
	if len(words) == 0 {
		return nil
	}
	return syntax.NewConjunctionQuery(words)
}

// each makes a query for the named field, or for all that are searched.
func each(field string, ask func(field string) syntax.Query) syntax.Query {
	if isFacet(field) {
		return ask(fieldFacet)
	}
	if field != "" {
		return ask(field)
	}
	var list []syntax.Query
	for _, f := range ranked() {
		list = append(list, ask(f.name))
	}
	return syntax.NewDisjunctionQuery(list)
}

// prefixed returns a pattern as facets are written: "tag:gov*".
func prefixed(field, pattern string) string {
	if isFacet(field) {
		return field + ":" + pattern
	}
	return pattern
}

// filterNames returns the names of the filters of a query.
func filterNames() []string { return []string{"type", "owner", "partner", "state", "tag"} }

func isFacet(key string) bool { return slices.Contains(filterNames(), key) }
