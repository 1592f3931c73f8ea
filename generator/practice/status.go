package practice

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// status is where the work on a workstream stands, or the whole partnership: the colour
// of its latest update, for as long as that is not too old.
type status struct {
	update  *kb.Page // the latest one; nil: none was written
	days    int      // since its day
	expired bool
}

// statusOf returns the status of a workstream on a day, of the whole partnership when
// workstream is empty. Days in breaks make no status older.
func statusOf(l *kb.Linked, workstream string, day kb.Day) status {
	s := status{update: LatestUpdate(l, workstream, day)}
	if s.update == nil {
		return s
	}
	s.days = s.update.Date.DaysUntil(day)
	paused := s.days - l.Site.DaysOutsideBreaks(s.update.Date, day)
	due := statusEvery(l, workstream).After(s.update.Date) // no day for never
	s.expired = due != "" && due.Add(paused) < day
	return s
}

// statusEvery returns how long the colour of an update counts.
func statusEvery(l *kb.Linked, workstream string) kb.Interval {
	if p := l.Page(workstream); p != nil {
		if w, ok := p.Fields.(*Workstream); ok && w.StatusEvery.Given() {
			return w.StatusEvery
		}
	}
	return l.Site.StatusEvery
}

// cell shows the status: the colour, or that it is no longer known.
func (s status) cell(e *kb.Edition) kb.Cell {
	if s.update == nil {
		return kb.Cell{}
	}
	rag := s.update.Fields.(*Update).RAG
	if s.expired {
		return kb.Cell{Text: e.Count(s.days, "no update for {n} day (was {colour})", "no update for {n} days (was {colour})", e.Say(rag)), Tone: kb.ToneQuiet}
	}
	return ragCell(rag)
}

// tracked returns the ids of what has a status of its own: "" for the whole partnership,
// then the workstreams that are not archived.
func tracked(l *kb.Linked) []string {
	ids := []string{""}
	for p := range headers[*Workstream](l.Pages) {
		if !retired(p) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// gapInUpdates reports each latest update whose status has expired. Where none was ever
// written nobody is reminded.
func gapInUpdates(j *kb.Judged, report func(p *kb.Page, at kb.Pos, message, hint string)) {
	for _, id := range tracked(j.Linked) {
		s := statusOf(j.Linked, id, j.Day)
		if !s.expired {
			continue
		}
		of, settings := "the whole partnership", "site.yaml"
		if id != "" {
			of, settings = diag.QuoteShort(j.Page(id).Title), j.Page(id).Path
		}
		report(s.update, s.update.Place("date"), "the last update on "+of+" is of "+string(s.update.Date)+", "+count(s.days)+" days ago, so its status is no longer shown",
			"write one, or say how often there is one: status_every: in "+settings)
	}
}

// greenAgainst reports what contradicts a status that is green: milestones that are
// overdue, and indicators past their threshold whose goal the update does not answer.
func greenAgainst(j *kb.Judged, report func(p *kb.Page, at kb.Pos, message, hint string)) {
	for _, id := range tracked(j.Linked) {
		s := statusOf(j.Linked, id, j.Day)
		if s.update == nil || s.expired || s.update.Fields.(*Update).RAG != Green {
			continue
		}
		say := func(why, hint string) {
			report(s.update, s.update.Place("rag"), "the status is green, but "+why, hint)
		}
		for p, r := range headers[*Roadmap](j.Pages) {
			for _, m := range r.Milestones {
				part := id == "" || workstreamOf(j.Linked, p) == id || slices.Contains(j.Resolved(p, m.Workstream), id)
				if part && !retired(p) && m.Open() && m.Due != "" && m.Due < j.Day {
					say("the milestone "+diag.QuoteShort(m.Title)+" was due on "+string(m.Due), "write a new update with its colour, or give the milestone its state in "+p.Path)
				}
			}
		}
		for p, g := range headers[*Goal](j.Pages) {
			if retired(p) || id != "" && workstreamOf(j.Linked, p) != id || answers(j.Linked, s.update, p.ID) {
				continue
			}
			for _, i := range g.Indicators() {
				if i.Past() {
					say(diag.QuoteShort(i.Name)+" is past its threshold at \""+i.Current.Text+"\"", "write a new update with its colour, or one that says what is done about it: answers: ["+p.ID+"]")
				}
			}
		}
	}
}

// answers reports whether an update says what is done about a goal.
func answers(l *kb.Linked, update *kb.Page, goal string) bool {
	return slices.Contains(l.Resolved(update, update.Fields.(*Update).Answers...), goal)
}
