package render

import (
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// boardView is one part of the board: a panel, and where the rest stands.
type boardView struct {
	Panel  panelView
	Glance glanceView
	Wide   bool // it takes the whole width
	More   *linkView
}

// glanceView is what a part comes down to.
type glanceView struct {
	Label string
	Rows  int // of which the cell is true; 0 where it is not of rows
	Cell  cellView
}

// board returns where the work stands.
func (s *site) board() []boardView {
	var views []boardView
	for _, part := range practice.Board(s.e) {
		g := part.Glance
		v := boardView{
			Panel: s.panel(part.Panel), Wide: part.Panel.Kind != kb.PanelBars,
			Glance: glanceView{s.e.Say(g.Label), g.Rows, s.cell("", g.Cell)},
		}
		if kind, ok := s.e.Types.Named(part.Type); ok && len(s.e.PagesOf(kind)) > 0 {
			v.More = &linkView{kind.Register, kb.Address(kind.Folder)}
		}
		for _, sheet := range s.o.Listed {
			if sheet.URL == part.Sheet {
				v.More = &linkView{s.e.Say(sheet.Title), sheet.URL}
			}
		}
		views = append(views, v)
	}
	return views
}

// trackView is a row of a tracks panel: states on days, drawn where they stand
// in the range of all rows, and said in words.
type trackView struct {
	Label  cellView
	Marks  []trackMark
	Latest cellView
	On     dayView
}

type trackMark struct {
	At    int // thousandths of the range
	Tone  string
	Words string
	Day   dayView
}

// Percent returns where the mark stands as a length of SVG.
func (m trackMark) Percent() string { return monthView{At: m.At}.Percent() }

// tracks returns the rows, and the days of the range.
func (s *site) tracks(rows [][]kb.Cell) (views []trackView, first, last kb.Day) {
	first, last = s.e.Day, s.e.Day
	for _, row := range rows {
		for _, c := range row[1:] {
			first = min(first, c.Day)
		}
	}
	days := max(first.DaysUntil(last), 1)
	for _, row := range rows {
		if len(row) < 2 {
			continue
		}
		v := trackView{Label: s.cell("", row[0])}
		for _, c := range row[1:] {
			on := c.Day
			c.Day = ""
			v.Latest, v.On = s.cell("", c), s.shortDay(on)
			v.Marks = append(v.Marks, trackMark{At: 20 + first.DaysUntil(on)*960/days, Tone: string(c.Tone), Words: v.Latest.Text, Day: v.On})
		}
		views = append(views, v)
	}
	return views, first, last
}
