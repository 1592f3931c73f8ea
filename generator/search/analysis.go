package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/standard"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/registry"
)

// word is a token as it is written and as it is searched.
type word struct {
	surface string // lower case, without 's
	term    string // stemmed; empty for a stop word
}

// token is a word and where it stands in a text, in bytes.
type token struct {
	word
	start, end int
}

// analyser cuts texts into tokens exactly as bleve's analyser of that name
// does. It remembers words, so it is for one goroutine at a time.
type analyser struct {
	name      string // of bleve's analyser
	tokenizer analysis.Tokenizer
	shape     []analysis.TokenFilter // up to lower case
	finish    []analysis.TokenFilter // stop words and stems
	known     map[string]word
}

// analyserFor returns the name of bleve's analyser for a language (BCP 47).
func analyserFor(lang string) string {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if base == "en" {
		return en.AnalyzerName
	}
	return standard.Name
}

func newAnalyser(name string) (*analyser, error) {
	made, err := registry.NewCache().AnalyzerNamed(name)
	if err != nil {
		return nil, err
	}
	chain, ok := made.(*analysis.DefaultAnalyzer)
	shapes := map[string]int{en.AnalyzerName: 2, standard.Name: 1}[name]
	if !ok || shapes == 0 {
		return nil, fmt.Errorf("analyser %q is not one of ours", name)
	}
	return &analyser{
		name: name, tokenizer: chain.Tokenizer, known: map[string]word{},
		shape: chain.TokenFilters[:shapes], finish: chain.TokenFilters[shapes:],
	}, nil
}

// tokens returns the tokens of a text in order, stop words included.
func (a *analyser) tokens(text string) []token {
	stream := a.tokenizer.Tokenize([]byte(text))
	tokens := make([]token, len(stream))
	for i, t := range stream {
		w, ok := a.known[text[t.Start:t.End]]
		if !ok {
			w = a.word(text[t.Start:t.End])
		}
		tokens[i] = token{word: w, start: t.Start, end: t.End}
	}
	return tokens
}

// word runs one token through the filters.
func (a *analyser) word(written string) word {
	stream := analysis.TokenStream{{Term: []byte(strings.Map(shrink, written)), Position: 1, Start: 0, End: len(written)}}
	for _, f := range a.shape {
		stream = f.Filter(stream)
	}
	w := word{surface: string(stream[0].Term)}
	for _, f := range a.finish {
		stream = f.Filter(stream)
	}
	if len(stream) > 0 {
		w.term = string(stream[0].Term)
	}
	a.known[strings.Clone(written)] = w
	return w
}

// shrink lowers a letter whose lower case takes fewer bytes, such as ẞ: bleve's
// own filter leaves the rest of such a word broken.
func shrink(r rune) rune {
	if lower := unicode.ToLower(r); utf8.RuneLen(lower) < utf8.RuneLen(r) {
		return lower
	}
	return r
}

// terms returns the terms of a text in order, without stop words.
func (a *analyser) terms(text string) []string {
	var terms []string
	for _, t := range a.tokens(text) {
		if t.term != "" {
			terms = append(terms, t.term)
		}
	}
	return terms
}
