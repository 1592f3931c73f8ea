package practice

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// lessonPanel shows the lessons for a page, and how many of them it shows.
func lessonPanel(e *kb.Edition, lessons []kb.PlacedItem) kb.Panel {
	panel := kb.Panel{Title: "Lessons for this page", Kind: kb.PanelItems, Rows: e.ItemRows(lessons, true)}
	left := len(lessons) - kb.CountOf(lessons, func(l kb.PlacedItem) bool {
		state := e.Lesson(l)
		return state == kb.LessonApplied || state == kb.LessonDeclined
	})
	switch {
	case len(lessons) == 0:
	case left == 0:
		panel.Note = e.Say("Every lesson is applied or declined.")
	default:
		panel.Note = e.Say("{n} of {all} not shown to be applied.", left, len(lessons))
	}
	return panel
}

// tickedAlone reports a ticked lesson whose page has not changed since the retro, and one
// that became no task of the checklist that it names.
func tickedAlone(j *kb.Judged, p *kb.Page, report kb.Report) {
	if p.Ahead(j.Day) {
		return
	}
	for _, lesson := range j.ItemsIn(p, "lessons") {
		text := "the lesson " + diag.QuoteShort(lesson.Text) + " is ticked, but "
		state := j.Lesson(lesson)
		_, at := j.Unapplied(lesson)
		switch state {
		case kb.LessonUnchanged:
			report(lesson.Pos, text+"\""+at.ID+"\" has not changed since the retro on "+string(p.Date), "change that page, or open the lesson again; if it will not be done, write \"declined: reason\"")
		case kb.LessonNoTask:
			report(lesson.Pos, text+"no task of \""+at.ID+"\" names the retro", "write [["+p.ID+"]] into the task that it became, or open the lesson again")
		}
	}
}
