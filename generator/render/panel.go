package render

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"tandem/generator/kb"
	"tandem/generator/view"
)

// panelView is a block of typed data.
type panelView struct {
	Title  string
	ID     string
	Below  bool // its heading is of level 3, not 2
	Kind   string
	Note   string
	Head   []string
	Rows   [][]cellView
	Bars   []barView
	Way    []wayView
	Time   timelineView
	Marks  []markView
	Tracks []trackView
	Weeks  []dayView // of the tracks
}

// barView is one bar of a chart, with its number in words.
type barView struct {
	Label  string
	Share  int // 0 to 100
	Number string
	Tone   string // of the bar, where it has one
}

// factView is one line of the title block.
type factView struct {
	Label string
	Cell  cellView
	Wide  bool // too long for a column
}

// wideFact is how many characters fit well in a column of the title block.
const wideFact = 60

func (s *site) panels(panels []kb.Panel) []panelView {
	return kb.Map(panels, s.panel)
}

func (s *site) panel(p kb.Panel) panelView {
	v := panelView{Title: s.e.Say(p.Title), ID: "panel-" + kb.Slug(p.Title), Kind: string(p.Kind), Note: s.e.Say(p.Note)}
	for _, head := range p.Head {
		v.Head = append(v.Head, s.e.Say(head))
	}
	switch p.Kind {
	case kb.PanelBars:
		for _, row := range p.Rows {
			share, _ := strconv.Atoi(row[1].Text)
			v.Bars = append(v.Bars, barView{Label: upperFirst(s.e.Say(row[0].Text)), Share: min(max(share, 0), 100), Number: row[2].Text, Tone: string(row[0].Tone)})
		}
		return v
	case kb.PanelProgress:
		v.Way = s.progress(p.Rows)
		return v
	case kb.PanelTimeline:
		v.Time = s.timeline(p.Rows)
		return v
	case kb.PanelHistory:
		v.Marks = s.history(p.Rows)
		return v
	case kb.PanelTracks:
		v.Tracks, v.Weeks = s.tracks(p.Rows)
		return v
	case kb.PanelItems:
		v.Head = []string{s.e.Say("State"), s.e.Say("What"), s.e.Say("Where"), s.e.Say("Who"), s.e.Say("Due")}
	}
	for _, row := range p.Rows {
		var cells []cellView
		for i, c := range row {
			head := ""
			if i < len(v.Head) {
				head = v.Head[i]
			}
			if i == 0 && p.Kind == kb.PanelFacts {
				c.Text = s.e.Say(c.Text)
			}
			cells = append(cells, s.cell(head, c))
		}
		v.Rows = append(v.Rows, cells)
	}
	return v
}

// shown returns the rows of facts panels for the title block, without those that it
// already shows (the day of a record), the owners unless the facts name them, and the
// other panels.
func (s *site) shown(p *kb.Page) (facts []factView, owners []linkView, panels []panelView) {
	owners = s.ownerLinks(p.Owners)
	for _, panel := range append(view.Panels(s.e, p), view.Common(s.e, p)) {
		if panel.Kind != kb.PanelFacts {
			panels = append(panels, s.panel(panel))
			continue
		}
		for _, row := range panel.Rows {
			if len(row) < 2 || row[1].Day != "" && row[1].Day == p.Date && s.e.Trust[p.ID].State == kb.StateRecord {
				continue
			}
			if slices.Equal(row[1].Owners, p.Owners) {
				owners = nil
			}
			cell := s.wholeCell("", row[1])
			facts = append(facts, factView{s.e.Say(row[0].Text), cell, utf8.RuneCountInString(cell.Text) > wideFact})
		}
	}
	return facts, owners, panels
}
