package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// printable removes control characters of a terminal. A new line or a tab becomes a
// space, so that words stay separate.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
}

// wide returns how many columns a text takes in a terminal.
func wide(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cut returns a text that takes at most n columns.
func cut(s string, n int) string {
	if wide(s) <= n {
		return s
	}
	taken := 0
	for i, r := range s {
		if taken += columnsOf(r); taken > n-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// pad appends spaces to a text, right puts them before it, up to n columns.
func pad(s string, n int) string   { return s + strings.Repeat(" ", max(n-wide(s), 0)) }
func right(s string, n int) string { return strings.Repeat(" ", max(n-wide(s), 0)) + s }
