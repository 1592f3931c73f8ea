package edition

import (
	"maps"

	"tandem/generator/kb"
)

// copier makes the copy of one page.
type copier struct {
	*gate
	from    *kb.Page
	touched bool // something of the page was left out or renamed
}

// page returns the copy of a page. It is made field by field into a new header of
// the same type, so that nothing of a header passes that the gate does not know.
func (g *gate) page(p *kb.Page) *kb.Page {
	c := &copier{gate: g, from: p}
	now := &kb.Page{ID: p.ID, Path: p.Path, URL: p.URL, Type: p.Type, Index: p.Index, Date: p.Date, Hash: p.Hash, At: nowhere(p.At)}
	c.fields(now.Common.Fields(), p.Common.Fields())
	c.signers(&now.Common)
	now.Body = c.body()
	if p.Fields != nil {
		now.Fields = p.Type.New()
		fields := now.Fields.Fields()
		c.fields(fields, p.Fields.Fields())
		for _, f := range fields {
			if f.Kind == kb.KindItems {
				now.Items = append(now.Items, *f.Target.(*[]kb.Item)...)
			}
		}
	}
	if _, written := p.At["description"]; !written {
		now.Description = now.Body.Lead()
	}
	now.Refs = now.HeaderRefs()
	now.Partial = p.Partial || c.touched
	return now
}

// nowhere returns which values a header gives, without where they stand: a line
// tells how much stands before it. The column keeps a place from being none.
func nowhere(at map[string]kb.Pos) map[string]kb.Pos {
	given := maps.Clone(at)
	for key := range given {
		given[key] = kb.Pos{Column: 1}
	}
	return given
}
