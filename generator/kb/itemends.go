package kb

import (
	"slices"
	"strings"
	"unicode"
)

// trailing returns where the data at the end begins.
func trailing(tokens []*token, due *token) int {
	end := len(tokens)
	for i := len(tokens) - 1; i >= 0; i-- {
		t := tokens[i]
		switch {
		case t.blank():
		case t.Owner != "" || t.day != "" && t == due:
			end = i
		case t.data() && t.day == "":
			if i >= 2 && tokens[i-2].Page != "" && !separates(tokens[i-2], tokens[i-1], t) && oneWord(tokens[i-1].Text) {
				return end // "[[a]] before [[b]]" is a sentence
			}
			end = i
		case end < len(tokens) && i > 0 && separates(tokens[i-1], t, tokens[i+1]):
		default:
			return end
		}
	}
	return end
}

// leading returns where the data at the beginning ends.
func leading(tokens []*token, due *token) int {
	end := 0
	for i, t := range tokens {
		switch {
		case t.blank():
		case t.Owner != "" || t.data() && (t.day == "" || t == due):
			end = i + 1
		case end > 0 && i+1 < len(tokens) && separates(tokens[i-1], t, tokens[i+1]):
		default:
			return end
		}
	}
	return end
}

// separators stand between pieces of data.
const separators = ",;/&+|·–—-"

// separates reports whether a token only separates two pieces of data: a comma or
// the like, or one word between two owners.
func separates(before, t, after *token) bool {
	if t.data() || t.Plain || !before.data() || !after.data() {
		return false
	}
	text := strings.TrimSpace(t.Text)
	return strings.Trim(text, separators+" ") == "" || before.Owner != "" && after.Owner != "" && oneWord(text)
}

func oneWord(text string) bool {
	words := strings.Fields(text)
	return len(words) == 1 && !strings.ContainsFunc(words[0], func(r rune) bool { return !unicode.IsLetter(r) })
}

// detached returns the text behind the data at its beginning where that is set off
// from it: by a colon or dash, or since a day is among it. Else the data is part of
// the sentence.
func detached(data, text []*token) ([]*token, bool) {
	if len(data) == 0 || len(text) == 0 {
		return nil, false
	}
	first := text[0]
	if !first.data() && !first.Plain {
		rest := strings.TrimLeft(first.Text, " ")
		cut := strings.TrimLeft(rest, ":–—-")
		if cut != rest && (cut == "" || cut[0] == ' ') {
			return append([]*token{{ItemPart: ItemPart{Text: cut}}}, text[1:]...), true
		}
	}
	return text, slices.ContainsFunc(data, func(t *token) bool { return t.day != "" })
}
