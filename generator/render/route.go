package render

import (
	"html/template"
	"net/url"
	"strings"

	"tandem/generator/kb"
)

// routeStep is a step of a path whose page the edition shows.
type routeStep struct {
	kb.Step
	page *kb.Page
}

// stepsOf returns the steps of a path that the edition can show, in order; nil if the
// page is not a path.
func (s *site) stepsOf(p *kb.Page) []routeStep {
	route := p.Route()
	if route == nil {
		return nil
	}
	var steps []routeStep
	for _, step := range route.Steps {
		if target := s.e.Resolve(p, step.Page); target != nil {
			steps = append(steps, routeStep{step, target})
		}
	}
	return steps
}

// stage is a page's place on a path.
type stage struct {
	path  *kb.Page
	steps []routeStep
	at    int // from 0
}

// stagesOf finds the place of each page on each path, in the order of the paths.
func (s *site) stagesOf() map[string][]stage {
	stages := map[string][]stage{}
	for _, p := range s.pages {
		steps := s.stepsOf(p)
		for i, step := range steps {
			if at := stages[step.page.ID]; len(at) > 0 && at[len(at)-1].path == p {
				continue // a page counts once, at its first place on the path
			}
			stages[step.page.ID] = append(stages[step.page.ID], stage{p, steps, i})
		}
	}
	return stages
}

// stageView is a step page's place on a path, and its question.
type stageView struct {
	Mark   string // for element ids: "1", "2"…
	Path   linkView
	PathID string
	StepID string
	Hash   string // of the text today
	Steps  string // see stepIDs
	Number int
	Of     int
	Why    string
	Ask    string
	Before *linkView
	After  *linkView
}

// mostStages is the number of paths that a page lists as one of their steps: for each
// it names all other steps.
const mostStages = 20

func (s *site) stageViews(p *kb.Page) []stageView {
	var views []stageView
	stages := s.stages[p.ID]
	for i, at := range stages[:min(len(stages), mostStages)] {
		step := at.steps[at.at]
		v := stageView{
			Mark: string(rune('a' + i%26)), Path: linkView{at.path.Title, at.path.URL}, PathID: at.path.ID, StepID: p.ID,
			Hash: s.e.Trust[p.ID].Hash, Steps: stepIDs(at.steps), Number: at.at + 1, Of: len(at.steps), Why: step.Why, Ask: step.Ask,
		}
		if at.at > 0 {
			v.Before = pageLink(at.steps[at.at-1].page)
		}
		if at.at+1 < len(at.steps) {
			v.After = pageLink(at.steps[at.at+1].page)
		}
		views = append(views, v)
	}
	return views
}

// stepIDs writes the ids of the pages of a path for the script: escaped, with spaces
// between them, each once. Each page of the path has them all, so a very long path
// makes large pages.
func stepIDs(steps []routeStep) string {
	var ids []string
	pages := pagesOf(steps)
	for _, p := range pages[:min(len(pages), kb.MostSteps)] {
		ids = append(ids, escapeID(p.ID))
	}
	return strings.Join(ids, " ")
}

// pagesOf returns the pages of a path in order, each once.
func pagesOf(steps []routeStep) []*kb.Page {
	var pages []*kb.Page
	known := make(map[*kb.Page]bool, len(steps))
	for _, step := range steps {
		if !known[step.page] {
			known[step.page] = true
			pages = append(pages, step.page)
		}
	}
	return pages
}

func escapeID(id string) string {
	return strings.ReplaceAll(url.PathEscape(id), "%2F", "/")
}

// buddyView is the person who accompanies a newcomer.
type buddyView struct {
	ID      string
	Link    linkView
	Contact template.URL // mailto:, https: or tel: address; empty when none is known
}

func (s *site) buddy(p *kb.Page) *buddyView {
	id := p.Route().GoesAlong(p)
	owner, ok := s.e.Directory.Owner(id)
	if !ok {
		return nil
	}
	return &buddyView{id, s.ownerLink(id), template.URL(owner.Contact)}
}
