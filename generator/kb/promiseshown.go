package kb

import (
	"slices"
	"strings"
)

// mostReadings is how many former numbers are shown beside one.
const mostReadings = 6

// Notes returns what is shown beside the promises and the numbers of a page, by the key
// path of the field, such as "milestones[2].due": what was promised first and how often that
// changed, and the former numbers.
func (e *Edition) Notes(p *Page) map[string]string {
	notes := map[string]string{}
	for _, promise := range e.Promises(p) {
		place := promise.Place(promise.Was.Past.Keys[0])
		if n := len(promise.Moves); n > 0 {
			notes[place] = e.moved(promise.Moves[0], n)
		} else if len(promise.Seen) > 0 && len(promise.Was.Past.Keys) == 1 {
			notes[place] = e.before(promise)
		}
	}
	return notes
}

// moved says what was promised first, and how often it changed.
func (e *Edition) moved(first Move, times int) string {
	was := e.Say("was {before}", e.promised(first))
	switch times {
	case 1:
		return was
	case 2:
		return was + ", " + e.Say("moved twice")
	}
	return was + ", " + e.Say("moved {n} times", times)
}

// promised returns a former promise in words.
func (e *Edition) promised(m Move) string {
	if m.Day != "" {
		return e.Short(m.Day)
	}
	return m.Text
}

// before lists the former numbers with their days and their unit.
func (e *Edition) before(promise Promise) string {
	unit := ""
	if f, ok := FieldNamed(promise.fields, "unit"); ok && *f.Target.(*string) != "" {
		unit = "\u00a0" + *f.Target.(*string)
	}
	list := Map(promise.Seen[max(0, len(promise.Seen)-mostReadings):], func(r Reading) string {
		return e.Say("{number} on {day}", r.Values[0].Text+unit, e.Short(r.On))
	})
	return e.Say("Before: {numbers}", strings.Join(list, ", "))
}

// MovedRows lists the changes of a page's promises since a day, the latest first; every one
// since no day: what, what was promised before and then, the day, who, and why.
func (e *Edition) MovedRows(p *Page, since Day) [][]Cell {
	var rows [][]Cell
	for _, promise := range e.Promises(p) {
		for i, m := range promise.Moves {
			if m.Moved != "" && m.Moved < since {
				continue
			}
			next := promise.Now()
			if i+1 < len(promise.Moves) {
				next = promise.Moves[i+1]
			}
			what := promise.Title
			if what == "" {
				what = e.Say(promise.Field(0).Name())
			}
			rows = append(rows, []Cell{TextCell(what), {Day: m.Day, Text: m.Text}, {Day: next.Day, Text: next.Text}, {Day: m.Moved}, OwnerCell(m.By), TextCell(e.HeaderWords(p, m.Why))})
		}
	}
	slices.SortStableFunc(rows, func(a, b []Cell) int {
		return -strings.Compare(byMoved(a[3].Day), byMoved(b[3].Day))
	})
	return rows
}

// byMoved sorts changes that are not committed yet behind all others.
func byMoved(d Day) string {
	if d == "" {
		return "9999"
	}
	return string(d)
}
