package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// lexicon is the words of a base as they are written: those it has at least twice,
// those of titles, headings, paths and tags, and those with accents, which people
// leave out. A small base has every word.
type lexicon struct {
	words  []string // sorted by bytes
	levels []byte   // how often: the number of binary digits, at most 15
	german bool     // ä, ö, ü and ß may be written ae, oe, ue and ss
}

const (
	wordLimit = 40  // code points of the longest word
	smallBase = 200 // pages
)

// newLexicon chooses the words of a base with docs documents in its languages.
func newLexicon(v vocabulary, docs int, names []string) lexicon {
	l := lexicon{german: speakGerman(names)}
	for w, u := range v {
		n := utf8.RuneCountInString(w)
		if u.count == 0 || n < 2 || n > wordLimit || !strings.ContainsFunc(w, unicode.IsLetter) || strings.ContainsAny(w, "._:") {
			continue // parts of addresses and names of programs are not suggested
		}
		if u.count > 1 || u.heading || docs < smallBase || unaccented(w) != w {
			l.words = append(l.words, w)
		}
	}
	slices.Sort(l.words)
	for _, w := range l.words {
		l.levels = append(l.levels, byte(min(bits.Len(uint(v[w].count)), 15)))
	}
	return l
}

func speakGerman(names []string) bool { return slices.Contains(names, "de") }

// has reports whether the lexicon contains a word.
func (l lexicon) has(word string) bool {
	_, found := slices.BinarySearch(l.words, word)
	return found
}

// candidate is a possible word.
type candidate struct {
	word     string
	level    byte
	distance int
}

// byDistance sorts near words first, then common ones.
func byDistance(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.level, a.level), cmp.Compare(a.word, b.word))
}

// complete returns the words that begin with prefix, the most common first.
func (l lexicon) complete(prefix string) []candidate {
	from, _ := slices.BinarySearch(l.words, prefix)
	var list []candidate
	for i := from; i < len(l.words) && strings.HasPrefix(l.words[i], prefix); i++ {
		list = append(list, candidate{word: l.words[i], level: l.levels[i]})
	}
	slices.SortFunc(list, byDistance)
	return list
}

// near returns the words at the least distance from a word, if that is at most
// limit: the most common first. Words that differ by accents alone are at
// distance 0, and so are Häuser and Haeuser in a base that has German pages. With
// prefix, the word may be the beginning of a longer one.
func (l lexicon) near(word string, limit int, prefix bool) []candidate {
	plain, runes, spelled := unaccented(word), []rune(word), l.spelledOut(word)
	var list []candidate
	for i, w := range l.words {
		d := 0
		if unaccented(w) != plain {
			d = distance(runes, []rune(w), limit, prefix)
			if other := l.spelledOut(w); spelled != word || other != w {
				d = min(d, distance([]rune(spelled), []rune(other), limit, prefix))
			}
			if d > limit {
				continue
			}
		}
		if d < limit {
			limit, list = d, list[:0]
		}
		list = append(list, candidate{word: w, level: l.levels[i], distance: d})
	}
	slices.SortFunc(list, byDistance)
	return list
}

// spelledOut returns a German word as it is written on a keyboard without umlauts (DIN
// 5007-2); in bases without German, unchanged.
func (l lexicon) spelledOut(w string) string {
	if !l.german || !strings.ContainsAny(w, "äöüß") {
		return w
	}
	return strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(w)
}

// spellings returns the other ways to write a word with the letters that German has
// beside the others, in a base with German pages: haeuser for häuser, and the reverse.
func (l lexicon) spellings(word string) []string {
	if !l.german {
		return nil
	}
	var all []string
	if spelled := l.spelledOut(word); spelled != word {
		all = append(all, spelled)
	}
	var pairs []int // where pairs of letters stand that may be one
	for i := 0; i+1 < len(word) && len(pairs) < spellingLimit; i++ {
		if digraphs[word[i:i+2]] != "" {
			pairs = append(pairs, i)
			i++
		}
	}
	for chosen := 1; chosen < 1<<len(pairs); chosen++ {
		other := word
		for k, at := range slices.Backward(pairs) {
			if chosen>>k&1 == 1 {
				other = other[:at] + digraphs[word[at:at+2]] + other[at+2:]
			}
		}
		if l.has(other) {
			all = append(all, other)
		}
	}
	return all
}

// spellingLimit is how many pairs of letters of a word are looked at.
const spellingLimit = 4

var digraphs = map[string]string{"ae": "ä", "oe": "ö", "ue": "ü", "ss": "ß"}

// unaccented returns a word without the accents of Latin, Greek and Cyrillic
// letters (U+0300 to U+036F), and with ss for ß, which Switzerland does not use.
func unaccented(w string) string {
	plain := true
	for i := 0; i < len(w); i++ {
		plain = plain && w[i] < utf8.RuneSelf
	}
	if plain {
		return w
	}
	return strings.ReplaceAll(strings.Map(func(r rune) rune {
		if r >= 0x300 && r <= 0x36F {
			return -1
		}
		return r
	}, norm.NFD.String(w)), "ß", "ss")
}

// reach returns the distance that a misspelt word may have, by its number of letters:
// short words and numbers must be right.
func reach(word string) int {
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// distance returns the Damerau–Levenshtein distance of two words (insert,
// delete, replace, swap neighbours; no part changed twice), or limit+1 when it
// is larger than limit. With prefix it is the least distance from a to any
// beginning of b.
func distance(a, b []rune, limit int, prefix bool) int {
	if len(a)-len(b) > limit || !prefix && len(b)-len(a) > limit {
		return limit + 1
	}
	if prefix {
		b = b[:min(len(b), len(a)+limit)]
	}
	var before, last []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
	}
	d := row[len(b)]
	if prefix {
		d = slices.Min(row)
	}
	return min(d, limit+1)
}
