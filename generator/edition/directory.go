package edition

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

func (g *gate) roles() bool { return g.rule.People == kb.PeopleRoles }

func (g *gate) tellsContacts() bool { return g.rule.Contacts == kb.Yes }

// directory reduces the directory to those that the passing pages name, and their
// partners. Who may verify a page and whose owner has left was judged with the whole
// directory, before the gate.
func (g *gate) directory(passing []*kb.Page) {
	all := &g.Directory
	if g.rule.People == kb.PeopleAll && g.tellsContacts() {
		g.people = kb.Directory{Partners: slices.Clone(all.Partners), Teams: slices.Clone(all.Teams), People: slices.Clone(all.People)}
		withoutAudiences(&g.people)
		return
	}
	named := g.named(passing)
	passes := func(id string) bool { return g.rule.People == kb.PeopleAll || named[id] }
	of := map[string]bool{} // partners of those who pass
	d := kb.Directory{Gone: map[string]bool{}}
	for _, t := range all.Teams {
		if passes(t.ID) {
			of[t.Partner] = true
			d.Teams = append(d.Teams, t)
		}
	}
	for _, p := range all.People {
		if passes(p.ID) {
			of[p.Partner] = true
			d.People = append(d.People, p)
		}
	}
	for _, p := range all.Partners {
		if passes(p.ID) || of[p.ID] {
			d.Partners = append(d.Partners, p)
		}
	}
	if g.roles() {
		g.roleOf = standIns(d)
	}
	for _, id := range d.OwnerIDs() {
		if all.Left(id, g.Day) {
			d.Gone[g.called(id)] = true
		}
	}
	g.narrow(&d)
	withoutAudiences(&d)
	g.people = d
}

// withoutAudiences removes the audiences of the directory's entries, which only
// verifications need.
func withoutAudiences(d *kb.Directory) {
	for i := range d.Partners {
		d.Partners[i].Audiences = nil
	}
	for i := range d.Teams {
		d.Teams[i].Audiences = nil
	}
	for i := range d.People {
		d.People[i].Audiences = nil
	}
}

// narrow removes from the entries of a directory what the edition does not show:
// references to people it does not name, contacts unless it shows them, and everything
// but the role where it shows roles.
func (g *gate) narrow(d *kb.Directory) {
	passes := map[string]bool{}
	for _, id := range d.OwnerIDs() {
		passes[id] = true
	}
	for i := range d.Teams {
		if t := &d.Teams[i]; !g.tellsContacts() {
			t.Contact, t.Account, t.About = "", "", ""
		}
	}
	for i := range d.People {
		p := &d.People[i]
		if !passes[p.Team] {
			p.Team = ""
		}
		if !passes[p.Deputy] {
			p.Deputy = ""
		}
		if g.roles() || !g.tellsContacts() {
			p.Contact, p.Account, p.About, p.Until = "", "", "", ""
		}
		if g.roles() {
			p.Name = g.roleName(*p)
			p.ID, p.Deputy, p.Role = g.called(p.ID), g.called(p.Deputy), ""
		}
	}
}

// named returns the ids of the people, teams and partners that pages name: in their
// headers, items and texts, as those who changed them, or because all partners
// sign a page that names none.
func (g *gate) named(passing []*kb.Page) map[string]bool {
	found := map[string]bool{}
	for _, p := range passing {
		c := &copier{gate: g, from: p}
		c.naming(p.TypeFields(), found)
		for _, id := range slices.Concat(p.Owners, p.Partners) {
			found[id] = true
		}
		for _, credit := range p.Credits {
			found[credit.By] = true
		}
		for _, v := range p.Verified {
			found[v.Person()] = true
		}
		for _, a := range p.Amended {
			found[a.By] = true
		}
		for _, r := range p.Reported {
			found[strings.TrimPrefix(r.By, "human:")] = true
		}
		for _, t := range g.Targets[p.ID] {
			found[t.Owner] = true
		}
		if g.roles() {
			c := &copier{gate: g, from: p}
			c.mentioned(found)
		} else if !p.Partial {
			for _, id := range g.Contributors(g.History, p.Path) {
				found[id] = true
			}
		}
		if p.BothSign() && len(p.Partners) < 2 {
			for _, partner := range g.Directory.Partners {
				found[partner.ID] = true
			}
		}
	}
	return found
}

// naming finds the ids that the fields of a typed header name. The id of a partner may
// be a text, such as whose terms of an agreement a row gives; other texts match
// nobody.
func (c *copier) naming(fields []kb.Field, found map[string]bool) {
	text := func(text string) {
		if slices.ContainsFunc(c.Directory.Partners, func(p kb.Partner) bool { return p.ID == text }) {
			found[text] = true
		}
	}
	for _, f := range fields {
		if c.withholds(f) {
			continue
		}
		switch v := f.Target.(type) {
		case *string:
			switch f.Kind {
			case kb.KindOwner:
				found[*v] = true
			case kb.KindText:
				text(*v)
			}
		case *[]string:
			for _, id := range *v {
				switch f.Kind {
				case kb.KindOwners:
					found[id] = true
				case kb.KindTexts:
					text(id)
				}
			}
		case *[]kb.Word:
			for _, w := range *v {
				text(w.Name)
			}
		case *[]kb.Item:
			for _, item := range *v {
				for _, id := range item.Owners {
					found[id] = true
				}
				for _, n := range item.Named {
					found[n.Owner] = true
				}
			}
		default:
			f.EachRow(func(_ int, row []kb.Field) {
				if !c.drops(row) {
					c.naming(row, found)
				}
			})
		}
	}
}
