package header

import (
	"strings"
	"unicode"

	"tandem/generator/diag"
)

// fault says in plain words why a header cannot be read.
type fault struct {
	line, column  int // in the header
	message, hint string
}

// faultOf translates a fault that the YAML reader found at a line of a header.
func faultOf(lines []string, line int, text string) fault {
	source := ""
	if line <= len(lines) {
		source = strings.TrimRight(lines[line-1], "\r\n")
	}
	at := func(bytes int, message, hint string) fault {
		return fault{line, 1 + len([]rune(source[:bytes])), message, hint}
	}
	indent := source[:len(source)-len(strings.TrimLeft(source, " \t"))]
	key, value, ok := strings.Cut(source, ":")
	name, inner := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(key), "- ")), strings.TrimSpace(value)
	begins := len(key) + 1 + strings.Index(value, inner)
	if tab := strings.IndexByte(indent, '\t'); tab >= 0 {
		return at(tab, "the line is indented with a tab", "use spaces")
	}
	if f, found := unseen(lines, line); found {
		return f
	}
	if i := curly(source); i >= 0 && ok {
		r := []rune(source[i:])[0]
		return at(i, "the quote "+diag.QuoteShort(string(r))+" ("+codePoint(r)+") does not quote a value", "write straight quotes: "+name+": "+doubleQuoted(strings.Trim(inner, "“”„«»‘’")))
	}
	if f, found := unbalanced(lines, line, text); found {
		return f
	}
	if f, found := noComma(source, text); found {
		f.line = line
		return f
	}
	if f, found := badLine(lines, line); found {
		return f
	}
	if strings.ContainsAny(key, "{[") { // the value is one of several in brackets
		return inRow(fault{line: line}, source, text)
	}
	switch {
	case ok && strings.Contains(text, "mapping values"):
		second := strings.Index(value, ": ")
		if second < 0 {
			second = max(0, len(value)-1)
		}
		return at(len(key)+1+second, "there is a second colon in the value of "+diag.QuoteShort(name), "quote the value: "+name+": "+doubleQuoted(inner))
	case ok && inner != "" && strings.ContainsRune("@`%&*|>!", []rune(inner)[0]):
		sign := inner[:1]
		if sign == "@" && !strings.Contains(inner, " ") {
			return at(begins, "a value cannot begin with "+diag.QuoteShort(sign), "write the id alone: "+name+": "+list(name, inner[1:]))
		}
		return at(begins, "a value cannot begin with "+diag.QuoteShort(sign), "quote the value: "+name+": "+doubleQuoted(inner))
	case strings.Contains(text, "cannot start any token"):
		if i := strings.IndexAny(source, "@`%"); i >= 0 {
			hint := "quote the value that begins here"
			if source[i] == '@' {
				hint = "write the id without @"
				if ok {
					hint += ": " + name + ": " + strings.ReplaceAll(inner, "@", "")
				}
			}
			return at(i, "a value cannot begin with "+diag.QuoteShort(source[i:i+1]), hint)
		}
	case strings.Contains(text, "without preceding whitespace"):
		if i := strings.IndexByte(source, '#'); i >= 0 {
			return at(i, "a value cannot begin with "+diag.QuoteShort("#"), "quote the value that begins here, or leave # out")
		}
	case strings.Contains(text, "unexpected end of stream"):
		return at(0, "a quoted text is not closed in the header", "close the quote that is open here; a line of --- in column 1 ends the header")
	}
	return fault{line, 1, "the header cannot be read as YAML: " + text, "check quotes, brackets and indentation around this line"}
}

// list writes an id as the value of a key that takes several.
func list(key, id string) string {
	if strings.HasSuffix(key, "s") {
		return "[" + id + "]"
	}
	return id
}

// unseen finds a colon whose space is another character, up to a line of a header and
// nearest to it: YAML then sees no key, and reports a later line.
func unseen(lines []string, line int) (fault, bool) {
	for n := min(line, len(lines)); n > 0; n-- {
		text := strings.TrimRight(lines[n-1], "\r\n")
		key, value, ok := strings.Cut(text, ":")
		if ok && name(key) && value != "" {
			if r := []rune(value)[0]; r != ' ' && r != '\t' && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)) {
				what := "the character " + codePoint(r)
				if r == '\u00a0' {
					what = "a no-break space (U+00A0)"
				}
				return fault{n, len([]rune(key)) + 2, what + " follows the colon of " + diag.QuoteShort(strings.TrimSpace(key)), "type an ordinary space there, in place of " + strings.TrimPrefix(what, "the character ")}, true
			}
		}
		if key, _, ok := strings.Cut(text, "\uff1a"); ok && name(key) {
			return fault{n, len([]rune(key)) + 1, "the colon behind " + diag.QuoteShort(strings.TrimSpace(key)) + " is U+FF1A", "type an ordinary colon and a space there"}, true
		}
	}
	return fault{}, false
}

// name reports whether a text is the key of a line.
func name(key string) bool {
	key = strings.TrimPrefix(strings.TrimSpace(key), "- ")
	return key != "" && !strings.ContainsFunc(key, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' })
}

// curly returns where a value begins with a quote that YAML does not know; -1: nowhere.
func curly(source string) int {
	_, value, _ := strings.Cut(source, ":")
	inner := strings.TrimLeft(value, " \t[")
	if inner != "" && strings.ContainsRune("“”„«‘’", []rune(inner)[0]) {
		return len(source) - len(inner)
	}
	return -1
}
