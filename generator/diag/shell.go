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

// VerifyCommand returns the command that verifies a page. A page whose name begins with a
// hyphen stands behind --, since it would be read as a flag.
func VerifyCommand(page, flags string) string {
	if strings.HasPrefix(page, "-") {
		return "tandem verify " + flags + " -- " + ShellWord(page)
	}
	return "tandem verify " + ShellWord(page) + " " + flags
}
