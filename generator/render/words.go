package render

import (
	"unicode"
	"unicode/utf8"
)

// lowerFirst writes the first letter of a text small, for use inside a sentence.
func (s *site) lowerFirst(text string) string { return s.e.Words.Lower(text) }

func upperFirst(s string) string { return first(s, unicode.ToUpper) }

func first(s string, to func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(to(r)) + s[size:]
}
