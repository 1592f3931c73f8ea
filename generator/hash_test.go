package generator_test

import (
	"context"
	"strings"
	"testing"

	"tandem/generator"
)

// TestTextHashCoversWhatAReaderSees changes a decision in one way at a time.
func TestTextHashCoversWhatAReaderSees(t *testing.T) {
	const page = `---
deciders: [product-owner]
state: accepted
decided: 2026-10-01
tags: [x]
---
# Notes stay

## Context

The lab needs text to train on, and there are 286 notes.

## Choice

- See [the guide](../guides/one.md#one)
- [ ] Do it @tech-lead 2026-12-01

` + "```yaml\na: 1\n```\n" + `
## Why

No copy leaves.
`
	hash := func(text string) string {
		t.Helper()
		checked, err := new(generator.Builder).Check(context.Background(), options(fileSystem(map[string]string{"decisions/a.md": text, "index.md": "# Home\n"})))
		if err != nil {
			t.Fatal(err)
		}
		return checked.Judged.Trust["decisions/a"].Hash
	}
	before := hash(page)
	for _, test := range []struct {
		what     string
		old, new string
		stays    bool
	}{
		{"a reflow", "to train on, and", "to train\non,   and", true},
		{"Windows line ends", "\n", "\r\n", true},
		{"another list marker", "- See", "* See", true},
		{"a tick", "[ ] Do", "[x] Do", true},
		{"a new tag", "[x]", "[x, y]", true},
		{"a new owner", "tags:", "owners: [tech-lead]\ntags:", true},
		{"a state", "state: accepted", "state: superseded", true},
		{"a verification", "tags:", "verified: [{by: human:product-owner, at: 2026-10-02}]\ntags:", true},
		{"a number", "286", "285", false},
		{"a negation", "No copy", "A copy", false},
		{"a sentence", "No copy leaves.", "No copy leaves. Ever.", false},
		{"the title", "Notes stay", "Notes go", false},
		{"a link's target", "one.md#one", "two.md#one", false},
		{"code", "a: 1", "a: 2", false},
		{"a task", "Do it", "Do that", false},
		{"the day it was decided", "2026-10-01", "2026-10-02", false},
		{"who decided", "deciders: [product-owner]", "deciders: [tech-lead]", false},
		{"a heading", "## Why", "## Reasons", false},
	} {
		text := strings.Replace(page, test.old, test.new, 1)
		if test.old == "\n" {
			text = strings.ReplaceAll(page, test.old, test.new)
		}
		if text == page {
			t.Fatalf("%s changes nothing", test.what)
		}
		if after := hash(text); (after == before) != test.stays {
			t.Errorf("%s: the hash stays: %v, want %v", test.what, after == before, test.stays)
		}
	}
}
