package proof

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// words is a text as numbers: the hash of each word, in order, and what parts
// them. Words are runs of letters and digits, without regard to case and
// accents; each sign of a script without spaces is one.
type words []uint64

// Separators between words.
const (
	end   = 0 // another text begins: nothing reaches across
	block = 1 // another block of the same text begins: no title reaches across
)

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// small maps an ASCII byte to its form in a word; 0: it separates words.
var small = func() (table [utf8.RuneSelf]byte) {
	for c := range table {
		switch b := byte(c); {
		case 'a' <= b && b <= 'z', '0' <= b && b <= '9':
			table[c] = b
		case 'A' <= b && b <= 'Z':
			table[c] = b + 'a' - 'A'
		}
	}
	return table
}()

// appendWords appends the words of a text. With at it also notes at which byte each
// begins.
func appendWords(to words, text []byte, at *[]int32) words {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf && small[c] == 0 {
			i++
			continue
		}
		start := i
		hash := uint64(offset64)
		taken := false
		for i < len(text) {
			c := text[i]
			if c < utf8.RuneSelf {
				s := small[c]
				if s == 0 {
					break
				}
				hash = (hash ^ uint64(s)) * prime64
				taken = true
				i++
				continue
			}
			r, size := utf8.DecodeRune(text[i:])
			kind := kindOf(r)
			if kind == parts || kind == alone && taken {
				break
			}
			if kind != ignored {
				hash = fold(hash, r, text[i:i+size])
				taken = true
			}
			i += size
			if kind == alone {
				break
			}
		}
		if taken {
			to = append(to, mix(hash))
			if at != nil {
				*at = append(*at, int32(start))
			}
		} else if i == start {
			_, size := utf8.DecodeRune(text[i:])
			i += size
		}
	}
	return to
}

// mix spreads a hash over all bits, away from the marks between words.
func mix(hash uint64) uint64 {
	hash ^= hash >> 32
	hash *= 0x9E3779B97F4A7C15
	return hash ^ hash>>29 | 2
}

// fold takes a character beyond ASCII into a hash, without its accents.
func fold(hash uint64, r rune, written []byte) uint64 {
	decomposed := norm.NFD.Properties(written).Decomposition()
	if decomposed == nil {
		decomposed = written
	}
	for len(decomposed) > 0 {
		r, size := utf8.DecodeRune(decomposed)
		decomposed = decomposed[size:]
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		for r = unicode.ToLower(r); r > 0; r >>= 8 {
			hash = (hash ^ uint64(r&0xff)) * prime64
		}
	}
	return hash
}

// kinds of characters beyond ASCII.
const (
	inWord  = iota
	parts   // a space, a dash
	ignored // an accent by itself, a soft hyphen
	alone   // a sign of a script without spaces: a separate word
)

func kindOf(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return ignored
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return alone
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r):
		return inWord
	}
	return parts
}
