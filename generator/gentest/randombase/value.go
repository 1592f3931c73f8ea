package randombase

import (
	"fmt"
	"slices"

	"tandem/generator/kb"
)

// value draws the value of a field; nil where no value is possible.
func (b *Base) value(p *page, f kb.Field, key string) *node {
	where := p.path + " " + key
	switch f.Kind {
	case kb.KindText:
		switch f.Key {
		case "partner", "edge":
			return scalar(plain(b.name(b.partners, p.tier).id))
		case "by": // of who found a page wrong
			return scalar(plain(b.name(b.people, p.tier).id))
		}
		return scalar(b.line(p, where))
	case kb.KindTexts:
		if f.Key == "partners" {
			return listOf(scalar(plain(b.name(b.partners, p.tier).id)))
		}
		return listOf(scalar(b.line(p, where)), scalar(b.line(p, where)))
	case kb.KindProse:
		return scalar(append(b.line(p, where), words(" "+b.sentence(where, &p.tier), &p.tier)...))
	case kb.KindDay:
		return bare(b.day())
	case kb.KindNumber:
		return bare(fmt.Sprint(1 + b.draw.IntN(5)))
	case kb.KindPercent:
		return bare(fmt.Sprint(b.draw.IntN(100), "%"))
	case kb.KindInterval:
		return bare(fmt.Sprint(1+b.draw.IntN(9), pick(b, []string{"d", "w", "mo"})))
	case kb.KindChoice:
		return scalar(plain(pick(b, f.Choices)))
	case kb.KindYesNo:
		return bare(pick(b, []string{"yes", "no"}))
	case kb.KindOwner:
		return scalar(plain(b.owner(p.tier).id))
	case kb.KindOwners:
		return listOf(scalar(plain(b.owner(p.tier).id)), scalar(plain(b.owner(p.tier).id)))
	case kb.KindPage:
		return b.reference(p, f)
	case kb.KindPages:
		list := listOf(b.reference(p, f))
		if b.chance(50) {
			if other := b.reference(p, f); other.text.print(view{}) != list.list[0].text.print(view{}) {
				list.list = append(list.list, other)
			}
		}
		return list
	case kb.KindItems:
		items := listOf(scalar(b.item(p, key, false)), scalar(b.item(p, key, false)))
		if inside := b.inside(p); inside != nil && narrows(f) {
			items.list = append(items.list, b.forSome(inside, new(node).set("text", scalar(b.item(inside, key, false)))))
		}
		return items
	case kb.KindWords:
		return new(node).set(b.name(b.partners, p.tier).id, scalar(b.line(p, where)))
	case kb.KindRows:
		return b.rows(p, f, key)
	}
	return nil
}

// rows draws one or two rows of a field; the second one may have an audience.
func (b *Base) rows(p *page, f kb.Field, key string) *node {
	rows := listOf()
	for i := range 1 + b.draw.IntN(2) {
		p, row := p, new(node)
		inside := b.inside(p)
		if i > 0 && inside != nil && narrows(f) {
			p = inside
		} else {
			inside = nil
		}
		rowed := i > 0 // the first stays, since a field may have to have one
		for i, cell := range f.Of {
			if cell.Need == kb.Optional && b.chance(25) && (row.keys != nil || i+1 < len(f.Of)) {
				continue // a row says something
			}
			if cell.Subject {
				cell.Need = kb.Required // the row goes with its page
			}
			if rowed && cell.Kind == kb.KindPage && cell.Need == kb.Required {
				cell.Need = kb.Wanted // it may lead to a hidden page, and then the row goes with it
				value := b.reference(p, cell)
				row.gone = value.gone
				row.set(cell.Key, value)
			} else if at := slices.Index(row.keys, "id"); cell.OfRows && at >= 0 {
				row.set(cell.Key, listOf(row.values[at])) // the one id that is known
			} else if value := b.value(p, cell, key+"."+cell.Key); value != nil {
				row.set(cell.Key, value)
			}
		}
		if inside != nil {
			row = b.forSome(inside, row)
		}
		rows.list = append(rows.list, row)
	}
	return rows
}

// narrows reports whether a row or item of a field may have an audience.
func narrows(f kb.Field) bool {
	keys := f.RowKeys()
	return len(keys) > 0 && keys[len(keys)-1].Key == "audience"
}

// inside returns, for some values, a page to draw a part from that is for a narrower
// audience than p; else nil.
func (b *Base) inside(p *page) *page {
	if !b.Blocks || p.tier >= Internal || !b.chance(30) {
		return nil
	}
	return &page{path: p.path, kind: p.kind, tier: b.narrower(p.tier), id: p.id}
}

// forSome gives a row or item the audience of inside.
func (b *Base) forSome(inside *page, row *node) *node {
	if row.gone == nil || *row.gone < inside.tier { // else the page that it leads to is hidden from more readers
		row.gone = &inside.tier
	}
	return row.set("audience", listOf(scalar(plain(inside.tier.audience()))))
}

// line is a line of text, now and then one that other pages say too.
func (b *Base) line(p *page, where string) text {
	if b.chance(10) {
		return words(pick(b, common), &p.tier)
	}
	t := words(b.sentence(where, &p.tier), &p.tier)
	if b.chance(10) {
		t = append(append(t, plain(" ")...), b.pageLink(p, where)...)
	}
	return t
}

// reference refers to a page of the type that a field requires. A required value leads
// to a page that is shown wherever p is.
func (b *Base) reference(p *page, f kb.Field) *node {
	widest := Nobody
	if f.Need == kb.Required {
		widest = p.tier
	}
	to := pick(b, b.targets(f.PageType, widest))
	name := to.id
	if b.chance(30) {
		name = relative(p.path, to.path)
	}
	return &node{text: plain(name), gone: &to.tier}
}
