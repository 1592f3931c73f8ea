package diag_test

import (
	"bytes"
	"strings"
	"testing"

	"tandem/generator/diag"
)

func TestMessagesAreWrappedAtTheWidthOfATerminal(t *testing.T) {
	list := diag.List{{
		Path: "guides/backup.md", Line: 3, Column: 1, Severity: diag.Warning, Code: "trust/overdue",
		Message: "review overdue since 2026-01-01", Hint: `have "ann" or "bo" read and verify it: tandem verify 'guides/my long page' --by ID --if-text 12345678`,
	}}
	source := func(string) []byte {
		return []byte("\n\nverified: [{by: human:ann, at: 2025-01-01, text: 12345678}]\n")
	}
	for _, c := range []struct {
		width int
		want  string
	}{
		{0, `guides/backup.md:3:1: warning: review overdue since 2026-01-01 [trust/overdue]
    3 | verified: [{by: human:ann, at: 2025-01-01, text: 12345678}]
      | ^
hint: have "ann" or "bo" read and verify it: tandem verify 'guides/my long page' --by ID --if-text 12345678

1 warning
`},
		{40, `guides/backup.md:3:1: warning: review
  overdue since 2026-01-01
  [trust/overdue]
    3 | verified: [{by: human:ann, at:…
      | ^
hint: have "ann" or "bo" read and verify
      it:
      tandem verify 'guides/my long page' --by ID --if-text 12345678

1 warning
`},
	} {
		var b bytes.Buffer
		if err := diag.WriteText(&b, list, diag.TextOptions{Source: source, Width: c.width}); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("width %d:\n%s\nwant\n%s", c.width, b.String(), c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"one two three four five", "one two three\n  four five"},
		{`write "to: [a]" there`, "write\n  \"to: [a]\"\n  there"},
		{`keep it's own "quote that is longer than a line" here`, "keep it's own\n  \"quote that\n  is longer\n  than a line\"\n  here"},
		{"\x1b[1mone\x1b[0m two three four", "\x1b[1mone\x1b[0m two three\n  four"},
		{"run tandem check --all, then fix", "run\n  tandem check --all,\n  then fix"},
		{"tandem mv a b and more", "tandem mv a b and more"},
		{"写下所有者的名字 然后再检查", "写下所有者的名字\n  然后再检查"},
		{"", ""},
	} {
		if got := diag.Wrap(c.text, 14, "  "); got != c.want {
			t.Errorf("%q is wrapped as\n%s\nwant\n%s", c.text, got, c.want)
		}
	}
	long := strings.Repeat("word ", 50)
	for line := range strings.SplitSeq(diag.Wrap(long, 30, "    "), "\n") {
		if len(line) > 30 {
			t.Errorf("%q is longer than 30 columns", line)
		}
	}
}
