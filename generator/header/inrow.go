package header

import (
	"regexp"
	"strings"

	"tandem/generator/diag"
)

var (
	twoPairs  = regexp.MustCompile(`([\pL][\pL\d_-]*): +([^,{}\[\]:"']+?) +([\pL][\pL\d_-]*): `)
	rowMarked = regexp.MustCompile("[{,\\[] *(?:([\\pL][\\pL\\d_-]*): +)?([@`%&*|>!][^,}\\]]*)")
)

// noComma finds the place in a row in braces where the comma between two keys is missing.
func noComma(source, text string) (fault, bool) {
	if !strings.Contains(text, "did not find expected ','") {
		return fault{}, false
	}
	m := twoPairs.FindStringSubmatchIndex(source)
	if m == nil {
		return fault{}, false
	}
	value, next := source[m[4]:m[5]], source[m[6]:m[7]]
	return fault{0, 1 + len([]rune(source[:m[5]])), "the comma before " + diag.QuoteShort(next) + " is missing", "write it as " + source[m[2]:m[3]] + ": " + value + ", " + next + ":"}, true
}

// inRow explains why YAML cannot read a value inside brackets.
func inRow(f fault, source, text string) fault {
	m := rowMarked.FindStringSubmatchIndex(source)
	if m == nil {
		return fault{f.line, 1, "the line cannot be read as YAML: " + text, "check quotes, brackets and commas of this line"}
	}
	value, before := strings.TrimSpace(source[m[4]:m[5]]), ""
	if m[2] >= 0 {
		before = source[m[2]:m[3]] + ": "
	}
	f.column, f.message, f.hint = 1+len([]rune(source[:m[4]])), "a value cannot begin with "+diag.QuoteShort(value[:1]), "quote the value: "+before+doubleQuoted(value)
	if value[0] == '@' && !strings.Contains(value, " ") {
		f.hint = "write the id alone: " + before + value[1:]
	}
	return f
}
