package randombase

import "fmt"

// entry is a partner, a team, a person or a tag.
type entry struct {
	id      string
	kind    string // "partners", "teams", "people", "tags"
	planned Tier   // pages of a wider tier do not name it
	tier    Tier   // of the widest page that names it
	private Tier   // of everything but the role
	partner *entry
	team    *entry
	fields  *node
}

// makeDirectory makes entries of every tier, so far with ids alone.
func (b *Base) makeDirectory() {
	add := func(kind string, tier Tier) *entry {
		e := &entry{kind: kind, planned: tier, tier: Internal}
		e.id = b.mint("directory.yaml id of "+kind, &e.private)
		if b.chance(30) {
			e.id += fmt.Sprintf("-%d", b.draw.IntN(9))
		}
		return e
	}
	for _, tier := range []Tier{Public, Public, Partner, Internal} {
		b.partners = append(b.partners, add("partners", tier))
	}
	upTo := func(list []*entry, tier Tier) []*entry {
		var fit []*entry
		for _, e := range list {
			if e.planned <= tier {
				fit = append(fit, e)
			}
		}
		return fit
	}
	for _, tier := range []Tier{Public, Public, Partner, Internal} {
		team := add("teams", tier)
		team.partner = pick(b, upTo(b.partners, tier))
		b.teams = append(b.teams, team)
	}
	for _, tier := range []Tier{Public, Public, Public, Public, Partner, Partner, Internal, Internal, Internal} {
		person := add("people", tier)
		person.team = pick(b, upTo(b.teams, tier))
		person.partner = person.team.partner
		if b.chance(30) {
			person.team, person.partner = nil, pick(b, upTo(b.partners, tier))
		}
		b.people = append(b.people, person)
	}
}

// named notes that something of a tier names an entry, and returns its id. Who
// names a person also names the person's team and partner.
func (b *Base) named(e *entry, by Tier) string {
	e.tier = min(e.tier, by)
	if e.partner != nil {
		b.named(e.partner, by)
	}
	if e.team != nil {
		b.named(e.team, by)
	}
	return e.id
}

// name draws an entry that something of a tier may name, and notes it.
func (b *Base) name(list []*entry, by Tier) *entry {
	for {
		if e := pick(b, list); e.planned <= by {
			b.named(e, by)
			return e
		}
	}
}

func (b *Base) owner(by Tier) *entry {
	if b.chance(25) {
		return b.name(b.teams, by)
	}
	return b.name(b.people, by)
}

// fillDirectory gives every entry its fields, now that it is known who names it.
func (b *Base) fillDirectory() {
	for _, list := range [][]*entry{b.partners, b.teams, b.people} {
		for _, e := range list {
			e.fields = new(node).set("id", scalar(plain(e.id)))
			e.private = e.tier
			if e.kind == "people" && b.Roles {
				e.private = max(e.tier, Partner)
			}
			said := func(key string, n int, tier *Tier) {
				e.fields.set(key, scalar(words(b.phrase(n, "directory.yaml "+key+" of "+e.id, tier), tier)))
			}
			address := func(key, before, after string) {
				word := b.mint("directory.yaml "+key+" of "+e.id, &e.private)
				e.fields.set(key, scalar(append(append(plain(before), words(word, &e.private)...), plain(after)...)))
			}
			said("name", 2, &e.private)
			switch e.kind {
			case "partners":
				if b.chance(50) {
					said("short", 1, &e.tier)
				}
				address("url", "https://", ".example/")
				continue
			case "people":
				if b.chance(80) {
					said("role", 2, &e.tier)
				}
				if e.team != nil {
					e.fields.set("team", scalar(plain(e.team.id)))
				}
				if deputy := pick(b, b.people); deputy != e && deputy.tier >= e.tier && b.chance(60) {
					e.fields.set("deputy", &node{text: plain(deputy.id), gone: &deputy.tier})
				}
				// The whole directory decides who may verify and whose owner has left:
				// nobody is the deputy of a hidden person, and teams stay.
				if e.planned == Public && e.team == nil && b.chance(40) {
					e.fields.set("until", scalar(plain(b.day())))
				}
			}
			e.fields.set("partner", scalar(plain(e.partner.id)))
			address("contact", "mailto:", "@mail.example")
			address("account", "@", "")
			said("about", 6, &e.private)
		}
	}
}

// directory returns directory.yaml.
func (b *Base) directory(v view) string {
	all := new(node)
	for _, list := range [][]*entry{b.partners, b.teams, b.people} {
		rows := listOf()
		for _, e := range list {
			if !v.deleted || !v.hides(e.tier) {
				rows.list = append(rows.list, e.fields)
			}
		}
		all.set(list[0].kind, rows)
	}
	return all.file(v, b.notes[1])
}

// makeTags makes the vocabulary of tags.
func (b *Base) makeTags() {
	for _, tier := range []Tier{Public, Public, Partner, Internal, Internal} {
		e := &entry{kind: "tags", planned: tier, tier: Internal}
		e.id = b.mint("site.yaml tags", &e.tier)
		b.tags = append(b.tags, e)
	}
}
