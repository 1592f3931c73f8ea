package kb

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mention matches an @id. The Markdown stage ignores its case.
var mention = regexp.MustCompile(`@([A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9])`)

// ReplaceMentions returns a text with the id of each @id replaced by the result of
// with. In a list item that is the mention of an owner, elsewhere it still names one.
// Mail addresses and addresses of other sites are skipped.
func ReplaceMentions(text string, with func(id, written string) string) string {
	if !strings.Contains(text, "@") {
		return text
	}
	var b strings.Builder
	from := 0
	for _, m := range mention.FindAllStringSubmatchIndex(text, -1) {
		if mentions(text[:m[0]]) {
			written := text[m[2]:m[3]]
			b.WriteString(text[from:m[2]])
			b.WriteString(with(strings.ToLower(written), written))
			from = m[3]
		}
	}
	b.WriteString(text[from:])
	return b.String()
}

// mentions reports whether an @ after a text begins a mention.
func mentions(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	if before == "" || r != '/' {
		return before == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_'
	}
	word := before[strings.LastIndexAny(before, " \t\n\"'<>()")+1:]
	return !strings.Contains(word, "//")
}
