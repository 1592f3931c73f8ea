package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"tandem/generator/diag"
)

const (
	codeInvisible = "markdown/invisible"
	hintInvisible = "delete it, or type the words around it anew"
)

// hidden reports whether a character is invisible and changes the visible text: it
// reverses the order of the letters around it, or separates or joins words. The marks
// that Arabic and Hebrew need are not among these.
func hidden(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u200b' || r == '\ufeff'
}

// control reports whether a byte of the source is a control character that no
// text has.
func control(c byte) bool {
	return c < ' ' && !strings.ContainsRune("\t\n\v\f\r", rune(c)) || c == 0x7f
}

// hiddenIn returns the first hidden character of a text.
func hiddenIn(text []byte) (rune, bool) {
	if i := bytes.IndexFunc(text, hidden); i >= 0 {
		r, _ := utf8.DecodeRune(text[i:])
		return r, true
	}
	return 0, false
}

// hiddenAddress is the fault of an address or a label that contains an invisible
// character; nil when it contains none.
func hiddenAddress(what string, text []byte) *fault {
	r, found := hiddenIn(text)
	if !found {
		return nil
	}
	return &fault{codeInvisible, fmt.Sprintf("%s %+q holds the invisible character %U", what, cut(string(text), 60), r), "delete it, or type the " + what + " anew"}
}

// hiddenTitle reports a title of the page that holds a hidden character.
func (p *page) hiddenTitle(offset int, text string) {
	if broken := hiddenAddress("title", []byte(text)); broken != nil {
		p.refuse(offset, broken)
	}
}

// resolvedHidden reports a hidden character that is written as a reference, such
// as &#x202e;.
func (p *page) resolvedHidden(offset int, written, value []byte) {
	if r, found := hiddenIn(value); found && !p.flat && bytes.IndexByte(written, '&') >= 0 {
		if _, plain := hiddenIn(written); !plain {
			p.warn(offset, codeInvisible, fmt.Sprintf("the invisible character %U stands here", r), hintInvisible)
		}
	}
}

// invisible warns of each invisible character of the source, code included. Lines that
// have an error for one are left out.
func (p *page) invisible(src []byte) {
	if !bytes.ContainsFunc(src, func(r rune) bool { return hidden(r) || r < utf8.RuneSelf && control(byte(r)) }) {
		return
	}
	refused := map[int]bool{}
	for _, problem := range p.problems {
		refused[problem.Line] = refused[problem.Line] || problem.Code == codeInvisible
	}
	line, column := 1, 1
	for i, r := range string(src) {
		switch {
		case r == '\n' || r == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
			line, column = line+1, 1
			continue
		case r == '\ufeff' && i == 0:
			continue // the mark that some programs begin a file with
		case (hidden(r) || r < utf8.RuneSelf && control(byte(r))) && !refused[line]:
			if p.tally(codeInvisible) {
				p.problems.Add(diag.Problem{
					Path: p.path, Line: line, Column: column, Severity: diag.Warning, Code: codeInvisible,
					Message: fmt.Sprintf("the invisible character %U stands here", r), Hint: hintInvisible,
				})
			}
		}
		column++
	}
}
