package learning

import (
	"slices"
	"strings"
	"unicode"
)

// Two lessons are similar when they share at least half of all the words that either
// of them uses (the Jaccard index of their word sets) and at least three words. Half,
// because the lessons of one partnership share a small vocabulary: at a third, "redact
// names before the export" matches "redact names on the ward's screens", which is
// another lesson; at two thirds a repetition in other words is missed. Three, because
// two common words mean nothing in a lesson of four. Words are compared in lower case
// without endings (redacted, redacts), and without common words. The result is
// deterministic.
const (
	alikeFrom  = 50 // percent
	sharedFrom = 3  // words
)

// repeat is a lesson with the earlier one that is most like it.
type repeat struct {
	later, earlier lesson
	alike          int // percent of words shared, alikeFrom to 100
}

// repeated returns the lessons that are similar to one of an earlier retro, in the
// order given. Of several earlier ones the most similar counts, and of equal ones the
// earliest. Lessons of one retro are no repetition, nor are those of retros without a
// day.
func repeated(lessons []lesson) []repeat {
	sets := make([][]string, len(lessons))
	holds := map[string][]int{} // word → lessons that hold it, ascending
	for i, l := range lessons {
		sets[i] = wordSet(l.Text)
		for _, w := range sets[i] {
			holds[w] = append(holds[w], i)
		}
	}
	var found []repeat
	shared := make([]int, len(lessons))
	for i, l := range lessons {
		clear(shared)
		for _, w := range sets[i] {
			for _, other := range holds[w] {
				shared[other]++
			}
		}
		best := repeat{}
		for other, n := range shared {
			earlier := lessons[other]
			if n < sharedFrom || earlier.Page.Date == "" || earlier.Page.Date >= l.Page.Date {
				continue
			}
			alike := n * 100 / (len(sets[i]) + len(sets[other]) - n)
			if alike < alikeFrom || alike < best.alike || alike == best.alike && earlier.Page.Date >= best.earlier.Page.Date {
				continue
			}
			best = repeat{l, earlier, alike}
		}
		if best.alike > 0 {
			found = append(found, best)
		}
	}
	return found
}

// wordSet returns the words of a text that carry meaning, without endings,
// each once, sorted.
func wordSet(text string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	}) {
		if !isCommon(w) {
			words = append(words, stem(w))
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// stem removes the commonest English endings. The rest need not be a word; it has only
// to be the same for "export", "exports" and "exported".
func stem(w string) string {
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3 {
		w = w[:len(w)-1]
	}
	for _, ending := range []string{"ing", "ed"} {
		if root, ok := strings.CutSuffix(w, ending); ok && len(root) >= 4 {
			w = root
			if n := len(w); w[n-1] == w[n-2] {
				w = w[:n-1] // labelling, label
			}
			break
		}
	}
	if root, ok := strings.CutSuffix(w, "e"); ok && len(root) >= 4 {
		w = root
	}
	return w
}

// isCommon reports whether a word occurs in sentences about anything.
func isCommon(w string) bool {
	switch w {
	case "a", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can", "do", "does", "each", "every",
		"for", "from", "had", "has", "have", "how", "if", "in", "into", "is", "it", "its", "let", "must", "no", "not", "of", "on",
		"one", "only", "or", "our", "out", "should", "so", "some", "than", "that", "the", "their", "them", "then", "there", "they",
		"this", "to", "too", "until", "up", "was", "we", "were", "what", "when", "which", "who", "will", "with", "without", "you", "s", "t":
		return true
	}
	return false
}
