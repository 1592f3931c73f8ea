package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is the length of a content line in octets, its line end left out.
const longest = 75

// writer writes content lines.
type writer struct{ strings.Builder }

// text writes a property whose value is text.
func (w *writer) text(name, value string) { w.line(name + ":" + escape(value)) }

// line writes a folded content line: continuation lines begin with a space, which
// counts.
func (w *writer) line(s string) {
	for room := longest; len(s) > room; room = longest - 1 {
		cut := room
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		w.WriteString(s[:cut] + "\r\n ")
		s = s[cut:]
	}
	w.WriteString(s + "\r\n")
}

// escape returns a text as the value of a property. Control characters, which
// iCalendar cannot represent, and invalid UTF-8 are left out.
func escape(s string) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
	return escapes.Replace(s)
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)
