package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	segmenter "github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/registry"
)

// word is a token as it is written and as it is searched.
type word struct {
	surface string // lower case, without 's
	term    string // stemmed; empty for a stop word
	*usage
}

// usage counts a word of a base by its surface.
type usage struct {
	count   int
	heading bool // it is in a title, heading, path or tag
}

// vocabulary is the words of a base by their surface.
type vocabulary map[string]*usage

// token is a word and its place in a text, in bytes.
type token struct {
	word
	start, end int
}

// analyser cuts texts into tokens with bleve's filters for a language. It
// remembers words, so it is for one goroutine at a time.
type analyser struct {
	name      string
	tokenizer analysis.Tokenizer
	shape     []analysis.TokenFilter // up to lower case
	finish    []analysis.TokenFilter // stop words and stems
	known     map[string]word        // by how it is written
	words     vocabulary
}

func newAnalyser(name string) (*analyser, error) {
	steps, known := chains()[name]
	if !known {
		return nil, fmt.Errorf("there is no analyser for the language %q", name)
	}
	cache := registry.NewCache()
	a := &analyser{name: name, known: map[string]word{}, words: vocabulary{}}
	var err error
	if a.tokenizer, err = cache.TokenizerNamed(segmenter.Name); err != nil {
		return nil, err
	}
	for _, list := range []struct {
		names []string
		into  *[]analysis.TokenFilter
	}{{steps.shape, &a.shape}, {steps.finish, &a.finish}} {
		for _, filter := range list.names {
			f, err := cache.TokenFilterNamed(filter)
			if err != nil {
				return nil, err
			}
			*list.into = append(*list.into, f)
		}
	}
	return a, nil
}

// tokens returns the tokens of a text in order, stop words included. White space
// always separates tokens, so each run between is cut separately: runs of ASCII here,
// all others by bleve's tokeniser, which is exact for every script and ten times
// slower.
func (a *analyser) tokens(text string) []token {
	tokens := make([]token, 0, len(text)/5)
	for from := 0; from < len(text); {
		to, ascii := from, true
		for to < len(text) && text[to] != ' ' && text[to] != '\n' {
			ascii = ascii && text[to] < utf8.RuneSelf
			to++
		}
		if ascii {
			for at := from; at < to; {
				start, end := nextWord(text[:to], at)
				if start < end {
					tokens = append(tokens, token{a.word(text[start:end]), start, end})
				}
				at = end
			}
		} else {
			for _, t := range a.tokenizer.Tokenize([]byte(text[from:to])) {
				start, end := from+t.Start, from+t.End
				tokens = append(tokens, token{a.word(text[start:end]), start, end})
			}
		}
		from = to + 1
	}
	return tokens
}

// word returns the word of a token. A new word goes through the filters.
func (a *analyser) word(written string) word {
	if w, ok := a.known[written]; ok {
		return w
	}
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
	if a.words[w.surface] == nil {
		a.words[w.surface] = &usage{}
	}
	w.usage = a.words[w.surface]
	a.known[strings.Clone(written)] = w
	return w
}

// shrink lowers a letter whose lower case takes fewer bytes, such as ẞ: bleve's filter
// damages the rest of such a word.
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
