package render

import (
	"tandem/generator/kb"
)

// boardView is one part of the board: a panel, and a link to the rest.
type boardView struct {
	Panel  panelView
	Glance glanceView
	Wide   bool // it takes the whole width
	More   *linkView
}

// glanceView is the summary of a part.
type glanceView struct {
	Label string
	Rows  int // of which the cell is true; 0 where it is not of rows
	Cell  cellView
	More  cellView
}

// board returns the state of the work.
func (s *site) board() []boardView {
	if s.o.Board == nil {
		return nil
	}
	var views []boardView
	for _, part := range s.o.Board() {
		g := part.Glance
		v := boardView{
			Panel: s.panel(part.Panel), Wide: part.Panel.Kind != kb.PanelBars,
			Glance: glanceView{s.e.Say(g.Label), g.Rows, s.cell("", g.Cell), s.cell("", g.More)},
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
