package render

import (
	"tandem/generator/kb"
)

// cellView is one value of a table: the parts that are set are shown in this
// order; none set is shown as a dash.
type cellView struct {
	Root   string
	Head   string // of its column, for narrow screens
	Text   string
	Tone   string // the text is a state
	Number bool
	Links  []linkView
	Day    *dayView
	Chip   *chipView
	Note   string
	Empty  bool
}

func (s *site) cell(head string, c kb.Cell) cellView {
	return s.cellOf(head, c, s.someOwners(c.Owners))
}

// wholeCell is a cell that names all owners, however many there are.
func (s *site) wholeCell(head string, c kb.Cell) cellView {
	return s.cellOf(head, c, s.ownerLinks(c.Owners))
}

func (s *site) cellOf(head string, c kb.Cell, owners []linkView) cellView {
	v := cellView{Root: s.root, Head: head, Number: c.Number, Tone: string(c.Tone), Note: c.Note}
	if c.Page != "" {
		if p := s.e.Page(c.Page); p != nil {
			title := p.Title
			if c.Text != "" {
				title = c.Text
			}
			v.Links = append(v.Links, linkView{title, p.URL})
		}
	} else {
		v.Text = c.Text
		if c.Tone != "" {
			v.Text = upperFirst(s.e.Say(c.Text))
		}
	}
	for _, id := range c.Pages {
		if p := s.e.Page(id); p != nil {
			v.Links = append(v.Links, linkView{p.Title, p.URL})
		}
	}
	v.Links = append(v.Links, owners...)
	if c.Day != "" {
		v.Day = s.dueDay(c.Day, c.Late)
	}
	if c.Trust != nil {
		v.Chip = new(s.chip(*c.Trust))
	}
	v.Empty = v.Text == "" && len(v.Links) == 0 && v.Day == nil && v.Chip == nil
	return v
}

// ownerLink names a person, team or partner; its address is empty when it has
// no page.
func (s *site) ownerLink(id string) linkView {
	if owner, ok := s.e.Directory.Owner(id); ok {
		link := linkView{Title: owner.Name}
		if s.hasPage(id) {
			link.URL = ownerURL(id)
		}
		return link
	}
	if partner, ok := s.e.Directory.Partner(id); ok {
		return linkView{partner.Name, partnerURL(id)}
	}
	return linkView{Title: id}
}

func (s *site) ownerLinks(ids []string) []linkView {
	return kb.Map(ids, s.ownerLink)
}

// mostOwners is how many owners a list names for each page; the page names all.
const mostOwners = 12

// someOwners are the links of a list, which names each page on one line: without a
// limit the lists would grow with the square of the owners.
func (s *site) someOwners(ids []string) []linkView {
	if len(ids) <= mostOwners {
		return s.ownerLinks(ids)
	}
	more := len(ids) - mostOwners
	return append(s.ownerLinks(ids[:mostOwners]), linkView{Title: s.e.Count(more, "and {n} more", "and {n} more")})
}

func partnerURL(id string) string { return kb.PartnerAddress(id) }
