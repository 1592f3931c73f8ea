package declare

import (
	"strconv"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Columns of a register that are not fields.
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

// column is the column of a field. For rows it shows their number, for items the
// number of open ones.
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
