package render

import (
	"html/template"
	"slices"

	"tandem/generator/kb"
)

// peopleView lists everyone by partner.
type peopleView struct {
	layout
	Partners []partnerGroup
}

type partnerGroup struct {
	Link  linkView
	Teams []ownerView
	Lone  []ownerView // people without a team
}

// ownerView is a person or team with how to reach them.
type ownerView struct {
	Root       string
	Link       linkView
	About      string
	Contact    template.URL
	ContactTo  string
	Pages      int
	Until      *dayView
	Deputy     *linkView
	People     []ownerView // of a team
	IsTeam     bool
	PartnerOf  linkView
	TeamOf     *linkView
	HasContact bool
}

// personView is the page of a person or team.
type personView struct {
	layout
	Heading string
	Owner   ownerView
	Owned   []dueView
	Records []changeView // what they taught, decided or held
	Crumbs  []linkView
}

// partnerView is the page of a partner.
type partnerView struct {
	layout
	Heading string
	URL     template.URL
	Group   partnerGroup
	Counts  []countView
	Pages   int
	Crumbs  []linkView
}

func (s *site) people() []job {
	if len(s.e.Directory.Partners) == 0 {
		return nil
	}
	jobs := []job{{file("people/"), "people", func() any {
		s := s.at("people/")
		v := peopleView{layout: s.layout("people/", "People and partners", "Who keeps this base, and how to reach them.", "people/", "people")}
		for _, partner := range s.e.Directory.Partners {
			v.Partners = append(v.Partners, s.group(partner))
		}
		return v
	}}}
	for _, partner := range s.e.Directory.Partners {
		jobs = append(jobs, job{file(partnerURL(partner.ID)), "partner", func() any { return s.partner(partner) }})
	}
	for _, id := range s.e.Directory.OwnerIDs() {
		if s.hasPage(id) {
			jobs = append(jobs, job{file(ownerURL(id)), "person", func() any { return s.person(id) }})
		}
	}
	return jobs
}

func (s *site) group(partner kb.Partner) partnerGroup {
	g := partnerGroup{Link: linkView{partner.Name, partnerURL(partner.ID)}}
	for _, team := range s.e.Directory.Teams {
		if team.Partner == partner.ID {
			g.Teams = append(g.Teams, s.owner(team.ID))
		}
	}
	for _, p := range s.e.Directory.People {
		if p.Partner == partner.ID && p.Team == "" {
			g.Lone = append(g.Lone, s.owner(p.ID))
		}
	}
	return g
}

func (s *site) owner(id string) ownerView {
	info, _ := s.e.Directory.Owner(id)
	v := ownerView{Root: s.root, Link: s.ownerLink(id), About: info.About, IsTeam: info.Team}
	if partner, ok := s.e.Directory.Partner(info.Partner); ok {
		v.PartnerOf = linkView{partner.Name, partnerURL(partner.ID)}
	}
	if info.Contact != "" {
		v.Contact, v.ContactTo, v.HasContact = template.URL(info.Contact), contactText(info.Contact), true
	}
	if info.Until != "" {
		d := day(info.Until)
		d.Late = info.Until < s.e.Day
		v.Until = &d
	}
	for _, p := range s.e.Pages {
		if slices.Contains(p.Owners, id) && !p.Index {
			v.Pages++
		}
	}
	if person, ok := s.e.Directory.Person(id); ok {
		if person.Team != "" {
			link := s.ownerLink(person.Team)
			v.TeamOf = &link
		}
		if _, ok := s.e.Directory.Person(person.Deputy); ok {
			link := s.ownerLink(person.Deputy)
			v.Deputy = &link
		}
	}
	for _, member := range s.e.Directory.Members(id) {
		if info.Team {
			v.People = append(v.People, s.owner(member.ID))
		}
	}
	return v
}

func contactText(address string) string {
	for _, scheme := range []string{"mailto:", "tel:", "https://", "http://"} {
		if len(address) > len(scheme) && address[:len(scheme)] == scheme {
			return address[len(scheme):]
		}
	}
	return address
}

func (s *site) person(id string) personView {
	s = s.at(ownerURL(id))
	v := personView{Owner: s.owner(id), Crumbs: []linkView{{"Home", ""}, {"People and partners", "people/"}}}
	v.Heading = v.Owner.Link.Title
	v.layout = s.layout(ownerURL(id), v.Heading, v.Heading+": what to ask, how to reach, and the pages kept.", "people/", "person")
	for _, p := range s.e.Pages {
		if p.Index || !slices.Contains(p.Owners, id) {
			continue
		}
		if p.Date != "" {
			d := day(p.Date)
			d.Long = p.Date.Short()
			v.Records = append(v.Records, changeView{s.root, linkView{p.Title, p.URL}, p.Type.Title, p.Type.Name, p.Type.Title, d})
			continue
		}
		v.Owned = append(v.Owned, s.dueView(p))
	}
	slices.SortStableFunc(v.Records, func(a, b changeView) int {
		if a.Day.ISO > b.Day.ISO {
			return -1
		}
		if a.Day.ISO < b.Day.ISO {
			return 1
		}
		return 0
	})
	return v
}

func (s *site) partner(partner kb.Partner) partnerView {
	s = s.at(partnerURL(partner.ID))
	v := partnerView{
		layout:  s.layout(partnerURL(partner.ID), partner.Name, partner.Name+": its people, teams and pages.", "people/", "partner"),
		Heading: partner.Name, URL: template.URL(partner.URL), Group: s.group(partner),
		Crumbs: []linkView{{"Home", ""}, {"People and partners", "people/"}},
	}
	var pages []*kb.Page
	for _, p := range s.e.Pages {
		if slices.Contains(p.Partners, partner.ID) && !p.Index {
			pages = append(pages, p)
		}
	}
	v.Pages, v.Counts = len(pages), s.countsOf(pages)
	return v
}
