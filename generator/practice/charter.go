package practice

import (
	"cmp"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// Charter is the header of the page with the partnership's purpose, its few results,
// and its limits.
type Charter struct {
	Purpose     string
	Priorities  []kb.Word // by partner id
	Outcomes    []Outcome
	Win         string
	WinReached  kb.YesNo
	Leading     []LeadingIndicator
	Assumptions []Assumption
	Constraints []string
	RedLines    []RedLine
	Learning    []kb.Word // by partner id
	Delivers    string
	RiskBudget  kb.Number // in BudgetUnit
	BudgetUnit  string    // "hours" when empty
	Ombud       string
	Drills      kb.Interval
	Feedback    kb.Interval
	Signed      kb.Day
	Start       kb.Day
	Midpoint    kb.Day
	Result      string // of the midpoint
	End         kb.Day
}

// LeadingIndicator is a number that changes early, and who acts when it does.
type LeadingIndicator struct {
	Indicator string
	Threshold string
	Acts      string
	Goal      string
}

// Assumption is a belief that the charter rests on, and its test.
type Assumption struct {
	Text       string
	Experiment string
}

// RedLine is something that the partners will not do, whatever the gain.
type RedLine struct {
	Line    string
	Noticed string
}

// Fields lists the keys of a charter.
func (c *Charter) Fields() []kb.Field {
	return []kb.Field{
		kb.Prose("purpose", "Purpose", &c.Purpose, "why the partners work together, in a sentence that both accept").Require(),
		kb.Words("priorities", &c.Priorities, "what each partner must get, by its id").Drawn(wordsTable),
		kb.Rows("outcomes", &c.Outcomes, "the two or three results that count", func(o *Outcome) []kb.Field {
			return []kb.Field{
				kb.Text("metric", &o.Metric, "what changes, as a number would show it").Require(),
				kb.Num("baseline", &o.Baseline, "the number at the start; leave it out while it is not known"),
				kb.Num("target", &o.Target, "the number that counts as success"),
				kb.Num("current", &o.Current, "the latest number").Bookkeeping(),
				kb.Text("unit", &o.Unit, "what the numbers count: minutes, %"),
				kb.Date("by", &o.By, "the day by which it is reached"),
				kb.Text("serves", &o.Serves, "whom it serves: a partner's id, or a group in words"),
				kb.Text("measure", &o.Measure, "how it is measured, and from what"),
				kb.PageRef("goal", &o.Goal, "the goal page that follows it; its first lagging indicator gives what numbers are missing here").To("goal").Relation("Outcome of"),
				kb.Was("by", &o.Was),
				kb.Seen(&o.Seen, "", "current"),
			}
		}).Drawn(outcomePanels).Require(),
		kb.Text("minimum_credible_win", &c.Win, "the smallest result that would convince both, and someone outside").Offer().As("Smallest win that counts"),
		kb.Whether("win_reached", &c.WinReached, "whether that win was reached; asked at the midpoint and at the renewal").As("Win reached").Bookkeeping(),
		kb.Rows("leading_indicators", &c.Leading, "numbers that change early enough to correct the course", func(l *LeadingIndicator) []kb.Field {
			return []kb.Field{
				kb.Text("indicator", &l.Indicator, "what is counted").As("What is counted").Require(),
				kb.Text("threshold", &l.Threshold, "the value at which somebody acts").As("Somebody acts at"),
				kb.Owner("acts", &l.Acts, "who acts then").As("Who").Acts(),
				kb.PageRef("goal", &l.Goal, "the goal page that follows it, with an indicator of the same name").To("goal").Relation("Early sign of"),
			}
		}).Offer(),
		kb.Rows("assumptions", &c.Assumptions, "what must be true for this to work, at most five", func(a *Assumption) []kb.Field {
			return []kb.Field{
				kb.Text("text", &a.Text, "the belief, in a sentence that could turn out false").Require(),
				kb.PageRef("experiment", &a.Experiment, "the experiment that could refute it").To("experiment").Relation("Tests an assumption of"),
			}
		}).Offer().Drawn(assumptions),
		kb.Texts("constraints", &c.Constraints, "limits that the partners cannot change: law, staffing, dates").As("Bound by").
			Shows(func(*kb.Edition, *kb.Page) kb.Cell { return kb.TextCell(strings.Join(c.Constraints, "; ")) }),
		kb.Rows("red_lines", &c.RedLines, "what the partners do not do, whatever it would gain them", func(r *RedLine) []kb.Field {
			return []kb.Field{
				kb.Text("line", &r.Line, "the line, in plain words").As("We do not cross").Require(),
				kb.Text("noticed", &r.Noticed, "how a breach would be noticed").As("A breach shows"),
			}
		}).Offer(),
		kb.Words("learning", &c.Learning, "what each partner is to learn, by its id").Elsewhere(),
		kb.PageRef("delivers", &c.Delivers, "the playbook that the work leaves behind").Offer().To("playbook").Relation("To be delivered by").As("Leaves behind"),
		kb.Num("risk_budget", &c.RiskBudget, "what all experiments together may cost, in the budget's unit").Offer().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(c.Budget(e.Base)) }),
		kb.Text("budget_unit", &c.BudgetUnit, "the budget's unit: a currency, or hours, which is meant when missing").Elsewhere(),
		kb.Owner("ombud", &c.Ombud, "the neutral person, who neither decides nor is accountable").Offer().Acts(),
		kb.Span("drills_every", &c.Drills, "how often a scenario is played through, such as 6mo").As("Scenario drills").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(e.Every(c.Drills)) }),
		kb.Span("feedback_every", &c.Feedback, "how often the partners look back at how they work together, such as 3mo").As("Feedback on the process").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(e.Every(c.Feedback)) }),
		kb.Date("signed", &c.Signed, "the day both partners signed it"),
		kb.Date("start", &c.Start, "first day of the time that it covers").Offer().As("Starts").Drawn(charterTime),
		kb.Date("midpoint", &c.Midpoint, "the day on which everything but the red lines may be renegotiated").Offer().Elsewhere(),
		kb.Text("midpoint_result", &c.Result, "what was decided at the midpoint").As("Decided at the midpoint").Bookkeeping(),
		kb.Date("end", &c.End, "last day of the time that it covers").Offer().As("Ends").Elsewhere().
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Day: c.End, Late: !retired(p) && c.End != "" && c.End < e.Day}
			}),
	}
}

// Budget returns the risk budget with its unit, empty when there is none.
func (c *Charter) Budget(b *kb.Base) string {
	if c.RiskBudget.Text == "" {
		return ""
	}
	unit := cmp.Or(c.BudgetUnit, b.Say("hours"))
	return c.RiskBudget.Text + " " + unit
}

func charterType() *kb.Type {
	return &kb.Type{
		Name: "charter", Title: "Charter", Plural: "Charters", Folder: "charters", Register: "Charters",
		Doc:          "one page that says why the partners work together, which few results count, and what they will not do",
		Family:       kb.FamilyDecide,
		New:          func() kb.Fields { return new(Charter) },
		OwnersNeeded: true,
		BothSign:     true,
		Before:       latestCharter,
		Columns: []kb.Fact{
			{Field: "minimum_credible_win"},
			{Label: "Outcomes", Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.TextCell(outcomeTally(e.Linked, p)) }},
			{Field: "start"}, {Field: "end"}, {Field: "delivers"}, {Field: kb.FactTrust},
		},
		Facts:  kb.Facts("minimum_credible_win", "win_reached", "midpoint_result", "signed", "delivers", "risk_budget", "ombud", "drills_every", "feedback_every", "constraints"),
		Todos:  charterWaits,
		Events: charterEvents,
		Rules:  charterRules(),
	}
}

// atRow returns the part of a header key that names the row with index i.
func atRow(i int) string { return "[" + strconv.Itoa(i) + "]" }

// latestCharter orders charters by their first day, the latest first.
func latestCharter(a, b *kb.Page) int {
	return cmp.Or(cmp.Compare(b.Fields.(*Charter).Start, a.Fields.(*Charter).Start), kb.ByOrder(a, b))
}
