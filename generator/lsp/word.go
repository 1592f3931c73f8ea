package lsp

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/kb"
)

// shortWord is the length in characters below which the capitals of a glossary word
// count, as on the page.
const shortWord = 4

// word returns the glossary term at the place, where the published page would mark it:
// in the text, but not in code.
func (o *open) word() (subject, bool) {
	if _, end, ok := headed(o.text); ok && o.offset <= end || o.inCode() {
		return subject{}, false
	}
	start := strings.LastIndexByte(o.text[:o.offset], '\n') + 1
	here := firstLine(o.text[start:])
	at := o.offset - start
	type way struct {
		text string
		term *kb.Page
	}
	var ways []way
	for _, p := range o.base.Pages {
		term := p.Definition()
		if term == nil || p.Index || p == o.page {
			continue
		}
		for _, text := range term.Names(p.Title) {
			if strings.TrimSpace(text) != "" {
				ways = append(ways, way{text, p})
			}
		}
	}
	slices.SortStableFunc(ways, func(a, b way) int { return cmp.Compare(len(b.text), len(a.text)) })
	for _, w := range ways {
		if from, to, ok := standsAt(here, w.text, at); ok {
			return subject{from: start + from, to: start + to, target: kb.Target{Page: w.term.ID}}, true
		}
	}
	return subject{}, false
}

// standsAt returns the place of a word in a line that includes the byte at; a
// following s may belong to it.
func standsAt(line, word string, at int) (from, to int, ok bool) {
	exact := utf8.RuneCountInString(word) < shortWord || word == strings.ToUpper(word)
	for from = max(0, at-len(word)-1); from <= at && from+len(word) <= len(line); from++ {
		here := line[from : from+len(word)]
		if here != word && (exact || !strings.EqualFold(here, word)) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(line[:from])
		to = from + len(word)
		if rest := strings.TrimPrefix(line[to:], "s"); !goesOn(rest) {
			to = len(line) - len(rest)
		}
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '-' && !goesOn(line[to:]) && at <= to {
			return from, to, true
		}
	}
	return 0, 0, false
}

func goesOn(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	if r == '-' {
		r, _ = utf8.DecodeRuneInString(rest[size:])
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// inCode reports whether the place is between fences or between backticks.
func (o *open) inCode() bool {
	fence := ""
	for line := range strings.Lines(o.text[:o.offset]) {
		trimmed := strings.TrimLeft(line, " ")
		for _, mark := range []string{"```", "~~~"} {
			switch {
			case !strings.HasPrefix(trimmed, mark):
			case fence == "":
				fence = mark
			case fence == mark:
				fence = ""
			}
		}
	}
	start := strings.LastIndexByte(o.text[:o.offset], '\n') + 1
	return fence != "" || strings.Count(o.text[start:o.offset], "`")%2 == 1
}
