package practice

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

func charterRules() []kb.Rule {
	return []kb.Rule{
		{
			Code:  "charter/outcome-without-measure",
			Why:   "an outcome says how it is measured, or names the goal that does",
			Check: outcomesWithMeasure,
		},
		{
			Code:  "charter/assumption-without-experiment",
			Why:   "an assumption names the experiment that could refute it",
			Check: assumptionsTested,
		},
		{
			Code: "charter/no-red-lines",
			Why:  "a charter says what the partners will not do",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if len(p.Fields.(*Charter).RedLines) == 0 && !retired(p) {
					report(kb.Pos{Line: 1, Column: 1}, "the charter draws no red line", "add red_lines: what neither partner does, whatever it would gain them")
				}
			},
		},
		{
			Code:  "charter/without-playbook",
			Why:   "a charter names a playbook that its work delivers",
			Check: playbookNamed,
		},
		{
			Code:  "charter/midpoint-without-result",
			Why:   "a midpoint that has passed says what was decided on it",
			Check: midpointResult,
		},
		{
			Code:  "charter/win-not-judged",
			Why:   "the midpoint and the renewal say whether the smallest win that counts was reached",
			Check: winJudged,
		},
		{
			Code:  "charter/outcome-not-measured",
			Why:   "an outcome whose day has passed has a number of today",
			Check: outcomesMeasured,
		},
		{
			Code:  "charter/unknown-number",
			Why:   "an early sign is named as the indicator of the goal that follows it",
			Check: signsNamed,
		},
		{
			Code:  "charter/without-ip-terms",
			Why:   "who owns and publishes what comes out is agreed before the work starts",
			Check: ipTerms,
		},
		{
			Code:  "charter/review-overdue",
			Why:   "drills and feedback on the process are held as often as the charter says",
			Check: reviewsHeld,
		},
		{
			Code:  "charter/ombud-decides",
			Why:   "the ombud neither decides nor is accountable",
			Check: ombudDecides,
		},
		{
			Code:  "charter/unknown-partner",
			Why:   "priorities and learning name partners of the directory",
			Wrong: true,
			Check: partnersKnown,
		},
	}
}

// midpointResult reports a midpoint that has passed without a result.
func midpointResult(j *kb.Judged, p *kb.Page, report kb.Report) {
	c := p.Fields.(*Charter)
	if c.Midpoint != "" && c.Midpoint < j.Day && c.Result == "" && !retired(p) {
		report(p.Place("midpoint"), "the midpoint on "+string(c.Midpoint)+" has no result", "add midpoint_result: what was decided on that day, or set the new day")
	}
}

// winJudged reports a charter after its midpoint or its renewal that does not say whether
// the smallest win was reached.
func winJudged(j *kb.Judged, p *kb.Page, report kb.Report) {
	c := p.Fields.(*Charter)
	if c.Win == "" || c.WinReached != "" || retired(p) {
		return
	}
	asked := ""
	if c.Midpoint != "" && c.Midpoint < j.Day {
		asked = "the midpoint on " + string(c.Midpoint)
	}
	for page, r := range headers[*Renewal](j.PagesOfType("renewal")) {
		if !page.Draft() && r.Happened() != "" && r.At <= j.Day && j.Resolve(page, r.Charter) == p {
			asked = "the renewal on " + string(r.At)
		}
	}
	if asked != "" {
		report(p.Place("minimum_credible_win"), "it is not said whether the smallest win was reached by "+asked, "add win_reached: yes, or win_reached: no")
	}
}

// outcomesMeasured reports outcomes whose day has passed without a number.
func outcomesMeasured(j *kb.Judged, p *kb.Page, report kb.Report) {
	if retired(p) {
		return
	}
	for i, o := range outcomesOf(j.Linked, p) {
		if o.By != "" && o.By < j.Day && o.Current.Text == "" {
			report(p.Place("outcomes"+atRow(i)), "the outcome "+diag.QuoteShort(o.Metric)+" was to be reached by "+string(o.By)+", and has no number of today",
				"add current: what the number is now, or agree a new day")
		}
	}
}

// ipTerms reports a charter that has started where no agreement settles rights.
func ipTerms(j *kb.Judged, p *kb.Page, report kb.Report) {
	c := p.Fields.(*Charter)
	if c.Start == "" || c.Start > j.Day || retired(p) {
		return
	}
	for page, a := range headers[*Agreement](j.PagesOfType("agreement")) {
		if a.Kind == ipAndPublishing && !retired(page) && !page.Draft() {
			return
		}
	}
	report(p.Place("start"), "the work began on "+string(c.Start)+", and no agreement says who owns and publishes its results",
		"write an agreement with kind: "+ipAndPublishing)
}

// ombudDecides reports an ombud who owns the charter, takes decisions, or has a part in
// what may have to be mediated: a workstream, a step of its escalation, its meetings.
func ombudDecides(j *kb.Judged, p *kb.Page, report kb.Report) {
	c := p.Fields.(*Charter)
	if c.Ombud == "" || retired(p) {
		return
	}
	const hint = "name somebody neutral, or let somebody else answer for it"
	if slices.Contains(p.Owners, c.Ombud) {
		report(p.Place("ombud"), "the ombud "+diag.QuoteShort(c.Ombud)+" owns the charter", hint)
	}
	for _, decision := range j.PagesOfType("decision") {
		if slices.Contains(decision.Fields.(*Decision).Deciders, c.Ombud) {
			report(p.Place("ombud"), "the ombud "+diag.QuoteShort(c.Ombud)+" is a decider of \""+decision.ID+"\"", hint)
		}
	}
	for w, work := range headers[*Workstream](j.PagesOfType("workstream")) {
		part := ""
		switch {
		case slices.Contains(w.Owners, c.Ombud):
			part = "owns"
		case slices.ContainsFunc(work.Escalation, func(r Rung) bool { return slices.Contains(r.Who, c.Ombud) }):
			part = "is a step of the escalation of"
		case slices.ContainsFunc(work.Meetings, func(m Meeting) bool { return slices.Contains(m.Chair, c.Ombud) }):
			part = "runs a meeting of"
		}
		if part != "" && !retired(w) {
			report(p.Place("ombud"), "the ombud "+diag.QuoteShort(c.Ombud)+" "+part+" \""+w.ID+"\"", hint)
		}
	}
}

// outcomesWithMeasure reports outcomes that do not say how they are measured.
func outcomesWithMeasure(_ *kb.Judged, p *kb.Page, report kb.Report) {
	for i, o := range p.Fields.(*Charter).Outcomes {
		if o.Measure == "" && o.Goal == "" {
			report(p.Place("outcomes"+atRow(i)), "the outcome "+diag.QuoteShort(o.Metric)+" does not say how it is measured",
				"add measure: how the number comes about, or goal: the page that follows it")
		}
	}
}

// assumptionsTested reports assumptions that no experiment could refute.
func assumptionsTested(_ *kb.Judged, p *kb.Page, report kb.Report) {
	for i, a := range p.Fields.(*Charter).Assumptions {
		if a.Experiment == "" && !retired(p) {
			report(p.Place("assumptions"+atRow(i)), "nothing tests the assumption "+diag.QuoteShort(a.Text),
				"add experiment: the cheapest test that could refute it")
		}
	}
}

// partnersKnown reports priorities and aims of partners that the directory does not have.
func partnersKnown(j *kb.Judged, p *kb.Page, report kb.Report) {
	c := p.Fields.(*Charter)
	for _, w := range c.Priorities {
		knownPartner(j, p, "priorities."+w.Name, w.Name, report)
	}
	for _, w := range c.Learning {
		knownPartner(j, p, "learning."+w.Name, w.Name, report)
	}
}

// signsNamed reports early signs that the goal has under another name.
func signsNamed(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, l := range p.Fields.(*Charter).Leading {
		numberNamed(j, p, l.Goal, l.Indicator, p.Place(rowKey("leading_indicators", i, "indicator")), report)
	}
}

// reviewsHeld reports drills and feedback that are later than the charter says: since the
// last one or, where there was none, since its first day.
func reviewsHeld(j *kb.Judged, p *kb.Page, report kb.Report) {
	c := p.Fields.(*Charter)
	if c.Start == "" || retired(p) {
		return
	}
	for _, review := range []struct {
		key, kind, what string
		every           kb.Interval
	}{{"drills_every", "scenario-drill", "drill", c.Drills}, {"feedback_every", "process-feedback", "feedback on the process", c.Feedback}} {
		if !review.every.Given() || review.every.Never {
			continue
		}
		last, since := c.Start, "the day on which the charter began"
		for page := range headers[*Retro](j.PagesOfType("retro")) {
			if retroKind(page) == review.kind && !page.Draft() && page.Date >= last && page.Date <= j.Day {
				last, since = page.Date, "that of the last one"
			}
		}
		if due := review.every.After(last); due < j.Day {
			report(p.Place(review.key), "the "+review.what+" was due on "+string(due)+", counted from "+string(last)+", "+since, "hold it, and write a retro with kind: "+review.kind)
		}
	}
}

// playbookNamed reports a charter that leaves no playbook behind.
func playbookNamed(_ *kb.Judged, p *kb.Page, report kb.Report) {
	if p.Fields.(*Charter).Delivers == "" && !retired(p) {
		report(kb.Pos{Line: 1, Column: 1}, "the charter delivers no playbook", "add delivers: the playbook that others can use afterwards")
	}
}
