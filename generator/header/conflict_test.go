package header

import (
	"strings"
	"testing"
)

func TestConflictsAreFoundBesideCode(t *testing.T) {
	for _, test := range []struct {
		text string
		line int // 0: none
	}{
		{"Text\n<<<<<<< HEAD\n", 2},
		{"Text\n>>>>>>> other\n", 2},
		{"> > > > > > > deep\n>>>>>>>\n", 0},
		{"Title\n=======\nText\n", 0},
		{"~~~\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n~~~\nTitle\n=======\n", 0},
		{"~~~\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n~~~\nTitle\n=======\n~~~\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n~~~\n", 0},
		{"~~~\n<<<<<<< HEAD\na\n~~~\n=======\nb\n>>>>>>> other\n", 2},
		{"~~~\n<<<<<<< HEAD\na\n~~~\n=======\nb\n~~~\n>>>>>>> other\n", 2},
		{"~~~\n<<<<<<< HEAD\na\n=======\nb\n~~~\n>>>>>>> other\n", 2},
		{"~~~\na\n=======\nb\n~~~\n>>>>>>> other\n", 6},
		{"a\n=======\nb\n>>>>>>> other\n", 2},
		{"Title\n=======\n~~~\n<<<<<<< HEAD\na\n~~~\n=======\n~~~\nb\n>>>>>>> other\n~~~\n", 4},
	} {
		at, found := conflict([]byte(test.text), 0)
		if found != (test.line > 0) || at.Line != test.line {
			t.Errorf("%q: line %d, want %d", strings.ReplaceAll(test.text, "\n", "|"), at.Line, test.line)
		}
	}
}
