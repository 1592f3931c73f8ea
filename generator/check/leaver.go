package check

import (
	"slices"

	"tandem/generator/kb"
)

// ownerLeaver reports who has left or leaves soon and still has something to do on a
// living page: rows of it that are not over, and its other fields. Owners of pages have
// a rule of their own.
func ownerLeaver(j *scope, report report) {
	each(j, func(p *kb.Page, t kb.Trust) {
		if p.Fields == nil || p.Draft() || t.State.Retired() || t.State == kb.StateRecord {
			return
		}
		for _, f := range p.Fields.Fields() {
			leavers(j, p, f, f.Key, report)
			f.EachRow(func(i int, row []kb.Field) {
				if slices.ContainsFunc(row, over) {
					return
				}
				for _, cell := range row {
					leavers(j, p, cell, item(f.Key, i)+"."+cell.Key, report)
				}
			})
		}
	})
}

// over reports whether a cell ends its row.
func over(cell kb.Field) bool {
	switch v := cell.Target.(type) {
	case *string:
		return slices.Contains(cell.Ending, *v)
	case *kb.YesNo:
		return slices.Contains(cell.Ending, string(*v))
	}
	return false
}

// leavers reports those whom a field names and who do not stay.
func leavers(j *scope, p *kb.Page, f kb.Field, key string, report report) {
	if !f.Acting {
		return
	}
	named := map[string]string{} // id by key
	switch v := f.Target.(type) {
	case *string:
		named[key] = *v
	case *[]string:
		for i, id := range *v {
			named[item(key, i)] = id
		}
	}
	for at, id := range named {
		last := j.Directory.LastDay(id)
		switch {
		case last == "" || last >= j.Day.Add(kb.Notice):
		case last < j.Day:
			report(p.Path, p.Place(at), at+": \""+id+"\" left on "+string(last), "name somebody who is still there")
		default:
			report(p.Path, p.Place(at), at+": \""+id+"\" leaves on "+string(last), "name a successor, who takes over before that day")
		}
	}
}
