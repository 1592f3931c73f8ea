package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"tandem/generator/diag"
)

// WriteMarkdown writes the report to be pasted into a chat or an issue: plain
// lists and one table. base is the address of the site that pages are linked
// at; without one they are named by their file.
func (r *Report) WriteMarkdown(w io.Writer, base string) error {
	m := marked{base: base}
	m.line("# %s: %s", plain(r.Title), plain(r.about()))
	m.line("\n%s.", upperFirst(r.All.Counts.summary(r.base)))
	m.line("\n## This week, up to %s", r.Until.Long())
	if len(r.All.Week) == 0 {
		m.line("\nNothing to do.")
	}
	for _, s := range r.Owners {
		if len(s.Week) == 0 {
			continue
		}
		m.line("\n**%s** (%s)\n", plain(s.Name), plain(r.name(s.Partner)))
		for _, todo := range s.Week {
			m.todo(todo, "")
		}
		m.more(s.More)
	}
	for _, g := range groups() {
		entries, why := g.in(r.All)
		if len(entries) == 0 {
			continue
		}
		m.line("\n## %s (%d)\n", g.title, len(entries))
		for i, e := range entries[:min(len(entries), listed)] {
			m.line("- %s: %s; %s", m.page(e.Title, e.URL, e.Path), plain(why[i]), plain(r.owned(e)))
			if e.Difference != "" && (g.kinds[0] == Changed || g.kinds[0] == Amended) {
				m.line("\n  ~~~~diff\n  %s\n  ~~~~", strings.ReplaceAll(strings.ReplaceAll(e.Difference, "~~~~", "~~~"), "\n", "\n  "))
			}
		}
		m.more(len(entries) - listed)
	}
	if waits := r.All.Waits; len(waits) > 0 {
		m.line("\n## Open lessons, actions and others (%d)\n", len(waits))
		for _, wait := range waits[:min(len(waits), listed)] {
			m.todo(wait, r.owners(wait.Owners))
		}
		m.more(len(waits) - listed)
	}
	m.forecast(r)
	_, err := io.WriteString(w, m.String())
	return err
}

// marked collects the lines of the report.
type marked struct {
	strings.Builder
	base string
}

func (m *marked) line(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

func (m *marked) more(n int) {
	if n > 0 {
		m.line("- and %d more", n)
	}
}

// page names a page by a link, or by its file.
func (m *marked) page(title, url, path string) string {
	if m.base == "" {
		return plain(title) + " (`" + strings.ReplaceAll(path, "`", "") + "`)"
	}
	return "[" + plain(title) + "](" + m.base + strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29").Replace(url) + ")"
}

func (m *marked) todo(t Todo, who string) {
	if who != "" {
		who = ", " + plain(who)
	}
	if t.Kind == "review" {
		m.line("- review %s: %s%s", m.page(t.Title, t.URL, t.Path), plain(t.Why), who)
		return
	}
	m.line("- %s: %s, on %s: %s%s", t.Kind, plain(t.Text), m.page(t.Title, t.URL, t.Path), plain(t.Why), who)
}

func (m *marked) forecast(r *Report) {
	f := r.Forecast
	if len(f.Owners) == 0 {
		return
	}
	m.line("\n## Reviews ahead, by week\n")
	m.line("%s a week can be done by one owner; a number in bold is more.\n", upperFirst(diag.Count(r.Weekly, "review")))
	head, rule := "| Owner | Late |", "|---|--:|"
	for _, w := range f.Weeks {
		head += " " + w.From.Time().Format("2 Jan") + " |"
		rule += "--:|"
	}
	m.line("%s\n%s", head, rule)
	for _, load := range f.Owners {
		row := "| " + plain(load.Name) + " | " + strconv.Itoa(load.Late) + " |"
		for _, n := range load.Due {
			cell := strconv.Itoa(n)
			if n > load.Capacity {
				cell = "**" + cell + "**"
			}
			row += " " + cell + " |"
		}
		m.line("%s", row)
	}
	m.line("")
	if len(f.Warnings) == 0 {
		m.line("%s", f.limits(r.base))
	}
	for _, w := range f.Warnings {
		m.line("- %s", plain(w.Words))
	}
	moved := f.moved()
	if len(moved) > 0 {
		m.line("\nTo do earlier, so that every interval is kept:\n")
	}
	for _, move := range moved[:min(len(moved), 2*listed)] {
		m.line("- %s in the week of %s: `%s`, due %s", plain(r.name(move.owner)), move.from.Short(), move.Page, move.Due.Short())
	}
	m.more(len(moved) - 2*listed)
	if f.Nobody > 0 {
		m.line("\n%s", f.nobody())
	}
}

// plain returns a text escaped for Markdown, on one line. Names of people have no mark
// that would notify them.
func plain(s string) string {
	s = strings.Join(strings.Fields(printable(s)), " ")
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "@", "@\u2060", "#", `\#`,
	).Replace(s)
}
