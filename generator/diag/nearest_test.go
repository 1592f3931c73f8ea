package diag_test

import (
	"testing"

	"tandem/generator/diag"
)

func TestNearest(t *testing.T) {
	keys := []string{"title", "owners", "verified", "audience", "tags", "id"}
	for _, test := range []struct{ word, want string }{
		{"titel", "title"},       // two letters swapped
		{"owner", "owners"},      // one missing
		{"audiance", "audience"}, // one wrong
		{"Tags", "tags"},         // only the case differs
		{"ad", ""},               // too short to guess
		{"deadline", ""},
		{"", ""},
	} {
		if got, _ := diag.Nearest(test.word, keys); got != test.want {
			t.Errorf("Nearest(%q) = %q, want %q", test.word, got, test.want)
		}
	}
	if got := diag.DidYouMean("purple", []string{"red", "green"}); got != "use one of red, green" {
		t.Errorf("a short list is offered whole, got %q", got)
	}
}
