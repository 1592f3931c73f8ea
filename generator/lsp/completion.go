package lsp

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// mostItems is how many completions are sent; the editor requests more as the word
// grows.
const mostItems = 200

// choice is a completion.
type choice struct {
	text   string // the inserted text
	detail string // a few words beside it
	doc    string // a sentence
	filter string // the text that finds it; text when empty
	kind   int
}

func (s *session) completion(ctx context.Context, p at) (*completionList, error) {
	name, ok := s.pathOf(p.TextDocument.URI)
	if !ok || !strings.HasSuffix(name, ".md") {
		return nil, nil
	}
	base, err := s.last(ctx)
	if err != nil {
		return nil, err
	}
	text := s.text(base, name)
	offset := s.encoding.offset(text, p.Position)
	from, to, choices := s.choices(base, name, text, offset)
	return s.list(text, from, offset, to, choices), nil
}

// choices returns the completions at a byte, and the word that they replace.
func (s *session) choices(b *Base, name, text string, offset int) (from, to int, choices []choice) {
	if start, end, ok := headed(text); ok && offset <= end {
		if offset < start {
			return 0, 0, nil
		}
		spot, ok := spotAt(text, offset, fieldsOf(b, name, text))
		if !ok {
			return 0, 0, nil
		}
		if spot.key {
			return spot.from, spot.to, keys(spot, strings.HasPrefix(text[spot.to:], ":"))
		}
		return spot.from, spot.to, values(b, spot.field)
	}
	return inText(b, name, text, offset)
}

// list orders the choices: those that begin as what was typed before those that
// hold it.
func (s *session) list(text string, from, offset, to int, choices []choice) *completionList {
	list := &completionList{Items: []completion{}}
	if len(choices) == 0 {
		return list
	}
	typed := strings.ToLower(strings.TrimSpace(text[from:offset]))
	rank := func(c choice) int {
		filter := strings.ToLower(cmp.Or(c.filter, c.text))
		switch {
		case strings.HasPrefix(filter, typed):
			return 0
		case strings.Contains(filter, typed):
			return 1
		case holds(filter, typed):
			return 2
		}
		return 3
	}
	var ranks [3][]choice
	for _, c := range choices {
		if n := rank(c); n < len(ranks) {
			ranks[n] = append(ranks[n], c)
		}
	}
	choices = slices.Concat(ranks[:]...)
	if len(choices) > mostItems {
		choices, list.IsIncomplete = choices[:mostItems], true
	}
	where := s.encoding.span(text, from, max(to, offset))
	for i, c := range choices {
		list.Items = append(list.Items, completion{
			Label: strings.TrimSuffix(strings.TrimSuffix(c.text, ": "), "]]"), Kind: c.kind, Detail: c.detail, Doc: c.doc,
			FilterText: c.filter, SortText: fmt.Sprintf("%04d", i), TextEdit: &textEdit{where, c.text},
		})
	}
	return list
}

// holds reports whether a text contains the letters of a word in their order.
func holds(text, word string) bool {
	for _, r := range word {
		i := strings.IndexRune(text, r)
		if i < 0 {
			return false
		}
		text = text[i+len(string(r)):]
	}
	return true
}
