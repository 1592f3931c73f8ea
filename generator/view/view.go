// Package view shows the fields of a page to readers: Panels returns the blocks of
// typed data of a page, Columns and Row those of a register. They take what a type
// says of its fields (kb.Field) and add what the type computes (kb.Type.Facts,
// Columns, Panels), in the same way for built-in and declared types.
package view

import (
	"cmp"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// Cell returns a value of a page's header as readers see it. One that is missing, or
// leads to no page of the edition, is an empty cell.
func Cell(e *kb.Edition, p *kb.Page, f kb.Field) kb.Cell {
	if f.Cell != nil {
		return f.Cell(e, p)
	}
	if f.Empty() {
		return kb.Cell{}
	}
	switch v := f.Target.(type) {
	case *string:
		switch f.Kind {
		case kb.KindOwner:
			return kb.Cell{Owners: []string{*v}}
		case kb.KindPage:
			return kb.Cell{Pages: e.Resolved(p, *v)}
		case kb.KindChoice:
			return kb.TextCell(e.Say(*v))
		}
		return kb.TextCell(*v)
	case *[]string:
		switch f.Kind {
		case kb.KindOwners:
			return kb.Cell{Owners: *v}
		case kb.KindPages:
			return kb.Cell{Pages: e.Resolved(p, *v...)}
		}
		return kb.TextCell(strings.Join(*v, ", "))
	case *kb.Day:
		return kb.Cell{Day: *v}
	case *kb.Number:
		return kb.Cell{Text: v.Text, Number: true}
	case *kb.Interval:
		return kb.TextCell(e.Within(*v))
	case *kb.YesNo:
		return kb.TextCell(e.Say(string(*v)))
	case *[]kb.Word:
		texts := kb.Map(*v, func(w kb.Word) string { return w.Name + ": " + w.Text })
		return kb.TextCell(strings.Join(texts, "; "))
	case *[]kb.Item:
		return kb.Cell{Text: e.Say("{n} open of {all}", kb.CountOf(*v, kb.Item.Open), len(*v)), Number: true}
	}
	rows := 0
	f.EachRow(func(int, []kb.Field) { rows++ })
	return kb.Cell{Text: strconv.Itoa(rows), Number: true}
}

// Columns returns the columns of a type's register with their labels. A
// type that names none has its first fields, then the state of pages that are reviewed.
func Columns(t *kb.Type) []kb.Fact {
	fields := t.New().Fields()
	columns := t.Columns
	if columns == nil {
		for _, f := range fields {
			if f.Kind != kb.KindProse && f.Shown != kb.ShownElsewhere && len(columns) < fewColumns {
				columns = append(columns, kb.Fact{Field: f.Key})
			}
		}
		if t.Record == nil && !t.Unreviewed {
			columns = append(columns, kb.Fact{Field: kb.FactTrust})
		}
	}
	complete := make([]kb.Fact, len(columns))
	for i, c := range columns {
		complete[i] = completed(c, fields)
	}
	return complete
}

// fewColumns is how many fields a register shows when its type names none.
const fewColumns = 4

// completed returns a fact with the label and details of the field that it shows.
func completed(fact kb.Fact, fields []kb.Field) kb.Fact {
	f, ok := kb.FieldNamed(fields, fact.Field)
	switch {
	case ok:
		fact.Label, fact.Numeric = cmp.Or(fact.Label, f.Name()), fact.Numeric || f.Numeric()
	case fact.Field == kb.FactOwners:
		fact.Label = "Owners"
	case fact.Field == kb.FactTrust:
		fact.Label = "State"
	}
	return fact
}

// Row returns the values of a page for the columns of its register.
func Row(e *kb.Edition, p *kb.Page, columns []kb.Fact) []kb.Cell {
	fields := p.TypeFields()
	cells := make([]kb.Cell, len(columns))
	for i, c := range columns {
		cells[i] = value(e, p, c, fields)
	}
	return cells
}

func value(e *kb.Edition, p *kb.Page, fact kb.Fact, fields []kb.Field) kb.Cell {
	if fact.Of != nil {
		return fact.Of(e, p)
	}
	if f, ok := kb.FieldNamed(fields, fact.Field); ok {
		return Cell(e, p, f)
	}
	switch fact.Field {
	case kb.FactOwners:
		return kb.Cell{Owners: p.Owners}
	case kb.FactTrust:
		return kb.Cell{Trust: new(e.Trust[p.ID])}
	}
	return kb.Cell{}
}
