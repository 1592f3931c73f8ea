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
		timeline.Rows = append(timeline.Rows, []kb.Cell{{Text: c.What}, {Day: c.Day}, {}, {Text: "checkpoint", Tone: kb.ToneQuiet}, {}})
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
			Code: "roadmap/unknown-dependency",
			Why:  "a milestone depends on milestones of the same roadmap",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Roadmap)
				for i, m := range r.Milestones {
					for k, id := range m.DependsOn {
						if r.milestone(id) == nil {
							report(p.Place(rowKey("milestones", i, "depends_on["+count(k)+"]")), "no milestone of the roadmap has the id \""+id+"\"", "use one of "+r.ids(m.ID))
						}
					}
				}
			},
		},
		{
			Code: "roadmap/depends-on-later",
			Why:  "what a milestone depends on is due before it",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Roadmap)
				for i, m := range r.Milestones {
					for k, id := range m.DependsOn {
						if first := r.milestone(id); first != nil && m.Due != "" && (first.Due > m.Due || id == m.ID) {
							report(p.Place(rowKey("milestones", i, "depends_on["+count(k)+"]")),
								"\""+m.ID+"\" is due on "+string(m.Due)+" and depends on \""+id+"\", due on "+string(first.Due), "move one of the two days, or drop the dependency")
						}
					}
				}
			},
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
