package kb

import "slices"

// Route is the way through pages that a page describes (Type.Route).
type Route struct {
	For           string
	Roles         []string
	Steps         []Step
	Prerequisites []string
	After         []string // references to what comes first
	Buddy         string
	BuddyPath     string
	Assigned      []Assignment
}

// Assignment says who goes a route, from which day on and by which day.
type Assignment struct {
	Person string
	Start  Day
	By     Day
	Buddy  string // empty: nobody is named
}

// Step is one stop of a route: a page to read, or a task.
type Step struct {
	Page    string
	Task    string // what to do, where there is no page to read
	Why     string
	Minutes Number
	Ask     string
}

// MostSteps is how many steps a route should have; progress counts no more.
const MostSteps = 100

// Minutes returns the time of all steps.
func (r *Route) Minutes() int {
	total := 0
	for _, s := range r.Steps {
		total += int(s.Minutes.Value)
	}
	return total
}

// ID returns the id of a task among the steps of its route, in the form of no page's id.
// Tasks with equal words are one step.
func (s Step) ID() string { return "#" + Slug(s.Task) }

// GoesAlong returns the id of the buddy; empty when nobody answers for the page.
func (r *Route) GoesAlong(page *Page) string {
	if r.Buddy != "" || len(page.Owners) == 0 {
		return r.Buddy
	}
	return page.Owners[0]
}

// Route returns the way through pages that a page describes; nil for a page of
// another kind.
func (p *Page) Route() *Route {
	if p.Type == nil || p.Type.Route == nil || p.Fields == nil {
		return nil
	}
	return p.Type.Route(p)
}

// Hours returns a number of minutes as people read it: "45 min", "1 h 30 min".
func (b *Base) Hours(minutes int) string {
	switch {
	case minutes < 60:
		return b.Say("{n} min", minutes)
	case minutes%60 == 0:
		return b.Say("{n} h", minutes/60)
	}
	return b.Say("{hours} h {minutes} min", minutes/60, minutes%60)
}

// worstFirst lists the states of a page that a newcomer should know about before
// being led to it, the worst first.
func worstFirst() []State {
	return []State{
		StateReported, StateSuperseded, StateArchived, StateOverdue, StateChanged,
		StateUnverified, StateDraft, StateDue, StateUnknown, StateDueSoon,
	}
}

// Weakest returns the step whose page is in the worst state, counted from 0, and
// that state: a route is no better than it. The first of equals is named. It is
// false when the route leads to no page.
func (j *Judged) Weakest(p *Page) (step int, t Trust, ok bool) {
	route := p.Route()
	if route == nil {
		return 0, Trust{}, false
	}
	worst := 0
	for i, s := range route.Steps {
		target := j.Resolve(p, s.Page)
		if target == nil {
			continue
		}
		standing := j.Trust[target.ID]
		if rank := rankOf(standing); !ok || rank < worst {
			step, t, worst, ok = i, standing, rank, true
		}
	}
	return step, t, ok
}

func rankOf(t Trust) int {
	states := worstFirst()
	rank := slices.Index(states, t.State)
	if rank < 0 {
		rank = len(states)
		switch t.State {
		case StateVerified:
		case StateRecord, StateNoReview:
			rank++ // records do not become wrong with time
		}
	}
	if t.Has(FlagOverdue) {
		rank = min(rank, slices.Index(states, StateOverdue))
	}
	return rank
}
