package learning

import (
	"tandem/generator/kb"
)

// tooOld is the number of days after which an open lesson or gap is old: in a month at
// least one sprint has ended in which it could have been applied.
const tooOld = 30

// urgency orders the queue: first what can do harm today, then what nobody will do
// unless asked, then everything else that is open.
type urgency int

const (
	wrong   urgency = iota // a page is reported wrong: people act on it now
	late                   // a lesson or gap is past the day that somebody promised
	old                    // it has no such day, or one to come, but is older than tooOld: the mistake can happen again
	unowned                // nobody is responsible for a page, lesson or gap
	half                   // one partner has signed and the other has not
	aimless                // a lesson names no page that it changes, so nobody can check it
	waiting                // an open lesson or gap in good time
)

func (u urgency) words() kb.Cell {
	switch u {
	case wrong:
		return kb.Cell{Text: "reported wrong", Tone: kb.ToneBad}
	case late:
		return kb.Cell{Text: "overdue", Tone: kb.ToneBad}
	case old:
		return kb.Cell{Text: "older than 30 days", Tone: kb.ToneSoon}
	case unowned:
		return kb.Cell{Text: "nobody's", Tone: kb.ToneBad}
	case half:
		return kb.Cell{Text: "waiting for one partner", Tone: kb.ToneSoon}
	case aimless:
		return kb.Cell{Text: "no page", Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: "open", Tone: kb.ToneQuiet}
}

// entry is one thing that a steward has to settle.
type entry struct {
	urgency urgency
	what    string
	page    *kb.Page // page of the line
	line    int      // 1-based; 0: nothing to point at
	owners  []string
	since   kb.Day // none when unknown
	change  string // the words to write
}

// triageSheet is one queue for the steward, the most urgent first (see urgency), then
// the longest waiting, those without a day last.
func triageSheet(e *kb.Edition) kb.Sheet {
	s := sheet("triage", "Steward's queue", "state", groupBase)
	queue := triage(e)
	counts := make([]int, waiting+1)
	table := kb.Panel{
		Title: "The queue", Kind: kb.PanelTable, Head: []string{"Why", "What", "Where", "Who", "Since", "Days", "What to write"},
		Note: "What can do harm comes first, then what nobody will do by itself, then what merely waits. Apply a lesson, or decline it with a reason: both end it.",
	}
	for _, q := range queue {
		counts[q.urgency]++
		days := kb.Cell{}
		if q.since != "" {
			days = number(q.since.DaysUntil(e.Day))
		}
		table.Rows = append(table.Rows, []kb.Cell{
			q.urgency.words(), {Text: q.what}, {Page: q.page.ID}, {Owners: q.owners}, {Day: q.since}, days, {Text: q.place(e) + q.change},
		})
	}
	if len(queue) == 0 {
		s.Lead = "Nothing waits: every lesson and gap is settled, and every page has owners, its signatures and nobody who found it wrong."
		return s
	}
	s.Lead = e.Count(len(queue), "{n} thing to settle. Reported wrong, overdue or older than 30 days: {urgent}.", "{n} things to settle. Reported wrong, overdue or older than 30 days: {urgent}.", counts[wrong]+counts[late]+counts[old])
	bars := kb.Panel{Title: "What is in it", Kind: kb.PanelBars}
	for u, n := range counts {
		if n > 0 {
			bars.Rows = append(bars.Rows, bar(urgency(u).words().Text, n, len(queue)))
		}
	}
	s.Panels = []kb.Panel{bars, table}
	return s
}

// place begins a line with its file, in an edition whose readers may know it.
func (q entry) place(e *kb.Edition) string {
	switch {
	case !e.Site.Editions[0].NamesSources():
		return ""
	case q.line == 0:
		return q.page.Path + ": "
	}
	return e.Say("{path}, line {n}", q.page.Path, q.line) + ": "
}
