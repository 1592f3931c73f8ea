package search

import "testing"

// TestWordAt: a link without words stands in a text by itself, not within a word.
func TestWordAt(t *testing.T) {
	for _, test := range []struct {
		text, word string
		want       int
	}{
		{"Banana a x", "a", 7},
		{"a", "a", 0},
		{"(a)", "a", 1},
		{"Ba ab ä a", "a", 9},
		{"éa aé a", "a", 8},
		{"Banana", "a", -1},
		{"a1 1a", "a", -1},
		{"See playbooks/kick-off now", "playbooks/kick-off", 4},
		{"kick-offs kick-off", "kick-off", 10},
		{"x", "", -1},
	} {
		if got := wordAt(test.text, test.word); got != test.want {
			t.Errorf("%q in %q: got %d, want %d", test.word, test.text, got, test.want)
		}
	}
}
