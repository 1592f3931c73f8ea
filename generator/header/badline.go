package header

import (
	"regexp"
	"strings"
)

// badLine finds the first line, up to the one where YAML gave up, that is not written as
// a header has its lines. YAML joins such a line with the next one and reports that.
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
	begun  bool
	column int    // where keys begin, by their indentation
	key    string // of the last line with a plain value
	plain  bool   // a line that is indented more continues that value
	block  int    // indentation of the key whose text the next lines hold; -1 for none
	open   bool   // a quote or bracket is open: its lines are not looked at
}

var (
	keyAndValue = regexp.MustCompile(`^( *(?:- +)*)([\pL][\pL\d_-]*)[ \t]*:(?:[ \t]+(.*))?$`)
	keyNoSpace  = regexp.MustCompile(`^( *(?:- +)*)([\pL][\pL\d_-]*):([^\s/].*)$`)
	keyEquals   = regexp.MustCompile(`^( *(?:- +)*)([\pL][\pL\d_-]*)[ \t]*=[ \t]*(\S.*)$`)
	entryMark   = regexp.MustCompile(`^( *)([•*–—‣·]|-)[ \t]*(\pL.*)$`)
	quoteFirst  = regexp.MustCompile(`^ *(?:- +)*["'{\[]`)
)

// line reports what is wrong with one line, and notes what it says of the next.
func (s *lineScan) line(text string) (fault, bool) {
	inner := strings.TrimLeft(text, " ")
	indent := len(text) - len(inner)
	if !s.begun {
		s.begun, s.column, s.block = true, indent, -1
	}
	switch {
	case s.open || inner == "" || inner[0] == '#' || s.block >= 0 && indent > s.block:
		return fault{}, false
	}
	s.block = -1
	at := func(column int, message, hint string) (fault, bool) { return fault{0, column + 1, message, hint}, true }
	if m := keyAndValue.FindStringSubmatch(text); m != nil {
		value := strings.TrimLeft(m[3], " \t")
		switch {
		case m[1] == strings.Repeat(" ", indent) && s.plain && indent > s.column:
			return at(indent, "the line is indented, so it continues the value of "+quote(s.key), "begin it in the column of "+quote(s.key)+", with "+spaces(s.column)+" before it")
		case m[1] == strings.Repeat(" ", indent) && indent < s.column:
			return at(indent, "the line begins in another column than the keys above", "begin it in the same column, with "+spaces(s.column)+" before it")
		case strings.HasPrefix(value, "- ") || strings.HasPrefix(value, "? "):
			return at(len(text)-len(value), "a value cannot begin with "+quote(value[:1]), beginsOtherwise(m[2], value))
		}
		s.column, s.key, s.plain = len(m[1]), m[2], value != "" && !strings.ContainsRune("|>\"'[{#", rune(value[0]))
		if value != "" && (value[0] == '|' || value[0] == '>') {
			s.block = len(m[1])
		}
		if value != "" && strings.ContainsRune("\"'[{", rune(value[0])) {
			_, closed := closing(value)
			s.open = !closed
		}
		return fault{}, false
	}
	if m := keyNoSpace.FindStringSubmatch(text); m != nil && !strings.Contains(m[3], ": ") {
		return at(len(m[1])+len(m[2])+1, "there is no space behind the colon of "+quote(m[2]), "write it as "+m[2]+": "+m[3])
	}
	if m := keyEquals.FindStringSubmatch(text); m != nil {
		return at(len(m[1])+len(m[2]), "a value stands behind a colon, not behind "+quote("="), "write it as "+m[2]+": "+strings.Trim(m[3], `"'`))
	}
	if m := entryMark.FindStringSubmatch(text); m != nil {
		return at(indent, quote(inner)+" is not an entry of a list", "write it with a hyphen and a space: - "+m[3])
	}
	if s.plain && indent > s.column || quoteFirst.MatchString(text) || strings.HasPrefix(inner, "- ") || inner == "-" {
		s.plain = s.plain && indent > s.column
		return fault{}, false
	}
	return at(indent, quote(inner)+" is not a line such as \"key: value\"", "take the line out, or write # before it to make it a remark")
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
	return itoa(n) + " spaces"
}
