package practice

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// dated returns what a workstream hands over. One that names a milestone is due on
// its day.
func dated(l *kb.Linked, p *kb.Page) []Deliverable {
	all := slices.Clone(p.Fields.(*Workstream).RACI)
	for i, d := range all {
		if d.Milestone == "" {
			continue
		}
		if found := milestonesOf(l, p, d.Milestone); len(found) == 1 {
			all[i].Due = found[0].Due
		}
	}
	return all
}

// milestonesOf returns the milestones with an id on the current roadmaps: those that the
// workstream brings about, or else all.
func milestonesOf(l *kb.Linked, workstream *kb.Page, id string) []Milestone {
	var all, its []Milestone
	for p, r := range headers[*Roadmap](l.Pages) {
		if retired(p) || p.Draft() {
			continue
		}
		for _, m := range r.Milestones {
			if m.ID != id {
				continue
			}
			all = append(all, m)
			if workstreamOf(l, p) == workstream.ID || slices.Contains(l.Resolved(p, m.Workstream), workstream.ID) {
				its = append(its, m)
			}
		}
	}
	if len(its) > 0 {
		return its
	}
	return all
}

// unknownMilestone reports a deliverable whose milestone is none, or one of several, and one
// that has another day too.
func unknownMilestone(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, d := range p.Fields.(*Workstream).RACI {
		if d.Milestone == "" {
			continue
		}
		found := milestonesOf(j.Linked, p, d.Milestone)
		at := p.Place(rowKey("raci", i, "milestone"))
		switch {
		case len(found) == 0:
			report(at, "no roadmap has a milestone with the id "+diag.QuoteShort(d.Milestone), diag.DidYouMean(d.Milestone, milestoneIDs(j.Linked)))
		case len(found) > 1:
			report(at, count(len(found))+" milestones have the id "+diag.QuoteShort(d.Milestone), "give all but one of them another id, or name this workstream in the one that is meant: workstream: "+p.ID)
		case d.Due != "" && d.Due != found[0].Due:
			report(p.Place(rowKey("raci", i, "due")), diag.QuoteShort(d.Name)+" is due on "+string(d.Due)+", but its milestone "+diag.QuoteShort(d.Milestone)+" on "+string(found[0].Due)+", which counts", "take due out of the row, or milestone")
		}
	}
}

// milestoneIDs returns the ids of all milestones, each once.
func milestoneIDs(l *kb.Linked) []string {
	var ids []string
	for p, r := range headers[*Roadmap](l.Pages) {
		if !retired(p) && !p.Draft() {
			ids = kb.AddOnce(ids, kb.Map(r.Milestones, func(m Milestone) string { return m.ID })...)
		}
	}
	return ids
}
