package learning

import (
	"strconv"

	"tandem/generator/kb"
)

// lessonSheet is "Where the lessons went".
func lessonSheet(e *kb.Edition, lessons []lesson) kb.Sheet {
	s := sheet("lessons", "Where the lessons went", "retro", groupLearn)
	t, open := tallied(lessons), oldest(lessons)
	s.Lead = e.Count(t.all, "Of {n} lesson: {applied} applied, {declined} declined with a reason, {open} open.", "Of {n} lessons: {applied} applied, {declined} declined with a reason, {open} open.", t.applied, t.declined, t.open)
	if t.ticked > 0 {
		s.Lead += " " + e.Count(t.ticked, "{n} is ticked, but nothing shows that it was applied.", "{n} are ticked, but nothing shows that they were applied.")
	}
	if len(open) > 0 && open[0].dated {
		s.Lead += " " + e.Count(open[0].days, "The oldest open one has waited {n} day.", "The oldest open one has waited {n} days.")
	}
	s.Panels = append(s.Panels, kb.Panel{Title: "What became of them", Kind: kb.PanelBars, Rows: [][]kb.Cell{
		bar("applied", t.applied, t.all), bar("ticked, not shown", t.ticked, t.all), bar("open", t.open, t.all), bar("declined", t.declined, t.all),
	}})
	if len(open) > 0 {
		panel := kb.Panel{Title: "Open lessons, oldest first", Kind: kb.PanelTable, Head: []string{"State", "Lesson", "To change", "Who", "From", "Days", "Due"}}
		for _, l := range open {
			panel.Rows = append(panel.Rows, []kb.Cell{
				l.state(e.Day), {Text: l.Whole()}, {Pages: l.Targets}, {Owners: l.owners}, {Page: l.Page.ID}, l.age(),
				{Day: l.Due, Late: l.Due != "" && l.Due < e.Day},
			})
		}
		s.Panels = append(s.Panels, panel)
	}
	s.Panels = append(s.Panels, repeatedPanel(e, lessons), taskPanel(e, lessons))
	all := kb.Panel{
		Title: "Every lesson, latest first", Kind: kb.PanelTable, Head: []string{"State", "Lesson", "Changed", "Who", "From", "Days"},
		Note: "Days are counted from the retro to today while a lesson is open, and to the first verification of a page that it changed once it is applied. No number: nobody has verified such a page since.",
	}
	for _, l := range lessons {
		all.Rows = append(all.Rows, []kb.Cell{l.state(e.Day), l.withReason(e), {Pages: l.Targets}, {Owners: l.owners}, {Page: l.Page.ID}, l.age()})
	}
	s.Panels = append(s.Panels, all)
	s.Links = []kb.Crumb{{Title: "Work through the queue", URL: home + "triage/"}}
	return s
}

func repeatedPanel(e *kb.Edition, lessons []lesson) kb.Panel {
	panel := kb.Panel{
		Title: "Lessons that came back", Kind: kb.PanelTable,
		Head: []string{"Lesson", "From", "Much like", "From", "Which was", "Alike"},
		Note: "Pairs that share at least half of their words. A lesson that is learnt twice was not applied where people look.",
	}
	for _, r := range repeated(lessons) {
		panel.Rows = append(panel.Rows, []kb.Cell{
			{Text: r.later.Whole()}, {Page: r.later.Page.ID}, r.earlier.withReason(e), {Page: r.earlier.Page.ID},
			r.earlier.state(e.Day), {Text: strconv.Itoa(r.alike) + " %", Number: true},
		})
	}
	if len(panel.Rows) == 0 {
		panel.Head, panel.Note = nil, "None: no two lessons of different retros share half of their words."
	}
	return panel
}

func taskPanel(e *kb.Edition, lessons []lesson) kb.Panel {
	panel := kb.Panel{Title: "Lessons that became a task", Kind: kb.PanelTable, Head: []string{"Lesson", "Checklist", "Who", "From"}}
	applied := 0
	for _, l := range lessons {
		if l.applied() {
			applied++
		}
		if !l.inChecklist(e) {
			continue
		}
		lists := kb.Where(l.Targets, func(id string) bool { return e.Page(id).Type.Name == "checklist" })
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: l.Whole()}, {Pages: lists}, {Owners: l.owners}, {Page: l.Page.ID}})
	}
	panel.Note = e.Say("No lesson is shown to be applied yet.")
	if applied > 0 {
		panel.Note = e.Say("{n} of {all} applied lessons are in a checklist.", len(panel.Rows), applied)
	}
	if len(panel.Rows) == 0 {
		panel.Head = nil
	}
	return panel
}
