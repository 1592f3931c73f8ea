// Package learning answers the question of a steward or sponsor: did we learn
// anything, and did it change how we work? Sheets returns computed pages below
// learning/. They are made of a kb.Edition alone, so they contain nothing that this
// edition hides.
//
//	learning/                lessons and their results in numbers, month by month
//	learning/lessons/        every lesson, what it changed, and which came back
//	learning/triage/         one queue of what a steward has to fix, with the line to change
//	learning/teach-backs/    who taught whom, how often, and who can run what
//	learning/decisions/      what was chosen, what replaced it, what is still open
//	learning/contributions/  who is credited, and who is not
//
// A sheet is left out when the edition has nothing to show on it, and all
// of them when it has neither lessons, teach-backs, decisions nor credits. In an
// edition that site.yaml declares, the queue names files without lines, because a line
// number shows how much text stands before it.
//
// # What is counted
//
// A lesson is an item of a page's lessons. It is declined when it has a reason, and open
// until it is ticked. A ticked one is applied only where that can be seen (kb.Lesson): a
// tick alone is counted apart. The day on which it was applied is not written anywhere. The sheets use the first day after the retro on which
// somebody verified a page that the lesson changed; without one they show no number
// rather than a guess.
package learning

import (
	"strconv"

	"tandem/generator/kb"
)

const home = kb.LearningURL

// Sheets returns the sheets of the learning loop, the overview first.
func Sheets(e *kb.Edition) []kb.Sheet {
	lessons := lessonsOf(e)
	var sheets []kb.Sheet
	add := func(s kb.Sheet, given bool) {
		if given {
			sheets = append(sheets, s)
		}
	}
	notes, decisions, credits := teachBacksOf(e), decisionsOf(e), creditsOf(e)
	if len(lessons)+len(notes)+len(decisions)+len(credits) == 0 {
		return nil
	}
	add(lessonSheet(e, lessons), len(lessons) > 0)
	add(triageSheet(e), true)
	add(teachBackSheet(e, notes), len(notes) > 0)
	add(decisionSheet(e, decisions), len(decisions) > 0)
	add(contributionSheet(e, credits, notes), len(credits) > 0)
	return append([]kb.Sheet{overview(e, lessons, notes, decisions, sheets)}, sheets...)
}

// The headings of the navigation for the sheets.
const (
	groupLearn = "Learn"
	groupAgree = "Agree"
	groupBase  = "This base"
)

// sheet returns the frame that the sheets have in common.
func sheet(name, title, icon, group string) kb.Sheet {
	s := kb.Sheet{URL: home, Title: title, Kicker: "Learning", Icon: icon, Family: kb.FamilyLearn, Group: group}
	if name != "" {
		s.URL = home + name + "/"
		s.Crumbs = []kb.Crumb{{Title: "Learning", URL: home}}
	}
	return s
}

// number returns a cell of a number.
func number(n int) kb.Cell { return kb.Cell{Text: strconv.Itoa(n), Number: true} }

// percent returns the share of n in total as a whole number from 0 to 100,
// rounded to the nearest; 0 of nothing.
func percent(n, total int) int {
	if total == 0 {
		return 0
	}
	return (n*200 + total) / (2 * total)
}

// bar returns a row of a kb.PanelBars.
func bar(label string, n, total int) []kb.Cell {
	return []kb.Cell{kb.TextCell(label), number(percent(n, total)), kb.TextCell(strconv.Itoa(n))}
}
