package proof

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// TestPercentDecoding compares with net/url where every "%" encodes something, and keeps
// one that encodes nothing.
func TestPercentDecoding(t *testing.T) {
	for _, text := range []string{"%41", "a%2Fb%2fc", "%C3%A4x", "x%00y%7E", "%20%20"} {
		want, err := url.PathUnescape(text)
		if got := percentDecoded([]byte(text)); err != nil || string(got) != want {
			t.Errorf("%q: got %q, want %q (%v)", text, got, want, err)
		}
	}
	for text, want := range map[string]string{"5 % of %41%": "5 % of A%", "%4": "", "%zz": "", "%%41": "%A", "%4g%41x%4": "%4gAx%4", "100%": "", "%:0%0:%@A": ""} {
		if got := percentDecoded([]byte(text)); string(got) != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestLargeFilesAreReadInPortions finds what is at the end of a file of very many words,
// and beside what ends a portion.
func TestLargeFilesAreReadInPortions(t *testing.T) {
	s := New(fixture(secret8, "Nothing to see."))
	for _, lines := range []int{1, portion/4 - 1, portion / 4, portion/4 + 1, portion/2 + 3} {
		text := strings.Repeat("<p>four words are here</p>\n", lines) + "<p>" + secret8 + "</p>"
		if found := s.Search([]kb.Output{out("a.html", text)}); len(found.Leaks) == 0 || found.Leaks[0].Kind != KindText {
			t.Errorf("%d lines: %v", lines, found.Leaks)
		}
	}
	r := reader{plainOf: s.Plain}
	most := 0
	r.take = func(ws words) { most = max(most, len(ws)) }
	for range 3 * portion {
		r.leaf([]byte("one two"))
	}
	if most == 0 || most > portion+8 || len(r.words) > portion+8 {
		t.Errorf("portions of up to %d words, then %d", most, len(r.words))
	}
}

// TestTextsThatOccurAgainAreKnown: what is in many files is read once, in whichever way it
// is written there, and everything is read where something is found.
func TestTextsThatOccurAgainAreKnown(t *testing.T) {
	s := New(fixture(secret8, "Nothing to see."))
	line := "<li class='long enough to be remembered'>" + secret8 + "</li>"
	outputs := []kb.Output{out("plain.html", "<p>Nothing.</p>")}
	for i := range 9 {
		outputs = append(outputs, out(fmt.Sprintf("%d.html", i), "<ul>\n"+line+"\n</ul><img alt=\""+secret8+"\">"))
	}
	found := s.Search(outputs)
	if len(found.Leaks) != 1 || len(found.Leaks[0].In)+found.Leaks[0].More != 9 {
		t.Errorf("%+v", found.Leaks)
	}

	r := reader{plainOf: s.Plain, known: newKnown(1 << 12)}
	read := func(text string) int {
		r.reset()
		r.markup([]byte("\n" + text))
		return len(slices.DeleteFunc(slices.Clone(r.words), func(w uint64) bool { return w <= block }))
	}
	for _, test := range []struct {
		text        string
		first, then int
	}{
		{"<p class='a'>words of a line that is long enough</p>", 9, 0},
		{"<p>a short line</p>", 3, 3},
		{"<p>a line that does not end with an element but is long", 12, 12},
		{"<p><!-- a line with something that begins here --></p>", 7, 7},
		{"<p><script>let alpha = 'a line with a script'</script></p>", 12, 12},
		{"<p>x</p><img alt=\"an attribute that is here\">", 6, 0},
	} {
		if first, then := read(test.text), read(test.text); first != test.first || then != test.then {
			t.Errorf("%s: %d and then %d words, want %d and %d", test.text, first, then, test.first, test.then)
		}
	}
	r.reset()
	r.once([]byte("a text within others"))
	r.depth = deepest - 1
	before := len(r.words)
	if r.once([]byte("a text within others")); len(r.words) == before {
		t.Error("a text is known that was read where more forms are decoded")
	}
}
