package kb

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// DayForm shows how a day is written.
const DayForm = "0000-00-00"

// DayIn returns the offset in a text of something in the form of a day, YYYY-MM-DD,
// that is not part of a longer word; -1 for none.
func DayIn[T string | []byte](text T) int {
	for i := 4; i < len(text); i++ { // searches for a hyphen first, because most texts have none
		if text[i] != '-' {
			continue
		}
		start, end := i-4, i-4+len(DayForm)
		if end > len(text) {
			return -1
		}
		if dayFormed(text[start:end]) && mayPrecede(text[:start]) && mayFollow(text[end:]) {
			return start
		}
	}
	return -1
}

// MayBeDay reports whether text in the form of a day is a day between two texts.
func MayBeDay(before, after string) bool { return mayPrecede(before) && mayFollow(after) }

// mayPrecede reports whether a day may follow a text: not within a name, an address or
// another number.
func mayPrecede[T string | []byte](text T) bool {
	r, _ := utf8.DecodeLastRuneInString(string(text[max(0, len(text)-utf8.UTFMax):]))
	return len(text) == 0 || strings.ContainsRune(" \t([{<:;,=|*~\"'", r) || beside(r)
}

// mayFollow reports whether a text may follow a day.
func mayFollow[T string | []byte](text T) bool {
	if len(text) == 0 {
		return true
	}
	r, size := utf8.DecodeRuneInString(string(text[:min(len(text), utf8.UTFMax)]))
	if !strings.ContainsRune(".:!?'\"*~", r) {
		return strings.ContainsRune(" \t,;)]}>|", r) || beside(r)
	}
	next, _ := utf8.DecodeRuneInString(string(text[size:min(len(text), size+utf8.UTFMax)]))
	return len(text) == size || !unicode.IsLetter(next) && !unicode.IsDigit(next) // "2026-12-01.md" is a file
}

// beside reports whether a character beyond ASCII may be next to a day: white space,
// marks, pictures, and letters of scripts that are written without spaces.
func beside(r rune) bool {
	return r > unicode.MaxASCII && !unicode.IsDigit(r) && (!unicode.IsLetter(r) || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)) &&
		(r < '\u2010' || r > '\u2012') // hyphens
}

func dayFormed[T string | []byte](text T) bool {
	for i := range DayForm {
		if digit := text[i] >= '0' && text[i] <= '9'; digit != (DayForm[i] == '0') || !digit && text[i] != '-' {
			return false
		}
	}
	return true
}
