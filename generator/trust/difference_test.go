package trust_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// TestFirstDifference: what of a list of numbers is named as new, gone or another.
func TestFirstDifference(t *testing.T) {
	for _, test := range []struct{ before, after, old, new string }{
		{"1 2", "1 2 3", "", "3"},
		{"1 2 3", "1 2", "3", ""},
		{"2 3", "1 2 3", "", "1"},
		{"1 2 3", "2 3", "1", ""},
		{"1 2 3", "1 9 3", "2", "9"},
		{"1 2 3", "1 9 8 3", "2", "9"},
		{"1 2 8 3", "1 9 3", "2", "9"},
		{"1 2", "1 9 2", "", "9"},
		{"1 9 2", "1 2", "9", ""},
		{"1", "2 9", "1", "2"},
		{"2 9", "1", "2", "1"},
		{"1 2 3", "2 3 4", "1", "2"},
		{"2 3 4", "1 2 3", "2", "1"},
		{"", "1", "", "1"},
		{"1", "", "1", ""},
	} {
		got := strings.Join(trust.Major(text(test.before, ""), text(test.after, "")), "; ")
		for _, number := range []string{test.old, test.new} {
			if number != "" && !strings.Contains(got, `"`+number+`"`) {
				t.Errorf("%q, then %q: got %q, want %q named", test.before, test.after, got, number)
			}
		}
		want := 0
		for _, number := range []string{test.old, test.new} {
			if number != "" {
				want++
			}
		}
		if strings.Count(got, `"`) != 2*want {
			t.Errorf("%q, then %q: got %q, want %d numbers named", test.before, test.after, got, want)
		}
	}
}

// TestLongCodeIsCut: a message names the first sixty characters.
func TestLongCodeIsCut(t *testing.T) {
	for n, want := range map[int]int{59: 59, 60: 60, 61: 59} {
		found := trust.Major(text("", ""), text("", "<code>"+strings.Repeat("ß", n)+"</code>"))
		if got := strings.Count(strings.Join(found, ""), "ß"); got != want {
			t.Errorf("%d characters of %d are named, want %d", got, n, want)
		}
	}
}

// TestWordsCountedAsAChange: eight words may differ and nine may not, wherever they
// are.
func TestWordsCountedAsAChange(t *testing.T) {
	words := func(from, n int) string {
		var all []string
		for i := range n {
			all = append(all, letters(from+i))
		}
		return strings.Join(all, " ")
	}
	const around = 20
	for _, test := range []struct {
		name          string
		before, after string
		want          int // words; 0 for a minor change
	}{
		{"eight others", words(100, 8), words(200, 8), 0},
		{"nine others", words(100, 9), words(200, 9), 9},
		{"eight more", "", words(200, 8), 0},
		{"nine more", "", words(200, 9), 9},
		{"eight less", words(100, 8), "", 0},
		{"nine less", words(100, 9), "", 9},
		{"five more and nine less", words(100, 9), words(200, 5), 9},
		{"nine around one that stays", words(100, 5) + " anchor " + words(150, 4), words(200, 5) + " anchor " + words(250, 4), 9},
		{"eight around one that stays", words(100, 4) + " anchor " + words(150, 4), words(200, 4) + " anchor " + words(250, 4), 0},
		{"one word moved over ten", "anchor " + words(100, 10), words(100, 10) + " anchor", 0},
		{"halves swapped", words(100, 5) + " " + words(200, 5), words(200, 5) + " " + words(100, 5), 0},
		{"order turned round", "a b c d e f g h i j", "j i h g f e d c b a", 9},
		{"repeated", words(100, 4) + " " + words(100, 4) + " " + words(100, 4), words(100, 4), 0},
		{"repeated too often", words(100, 3) + " " + words(100, 3) + " " + words(100, 3) + " " + words(100, 3), words(100, 3), 9},
		{"two of three thousand", "left " + words(1000, 2998) + " right", "links " + words(1000, 2998) + " rechts", 0},
		{"two of more, the first longer", "left " + words(1000, 2999) + " right", "links " + words(1000, 2998) + " rechts", 3001},
		{"two of more, the second longer", "left " + words(1000, 2998) + " right", "links " + words(1000, 2999) + " rechts", 3001},
	} {
		begin, end := words(0, around)+" ", " "+words(50, around)
		before, after := text(begin+test.before+end, ""), text(begin+test.after+end, "")
		got, want := strings.Join(trust.Major(before, after), "; "), ""
		if test.want > 0 {
			want = fmt.Sprint(test.want)
		}
		if (got == "") != (want == "") || !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %q, want %q", test.name, got, want)
		}
	}
}

// letters returns a word for a number, without a digit.
func letters(n int) string {
	word := "x"
	for ; n > 0; n /= 10 {
		word += string(rune('a' + n%10))
	}
	return word
}

// TestAudienceIsADifference: the audience of a block, or of a row, is a difference.
func TestAudienceIsADifference(t *testing.T) {
	page := func(audience ...string) *kb.Page {
		p := text("Text.", "")
		p.Body.Blocks = []kb.Block{{From: 3, To: 5, Audience: audience}}
		return p
	}
	if len(trust.Major(page("internal"), page("internal"))) > 0 {
		t.Error("the same audience is a difference")
	}
	if len(trust.Major(page("internal"), page("internal", "partner"))) == 0 {
		t.Error("another audience is none")
	}
}

// TestReferencesOfAHeader: a page that a header names is a link.
func TestReferencesOfAHeader(t *testing.T) {
	page := func(to string) *kb.Page {
		p := text("Text.", "")
		p.Fields = &referring{to}
		return p
	}
	if len(trust.Major(page("a"), page("a"))) > 0 {
		t.Error("the same page is a difference")
	}
	if got := strings.Join(trust.Major(page("a"), page("b")), ""); !strings.Contains(got, `"a"`) || !strings.Contains(got, `"b"`) {
		t.Errorf("another page: got %q", got)
	}
}

type referring struct{ page string }

func (r *referring) Fields() []kb.Field {
	return []kb.Field{kb.PageRef("page", &r.page, "the page it is about").Bookkeeping()}
}
