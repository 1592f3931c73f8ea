package diag

import (
	"regexp"
	"strings"
)

// command matches a command line of this program in a text, up to what ends a sentence.
var command = regexp.MustCompile(`^tandem(?: (?:'[^']*'|[^\s'",;:()]+(?:[,:]+[^\s'",;:()]+)*))+`)

// closes are the pairs of marks whose content stays on one line if it fits.
var closes = map[byte]byte{'"': '"', '`': '`', '[': ']', '{': '}'}

// Wrap breaks a text into lines of at most that many columns of a terminal, and puts
// an indent before each but the first. Commands are never broken; text in quotes or
// brackets only if it is longer than a line. Colours take no columns.
func Wrap(text string, columns int, indent string) string {
	var b strings.Builder
	at := 0
	put := func(piece string) {
		n := columnsOfText(piece)
		switch {
		case at > 0 && at > len(indent) && at+1+n > columns:
			b.WriteString("\n" + indent)
			at = len(indent)
		case at > 0 && !(at == len(indent) && strings.HasSuffix(b.String(), "\n"+indent)):
			b.WriteByte(' ')
			at++
		}
		b.WriteString(piece)
		at += n
	}
	for _, piece := range pieces(text) {
		if columnsOfText(piece) <= columns-len(indent) || command.MatchString(piece) {
			put(piece)
			continue
		}
		for _, word := range strings.Fields(piece) {
			put(word)
		}
	}
	return b.String()
}

// pieces returns the parts of a text that stay on one line.
func pieces(text string) []string {
	var all []string
	for text = strings.Join(strings.Fields(text), " "); text != ""; text = strings.TrimPrefix(text, " ") {
		end := len(command.FindString(text))
		for end < len(text) && text[end] != ' ' {
			closing, opens := closes[text[end]]
			length := -1
			if opens && (end == 0 || strings.ContainsRune("([{:", rune(text[end-1]))) {
				length = strings.IndexByte(text[end+1:], closing)
			}
			if length >= 0 {
				end += 1 + length
			}
			end++
		}
		all, text = append(all, text[:end]), text[end:]
	}
	return all
}

var colour = regexp.MustCompile("\x1b\\[[0-9;]*m")

// columnsOfText returns how many columns a text takes on a terminal.
func columnsOfText(text string) int {
	if strings.Contains(text, "\x1b") {
		text = colour.ReplaceAllString(text, "")
	}
	return width(text, len(text))
}
