package kb

import (
	"strconv"

	"tandem/generator/wording"
)

// Directory is directory.yaml: who there is on both sides.
type Directory struct {
	Partners []Partner
	Teams    []Team
	People   []Person
	At       map[string]Pos // place of each value in directory.yaml
	Unread   bool           // directory.yaml cannot be read, so no person is known
	Faulty   bool           // an entry of it cannot be read, so not every person is known
	// Gone are, in an edition, those of its people and teams who have left by its
	// day, as the whole directory knows: of a team the edition may show no member.
	// Nil: it is the whole directory.
	Gone map[string]bool
}

// Partner is one of the organisations that share the base.
type Partner struct {
	ID    string
	Name  string
	Short string // how sentences call it; the name when empty
	URL   string
	// Audiences are the labels that its people may read; empty: all.
	Audiences []string
}

// Team is a group of people of one partner that can own pages.
type Team struct {
	ID      string
	Name    string
	Partner string // id
	Contact string // mailto:, https: or tel: address
	Account string // name at the host of the base, such as @org/team
	About   string
	// Audiences are the labels that its members may read; empty: those of the partner.
	Audiences []string
}

// Person is one who owns, verifies or decides.
type Person struct {
	ID      string
	Name    string
	Partner string // id
	Team    string // id, may be empty
	Role    string // shown instead of the name in editions that show roles only
	Contact string // mailto:, https: or tel: address
	Deputy  string // id of the deputy
	Until   Day    // last day with the partner; no day when open
	Account string // name at the host of the base, as commits show it
	About   string // subjects to ask this person about
	// Audiences are the labels that the person may read; empty: those of the team.
	Audiences []string
}

// OwnerInfo is the data of a person or team on pages.
type OwnerInfo struct {
	ID      string
	Name    string
	Partner string // id
	Team    bool
	Contact string
	About   string
	Until   Day // of a person
}

// Fields lists the keys of directory.yaml.
func (d *Directory) Fields() []Field {
	return []Field{
		Rows("partners", &d.Partners, "the organisations", func(p *Partner) []Field {
			return []Field{
				Text("id", &p.ID, "short name used in references").Require(),
				Text("name", &p.Name, "name shown to readers").Require(),
				Text("short", &p.Short, "how sentences call it"),
				Text("url", &p.URL, "address of its site"),
				Texts("audiences", &p.Audiences, "audiences whose texts its people may read; all when missing"),
			}
		}).Whole().Require(),
		Rows("teams", &d.Teams, "groups of people that can own pages", func(t *Team) []Field {
			return []Field{
				Text("id", &t.ID, "short name used in references").Require(),
				Text("name", &t.Name, "name shown to readers").Require(),
				Text("partner", &t.Partner, "id of its partner").Require(),
				Text("contact", &t.Contact, "address to reach it: mailto:, https: or tel:"),
				Text("account", &t.Account, "name of the team at the base's host, such as @org/team"),
				Text("about", &t.About, "what to ask it"),
				Texts("audiences", &t.Audiences, "audiences whose texts its members may read; those of the partner when missing"),
			}
		}).Whole(),
		Rows("people", &d.People, "people who own, verify or decide", func(p *Person) []Field {
			return []Field{
				Text("id", &p.ID, "short name used in references").Require(),
				Text("name", &p.Name, "name shown to readers").Require(),
				Text("partner", &p.Partner, "id of the partner").Require(),
				Text("team", &p.Team, "id of the team"),
				Text("role", &p.Role, "shown instead of the name where an edition shows roles only"),
				Text("contact", &p.Contact, "address to reach the person: mailto:, https: or tel:"),
				Text("deputy", &p.Deputy, "id of the deputy"),
				Date("until", &p.Until, "last day with the partner"),
				Text("account", &p.Account, "name or mail address under which the person commits to the base"),
				Text("about", &p.About, "what to ask this person"),
				Texts("audiences", &p.Audiences, "audiences whose texts the person may read; those of the team or partner when missing"),
			}
		}).Whole(),
	}
}

// Owner returns the person or team with that id.
func (d *Directory) Owner(id string) (OwnerInfo, bool) {
	if p, ok := d.Person(id); ok {
		return OwnerInfo{ID: p.ID, Name: p.Name, Partner: p.Partner, Contact: p.Contact, About: p.About, Until: p.Until}, true
	}
	if t, ok := find(d.Teams, func(t Team) bool { return t.ID == id }); ok {
		return OwnerInfo{ID: t.ID, Name: t.Name, Partner: t.Partner, Team: true, Contact: t.Contact, About: t.About}, true
	}
	return OwnerInfo{}, false
}

// OwnerName returns the name of a person or team, the id when there is none with it.
func (d *Directory) OwnerName(id string) string {
	if owner, ok := d.Owner(id); ok {
		return owner.Name
	}
	return id
}

// Person returns the person with that id.
func (d *Directory) Person(id string) (Person, bool) {
	return find(d.People, func(p Person) bool { return p.ID == id })
}

// AudiencesOf returns the audiences that a person may read: the person's own, else
// those of the team, else those of the partner. False when nothing limits them.
func (d *Directory) AudiencesOf(person string) (audiences []string, limited bool) {
	p, ok := d.Person(person)
	if !ok {
		return nil, false
	}
	audiences = p.Audiences
	for _, t := range d.Teams {
		if len(audiences) == 0 && t.ID == p.Team && p.Team != "" {
			audiences = t.Audiences
		}
	}
	if partner, ok := d.Partner(p.Partner); ok && len(audiences) == 0 {
		audiences = partner.Audiences
	}
	return audiences, len(audiences) > 0
}

// Members returns the people of a team, in the order of the directory.
func (d *Directory) Members(team string) []Person {
	return Where(d.People, func(p Person) bool { return p.Team == team })
}

// Partner returns the partner with that id.
func (d *Directory) Partner(id string) (Partner, bool) {
	return find(d.Partners, func(p Partner) bool { return p.ID == id })
}

// PartnerName returns the partner's name for sentences: its short name, its name, or
// the id when there is no such partner.
func (d *Directory) PartnerName(id string) string {
	p, ok := d.Partner(id)
	switch {
	case ok && p.Short != "":
		return p.Short
	case ok && p.Name != "":
		return p.Name
	}
	return id
}

// PartnerInText names a partner in a sentence for authors, in English.
func (d *Directory) PartnerInText(id string) string {
	return (*wording.Words)(nil).Named(d.PartnerName(id))
}

// DirectoryEntry is what partners, teams and people have in common.
type DirectoryEntry struct {
	Kind    string // "partner", "team" or "person"
	Key     string // of its row: "teams[2]"
	ID      string
	Partner string // id; empty for a partner
	Contact string // of a partner: the address of its site
	Account string
}

// Entries returns the partners, then the teams, then the people.
func (d *Directory) Entries() []DirectoryEntry {
	var all []DirectoryEntry
	for i, p := range d.Partners {
		all = append(all, DirectoryEntry{Kind: "partner", Key: rowKey("partners", i), ID: p.ID, Contact: p.URL})
	}
	for i, t := range d.Teams {
		all = append(all, DirectoryEntry{Kind: "team", Key: rowKey("teams", i), ID: t.ID, Partner: t.Partner, Contact: t.Contact, Account: t.Account})
	}
	for i, p := range d.People {
		all = append(all, DirectoryEntry{Kind: "person", Key: rowKey("people", i), ID: p.ID, Partner: p.Partner, Contact: p.Contact, Account: p.Account})
	}
	return all
}

func rowKey(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

// PartnerIDs returns the ids of the partners.
func (d *Directory) PartnerIDs() []string {
	return Map(d.Partners, func(p Partner) string { return p.ID })
}

// TeamIDs returns the ids of the teams.
func (d *Directory) TeamIDs() []string {
	return Map(d.Teams, func(t Team) string { return t.ID })
}

// PersonIDs returns the ids of the people.
func (d *Directory) PersonIDs() []string {
	return Map(d.People, func(p Person) string { return p.ID })
}

// OwnerIDs returns every id that can own a page, people first.
func (d *Directory) OwnerIDs() []string { return append(d.PersonIDs(), d.TeamIDs()...) }

// Notice is how many days before somebody's last day it is said that they leave.
const Notice = 30

// LastDay returns the last day of a person, or that of the last member of a team; no
// day while somebody stays.
func (d *Directory) LastDay(id string) Day {
	if p, ok := d.Person(id); ok {
		return p.Until
	}
	var last Day
	for _, m := range d.Members(id) {
		if m.Until == "" {
			return ""
		}
		last = max(last, m.Until)
	}
	return last
}

// Left reports whether the owner is a person whose last day is before day, or
// a team all of whose members have left.
func (d *Directory) Left(id string, day Day) bool {
	if d.Gone[id] {
		return true
	}
	if _, person := d.Person(id); !person && d.Gone != nil {
		return false // an edition may not show the members
	}
	last := d.LastDay(id)
	return last != "" && last < day
}
