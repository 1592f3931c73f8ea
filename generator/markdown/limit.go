package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/util"
)

// The limits of a page. They are far above what people write and far below what would
// take a parser seconds.
const (
	mostBytes       = 2 << 20
	mostColumns     = 200
	mostCells       = 50_000      // of all tables together, missing ones filled up
	mostMarkers     = 500         // list and quote markers at the start of a line
	mostFootnotes   = 2_000       // references and definitions
	mostDefinitions = 5_000       // of link references
	mostWork        = 600_000_000 // see workOf; about a nanosecond each
)

// scan checks the limits that depend on lines alone, in one pass. It does not
// distinguish code, so that nothing can bypass it: code counts too.
func (p *page) scan() bool {
	if len(p.src) > mostBytes {
		p.fail(0, "markdown/too-large", "the page has "+strconv.Itoa(len(p.src))+" bytes, the limit is "+strconv.Itoa(mostBytes), "split the page")
		return false
	}
	var columns, cells, footnotes, definitions, work int
	for i, start := range p.lines {
		end := len(p.src)
		if i+1 < len(p.lines) {
			end = p.lines[i+1]
		}
		line := p.src[start:end]
		if markersOf(line) > mostMarkers {
			return p.over(start, "markdown/too-many-markers", "the line begins with more than "+strconv.Itoa(mostMarkers)+" list or quote markers", "write a list on lines of its own")
		}
		if footnotes += bytes.Count(line, []byte("[^")) + bytes.Count(line, []byte("^[")); footnotes > mostFootnotes {
			return p.over(start, "markdown/too-many-footnotes", "the page has more than "+strconv.Itoa(mostFootnotes)+" footnotes", "split the page")
		}
		if definitions += bytes.Count(line, []byte("]:")); definitions > mostDefinitions {
			return p.over(start, "markdown/too-many-definitions", "the page has more than "+strconv.Itoa(mostDefinitions)+" link definitions", "write the addresses where they are used, or split the page")
		}
		if work += workOf(line); work > mostWork {
			return p.over(start, "markdown/too-complex", "the text up to here has too many brackets, stars and underscores in lines too long", "break the long lines, or put them in a file beside the page")
		}
		switch found := columnsOf(line); {
		case found > mostColumns:
			return p.over(start, "markdown/too-many-columns", "the table has "+strconv.Itoa(found)+" columns, the limit is "+strconv.Itoa(mostColumns), "put the table in a file beside the page")
		case found > 0:
			columns = found
		case util.IsBlank(line):
			columns = 0
		}
		if cells += columns; cells > mostCells {
			return p.over(start, "markdown/too-many-cells", "the tables have more than "+strconv.Itoa(mostCells)+" cells", "put the table in a file beside the page")
		}
	}
	return true
}

func (p *page) over(offset int, code, message, hint string) bool {
	p.fail(offset, code, message, hint)
	return false
}

// workOf estimates the steps that inline parsing of a text may take: at each
// special character, or run of those that are read in runs, a parser may look
// at all of the text. A < is tried by two parsers.
func workOf(text []byte) int {
	special := 0
	var before byte
	for _, c := range text {
		switch c {
		case '[', ']':
			special++
		case '*', '_', '~', '`':
			if c != before {
				special++
			}
		case '<':
			special += 2
		}
		before = c
	}
	return special * len(text)
}

// markersOf returns how many list and quote markers a line begins with.
func markersOf(line []byte) int {
	n := 0
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			i++
			continue
		case c == '>':
			i++
		case c == '-' || c == '+' || c == '*':
			if i++; i < len(line) && !util.IsSpace(line[i]) {
				return n
			}
		case util.IsNumeric(c):
			for i < len(line) && util.IsNumeric(line[i]) {
				i++
			}
			if i == len(line) || line[i] != '.' && line[i] != ')' {
				return n
			}
			if i++; i < len(line) && !util.IsSpace(line[i]) {
				return n
			}
		default:
			return n
		}
		n++
	}
	return n
}

// columnsOf returns the columns of a line that could be the row below the head of a
// table, 0 for any other.
func columnsOf(line []byte) int {
	line = bytes.TrimSpace(bytes.TrimLeft(line, " \t>"))
	dash := false
	bars := 0
	for _, c := range line {
		switch c {
		case '-':
			dash = true
		case '|':
			bars++
		case ':', ' ', '\t':
		default:
			return 0
		}
	}
	if !dash || bars == 0 {
		return 0
	}
	if line[0] == '|' {
		bars--
	}
	if line[len(line)-1] == '|' {
		bars--
	}
	return max(bars, 0) + 1
}
