package report

import (
	"fmt"
	"strconv"
)

// forecast writes the weeks ahead as a table, the warnings and the moves.
func (t *text) forecast(r *Report) {
	f := r.Forecast
	if len(f.Owners) == 0 {
		return
	}
	t.heading("Reviews ahead, by week, as the intervals ask (! is more than " + strconv.Itoa(r.Weekly) + ")")
	for start := 0; start < len(f.Weeks); start += abreast {
		weeks := f.Weeks[start:min(start+abreast, len(f.Weeks))]
		months, days := pad("", 22), pad("", 18)+"late"
		for i, week := range weeks {
			month := ""
			if i == 0 || week.From[:7] != weeks[i-1].From[:7] {
				month = week.From.Time().Format("Jan")
			}
			months += right(month, 4)
			days += right(strconv.Itoa(week.From.Time().Day()), 4)
		}
		t.line("")
		t.line("  " + months)
		t.line("  " + days)
		for _, load := range f.Owners {
			line := pad(cut(load.Name, 18), 18) + right(amount(load.Late, 0), 4)
			for _, n := range load.Due[start : start+len(weeks)] {
				line += right(amount(n, load.Capacity), 4)
			}
			t.line("  " + line)
		}
	}
	t.line("")
	if len(f.Warnings) == 0 {
		t.wrapped(f.limits(r.base), "  ")
	}
	for _, w := range f.Warnings {
		t.wrapped(w.Words+".", "  ")
	}
	moved := f.moved()
	if len(moved) > 0 {
		t.heading("To do earlier, so that every interval is kept")
	}
	for _, m := range moved[:min(len(moved), 2*listed)] {
		t.wrapped(fmt.Sprintf("%s in the week of %s, due %s · %s", r.name(m.owner), m.from.Short(), m.Due.Short(), m.Page), "  ")
	}
	t.more(len(moved) - 2*listed)
	if f.Nobody > 0 {
		t.line("")
		t.wrapped(f.nobody(), "  ")
	}
}

// amount formats a number of a table: a dot for zero, and a mark when it is above
// capacity.
func amount(n, capacity int) string {
	switch {
	case n == 0:
		return "·"
	case capacity > 0 && n > capacity:
		return strconv.Itoa(n) + "!"
	}
	return strconv.Itoa(n)
}
