package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// Roadmap is the header of the way through a phase.
type Roadmap struct {
	Milestones  []Milestone
	Checkpoints []Checkpoint
	Triggers    []Trigger
}

// Milestone is a point of a roadmap that is reached or missed.
type Milestone struct {
	ID         string
	Title      string
	Owner      string
	Due        kb.Day
	State      string   // planned when empty
	DependsOn  []string // ids of milestones of the same roadmap
	Workstream string   // page reference
	Was        []kb.Move
}

// Checkpoint is a day on which the partners look at the roadmap together.
type Checkpoint struct {
	Day    kb.Day
	What   string
	Result string
}

// Trigger is a signal upon which the course is changed.
type Trigger struct {
	Kind      string
	Signal    string
	Threshold string
	WatchedBy string
	Then      string
	Goal      string
	Decision  string
}

// The states of a milestone; one without a state is planned.
const (
	MilestonePlanned  = "planned"
	MilestoneUnderWay = "under way"
	MilestoneDone     = "done"
	MilestoneMissed   = "missed"
)

// Fields lists the keys of a roadmap.
func (r *Roadmap) Fields() []kb.Field {
	return []kb.Field{
		kb.Rows("milestones", &r.Milestones, "what is reached by when", func(m *Milestone) []kb.Field {
			return []kb.Field{
				kb.Text("id", &m.ID, "short name that others depend on").Require(),
				kb.Text("title", &m.Title, "what has been achieved then").Require(),
				kb.Owner("owner", &m.Owner, "who answers for it").Acts(),
				kb.Date("due", &m.Due, "the day by which it is reached").Require(),
				kb.Choice("state", &m.State, "its status; planned when missing", MilestonePlanned, MilestoneUnderWay, MilestoneDone, MilestoneMissed).Bookkeeping().Ends(MilestoneDone, MilestoneMissed),
				kb.Texts("depends_on", &m.DependsOn, "ids of milestones that come first").NamesRows(),
				kb.PageRef("workstream", &m.Workstream, "workstream that brings it about").To("workstream").Relation("Milestones on"),
				kb.Was("due", &m.Was),
			}
		}).Drawn(milestonePanels).Require(),
		kb.Rows("checkpoints", &r.Checkpoints, "days on which the partners look at it together", func(c *Checkpoint) []kb.Field {
			return []kb.Field{
				kb.Date("day", &c.Day, "the day").Require(),
				kb.Text("what", &c.What, "what is looked at").Require(),
				kb.Text("result", &c.Result, "what came out; leave it out until the day").Bookkeeping(),
			}
		}).Offer().Elsewhere(),
		kb.Rows("pivot_triggers", &r.Triggers, "signals that change the course", func(t *Trigger) []kb.Field {
			return []kb.Field{
				kb.Choice("kind", &t.Kind, "what the signal is about: a number, something the work depends on, or the law", "number", "dependency", "law"),
				kb.Text("signal", &t.Signal, "what is seen").Require(),
				kb.Text("threshold", &t.Threshold, "from which value it counts").As("From"),
				kb.Owner("watched_by", &t.WatchedBy, "who looks").Acts(),
				kb.Text("then", &t.Then, "what follows"),
				kb.PageRef("goal", &t.Goal, "the goal page with the number, in an indicator named as the signal").To("goal").Relation("Would change the course of"),
				kb.PageRef("decision", &t.Decision, "the decision that followed once it was seen").To("decision").Relation("Follows a signal of").Bookkeeping(),
			}
		}).Offer().As("What would change the course"),
	}
}

// Open reports whether the milestone is still to be reached.
func (m Milestone) Open() bool { return m.State != MilestoneDone && m.State != MilestoneMissed }

// NextMilestone returns the open milestone that is due first, overdue ones
// included, and whether there is one.
func NextMilestone(r *Roadmap) (Milestone, bool) {
	var next Milestone
	found := false
	for _, m := range r.Milestones {
		if m.Open() && m.Due != "" && (!found || m.Due < next.Due) {
			next, found = m, true
		}
	}
	return next, found
}

// NextCheckpoint returns the first checkpoint from day on, day itself
// included, and whether there is one.
func NextCheckpoint(r *Roadmap, day kb.Day) (Checkpoint, bool) {
	var next Checkpoint
	found := false
	for _, c := range r.Checkpoints {
		if c.Day >= day && (!found || c.Day < next.Day) {
			next, found = c, true
		}
	}
	return next, found
}

func roadmapType() *kb.Type {
	return &kb.Type{
		Name: "roadmap", Title: "Roadmap", Plural: "Roadmaps", Folder: "roadmaps", Register: "Roadmap",
		Doc:          "milestones with owners and days, what each waits for, and what would change the course",
		Family:       kb.FamilySteer,
		New:          func() kb.Fields { return new(Roadmap) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 90, Unit: "d"},
		Record:       travelled,
		Columns: []kb.Fact{
			{Label: "Next milestone", Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				m, _ := NextMilestone(p.Fields.(*Roadmap))
				return kb.Cell{Text: m.Title}
			}},
			{Label: "Due", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				m, ok := NextMilestone(p.Fields.(*Roadmap))
				return kb.Cell{Day: m.Due, Late: ok && m.Due < e.Day}
			}},
			{Label: "Reached", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				all := p.Fields.(*Roadmap).Milestones
				done := kb.CountOf(all, func(m Milestone) bool { return m.State == MilestoneDone })
				return kb.Cell{Text: e.Say("{n} of {all}", done, len(all)), Number: true}
			}},
			{Label: "Next checkpoint", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				c, _ := NextCheckpoint(p.Fields.(*Roadmap), e.Day)
				return kb.Cell{Day: c.Day}
			}},
			{Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Facts: []kb.Fact{
			{Label: "Next milestone", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if m, ok := NextMilestone(p.Fields.(*Roadmap)); ok {
					return kb.TextCell(m.Title + ", " + e.Short(m.Due))
				}
				return kb.Cell{}
			}},
			{Label: "Next checkpoint", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if c, ok := NextCheckpoint(p.Fields.(*Roadmap), e.Day); ok {
					return kb.TextCell(c.What + ", " + e.Short(c.Day))
				}
				return kb.Cell{}
			}},
		},
		Summary: roadmapSummary,
		Todos:   roadmapWaits,
		Events:  roadmapEvents,
		Rules:   roadmapRules(),
	}
}

// travelled reports whether all milestones of the roadmap are reached: then it is a
// record.
func travelled(p *kb.Page, _ kb.Day) bool {
	r, ok := p.Fields.(*Roadmap)
	return ok && len(r.Milestones) > 0 && !slices.ContainsFunc(r.Milestones, Milestone.Open)
}

// roadmapWaits are the open milestones, as todos of their owners.
func roadmapWaits(_ *kb.Linked, p *kb.Page, _ kb.Day) []kb.Todo {
	var waits []kb.Todo
	for _, m := range p.Fields.(*Roadmap).Milestones {
		if m.Open() {
			waits = append(waits, kb.Todo{Kind: "milestone", Text: m.Title, Owners: one(m.Owner), Due: m.Due})
		}
	}
	return waits
}

// roadmapEvents returns the open milestones and all checkpoints.
func roadmapEvents(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
	r := p.Fields.(*Roadmap)
	var events []kb.Event
	for _, m := range r.Milestones {
		if m.Open() && m.Due != "" {
			events = append(events, kb.Event{ID: "milestone-" + kb.Slug(m.ID), Title: l.Say("Milestone: {milestone}", m.Title), Day: m.Due, Owners: one(m.Owner)})
		}
	}
	for _, c := range r.Checkpoints {
		if c.Day != "" {
			events = append(events, kb.Event{ID: "checkpoint-" + string(c.Day) + "-" + kb.Slug(c.What), Title: l.Say("Checkpoint: {checkpoint}", c.What), Day: c.Day, Owners: p.Owners})
		}
	}
	slices.SortStableFunc(events, func(a, b kb.Event) int { return cmp.Compare(a.Day, b.Day) })
	return events
}
