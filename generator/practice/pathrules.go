package practice

import (
	"strconv"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

func pathRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "path/too-many-steps",
			Why:  "a path has at most 100 steps, so that a newcomer can finish it",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if steps := p.Fields.(*Path).Steps; len(steps) > kb.MostSteps {
					report(p.Place("steps["+strconv.Itoa(kb.MostSteps)+"]"), "the path has "+count(len(steps))+" steps, more than "+count(kb.MostSteps), "split it into paths that come after one another")
				}
			},
		},
		{Code: "path/circle", Why: "no path comes before itself, directly or through other paths", Check: inCircle},
		{Code: "path/page-or-task", Why: "a step is a page to read or a task to do", Check: pageOrTask},
		{Code: "path/step-not-current", Why: "a newcomer is not led to a page that is overdue or no longer holds", Check: stepNotCurrent},
		{Code: "path/two-people", Why: "a newcomer and the buddy are two people of the directory", Check: twoPeople},
		{Code: "path/ends-before-start", Why: "an assignment ends on the day of its start or later", Check: endsBeforeStart},
		{Code: "path/newcomer-late", Why: "a newcomer finishes the path by the day that was agreed", Check: newcomerLate},
		{Code: "path/newcomer-leaves", Why: "a newcomer and the buddy stay until the path is finished", Check: newcomerLeaves},
	}
}

func pageOrTask(_ *kb.Judged, p *kb.Page, report kb.Report) {
	for i, step := range p.Fields.(*Path).Steps {
		switch at := "steps" + atRow(i); {
		case step.Page == "" && step.Task == "":
			report(p.Place(at), "step "+count(i+1)+" has neither a page nor a task", "add page: with the page to read, or task: with what to do")
		case step.Page != "" && step.Task != "":
			report(p.Place(at+".task"), "step "+count(i+1)+" has the page \""+step.Page+"\" and a task", "make two steps of it, one with page: and one with task:")
		}
	}
}

func stepNotCurrent(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, step := range p.Fields.(*Path).Steps {
		target := j.Resolve(p, step.Page)
		if target == nil {
			continue
		}
		switch t := j.Trust[target.ID]; {
		case t.State == kb.StateOverdue || t.State == kb.StateReported,
			t.State == kb.StateSuperseded, t.State == kb.StateArchived, t.State == kb.StateDraft, t.Has(kb.FlagOverdue):
			report(p.Place("steps["+strconv.Itoa(i)+"].page"), "step "+count(i+1)+" leads to \""+target.ID+"\", which is "+t.State.Words(), "have that page verified, or lead to another one")
		}
	}
}

// twoPeople reports a team as newcomer or buddy, and a newcomer without another person.
func twoPeople(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, a := range p.Fields.(*Path).Assigned {
		for _, named := range []struct{ key, id string }{{"person", a.Person}, {"buddy", a.Buddy}} {
			if owner, ok := j.Directory.Owner(named.id); ok && owner.Team {
				report(p.Place(rowKey("assigned", i, named.key)), "the "+named.key+" \""+named.id+"\" is a team", "name a person, with an id of people: in directory.yaml")
			}
		}
		if a.Person != "" && a.Person == a.Buddy {
			report(p.Place(rowKey("assigned", i, "buddy")), "\""+a.Buddy+"\" is named as newcomer and as buddy", "name another person as buddy, or take the buddy out")
		}
	}
}

func endsBeforeStart(_ *kb.Judged, p *kb.Page, report kb.Report) {
	for i, a := range p.Fields.(*Path).Assigned {
		if a.By != "" && a.By < a.Start {
			report(p.Place(rowKey("assigned", i, "by")), "the path is due on "+string(a.By)+", before it starts on "+string(a.Start), "write a day in by: that is not before start:")
		}
	}
}

func newcomerLate(j *kb.Judged, p *kb.Page, report kb.Report) {
	eachUnfinished(j, p, func(i int, a kb.Assignment) {
		if a.By != "" && a.By >= a.Start && a.By < j.Day {
			report(p.Place(rowKey("assigned", i, "by")), diag.QuoteShort(a.Person)+" was to finish the path by "+string(a.By),
				"add the teach-back note, with path: "+p.ID+" and "+a.Person+" among its learners, or agree a later day in by:")
		}
	})
}

func newcomerLeaves(j *kb.Judged, p *kb.Page, report kb.Report) {
	eachUnfinished(j, p, func(i int, a kb.Assignment) {
		for _, named := range []struct{ key, id, hint string }{
			{"person", a.Person, "take the assignment out, or agree a day in by: that is not after the last one"},
			{"buddy", a.Buddy, "name somebody as buddy who stays until then"},
		} {
			if last := j.Directory.LastDay(named.id); last != "" && last < max(a.By, j.Day) {
				report(p.Place(rowKey("assigned", i, named.key)), "the last day of \""+named.id+"\" is "+string(last)+", before the path is finished", named.hint)
			}
		}
	})
}

// eachUnfinished goes through the assignments without a teach-back, with their places in
// the header. Those of drafts and retired paths do not count.
func eachUnfinished(j *kb.Judged, p *kb.Page, do func(i int, a kb.Assignment)) {
	if p.Draft() || retired(p) {
		return
	}
	open := unfinished(j.Linked, p, j.Day)
	for i, a := range p.Fields.(*Path).Assigned {
		if len(open) > 0 && open[0] == a {
			do(i, a)
			open = open[1:]
		}
	}
}
