package diag

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// GroupOptions say how groups of problems are printed.
type GroupOptions struct {
	TextOptions
	All     bool                     // every problem; otherwise a few of each code
	Meaning func(code string) string // the meaning of a code, "" when it is unknown
	Command func(code string) string // the command that prints every problem of a code
}

// What is printed of one code fits a screen of 24 lines of 80 columns, and is at
// most so many problems.
const (
	screenLines   = 24
	screenColumns = 80
	mostOfCode    = 5
)

// group is the problems of one code and severity, in the order of the list.
type group struct {
	severity Severity
	code     string
	problems List
	hint     string // of all of them, where it is the same and there are several
}

// grouped returns the problems by severity and code: errors first.
func grouped(l List) []*group {
	type key struct {
		severity Severity
		code     string
	}
	byKey := map[key]*group{}
	var groups []*group
	for _, p := range l {
		k := key{p.Severity, p.Code}
		g := byKey[k]
		if g == nil {
			g = &group{severity: p.Severity, code: p.Code, hint: p.Hint}
			byKey[k] = g
			groups = append(groups, g)
		}
		if p.Hint != g.hint {
			g.hint = ""
		}
		g.problems.Add(p)
	}
	rank := map[Severity]int{Error: 0, Warning: 1, Note: 2}
	slices.SortFunc(groups, func(a, b *group) int {
		return cmp.Or(cmp.Compare(rank[a.severity], rank[b.severity]), strings.Compare(a.code, b.code))
	})
	for _, g := range groups {
		if len(g.problems) == 1 {
			g.hint = ""
		}
	}
	return groups
}

// WriteGroups prints problems for a person, grouped by code: a heading with their
// number and the meaning of the code, then the first of them, and the command that
// prints them all. The last line counts all problems; if some were left out, a line
// for each code comes before it.
func WriteGroups(w io.Writer, l List, o GroupOptions) error {
	b := bufio.NewWriter(w)
	groups := grouped(l)
	shortened := false
	for _, g := range groups {
		if g.write(b, o) < len(g.problems) {
			shortened = true
		}
	}
	if shortened {
		for _, g := range groups {
			fmt.Fprintf(b, "%7d  %-7s  %s\n", len(g.problems), g.severity, g.code)
		}
	}
	files := map[string]bool{}
	for _, p := range l {
		files[p.Path] = true
	}
	if len(files) > 1 {
		fmt.Fprintf(b, "%s in %d files\n", Summary(l), len(files))
	} else {
		fmt.Fprintln(b, Summary(l))
	}
	return b.Flush()
}

// write prints a group and returns how many of its problems it has printed.
func (g *group) write(b *bufio.Writer, o GroupOptions) int {
	heading := fmt.Sprintf("%s: %s", g.code, Summary(g.problems))
	fmt.Fprintln(b, o.paint("1", heading))
	lines := 5 // the heading, blank lines, and the line for the rest
	if meaning := o.Meaning(g.code); meaning != "" {
		text := Wrap(meaning, min(cmp.Or(o.Width, screenColumns), screenColumns)-2, "")
		fmt.Fprintln(b, text)
		lines += 1 + strings.Count(text, "\n")
	}
	if g.hint != "" {
		hint := o.wrap("hint: "+g.hint, hintIndent)
		fmt.Fprintln(b, hint)
		lines += screenRows(hint)
	}
	fmt.Fprintln(b)
	compact := true // problems of one line each need no blank line between them
	plain := o.TextOptions
	plain.Colour = false
	texts := make([]string, 0, mostOfCode)
	for i, p := range g.problems {
		if g.hint != "" {
			p.Hint = ""
		}
		text := o.text(p)
		lines += screenRows(plain.text(p))
		last := i == len(g.problems)-1 // the line that names the rest would be as long
		if !o.All && i > 0 && (i >= mostOfCode && !last || lines+i > screenLines) {
			break
		}
		compact = compact && strings.Count(text, "\n") == 1
		texts = append(texts, text)
	}
	separator := "\n"
	if compact {
		separator = ""
	}
	b.WriteString(strings.Join(texts, separator))
	if left := len(g.problems) - len(texts); left > 0 {
		fmt.Fprintf(b, "%s%s\n", separator, fmt.Sprintf("and %d more: %s", left, o.Command(g.code)))
	}
	fmt.Fprintln(b)
	return len(texts)
}

// screenRows returns how many rows of a screen a text takes.
func screenRows(text string) int {
	rows := 0
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		rows += 1 + max(0, width(line, len(line))-1)/screenColumns
	}
	return rows
}
