package render

import (
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// routeStep is a task of a path, or a step whose page the edition shows.
type routeStep struct {
	kb.Step
	page *kb.Page // nil: a task
	way  linkView // the page, or the place of the task on the path
}

// id returns the id of a step in the browser's storage.
func (r routeStep) id() string {
	if r.page != nil {
		return r.page.ID
	}
	return r.Step.ID()
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
			steps = append(steps, routeStep{step, target, *pageLink(target)})
		} else if step.Page == "" && step.Task != "" {
			steps = append(steps, routeStep{step, nil, linkView{step.Task, p.URL + stepMark(len(steps)+1)}})
		}
	}
	return steps
}

// stepMark returns the part of a path's address behind which step n is, counted from 1.
func stepMark(n int) string { return "#step-" + strconv.Itoa(n) }

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
			if step.page == nil {
				continue
			}
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
			v.Before = &at.steps[at.at-1].way
		}
		if at.at+1 < len(at.steps) {
			v.After = &at.steps[at.at+1].way
		}
		views = append(views, v)
	}
	return views
}

// stepIDs writes the ids of the steps of a path for the script: escaped, with spaces
// between them, each once. Each page of the path has them all, so a very long path
// makes large pages.
func stepIDs(steps []routeStep) string {
	once := eachOnce(steps)
	return strings.Join(kb.Map(once[:min(len(once), kb.MostSteps)], func(step routeStep) string { return escapeID(step.id()) }), " ")
}

// eachOnce returns the steps of a path in order, each page and task once.
func eachOnce(steps []routeStep) []routeStep {
	known := make(map[string]bool, len(steps))
	return kb.Where(steps, func(step routeStep) bool {
		id := step.id()
		first := !known[id]
		known[id] = true
		return first
	})
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
