package practice

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// lessonPanel shows the lessons for a page: which are open, and of the ticked ones what
// this page shows of them.
func lessonPanel(e *kb.Edition, p *kb.Page) kb.Panel {
	lessons := e.ItemsFor(p.ID, "lessons", e.Day)
	waiting, unshown := 0, 0
	for i := range lessons {
		lessons[i].Targets = []string{p.ID}
		switch e.Lesson(lessons[i]) {
		case kb.LessonOpen:
			waiting++
		case kb.LessonUnchanged, kb.LessonNoTask, kb.LessonUnknown:
			unshown++
		}
	}
	panel := kb.Panel{Title: "Lessons for this page", Kind: kb.PanelItems, Rows: e.ItemRows(lessons, true)}
	switch {
	case len(lessons) == 0:
	case waiting+unshown == 0:
		panel.Note = e.Say("Every lesson is applied or declined.")
	default:
		panel.Note = e.Say("Of {all}, {open} open and {ticked} ticked, but not shown to be applied.", len(lessons), waiting, unshown)
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
			report(lesson.Pos, text+"no task of \""+at.ID+"\" names the retro", "write [["+p.ID+"]] on the line of the task that it became, or open the lesson again")
		}
	}
}
