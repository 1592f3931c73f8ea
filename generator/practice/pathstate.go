package practice

import (
	"slices"
	"strconv"

	"tandem/generator/kb"
)

// worstFirst lists the states of a page that a newcomer should know about before
// being led to it, the worst first.
func worstFirst() []kb.State {
	return []kb.State{
		kb.StateReported, kb.StateSuperseded, kb.StateArchived, kb.StateOverdue, kb.StateChanged,
		kb.StateUnverified, kb.StateDraft, kb.StateDue, kb.StateUnknown, kb.StateDueSoon,
	}
}

// Weakest returns the step whose page has the worst trust, counted from 0, and that
// trust, which is also that of the path. The first of equals is named. It is false
// when the path leads to no page.
func Weakest(j *kb.Judged, p *kb.Page) (step int, t kb.Trust, ok bool) {
	route, is := p.Fields.(*Path)
	if !is {
		return 0, kb.Trust{}, false
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

func rankOf(t kb.Trust) int {
	states := worstFirst()
	rank := slices.Index(states, t.State)
	if rank < 0 {
		rank = len(states)
		switch t.State {
		case kb.StateVerified:
		case kb.StateRecord, kb.StateNoReview:
			rank++ // time does not make them wrong
		}
	}
	if t.Has(kb.FlagOverdue) {
		rank = min(rank, slices.Index(states, kb.StateOverdue))
	}
	return rank
}

// inCircle reports two paths that require each other first.
func inCircle(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, ref := range p.Fields.(*Path).After {
		first := j.Resolve(p, ref)
		if first == nil || !comesAfter(j, first, p, map[string]bool{}) {
			continue
		}
		report(p.Place("after["+strconv.Itoa(i)+"]"), "\""+first.ID+"\" comes before this path and after it", "take one of the two out of \"after\"")
	}
}

// comesAfter reports whether a page asks, itself or through others, for
// another one first.
func comesAfter(j *kb.Judged, p, other *kb.Page, seen map[string]bool) bool {
	if p == other {
		return true
	}
	route, ok := p.Fields.(*Path)
	if !ok || seen[p.ID] {
		return false
	}
	seen[p.ID] = true
	return slices.ContainsFunc(route.After, func(ref string) bool {
		first := j.Resolve(p, ref)
		return first != nil && comesAfter(j, first, other, seen)
	})
}
