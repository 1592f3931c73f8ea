package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// drawn is how many rows a list of a sheet has at most; the JSON of the command
// has all.
const drawn = 50

// beyond says how many rows of a list are left out; empty when none are.
func beyond(b *kb.Base, n int) string {
	if n <= drawn {
		return ""
	}
	return b.Say("The first {n} of {all}; tandem report --format json lists all.", drawn, n)
}

// facts are the numbers of a scope.
func (s Scope) facts() kb.Panel {
	c := s.Counts
	panel := kb.Panel{Title: "In numbers", Kind: kb.PanelFacts}
	for _, fact := range []struct {
		label string
		n     int
	}{
		{"Living pages", c.Living}, {"Reported wrong", c.Reported}, {"Review overdue", c.Overdue}, {"Changed since verified", c.Changed},
		{"Amended since signed", c.Amended},
		{"Not yet verified", c.Unverified}, {"Waiting for the other partner", c.Half}, {"Review due", c.Due}, {"Review due soon", c.Soon},
		{"Without owner", c.NoOwner}, {"Owner has left", c.OwnerLeft}, {"To archive", c.Archive},
		{"Open lessons, actions and others", c.Waits}, {"Late among these", c.LateWaits},
	} {
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: fact.label}, {Text: strconv.Itoa(fact.n), Number: true}})
	}
	return panel
}

// week is the todos of this week.
func (r *Report) week(s Scope) kb.Panel {
	note := r.base.Say("Up to {day}, by risk; at most {n} for each owner.", r.base.Long(r.Until), r.Weekly)
	if s.More > 0 {
		note += " " + r.base.Count(s.More, "And {n} more.", "And {n} more.")
	}
	if len(s.Week) == 0 {
		return kb.Panel{Title: "This week", Kind: kb.PanelFacts, Rows: [][]kb.Cell{{{Text: r.base.Say("Up to {day}", r.base.Long(r.Until))}, {Text: r.base.Say("nothing to do")}}}}
	}
	return kb.Panel{Title: "This week", Kind: kb.PanelItems, Note: note, Rows: rows(s.Week)}
}

// rows returns things to do as the rows of a panel of items.
func rows(todos []Todo) [][]kb.Cell {
	var rows [][]kb.Cell
	for _, t := range todos[:min(len(todos), drawn)] {
		state := kb.Cell{Text: t.Kind, Tone: kb.ToneSoon}
		what := t.Text
		if t.pressing {
			state.Tone = kb.ToneBad
		}
		if t.Kind == "review" || t.Kind == "sign-off" {
			what = upperFirst(t.Why)
		}
		rows = append(rows, []kb.Cell{state, {Text: what}, {Page: t.Page}, {Owners: t.Owners}, {Day: t.Due, Late: t.Late}})
	}
	return rows
}

// ahead is the load of the coming weeks: bars, the matrix of owners, warnings and what
// the plan does earlier.
func (r *Report) ahead() []kb.Panel {
	f := r.Forecast
	if len(f.Owners) == 0 {
		return nil
	}
	bars := bars(r.base, f.reviews())
	if len(f.Warnings) == 0 {
		bars.Note += " " + f.limits(r.base)
	}
	panels := []kb.Panel{bars}
	if len(f.Owners) > 1 {
		panels = append(panels, f.matrix(r.base, r.Weekly))
	}
	warned := kb.Panel{Title: "Can the intervals be met?", Kind: kb.PanelTable, Head: []string{"Owner", "What"}}
	for _, w := range f.Warnings {
		tone := kb.ToneBad
		if w.Kind == "spread" {
			tone = kb.ToneSoon
		}
		warned.Rows = append(warned.Rows, []kb.Cell{{Owners: []string{w.Owner}}, {Text: upperFirst(w.Words), Tone: tone}})
	}
	if len(f.Warnings) > 0 {
		panels = append(panels, warned)
	}
	early := kb.Panel{Title: "To do earlier", Kind: kb.PanelTable, Head: []string{"Owner", "Page", "Due", "In the week from"}, Note: r.base.Say("So that every interval is met.")}
	moved := f.moved()
	for _, m := range moved[:min(len(moved), drawn)] {
		early.Rows = append(early.Rows, []kb.Cell{{Owners: []string{m.owner}}, {Page: m.Page}, {Day: m.Due}, {Day: m.from}})
	}
	if len(early.Rows) > 0 {
		early.Note = strings.TrimSpace(early.Note + " " + beyond(r.base, len(moved)))
		panels = append(panels, early)
	}
	return panels
}

// matrix is the load of each owner by week.
func (f Forecast) matrix(b *kb.Base, weekly int) kb.Panel {
	panel := kb.Panel{Title: "Load by owner", Kind: kb.PanelMatrix, Head: []string{"Owner", "Late"}, Note: b.Say("Reviews due in the week that begins on that day; one owner can do {n} a week.", weekly)}
	for _, week := range f.Weeks {
		panel.Head = append(panel.Head, b.DayOfMonth(week.From))
	}
	cell := func(n, capacity int) kb.Cell {
		switch {
		case n == 0:
			return kb.Cell{}
		case n > capacity:
			return kb.Cell{Text: strconv.Itoa(n), Tone: kb.ToneBad}
		case n == capacity:
			return kb.Cell{Text: strconv.Itoa(n), Tone: kb.ToneSoon}
		}
		return kb.Cell{Text: strconv.Itoa(n), Tone: kb.ToneGood}
	}
	for _, load := range f.Owners {
		late := kb.Cell{}
		if load.Late > 0 {
			late = kb.Cell{Text: strconv.Itoa(load.Late), Tone: load.tone}
		}
		row := []kb.Cell{{Owners: []string{load.Owner}}, late}
		for _, n := range load.Due {
			row = append(row, cell(n, load.Capacity))
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}

// lists are the pages that need attention, and the todos.
func (r *Report) lists(s Scope) []kb.Panel {
	var panels []kb.Panel
	for _, g := range groups() {
		entries, why := g.in(s)
		panel := kb.Panel{Title: g.title, Kind: kb.PanelTable, Head: []string{"Page", "Why", "Owners", "Verified"}}
		for i, e := range entries[:min(len(entries), drawn)] {
			panel.Rows = append(panel.Rows, []kb.Cell{{Page: e.Page}, {Text: upperFirst(why[i])}, {Owners: e.Owners}, {Day: e.Verified}})
		}
		if len(entries) > 0 {
			panel.Note = beyond(r.base, len(entries))
			panels = append(panels, panel)
		}
	}
	if len(s.Waits) > 0 {
		waits := slices.Clone(s.Waits)
		slices.SortStableFunc(waits, func(a, b Todo) int { return cmp.Or(dueFirst(a.Due, b.Due), byRisk(a, b)) })
		panels = append(panels, kb.Panel{Title: "Open lessons, actions and others", Kind: kb.PanelItems, Note: strings.TrimSpace(r.base.Say("By the day they are due.") + " " + beyond(r.base, len(waits))), Rows: rows(waits)})
	}
	return panels
}
