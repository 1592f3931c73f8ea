package practice

import (
	"cmp"
	"strings"

	"tandem/generator/kb"
)

// Experiment is the header of a test that could refute a belief.
type Experiment struct {
	Hypothesis   string
	Stage        string
	Budget       kb.Number
	BudgetUnit   string // "hours" when empty
	Gates        []Gate
	KillIf       string
	ScaleIf      string
	Started      kb.Day
	Ends         kb.Day
	State        string
	Premortem    string
	SafetyReview string
	Learned      string
}

// Gate is a result that is required for the next stage.
type Gate struct {
	Criterion string
	Result    string
}

// The rungs of the experiment ladder, the lowest first.
const (
	Paper     = "paper"
	Prototype = "prototype"
	ABTest    = "ab"
	Pilot     = "pilot"
)

// The states of an experiment.
const (
	Planned      = "planned"
	Running      = "running"
	Killed       = "killed"
	Scaled       = "scaled"
	Inconclusive = "inconclusive"
)

// Fields lists the keys of an experiment.
func (x *Experiment) Fields() []kb.Field {
	return []kb.Field{
		kb.Prose("hypothesis", "Hypothesis", &x.Hypothesis, "what is believed, in a sentence that could turn out false").Require(),
		kb.Choice("stage", &x.Stage, "its stage", Paper, Prototype, ABTest, Pilot).Require().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(e.Say(rungName(x.Stage))) }),
		kb.Num("budget", &x.Budget, "what it may cost at most, in budget_unit").Offer().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.Cell{Text: x.cost(e.Base), Number: true} }),
		kb.Text("budget_unit", &x.BudgetUnit, "what the budget counts; hours when missing").Elsewhere(),
		kb.Rows("gates", &x.Gates, "what the result has to show before the next stage", func(g *Gate) []kb.Field {
			return []kb.Field{
				kb.Text("criterion", &g.Criterion, "the criterion, with its number").Require(),
				kb.Text("result", &g.Result, "what was found; leave it out while it is not known").Bookkeeping().
					Shows(func(*kb.Edition, *kb.Page) kb.Cell {
						if g.Result == "" {
							return kb.Cell{Text: "not known yet", Tone: kb.ToneQuiet}
						}
						return kb.TextCell(g.Result)
					}),
			}
		}).Offer().As("The gate"),
		kb.Text("kill_if", &x.KillIf, "the rule that ends it, with a number and a day").Offer().As("End it if"),
		kb.Text("scale_if", &x.ScaleIf, "the rule that moves it to the next stage").Offer().As("Do more if"),
		kb.Date("started", &x.Started, "the day it began").Offer().As("Began"),
		kb.Date("ends", &x.Ends, "the day by which it ends").Offer().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell {
				return kb.Cell{Day: x.Ends, Late: x.State == Running && x.Ends != "" && x.Ends < e.Day}
			}),
		kb.Choice("state", &x.State, "its status; planned when missing", Planned, Running, Killed, Scaled, Inconclusive).Offer().As("Status").Bookkeeping().
			Shows(func(*kb.Edition, *kb.Page) kb.Cell { return experimentState(x) }),
		kb.PageRef("premortem", &x.Premortem, "the pre-mortem that was held for it").Offer().To("retro").Relation("Pre-mortem of").As("Pre-mortem"),
		kb.PageRef("safety_review", &x.SafetyReview, "the safety review that was held for it").Offer().To("retro").Relation("Safety review of"),
		kb.Prose("learned", "Learned", &x.Learned, "what was believed, what was found, what changes"),
	}
}

// Happened returns the day it began.
func (x *Experiment) Happened() kb.Day { return x.Started }

// Ended reports whether the experiment is over, with any result.
func (x *Experiment) Ended() bool {
	return x.State == Killed || x.State == Scaled || x.State == Inconclusive
}

// state returns the state of the experiment: planned by default.
func (x *Experiment) state() string {
	if x.State == "" {
		return Planned
	}
	return x.State
}

// cost returns the budget with its unit, empty when none is set.
func (x *Experiment) cost(b *kb.Base) string {
	if x.Budget.Text == "" {
		return ""
	}
	unit := cmp.Or(x.BudgetUnit, b.Say("hours"))
	return x.Budget.Text + " " + unit
}

func (x *Experiment) unit() string {
	if x.BudgetUnit == "" {
		return "hours"
	}
	return x.BudgetUnit
}

func experimentType() *kb.Type {
	return &kb.Type{
		Name: "experiment", Title: "Experiment", Plural: "Experiments", Folder: "experiments", Register: "Experiments and what they taught",
		Doc:          "a test that could refute a belief, with a budget, a rule for ending and a rule for doing more",
		Family:       kb.FamilyLearn,
		New:          func() kb.Fields { return new(Experiment) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 60, Unit: "d"},
		Record: func(p *kb.Page, _ kb.Day) bool {
			x, ok := p.Fields.(*Experiment)
			return ok && x.Ended()
		},
		Outcome: func(p *kb.Page) string {
			x, ok := p.Fields.(*Experiment)
			if !ok || !x.Ended() {
				return ""
			}
			return x.State + " " + strings.Join(kb.Map(x.Gates, func(g Gate) string { return g.Result }), "; ")
		},
		Before: kb.Newest,
		Columns: []kb.Fact{
			{Field: "stage"}, {Field: "state"}, {Field: "budget"},
			{Label: "Gates decided", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return gatesKnown(e, p.Fields.(*Experiment)) }},
			{Field: "ends"}, {Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Facts:   kb.Facts("state", "stage", "budget", "started", "ends", "kill_if", "scale_if"),
		Summary: experimentSummary,
		Todos:   experimentWaits,
		Events:  experimentEvents,
		Rules:   experimentRules(),
	}
}

// experimentWaits are the todos of an experiment: the gate of one whose time is over,
// and the start of one whose day has come.
func experimentWaits(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	x := p.Fields.(*Experiment)
	switch {
	case x.State == Running && x.Ends != "" && x.Ends.Add(-ahead) <= day:
		return []kb.Todo{{Kind: "gate", Text: l.Say("Decide the gate of: {page}", p.Title), Since: x.Started, Due: x.Ends}}
	case x.state() == Planned && x.Started != "" && x.Started.Add(-ahead) <= day:
		return []kb.Todo{{Kind: "experiment", Text: l.Say("Start: {page}", p.Title), Due: x.Started}}
	}
	return nil
}

func experimentEvents(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
	x := p.Fields.(*Experiment)
	var events []kb.Event
	if x.Started != "" && x.state() == Planned {
		events = append(events, kb.Event{ID: "start", Title: l.Say("Starts: {page}", p.Title), Day: x.Started})
	}
	if x.Ends != "" && !x.Ended() {
		events = append(events, kb.Event{ID: "end", Title: l.Say("Ends: {page}", p.Title), Text: l.Say("End it if: {rule}", x.KillIf) + "\n" + l.Say("Do more if: {rule}", x.ScaleIf), Day: x.Ends})
	}
	return events
}
