package practice

import (
	"strings"

	"tandem/generator/kb"
)

// worst is the most pressing state of a column, and how many rows have it.
func worst(label string, panel kb.Panel, column int) kb.Glance {
	g := kb.Glance{Label: label}
	for _, row := range panel.Rows {
		c := row[column]
		switch {
		case c.Tone == "":
		case g.Rows == 0 || pressing(c) < pressing(g.Cell):
			g.Cell, g.Rows = kb.Cell{Text: c.Text, Tone: c.Tone}, 1
		case c.Text == g.Cell.Text:
			g.Rows++
		}
	}
	return g
}

// latest is the status of the first track.
func latest(panel kb.Panel) kb.Glance {
	g := kb.Glance{Label: "Status"}
	if len(panel.Rows) > 0 {
		g.Cell = panel.Rows[0][2]
	}
	return g
}

// next is the first open milestone with its day, and how many were missed.
func next(e *kb.Edition, panel kb.Panel) kb.Glance {
	g, gone := kb.Glance{Label: "Next milestone"}, 0
	for _, row := range panel.Rows {
		switch {
		case missed(row):
			gone++
		case g.Cell.Text == "":
			g.Cell = kb.Cell{Text: row[0].Text, Day: row[1].Day, Late: row[1].Late}
		}
	}
	if gone > 0 {
		g.More = kb.Cell{Text: e.Count(gone, "{n} missed", "{n} missed"), Tone: kb.ToneBad}
	}
	return g
}

// howMany counts the todos for which chosen is true.
func howMany(label string, waits []kb.Todo, chosen func(kb.Todo) bool, tone kb.Tone) kb.Glance {
	return kb.Glance{Label: label, Cell: kb.Cell{Text: count(kb.CountOf(waits, chosen)), Tone: tone}}
}

// openLessons counts the lessons that are neither applied nor declined.
func openLessons(panel kb.Panel) kb.Glance {
	g := kb.Glance{Label: "Open lessons"}
	for _, row := range panel.Rows {
		if row[0].Text == "open" {
			g.Cell.Text = row[2].Text
		}
	}
	return g
}

// balance says how many teach-backs each partner gave.
func balance(e *kb.Edition) kb.Glance {
	var given []string
	for i, n := range Balance(e.Base, e.Day) {
		given = append(given, e.Words.Upper(e.Directory.PartnerName(e.Directory.Partners[i].ID))+" "+count(n))
	}
	return kb.Glance{Label: "Teach-backs", Cell: kb.Cell{Text: strings.Join(given, ", ")}}
}
