package practice

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// rungs are the stages of the ladder with their names.
func rungs() []struct{ stage, name, is string } {
	return []struct{ stage, name, is string }{
		{Paper, "Paper", "count, read, calculate"},
		{Prototype, "Prototype", "something that runs, on made-up or kept-back data"},
		{ABTest, "A/B", "two versions, and nobody knows which is which"},
		{Pilot, "Pilot", "the real thing, in a small part of the real world"},
	}
}

func rungName(stage string) string {
	for _, r := range rungs() {
		if r.stage == stage {
			return r.name
		}
	}
	return stage
}

func experimentState(x *Experiment) kb.Cell {
	tones := map[string]kb.Tone{Running: kb.ToneSoon, Scaled: kb.ToneGood}
	tone, ok := tones[x.state()]
	if !ok {
		tone = kb.ToneQuiet // an experiment that ended by its own rule has not failed
	}
	return kb.Cell{Text: x.state(), Tone: tone}
}

// gatesKnown returns how many gates have a result.
func gatesKnown(e *kb.Edition, x *Experiment) kb.Cell {
	if len(x.Gates) == 0 {
		return kb.Cell{}
	}
	known := kb.CountOf(x.Gates, func(g Gate) bool { return g.Result != "" })
	return kb.Cell{Text: e.Say("{n} of {all}", known, len(x.Gates)), Number: true}
}

// experimentSummary counts by stage the running experiments and the results of the
// others, and lists what was learnt, failures included.
func experimentSummary(e *kb.Edition) []kb.Panel {
	ladder := kb.Panel{Title: "Stages of experiments", Kind: kb.PanelLadder, Head: []string{"Stage", "What it is", "Planned or running", "Ended by their rule", "Moved to the next stage", "Without a result"}}
	learnt := kb.Panel{Title: "What the ended ones taught", Kind: kb.PanelTable, Head: []string{"Experiment", "Ended as", "Learnt"}}
	list := func(ids []string) kb.Cell { return kb.Cell{Pages: ids} }
	ended := map[string]int{}
	for _, r := range rungs() {
		by := map[string][]string{}
		for p, x := range headers[*Experiment](e.Pages) {
			if x.Stage != r.stage {
				continue
			}
			state := x.state()
			if state == Running {
				state = Planned
			}
			by[state] = append(by[state], p.ID)
			if x.Ended() {
				ended[x.State]++
				learnt.Rows = append(learnt.Rows, []kb.Cell{{Page: p.ID}, experimentState(x), {Text: sentences(x.Learned, 3)}})
			}
		}
		ladder.Rows = append(ladder.Rows, []kb.Cell{{Text: e.Say(r.name)}, {Text: e.Say(r.is)}, list(by[Planned]), list(by[Killed]), list(by[Scaled]), list(by[Inconclusive])})
	}
	ladder.Note = e.Say("Ended by their rule: {killed}. Moved to the next stage: {scaled}. Without a result: {open}.", ended[Killed], ended[Scaled], ended[Inconclusive])
	return []kb.Panel{ladder, learnt}
}

// sentences returns the first n sentences of a text; fewer when it has fewer.
func sentences(text string, n int) string {
	text = strings.Join(strings.Fields(text), " ")
	end := 0
	for range n {
		i := strings.Index(text[end:], ". ")
		if i < 0 {
			return text
		}
		end += i + len(". ")
	}
	return strings.TrimSpace(text[:end])
}

func experimentRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "experiment/without-rules",
			Why:  "a running experiment has a rule for ending and a rule for doing more",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				x := p.Fields.(*Experiment)
				if x.State != Running {
					return
				}
				if x.KillIf == "" {
					report(p.Place("state"), "the experiment runs, and no rule says when it ends", "add kill_if: with a number and a day")
				}
				if x.ScaleIf == "" {
					report(p.Place("state"), "the experiment runs, and no rule says when it moves to the next stage", "add scale_if: with a number")
				}
			},
		},
		{
			Code: "experiment/past-end",
			Why:  "an experiment stops on its last day, finished or not",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				if x := p.Fields.(*Experiment); x.State == Running && x.Ends != "" && x.Ends < j.Day {
					report(p.Place("ends"), "the experiment was to end on "+string(x.Ends)+" and still runs", "decide its gate: set state to killed, scaled or inconclusive, or agree one more round with a new day")
				}
			},
		},
		{
			Code: "experiment/without-review",
			Why:  "an A/B test or a pilot has a pre-mortem and a safety review before it runs",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				x := p.Fields.(*Experiment)
				if x.Stage != ABTest && x.Stage != Pilot || retired(p) {
					return
				}
				for _, want := range []struct{ key, ref, kind, name string }{
					{"premortem", x.Premortem, "pre-mortem", "a pre-mortem"}, {"safety_review", x.SafetyReview, "safety-review", "a safety review"},
				} {
					held := j.Resolve(p, want.ref)
					switch {
					case want.ref == "":
						report(p.Place("stage"), "nobody has held "+want.name+" for this "+map[string]string{ABTest: "A/B test", Pilot: "pilot"}[x.Stage], "hold it before anything runs, then name it: "+want.key+": retros/…")
					case held != nil:
						if r, ok := held.Fields.(*Retro); ok && r.Kind != want.kind {
							report(p.Place(want.key), "\""+held.ID+"\" is a "+retroKind(held)+", not "+want.name, "name the page of the "+want.kind+", or set its kind")
						}
					}
				}
			},
		},
		{
			Code: "experiment/ended-without-lesson",
			Why:  "an experiment that ended says what was learnt, even if it failed",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if x := p.Fields.(*Experiment); x.Ended() && x.Learned == "" {
					report(p.Place("state"), "the experiment ended as "+x.State+", and nothing says what was learnt", "add the heading Learned: what was believed, what was found, what changes")
				}
			},
		},
		{
			Code:  "experiment/over-risk-budget",
			Why:   "planned and running experiments stay within the risk budget of their charter",
			Whole: overRiskBudget,
		},
	}
}

// overRiskBudget adds up, for each charter, the remaining cost of its planned and
// running experiments. Budgets in another unit than the charter's are left out.
func overRiskBudget(j *kb.Judged, report func(p *kb.Page, at kb.Pos, message, hint string)) {
	charters := budgeted(j)
	for _, p := range charters {
		c := p.Fields.(*Charter)
		unit := cmp.Or(c.BudgetUnit, "hours")
		sum := 0.0
		for test, x := range headers[*Experiment](j.Pages) {
			if !x.Ended() && x.unit() == unit && !retired(test) && !test.Draft() && paysFor(j, charters, p, test) {
				sum += x.Budget.Value
			}
		}
		if sum > c.RiskBudget.Value {
			report(p, p.Place("risk_budget"), "the planned and running experiments may cost "+strconv.FormatFloat(sum, 'f', -1, 64)+" "+unit+", the charter's risk budget is "+c.RiskBudget.Text,
				"end one, give it less, or have both sponsors raise the budget")
		}
	}
}

// budgeted returns the charters that hold and set a risk budget.
func budgeted(j *kb.Judged) []*kb.Page {
	var charters []*kb.Page
	for p, c := range headers[*Charter](j.Pages) {
		if c.RiskBudget.Text != "" && !retired(p) && !p.Draft() {
			charters = append(charters, p)
		}
	}
	return charters
}

// paysFor reports whether an experiment is paid from the budget of a charter: the
// charter names it under its assumptions, or both belong to one workstream. An
// experiment that no charter claims is paid from the only charter; with several it is
// unclear.
func paysFor(j *kb.Judged, charters []*kb.Page, charter, test *kb.Page) bool {
	claims := func(p *kb.Page) bool {
		if p.Workstream != "" && test.Workstream != "" && j.Resolve(p, p.Workstream) == j.Resolve(test, test.Workstream) {
			return true
		}
		return slices.ContainsFunc(p.Fields.(*Charter).Assumptions, func(a Assumption) bool {
			return a.Experiment != "" && j.Resolve(p, a.Experiment) == test
		})
	}
	return claims(charter) || len(charters) == 1
}
