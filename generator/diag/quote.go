package diag

import "strconv"

// longestQuoted is how many code points of a value Quote shows.
const longestQuoted = 60

// Quote returns a value in quotation marks for a message, shortened where it is long.
// A character that nobody can see is escaped.
func Quote(value string) string {
	if runes := []rune(value); len(runes) > longestQuoted {
		value = string(runes[:longestQuoted-1]) + "…"
	}
	return strconv.Quote(value)
}

// QuoteWhole returns a value in quotation marks for a hint, which has to work as it is
// written.
func QuoteWhole(value string) string { return strconv.Quote(value) }
