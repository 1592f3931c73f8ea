package header

import (
	"cmp"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// ConflictCode is the code of a file in which version control has left both sides of a
// merge. It takes the place of whatever else is wrong with the file.
const ConflictCode = "page/merge-conflict"

// conflict returns where a merge conflict begins in a text. Marks inside the fenced
// code of the body are an example, unless others of the same conflict are outside. A
// line of ======= alone is a heading.
func conflict(src []byte, body int) (kb.Pos, bool) {
	fence, n, at := "", 0, 0
	inCode, parted := 0, 0 // lines of a first mark in code, and of ======= outside
	for line := range strings.Lines(strings.TrimPrefix(string(src), string(bom))) {
		n++
		if at += len(line); at > body {
			fence = fenced(line, fence)
		}
		text := strings.TrimRight(line, " \t\r\n")
		begins, ends := mark(text, "<<<<<<<"), mark(text, ">>>>>>>")
		switch {
		case begins && fence != "":
			inCode = n
		case begins:
			return kb.Pos{Line: n, Column: 1}, true
		case text == "=======" && fence == "" && (parted == 0 || parted < inCode):
			parted = n
		case ends && fence != "" && (inCode == 0 || parted < inCode):
			inCode = 0 // all of the conflict is in code
		case ends && (inCode > 0 || parted > 0):
			return kb.Pos{Line: cmp.Or(inCode, parted), Column: 1}, true
		case ends && len(text) > len(">>>>>>>"): // the rest has been taken out
			return kb.Pos{Line: n, Column: 1}, true
		}
	}
	return kb.Pos{}, false
}

// mark reports whether a line is a mark of version control: seven signs, then a space
// and a name.
func mark(line, signs string) bool {
	rest, ok := strings.CutPrefix(line, signs)
	return ok && (rest == "" || rest[0] == ' ')
}

func conflictAt(path string, at kb.Pos) diag.Problem {
	return problem(path, at.Line, at.Column, diag.Error, ConflictCode, "a merge conflict begins here that is not resolved",
		"keep one side or join both, and remove the lines of <<<<<<<, ======= and >>>>>>>")
}
