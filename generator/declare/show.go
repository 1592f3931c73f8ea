package declare

import (
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Columns of a register that are no field.
const (
	ownersColumn = "owners"
	trustColumn  = "trust"
)

// fewColumns is how many fields a register shows when a declaration names none.
const fewColumns = 4

// columns returns the columns of the register.
func (d *declaring) columns(in *kb.Declared, p *plan, key string) []kb.Column {
	var columns []kb.Column
	if len(in.Columns) == 0 {
		for _, s := range p.slots {
			if s.Kind != kb.KindProse && len(columns) < fewColumns {
				columns = append(columns, s.column())
			}
		}
		if in.Record != kb.Yes {
			columns = append(columns, trustOf())
		}
		return columns
	}
	var known []string
	for _, s := range p.slots {
		if s.Kind != kb.KindProse {
			known = append(known, s.Key)
		}
	}
	known = append(known, ownersColumn, trustColumn)
	for i, name := range in.Columns {
		s, ok := p.slot(name)
		switch {
		case ok && s.Kind != kb.KindProse:
			columns = append(columns, s.column())
		case p.wrong[name]: // reported already
		case name == ownersColumn:
			columns = append(columns, kb.Column{Head: "Owners", Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Owners: p.Owners} }})
		case name == trustColumn:
			columns = append(columns, trustOf())
		default:
			d.report(key+".columns["+strconv.Itoa(i)+"]", "type/no-such-field", "the column "+quote(name)+" is no field of a header", diag.DidYouMean(name, known))
		}
	}
	return columns
}

func trustOf() kb.Column {
	return kb.Column{Head: "State", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
		t := e.Trust[p.ID]
		return kb.Cell{Trust: &t}
	}}
}

func (p *plan) slot(key string) (slot, bool) {
	for _, s := range p.slots {
		if s.Key == key {
			return s, true
		}
	}
	return slot{}, false
}

// column is the column of a field. Of rows it counts, of items what is open.
func (s slot) column() kb.Column {
	return kb.Column{
		Head:    s.label,
		Numeric: s.Kind == kb.KindNumber || s.Kind == kb.KindPercent || s.Kind == kb.KindRows || s.Kind == kb.KindItems,
		Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
			h, ok := p.Fields.(*header)
			if !ok {
				return kb.Cell{}
			}
			f, _ := h.field(s.Key)
			if f.Empty() {
				return kb.Cell{}
			}
			return cell(e, p, f)
		},
	}
}

// cell is a value as it is shown.
func cell(e *kb.Edition, p *kb.Page, f kb.Field) kb.Cell {
	switch v := f.Target.(type) {
	case *string:
		switch f.Kind {
		case kb.KindOwner:
			return kb.Cell{Owners: []string{*v}}
		case kb.KindPage:
			return kb.Cell{Pages: resolved(e, p, []string{*v})}
		}
		return kb.TextCell(*v)
	case *[]string:
		switch f.Kind {
		case kb.KindOwners:
			return kb.Cell{Owners: *v}
		case kb.KindPages:
			return kb.Cell{Pages: resolved(e, p, *v)}
		}
		return kb.TextCell(strings.Join(*v, ", "))
	case *kb.Day:
		return kb.Cell{Day: *v}
	case *kb.Number:
		return kb.Cell{Text: v.Text, Number: true}
	case *kb.Interval:
		return kb.TextCell(span(*v))
	case *kb.YesNo:
		return kb.TextCell(string(*v))
	case *[]kb.Item:
		open := 0
		for _, item := range *v {
			if item.Open() {
				open++
			}
		}
		return kb.Cell{Text: strconv.Itoa(open) + " open of " + strconv.Itoa(len(*v)), Number: true}
	}
	rows := 0
	f.EachRow(func(int, []kb.Field) { rows++ })
	return kb.Cell{Text: strconv.Itoa(rows), Number: true}
}

// resolved returns the ids of the pages that references lead to in the edition.
func resolved(e *kb.Edition, p *kb.Page, refs []string) []string {
	var ids []string
	for _, ref := range refs {
		if target := e.Resolve(p, ref); target != nil {
			ids = append(ids, target.ID)
		}
	}
	return ids
}

// span is an interval as a length: "90 days".
func span(i kb.Interval) string {
	text := strings.TrimPrefix(i.Words(), "every ")
	if i.N == 1 {
		text = "1 " + text
	}
	return text
}

// panels returns the facts of a page, then its rows and items. Prose stands in
// the text and is not said again.
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

// only returns the title of a field's panel, told apart from those before it:
// titles become addresses.
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

// dayRule asks a record for the day it tells of.
func (p *plan) dayRule(t *kb.Type) kb.Rule {
	hint := "begin the file's name with the day, such as 2026-03-05"
	if p.date != "" {
		hint = "add " + p.date + ": YYYY-MM-DD, or " + hint
	}
	return kb.Rule{
		Code: "record/no-day",
		Why:  "a record says on which day it happened",
		Check: func(_ *kb.Judged, page *kb.Page, report kb.Report) {
			s, _ := p.slot(p.date)
			if page.Date == "" && s.Need == kb.Optional {
				report(kb.Pos{Line: 1, Column: 1}, "the "+t.Name+" does not say on which day it was", hint)
			}
		},
	}
}
