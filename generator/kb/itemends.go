package kb

import (
	"regexp"
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
		case i > 0 && tokens[i-1].data() && t.words() && i+1 < len(tokens) && tokens[i+1] == due && onlyAnnounces(t.Text):
		default:
			return end
		}
	}
	return end
}

// announced are words that lead up to a day, or "by" to an owner, at the end of a text.
var announced = map[bool]*regexp.Regexp{
	true:  regexp.MustCompile(`(?i)[\s\pZ,;:|·–—-](?:due(?: by| on)?|by|until|bis):?$|[📅📆🗓⏰⏳]\x{FE0F}?$`),
	false: regexp.MustCompile(`(?i)[\s\pZ,;:|·–—-]by$`),
}

// onlyAnnounces reports whether a text is nothing but words that lead up to a day.
func onlyAnnounces(text string) bool {
	text = " " + strings.Trim(text, separators+" ")
	at := announced[true].FindStringIndex(text)
	return at != nil && strings.Trim(text[:at[0]], separators+" ") == ""
}

// withoutAnnouncement returns a text without the words that introduce a day: "Fix it,
// due" before a day. A text of nothing else is unchanged.
func withoutAnnouncement(text string, data *token) string {
	if data.day == "" && data.Owner == "" {
		return text
	}
	if at := announced[data.day != ""].FindStringIndex(text); at != nil {
		if rest := strings.TrimRight(text[:at[0]], separators+": "); rest != "" {
			return rest
		}
	}
	return text
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

// separators are the characters between pieces of data.
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

// detached returns the text after the data at its beginning if it is separated: by a
// colon or dash, or because a day is among it. Otherwise the data is part of the
// sentence.
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
