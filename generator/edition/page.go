package edition

import (
	"maps"
	"slices"

	"tandem/generator/kb"
)

// copier makes the copy of one page.
type copier struct {
	*gate
	rows     map[string]bool // ids of those of the list that is copied
	from     *kb.Page
	targetOf []kb.Target // of the links that stay
	taskOf   []string    // attributes with ids of tasks, and their replacements, in turn
	touched  bool        // something of its text or header was left out or renamed
	renamed  bool        // somebody in the header was renamed
}

// page returns the copy of a page. It is made field by field into a new header of
// the same type, so that nothing of a header passes that the gate does not know.
func (g *gate) page(p *kb.Page) *kb.Page {
	if g.asItIs(p) {
		now := *p
		now.At = nowhere(p.At)
		return &now
	}
	c := &copier{gate: g, from: p}
	now := &kb.Page{ID: p.ID, Path: p.Path, URL: p.URL, Type: p.Type, Index: p.Index, Date: p.Date, Hash: p.Hash, At: nowhere(p.At), HeaderBlocks: p.HeaderBlocks, Headings: g.partIDs(p)}
	c.fields(now.Common.Fields(), p.Common.Fields())
	if now.SortKey = p.SortKey; now.Title != p.Title {
		now.SortKey = g.Site.SortKey(now.Title)
	}
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
	if now.Refs = p.Refs; c.touched || c.renamed {
		now.Refs = now.HeaderRefs()
	}
	now.Partial = p.Partial || c.touched
	return now
}

// asItIs reports whether the copy of a page differs from it only in the places of
// values, which are removed. References of the header were collected when the page was
// made.
func (g *gate) asItIs(p *kb.Page) bool {
	if g.roles() || len(p.Items) > 0 || slices.ContainsFunc(g.Targets[p.ID], g.hidden) || namesOtherRows(p) {
		return false
	}
	return !slices.ContainsFunc(p.Refs, func(ref kb.HeaderRef) bool {
		if ref.Text {
			return g.hidden(g.inText(p, ref.To))
		}
		return !ref.Owner && !g.shown[g.Refs[kb.Ref{From: p.ID, To: ref.To}]]
	})
}

// namesOtherRows reports whether a row names one by id that its list does not have:
// it may be hidden.
func namesOtherRows(p *kb.Page) bool {
	found := false
	for _, f := range p.TypeFields() {
		if !slices.ContainsFunc(f.Of, func(cell kb.Field) bool { return cell.OfRows }) {
			continue
		}
		ids := f.RowIDs(nil)
		f.EachRow(func(_ int, row []kb.Field) {
			for _, cell := range row {
				if cell.OfRows {
					found = found || slices.ContainsFunc(*cell.Target.(*[]string), func(id string) bool { return !ids[id] })
				}
			}
		})
	}
	return found
}

// nowhere returns the keys of a header's values, without their places: a line shows
// how much text comes before it. The column makes a place valid.
func nowhere(at map[string]kb.Pos) map[string]kb.Pos {
	given := maps.Clone(at)
	for key := range given {
		given[key] = kb.Pos{Column: 1}
	}
	return given
}
