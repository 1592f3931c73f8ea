package diag

import (
	"regexp"
	"strings"
)

var plainWord = regexp.MustCompile(`^[\pL\pN/.][\pL\pN/._@%+=:,-]*$`)

// ShellWord returns a text as one word of a command line of a shell.
func ShellWord(text string) string {
	if plainWord.MatchString(text) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
