package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"tandem/generator/kb"
)

// What is suggested before anything is typed.
const (
	suggestLimit  = 6
	suggestLength = 32 // characters: one line on a phone, two beside each other
	suggestRefers = 2  // pages that have to refer to a page
)

// suggestions returns titles of pages that many others refer to. The package comment
// has the rule.
func suggestions(e *kb.Edition) []string {
	type candidate struct {
		page    *kb.Page
		refers  int
		written string
	}
	var list []candidate
	for _, p := range e.Pages {
		title := oneLine(p.Title)
		low := p.Search == kb.SearchLow || demotionOf(e.Trust[p.ID].State) == demotedMost
		// Titles with these characters would not be read as plain words.
		if p.Index || p.URL == "" || low || utf8.RuneCountInString(title) > suggestLength || strings.ContainsAny(title, `":`) || strings.HasPrefix(title, "-") {
			continue
		}
		others := slices.DeleteFunc(e.Referring(p.ID), func(from *kb.Page) bool { return from.ID == p.ID || from.Index })
		if len(others) >= suggestRefers {
			list = append(list, candidate{p, len(others), title})
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.refers, a.refers), cmp.Compare(a.page.ID, b.page.ID))
	})
	var titles []string
	for _, c := range list {
		if !slices.Contains(titles, c.written) && len(titles) < suggestLimit {
			titles = append(titles, c.written)
		}
	}
	return titles
}
