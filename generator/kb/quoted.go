package kb

import (
	"strings"
	"unicode"
)

// quotations are the marks that a quotation begins with, and those it may end with.
var quotations = map[rune]string{
	'"': `"`, '“': "”", '„': "“”", '«': "»", '»': "«", '‹': "›", '›': "‹", '「': "」", '『': "』",
}

const quotationMarks = `"“„«»‹›「『`

// Unquoted returns the parts of a text with quotations as plain text. A mark that is
// not closed is an ordinary character.
func Unquoted(parts []ItemPart) []ItemPart {
	found := false
	for _, p := range parts {
		found = found || !p.Plain && strings.ContainsAny(p.Text, quotationMarks)
	}
	if !found {
		return parts
	}
	spans := quotationsIn(parts)
	if len(spans) == 0 {
		return parts
	}
	var all []ItemPart
	start := 0 // of the part in the whole text
	for _, p := range parts {
		end := start + len(p.Text)
		for start < end && len(spans) > 0 && !p.Plain && p.Page == "" {
			from, to := spans[0][0], spans[0][1]
			if to <= start {
				spans = spans[1:]
				continue
			}
			if from >= end {
				break
			}
			if from > start {
				n := from - start
				all = append(all, ItemPart{Text: p.Text[:n], At: p.At, From: p.From})
				p.Text, p.From, start = p.Text[n:], p.From+n, from
			}
			n := min(end, to) - start
			all = append(all, ItemPart{Text: p.Text[:n], Plain: true, At: p.At, From: p.From})
			p.Text, p.Owner, p.From, start = p.Text[n:], "", p.From+n, start+n
		}
		if p.Text != "" || p.Page != "" {
			all = append(all, p)
		}
		start = end
	}
	return all
}

// quotationsIn returns the places of quotations in the joined text of parts.
func quotationsIn(parts []ItemPart) [][2]int {
	type mark struct {
		r     rune
		at    int
		opens bool
	}
	var marks []mark
	at, before := 0, ' '
	for _, p := range parts {
		for i, r := range p.Text {
			if !p.Plain && p.Page == "" && strings.ContainsRune(quotationMarks+"”", r) {
				_, opens := quotations[r]
				marks = append(marks, mark{r, at + i, opens && (r != '"' || !unicode.IsLetter(before) && !unicode.IsDigit(before))})
			}
			before = r
		}
		at += len(p.Text)
	}
	var spans [][2]int
	for i := 0; i < len(marks); i++ {
		if !marks[i].opens {
			continue
		}
		for j := i + 1; j < len(marks); j++ {
			if strings.ContainsRune(quotations[marks[i].r], marks[j].r) {
				spans = append(spans, [2]int{marks[i].at, marks[j].at + len(string(marks[j].r))})
				i = j
				break
			}
		}
	}
	return spans
}
