package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Named returns a partner or a team as a sentence names it: a common noun with its
// article ("the hospital"), a name of its own as it stands ("Northfield University").
func (w *Words) Named(name string) string {
	if !common(name) {
		return name
	}
	return w.Say("the {partner}", name)
}

// Role returns a person as a sentence names them: a role with its article and a small
// letter ("the product owner"), a name of its own as it stands ("Maria Ortiz").
func (w *Words) Role(name string) string {
	if word, _, _ := strings.Cut(name, " "); common(name) && word != strings.ToUpper(word) { // "ML engineer" begins with an abbreviation
		name = w.Lower(name)
	}
	return w.Named(name)
}

// parts are small words inside names of people and places.
var parts = strings.Fields("of and the for de da do dos das di del della du des la le les van von vom der den dem und zu zum zur y e i bin ibn al el ter ten af av")

// common reports whether a name is a common noun: it begins with a small letter, or has
// a word behind the first one that does and is no part of names.
func common(name string) bool {
	for i, word := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsLower(r) && (i == 0 || !slices.Contains(parts, word)) {
			return true
		}
	}
	return false
}
