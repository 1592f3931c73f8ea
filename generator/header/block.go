package header

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// block is the header of a file as it was found.
type block struct {
	frontmatter.Block
	raw    []byte // the content of the header
	line   int    // 1-based line of the first line of raw
	body   []byte // the file with the header blanked out
	unread []byte // the part of the file with a header that is not read; nil: none
}

var bom = []byte("\xef\xbb\xbf")

// find locates the header of a file and reports a malformed one. Fields are the keys
// by which a header is recognised.
func find(path string, src []byte, fields []kb.Field) (block, diag.List) {
	text := src
	if bytes.HasPrefix(src, bom) {
		text = append([]byte("   "), src[len(bom):]...) // three bytes, so that offsets stay valid
	}
	f := finder{path: path, src: text, start: len(src) - len(bytes.TrimPrefix(src, bom)), fields: fields, form: keyLine}
	b := block{Block: frontmatter.Find(src), body: text}
	if f.brokenByReturns(&b) {
		b.Block = frontmatter.Block{Line: 1}
		return b, f.problems
	}
	switch {
	case b.Format == "" || b.Format == frontmatter.YAML && !b.Closed && !f.looksLikeHeader(b.Start):
		b = f.elsewhere(b)
	case !b.Closed:
		f.notClosed(&b)
	case b.Line != 1:
		f.add(b.Line, "header/not-first", "the header begins in line "+strconv.Itoa(b.Line), "move it to line 1")
	}
	if b.Format == "" || !b.Closed {
		if b.unread == nil && len(f.problems) == 0 {
			f.heldInText(&b)
		}
		return b, f.problems
	}
	b.raw, b.line = src[b.Start:b.Close], b.Line+1
	if b.Format == frontmatter.JSON {
		b.line = b.Line
	}
	b.body = blanked(text, b.Open, b.End)
	if b.unread == nil {
		f.form = map[string]*regexp.Regexp{frontmatter.YAML: keyLine, frontmatter.TOML: tomlLine, frontmatter.JSON: jsonLine}[b.Format]
		f.keysInText(&b)
	}
	if b.unread == nil {
		f.heldInText(&b)
	}
	return b, f.problems
}

// blanked overwrites bytes with spaces except line ends, so that lines and offsets of
// the body are those of the file.
func blanked(src []byte, from, to int) []byte {
	out := bytes.Clone(src)
	for i := from; i < to; i++ {
		if out[i] != '\n' && out[i] != '\r' {
			out[i] = ' '
		}
	}
	return out
}

// readable reports the first byte that is not UTF-8, or that the file is UTF-16.
func readable(path string, src []byte) (diag.Problem, bool) {
	if len(src) >= 2 && (src[0] == 0xff && src[1] == 0xfe || src[0] == 0xfe && src[1] == 0xff) {
		return problem(path, 1, 1, diag.Error, "header/not-utf8", "the file is UTF-16", "save it as UTF-8"), false
	}
	if utf8.Valid(src) {
		return diag.Problem{}, true
	}
	line, column := 1, 1
	for rest := src; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		rest = rest[size:]
	}
	return problem(path, line, column, diag.Error, "header/not-utf8", "the byte here is not UTF-8", "save the file as UTF-8"), false
}

func problem(path string, line, column int, severity diag.Severity, code, message, hint string) diag.Problem {
	return diag.Problem{Path: path, Line: line, Column: column, Severity: severity, Code: code, Message: message, Hint: hint}
}

func at(line, column int) kb.Pos { return kb.Pos{Line: line, Column: column} }
