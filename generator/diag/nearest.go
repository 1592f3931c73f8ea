package diag

import (
	"strconv"
	"strings"
)

// Nearest returns the candidate that word was most probably meant to be: the
// one at the smallest Damerau–Levenshtein distance, at most 2 and less than
// half of word's length, ignoring case. The first of equals wins, so pass
// candidates in a fixed order.
func Nearest(word string, candidates []string) (string, bool) {
	best, found := "", false
	limit := min(2, (len([]rune(word))-1)/2)
	lower := []rune(strings.ToLower(word))
	for _, c := range candidates {
		d := distance(lower, []rune(strings.ToLower(c)), limit)
		if d <= limit && c != word {
			best, found, limit = c, true, d-1
		}
	}
	return best, found
}

// distance is the optimal string alignment distance of a and b, or limit+1 as
// soon as it is known to be larger than limit.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		smallest := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(last[j]+1, next[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
			smallest = min(smallest, next[j])
		}
		if smallest > limit {
			return limit + 1
		}
		before, last, next = last, next, before
	}
	return last[len(b)]
}

// DidYouMean is the hint for a word that is not one of candidates: the nearest
// one, or the whole list when it is short and nothing is near.
func DidYouMean(word string, candidates []string) string {
	if near, ok := Nearest(word, candidates); ok {
		return "did you mean " + strconv.Quote(near) + "?"
	}
	if len(candidates) == 0 || len(candidates) > 12 {
		return ""
	}
	return "use one of " + strings.Join(candidates, ", ")
}
