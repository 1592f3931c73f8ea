package randombase

import (
	"hash/fnv"
	"strings"
)

// vocabulary are the words of sentences. Some have characters that output formats
// escape.
var vocabulary = strings.Fields(`
	the a of and to in on at by with from after before every each nobody both we they it is are was were has have must may not
	nurse ward team lab model note shift form ledger round bed call list data rule answer question review partner day week month
	page step risk number budget room alarm record letter draft court hearing ruling patient doctor student kitchen garden bridge
	river train harbour window engine paper signal mirror weather market teacher novel violin summer winter island mountain
	reads writes calls checks counts closes opens keeps leaves signs brings sends moves turns holds starts ends waits learns shows
	quietly soon twice never seldom often carefully together again late early new old small large open green heavy narrow plain
	R&D it's 5% naïve <10 Zürich "sic" ward's co-owned C++ fünf 24/7 state-of-play`)

// common are sentences that shown and hidden pages share, word by word.
var common = []string{
	"Both partners read this page together once in every quarter of the year.",
	"Ask the person who owns the page before you change any part of it.",
	"What is written here holds until somebody writes down that it no longer does.",
}

// ordinary are titles that reveal nothing: words of the interface, of other pages,
// numbers and abbreviations.
var ordinary = []string{"Report a problem", "Search", "All playbooks", "Overview", "The team", "2026", "Q3", "Notes", "What is due", "People"}

// mint returns a new canary. Stemmers do not change a word that ends in x.
func (b *Base) mint(where string, tier *Tier) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	b.serial++
	n := b.serial
	word := []byte("q")
	for i := range 8 {
		from := consonants
		if i%2 == 0 {
			from = vowels
		}
		word = append(word, from[n%len(from)])
		n /= len(from)
	}
	word = append(word, 'x')
	b.minted = append(b.minted, minted{string(word), where, tier})
	return string(word)
}

// phrase returns n words and a canary among them, without characters that
// Markdown or the grammar of items give a meaning.
func (b *Base) phrase(n int, where string, tier *Tier) string {
	words := make([]string, n)
	for i := range words {
		words[i] = pick(b, vocabulary)
	}
	at := b.draw.IntN(n)
	words[at] = b.mint(where, tier)
	if words[n-1] == "by" {
		words[n-1] = "round" // an item drops "by" before its day, unless it belongs to a link
	}
	words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
	return strings.Join(words, " ")
}

// sentence is a phrase that ends, long enough for a run of eight words.
func (b *Base) sentence(where string, tier *Tier) string {
	return b.phrase(9+b.draw.IntN(8), where, tier) + "."
}

// reworded returns another text in place of one that is hidden: as many words or
// more, each another one, the same for the same text.
func reworded(text string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		hash := fnv.New32a()
		hash.Write([]byte(w))
		sum := hash.Sum32()
		words[i] = "y" + string(rune('a'+sum%26)) + string(rune('a'+sum/26%26)) + string(rune('a'+sum/676%26))
		if sum%5 == 0 && len(words) > 1 {
			words[i] += " again"
		}
		if strings.HasSuffix(w, ".") {
			words[i] += "."
		}
	}
	return strings.Join(words, " ")
}
