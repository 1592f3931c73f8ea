package declare

import (
	"strconv"
	"strings"

	"tandem/generator/kb"
)

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
		return kb.TextCell(span(e.Base, *v))
	case *kb.YesNo:
		return kb.TextCell(e.Say(string(*v)))
	case *[]kb.Item:
		open := 0
		for _, item := range *v {
			if item.Open() {
				open++
			}
		}
		return kb.Cell{Text: e.Say("{n} open of {all}", open, len(*v)), Number: true}
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
func span(b *kb.Base, i kb.Interval) string {
	return b.Within(i)
}
