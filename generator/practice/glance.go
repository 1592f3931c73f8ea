package practice

import (
	"strings"

	"tandem/generator/kb"
)

// Glance is what a part of the board comes down to: a word for the part, and a
// state, a day or a number. Rows says of how many rows a state is true; 0 where
// it is not of rows.
type Glance struct {
	Label string
	Rows  int
	Cell  kb.Cell
}

// worst is the most pressing state of a column, and how many rows have it.
func worst(label string, panel kb.Panel, column int) Glance {
	g := Glance{Label: label}
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

// latest is the last colour of the first track.
func latest(panel kb.Panel) Glance {
	g := Glance{Label: "Status"}
	if len(panel.Rows) > 0 {
		row := panel.Rows[0]
		g.Cell = row[len(row)-1]
		g.Cell.Day = ""
	}
	return g
}

// next is the day of the first milestone.
func next(panel kb.Panel) Glance {
	g := Glance{Label: "Next milestone"}
	if len(panel.Rows) > 0 {
		g.Cell = panel.Rows[0][1]
	}
	return g
}

// howMany counts waits.
func howMany(label string, waits []kb.Wait, chosen func(kb.Wait) bool, tone kb.Tone) Glance {
	n := 0
	for _, w := range waits {
		if chosen(w) {
			n++
		}
	}
	return Glance{Label: label, Cell: kb.Cell{Text: count(n), Tone: tone}}
}

// openLessons says how many lessons have led to nothing yet.
func openLessons(panel kb.Panel) Glance {
	g := Glance{Label: "Open lessons"}
	for _, row := range panel.Rows {
		if row[0].Text == "open" {
			g.Cell.Text = row[2].Text
		}
	}
	return g
}

// balance sets the teach-backs that the partners gave side by side.
func balance(e *kb.Edition) Glance {
	var given []string
	for _, n := range Balance(e.Base) {
		given = append(given, count(n))
	}
	return Glance{Label: "Teach-backs", Cell: kb.Cell{Text: strings.Join(given, " : ")}}
}
