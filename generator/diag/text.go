package diag

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode"
)

// TextOptions say how problems are printed for a person.
type TextOptions struct {
	Source func(path string) []byte // text of a content file; nil when there is no such file
	Prefix string                   // folder put before each path
	Colour bool
	Width  int // columns that messages and hints are wrapped at, for a terminal; 0: each is one line
}

// hintIndent is what further lines of a hint begin with, placeIndent those of a message.
const (
	hintIndent  = "      "
	placeIndent = "  "
)

func (o TextOptions) wrap(text, indent string) string {
	if o.Width == 0 {
		return text
	}
	return Wrap(text, max(o.Width, 2*len(hintIndent)), indent)
}

// WriteText prints problems for a person: the place as editors understand it,
// the line with a caret below the column, and what to do; last a line that
// counts them.
//
//	content/playbooks/onboarding.md:14:9: error: link to "kickof.md" leads to no page [link/no-such-page]
//	   14 | See the [kickoff agenda](kickof.md) before week one.
//	      |         ^
//	hint: did you mean "kickoff.md"?
func WriteText(w io.Writer, l List, o TextOptions) error {
	b := bufio.NewWriter(w)
	for _, p := range l {
		b.WriteString(o.text(p))
		b.WriteByte('\n')
	}
	fmt.Fprintln(b, Summary(l))
	return b.Flush()
}

func (o TextOptions) paint(code, text string) string {
	if !o.Colour {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// text returns one problem with its source line and its hint.
func (o TextOptions) text(p Problem) string {
	var b strings.Builder
	place := path.Join(o.Prefix, p.Path)
	if p.Line > 0 {
		place += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			place += ":" + strconv.Itoa(p.Column)
		}
	}
	colour := map[Severity]string{Error: "31", Warning: "33", Note: "36"}[p.Severity]
	message := fmt.Sprintf("%s: %s: %s [%s]", o.paint("1", place), o.paint(colour, string(p.Severity)), p.Message, p.Code)
	b.WriteString(o.wrap(message, placeIndent) + "\n")
	if line, ok := lineOf(o.Source, p); ok {
		number := fmt.Sprintf("%5d", p.Line)
		line, column := window(line, p.Column, o.shown())
		fmt.Fprintf(&b, "%s | %s\n", number, shown(line))
		if column > 0 {
			fmt.Fprintf(&b, "%s | %s%s\n", strings.Repeat(" ", len(number)), strings.Repeat(" ", width(line, column-1)), o.paint("32", "^"))
		}
	}
	if p.Hint != "" {
		b.WriteString(o.wrap("hint: "+p.Hint, hintIndent) + "\n")
	}
	return b.String()
}

// Summary counts the problems: "2 errors, 1 warning, 3 notes", or "no problems".
func Summary(l List) string {
	var parts []string
	for _, s := range []Severity{Error, Warning, Note} {
		if n := l.Count(s); n == 1 {
			parts = append(parts, "1 "+string(s))
		} else if n > 1 {
			parts = append(parts, strconv.Itoa(n)+" "+string(s)+"s")
		}
	}
	if len(parts) == 0 {
		return "no problems"
	}
	return strings.Join(parts, ", ")
}

// Line returns a line of a text, counted from 1, without its end: LF, CRLF, or CR
// in a text without LF. False when there are not so many.
func Line(text []byte, number int) (string, bool) {
	rest, end := string(text), "\n"
	if !strings.Contains(rest, "\n") {
		end = "\r"
	}
	for range number - 1 {
		_, after, ok := strings.Cut(rest, end)
		if !ok {
			return "", false
		}
		rest = after
	}
	line, _, _ := strings.Cut(rest, end)
	return strings.TrimSuffix(line, "\r"), true
}

// numbered is the width of a line number and a space after it; shownAhead is how many
// columns of a long line are shown before the place of the problem, at most.
const (
	numbered   = 9
	shownAhead = 30
)

// shown returns how much of a line is printed, in columns, so that it is one row.
func (o TextOptions) shown() int {
	return max(cmp.Or(o.Width, screenColumns)-numbered, numbered)
}

// window returns the part of a long line around a column, counted from 1, with marks
// for omitted text, and the column in that part. It is most columns wide.
func window(line string, column, most int) (string, int) {
	if width(line, len(line)) <= most {
		return line, column
	}
	runes := []rune(line)
	from := min(max(column-1, 0), len(runes))
	for columns := 0; from > 0 && columns < min(shownAhead, most/2); from-- {
		columns += columnsOf(runes[from-1])
	}
	before := ""
	if from > 0 {
		before = "…"
	}
	to := from
	for columns := len([]rune(before)); to < len(runes) && columns+columnsOf(runes[to]) < most; to++ {
		columns += columnsOf(runes[to])
	}
	after := ""
	if to < len(runes) {
		after = "…"
	}
	return before + string(runes[from:to]) + after, max(column-from+len([]rune(before)), 0)
}

// lineOf returns the source line of a problem. A problem of the first line's
// first column is about the file as a whole and needs no excerpt; a confidential
// line gets none.
func lineOf(source func(string) []byte, p Problem) (string, bool) {
	if source == nil || p.Confidential || p.Line < 1 || p.Line == 1 && p.Column <= 1 {
		return "", false
	}
	line, ok := Line(source(p.Path), p.Line)
	if !ok {
		return "", false
	}
	return line, strings.TrimSpace(line) != ""
}

// shown makes a line safe for a terminal: tabs four wide, control characters
// and invisible ones replaced.
func shown(line string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\ufeff') {
			return '\uFFFD'
		}
		return r
	}, strings.ReplaceAll(line, "\t", "    "))
}

// width returns how many columns the first n code points of a line take on a
// terminal: tabs four, East Asian wide characters two, marks none.
func width(line string, n int) int {
	columns := 0
	for _, r := range line {
		if n == 0 {
			break
		}
		n--
		columns += columnsOf(r)
	}
	return columns
}

func columnsOf(r rune) int {
	switch {
	case r == '\t':
		return 4
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r):
		return 0
	case wide(r):
		return 2
	}
	return 1
}

// wide reports whether a character takes two columns: the blocks of Unicode
// Standard Annex #11 that are wide throughout.
func wide(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0x303e || r >= 0x3041 && r <= 0xa4cf ||
		r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe4f ||
		r >= 0xff00 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1f64f ||
		r >= 0x1f900 && r <= 0x1f9ff || r >= 0x20000 && r <= 0x3fffd
}
