package export

import (
	"testing"

	"tandem/generator/kb"
)

// TestTextDayIsNotThatOfAVerification compares the dates of sitemap and feed with the
// last change of the text.
func TestTextDayIsNotThatOfAVerification(t *testing.T) {
	word := func(day, text string) kb.Verification { return kb.Verification{By: "human:ann", At: day, Text: text} }
	for name, test := range map[string]struct {
		change   *kb.Change
		date     kb.Day
		verified []kb.Verification
		want     kb.Day
	}{
		"verified, without git":             {nil, "", []kb.Verification{word("2026-10-01", "hash")}, ""},
		"a record, without git":             {nil, "2026-05-01", []kb.Verification{word("2026-10-01", "hash")}, "2026-05-01"},
		"changed in git":                    {&kb.Change{Day: "2026-09-01"}, "", nil, "2026-09-01"},
		"verified after the change":         {&kb.Change{Day: "2026-09-01"}, "", []kb.Verification{word("2026-10-01", "hash")}, "2026-09-01"},
		"the commit brought a verification": {&kb.Change{Day: "2026-10-02"}, "", []kb.Verification{word("2026-10-02", "hash"), word("2026-03-01", "hash")}, "2026-03-01"},
		"an older text was verified":        {&kb.Change{Day: "2026-10-02"}, "", []kb.Verification{word("2026-03-01", "other")}, "2026-10-02"},
		"not committed yet":                 {&kb.Change{Day: "2026-10-02", Uncommitted: true}, "", nil, ""},
	} {
		p := &kb.Page{ID: "a", Path: "a.md", Date: test.date}
		p.Verified = test.verified
		e := &kb.Edition{Judged: &kb.Judged{Trust: map[string]kb.Trust{"a": {Hash: "hash"}}}}
		if test.change != nil {
			e.History = &kb.History{Files: map[string]kb.Change{"a.md": *test.change}}
		}
		if got := textDay(e, p); got != test.want {
			t.Errorf("%s: got %q want %q", name, got, test.want)
		}
	}
}
