package proof

import (
	"strings"
	"sync"

	"tandem/generator/kb"
)

// directorySecrets notes what stands in the directory of people, teams and
// partners whom no page of the edition names; how to reach the others, where the
// edition does not say so; and, where it shows roles, whatever tells who plays them.
// Who names a person also names the person's team and partner.
func (s *Searcher) directorySecrets() {
	d := &s.all.Directory
	named := s.named()
	shown := func(key string) bool { return named[key] || s.rule.People == kb.PeopleAll }
	roles := s.rule.People == kb.PeopleRoles
	contacts := s.rule.Contacts == kb.Yes
	for i, p := range d.People {
		e := entry{s, KindPerson, "people" + index(i)}
		e.tell(shown(p.ID) && !roles, ".id", p.ID)
		if shown(p.ID) && !roles {
			s.say(kb.OwnerAddress(p.ID))
		}
		e.tell(shown(p.ID), ".role", p.Role)
		e.tell(shown(p.ID) && !roles || p.Name == p.Role, ".name", p.Name)
		reached := shown(p.ID) && contacts && !roles
		e.tell(reached, ".contact", withoutScheme(p.Contact))
		e.tell(reached, ".account", p.Account)
		e.tell(reached, ".about", p.About)
	}
	for i, t := range d.Teams {
		e := entry{s, KindTeam, "teams" + index(i)}
		e.tell(shown(t.ID), ".id", t.ID)
		if shown(t.ID) {
			s.say(kb.OwnerAddress(t.ID))
		}
		e.tell(shown(t.ID), ".name", t.Name)
		e.tell(shown(t.ID) && contacts, ".contact", withoutScheme(t.Contact))
		e.tell(shown(t.ID) && contacts, ".account", t.Account)
		e.tell(shown(t.ID) && contacts, ".about", t.About)
	}
	for i, p := range d.Partners {
		e := entry{s, KindPartner, "partners" + index(i)}
		e.tell(shown(partnerKey(p.ID)), ".id", p.ID)
		if shown(partnerKey(p.ID)) {
			s.say(kb.PartnerAddress(p.ID))
		}
		e.tell(shown(partnerKey(p.ID)), ".name", p.Name)
		e.tell(shown(partnerKey(p.ID)), ".short", p.Short)
		e.tell(shown(partnerKey(p.ID)), ".url", withoutScheme(p.URL))
	}
}

// entry is a person, team or partner, by its place in directory.yaml.
type entry struct {
	*Searcher
	kind Kind
	key  string
}

// tell notes a value as shown or hidden by the edition.
func (e entry) tell(shown bool, key, text string) {
	if shown {
		e.say(text)
		return
	}
	e.add(secret{kind: e.kind, text: text, file: "directory.yaml", at: e.all.Directory.At[e.key+key]})
}

// partnerKey distinguishes a partner from a person or team with the same id.
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
	d := &s.all.Directory
	ids, named := map[string]bool{}, map[string]bool{}
	for _, p := range d.People {
		ids[p.ID] = true
	}
	for _, t := range d.Teams {
		ids[t.ID] = true
	}
	for _, p := range d.Partners {
		ids[p.ID] = true
	}
	var lock sync.Mutex
	kb.ParallelRanges(len(s.shown), func(from, to int) {
		noted := map[string]bool{}
		for _, p := range s.shown[from:to] {
			s.eachNamed(p, func(id string) {
				if ids[id] {
					noted[id] = true
				}
			})
		}
		lock.Lock()
		defer lock.Unlock()
		for id := range noted {
			named[id], named[partnerKey(id)] = true, true
		}
	})
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

// eachNamed calls note with the ids that a page of the edition names, and with other
// texts.
func (s *Searcher) eachNamed(p *kb.Page, note func(id string)) {
	for _, list := range [][]string{p.Owners, p.Partners} {
		for _, id := range list {
			note(id)
		}
	}
	for _, v := range p.Verified {
		note(v.Person())
	}
	for _, r := range p.Reported {
		note(strings.TrimPrefix(r.By, "human:"))
	}
	blocks := s.hiddenBlocks(p)
	skip := inBlocks(blocks)
	each := note
	if s.rule.People == kb.PeopleRoles { // mentions in a text are shown as roles
		mentioned := func(text string) {
			kb.ReplaceMentions(text, func(id, written string) string {
				if _, person := s.all.Directory.Person(id); person {
					note(id)
				}
				return written
			})
		}
		each = func(value string) {
			note(value)
			mentioned(value)
		}
		mentioned(string(s.shownBody(p, blocks)))
	}
	values(p.Common.Fields(), "", skip, each)
	if p.Fields != nil {
		values(p.Fields.Fields(), "", skip, each)
	}
	// Items are links of the text as well.
	for i, t := range s.all.Targets[p.ID] {
		if link := p.Body.Links[i]; link.Key != "" && !skip(link.Key) || link.Key == "" && !onLine(blocks, link.Pos.Line) {
			note(t.Owner)
		}
	}
	if len(blocks) == 0 { // otherwise they may have changed hidden text
		for _, id := range s.all.Contributors(s.all.History, p.Path) {
			note(id)
		}
	}
	if p.BothSign() && len(p.Partners) < 2 { // then each partner has to
		for _, partner := range s.all.Directory.Partners {
			note(partner.ID)
		}
	}
}

// values calls do with every short value of fields, which may be an id, except those
// at places to skip.
func values(fields []kb.Field, prefix string, skip func(key string) bool, do func(value string)) {
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
		f.EachRow(func(i int, row []kb.Field) {
			if key := prefix + f.Key + index(i); !skip(key) {
				values(row, key+".", skip, do)
			}
		})
	}
}
