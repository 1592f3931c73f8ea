package render

import (
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// pathView is the route of a path.
type pathView struct {
	For           string
	Hours         string
	Prerequisites []string
	Steps         []stepView
	Buddy         *linkView
}

type stepView struct {
	Number int
	ID     string // of the page it leads to
	Link   linkView
	Type   string // what that page is
	Why    string
	Ask    string
	Time   string
	Chip   *chipView // where the page wants care
}

func (s *site) path(p *kb.Page) *pathView {
	route, ok := p.Fields.(*practice.Path)
	if !ok {
		return nil
	}
	v := &pathView{For: s.lowerFirst(route.For), Hours: practice.Hours(s.e.Base, route.Minutes()), Prerequisites: route.Prerequisites}
	for _, step := range route.Steps {
		target := s.e.Resolve(p, step.Page)
		if target == nil {
			continue
		}
		sv := stepView{
			Number: len(v.Steps) + 1, ID: target.ID, Link: linkView{s.title(target), target.URL}, Type: target.Type.Title,
			Why: step.Why, Ask: step.Ask,
		}
		switch t := s.e.Trust[target.ID]; t.State {
		case kb.StateVerified, kb.StateRecord, kb.StateNoReview:
		default:
			c := s.chip(t)
			sv.Chip = &c
		}
		if step.Minutes.Text != "" {
			sv.Time = practice.Hours(s.e.Base, int(step.Minutes.Value))
		}
		v.Steps = append(v.Steps, sv)
	}
	if buddy := s.e.Resolve(p, route.BuddyPath); buddy != nil {
		v.Buddy = pageLink(buddy)
	}
	return v
}
