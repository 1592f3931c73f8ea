package practice

import (
	"tandem/generator/kb"
)

// Workstream is the header of a part of the work with its own deliverables,
// rights to decide, way up and meetings.
type Workstream struct {
	RACI        []Deliverable
	Rights      []Right
	Escalation  []Rung
	Meetings    []Meeting
	StatusEvery kb.Interval
}

// Deliverable is a row of a RACI table: a thing that is handed over.
type Deliverable struct {
	Name        string
	Acceptance  string
	Responsible []string
	Accountable []string // exactly one; it is a list so that a second one is reported as such and not as a typo
	Consulted   []string
	Informed    []string
	Due         kb.Day
	Milestone   string // id on a roadmap, which then says the day
	Done        kb.YesNo
	AcceptedBy  string
	Accepted    kb.Day
	Was         []kb.Move
}

// Right is a row of a decision matrix.
type Right struct {
	What      string
	Threshold string
	Decides   []string
	Consulted []string
	Evidence  string
}

// Rung is a step of an escalation ladder, the lowest first.
type Rung struct {
	Level  string
	Who    []string
	Within kb.Interval // from the first day of the question
	How    string
}

// partOf is the label of the pages that name a workstream.
const partOf = "Part of this workstream"

// Fields lists the keys of a workstream.
func (w *Workstream) Fields() []kb.Field {
	return []kb.Field{
		kb.Rows("raci", &w.RACI, "what is handed over, and who does what for it", func(d *Deliverable) []kb.Field {
			return []kb.Field{
				kb.Text("deliverable", &d.Name, "the thing that is handed over").Require(),
				kb.Text("acceptance", &d.Acceptance, "what is checked, on what, and which number passes"),
				kb.Owners("responsible", &d.Responsible, "who does the work").Acts(),
				kb.Owners("accountable", &d.Accountable, "the one person who answers for it").Acts(),
				kb.Owners("consulted", &d.Consulted, "who is asked before"),
				kb.Owners("informed", &d.Informed, "who is told after"),
				kb.Date("due", &d.Due, "the day of its sign-off"),
				kb.Text("milestone", &d.Milestone, "id of the milestone on a roadmap with which it is due, in place of a day"),
				kb.Whether("done", &d.Done, "whether it has been accepted").Bookkeeping().Ends(string(kb.Yes)),
				kb.Owner("accepted_by", &d.AcceptedBy, "who accepted it").Bookkeeping(),
				kb.Date("accepted", &d.Accepted, "the day it was accepted").Bookkeeping(),
				kb.Was("due", &d.Was),
			}
		}).Drawn(raciPanels).Require(),
		kb.Rows("rights", &w.Rights, "who decides what", func(r *Right) []kb.Field {
			return []kb.Field{
				kb.Text("what", &r.What, "the kind of choice").As("Choice").Require(),
				kb.Text("threshold", &r.Threshold, "the limits within which they decide").As("From, up to"),
				kb.Owners("decides", &r.Decides, "who decides").Require().Acts(),
				kb.Owners("consulted", &r.Consulted, "who is asked before"),
				kb.Text("evidence", &r.Evidence, "the evidence that the decision needs"),
			}
		}).Offer().As("Who decides"),
		kb.Rows("escalation", &w.Escalation, "who settles a question that is stuck, step by step, the lowest step first", func(r *Rung) []kb.Field {
			return []kb.Field{
				kb.Text("level", &r.Level, "name of the step").As("Step").Require(),
				kb.Owners("who", &r.Who, "who settles it there").Require().Acts(),
				kb.Span("within", &r.Within, "time used when the step ends, counted from the first day"),
				kb.Text("how", &r.How, "how it is taken there"),
			}
		}).Offer().AsLadder(),
		kb.Rows("meetings", &w.Meetings, "the regular and single meetings", meetingFields).Offer().Drawn(cadencePanels),
		kb.Span("status_every", &w.StatusEvery, "how often there is an update on it; as site.yaml says when missing").As("Updates").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(e.Every(w.StatusEvery)) }),
	}
}

func workstreamType() *kb.Type {
	status := kb.Fact{Label: "Status", Of: workstreamStatus}
	return &kb.Type{
		Name: "workstream", Title: "Workstream", Plural: "Workstreams", Folder: "workstreams", Register: "Workstreams",
		Doc:          "a part of the work: what it hands over, who answers for it, who decides, and when people meet",
		Family:       kb.FamilySteer,
		New:          func() kb.Fields { return new(Workstream) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 90, Unit: "d"},
		Columns: []kb.Fact{
			status,
			{Label: "Handed over", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				raci := dated(e.Linked, p)
				return kb.Cell{Text: e.Say("{n} of {all}", len(raci)-len(pending(raci)), len(raci)), Number: true}
			}},
			{Label: "Next due", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				due := nextDue(dated(e.Linked, p))
				return kb.Cell{Day: due, Late: due != "" && due < e.Day}
			}},
			{Label: "Next meeting", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				var soonest kb.Day
				for _, m := range p.Fields.(*Workstream).Meetings {
					if next, _ := NextMeeting(m, e.Day); next != "" && (soonest == "" || next < soonest) {
						soonest = next
					}
				}
				return kb.Cell{Day: soonest}
			}},
			{Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Facts: []kb.Fact{
			status,
			{Label: "Latest update", Of: latestUpdateCell},
			{Label: "Open risks", Of: openRisksCell},
		},
		Todos:  workstreamWaits,
		Events: workstreamEvents,
		Sheets: steeringSheet,
		Rules:  workstreamRules(),
	}
}

// workstreamStatus returns the status of the workstream.
func workstreamStatus(e *kb.Edition, p *kb.Page) kb.Cell {
	return statusOf(e.Linked, p.ID, e.Day).cell(e)
}

// pending returns the deliverables that are not done, in order.
func pending(raci []Deliverable) []Deliverable {
	return kb.Where(raci, func(d Deliverable) bool { return d.Done != kb.Yes })
}

// nextDue returns the earliest day on which a deliverable is due.
func nextDue(raci []Deliverable) kb.Day {
	var due kb.Day
	for _, d := range pending(raci) {
		if d.Due != "" && (due == "" || d.Due < due) {
			due = d.Due
		}
	}
	return due
}

// workstreamWaits are the todos of those accountable for what is still to be handed
// over.
func workstreamWaits(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Todo {
	var waits []kb.Todo
	for _, d := range pending(dated(l, p)) {
		if d.Due != "" {
			waits = append(waits, kb.Todo{Kind: "deliverable", Text: d.Name, Owners: d.Accountable, Due: d.Due})
		}
	}
	return waits
}

// workstreamEvents returns the meetings and the sign-offs still to come.
func workstreamEvents(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Event {
	w := p.Fields.(*Workstream)
	var events []kb.Event
	for _, m := range w.Meetings {
		if m.First != "" {
			events = append(events, meetingEvent(l, m, day))
		}
	}
	for _, d := range pending(dated(l, p)) {
		if d.Due != "" {
			events = append(events, kb.Event{
				ID: "deliverable-" + kb.Slug(d.Name), Title: l.Say("Due: {deliverable}", d.Name), Text: d.Acceptance, Day: d.Due, Owners: d.Accountable,
			})
		}
	}
	return events
}
