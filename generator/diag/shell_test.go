package diag_test

import (
	"testing"

	"tandem/generator/diag"
)

// TestShellWord quotes what a shell would read as more than one word, or a command as a flag.
func TestShellWord(t *testing.T) {
	for text, want := range map[string]string{
		"playbooks/kick-off": "playbooks/kick-off",
		"größe":              "größe",
		"my page":            "'my page'",
		"it's":               `'it'\''s'`,
		"-x":                 "'-x'",
		"$(rm)":              "'$(rm)'",
		"":                   "''",
	} {
		if got := diag.ShellWord(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestVerifyCommand writes a command that can be pasted, whatever the page's name begins with.
func TestVerifyCommand(t *testing.T) {
	for page, want := range map[string]string{
		"playbooks/a": "tandem verify playbooks/a --by ID",
		"a b":         "tandem verify 'a b' --by ID",
		"-x":          "tandem verify --by ID -- '-x'",
		"--all":       "tandem verify --by ID -- '--all'",
	} {
		if got := diag.VerifyCommand(page, "--by ID"); got != want {
			t.Errorf("%q: got %s, want %s", page, got, want)
		}
	}
}
