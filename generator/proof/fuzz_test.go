package proof

import (
	"strings"
	"testing"
	"unicode"

	"tandem/generator/kb"
)

// FuzzWhatIsEncodedIsFound hides a sentence on a page, writes it as an output
// does, and looks for it.
func FuzzWhatIsEncodedIsFound(f *testing.F) {
	for i := range encoded {
		f.Add(secret8, uint8(i))
	}
	f.Add("Größe naïve ﬁ Ωmega 7 ½ (tests) «of» the – whole, 東京 row; of 'words' A.B", uint8(3))
	f.Fuzz(func(t *testing.T, sentence string, way uint8) {
		sentence = strings.ToValidUTF8(sentence, "")
		sentence = strings.Map(func(r rune) rune { // characters with a meaning in Markdown and YAML are not in plain sentences
			if unicode.IsControl(r) || unicode.IsSpace(r) || strings.ContainsRune("[]<>{}@&\\|#*`_~\"%+^$", r) || r == unicode.ReplacementChar {
				return ' '
			}
			return r
		}, sentence)
		sentence = "See: " + strings.Join(strings.Fields(sentence), " ")
		ws := appendWords(nil, []byte(sentence), nil)
		if len(ws) < run || len(sentence) > 2000 || strings.Contains(sentence, "--") {
			t.Skip("no sentence")
		}
		if !telling(strings.Join(strings.Fields(sentence)[1:], " "), 2) {
			t.Skip("says nothing")
		}
		s := New(fixture(sentence, "Unrelated."))
		output := encoded[int(way)%len(encoded)].encode(sentence)
		if found := s.Search([]kb.Output{output}); len(found.Leaks) == 0 {
			t.Errorf("%s: %q is not found in %q", encoded[int(way)%len(encoded)].name, sentence, output)
		}
	})
}

// FuzzShownWordsAreNoLeak makes a page of the words of a shown page alone, in any
// order, and looks for what is hidden.
func FuzzShownWordsAreNoLeak(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1}, uint8(0))
	f.Fuzz(func(t *testing.T, order []byte, way uint8) {
		shown := strings.Fields("the union of plan merger third problem report before anything May shall tell not ä & <b> 7 C++ 東京")
		var text []string
		for _, n := range order {
			text = append(text, shown[int(n)%len(shown)])
		}
		s := New(fixture(secret8, strings.Join(shown, " ")))
		output := encoded[int(way)%len(encoded)].encode(strings.Join(text, " "))
		if found := s.Search([]kb.Output{output}); len(found.Leaks) > 0 {
			t.Errorf("%s: %+v in %q", encoded[int(way)%len(encoded)].name, found.Leaks, output)
		}
	})
}
