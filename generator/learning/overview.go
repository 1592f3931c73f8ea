package learning

import (
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// shownMonths is how many months the trend goes back.
const shownMonths = 12

// overview shows the numbers: lessons that changed pages, pages that were taught back,
// and decisions.
func overview(e *kb.Edition, lessons []lesson, notes []teachBack, decisions []decision, others []kb.Sheet) kb.Sheet {
	s := sheet("", "What we learnt", "state", groupLearn)
	t := tallied(lessons)
	changed := map[string]bool{}
	tasks := 0
	for _, l := range lessons {
		if l.applied() {
			for _, id := range l.Targets {
				changed[id] = true
			}
		}
		if l.inChecklist(e) {
			tasks++
		}
	}
	s.Lead = e.Count(t.all, "{applied} of {n} lesson applied, in {pages}; {open} open.", "{applied} of {n} lessons applied, in {pages}; {open} open.", t.applied, e.Count(len(changed), "{n} page", "{n} pages"), t.open)
	if t.all == 0 {
		s.Lead = e.Say("No retro has left a lesson yet.")
	}
	taken := kb.CountOf(decisions, func(d decision) bool { return d.State != practice.Proposed })
	s.Panels = []kb.Panel{{Title: "The loop in numbers", Kind: kb.PanelTable, Head: []string{"Step", "Number", "In words"}, Rows: [][]kb.Cell{
		{{Text: e.Say("Lessons learnt")}, number(t.all), {Text: e.Say("{open} open, {declined} declined, {ticked} ticked without a change that shows it", t.open, t.declined, t.ticked)}},
		{{Text: e.Say("Lessons applied")}, number(t.applied), {Text: e.Say("{share} % of all, {n} of them as a task of a checklist", percent(t.applied, t.all), tasks)}},
		{{Text: e.Say("Pages changed")}, number(len(changed)), {Text: e.Say("changed by a lesson")}},
		{{Text: e.Say("Teach-backs held")}, number(len(notes)), {Text: e.Say("{n} of them in the last 30 days", recent(e, notes))}},
		{{Text: e.Say("Decisions taken")}, number(taken), {Text: e.Say("{n} more proposed", len(decisions)-taken)}},
	}}}
	if trend := trend(e, lessons, notes, decisions); len(trend.Rows) > 0 {
		s.Panels = append(s.Panels, trend)
	}
	for _, other := range others {
		s.Links = append(s.Links, kb.Crumb{Title: other.Title, URL: other.URL})
	}
	return s
}

func recent(e *kb.Edition, notes []teachBack) int {
	return kb.CountOf(notes, func(note teachBack) bool { return note.Page.Date != "" && note.Page.Date.Add(30) >= e.Day })
}

// trend counts month by month, the latest first, from the first thing that was
// learnt to today. A lesson belongs to the month of its retro.
func trend(e *kb.Edition, lessons []lesson, notes []teachBack, decisions []decision) kb.Panel {
	type month struct{ lessons, applied, notes, decisions int }
	months := map[kb.Day]*month{}
	first := firstOfMonth(e.Day)
	in := func(d kb.Day) *month {
		if d == "" || d > e.Day {
			return new(month) // not counted: without a day, or after today
		}
		d = firstOfMonth(d)
		if months[d] == nil {
			months[d] = new(month)
		}
		first = min(first, d)
		return months[d]
	}
	for _, l := range lessons {
		m := in(l.Page.Date)
		m.lessons++
		if l.applied() {
			m.applied++
		}
	}
	for _, n := range notes {
		in(n.Page.Date).notes++
	}
	for _, d := range decisions {
		if d.State != practice.Proposed {
			in(d.Decided).decisions++
		}
	}
	panel := kb.Panel{Title: "Month by month", Kind: kb.PanelTable, Head: []string{"Month", "Lessons", "Applied by now", "Teach-backs", "Decisions"}}
	if len(months) == 0 {
		return panel
	}
	for d := firstOfMonth(e.Day); d >= first && len(panel.Rows) < shownMonths; d = firstOfMonth(d.Add(-1)) {
		m := in(d)
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: e.MonthOf(d)}, number(m.lessons), number(m.applied), number(m.notes), number(m.decisions)})
	}
	return panel
}

// firstOfMonth returns the first day of the day's month, no day for no day.
func firstOfMonth(d kb.Day) kb.Day {
	if d == "" {
		return ""
	}
	return d[:len("2006-01-")] + "01"
}
