package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// columns is how wide the text is: no line is longer, long titles end in "…".
const columns = 80

// listed is how many pages or todos a list of the text shows.
const listed = 10

// abreast is how many weeks are side by side.
const abreast = 13

// WriteText writes the report for a terminal, at most 80 columns wide.
func (r *Report) WriteText(w io.Writer) error {
	var t text
	t.line(cut(r.Title+": "+r.about(), columns))
	t.wrapped(upperFirst(r.All.Counts.summary(r.base))+".", "")
	t.heading("This week, up to " + r.Until.Long())
	if len(r.All.Week) == 0 {
		t.line("  nothing to do")
	}
	for _, s := range r.Owners {
		if len(s.Week) == 0 {
			continue
		}
		t.line("")
		t.line(cut("  "+s.Name+" ("+r.name(s.Partner)+")", columns))
		for _, todo := range s.Week {
			t.todo(todo, "")
		}
		t.more(s.More)
	}
	for _, g := range groups() {
		entries, why := g.in(r.All)
		if len(entries) == 0 {
			continue
		}
		t.heading(fmt.Sprintf("%s (%d)", g.title, len(entries)))
		for i, e := range entries[:min(len(entries), listed)] {
			t.entry(r, e, g.kinds[0], why[i])
		}
		t.more(len(entries) - listed)
	}
	if waits := r.All.Waits; len(waits) > 0 {
		t.heading(fmt.Sprintf("Open lessons, actions and others (%d)", len(waits)))
		for _, wait := range waits[:min(len(waits), listed)] {
			t.todo(wait, r.owners(wait.Owners))
		}
		t.more(len(waits) - listed)
	}
	for _, p := range r.Partners {
		if len(p.WaitsFor) > 0 {
			t.line("")
			t.wrapped(fmt.Sprintf("%s waits for %s that others have to do, %d of them late.", p.Name, diag.Count(len(p.WaitsFor), "thing"), late(p.WaitsFor)), "")
		}
	}
	t.forecast(r)
	_, err := io.WriteString(w, t.String())
	return err
}

// about names the owner and the day of the report.
func (r *Report) about() string {
	switch {
	case r.Owner != "":
		return "report for " + r.name(r.Owner) + " on " + r.Day.Long()
	case r.Partner != "":
		return "report for " + r.name(r.Partner) + " on " + r.Day.Long()
	}
	return "report of " + r.Day.Long()
}

// owners returns the names of owners, in words.
func (r *Report) owners(ids []string) string {
	all := kb.Map(ids, r.name)
	return r.base.Listed(all)
}

// owned says in words who owns a page.
func (r *Report) owned(e Entry) string {
	switch len(e.Owners) {
	case 0:
		return "no owner"
	case 1:
		return "owner " + r.name(e.Owners[0])
	}
	return "owners " + r.owners(e.Owners)
}

func late(todos []Todo) int { return kb.CountOf(todos, func(t Todo) bool { return t.Late }) }

// text collects the lines of the report.
type text struct{ strings.Builder }

func (t *text) line(s string) { t.WriteString(strings.TrimRight(s, " ") + "\n") }

func (t *text) heading(s string) {
	t.line("")
	t.line(strings.ToUpper(s[:1]) + s[1:])
}

// wrapped writes a sentence over as many lines as it takes.
func (t *text) wrapped(s, indent string) {
	t.hanging(indent, s, len(indent))
}

// hanging writes a sentence after the start of its first line; the lines after it are
// indented by some columns.
func (t *text) hanging(first, s string, indent int) {
	line, fresh := first, true
	for _, word := range strings.Fields(s) {
		if !fresh && wide(line)+1+wide(word) > columns {
			t.line(line)
			line, fresh = strings.Repeat(" ", indent), true
		}
		if !fresh {
			line += " "
		}
		if room := columns - wide(line); wide(word) > room {
			word = cut(word, room)
		}
		line, fresh = line+word, false
	}
	t.line(line)
}

// todo writes two lines: the todo, then reason and page.
func (t *text) todo(todo Todo, who string) {
	t.hanging("    "+pad(todo.Kind, 14), printable(todo.Text), 18)
	why := todo.Why
	if who != "" {
		why += ", " + who
	}
	t.wrapped(printable(why)+" · "+todo.Path, strings.Repeat(" ", 18))
}

func (t *text) entry(r *Report, e Entry, kind ReasonKind, why string) {
	t.line("  " + cut(printable(e.Title), columns-2))
	t.wrapped(printable(why)+"; "+r.owned(e)+" · "+e.Path, "      ")
	if e.Difference != "" && (kind == Changed || kind == Amended) {
		for line := range strings.SplitSeq(e.Difference, "\n") {
			t.line("      | " + cut(printable(line), columns-8))
		}
	}
}

func (t *text) more(n int) {
	if n > 0 {
		t.line("    and " + strconv.Itoa(n) + " more")
	}
}
