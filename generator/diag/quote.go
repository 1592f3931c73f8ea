package diag

import "strconv"

// Quote returns a value in quotation marks. A character that nobody can see is escaped.
func Quote(value string) string { return strconv.Quote(value) }

// longestQuoted is how many code points of a value QuoteShort shows.
const longestQuoted = 60

// QuoteShort returns a value in quotation marks for a message, shortened where it is
// long. A hint has to work as it is written, so it takes Quote.
func QuoteShort(value string) string {
	if runes := []rune(value); len(runes) > longestQuoted {
		value = string(runes[:longestQuoted-1]) + "…"
	}
	return Quote(value)
}
