package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Named returns a partner or a team as a sentence names it: a common noun with its
// article ("the hospital"), a name as it stands ("Northfield University"). A name that
// begins with a small letter is a common noun.
func (w *Words) Named(name string) string {
	r, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsLower(r) || strings.HasPrefix(name, "the ") {
		return name
	}
	return w.Say("the {partner}", name)
}
