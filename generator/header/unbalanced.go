package header

import (
	"regexp"
	"strings"

	"tandem/generator/diag"
)

// unbalanced finds the bracket or quote that is not closed, or closed before the end of
// its value: YAML reports the line where it gave up.
func unbalanced(lines []string, line int, text string) (fault, bool) {
	if !strings.Contains(text, "did not find expected") && !strings.Contains(text, "unexpected end of stream") {
		return fault{}, false
	}
	last := min(line, len(lines))
	for n := last; n > 0; n-- {
		source := strings.TrimRight(lines[n-1], " \t\r\n")
		m := beginsValue.FindStringSubmatch(source)
		if m == nil {
			continue
		}
		before, value := m[1], m[2]
		key := strings.TrimLeft(before, " \t")
		column := 1 + len([]rune(before))
		end, closed := closing(value)
		switch {
		case !closed && value[0] != '"' && value[0] != '\'':
			return fault{n, column, "the bracket " + diag.QuoteShort(value[:1]) + " is not closed", "close it: " + key + closedValue(value)}, true
		case !closed:
			return fault{n, column, "the quote " + diag.QuoteShort(value[:1]) + " is not closed in the header", "close it: " + key + closedValue(value)}, true
		case !blankOrComment(value[end:]):
			what := map[bool]string{true: "quote", false: "bracket"}[value[0] == '"' || value[0] == '\'']
			hint := "quote the whole value: " + key + inOtherQuotes(value)
			if rest := strings.TrimSpace(value[end:]); strings.Trim(rest, ",;.") == "" {
				what, hint = what+" that ends the value: "+diag.QuoteShort(rest), "write it as "+key+value[:end]
				return fault{n, column + len([]rune(value[:end])), "there is a sign behind the " + what, hint}, true
			}
			if names := wikiLinks(value); names != nil {
				hint = "write it as " + key + inBrackets(names)
			}
			return fault{n, column + len([]rune(value[:end])), "there is text behind the " + what + " that ends the value", hint}, true
		}
	}
	return fault{}, false
}

// beginsValue matches a line with a value that begins with a quote or bracket.
var beginsValue = regexp.MustCompile(`^(\s*(?:- )*(?:[\pL][\pL\d_-]*[ \t]*:[ \t]+|- ))(["'\[{].*)$`)

// closing returns the offset after the bracket or quote that closes the one at the
// start of a text.
func closing(text string) (int, bool) {
	if text[0] == '"' || text[0] == '\'' {
		return quotedEnd([]byte(text), 0)
	}
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1, true
			}
		case '"', '\'':
			if !strings.ContainsRune("[{, :", rune(text[i-1])) {
				continue // an apostrophe
			}
			end, ok := quotedEnd([]byte(text), i)
			if !ok {
				return 0, false
			}
			i = end - 1
		case '#':
			if text[i-1] == ' ' {
				return 0, false
			}
		}
	}
	return 0, false
}

// closedValue returns a value with the brackets or the quote that it lacks.
func closedValue(value string) string {
	value, _, _ = strings.Cut(value, " #")
	value = strings.TrimRight(value, " ,")
	if value[0] == '"' || value[0] == '\'' {
		return value + value[:1]
	}
	var open []byte
	for i := 0; i < len(value); i++ {
		switch value[i] {
		case '"', '\'':
			if !strings.ContainsRune("[{, :", rune(value[i-1])) {
				continue // an apostrophe
			}
			end, ok := quotedEnd([]byte(value), i)
			if !ok { // the brackets at the end close the lists around the quote
				value = strings.TrimRight(value, "]}") + value[i:i+1]
				end = len(value)
			}
			i = end - 1
		case '[':
			open = append(open, ']')
		case '{':
			open = append(open, '}')
		case ']', '}':
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		}
	}
	for i := len(open) - 1; i >= 0; i-- {
		value += string(open[i])
	}
	return value
}

func blankOrComment(text string) bool {
	inner := strings.TrimLeft(text, " \t")
	return inner == "" || inner[0] == '#' && len(inner) < len(text)
}

// inOtherQuotes returns a value that contains quotes in quotes of the other kind.
func inOtherQuotes(value string) string {
	if quote := value[:1]; (quote == `"` || quote == "'") && len(value) > 1 && strings.HasSuffix(value, quote) && strings.Count(value, quote)%2 == 1 {
		value = value[1 : len(value)-1] // the quotes of the value, with an apostrophe in it
	}
	if strings.Contains(value, `"`) && !strings.Contains(value, "'") {
		return "'" + value + "'"
	}
	return doubleQuoted(value)
}

var wikiList = regexp.MustCompile(`^(?:\[\[[^\[\]|]+\]\][,; ]*)+$`)

// wikiLinks returns the pages of a value that is made of wiki links; nil for others.
func wikiLinks(value string) []string {
	if !wikiList.MatchString(value) {
		return nil
	}
	return strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune("[],; ", r) })
}
