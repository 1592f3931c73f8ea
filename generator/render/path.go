package render

import (
	"cmp"
	"strings"

	"tandem/generator/kb"
)

// pathView is the overview of a path.
type pathView struct {
	For           string
	Hours         string
	IDs           string // of the steps, see stepIDs
	Prerequisites []string
	First         []firstView
	Steps         []stepView
	Weakest       *weakestView
	Buddy         *buddyView
	BuddyPath     *linkView
}

// firstView is a path or page that comes before a path.
type firstView struct {
	ID    string
	Link  linkView
	Hash  string
	Steps string // of a path, see stepIDs; empty for a page
	Time  string // of a path
}

type stepView struct {
	Number int
	ID     string // of the page it leads to, or of the task
	Hash   string // of its text today; empty for a task
	Link   linkView
	Type   string // type of that page; empty for a task
	Why    string
	Ask    string
	Time   string
	Chip   *chipView // where the page needs attention
}

// weakestView is the state of a path: that of its worst page.
type weakestView struct {
	Chip   chipView
	Number int // of the step; 0: no step needs attention
	Link   linkView
	Others int // further steps that need attention
}

func (s *site) path(p *kb.Page) *pathView {
	route := p.Route()
	if route == nil {
		return nil
	}
	steps := s.stepsOf(p)
	v := &pathView{
		For: s.whom(route), Hours: s.hours(steps), IDs: stepIDs(steps),
		Prerequisites: route.Prerequisites, First: s.first(p, route), Buddy: s.buddy(p),
	}
	for i, step := range steps {
		sv := stepView{Number: i + 1, ID: step.id(), Link: step.way, Why: step.Why, Ask: step.Ask}
		if target := step.page; target != nil {
			t := s.e.Trust[target.ID]
			sv.Hash, sv.Link.Title, sv.Type = t.Hash, s.title(target), target.Type.Title
			if careful(t) {
				sv.Chip = new(s.chip(t))
			}
		}
		if step.Minutes.Text != "" {
			sv.Time = s.e.Hours(int(step.Minutes.Value))
		}
		v.Steps = append(v.Steps, sv)
	}
	v.Weakest = s.weakest(p, steps)
	if buddy := s.e.Resolve(p, route.BuddyPath); buddy != nil {
		v.BuddyPath = pageLink(buddy)
	}
	return v
}

// careful reports whether to show a page's state to a newcomer.
func careful(t kb.Trust) bool {
	switch t.State {
	case kb.StateVerified, kb.StateRecord, kb.StateNoReview:
		return t.Has(kb.FlagOverdue)
	}
	return true
}

func (s *site) hours(steps []routeStep) string {
	minutes := 0
	for _, step := range steps {
		minutes += int(step.Minutes.Value)
	}
	return s.e.Hours(minutes)
}

func (s *site) weakest(p *kb.Page, steps []routeStep) *weakestView {
	_, t, ok := s.e.Weakest(p)
	if !ok {
		return nil
	}
	v := &weakestView{Chip: s.chip(t)}
	for i, step := range steps {
		if step.page == nil {
			continue
		}
		standing := s.e.Trust[step.page.ID]
		switch {
		case !careful(standing):
		case v.Number == 0 && standing.State == t.State:
			v.Number, v.Link = i+1, linkView{s.title(step.page), step.page.URL}
		default:
			v.Others++
		}
	}
	return v
}

// first lists the prerequisites of a path.
func (s *site) first(p *kb.Page, route *kb.Route) []firstView {
	var list []firstView
	for _, ref := range route.After {
		target := s.e.Resolve(p, ref)
		if target == nil {
			continue
		}
		v := firstView{ID: target.ID, Link: linkView{s.title(target), target.URL}, Hash: s.e.Trust[target.ID].Hash}
		if steps := s.stepsOf(target); len(steps) > 0 {
			v.Steps, v.Time = stepIDs(steps), s.hours(steps)
		}
		list = append(list, v)
	}
	return list
}

// pathLink is a path on the first page, as the answer to "I am …".
type pathLink struct {
	ID      string
	Link    linkView
	Roles   string
	Steps   string
	Hours   string
	IDs     string // of the steps, see stepIDs
	Ways    string // addresses of the same steps, with spaces between them
	Hashes  string // of the texts of their pages today, likewise; empty for a task
	Weakest *weakestView
	Buddy   *buddyView
}

// whom describes the readers of a path: in general, and by their roles.
func (s *site) whom(route *kb.Route) string {
	whom := s.lowerFirst(route.For)
	if len(route.Roles) == 0 {
		return whom
	}
	return whom + " (" + strings.Join(route.Roles, ", ") + ")"
}

func (s *site) pathLinks() []pathLink {
	var links []pathLink
	for _, kind := range s.e.Types {
		if kind.Route == nil {
			continue
		}
		for _, p := range s.e.PagesOf(kind) {
			links = append(links, s.pathLink(p))
		}
	}
	return links
}

func (s *site) pathLink(p *kb.Page) pathLink {
	route, steps := p.Route(), s.stepsOf(p)
	roles := cmp.Or(strings.Join(route.Roles, ", "), s.lowerFirst(route.For))
	var ways, hashes []string
	for _, step := range eachOnce(steps) {
		hash := ""
		if step.page != nil {
			hash = s.e.Trust[step.page.ID].Hash
		}
		ways, hashes = append(ways, step.way.URL), append(hashes, hash)
	}
	return pathLink{
		ID: p.ID, Link: linkView{p.Title, p.URL}, Roles: roles, Steps: s.e.Count(len(steps), "{n} step", "{n} steps"),
		Hours: s.hours(steps), IDs: stepIDs(steps), Ways: strings.Join(ways, " "), Hashes: strings.Join(hashes, " "),
		Weakest: s.weakest(p, steps), Buddy: s.buddy(p),
	}
}
