package render

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// peopleView lists everyone by partner.
type peopleView struct {
	layout
	Partners []partnerGroup
}

// partnerGroup is the people of a partner.
type partnerGroup struct {
	Link   linkView
	Groups []teamGroup
}

// teamGroup is a team, or the people without one.
type teamGroup struct {
	Root   string
	Team   *ownerView // nil for people without a team
	People []ownerView
}

// ownerView is a person or team with how to reach them.
type ownerView struct {
	Root      string
	Link      linkView
	About     string
	Contact   template.URL
	ContactTo string   // the contact as text; empty when there is none
	Pages     int      // owned
	Waiting   int      // of these, how many wait for a verification
	Until     *dayView // last day
}

// personView is the page of a person or team.
type personView struct {
	layout
	ID      string
	Owner   ownerView
	Team    bool
	Partner linkView
	TeamOf  *linkView
	Deputy  *linkView
	Stands  []linkView // people for whom this person is the deputy
	Sheets  []linkView // report, calendar and feed
	Members []ownerView
	Keeps   []dueView
	Records []changeView // records that they taught, decided or held
	Also    []dueView    // pages of others that this person may verify, at most mostAlso
	More    bool         // there are more of them
	Panels  []panelView  // of the types
}

// partnerView is the page of a partner.
type partnerView struct {
	layout
	ID     string
	Name   string
	URL    template.URL
	Groups []teamGroup
	Pages  int
	Counts []countView
	Sheets []linkView  // todos that others owe
	Panels []panelView // of the types
}

// sheetsFor returns the computed pages about an owner or partner, and the files
// that go with them.
func (s *site) sheetsFor(id string) []linkView {
	var links []linkView
	for _, sheet := range s.o.Sheets() {
		if sheet.Owner != id {
			continue
		}
		links = append(links, linkView{s.e.Say(sheet.Title), sheet.URL})
		for _, l := range sheet.Links {
			links = append(links, linkView{s.e.Say(l.Title), l.URL})
		}
	}
	return links
}

func (s *site) peopleJobs() []job {
	if len(s.e.Directory.Partners) == 0 {
		return nil
	}
	jobs := []job{{file(kb.PeopleURL), "people", func() any {
		return s.at(kb.PeopleURL).people(s.e.Say("People and partners"), s.e.Say("Who maintains this base, what to ask them, and how to reach them."))
	}}}
	for _, partner := range s.e.Directory.Partners {
		url := partnerURL(partner.ID)
		jobs = append(jobs, job{file(url), "partner", func() any { return s.at(url).partner(partner, url) }})
	}
	for _, id := range s.e.Directory.OwnerIDs() {
		if url := ownerURL(id); s.hasPage(id) {
			jobs = append(jobs, job{file(url), "person", func() any { return s.at(url).person(id, url) }})
		}
	}
	return jobs
}

func (s *site) people(title, description string) peopleView {
	v := peopleView{layout: s.layout(kb.PeopleURL, title, description, kb.PeopleURL, "people")}
	for _, partner := range s.e.Directory.Partners {
		v.Partners = append(v.Partners, partnerGroup{linkView{partner.Name, partnerURL(partner.ID)}, s.teams(partner.ID)})
	}
	return v
}

// teams returns the teams of a partner with their people, then the people
// without a team.
func (s *site) teams(partner string) []teamGroup {
	var groups []teamGroup
	for _, team := range s.e.Directory.Teams {
		if team.Partner == partner {
			groups = append(groups, teamGroup{s.root, new(s.owner(team.ID)), s.members(team.ID)})
		}
	}
	var lone []ownerView
	for _, p := range s.e.Directory.People {
		if p.Partner == partner && p.Team == "" {
			lone = append(lone, s.owner(p.ID))
		}
	}
	if len(lone) > 0 {
		groups = append(groups, teamGroup{Root: s.root, People: lone})
	}
	return groups
}

func (s *site) members(team string) []ownerView {
	return kb.Map(s.e.Directory.Members(team), func(member kb.Person) ownerView { return s.owner(member.ID) })
}

func (s *site) owner(id string) ownerView {
	info, _ := s.e.Directory.Owner(id)
	v := ownerView{Root: s.root, Link: s.ownerLink(id), About: info.About, Pages: len(s.owned[id])}
	if info.Contact != "" {
		v.Contact, v.ContactTo = template.URL(info.Contact), contactText(info.Contact)
	}
	if info.Until != "" {
		d := s.longDay(info.Until)
		d.Late = info.Until < s.e.Day
		v.Until = &d
	}
	for _, p := range s.owned[id] {
		if tone := s.e.Trust[p.ID].State.Tone(); tone == kb.ToneBad || tone == kb.ToneSoon {
			v.Waiting++
		}
	}
	return v
}

// contactText returns an address as people read it, without its scheme.
func contactText(address string) string {
	for _, scheme := range []string{"mailto:", "tel:", "https://", "http://"} {
		if text, ok := strings.CutPrefix(address, scheme); ok {
			return text
		}
	}
	return address
}

func (s *site) person(id, url string) personView {
	info, _ := s.e.Directory.Owner(id)
	v := personView{
		ID:     id,
		layout: s.layout(url, info.Name, s.e.Say("{name}: what to ask, how to reach, and the pages owned.", info.Name), kb.PeopleURL, "person"),
		Owner:  s.owner(id), Team: info.Team, Sheets: s.sheetsFor(id),
	}
	v.Crumbs = append(v.Crumbs, linkView{s.e.Say("People and partners"), kb.PeopleURL})
	if partner, ok := s.e.Directory.Partner(info.Partner); ok {
		v.Partner = linkView{partner.Name, partnerURL(partner.ID)}
	}
	if info.Team {
		v.Members = s.members(id)
	}
	if person, ok := s.e.Directory.Person(id); ok {
		if person.Team != "" {
			v.TeamOf = new(s.ownerLink(person.Team))
		}
		if _, ok := s.e.Directory.Person(person.Deputy); ok {
			v.Deputy = new(s.ownerLink(person.Deputy))
		}
	}
	for _, other := range s.e.Directory.People {
		if other.Deputy == id {
			v.Stands = append(v.Stands, s.ownerLink(other.ID))
		}
	}
	s.fillPages(id, &v)
	v.Panels = s.ownerPanels(id)
	return v
}

// mostAlso is how many pages of others a person's page lists: all members of a
// team may verify all of its pages.
const mostAlso = 60

// fillPages fills in the pages of a person or team: the living ones, the records
// with the latest first, and those of others that the person may verify.
func (s *site) fillPages(id string, v *personView) {
	var records []*kb.Page
	for _, p := range s.owned[id] {
		if p.Date != "" {
			records = append(records, p)
		} else {
			v.Keeps = append(v.Keeps, s.dueView(p))
		}
	}
	slices.SortStableFunc(records, func(a, b *kb.Page) int { return cmp.Or(cmp.Compare(b.Date, a.Date), kb.ByTitle(a, b)) })
	for _, p := range records {
		v.Records = append(v.Records, s.change(p, p.Date, p.Type.Title))
	}
	for _, p := range s.pages {
		t := s.e.Trust[p.ID]
		if alive(t) && t.Due != "" && !slices.Contains(p.Owners, id) && p.MayVerify(&s.e.Directory, id) {
			if len(v.Also) == mostAlso {
				v.More = true
				break
			}
			v.Also = append(v.Also, s.dueView(p))
		}
	}
}

func (s *site) partner(partner kb.Partner, url string) partnerView {
	v := partnerView{
		ID:     partner.ID,
		layout: s.layout(url, partner.Name, s.e.Say("{name}: its people, teams and pages.", partner.Name), kb.PeopleURL, "partner"),
		Name:   partner.Name, URL: template.URL(partner.URL), Groups: s.teams(partner.ID), Sheets: s.sheetsFor(partner.ID),
	}
	v.Crumbs = append(v.Crumbs, linkView{s.e.Say("People and partners"), kb.PeopleURL})
	pages := kb.Where(s.pages, func(p *kb.Page) bool { return slices.Contains(p.Partners, partner.ID) })
	v.Pages, v.Counts, v.Panels = len(pages), s.countsOf(pages), s.ownerPanels(partner.ID)
	return v
}

// ownerPanels returns what the types show on the page of a person, team or partner.
func (s *site) ownerPanels(id string) []panelView {
	var panels []kb.Panel
	for _, t := range s.e.Types {
		if t.OwnerPanels != nil {
			panels = append(panels, kb.Where(t.OwnerPanels(s.e, id), func(p kb.Panel) bool { return len(p.Rows) > 0 })...)
		}
	}
	return s.panels(panels)
}
