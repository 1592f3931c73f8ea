package wording

import (
	"strconv"
	"time"
)

// Long returns a day as people of the language read it: "3 March 2026"; nothing
// for the zero time.
func (w *Words) Long(t time.Time) string {
	if w == nil || len(w.grammar.Months) != 12 {
		return format(t, "2 January 2006")
	}
	return written(t, w.grammar.LongDay, w.grammar.Months)
}

// Short returns a day for tables and chips: "3 Mar 2026".
func (w *Words) Short(t time.Time) string {
	if w == nil || len(w.grammar.ShortMonths) != 12 {
		return format(t, "2 Jan 2006")
	}
	return written(t, w.grammar.ShortDay, w.grammar.ShortMonths)
}

// Month returns the short name of a month.
func (w *Words) Month(m time.Month) string {
	if w == nil || len(w.grammar.ShortMonths) != 12 {
		return m.String()[:3]
	}
	return w.grammar.ShortMonths[m-1]
}

// MonthOf returns a month with its year: "March 2026".
func (w *Words) MonthOf(t time.Time) string {
	if w == nil || len(w.grammar.Months) != 12 {
		return format(t, "January 2006")
	}
	return w.grammar.Months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

func format(t time.Time, layout string) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(layout)
}

func written(t time.Time, pattern string, months []string) string {
	if t.IsZero() {
		return ""
	}
	return fill(pattern, []string{"day", "month", "year"}, []any{strconv.Itoa(t.Day()), months[t.Month()-1], strconv.Itoa(t.Year())})
}
