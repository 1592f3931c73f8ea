package diag

import (
	"errors"
	"testing"
)

func TestPatchesApplyToTheirTextAlone(t *testing.T) {
	src := []byte("one two three")
	p := NewPatch(src, Edit{8, 13, "3"}, Edit{0, 3, "1"})
	got, err := p.Apply(src)
	if err != nil || string(got) != "1 two 3" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := p.Apply([]byte("one two Three")); !errors.Is(err, ErrOtherText) {
		t.Errorf("another text: %v", err)
	}
	for _, bad := range [][]Edit{{{0, 14, ""}}, {{3, 2, ""}}, {{0, 5, ""}, {4, 6, ""}}, {{-1, 2, ""}}} {
		if got, err := NewPatch(src, bad...).Apply(src); err == nil {
			t.Errorf("%v: got %q", bad, got)
		}
	}
}

func TestPatchesJoinWhereTheyDoNotTouch(t *testing.T) {
	src := []byte("one two three")
	a := NewPatch(src, Edit{0, 3, "1"})
	for _, test := range []struct {
		with Patch
		want string // "" : refused
	}{
		{NewPatch(src, Edit{4, 7, "2"}), "1 2 three"},
		{a, "1 two three"},
		{NewPatch(src, Edit{2, 5, "x"}), ""},
		{NewPatch(src, Edit{0, 0, "x"}), ""},
		{NewPatch([]byte("other"), Edit{4, 5, "2"}), ""},
	} {
		joined, ok := a.Join(test.with)
		if ok != (test.want != "") {
			t.Errorf("%v: joined %v", test.with.Edits, ok)
			continue
		}
		if got, err := joined.Apply(src); ok && (err != nil || string(got) != test.want) {
			t.Errorf("%v: %q, %v", test.with.Edits, got, err)
		}
	}
}

func TestBetween(t *testing.T) {
	for _, test := range [][2]string{{"", ""}, {"", "a"}, {"a", ""}, {"abc", "abc"}, {"abab", "ab"}, {"ab", "abab"}, {"a\nb\nc", "a\nx\nc"}, {"ä", "ö"}} {
		got, err := Between([]byte(test[0]), []byte(test[1])).Apply([]byte(test[0]))
		if err != nil || string(got) != test[1] {
			t.Errorf("%q to %q: %q, %v", test[0], test[1], got, err)
		}
	}
}

func TestOffset(t *testing.T) {
	for _, test := range []struct {
		text         string
		line, column int
		want         int
	}{
		{"ab\ncd", 2, 2, 4}, {"ab\r\ncd", 2, 1, 4}, {"ab\rcd", 2, 1, 3}, {"äb", 1, 2, 2}, {"ab\ncd", 1, 9, 2}, {"ab", 9, 1, 2}, {"ab", 0, 0, 0}, {"\n\nx", 3, 1, 2},
	} {
		if got := Offset(test.text, test.line, test.column); got != test.want {
			t.Errorf("%q %d:%d: got %d want %d", test.text, test.line, test.column, got, test.want)
		}
	}
}
