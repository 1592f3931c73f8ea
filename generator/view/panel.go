package view

import (
	"slices"

	"tandem/generator/kb"
)

// Panels returns the typed data of a page: its facts, then what its fields and its
// type show in panels. The facts that the type
// names come first, in its order. A value that is missing is left out, and so is a panel
// without rows.
func Panels(e *kb.Edition, p *kb.Page) []kb.Panel {
	fields := p.TypeFields()
	facts := factsPanel(e, p, p.Type.Facts, fields)
	var panels []kb.Panel
	titles := map[string]bool{}
	for _, f := range fields {
		switch place := f.Place(); {
		case place == kb.ShownElsewhere:
		case f.Panels != nil:
			panels = append(panels, f.Panels(e, p)...)
		case place == kb.ShownInTable || place == kb.ShownAsLadder:
			if !f.Empty() {
				panel := table(e, p, f)
				panel.Title = distinct(panel.Title, f.Key, titles)
				panels = append(panels, panel)
			}
		case !slices.ContainsFunc(p.Type.Facts, func(fact kb.Fact) bool { return fact.Field == f.Key }):
			facts.Rows = append(facts.Rows, factsPanel(e, p, kb.Facts(f.Key), fields).Rows...)
		}
	}
	if p.Type.Panels != nil {
		panels = append(panels, p.Type.Panels(e, p)...)
	}
	panels = append(panels, kb.Panel{Title: "Promises that were changed", Kind: kb.PanelTable, Head: []string{"What", "Before", "Now", "Changed", "Who", "Why"}, Rows: e.MovedRows(p, "")})
	return withRows(append([]kb.Panel{facts}, panels...))
}

// Common returns the facts that a page of any type may have.
func Common(e *kb.Edition, p *kb.Page) kb.Panel {
	return factsPanel(e, p, kb.CommonFacts(), p.Common.Fields())
}

// factsPanel returns the facts of a page that have a value.
func factsPanel(e *kb.Edition, p *kb.Page, facts []kb.Fact, fields []kb.Field) kb.Panel {
	panel := kb.Panel{Kind: kb.PanelFacts}
	for _, fact := range facts {
		if c := value(e, p, fact, fields); !c.Empty() {
			panel.Rows = append(panel.Rows, []kb.Cell{kb.TextCell(completed(fact, fields).Label), c})
		}
	}
	return panel
}

// Summary returns the panels above the register of a type.
func Summary(e *kb.Edition, t *kb.Type) []kb.Panel {
	if t.Summary == nil {
		return nil
	}
	return withRows(t.Summary(e))
}

func withRows(panels []kb.Panel) []kb.Panel {
	return slices.DeleteFunc(panels, func(p kb.Panel) bool { return len(p.Rows) == 0 })
}

// table shows a field with several entries: a row for each.
func table(e *kb.Edition, p *kb.Page, f kb.Field) kb.Panel {
	panel := kb.Panel{Title: f.Name(), Kind: kb.PanelTable}
	if f.Shown == kb.ShownAsLadder {
		panel.Kind = kb.PanelLadder
	}
	switch v := f.Target.(type) {
	case *[]kb.Item:
		panel.Kind, panel.Rows = kb.PanelItems, e.ItemRows(e.ItemsIn(p, f.Key), false)
	case *[]kb.Word:
		for _, w := range *v {
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: e.Directory.PartnerName(w.Name)}, {Text: w.Text}})
		}
	case *[]string:
		for _, text := range *v {
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: text}})
		}
	default:
		for _, column := range f.Of {
			if column.Shown != kb.ShownElsewhere {
				panel.Head = append(panel.Head, column.Name())
			}
		}
		f.EachRow(func(_ int, row []kb.Field) {
			var cells []kb.Cell
			for _, column := range row {
				if column.Shown != kb.ShownElsewhere {
					cells = append(cells, Cell(e, p, column))
				}
			}
			panel.Rows = append(panel.Rows, cells)
		})
		if panel.Kind == kb.PanelTable {
			withoutEmpty(&panel)
		}
	}
	return panel
}

// withoutEmpty takes out the columns that no row fills.
func withoutEmpty(panel *kb.Panel) {
	for column := len(panel.Head) - 1; column > 0; column-- {
		empty := func(row []kb.Cell) bool { return row[column].Empty() }
		if slices.ContainsFunc(panel.Rows, func(row []kb.Cell) bool { return !empty(row) }) {
			continue
		}
		panel.Head = slices.Delete(panel.Head, column, column+1)
		for i, row := range panel.Rows {
			panel.Rows[i] = slices.Delete(row, column, column+1)
		}
	}
}

// distinct returns a title for a field's panel that no earlier panel has, because
// titles become addresses.
func distinct(title, key string, taken map[string]bool) string {
	if slug := kb.Slug(title); slug == "" || taken[slug] {
		title += " (" + key + ")"
	}
	taken[kb.Slug(title)] = true
	return title
}
