package check_test

import (
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/gentest/smallbase"
)

// TestWhoHasSigned: a page that waits for one partner names both, each once: the other
// in the message before, the missing one in message and hint.
func TestWhoHasSigned(t *testing.T) {
	const directory = "partners:\n  - {id: hospital, name: City hospital, short: ward}\n  - {id: lab, name: University lab}\n  - {id: insurer, name: Insurer}\n" +
		"people:\n  - {id: nurse, name: Nurse, partner: hospital}\n  - {id: doctor, name: Doctor, partner: hospital}\n  - {id: lead, name: Lead, partner: lab}\n"
	page := func(verified ...string) string {
		return "---\nowners: [nurse, doctor, lead]\nsign_off: both\npartners: [hospital, lab, insurer]\nverified:\n  - {by: human:" +
			strings.Join(verified, "}\n  - {by: human:") + "}\n---\n# Page\n"
	}
	const nurse, doctor, lead = "nurse, at: 2026-11-01, text: HASH", "doctor, at: 2026-11-02, text: HASH", "lead, at: 2026-11-01, text: HASH"
	const former = "nurse, at: 2026-11-01, text: 0badc0de"
	for _, test := range []struct {
		name    string
		text    string
		code    string
		message []string // in this order
		without []string
		hint    []string
	}{
		{"one of three", page(nurse, doctor), "trust/unverified", []string{"ward", "University lab", "Insurer"}, []string{"ward and ward"}, []string{"University lab", "Insurer"}},
		{"two of three", page(nurse, lead), "trust/unverified", []string{"Insurer"}, nil, []string{"Insurer"}},
		{"the other, for another text", page(former, lead), "trust/unverified", []string{"University lab", "ward", "Insurer"}, nil, []string{"ward", "Insurer"}},
	} {
		found := check.Check(judged(t, smallbase.Files{"directory.yaml": directory, "guides/page.md": test.text}))
		for _, p := range found {
			if p.Code != test.code {
				continue
			}
			rest := p.Message
			for _, word := range test.message {
				_, after, named := strings.Cut(rest, word)
				if rest = after; !named {
					t.Errorf("%s: %q names no %q there", test.name, p.Message, word)
				}
			}
			for _, word := range test.without {
				if strings.Contains(p.Message, word) {
					t.Errorf("%s: %q names %q", test.name, p.Message, word)
				}
			}
			for _, word := range test.hint {
				if !strings.Contains(p.Hint, word) {
					t.Errorf("%s: the hint %q does not name %q", test.name, p.Hint, word)
				}
			}
		}
		if !strings.Contains(codes(found), test.code) {
			t.Errorf("%s: %s is not among %q", test.name, test.code, codes(found))
		}
	}
}

// TestCommandsAreQuoted: a hint that gives a command writes the page as one word of a
// shell.
func TestCommandsAreQuoted(t *testing.T) {
	for name, word := range map[string]string{
		"plain-name":  "guides/plain-name",
		"Straße_1":    "guides/Straße_1",
		"two words":   "'guides/two words'",
		"it's":        `'guides/it'\''s'`,
		"dollar$HOME": "'guides/dollar$HOME'",
	} {
		found := check.Check(judged(t, smallbase.Files{"guides/" + name + ".md": "---\nowners: [product-owner]\n---\n# Page\n"}))
		for _, p := range found {
			if p.Code == "trust/unverified" && !strings.Contains(p.Hint, "tandem verify "+word+" --by ") {
				t.Errorf("%s: the hint is %q, want %s in it", name, p.Hint, word)
			}
		}
		if !strings.Contains(codes(found), "trust/unverified") {
			t.Errorf("%s is verified", name)
		}
	}
}
