package diag

import (
	"cmp"
	"slices"
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

// Near answers Nearest for one list of candidates and many words. Several goroutines
// may use it. Candidates are sorted by their lower-cased letters, so distances for a
// common prefix are computed once, and prefixes that are too far are skipped.
type Near struct {
	candidates []string
	order      []int    // places of the candidates, sorted by their letters
	lower      [][]rune // of each in that order
	shared     []int    // letters that each begins with as the one before it
	longest    int
}

// NewNear returns what finds the nearest of candidates.
func NewNear(candidates []string) *Near {
	letters := make([][]rune, len(candidates))
	n := &Near{candidates: candidates, order: make([]int, len(candidates)), lower: make([][]rune, len(candidates)), shared: make([]int, len(candidates))}
	for i, c := range candidates {
		letters[i], n.order[i] = []rune(strings.ToLower(c)), i
		n.longest = max(n.longest, len(letters[i]))
	}
	slices.SortFunc(n.order, func(a, b int) int { return cmp.Or(slices.Compare(letters[a], letters[b]), cmp.Compare(a, b)) })
	for k, i := range n.order {
		n.lower[k] = letters[i]
		if k > 0 {
			before := n.lower[k-1]
			for n.shared[k] < min(len(before), len(letters[i])) && before[n.shared[k]] == letters[i][n.shared[k]] {
				n.shared[k]++
			}
		}
	}
	return n
}

// Nearest returns the candidate that word was most probably meant to be, as the
// function of that name does.
func (n *Near) Nearest(word string) (string, bool) {
	lower := []rune(strings.ToLower(word))
	limit := min(2, (len([]rune(word))-1)/2)
	if limit < 0 || len(n.candidates) == 0 {
		return "", false
	}
	d := newDistances(lower, limit, min(n.longest, len(lower)+limit))
	best := -1
	known, far := 0, 0 // letters of the candidate whose distances are known; and that are too far, 0: none
	for k, c := range n.lower {
		known = min(known, n.shared[k])
		if far > 0 && n.shared[k] >= far || len(c)-len(lower) > limit || len(lower)-len(c) > limit {
			if n.shared[k] < far {
				far = 0
			}
			continue
		}
		far = 0
		for known < len(c) && far == 0 {
			known++
			if d.next(c, known) > limit {
				far = known
			}
		}
		if far > 0 {
			continue
		}
		i, apart := n.order[k], d.rows[len(c)][len(lower)]
		if apart > limit || n.candidates[i] == word || best >= 0 && apart == limit && i > best {
			continue
		}
		best, limit = i, apart // of those equally near the first wins
	}
	if best < 0 {
		return "", false
	}
	return n.candidates[best], true
}

// distances are the optimal string alignment distances between the prefixes of a
// candidate and those of a word, as far as they can be within a limit.
type distances struct {
	word  []rune
	limit int
	rows  [][]int // by letters of the candidate, then of the word
}

func newDistances(word []rune, limit, longest int) distances {
	width := len(word) + 1
	all := make([]int, width*(longest+1))
	d := distances{word, limit, make([][]int, longest+1)}
	for i := range d.rows {
		d.rows[i] = all[i*width : (i+1)*width]
	}
	for j := range d.rows[0] {
		d.rows[0][j] = j
	}
	return d
}

// next works out the distances of the first n letters of a candidate from those
// of one less, and returns the smallest.
func (d *distances) next(c []rune, n int) int {
	last, row := d.rows[n-1], d.rows[n]
	from, to := max(1, n-d.limit), min(len(d.word), n+d.limit)
	row[from-1] = d.limit + 1
	if from == 1 {
		row[0] = n
	}
	smallest := row[from-1]
	for j := from; j <= to; j++ {
		cost := 1
		if c[n-1] == d.word[j-1] {
			cost = 0
		}
		row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
		if n > 1 && j > 1 && c[n-1] == d.word[j-2] && c[n-2] == d.word[j-1] {
			row[j] = min(row[j], d.rows[n-2][j-2]+1)
		}
		smallest = min(smallest, row[j])
	}
	if to < len(d.word) {
		row[to+1] = d.limit + 1
	}
	return smallest
}

// DidYouMean is the hint for a word that is not one of candidates: the nearest one, or
// the whole list when it is short and nothing is similar.
func DidYouMean(word string, candidates []string) string {
	if near, ok := Nearest(word, candidates); ok {
		return "did you mean " + strconv.Quote(near) + "?"
	}
	if len(candidates) == 0 || len(candidates) > 12 {
		return ""
	}
	return "use one of " + strings.Join(candidates, ", ")
}
