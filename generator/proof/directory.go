package proof

import (
	"strings"

	"tandem/generator/kb"
)

// directorySecrets notes the entries of people, teams and partners that no page of the
// edition names. Of the others it notes the contacts, where the edition does not show
// contacts, and everything that identifies people, where it shows roles. A page that
// names a person also names the person's team and partner.
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

// tell notes a value as shown if the edition shows it, and as hidden otherwise.
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
