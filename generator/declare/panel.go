package declare

import "tandem/generator/kb"

// panels returns the facts of a page, then its rows and items. Prose is in the text
// and not repeated.
func (p *plan) panels(e *kb.Edition, page *kb.Page) []kb.Panel {
	h, ok := page.Fields.(*header)
	if !ok {
		return nil
	}
	facts := kb.Panel{Title: "In short", Kind: kb.PanelFacts}
	var blocks []kb.Panel
	titles := map[string]bool{}
	for i, f := range h.fields {
		s := p.slots[i]
		if f.Empty() || s.Kind == kb.KindProse {
			continue
		}
		switch s.Kind {
		case kb.KindRows:
			blocks = append(blocks, table(e, page, s, f, titles))
		case kb.KindItems:
			blocks = append(blocks, kb.Panel{Title: only(s, titles), Kind: kb.PanelItems, Rows: e.ItemRows(e.ItemsIn(page, s.Key), false)})
		default:
			value := cell(e, page, f)
			if s.Kind == kb.KindPage || s.Kind == kb.KindPages {
				if len(value.Pages) == 0 {
					continue // they are not in this edition
				}
			}
			facts.Rows = append(facts.Rows, []kb.Cell{kb.TextCell(s.label), value})
		}
	}
	return append([]kb.Panel{facts}, blocks...)
}

// only returns a unique title for a field's panel: titles become addresses.
func only(s slot, titles map[string]bool) string {
	title := s.label
	if slug := kb.Slug(title); slug == "" || titles[slug] {
		title += " (" + s.Key + ")"
	}
	titles[kb.Slug(title)] = true
	return title
}

func table(e *kb.Edition, page *kb.Page, s slot, f kb.Field, titles map[string]bool) kb.Panel {
	panel := kb.Panel{Title: only(s, titles), Kind: kb.PanelTable}
	for _, column := range s.row {
		panel.Head = append(panel.Head, column.label)
	}
	f.EachRow(func(_ int, row []kb.Field) {
		cells := make([]kb.Cell, len(row))
		for i, value := range row {
			if !value.Empty() {
				cells[i] = cell(e, page, value)
			}
		}
		panel.Rows = append(panel.Rows, cells)
	})
	return panel
}
