package practice

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Decision is the header of a choice and its reasons.
type Decision struct {
	Deciders   []string
	Consulted  []string
	Informed   []string
	State      string
	Decided    kb.Day
	Recorded   kb.Day
	Supersedes []string
	RevisitBy  kb.Day
	Reversible kb.YesNo
	Context    string
	Options    string
	Choice     string
	Why        string
	Next       []kb.Item
}

// The states of a decision.
const (
	Proposed   = "proposed"
	Accepted   = "accepted"
	Rejected   = "rejected"
	Superseded = "superseded"
)

// supersededBy is the label of the decisions that replace one.
const supersededBy = "Superseded by"

// Fields lists the keys of a decision.
func (d *Decision) Fields() []kb.Field {
	return []kb.Field{
		kb.Owners("deciders", &d.Deciders, "who decided").As("Decided by").Require(),
		kb.Owners("consulted", &d.Consulted, "who was asked before").Offer(),
		kb.Owners("informed", &d.Informed, "who was told afterwards"),
		kb.Choice("state", &d.State, "the status of the decision", Proposed, Accepted, Rejected, Superseded).As("Status").Require().Bookkeeping().
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell { return DecisionState(e.Linked, p, e.Day) }),
		kb.Date("decided", &d.Decided, "the day it was taken").Offer(),
		kb.Date("recorded", &d.Recorded, "the day it was written down, when that was later").As("Written down"),
		kb.PageRefs("supersedes", &d.Supersedes, "decisions that this one replaces once it is accepted").To("decision").Relation(supersededBy).As("Replaces").
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Pages: replaced(e, p)} }),
		kb.Date("revisit_by", &d.RevisitBy, "the day by which it is reviewed again").Offer().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell {
				return kb.Cell{Day: d.RevisitBy, Late: d.State == Accepted && d.RevisitBy != "" && d.RevisitBy < e.Day}
			}),
		kb.Whether("reversible", &d.Reversible, "whether it can be undone cheaply").As("Can be undone"),
		kb.Prose("context", "Context", &d.Context, "what made a decision necessary").Want(),
		kb.Prose("options", "Options", &d.Options, "what could have been chosen"),
		kb.Prose("choice", "Choice", &d.Choice, "what was chosen").Want(),
		kb.Prose("why", "Why", &d.Why, "the reasons").Want(),
		kb.Items("next", "Next", &d.Next, "what follows from it, by whom and when").AsTodo("action"),
	}
}

// Owned returns who answers for the page when no owner is named: the deciders.
func (d *Decision) Owned() []string { return d.Deciders }

// Happened returns the day it was taken.
func (d *Decision) Happened() kb.Day { return d.Decided }

// settled reports whether the decision is a record on that day: it was taken, and its
// revisit_by has not come.
func settled(p *kb.Page, day kb.Day) bool {
	d, ok := p.Fields.(*Decision)
	if !ok || d.State == Proposed || d.State == "" {
		return false
	}
	return d.State != Accepted || d.RevisitBy == "" || d.RevisitBy >= day
}

// rejected is the outcome of a decision: it tells a rejected one from an accepted one. One
// that is superseded later was accepted, and its record stays as it is.
func rejected(p *kb.Page) string {
	if d, ok := p.Fields.(*Decision); ok && d.State == Rejected {
		return Rejected
	}
	return ""
}

// NoLongerValid reports whether the decision no longer holds on that day: it is marked
// so, was rejected, or an accepted decision replaces it.
func NoLongerValid(l *kb.Linked, p *kb.Page, day kb.Day) bool {
	d, ok := p.Fields.(*Decision)
	if !ok {
		return false
	}
	return d.State == Superseded || d.State == Rejected || Successor(l, p, day) != nil
}

// Successor returns the accepted decision that replaces p on that day, nil when there
// is none. One of a later day does not replace it yet.
func Successor(l *kb.Linked, p *kb.Page, day kb.Day) *kb.Page {
	for _, back := range l.Back[p.ID] { // of one relation ordered by id
		if back.Relation != supersededBy {
			continue
		}
		if other := l.Page(back.From); other != nil && other != p && !other.Ahead(day) {
			if d, ok := other.Fields.(*Decision); ok && (d.State == Accepted || d.State == Superseded) {
				return other
			}
		}
	}
	return nil
}

func decisionType() *kb.Type {
	return &kb.Type{
		Name: "decision", Title: "Decision", Plural: "Decisions", Folder: "decisions", Register: "Decision log",
		Doc:           "a choice with its context, options and reasons",
		Family:        kb.FamilyDecide,
		New:           func() kb.Fields { return new(Decision) },
		Record:        settled,
		Outcome:       rejected,
		NoLongerValid: NoLongerValid,
		Before:        kb.Newest,
		Columns:       []kb.Fact{{Field: "state"}, on("Decided"), {Field: "deciders"}, {Field: "supersedes"}, {Field: "revisit_by"}},
		Facts: append(kb.Facts("state", "decided", "recorded", "deciders", "consulted", "informed", "reversible", "revisit_by", "supersedes"),
			kb.Fact{Label: "Replaced by", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if next := Successor(e.Linked, p, e.Day); next != nil {
					return kb.Cell{Pages: []string{next.ID}}
				}
				return kb.Cell{}
			}}),
		Panels: decisionPanels,
		Todos:  decisionWaits,
		Rules:  decisionRules(),
	}
}

func decisionRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "decision/supersedes-itself",
			Why:  "a decision replaces others, not itself",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, ref := range p.Fields.(*Decision).Supersedes {
					if j.Resolve(p, ref) == p {
						report(p.Place("supersedes["+count(i)+"]"), diag.QuoteShort(ref)+" is this decision, which cannot replace itself", "name the decision that it replaces, or take the line out")
					}
				}
			},
		},
		{Code: "decision/circle", Why: "no two decisions replace each other", Whole: circular},
		{
			Code: "decision/superseded-by-proposal",
			Why:  "a decision is replaced only when its successor is accepted",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				d := p.Fields.(*Decision)
				if d.State != Superseded || Successor(j.Linked, p, j.Day) != nil {
					return
				}
				message, hint := "the decision is marked superseded, but no accepted decision replaces it", "set state: accepted, or name this page under supersedes of its accepted successor"
				for _, other := range j.Referring(p.ID, supersededBy) {
					if next, ok := other.Fields.(*Decision); ok && other.Ahead(j.Day) {
						message, hint = "the decision is marked superseded, but \""+other.ID+"\" replaces it only on "+string(other.Date), "set state: accepted until that day"
					} else if ok {
						message = "the decision is marked superseded, but \"" + other.ID + "\" is only " + next.State
					}
				}
				report(p.Place("state"), message, hint)
			},
		},
		{
			Code: "decision/still-accepted",
			Why:  "a decision that an accepted one replaces has the state superseded",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				if d := p.Fields.(*Decision); d.State == Accepted {
					if next := Successor(j.Linked, p, j.Day); next != nil && !replacesItself(j.Linked, p, j.Day) {
						report(p.Place("state"), "the decision says accepted, but \""+next.ID+"\" replaces it", "set state: superseded")
					}
				}
			},
		},
		{
			Code: "decision/accepted-without-date",
			Why:  "a decision that was taken has a day",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if d := p.Fields.(*Decision); d.State == Accepted && d.Decided == "" && !p.Faulty["decided"] {
					report(p.Place("state"), "the decision is accepted, but no day says when", "add decided: YYYY-MM-DD")
				}
			},
		},
	}
}

// DecisionState returns the state of the decision on that day, which differs from its
// header when an accepted one replaces it.
func DecisionState(l *kb.Linked, p *kb.Page, day kb.Day) kb.Cell {
	d := p.Fields.(*Decision)
	switch {
	case d.State == Superseded || d.State == Accepted && Successor(l, p, day) != nil:
		return kb.Cell{Text: Superseded, Tone: kb.ToneQuiet}
	case d.State == Accepted:
		return kb.Cell{Text: Accepted, Tone: kb.ToneGood}
	case d.State == Proposed:
		return kb.Cell{Text: Proposed, Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: d.State, Tone: kb.ToneQuiet}
}

// decisionWaits are the todos of a decision: a choice if it is proposed, and a revisit
// when the day for it is near or past.
func decisionWaits(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	d := p.Fields.(*Decision)
	switch {
	case d.State == Proposed:
		return []kb.Todo{{Kind: "decision", Text: l.Say("Decide: {page}", p.Title), Owners: d.Deciders, Since: d.Recorded, Due: d.RevisitBy}}
	case d.State == Accepted && d.RevisitBy != "" && d.RevisitBy.Add(-ahead) <= day && !NoLongerValid(l, p, day):
		return []kb.Todo{{Kind: "decision", Text: l.Say("Look again at: {page}", p.Title), Owners: d.Deciders, Since: p.Date, Due: d.RevisitBy}}
	}
	return nil
}

// replaced returns the decisions that a decision replaces, other than itself.
func replaced(e *kb.Edition, p *kb.Page) []string {
	return slices.DeleteFunc(e.Resolved(p, p.Fields.(*Decision).Supersedes...), func(id string) bool { return id == p.ID })
}

func decisionPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	chain, all := ChainAround(e.Linked, p, e.Day)
	if len(chain) < 2 {
		return nil
	}
	panel := kb.Panel{Title: "How it came about", Kind: kb.PanelTable, Head: []string{"Decision", "Decided", "Status"}}
	if !all {
		panel.Note = "The chain goes on: the decision log has every decision."
	}
	for _, link := range chain {
		panel.Rows = append(panel.Rows, []kb.Cell{{Page: link.ID}, {Day: link.Date}, DecisionState(e.Linked, link, e.Day)})
	}
	return []kb.Panel{panel}
}
