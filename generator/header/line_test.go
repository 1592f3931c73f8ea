package header_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/practice"
)

// TestLinesThatCannotBeRead: of a header that YAML cannot read, the line that is at fault
// is reported, and how it is written. Line 1 is the line of --- above.
func TestLinesThatCannotBeRead(t *testing.T) {
	for _, test := range []struct{ name, lines, place, hint string }{
		{"no space behind the colon", "title: A\nowners:[ann]", "3:8", `write it as owners: [ann]`},
		{"below a value in single quotes", "title: 'A'\nowners = [ann]", "3:7", `write it as owners: [ann]`},
		{"a sign of equality", "title: A\nowners = [ann]", "3:7", `write it as owners: [ann]`},
		{"below a text of several lines", "reason: |\n  written as b:c\n  d = e\nowners = [ann]", "5:7", `write it as owners: [ann]`},
		{"right below a key whose text has not begun", "reason: |\nowners = [ann]", "3:7", `write it as owners: [ann]`},
		{"below rows", "roles:\n  - role: Chair\n    does: opens\ntitle: A\nowners = [ann]", "6:7", `write it as owners: [ann]`},
		{"below keys in keys", "x:\n  a:\n    b: c\n  d: e\ntitle: A\nowners = [ann]", "7:7", `write it as owners: [ann]`},
		{"below a remark and keys in keys", "x: # of another tool\n  a: b\nowners = [ann]", "4:7", `write it as owners: [ann]`},
		{"in a column between two others", "x:\n    a: b\n  c: d\nowners: [ann]", "4:3", `begin it in the same column, with 4 spaces before it`},
		{"below a text that goes on", "description: one\n  two\n  three\nowners = [ann]", "5:7", `write it as owners: [ann]`},
		{"indented below a text in quotes", "title: \"A\"\n  owners: [ann]", "3:3", `begin it in the same column, with no space before it`},
		{"indented below a text", "title: A\n  owners: [ann]", "3:3", `begin it in the column of "title", with no space before it`},
		{"a key less indented than the first", "  title: A\n owners: [ann]", "3:2", `begin it in the same column, with 2 spaces before it`},
		{"no key", "title: A\njust a text", "3:1", `take the line out, or write # before it to make it a comment`},
		{"rows in braces without hyphens", "roles:\n  {role: Chair, does: opens}\n  {role: Clerk, does: writes}", "4:3", `write a hyphen and a space before each row of the list: - {role: Clerk, does: writes}`},
		{"a value that begins with a hyphen", "title: - A", "2:8", `quote the value: title: "- A"`},
		{"two values in a value", "title: A: b", "2:9", `quote the value: title: "A: b"`},
		{"a colon at the end of a value", "title: Admit:", "2:13", `quote the value: title: "Admit:"`},
		{"no comma in a row in braces", "roles:\n  - {role: Chair does: opens}", "3:17", `write it as role: Chair, does:`},
		{"an id with @ in a row in braces", "credits: [{by: @ann, for: words}]", "2:16", `write the id without @: credits: [{by: ann, for: words}]`},
		{"an id with @ and a word in a row in braces", "credits: [{by: @ann miller, for: words}]", "2:16", `write the id without @: credits: [{by: ann miller, for: words}]`},
		{"an id with @ in a row", "credits:\n  - {by: @ann, for: words}", "3:10", `write the id alone: by: ann`},
		{"a name with @ in a row", "credits:\n  - {by: @ann miller, for: words}", "3:10", `quote the value: by: "@ann miller"`},
		{"a sign before a value in a row", "credits:\n  - {by: ann, for: %words}", "3:20", `quote the value: for: "%words"`},
		{"a row with an error", "credits:\n  - {by: ann: bo}", "3:1", `check quotes, brackets and commas of this line`},
		{"a sign in a list in brackets", "tags: [ward, %care]", "2:14", `quote the value that begins here`},
		{"an id with @ on a line of its own in brackets", "owners: [\n@ann]", "3:1", `write the id without @`},
		{"a no-break space behind a key with an underscore", "review_every:\u00a090d", "2:14", `type an ordinary space there, in place of a no-break space (U+00A0)`},
		{"a no-break space behind a key with a hyphen", "not-known:\u00a0A", "2:11", `type an ordinary space there, in place of a no-break space (U+00A0)`},
		{"a sign right behind the quote of a value", "title: \"A\"# of the ward", "2:11", `quote the value that begins here, or leave # out`},
		{"a quote in such quotes", "title: \"the 5\" pipe\"", "2:15", `quote the whole value: title: 'the 5" pipe'`},
		{"brackets in brackets that are not closed", "tags: [[\"a\"], b", "2:7", `close it: tags: [["a"], b]`},
		{"an entry below keys", "title: 'A' # remark\n- b", "3:1", `check quotes, brackets and indentation around this line`},
		{"an apostrophe in such quotes", "title: 'the ward's'", "2:18", `quote the whole value: title: "the ward's"`},
		{"no quote at the end", "title: '", "2:8", `close it: title: ''`},
		{"a bracket that is not closed", "tags: [ward\nowners: [ann]", "2:7", `close it: tags: [ward]`},
		{"an id of a list without a space", "owners:\n  -ann", "3:3", `write it with a hyphen and a space: - ann`},
	} {
		_, problems := header.Decode("playbooks/a.md", []byte("---\n"+test.lines+"\n---\n# Page\n"), practice.All())
		if len(problems) != 1 {
			t.Errorf("%s: %d problems, want one: %v", test.name, len(problems), problems)
			continue
		}
		p := problems[0]
		if strings.Contains(p.Message, "yaml: ") {
			t.Errorf("%s: the message %q is that of the library", test.name, p.Message)
		}
		if got := fmt.Sprint(p.Line, ":", p.Column); got != test.place || p.Hint != test.hint {
			t.Errorf("%s: %s, %q, want %s, %q", test.name, got, p.Hint, test.place, test.hint)
		}
	}
}
