package proof

import (
	"strconv"
	"strings"

	"tandem/generator/kb"
)

func itoa(i int) string { return strconv.Itoa(i) }

// directorySecrets notes what stands in the directory of people, teams and
// partners whom no page of the edition names, and, where the edition shows roles,
// whatever tells who plays them. Who names a person also names the person's team
// and partner.
func (s *Searcher) directorySecrets() {
	d := &s.all.Directory
	named := s.named()
	roles := s.rule.People == "roles"
	for i, p := range d.People {
		key := "people" + index(i)
		says := func(key, text string) {
			s.add(secret{kind: KindPerson, text: text, file: "directory.yaml", at: d.At[key]})
		}
		if !named[p.ID] {
			says(key+".id", p.ID)
			says(key+".role", p.Role)
		}
		if !named[p.ID] || roles {
			if p.Name != p.Role {
				says(key+".name", p.Name)
			}
			says(key+".contact", withoutScheme(p.Contact))
			says(key+".account", p.Account)
			says(key+".about", p.About)
		} else {
			s.say(p.Name, p.ID, p.Contact, p.Account, p.About)
		}
		if named[p.ID] {
			s.say(p.Role)
		}
	}
	for i, t := range d.Teams {
		key := "teams" + index(i)
		if named[t.ID] {
			s.say(t.ID, t.Name, t.Contact, t.Account, t.About)
			continue
		}
		for at, text := range map[string]string{".id": t.ID, ".name": t.Name, ".contact": withoutScheme(t.Contact), ".account": t.Account, ".about": t.About} {
			s.add(secret{kind: KindTeam, text: text, file: "directory.yaml", at: d.At[key+at]})
		}
	}
	for i, p := range d.Partners {
		key := "partners" + index(i)
		if named[partnerKey(p.ID)] {
			s.say(p.ID, p.Name, p.Short, p.URL)
			continue
		}
		for at, text := range map[string]string{".id": p.ID, ".name": p.Name, ".short": p.Short, ".url": withoutScheme(p.URL)} {
			s.add(secret{kind: KindPartner, text: text, file: "directory.yaml", at: d.At[key+at]})
		}
	}
}

// partnerKey tells a partner from a person or team of the same id.
func partnerKey(id string) string { return "partner " + id }

func withoutScheme(address string) string {
	if _, rest, ok := strings.Cut(address, ":"); ok {
		return strings.TrimLeft(rest, "/")
	}
	return address
}

// named returns the ids that pages of the edition name, with the teams and
// partners of people who are named.
func (s *Searcher) named() map[string]bool {
	named := map[string]bool{}
	note := func(id string) {
		named[id], named[partnerKey(id)] = true, true
	}
	for _, p := range s.shown {
		for _, list := range [][]string{p.Owners, p.Partners} {
			for _, id := range list {
				note(id)
			}
		}
		for _, v := range p.Verified {
			note(v.Person())
		}
		values(p.Common.Fields(), note)
		if p.Fields != nil {
			values(p.Fields.Fields(), note)
		}
		for _, item := range p.Items {
			note(item.Owner)
		}
		for _, t := range s.all.Targets[p.ID] {
			note(t.Owner)
		}
	}
	d := &s.all.Directory
	for _, p := range d.People {
		if named[p.ID] {
			named[p.Team], named[partnerKey(p.Partner)] = true, true
		}
	}
	for _, t := range d.Teams {
		if named[t.ID] {
			named[partnerKey(t.Partner)] = true
		}
	}
	return named
}

// values calls do with every short value of fields: what may be an id.
func values(fields []kb.Field, do func(value string)) {
	for _, f := range fields {
		switch v := f.Target.(type) {
		case *string:
			do(*v)
		case *[]string:
			for _, one := range *v {
				do(one)
			}
		case *[]kb.Word:
			for _, w := range *v {
				do(w.Name)
			}
		}
		f.EachRow(func(_ int, row []kb.Field) { values(row, do) })
	}
}
