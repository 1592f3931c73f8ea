package check_test

import (
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// decided writes a decision with keys of its header and a choice.
func decided(keys, choice string) string {
	return "---\ndeciders: [product-owner, tech-lead]\nstate: accepted\ndecided: 2026-10-12\n" + keys + "---\n# Paper or tablet\n\n## Choice\n\n" + choice + "\n"
}

// TestAmendedByAChange: a change that rewrites a signed record is an error, unless it says
// why or somebody who decided signs today's text. A change that leaves the text is none.
func TestAmendedByAChange(t *testing.T) {
	files := smallbase.Files{"decisions/one.md": decided("", "Paper now.")}
	paper := judged(t, files).Trust["decisions/one"].Hash
	seal := func(who, text string) string {
		return "verified: [{by: human:" + who + ", at: 2026-10-14, text: \"" + text + "\", how: signed}]\n"
	}
	row := func(on, text string) string {
		return "amended: [{on: " + on + ", by: product-owner, why: the tablets came early" + text + "}]\n"
	}
	signed, bound, unbound := seal("product-owner", paper), row("2026-11-01", ", text: HASH"), row("2026-11-01", "")
	for _, test := range []struct {
		name          string
		before, after string
		want          string // severities of trust/amended after the change
	}{
		{"nothing", decided(signed, "Paper now."), decided(signed, "Paper now."), ""},
		{"the wrong sentence", decided(signed, "Paper now."), decided(signed, "Tablet now."), "error"},
		{"a tag", decided(signed, "Paper now."), decided(signed+"order: 3\n", "Paper now."), ""},
		{"that says why", decided(signed, "Paper now."), decided(signed+bound, "Tablet now."), ""},
		{"that says why without a text", decided(signed, "Paper now."), decided(signed+unbound, "Tablet now."), "warning"},
		{"that says why tomorrow", decided(signed, "Paper now."), decided(signed+row("2026-12-01", ""), "Tablet now."), "error"},
		{"after a row about no text that was there", decided(signed+unbound, "Tablet now."), decided(signed+unbound, "Tablets now."), "error"},
		{"after a row about the text before", decided(signed+bound, "Tablet now."), decided(signed+row("2026-11-01", ", text: 0badc0de"), "Tablets now."), "error"},
		{"that is signed anew", decided(signed, "Paper now."), decided(seal("product-owner", "HASH"), "Tablet now."), ""},
		{"that is signed by one who may not read it", decided(signed, "Paper now."), decided(seal("tech-lead", "HASH"), "Tablet now."), "error"},
		{"that takes the signature out", decided(signed, "Paper now."), decided("", "Tablet now."), "error"},
		{"that opens the decision again", decided(signed, "Paper now."), strings.Replace(decided(signed, "Tablet now."), "accepted", "proposed", 1), "error"},
		{"a tag of a record amended before", decided(signed, "Tablet now."), decided(signed+"order: 3\n", "Tablet now."), "warning"},
		{"that rewrites it again", decided(signed, "Tablet now."), decided(signed, "Tablets now."), "error"},
		{"that puts the text back", decided(signed, "Tablet now."), decided(signed, "Paper now."), ""},
		{"of a record that nobody has signed", decided("", "Paper now."), decided("", "Tablet now."), ""},
		{"that signs another text", decided("", "Paper now."), decided(seal("product-owner", "0badc0de"), "Paper now."), "warning"},
		{"of a page that is new", "", decided(signed, "Tablet now."), "warning"},
	} {
		before := smallbase.Files{}
		if test.before != "" {
			before["decisions/one.md"] = test.before
		}
		j := judged(t, smallbase.Files{"decisions/one.md": test.after})
		found := check.OfChange(j, check.Check(j), check.Change{
			Paths: []string{"decisions/one.md"}, Before: judged(t, before), Authors: func(string) []kb.Contributor { return nil },
		})
		if got := severities(found); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// severities returns those of the problems of amended records.
func severities(found diag.List) string {
	var all []string
	for _, p := range found {
		if p.Code == "trust/amended" {
			all = append(all, string(p.Severity))
		}
	}
	return strings.Join(all, " ")
}

// TestAmendedAndMoved: a signed record that a change moves and rewrites is found by its
// signature; another record that is new is not taken for it.
func TestAmendedAndMoved(t *testing.T) {
	paper := judged(t, smallbase.Files{"decisions/one.md": decided("", "Paper now.")}).Trust["decisions/one"].Hash
	signed := "verified: [{by: human:product-owner, at: 2026-10-14, text: \"" + paper + "\", how: signed}]\n"
	before := judged(t, smallbase.Files{"decisions/one.md": decided(signed, "Paper now.")})
	of := func(after smallbase.Files) string {
		j := judged(t, after)
		var paths []string
		for _, p := range j.Pages {
			paths = append(paths, p.Path)
		}
		return severities(check.OfChange(j, check.Check(j), check.Change{Paths: paths, Before: before, Authors: func(string) []kb.Contributor { return nil }}))
	}
	if got := of(smallbase.Files{"decisions/two.md": decided(signed, "Tablet now.")}); got != "error" {
		t.Errorf("moved and rewritten: got %q", got)
	}
	if got := of(smallbase.Files{"decisions/two.md": decided(signed, "Paper now.")}); got != "" {
		t.Errorf("moved: got %q", got)
	}
	if got := of(smallbase.Files{"decisions/one.md": decided(signed, "Paper now."), "decisions/two.md": decided(signed, "Tablet now.")}); got != "warning" {
		t.Errorf("copied and rewritten: got %q", got)
	}
	if got := of(smallbase.Files{"decisions/two.md": decided("", "Tablet now.")}); got != "" {
		t.Errorf("another one: got %q", got)
	}
}

// TestSignedByNobodyWhoDecided: what is written as a signature and signs nothing is
// reported with the names of those who may sign.
func TestSignedByNobodyWhoDecided(t *testing.T) {
	for person, want := range map[string]int{"product-owner": 0, "tech-lead": 0, "data-steward": 1} {
		j := judged(t, smallbase.Files{"decisions/one.md": decided("owners: [data-steward, product-owner]\nverified: [{by: human:"+person+", at: 2026-10-14, text: HASH, how: signed}]\n", "Paper now.")})
		n := 0
		for _, p := range check.Check(j) {
			if p.Code == "verified/not-an-owner" {
				n++
				if !strings.Contains(p.Hint, `"product-owner" or "tech-lead"`) {
					t.Errorf("the hint %q does not name who decided", p.Hint)
				}
			}
		}
		if n != want {
			t.Errorf("%s: %d problems, want %d", person, n, want)
		}
	}
}
