package header

import (
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// ConflictCode is the code of a file in which version control has left both sides of a
// merge. It takes the place of whatever else is wrong with the file.
const ConflictCode = "page/merge-conflict"

// conflict returns where a merge conflict begins in a text, outside of the fenced code
// of its body. A line of ======= alone is a heading.
func conflict(src []byte, body int) (kb.Pos, bool) {
	fence, n, at, parted := "", 0, 0, 0
	for line := range strings.Lines(strings.TrimPrefix(string(src), string(bom))) {
		n++
		if at += len(line); at > body {
			if fence = fenced(line, fence); fence != "" {
				continue
			}
		}
		text := strings.TrimRight(line, " \t\r\n")
		switch {
		case mark(text, "<<<<<<<"):
			return kb.Pos{Line: n, Column: 1}, true
		case text == "=======" && parted == 0:
			parted = n
		case mark(text, ">>>>>>>") && parted > 0: // the first side has been taken out
			return kb.Pos{Line: parted, Column: 1}, true
		}
	}
	return kb.Pos{}, false
}

// mark reports whether a line is a mark of version control: seven signs, and behind a
// space what they stand for.
func mark(line, signs string) bool {
	rest, ok := strings.CutPrefix(line, signs)
	return ok && (rest == "" || rest[0] == ' ')
}

func conflictAt(path string, at kb.Pos) diag.Problem {
	return problem(path, at.Line, at.Column, diag.Error, ConflictCode, "a merge conflict begins here that is not resolved",
		"keep one side or join both, and remove the lines of <<<<<<<, ======= and >>>>>>>")
}
