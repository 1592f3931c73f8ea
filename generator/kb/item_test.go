package kb_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tandem/generator/kb"
)

func TestParseItem(t *testing.T) {
	for _, test := range []struct {
		text string
		want kb.Item
	}{
		{"", kb.Item{}},
		{"Redact names first", kb.Item{Text: "Redact names first"}},
		{"Redact names [[intake]] @tech-lead 2026-12-01", kb.Item{Text: "Redact names", Pages: []string{"intake"}, Owner: "tech-lead", Due: "2026-12-01"}},
		{"2026-12-01 @tech-lead [[intake]] Redact names", kb.Item{Text: "Redact names", Pages: []string{"intake"}, Owner: "tech-lead", Due: "2026-12-01"}}, // any order
		{"Say [[intake|the intake list]] aloud", kb.Item{Text: "Say the intake list aloud", Pages: []string{"intake"}}},                                    // text of a link stays
		{"See [the list](../checklists/intake.md#b)", kb.Item{Text: "See the list", Pages: []string{"../checklists/intake.md#b"}}},
		{"Say *unknown* for *few* notes, and 3 * 4 * 5", kb.Item{Text: "Say unknown for few notes, and 3 * 4 * 5"}},
		{"Two [[a]] and [[b/c]]", kb.Item{Text: "Two and", Pages: []string{"a", "b/c"}}},
		{"Mail it@hospital.example", kb.Item{Text: "Mail it@hospital.example"}}, // an address is no owner
		{"Ask @tech-lead.", kb.Item{Text: "Ask .", Owner: "tech-lead"}},
		{"By 2026-02-30", kb.Item{Text: "By 2026-02-30"}}, // no such day
		{"Build 2026-12-011", kb.Item{Text: "Build 2026-12-011"}},
		{"Buy a tool [[x]] declined: too dear", kb.Item{Text: "Buy a tool", Pages: []string{"x"}, Declined: "too dear"}},
		{"**Bold** `code` {#id-1}", kb.Item{Text: "Bold code"}},
	} {
		if got := kb.ParseItem(test.text, kb.Pos{}); cmp.Diff(got, test.want) != "" {
			t.Errorf("ParseItem(%q) differs:\n%s", test.text, cmp.Diff(test.want, got))
		}
	}
}

func TestItemIsOpenUntilDoneOrDeclined(t *testing.T) {
	for _, test := range []struct {
		item kb.Item
		want bool
	}{
		{kb.Item{}, true},
		{kb.Item{Task: true}, true},
		{kb.Item{Done: true}, false},
		{kb.Item{Declined: "too dear"}, false},
	} {
		if got := test.item.Open(); got != test.want {
			t.Errorf("%+v is open: %v, want %v", test.item, got, test.want)
		}
	}
}
