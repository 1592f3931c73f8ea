package diag

import (
	"math/bits"
	"strconv"
	"strings"
)

// Nearest returns the candidate that word was most probably meant to be: the
// one at the smallest Damerau–Levenshtein distance, at most 2 and less than
// half of word's length, ignoring case. The first of equals wins, so pass
// candidates in a fixed order.
func Nearest(word string, candidates []string) (string, bool) {
	return NewNear(candidates).Nearest(word)
}

// Near answers Nearest for one list of candidates and many words. It may be asked
// by several goroutines.
type Near struct {
	candidates []string
	lower      [][]rune
	letters    []uint64 // of each candidate, see lettersOf
}

// NewNear returns what finds the nearest of candidates.
func NewNear(candidates []string) *Near {
	n := &Near{candidates: candidates, lower: make([][]rune, len(candidates)), letters: make([]uint64, len(candidates))}
	for i, c := range candidates {
		n.lower[i] = []rune(strings.ToLower(c))
		n.letters[i] = lettersOf(n.lower[i])
	}
	return n
}

// Nearest returns the candidate that word was most probably meant to be, as the
// function of that name does.
func (n *Near) Nearest(word string) (string, bool) {
	best, found := "", false
	limit := min(2, (len([]rune(word))-1)/2)
	lower := []rune(strings.ToLower(word))
	letters := lettersOf(lower)
	for i, c := range n.lower {
		if limit < 0 {
			break
		}
		// An edit takes away one letter and adds one, at most.
		if len(c)-len(lower) > limit || len(lower)-len(c) > limit ||
			bits.OnesCount64(letters&^n.letters[i]) > limit || bits.OnesCount64(n.letters[i]&^letters) > limit {
			continue
		}
		if d := distance(lower, c, limit); d <= limit && n.candidates[i] != word {
			best, found, limit = n.candidates[i], true, d-1
		}
	}
	return best, found
}

// lettersOf returns the set of letters of a word; some share a bit.
func lettersOf(word []rune) uint64 {
	var set uint64
	for _, r := range word {
		set |= 1 << (uint32(r) % 64)
	}
	return set
}

// distance is the optimal string alignment distance of a and b, or limit+1 as
// soon as it is known to be larger than limit.
func distance(a, b []rune, limit int) int {
	// What both begin and end with changes nothing.
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
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
