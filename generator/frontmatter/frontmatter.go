// Package frontmatter finds where the header of a file begins and where it ends. It
// reads no values: Find returns places in bytes.
//
// A YAML header is between lines of ---, or ends at a line of dots. A mark must
// begin in column 1, as YAML requires; an indented mark is part of the text. A TOML header
// is between lines of +++, and ends at the first that is not inside a string. A
// JSON header is one object and ends at its brace.
package frontmatter

import (
	"bytes"
	"encoding/json"
)

// The formats of headers.
const (
	YAML = "yaml"
	TOML = "toml"
	JSON = "json"
)

// Block is the place of a header. Its offsets are bytes of the file.
type Block struct {
	Format string // YAML, TOML or JSON; empty: no header
	Line   int    // 1-based, of the opening mark
	Open   int    // where the line of the opening mark begins; of JSON, the brace
	Start  int    // start of the content, after the mark; in JSON, at the brace
	Close  int    // end of the content, at the closing mark; in JSON, after the brace
	End    int    // where the body begins
	Closed bool   // the header ends; else the body begins at the opening mark
}

var bom = []byte("\xef\xbb\xbf")

// Find returns the header of a file. Blank lines and a byte order mark may come before
// it.
func Find(src []byte) Block {
	b := Block{Line: 1}
	if bytes.HasPrefix(src, bom) {
		b.Open = len(bom)
	}
	for b.Open < len(src) && len(bytes.TrimSpace(src[b.Open:lineEnd(src, b.Open)])) == 0 {
		b.Open = lineEnd(src, b.Open)
		b.Line++
	}
	return at(src, b)
}

// FindAt returns the header whose opening mark is the line that begins at an offset.
func FindAt(src []byte, offset int) Block {
	return at(src, Block{Open: offset, Line: 1 + bytes.Count(src[:offset], []byte("\n"))})
}

func at(src []byte, b Block) Block {
	b.Start, b.Close, b.End = b.Open, len(src), b.Open
	next := lineEnd(src, b.Open)
	switch Mark(src[b.Open:next]) {
	case "---":
		b.Format, b.Start = YAML, next
		b.close(src, yamlEnd(src, next))
	case "+++":
		b.Format, b.Start = TOML, next
		b.close(src, tomlEnd(src, next))
	default:
		if !opensObject(src[b.Open:]) {
			return Block{Line: b.Line, Open: b.Open}
		}
		b.Format = JSON
		if end := jsonEnd(src, b.Open); end > 0 {
			b.Close, b.End, b.Closed = end, lineEnd(src, end), true
		}
	}
	return b
}

// close notes the line of the closing mark; a negative offset means none.
func (b *Block) close(src []byte, offset int) {
	if offset >= 0 {
		b.Close, b.End, b.Closed = offset, lineEnd(src, offset), true
	}
}

// Mark returns the mark that begins or ends a header when a line contains nothing
// else: ---, +++ or three dots. White space may follow it.
func Mark(line []byte) string {
	switch text := string(bytes.TrimRight(line, " \t\r\n")); text {
	case "---", "+++", "...":
		return text
	}
	return ""
}

func yamlEnd(src []byte, from int) int {
	for i := from; i < len(src); i = lineEnd(src, i) {
		if mark := Mark(src[i:lineEnd(src, i)]); mark == "---" || mark == "..." {
			return i
		}
	}
	return -1
}

// tomlEnd walks over lines and the strings in them. A string in single quotes has no
// escapes; three quotes begin one that may go over lines.
func tomlEnd(src []byte, from int) int {
	quote := "" // ends the multi-line string that is open here
	for i := from; i < len(src); i = lineEnd(src, i) {
		line := src[i:lineEnd(src, i)]
		if quote == "" && Mark(line) == "+++" {
			return i
		}
		quote = afterLine(line, quote)
	}
	return -1
}

// afterLine returns the quotes that end the multi-line string that is open after a
// line; empty: none.
func afterLine(line []byte, quote string) string {
	for i := 0; i < len(line); {
		rest := line[i:]
		switch {
		case quote != "" && quote[0] == '"' && rest[0] == '\\':
			i += 2
		case quote != "" && bytes.HasPrefix(rest, []byte(quote)):
			i += len(quote)
			if len(quote) == 3 { // up to two more quotes belong to the string
				for n := 0; n < 2 && i < len(line) && line[i] == quote[0]; n++ {
					i++
				}
			}
			quote = ""
		case quote != "":
			i++
		case rest[0] == '#':
			return ""
		case bytes.HasPrefix(rest, []byte(`"""`)), bytes.HasPrefix(rest, []byte(`'''`)):
			quote = string(rest[:3])
			i += 3
		case rest[0] == '"' || rest[0] == '\'':
			quote = string(rest[:1])
			i++
		default:
			i++
		}
	}
	if len(quote) == 1 {
		return "" // a string of one line that is not closed
	}
	return quote
}

// opensObject reports whether a text begins with a JSON object that has a key.
func opensObject(text []byte) bool {
	if len(text) == 0 || text[0] != '{' {
		return false
	}
	inside := bytes.TrimLeft(text[1:], " \t\r\n")
	return len(inside) > 0 && inside[0] == '"'
}

// jsonEnd returns the offset after the brace that closes an object; 0 when none does,
// or when something follows it on its line.
func jsonEnd(src []byte, from int) int {
	decoder := json.NewDecoder(bytes.NewReader(src[from:]))
	var object json.RawMessage
	if decoder.Decode(&object) != nil {
		return 0
	}
	end := from + int(decoder.InputOffset())
	if len(bytes.TrimSpace(src[end:lineEnd(src, end)])) > 0 {
		return 0
	}
	return end
}

// lineEnd returns where the next line begins.
func lineEnd(src []byte, from int) int {
	if i := bytes.IndexByte(src[from:], '\n'); i >= 0 {
		return from + i + 1
	}
	return len(src)
}
