package header

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/adrg/frontmatter"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// block is the header of a file as it was found.
type block struct {
	format string // "yaml", "toml", "json", "" for none
	raw    []byte // between the delimiters
	line   int    // 1-based line of the first line of raw
	end    int    // byte offset at which the body begins
	body   []byte // the file with everything up to the body's start blanked out
}

var bom = []byte("\xef\xbb\xbf")

// find locates the header of a file. adrg/frontmatter finds block and format;
// what it passes over in silence (a byte order mark, blank lines before the
// header, a header that is never closed) is told apart here.
func find(path string, src []byte) (block, diag.List) {
	var problems diag.List
	text := src
	if bytes.HasPrefix(src, bom) {
		text = append([]byte("   "), src[len(bom):]...) // three bytes, so that offsets stay true
	}
	opening := bytes.TrimLeft(bytes.TrimPrefix(src, bom), " \t\r\n")
	at := 1 + bytes.Count(src[:len(src)-len(opening)], []byte("\n"))
	b := block{body: text}
	first, _, _ := bytes.Cut(opening, []byte("\n"))
	delimiter := strings.TrimRight(string(first), " \t\r")
	format := map[string]string{"---": "yaml", "+++": "toml"}[delimiter]
	if strings.HasPrefix(delimiter, "---") && len(delimiter) > 3 && strings.Trim(delimiter, "-") != "" && len(delimiter) < 12 && !strings.Contains(delimiter, " ") {
		problems.Add(problem(path, at, 1, diag.Error, "header/unknown-format", "header format "+quote(delimiter)+" is not read", "begin the header with --- alone and write YAML"))
		return b, problems
	}
	if format == "" {
		if len(opening) == 0 || opening[0] != '{' || at != 1 || !strings.HasPrefix(strings.TrimSpace(string(opening[1:min(len(opening), 200)])), "\"") {
			return b, nil
		}
		format = "json"
	}
	raw, rest, ok := cut(bytes.TrimPrefix(src, bom), format)
	if !ok {
		if format == "yaml" && !looksLikeHeader(opening) {
			return b, nil // a rule that opens the text
		}
		if format == "json" {
			problems.Add(problem(path, at, 1, diag.Error, "header/not-closed", "the JSON object that begins here is not read as a header", "put { and } alone on lines of their own, and a blank line behind them"))
			return b, problems
		}
		problems.Add(problem(path, at, 1, diag.Error, "header/not-closed", "the header that begins here is never closed", "add a line with "+delimiter+" alone where the header ends"))
		return b, problems
	}
	if at != 1 {
		problems.Add(problem(path, at, 1, diag.Error, "header/not-first", "the header begins in line "+itoa(at), "move it to line 1"))
	}
	b.format, b.raw = format, raw
	b.line = at + 1
	if format == "json" {
		b.line = at
	}
	b.end = len(text) - len(rest)
	b.body = blank(text, b.end)
	return b, problems
}

// cut lets adrg/frontmatter find the block and hand over its raw bytes.
func cut(src []byte, format string) (raw, rest []byte, ok bool) {
	keep := func(data []byte, v any) error {
		*(v.(*[]byte)) = bytes.Clone(data)
		return nil
	}
	formats := map[string]*frontmatter.Format{
		"yaml": frontmatter.NewFormat("---", "---", keep),
		"toml": frontmatter.NewFormat("+++", "+++", keep),
		"json": jsonFormat(keep),
	}
	var found []byte
	rest, err := frontmatter.MustParse(bytes.NewReader(src), &found, formats[format])
	return found, rest, err == nil
}

func jsonFormat(keep func([]byte, any) error) *frontmatter.Format {
	f := frontmatter.NewFormat("{", "}", keep)
	f.UnmarshalDelims, f.RequiresNewLine = true, false
	return f
}

// looksLikeHeader tells a header that lacks its end from a rule at the top of
// an ordinary text: a key stands in the lines before the first blank one.
func looksLikeHeader(opening []byte) bool {
	for i, line := range strings.Split(string(opening), "\n") {
		if i == 0 {
			continue
		}
		line = strings.TrimRight(line, " \t\r")
		key, _, ok := strings.Cut(line, ":")
		if ok && key != "" && !strings.ContainsAny(key, " \t#*[") {
			return true
		}
		if line == "" || i > 20 {
			return false
		}
	}
	return false
}

// blank overwrites the first n bytes with spaces, line ends kept, so that
// lines and offsets of the body are those of the file.
func blank(src []byte, n int) []byte {
	out := bytes.Clone(src)
	for i := range out[:n] {
		if out[i] != '\n' && out[i] != '\r' {
			out[i] = ' '
		}
	}
	return out
}

// readable reports the first byte that is no UTF-8, or that the file is UTF-16.
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
