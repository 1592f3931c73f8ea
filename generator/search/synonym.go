package search

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// synonyms are the groups of phrases with the same meaning, each phrase as its terms:
// the title of a glossary term, its other words, and those of the partners, in the
// language of its page and in the site's.
type synonyms [][][]string

// newSynonyms reads the groups of the pages that define a word.
func newSynonyms(e *kb.Edition, l languages) synonyms {
	var groups synonyms
	for _, p := range e.Pages {
		term := p.Definition()
		if term == nil {
			continue
		}
		names := append([]string{p.Title}, term.Also...)
		for _, w := range term.Says {
			names = append(names, w.Text)
		}
		var group [][]string
		for _, a := range []*analyser{l[0], l.named(languageOf(langOf(e, p)))} {
			for _, name := range names {
				phrase := a.terms(oneLine(name))
				same := func(other []string) bool { return slices.Equal(other, phrase) }
				if len(phrase) > 0 && !slices.ContainsFunc(group, same) {
					group = append(group, phrase)
				}
			}
		}
		if len(group) > 1 {
			groups = append(groups, group)
		}
	}
	return groups
}

// swap is a run of words of a query and another phrase for it.
type swap struct {
	from, to int // words from … to−1
	phrase   []string
}

// swaps returns the other phrases for words of a query, each given as the terms that
// it matches, in a fixed order.
func (s synonyms) swaps(words [][]string) []swap {
	var list []swap
	for _, group := range s {
		for _, phrase := range group {
			for from := 0; from+len(phrase) <= len(words); from++ {
				if !slices.EqualFunc(words[from:from+len(phrase)], phrase, slices.Contains[[]string]) {
					continue
				}
				for _, other := range group {
					if strings.Join(other, " ") != strings.Join(phrase, " ") {
						list = append(list, swap{from, from + len(phrase), other})
					}
				}
			}
		}
	}
	return list
}
