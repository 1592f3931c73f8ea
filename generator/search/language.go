package search

import (
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/analyzer/standard"
	"github.com/blevesearch/bleve/v2/analysis/lang/da"
	"github.com/blevesearch/bleve/v2/analysis/lang/de"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fi"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/hu"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/blevesearch/bleve/v2/analysis/lang/no"
	"github.com/blevesearch/bleve/v2/analysis/lang/ro"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
	"github.com/blevesearch/bleve/v2/analysis/lang/sv"
	"github.com/blevesearch/bleve/v2/analysis/lang/tr"
	"github.com/blevesearch/bleve/v2/analysis/token/apostrophe"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"

	"tandem/generator/kb"
)

// chain names bleve's filters of a language, in order: those that shape the
// word as people write it, then stop words and stems.
type chain struct {
	shape, finish []string
}

// chains returns the languages whose words are stemmed, by their code (ISO
// 639-1), and "standard", which stems nothing. All but English have the
// stemmers of the Snowball project, which are compiled for the browser too;
// bleve's lighter ones for some of them are not.
func chains() map[string]chain {
	snowball := func(shape []string, stop, stem string) chain {
		return chain{append([]string{lowercase.Name}, shape...), []string{stop, stem}}
	}
	return map[string]chain{
		standard.Name: {[]string{lowercase.Name}, []string{en.StopName}},
		"en":          {[]string{en.PossessiveName, lowercase.Name}, []string{en.StopName, "stemmer_porter"}},
		"da":          snowball(nil, da.StopName, da.SnowballStemmerName),
		"de":          snowball(nil, de.StopName, de.SnowballStemmerName),
		"es":          snowball(nil, es.StopName, es.SnowballStemmerName),
		"fi":          snowball(nil, fi.StopName, fi.SnowballStemmerName),
		"fr":          snowball([]string{fr.ElisionName}, fr.StopName, fr.SnowballStemmerName),
		"hu":          snowball(nil, hu.StopName, hu.SnowballStemmerName),
		"it":          snowball([]string{it.ElisionName}, it.StopName, it.SnowballStemmerName),
		"nl":          snowball(nil, nl.StopName, nl.SnowballStemmerName),
		"no":          snowball(nil, no.StopName, no.SnowballStemmerName),
		"ro":          snowball(nil, ro.StopName, ro.SnowballStemmerName),
		"ru":          snowball(nil, ru.StopName, ru.SnowballStemmerName),
		"sv":          snowball(nil, sv.StopName, sv.SnowballStemmerName),
		"tr":          snowball([]string{apostrophe.Name}, tr.StopName, tr.SnowballStemmerName),
	}
}

// languageOf returns the name of the chain for a language (BCP 47).
func languageOf(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch base {
	case "nb", "nn":
		base = "no"
	}
	if _, known := chains()[base]; known && base != standard.Name {
		return base
	}
	return standard.Name
}

// languages are the analysers of a base, the site's own language first. They
// count one vocabulary.
type languages []*analyser

func newLanguages(names []string) (languages, error) {
	words := vocabulary{}
	var all languages
	for _, name := range names {
		a, err := newAnalyser(name)
		if err != nil {
			return nil, err
		}
		a.words = words
		all = append(all, a)
	}
	return all, nil
}

// languagesOf returns the names of the languages of documents, the site's first.
func languagesOf(site string, docs []*document) []string {
	names := []string{languageOf(site)}
	for _, d := range docs {
		names = kb.AddOnce(names, d.language)
	}
	slices.Sort(names[1:])
	return names
}

// terms returns the terms for a written word: in the first language, and, unless it is
// a stop word there, in the others.
func (l languages) terms(written string) []string {
	first := l[0].word(written).term
	if first == "" {
		return nil
	}
	terms := []string{first}
	for _, a := range l[1:] {
		if term := a.word(written).term; term != "" && !slices.Contains(terms, term) {
			terms = append(terms, term)
		}
	}
	return terms
}

// named returns the analyser of a language, the first one for an unknown name.
func (l languages) named(name string) *analyser {
	for _, a := range l {
		if a.name == name {
			return a
		}
	}
	return l[0]
}
