package judged

import (
	"hash/fnv"
	"math/rand"
	"unicode"
)

// Misspell returns the query with one typo in its longest word: a letter omitted,
// doubled, replaced or swapped with its neighbour. The same query always gets the same
// typo. A query without a word of five letters is unchanged.
func Misspell(query string) string {
	runes := []rune(query)
	from, to := 0, 0
	for start := 0; start < len(runes); start++ {
		end := start
		for end < len(runes) && unicode.IsLetter(runes[end]) {
			end++
		}
		if end-start > to-from {
			from, to = start, end
		}
		start = max(start, end)
	}
	if to-from < 5 {
		return query
	}
	sum := fnv.New64a()
	sum.Write([]byte(query))
	r := rand.New(rand.NewSource(int64(sum.Sum64())))
	at := from + r.Intn(to-from-1)
	word := append([]rune{}, runes...)
	switch r.Intn(4) {
	case 0:
		word = append(word[:at], runes[at+1:]...)
	case 1:
		word = append(append(word[:at:at], runes[at]), runes[at:]...)
	case 2:
		word[at] = 'a' + rune(r.Intn(26))
	default:
		word[at], word[at+1] = word[at+1], word[at]
	}
	if string(word) == query { // the same letter twice
		word = append(append([]rune{}, runes[:at]...), runes[at+1:]...)
	}
	return string(word)
}
