// Package secret finds credentials in text that is about to be published: Find
// takes the bytes of a file and returns the places of keys and tokens.
//
// Only unmistakable forms are looked for, as repository scanners describe them:
// a fixed beginning, a fixed length, and letters that look random. Obvious
// examples from manuals (AKIAIOSFODNN7EXAMPLE, ghp_xxxx…) are not reported.
package secret

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"tandem/generator/diag"
)

// Finding is a credential and its place.
type Finding struct {
	Kind   string // with its article: "a private key"
	Line   int    // 1-based
	Column int    // 1-based, in code points
}

// mostFindings is how many findings of a file are returned.
const mostFindings = 20

// Find returns the credentials in a text, by place. It takes time in proportion
// to the text.
func Find(text []byte) []Finding {
	text = decoded(text)
	found := map[int]string{} // kind by offset
	for _, r := range rules() {
		for from := 0; len(found) < mostFindings; {
			i := bytes.Index(text[from:], []byte(r.begins))
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(r.begins)
			if r.matches(text, at) {
				found[at] = r.kind
			}
		}
	}
	var offsets []int
	for at := range found {
		offsets = append(offsets, at)
	}
	slices.Sort(offsets)
	var all []Finding
	line, start := 1, 0
	for _, at := range offsets {
		before := text[start:at]
		line += breaks(before)
		if i := bytes.LastIndexAny(before, "\r\n"); i >= 0 {
			start += i + 1
		}
		all = append(all, Finding{found[at], line, 1 + utf8.RuneCount(text[start:at])})
	}
	return all
}

// Problems returns what Find finds in the file at path as errors. They name the
// kind of a credential and never the credential.
func Problems(path string, text []byte) diag.List {
	var problems diag.List
	for _, f := range Find(text) {
		problems.Add(diag.Problem{
			Path: path, Line: f.Line, Column: f.Column, Severity: diag.Error, Code: "secret/in-text", Confidential: true,
			Message: f.Kind + " stands here",
			Hint:    "take it out and revoke it where it was issued, since others may have read it; in an example, write EXAMPLE into it",
		})
	}
	return problems
}

// breaks counts line ends: LF, CRLF, or CR alone.
func breaks(text []byte) int {
	return bytes.Count(text, []byte("\n")) + bytes.Count(text, []byte("\r")) - bytes.Count(text, []byte("\r\n"))
}

// decoded returns the text as UTF-8 where a byte order mark says that it is
// UTF-16, as spreadsheets write it.
func decoded(text []byte) []byte {
	var high, low int
	switch {
	case bytes.HasPrefix(text, []byte("\xff\xfe")):
		high, low = 1, 0
	case bytes.HasPrefix(text, []byte("\xfe\xff")):
		high, low = 0, 1
	default:
		return text
	}
	out := make([]byte, 0, len(text)/2)
	for i := 2; i+1 < len(text); i += 2 {
		out = utf8.AppendRune(out, rune(text[i+high])<<8|rune(text[i+low]))
	}
	return out
}

// Name reports whether a file is named like one that holds credentials.
func Name(name string) bool {
	return slices.ContainsFunc(names(), func(pattern string) bool { return matchName(pattern, name) })
}
