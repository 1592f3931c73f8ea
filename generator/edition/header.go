package edition

import (
	"slices"

	"tandem/generator/kb"
)

// fields copies the values of a header's fields into those of an empty header of
// the same type.
func (c *copier) fields(to, from []kb.Field) {
	for i, f := range from {
		if c.withholds(f) {
			c.renamed = true // the references of the header are collected again
			continue
		}
		switch v := f.Target.(type) {
		case *string:
			*to[i].Target.(*string) = c.one(f, *v)
		case *[]string:
			*to[i].Target.(*[]string) = c.many(f, *v)
		case *[]kb.Item:
			*to[i].Target.(*[]kb.Item) = c.items(*v)
		case *[]kb.Word:
			words := slices.Clone(*v)
			for i := range words {
				words[i].Text = c.text(words[i].Text)
			}
			*to[i].Target.(*[]kb.Word) = words
		case *kb.Day:
			*to[i].Target.(*kb.Day) = *v
		case *kb.Number:
			*to[i].Target.(*kb.Number) = *v
		case *kb.Interval:
			*to[i].Target.(*kb.Interval) = *v
		case *kb.YesNo:
			*to[i].Target.(*kb.YesNo) = *v
		default: // rows; fields of other kinds have none
			outer := c.rows
			c.rows = f.RowIDs(func(row []kb.Field) bool { return !c.drops(row) })
			f.EachRow(func(_ int, row []kb.Field) {
				if c.drops(row) {
					c.touched = true
				} else {
					c.fields(to[i].AddRow(""), row)
				}
			})
			c.rows = outer
		}
	}
}

// withholds reports whether the edition has nothing of a field: it shows roles, and the
// field says how somebody gets on.
func (g *gate) withholds(f kb.Field) bool { return f.Personal && g.roles() }

func (c *copier) one(f kb.Field, value string) string {
	switch f.Kind {
	case kb.KindPage:
		if value != "" && !c.leads(value) {
			c.touched = true
			return ""
		}
	case kb.KindOwner:
		return c.who(value, !f.Volatile)
	case kb.KindText, kb.KindProse:
		return c.text(value)
	}
	return value
}

func (c *copier) many(f kb.Field, values []string) []string {
	var now []string
	for _, value := range values {
		if f.OfRows && !c.rows[value] { // a row that the edition does not show, or none
			c.touched = true
			continue
		}
		switch f.Kind {
		case kb.KindPages:
			if !c.leads(value) {
				c.touched = true
				continue
			}
		case kb.KindOwners:
			if value = c.who(value, !f.Volatile); value == "" {
				continue
			}
		default:
			value = c.text(value)
		}
		now = append(now, value)
	}
	return now
}

// drops reports whether a row is left out: one whose required page, or subject, is hidden is
// about that page, and one that is empty without hidden pages says nothing.
func (c *copier) drops(row []kb.Field) bool {
	lost, left := false, false
	for _, f := range row {
		here := !f.Empty()
		switch v := f.Target.(type) {
		case *string:
			if f.Kind == kb.KindPage && here && !c.leads(*v) {
				if f.Need == kb.Required || f.Subject {
					return true
				}
				lost, here = true, false
			}
		case *[]string:
			if f.Kind == kb.KindPages && here && !slices.ContainsFunc(*v, c.leads) {
				lost, here = true, false
			}
		}
		left = left || here
	}
	return lost && !left
}

func (c *copier) items(items []kb.Item) []kb.Item {
	var now []kb.Item
	for _, item := range items {
		item = c.item(item)
		var pages []string
		for _, ref := range item.Pages {
			if c.leads(ref) {
				pages = append(pages, ref)
			} else {
				c.touched = true
			}
		}
		item.Pages = pages
		for under := item.Under; under != nil; under = under.Under {
			under.Pages = nil // the references of the item have been checked
		}
		now = append(now, item)
	}
	return now
}

// item returns an item without the hidden pages that it names, and with people as
// the edition calls them.
func (c *copier) item(item kb.Item) kb.Item {
	now := item
	now.Pos, now.Owners, now.Named = kb.Pos{}, nil, nil
	for _, id := range item.Owners {
		if id = c.who(id, false); id != "" {
			now.Owners = append(now.Owners, id)
		}
	}
	if item.Under != nil {
		under := c.item(*item.Under)
		now.Under = &under
	}
	now.Text, now.Declined = "", ""
	for _, reason := range []bool{false, true} {
		from, to := item.Text, &now.Text
		if reason {
			from, to = item.Declined, &now.Declined
		}
		at := 0
		for _, n := range item.Named {
			if n.Declined != reason {
				continue
			}
			*to += c.text(from[at:n.From])
			at = n.To
			word := from[n.From:n.To]
			switch {
			case n.Owner != "":
				if n.Owner = c.who(n.Owner, false); n.Owner == "" {
					continue
				}
				word = "@" + n.Owner
			case !c.leads(n.Page):
				c.touched = true
				*to += c.elsewhere()
				continue
			}
			n.From = len(*to)
			*to += word
			n.To = len(*to)
			now.Named = append(now.Named, n)
		}
		*to += c.text(from[at:])
	}
	return now
}

// leads reports whether a reference of the header or of an item leads to a page
// that the edition shows.
func (c *copier) leads(ref string) bool {
	return c.shown[c.Refs[kb.Ref{From: c.from.ID, To: ref}]]
}

// text returns a text of the header without references to hidden pages, and people
// by the names that the edition has for them.
func (c *copier) text(text string) string {
	now := kb.ReplaceReferences(text, func(written, ref, label string) string {
		switch {
		case !c.hidden(c.inText(c.from, ref)):
			return written
		case unnamed(ref, label):
			return c.elsewhere()
		}
		return label
	})
	now = c.mentions(now)
	if c.anchored != nil {
		now = c.anchored.Replace(now)
	}
	c.touched = c.touched || now != text
	return now
}
