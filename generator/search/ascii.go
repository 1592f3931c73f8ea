package search

// class is the class of an ASCII character in the rules of word boundaries (Unicode
// Standard Annex #29).
type class byte

const (
	other          class = iota
	letter               // A–Z, a–z
	digit                // 0–9
	joiner               // _ joins its neighbours
	middle               // : joins letters
	middleOfNumber       // , ; join digits
	middleOfBoth         // . ' join letters, and join digits
)

func classOf(c byte) class {
	switch {
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		return letter
	case c >= '0' && c <= '9':
		return digit
	case c == '_':
		return joiner
	case c == ':':
		return middle
	case c == ',' || c == ';':
		return middleOfNumber
	case c == '.' || c == '\'':
		return middleOfBoth
	}
	return other
}

// nextWord returns the first word of text, which is ASCII, from at; an empty one at
// the end when there is none.
func nextWord(text string, at int) (start, end int) {
	classAt := func(i int) class {
		if i < len(text) {
			return classOf(text[i])
		}
		return other
	}
	for start = at; start < len(text); start++ {
		if c := classOf(text[start]); c == letter || c == digit || c == joiner {
			break
		}
	}
	last := classAt(start)
	for end = min(start+1, len(text)); end < len(text); end++ {
		next := classOf(text[end])
		switch {
		case next == letter || next == digit || next == joiner:
		case last == letter && (next == middle || next == middleOfBoth) && classAt(end+1) == letter,
			last == digit && (next == middleOfNumber || next == middleOfBoth) && classAt(end+1) == digit:
			end++
			next = last
		default:
			return start, end
		}
		last = next
	}
	return start, end
}
