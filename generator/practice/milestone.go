package practice

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

func milestoneState(m Milestone, day kb.Day) kb.Cell {
	switch {
	case m.State == MilestoneDone:
		return kb.Cell{Text: m.State, Tone: kb.ToneGood}
	case m.State == MilestoneMissed:
		return kb.Cell{Text: m.State, Tone: kb.ToneBad}
	case m.Due != "" && m.Due < day:
		return kb.Cell{Text: "overdue", Tone: kb.ToneBad}
	case m.State == MilestoneUnderWay:
		return kb.Cell{Text: m.State, Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: MilestonePlanned, Tone: kb.ToneQuiet}
}

// byFirstDay sorts the rows of a timeline.
func byFirstDay(rows [][]kb.Cell) {
	slices.SortStableFunc(rows, func(a, b []kb.Cell) int { return cmp.Compare(a[1].Day, b[1].Day) })
}

// milestonePanels shows the milestones and checkpoints in time, and what waits for what.
func milestonePanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	r := p.Fields.(*Roadmap)
	timeline := kb.Panel{Title: "Milestones", Kind: kb.PanelTimeline}
	notes := e.Notes(p)
	for i, m := range r.Milestones {
		timeline.Rows = append(timeline.Rows, []kb.Cell{{Text: m.Title}, {Day: m.Due, Late: m.Open() && m.Due < e.Day, Note: notes[rowKey("milestones", i, "due")]}, {}, milestoneState(m, e.Day), {Owners: one(m.Owner)}})
	}
	for _, c := range r.Checkpoints {
		what := c.What
		if c.Result != "" {
			what += ": " + c.Result
		}
		timeline.Rows = append(timeline.Rows, []kb.Cell{{Text: what}, {Day: c.Day}, {}, {Text: "checkpoint", Tone: kb.ToneQuiet}, {}})
	}
	byFirstDay(timeline.Rows)
	return []kb.Panel{timeline, dependencies(e, p, r)}
}

// dependencies describes, for each milestone, what it still depends on, and which
// workstream delivers it.
func dependencies(e *kb.Edition, p *kb.Page, r *Roadmap) kb.Panel {
	panel := kb.Panel{Title: "What waits for what", Kind: kb.PanelTable, Head: []string{"Milestone", "Comes after", "Brought about by"}}
	for _, m := range r.Milestones {
		var after []string
		for _, id := range m.DependsOn {
			if first := r.milestone(id); first != nil {
				after = append(after, first.Title+" ("+e.Say(milestoneState(*first, e.Day).Text)+")")
			}
		}
		if len(after) > 0 || m.Workstream != "" {
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: m.Title}, {Text: strings.Join(after, "; ")}, {Pages: e.Resolved(p, m.Workstream)}})
		}
	}
	return panel
}

// milestone returns the first milestone with that id, nil when there is none.
func (r *Roadmap) milestone(id string) *Milestone {
	for i := range r.Milestones {
		if r.Milestones[i].ID == id {
			return &r.Milestones[i]
		}
	}
	return nil
}

// roadmapSummary lists in one timeline the missed milestones of the current roadmaps,
// then all open ones.
func roadmapSummary(e *kb.Edition) []kb.Panel {
	panel := kb.Panel{Title: "Still to be reached, on all roadmaps", Kind: kb.PanelTimeline}
	for p, r := range headers[*Roadmap](e.Pages) {
		if retired(p) {
			continue
		}
		notes := e.Notes(p)
		for i, m := range r.Milestones {
			lost := m.State == MilestoneMissed && !travelled(p, e.Day)
			if lost {
				panel.Title = "Missed and still to be reached, on all roadmaps"
			}
			if m.Open() || lost {
				panel.Rows = append(panel.Rows, []kb.Cell{{Page: p.ID, Text: m.Title}, {Day: m.Due, Late: m.Open() && m.Due < e.Day, Note: notes[rowKey("milestones", i, "due")]}, {}, milestoneState(m, e.Day), {Owners: one(m.Owner)}})
			}
		}
	}
	byFirstDay(panel.Rows)
	slices.SortStableFunc(panel.Rows, func(a, b []kb.Cell) int { return compareTrue(missed(a), missed(b)) })
	return []kb.Panel{panel}
}

// missed reports whether a row of a timeline is a missed milestone.
func missed(row []kb.Cell) bool { return row[3].Text == MilestoneMissed }

func roadmapRules() []kb.Rule {
	return []kb.Rule{
		{
			Code:  "roadmap/milestone-without-retro",
			Why:   "a retro looks back at each milestone that was reached",
			Check: milestoneRetros,
		},
		{
			Code:  "roadmap/checkpoint-without-result",
			Why:   "a checkpoint that has passed says what came out of it",
			Check: checkpointResults,
		},
		{
			Code: "roadmap/milestone-overdue",
			Why:  "a milestone whose day has passed is done or missed, or gets a new day",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, m := range p.Fields.(*Roadmap).Milestones {
					if m.Open() && m.Due != "" && m.Due < j.Day {
						report(p.Place(rowKey("milestones", i, "due")), "the milestone "+diag.QuoteShort(m.Title)+" was due on "+string(m.Due), "set state: done or missed, or agree a new day")
					}
				}
			},
		},
		{
			Code: "roadmap/same-id",
			Why:  "each milestone of a roadmap has its own id, so that others can depend on it",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Roadmap)
				for i, m := range r.Milestones {
					if m.ID != "" && r.milestone(m.ID) != &r.Milestones[i] {
						report(p.Place(rowKey("milestones", i, "id")), "the id \""+m.ID+"\" is taken by an earlier milestone", "give this one another id")
					}
				}
			},
		},
		{
			Code:  "roadmap/unknown-dependency",
			Why:   "a milestone depends on milestones of the same roadmap",
			Check: dependsOnNone,
		},
		{
			Code:  "roadmap/depends-on-later",
			Why:   "what a milestone depends on is due before it",
			Check: dependsOnLater,
		},
		{
			Code:  "roadmap/trigger-fired",
			Why:   "a signal that was seen leads to a decision",
			Check: triggersFired,
		},
		{
			Code:  "roadmap/unknown-number",
			Why:   "a signal is named as the indicator of the goal that follows it",
			Check: signalsNamed,
		},
		{
			Code: "roadmap/trigger-without-threshold",
			Why:  "a trigger says from which value it applies",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, t := range p.Fields.(*Roadmap).Triggers {
					if t.Threshold == "" {
						report(p.Place(rowKey("pivot_triggers", i, "signal")), "the trigger "+diag.QuoteShort(t.Signal)+" has no threshold", "add threshold: with the number, or the event, from which it counts")
					}
				}
			},
		},
	}
}

// ids lists the ids of the milestones but one.
func (r *Roadmap) ids(but string) string {
	var ids []string
	for _, m := range r.Milestones {
		if m.ID != but {
			ids = append(ids, m.ID)
		}
	}
	return strings.Join(ids, ", ")
}

// milestoneTitles returns the titles of the milestones with some ids, listed.
func milestoneTitles(l *kb.Linked, ids []string) string {
	var titles []string
	for _, id := range ids {
		title := id
		for _, r := range headers[*Roadmap](l.PagesOfType("roadmap")) {
			if m := r.milestone(id); m != nil {
				title = m.Title
			}
		}
		titles = append(titles, title)
	}
	return l.Listed(titles)
}

// milestoneRetros reports milestones that are done without a retro that names them.
func milestoneRetros(j *kb.Judged, p *kb.Page, report kb.Report) {
	looked := map[string]bool{}
	for page, r := range headers[*Retro](j.PagesOfType("retro")) {
		for _, id := range r.Milestones {
			looked[id] = looked[id] || !page.Draft() && !page.Ahead(j.Day)
		}
	}
	for i, m := range p.Fields.(*Roadmap).Milestones {
		if m.State == MilestoneDone && !looked[m.ID] && !retired(p) {
			report(p.Place(rowKey("milestones", i, "state")), "no retro looks back at the milestone "+diag.QuoteShort(m.Title), "hold one, and name it there: milestones: ["+m.ID+"]")
		}
	}
}

// checkpointResults reports checkpoints whose day has passed without a result.
func checkpointResults(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, c := range p.Fields.(*Roadmap).Checkpoints {
		if c.Day != "" && c.Day < j.Day && c.Result == "" && !retired(p) {
			report(p.Place(rowKey("checkpoints", i, "day")), "the checkpoint "+diag.QuoteShort(c.What)+" on "+string(c.Day)+" has no result", "add result: what came out of it, or set the new day")
		}
	}
}

// dependsOnLater reports milestones that depend on one that is due after them.
func dependsOnLater(_ *kb.Judged, p *kb.Page, report kb.Report) {
	r := p.Fields.(*Roadmap)
	for i, m := range r.Milestones {
		for k, id := range m.DependsOn {
			if first := r.milestone(id); first != nil && m.Due != "" && (first.Due > m.Due || id == m.ID) {
				report(p.Place(rowKey("milestones", i, "depends_on["+count(k)+"]")),
					"\""+m.ID+"\" is due on "+string(m.Due)+" and depends on \""+id+"\", due on "+string(first.Due), "move one of the two days, or drop the dependency")
			}
		}
	}
}

// triggersFired reports signals whose number is past its threshold and on which nothing
// was decided since.
func triggersFired(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, t := range p.Fields.(*Roadmap).Triggers {
		past, _ := followedBy(j.Linked, p, t.Goal, t.Signal)
		if past == nil || !past.Past() || retired(p) {
			continue
		}
		if d := j.Resolve(p, t.Decision); d != nil && decidedOn(d) >= past.AsOf {
			continue
		}
		hint := "decide what follows, and name the decision: decision: decisions/…"
		if t.Then != "" {
			hint = "what was agreed: " + t.Then + "; name the decision that says so: decision: decisions/…"
		}
		report(p.Place(rowKey("pivot_triggers", i, "signal")), "the signal "+diag.QuoteShort(t.Signal)+" is there: "+diag.QuoteShort(past.Name)+" is past its threshold at \""+past.Current.Text+"\"", hint)
	}
}

// decidedOn returns the day on which a decision was taken; empty for another page.
func decidedOn(p *kb.Page) kb.Day {
	if d, ok := p.Fields.(*Decision); ok && !p.Draft() {
		return d.Decided
	}
	return ""
}

// signalsNamed reports signals that the goal has under another name.
func signalsNamed(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, t := range p.Fields.(*Roadmap).Triggers {
		numberNamed(j, p, t.Goal, t.Signal, p.Place(rowKey("pivot_triggers", i, "signal")), report)
	}
}

// dependsOnNone reports milestones that depend on one that the roadmap has not.
func dependsOnNone(_ *kb.Judged, p *kb.Page, report kb.Report) {
	r := p.Fields.(*Roadmap)
	for i, m := range r.Milestones {
		for k, id := range m.DependsOn {
			if r.milestone(id) == nil {
				report(p.Place(rowKey("milestones", i, "depends_on["+count(k)+"]")), "no milestone of the roadmap has the id \""+id+"\"", "use one of "+r.ids(m.ID))
			}
		}
	}
}
