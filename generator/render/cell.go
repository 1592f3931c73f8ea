package render

import (
	"strconv"

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
	Empty  bool
}

func (s *site) cell(head string, c kb.Cell) cellView {
	v := cellView{Root: s.root, Head: head, Number: c.Number, Tone: string(c.Tone)}
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
	}
	for _, id := range c.Pages {
		if p := s.e.Page(id); p != nil {
			v.Links = append(v.Links, linkView{p.Title, p.URL})
		}
	}
	for _, id := range c.Owners {
		v.Links = append(v.Links, s.ownerLink(id))
	}
	if c.Day != "" {
		d := day(c.Day)
		d.Long, d.Late = c.Day.Short(), c.Late
		v.Day = &d
	}
	if c.Trust != nil {
		state := chip(*c.Trust)
		v.Chip = &state
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

func partnerURL(id string) string { return "partners/" + kb.Slug(id) + "/" }

// panelView is a block of typed data.
type panelView struct {
	Title string
	ID    string
	Kind  string
	Note  string
	Head  []string
	Rows  [][]cellView
	Bars  []barView
}

// barView is one bar of a chart, with its number in words.
type barView struct {
	Label  string
	Share  int // 0 to 100
	Number string
	Tone   string
}

func (s *site) panels(panels []kb.Panel) []panelView {
	var views []panelView
	for _, p := range panels {
		v := panelView{Title: p.Title, ID: "panel-" + kb.Slug(p.Title), Kind: string(p.Kind), Note: p.Note, Head: p.Head}
		heads := p.Head
		if p.Kind == kb.PanelItems {
			heads = []string{"State", "What", "Where", "Who", "Due"}
			v.Head = heads
		}
		for _, row := range p.Rows {
			if p.Kind == kb.PanelBars {
				share, _ := strconv.Atoi(row[1].Text)
				v.Bars = append(v.Bars, barView{Label: row[0].Text, Share: share, Number: row[2].Text, Tone: string(row[0].Tone)})
				continue
			}
			var cells []cellView
			for i, c := range row {
				head := ""
				if i < len(heads) {
					head = heads[i]
				}
				cells = append(cells, s.cell(head, c))
			}
			v.Rows = append(v.Rows, cells)
		}
		views = append(views, v)
	}
	return views
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
