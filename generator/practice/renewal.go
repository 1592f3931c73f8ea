package practice

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Renewal is the header of the day on which the partners decide whether to continue,
// grow or stop.
type Renewal struct {
	At       kb.Day
	Charter  string
	Continue string
	Scale    string
	Stop     string
	Criteria []Criterion
	Choice   string
	ChosenBy []string
	Next     string
}

// Criterion is something that decides a renewal, and what was found on its day.
type Criterion struct {
	For      string // a choice
	Text     string
	Met      kb.YesNo
	Evidence string
}

// The choices of a renewal.
const (
	Continue = "continue"
	Scale    = "scale"
	Stop     = "stop"
)

// preparation is how many days before its day a renewal begins to wait.
const preparation = 60

// Fields lists the keys of a renewal.
func (r *Renewal) Fields() []kb.Field {
	return []kb.Field{
		kb.Date("at", &r.At, "the day of the choice").As("Day").Require().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell {
				return kb.Cell{Day: r.At, Late: r.Choice == "" && r.At < e.Day}
			}),
		kb.PageRef("charter", &r.Charter, "the charter that is renewed or ends").To("charter").Relation("Renewed at"),
		kb.Prose("continue", "Continue when", &r.Continue, "what must hold to go on as before"),
		kb.Prose("scale", "Scale when", &r.Scale, "what must hold to do more"),
		kb.Prose("stop", "Stop when", &r.Stop, "what ends the work"),
		kb.Rows("criteria", &r.Criteria, "what decides, one by one, so that each can be judged on the day", func(c *Criterion) []kb.Field {
			return []kb.Field{
				kb.Choice("for", &c.For, "the choice that it is for", Continue, Scale, Stop).Require(),
				kb.Text("criterion", &c.Text, "what must hold").Require(),
				kb.Whether("met", &c.Met, "whether it held on the day").Bookkeeping(),
				kb.Text("evidence", &c.Evidence, "what shows it").Bookkeeping(),
			}
		}).As("Criteria"),
		kb.Choice("choice", &r.Choice, "what was chosen; empty until the day", Continue, Scale, Stop).Bookkeeping().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return renewalState(r, e.Day) }),
		kb.Owners("chosen_by", &r.ChosenBy, "who chose").As("Chosen by").Bookkeeping(),
		kb.Prose("next_cycle", "Next cycle", &r.Next, "what the next phase is for, its hours and its checkpoint"),
	}
}

// Happened returns the day of the choice, once there is one.
func (r *Renewal) Happened() kb.Day {
	if r.Choice == "" {
		return ""
	}
	return r.At
}

// Missing returns the choices for which no criteria are set.
func (r *Renewal) Missing() []string {
	var missing []string
	for _, c := range []struct{ name, text string }{{Continue, r.Continue}, {Scale, r.Scale}, {Stop, r.Stop}} {
		if strings.TrimSpace(c.text) == "" && !slices.ContainsFunc(r.Criteria, func(row Criterion) bool { return row.For == c.name }) {
			missing = append(missing, c.name)
		}
	}
	return missing
}

func renewalType() *kb.Type {
	return &kb.Type{
		Name: "renewal", Title: "Renewal", Plural: "Renewals", Folder: "renewals", Register: "Renewal calendar",
		Doc:          "the day on which the partners continue, scale or stop, with criteria set beforehand",
		Family:       kb.FamilyDecide,
		New:          func() kb.Fields { return new(Renewal) },
		OwnersNeeded: true,
		Record: func(p *kb.Page, day kb.Day) bool {
			r, ok := p.Fields.(*Renewal)
			return ok && r.Choice != "" && r.At <= day
		},
		Outcome: func(p *kb.Page) string {
			r, ok := p.Fields.(*Renewal)
			if !ok {
				return ""
			}
			return r.Choice
		},
		Before: func(a, b *kb.Page) int {
			if c := strings.Compare(string(b.Fields.(*Renewal).At), string(a.Fields.(*Renewal).At)); c != 0 {
				return c
			}
			return kb.ByOrder(a, b)
		},
		Columns: []kb.Fact{
			{Field: "at"}, {Field: "choice"}, {Field: "charter"},
			{Label: "Criteria", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if missing := p.Fields.(*Renewal).Missing(); len(missing) > 0 {
					return kb.Cell{Text: e.Say("missing for {choices}", e.Listed(translated(e, missing))), Tone: kb.ToneBad}
				}
				return kb.Cell{Text: "set", Tone: kb.ToneGood}
			}},
			{Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Facts: kb.Facts("at", "choice", "chosen_by"),
		Todos: func(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
			r := p.Fields.(*Renewal)
			if r.Choice != "" || r.At == "" || day < r.At.Add(-preparation) {
				return nil
			}
			return []kb.Todo{{Kind: "renewal", Text: l.Say("Continue, scale or stop: {page}", p.Title), Since: r.At.Add(-preparation), Due: r.At}}
		},
		Events: func(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
			r := p.Fields.(*Renewal)
			if r.At == "" || retired(p) {
				return nil
			}
			return []kb.Event{{ID: "renewal", Title: p.Title, Text: l.Say("Continue, scale or stop, by the criteria set beforehand."), Day: r.At, Owners: p.Owners}}
		},
		Rules: renewalRules(),
	}
}

func renewalRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "renewal/criterion-not-judged",
			Why:  "the choice rests on criteria, each met or not",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Renewal)
				for i, c := range r.Criteria {
					if r.Choice != "" && (c.Met == "" || c.Evidence == "") {
						report(p.Place("criteria"+atRow(i)), "it is not said whether "+diag.QuoteShort(c.Text)+" was met, or what shows it", "add met: yes or met: no, and evidence: what shows it")
					}
				}
			},
		},
		{
			Code: "renewal/nobody-chose",
			Why:  "a choice names who made it",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if r := p.Fields.(*Renewal); r.Choice != "" && len(r.ChosenBy) == 0 && !retired(p) {
					report(p.Place("choice"), "it is not said who chose "+diag.QuoteShort(r.Choice), "add chosen_by: the people who did")
				}
			},
		},
		{
			Code: "renewal/without-next-cycle",
			Why:  "partners who go on say what the next phase is for",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if r := p.Fields.(*Renewal); (r.Choice == Continue || r.Choice == Scale) && strings.TrimSpace(r.Next) == "" && !retired(p) {
					report(p.Place("choice"), "the partners go on, and nothing says what the next phase is for", "say it under \"## Next cycle\", with its hours and its checkpoint")
				}
			},
		},
		{
			Code: "renewal/without-criteria",
			Why:  "the criteria for continue, scale and stop are set before the day",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Renewal)
				if missing := r.Missing(); len(missing) > 0 && r.Choice == "" && !retired(p) {
					report(p.Place("at"), "the renewal has no criteria for "+(*kb.Base)(nil).Listed(missing), "say what must hold under \"## Continue when\", \"## Scale when\" and \"## Stop when\"")
				}
			},
		},
		{
			Code: "renewal/past-without-choice",
			Why:  "a renewal whose day has passed says what was chosen",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Renewal)
				if r.At != "" && r.At < j.Day && r.Choice == "" && !retired(p) {
					report(p.Place("at"), "the day of the renewal, "+string(r.At)+", has passed without a choice", "add choice: continue, scale or stop, or set the new day")
				}
			},
		},
	}
}

func renewalState(r *Renewal, day kb.Day) kb.Cell {
	switch {
	case r.Choice == Stop:
		return kb.Cell{Text: r.Choice, Tone: kb.ToneQuiet}
	case r.Choice != "":
		return kb.Cell{Text: r.Choice, Tone: kb.ToneGood}
	case r.At < day:
		return kb.Cell{Text: "not chosen", Tone: kb.ToneBad}
	case r.At.Add(-preparation) <= day:
		return kb.Cell{Text: "being prepared", Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: "ahead", Tone: kb.ToneQuiet}
}
