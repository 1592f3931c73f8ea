package diag

import "strconv"

// Count returns a number with its noun, "1 page" or "2 pages". The plural of the noun,
// which may be several words, is the noun with an s, unless another one is given.
func Count(n int, noun string, plural ...string) string {
	switch {
	case n == 1:
	case len(plural) > 0:
		noun = plural[0]
	default:
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// IfOne returns the form of a word that agrees with a number: one for 1, else many.
func IfOne(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
