package learning

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// lesson is a line of a retro with its result.
type lesson struct {
	kb.PlacedItem
	outcome kb.LessonState
	owners  []string // who has it: the line's owner, or the page's owners
	days    int      // from the retro to today while it is open, to the first verification of a page it changed once it is applied
	dated   bool     // days is known
}

// lessonsOf returns every lesson of an edition, those of the latest retro
// first, in the order of the lines.
func lessonsOf(e *kb.Edition) []lesson {
	var all []lesson
	for _, p := range newest(e, e.Pages) {
		for _, item := range e.ItemsIn(p, "lessons") {
			all = append(all, weigh(e, item))
		}
	}
	return all
}

// newest returns the pages that are neither register texts nor records of a day that
// has not come by date, the latest first, then by title.
func newest(e *kb.Edition, pages []*kb.Page) []*kb.Page {
	sorted := kb.Where(pages, func(p *kb.Page) bool { return !p.Index && !p.Ahead(e.Day) })
	slices.SortFunc(sorted, func(a, b *kb.Page) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), kb.ByTitle(a, b))
	})
	return sorted
}

func weigh(e *kb.Edition, item kb.PlacedItem) lesson {
	l := lesson{PlacedItem: item, outcome: e.Lesson(item), owners: item.Page.Owners}
	if len(item.Owners) > 0 {
		l.owners = item.Owners
	}
	held := item.Page.Date
	switch {
	case held == "" || held > e.Day:
	case item.Open():
		l.days, l.dated = held.DaysUntil(e.Day), true
	case l.applied():
		if day := firstVerified(e, item.Targets, held); day != "" {
			l.days, l.dated = held.DaysUntil(day), true
		}
	}
	return l
}

// firstVerified returns the first day from held to today on which somebody verified
// one of the pages, no day when nobody did.
func firstVerified(e *kb.Edition, pages []string, held kb.Day) kb.Day {
	var first kb.Day
	for _, id := range pages {
		for _, v := range e.Page(id).Verified {
			if day := v.Day(); day != "" && day >= held && day <= e.Day && (first == "" || day < first) {
				first = day
			}
		}
	}
	return first
}

// applied reports whether the lesson was applied.
func (l lesson) applied() bool { return l.outcome == kb.LessonApplied }

// inChecklist reports whether the lesson changed a checklist.
func (l lesson) inChecklist(e *kb.Edition) bool {
	return l.applied() && slices.ContainsFunc(l.Targets, func(id string) bool { return e.Page(id).Type.Name == "checklist" })
}

// state returns the state of the lesson, as a cell.
func (l lesson) state(day kb.Day) kb.Cell {
	if l.Open() && l.Due != "" && l.Due < day {
		return kb.Cell{Text: "overdue", Tone: kb.ToneBad}
	}
	return kb.Cell{Text: string(l.outcome), Tone: l.outcome.Tone()}
}

// withReason returns the lesson with the reason why it was declined, if it was.
func (l lesson) withReason(e *kb.Edition) kb.Cell {
	if l.Declined == "" {
		return kb.Cell{Text: l.Whole()}
	}
	return kb.Cell{Text: strings.TrimRight(l.Whole(), ".") + ". " + e.Say("Declined: {reason}", l.Declined)}
}

func (l lesson) age() kb.Cell {
	if !l.dated {
		return kb.Cell{}
	}
	return number(l.days)
}

// tally counts lessons by their state.
type tally struct{ all, applied, ticked, declined, open int }

func tallied(lessons []lesson) tally {
	t := tally{all: len(lessons)}
	for _, l := range lessons {
		switch {
		case l.applied():
			t.applied++
		case l.outcome == kb.LessonDeclined:
			t.declined++
		case l.outcome == kb.LessonOpen:
			t.open++
		default:
			t.ticked++
		}
	}
	return t
}

// oldest returns the open lessons, the longest waiting first.
func oldest(lessons []lesson) []lesson {
	open := kb.Where(lessons, func(l lesson) bool { return l.Open() })
	slices.SortStableFunc(open, func(a, b lesson) int { return cmp.Compare(b.days, a.days) })
	return open
}
