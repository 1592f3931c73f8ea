package header

import (
	"regexp"
	"strconv"
	"strings"

	"tandem/generator/diag"
)

// badLine finds the first line, up to the one where YAML gave up, that does not have
// the form of a header line. YAML joins such a line with the next one and reports the
// next one.
func badLine(lines []string, line int) (fault, bool) {
	s := &lineScan{}
	for n := 1; n <= min(line, len(lines)); n++ {
		text := strings.TrimRight(lines[n-1], " \t\r\n")
		if f, found := s.line(text); found {
			f.line = n
			return f, true
		}
	}
	return fault{}, false
}

// lineScan is what the lines before one say of it.
type lineScan struct {
	columns []int  // where the keys begin, of the mappings that are open
	key     string // of the last line with a plain value
	plain   bool   // a line that is indented more continues that value
	block   int    // indentation of the key whose text the next lines hold; -1 for none
	column  int    // of the last key
	opens   bool   // the last key has no value on its line: the next may be indented
	open    bool   // a quote or bracket is open: its lines are not looked at
	row     bool   // the line is a row in braces without a hyphen
}

var (
	keyAndValue = regexp.MustCompile(`^( *(?:- +)*)([\pL][\pL\d_-]*)[ \t]*:(?:[ \t]+(.*))?$`)
	keyNoSpace  = regexp.MustCompile(`^( *(?:- +)*)([\pL][\pL\d_-]*):([^\s/].*)$`)
	keyEquals   = regexp.MustCompile(`^( *(?:- +)*)([\pL][\pL\d_-]*)[ \t]*=[ \t]*(\S.*)$`)
	entryMark   = regexp.MustCompile(`^ *(?:[•*–—‣·][ \t]*|-)(\pL.*)$`)
	quoteFirst  = regexp.MustCompile(`^ *(?:- +)*["'{\[]`)
)

// line reports what is wrong with one line, and notes what it says of the next.
func (s *lineScan) line(text string) (fault, bool) {
	inner := strings.TrimLeft(text, " ")
	indent := len(text) - len(inner)
	if len(s.columns) == 0 {
		s.columns, s.block = []int{indent}, -1
	}
	switch {
	case text == "---" || text == "...":
		s.columns = nil
		return fault{}, false
	case s.open || inner == "" || inner[0] == '#' || s.block >= 0 && indent > s.block:
		return fault{}, false
	}
	row := s.row
	s.block, s.row = -1, inner[0] == '{'
	at := func(column int, message, hint string) (fault, bool) { return fault{0, column + 1, message, hint}, true }
	if m := keyAndValue.FindStringSubmatch(text); m != nil {
		column, value := len(m[1]), strings.TrimLeft(m[3], " \t")
		for len(s.columns) > 1 && s.columns[len(s.columns)-1] > column {
			s.columns = s.columns[:len(s.columns)-1]
		}
		switch top := s.columns[len(s.columns)-1]; {
		case column == indent && s.plain && indent > s.column:
			return at(indent, "the line is indented, so it continues the value of "+diag.QuoteShort(s.key), "begin it in the column of "+diag.QuoteShort(s.key)+", with "+spaces(s.column)+" before it")
		case column == indent && column != top && !(s.opens && column > s.column):
			return at(indent, "the line begins in another column than the keys above", "begin it in the same column, with "+spaces(s.column)+" before it")
		case strings.HasPrefix(value, "- ") || strings.HasPrefix(value, "? "):
			return at(len(text)-len(value), "a value cannot begin with "+diag.QuoteShort(value[:1]), beginsOtherwise(m[2], value))
		case column > top:
			s.columns = append(s.columns, column)
		}
		s.noteValue(m[2], value, column)
		return fault{}, false
	}
	if s.row && row {
		return at(indent, "the row "+diag.QuoteShort(inner)+" has no hyphen before it", "write a hyphen and a space before each row of the list: - "+inner)
	}
	if m := keyNoSpace.FindStringSubmatch(text); m != nil && !strings.Contains(m[3], ": ") {
		return at(len(m[1])+len(m[2])+1, "there is no space behind the colon of "+diag.QuoteShort(m[2]), "write it as "+m[2]+": "+m[3])
	}
	if m := keyEquals.FindStringSubmatch(text); m != nil {
		return at(len(m[1])+len(m[2]), "a value stands behind a colon, not behind "+diag.QuoteShort("="), "write it as "+m[2]+": "+strings.Trim(m[3], `"'`))
	}
	if m := entryMark.FindStringSubmatch(text); m != nil {
		return at(indent, diag.QuoteShort(inner)+" is not an entry of a list", "write it with a hyphen and a space: - "+m[1])
	}
	if s.plain && indent > s.column || quoteFirst.MatchString(text) || strings.HasPrefix(inner, "- ") || inner == "-" {
		s.plain = s.plain && indent > s.column
		return fault{}, false
	}
	return at(indent, diag.QuoteShort(inner)+" is not a line such as \"key: value\"", "take the line out, or write # before it to make it a comment")
}

// noteValue notes what the value of a key says of the lines below it.
func (s *lineScan) noteValue(key, value string, column int) {
	s.column, s.key = column, key
	s.plain = value != "" && !strings.ContainsRune("|>\"'[{#", rune(value[0]))
	s.opens = value == "" || value[0] == '#'
	if value != "" && (value[0] == '|' || value[0] == '>') {
		s.block = column
	}
	if value != "" && strings.ContainsRune("\"'[{", rune(value[0])) {
		_, closed := closing(value)
		s.open = !closed
	}
}

// beginsOtherwise says how a value is written that begins with a sign of YAML.
func beginsOtherwise(key, value string) string {
	if strings.HasSuffix(key, "s") && strings.HasPrefix(value, "- ") {
		return "write it as " + key + ": [" + strings.TrimSpace(value[2:]) + "]"
	}
	return "quote the value: " + key + ": " + doubleQuoted(value)
}

func spaces(n int) string {
	switch n {
	case 0:
		return "no space"
	case 1:
		return "1 space"
	}
	return strconv.Itoa(n) + " spaces"
}
