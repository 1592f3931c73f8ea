package practice

import (
	"cmp"
	"math"

	"tandem/generator/kb"
)

// Risk is the header of something that may go wrong, or of an issue: something
// that has.
type Risk struct {
	Kind          string
	Raised        kb.Day
	RAG           string
	Likelihood    kb.Number // 1 to 5
	Impact        kb.Number // 1 to 5
	Due           kb.Day
	Mitigation    string
	EscalatesTo   string
	RespondWithin kb.Interval
	Answered      kb.Day
	State         string
	Was           []kb.Move
	Seen          []kb.Reading
}

// The states of a risk; one without a state is open.
const (
	RiskOpen      = "open"
	RiskMitigated = "mitigated"
	RiskAccepted  = "accepted"
	RiskClosed    = "closed"
)

const issue = "issue"

// Fields lists the keys of a risk.
func (r *Risk) Fields() []kb.Field {
	return []kb.Field{
		kb.Choice("kind", &r.Kind, "whether it may happen or has happened; risk when missing", "risk", issue).Elsewhere(),
		kb.Date("raised", &r.Raised, "the day it was first named").AsToday().Require(),
		kb.Choice("rag", &r.RAG, "how pressing it is today", Green, Amber, Red).Offer().As("RAG").Bookkeeping().
			Shows(func(*kb.Edition, *kb.Page) kb.Cell { return ragCell(r.RAG) }),
		kb.Num("likelihood", &r.Likelihood, "from 1 (hardly) to 5 (almost certain); 5 for an issue when missing").Offer().As("Exposure").
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell { return ratedExposure(e, p, r) }),
		kb.Num("impact", &r.Impact, "from 1 (a nuisance) to 5 (the end of the work)").Offer().Elsewhere(),
		kb.Date("due", &r.Due, "the day by which the mitigation is in place").Offer().
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell {
				cell := riskDue(r, e.Day)
				cell.Note = e.Notes(p)["due"]
				return cell
			}),
		kb.Prose("mitigation", "Mitigation", &r.Mitigation, "what makes it less likely or less bad, and who does it").Want(),
		kb.Owner("escalates_to", &r.EscalatesTo, "who takes over when its owners cannot answer in time").Offer().Acts(),
		kb.Span("respond_within", &r.RespondWithin, "how soon after it was raised its owners answer").Offer().As("Answer by").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell {
				by := r.AnswerBy()
				return kb.Cell{Day: by, Late: by != "" && by < e.Day}
			}),
		kb.Date("answered", &r.Answered, "the day its owners said what they do about it").Bookkeeping(),
		kb.Choice("state", &r.State, "its status; open when missing", RiskOpen, RiskMitigated, RiskAccepted, RiskClosed).As("Status").Bookkeeping().
			Shows(func(*kb.Edition, *kb.Page) kb.Cell { return riskState(r) }),
		kb.Was("due", &r.Was),
		kb.Seen(&r.Seen, "", "likelihood", "impact"),
	}
}

// Happened returns the day it was raised.
func (r *Risk) Happened() kb.Day { return r.Raised }

// Open reports whether the risk still needs action.
func (r *Risk) Open() bool { return r.State == "" || r.State == RiskOpen }

// mostExposure is the highest possible exposure.
const mostExposure = 25

// Exposure returns likelihood times impact, 1 to 25; 0 when it is not rated.
func (r *Risk) Exposure() int {
	likelihood := r.Likelihood.Value
	if r.Likelihood.Text == "" && r.Kind == issue {
		likelihood = 5
	}
	return int(likelihood * r.Impact.Value)
}

// AnswerBy returns the day by which its owners have to answer, no day when they have
// answered, it is no longer open, or no time is set.
func (r *Risk) AnswerBy() kb.Day {
	if !r.Open() || r.Answered != "" {
		return ""
	}
	return r.RespondWithin.After(r.Raised)
}

// exposureTone colours an exposure: from 15 of 25 it is bad, from 8 it is near.
func exposureTone(exposure int) kb.Tone {
	switch {
	case exposure >= 15:
		return kb.ToneBad
	case exposure >= 8:
		return kb.ToneSoon
	}
	return kb.ToneGood
}

// byExposure sorts open ones first, then by the greatest exposure, then by the
// earliest due day, those without one last.
func byExposure(a, b *kb.Page) int {
	x, y := a.Fields.(*Risk), b.Fields.(*Risk)
	return cmp.Or(
		compareTrue(x.Open(), y.Open()),
		cmp.Compare(y.Exposure(), x.Exposure()),
		compareTrue(x.Due != "", y.Due != ""),
		cmp.Compare(x.Due, y.Due),
		kb.ByOrder(a, b),
	)
}

func riskType() *kb.Type {
	return &kb.Type{
		Name: "risk", Title: "Risk", Plural: "Risks and issues", Folder: "risks", Register: "Risk register",
		Doc:          "something that may go wrong or has gone wrong, with what is done about it, by whom and until when",
		Family:       kb.FamilySteer,
		New:          func() kb.Fields { return new(Risk) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 30, Unit: "d"},
		Record:       func(p *kb.Page, _ kb.Day) bool { r, ok := p.Fields.(*Risk); return ok && r.State == RiskClosed },
		Before:       byExposure,
		Columns: []kb.Fact{
			{Label: "Exposure", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return exposureCell(e, p.Fields.(*Risk)) }},
			{Field: "rag"}, {Field: "state"}, {Field: kb.FactOwners}, {Field: "due"}, {Field: "escalates_to"}, {Field: kb.FactTrust},
		},
		Facts:   kb.Facts("state", "rag", "likelihood", "raised", "respond_within", "answered", "due", "escalates_to"),
		Summary: riskSummary,
		Todos:   riskWaits,
		Rules:   riskRules(),
	}
}

func exposureCell(e *kb.Edition, r *Risk) kb.Cell {
	if exposure := r.Exposure(); exposure > 0 {
		return kb.Cell{Text: e.Say("{n} of {all}", exposure, mostExposure), Number: true}
	}
	return kb.Cell{}
}

func riskKind(r *Risk) string {
	if r.Kind == "" {
		return "risk"
	}
	return r.Kind
}

// riskState returns the state. While it is open that is "open risk" or "open issue".
func riskState(r *Risk) kb.Cell {
	switch r.State {
	case RiskMitigated:
		return kb.Cell{Text: r.State, Tone: kb.ToneGood}
	case RiskAccepted, RiskClosed:
		return kb.Cell{Text: r.State, Tone: kb.ToneQuiet}
	}
	if r.Kind == issue {
		return kb.Cell{Text: "open issue", Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: "open risk", Tone: kb.ToneSoon}
}

func riskDue(r *Risk, day kb.Day) kb.Cell {
	return kb.Cell{Day: r.Due, Late: r.Open() && r.Due != "" && r.Due < day}
}

func rated(n kb.Number) bool {
	return n.Value >= 1 && n.Value <= 5 && n.Value == math.Trunc(n.Value)
}
