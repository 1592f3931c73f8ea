package diag_test

import (
	"math/rand/v2"
	"strings"
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

// TestNearestIsThatOfEveryDistance compares it, over words of few letters, with
// the distance worked out in full.
func TestNearestIsThatOfEveryDistance(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		letters := make([]byte, random.IntN(12))
		for i := range letters {
			letters[i] = "abcABx/1"[random.IntN(8)]
		}
		return string(letters)
	}
	for range 20000 {
		var all []string
		for range 20 {
			all = append(all, word())
		}
		near := diag.NewNear(all)
		asked := word()
		want, least := "", min(2, (len(asked)-1)/2)+1
		for _, c := range all {
			if d := plainDistance(strings.ToLower(asked), strings.ToLower(c)); d < least && c != asked {
				want, least = c, d
			}
		}
		if got, _ := near.Nearest(asked); got != want {
			t.Fatalf("nearest to %q of %q: got %q, want %q", asked, all, got, want)
		}
	}
}

// plainDistance is the optimal string alignment distance by its definition.
func plainDistance(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = d[i-1][j-1] + 1
			}
			d[i][j] = min(d[i][j], d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}
