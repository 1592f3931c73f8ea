package learning

import (
	"testing"

	"tandem/generator/kb"
)

func told(day kb.Day, text string) lesson {
	p := &kb.Page{ID: "retros/" + string(day), Date: day}
	return lesson{PlacedItem: kb.PlacedItem{Item: kb.Item{Text: text}, Page: p}}
}

func TestRepeatedLessons(t *testing.T) {
	const first = "Redact names before the first export"
	for _, test := range []struct {
		name, again string
		alike       int // 0: not alike
	}{
		{"the same words", "Redact names before the first export", 100},
		{"other endings and order", "Before the first export, names are redacted", 100},
		{"a longer telling", "Redact names before the first export of anything, and log the proof", 57},
		{"just half", "Redact names before the first export, and say aloud who read notes", 50},
		{"near miss: same act, other place", "Redact names on the ward's screens", 0},
		{"near miss: same moment, other act", "Count the notes before the first export", 0},
		{"near miss: a long sentence that holds all four words", "Redact names at the first export and tell ward, lab, steward and ombud afterwards", 0},
		{"near miss: two words alone", "Redact names", 0},
		{"nothing shared", "Hold one session a month at night", 0},
		{"no words", "- 42 -", 0},
	} {
		got := repeated([]lesson{told("2026-10-02", test.again), told("2026-09-01", first)})
		switch {
		case test.alike == 0 && len(got) > 0:
			t.Errorf("%s: got alike by %d %%, want not alike", test.name, got[0].alike)
		case test.alike > 0 && (len(got) != 1 || got[0].alike != test.alike || got[0].earlier.Text != first):
			t.Errorf("%s: got %v, want alike by %d %%", test.name, got, test.alike)
		}
	}
}

func TestRepetitionNeedsAnEarlierRetro(t *testing.T) {
	const text = "Redact names before the first export"
	if got := repeated([]lesson{told("2026-09-01", text), told("2026-09-01", text)}); len(got) != 0 {
		t.Errorf("two lessons of one day: got %d repetitions, want none", len(got))
	}
	if got := repeated([]lesson{told("2026-09-01", text), told("", text)}); len(got) != 0 {
		t.Errorf("a lesson without a day came first: got %d repetitions, want none", len(got))
	}
	thrice := []lesson{told("2026-11-01", text), told("2026-10-01", text), told("2026-09-01", text)}
	got := repeated(thrice)
	if len(got) != 2 || got[0].earlier.Page.Date != "2026-09-01" || got[1].earlier.Page.Date != "2026-09-01" {
		t.Errorf("told three times: got %v, want two, both like the first", got)
	}
}

func TestEndingsAreTakenOff(t *testing.T) {
	for _, same := range [][]string{
		{"export", "exports", "exported", "exporting"},
		{"label", "labels", "labelled", "labelling"},
		{"measure", "measures", "measured", "measuring"},
	} {
		for _, w := range same {
			if got, want := stem(w), stem(same[0]); got != want {
				t.Errorf("stem(%q): got %q, want %q", w, got, want)
			}
		}
	}
	for _, w := range []string{"bed", "red", "ring", "less", "is", "s"} {
		if got := stem(w); got != w {
			t.Errorf("stem(%q): got %q, want it untouched", w, got)
		}
	}
}

func TestWeeksBeginOnMonday(t *testing.T) {
	for day, want := range map[kb.Day]kb.Day{"2026-11-16": "2026-11-16", "2026-11-21": "2026-11-16", "2026-11-22": "2026-11-16", "2026-11-23": "2026-11-23"} {
		if got := monday(day); got != want {
			t.Errorf("monday(%s): got %s, want %s", day, got, want)
		}
	}
}
