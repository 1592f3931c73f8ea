package practice

import (
	"cmp"
	"strconv"

	"tandem/generator/kb"
)

// ratedExposure shows an exposure with its likelihood and impact.
func ratedExposure(e *kb.Edition, p *kb.Page, r *Risk) kb.Cell {
	n := r.Exposure()
	if n == 0 {
		return kb.Cell{}
	}
	likelihood := cmp.Or(r.Likelihood.Text, "5")
	cell := kb.TextCell(e.Say("{n} of 25: likelihood {likelihood}, impact {impact}", n, likelihood, r.Impact.Text))
	cell.Note = movement(e, p, "")
	return cell
}

// riskSummary counts the open risks and issues by likelihood and impact.
func riskSummary(e *kb.Edition) []kb.Panel {
	var counted [6][6]int
	all, unanswered := 0, 0
	for _, r := range headers[*Risk](e.Pages) {
		if !r.Open() {
			continue
		}
		all++
		if by := r.AnswerBy(); by != "" && by < e.Day {
			unanswered++
		}
		likelihood := r.Likelihood
		if likelihood.Text == "" && r.Kind == issue {
			likelihood.Value = 5
		}
		if rated(likelihood) && rated(r.Impact) {
			counted[int(likelihood.Value)][int(r.Impact.Value)]++
		}
	}
	if all == 0 {
		return nil
	}
	panel := kb.Panel{Title: "Where the open ones lie", Kind: kb.PanelMatrix, Head: []string{"Likelihood"}, Note: e.Say("{n} open, the greatest exposure first below.", all)}
	if unanswered > 0 {
		panel.Note = e.Say("{n} open, {late} of them past the time in which an answer was due.", all, unanswered)
	}
	panel.Note += " " + e.Say("The colours are those of the exposure, likelihood times impact, not of the status.")
	for impact := 1; impact <= 5; impact++ {
		panel.Head = append(panel.Head, e.Say("Impact {n}", impact))
	}
	for likelihood := 5; likelihood >= 1; likelihood-- {
		row := []kb.Cell{{Text: strconv.Itoa(likelihood)}}
		for impact := 1; impact <= 5; impact++ {
			cell := kb.Cell{}
			if n := counted[likelihood][impact]; n > 0 {
				cell = kb.Cell{Text: count(n), Tone: exposureTone(likelihood * impact)}
			}
			row = append(row, cell)
		}
		panel.Rows = append(panel.Rows, row)
	}
	return []kb.Panel{panel}
}

// riskWaits are the todos of a risk: first an answer, then the mitigation. When the
// response time is over, the person it escalates to has it too.
func riskWaits(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	r := p.Fields.(*Risk)
	if !r.Open() {
		return nil
	}
	wait := kb.Todo{Kind: riskKind(r), Text: p.Title, Since: r.Raised, Due: r.Due, Risk: true}
	if by := r.AnswerBy(); by != "" {
		wait.Text, wait.Due = l.Say("Answer: {page}", p.Title), by
		if by < day && r.EscalatesTo != "" {
			wait.Owners = append(append(wait.Owners, p.Owners...), r.EscalatesTo)
		}
	}
	return []kb.Todo{wait}
}

func riskRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "risk/past-response",
			Why:  "a risk is answered within the agreed time, or is escalated",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Risk)
				if by := r.AnswerBy(); by != "" && by < j.Day {
					hint := "add answered: YYYY-MM-DD with what is done about it, or set state"
					if r.EscalatesTo != "" {
						hint = "take it to \"" + r.EscalatesTo + "\", or " + hint
					}
					report(p.Place("respond_within"), "the "+riskKind(r)+" has been unanswered since "+string(by), hint)
				}
			},
		},
		{
			Code: "risk/out-of-range",
			Why:  "likelihood and impact are whole numbers from 1 to 5",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Risk)
				for _, n := range []struct {
					key string
					kb.Number
				}{{"likelihood", r.Likelihood}, {"impact", r.Impact}} {
					if n.Text != "" && !rated(n.Number) {
						report(p.Place(n.key), n.key+": \""+n.Text+"\" is not a whole number from 1 to 5", "use 1 (least) to 5 (most)")
					}
				}
			},
		},
		{
			Code: "risk/unrated",
			Why:  "an open risk has a likelihood and an impact, so that the register can put the worst first",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				r := p.Fields.(*Risk)
				if !r.Open() {
					return
				}
				for _, n := range []struct {
					key     string
					missing bool
				}{{"likelihood", r.Likelihood.Text == "" && r.Kind != issue}, {"impact", r.Impact.Text == ""}} {
					if n.missing {
						report(kb.Pos{Line: 1, Column: 1}, "the open "+riskKind(r)+" has no "+n.key, "add "+n.key+": with a number from 1 to 5")
					}
				}
			},
		},
		{
			Code: "risk/escalates-nowhere",
			Why:  "a risk with a response time names somebody who takes over when the time has passed",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if r := p.Fields.(*Risk); r.Open() && r.RespondWithin.Given() && r.EscalatesTo == "" {
					report(p.Place("respond_within"), "nobody takes over when the response time has passed", "add escalates_to: with a person or team")
				}
			},
		},
	}
}
