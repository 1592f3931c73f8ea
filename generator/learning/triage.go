package learning

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// tooOld is the number of days after which an open lesson or gap is old: in a
// month at least one sprint has gone by in which it could have been worked in.
const tooOld = 30

// urgency orders the queue: what can do harm today comes before what nobody
// will do by itself, and that before what merely waits.
type urgency int

const (
	wrong   urgency = iota // a page is reported wrong: people act on it now
	late                   // a lesson or gap is past the day that somebody promised
	old                    // it has no such day, or one to come, but is older than tooOld: the mistake can happen again
	unowned                // a page, lesson or gap has nobody who would see to it
	half                   // one partner has signed and the other has not
	aimless                // a lesson names no page that it changes, so that nobody can see whether it did
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
		return kb.Cell{Text: "half signed", Tone: kb.ToneSoon}
	case aimless:
		return kb.Cell{Text: "no page", Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: "open", Tone: kb.ToneQuiet}
}

// entry is one thing that a steward has to settle.
type entry struct {
	urgency urgency
	what    string
	page    *kb.Page // where the line stands
	line    int      // 1-based; 0: nothing to point at
	owners  []string
	since   kb.Day // none when unknown
	change  string // the words to write
}

// triageSheet is one queue for the steward, the most urgent first (see
// urgency), among equals the longest waiting first, what has no day last.
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
			q.urgency.words(), {Text: q.what}, {Page: q.page.ID}, {Owners: q.owners}, {Day: q.since}, days, {Text: q.place() + ": " + q.change},
		})
	}
	if len(queue) == 0 {
		s.Lead = "Nothing waits: every lesson and gap is settled, and every page has owners, its signatures and nobody who found it wrong."
		return s
	}
	s.Lead = counted(len(queue), "thing") + " to settle. Reported wrong, overdue or older than 30 days: " + strconv.Itoa(counts[wrong]+counts[late]+counts[old]) + "."
	bars := kb.Panel{Title: "What is in it", Kind: kb.PanelBars}
	for u, n := range counts {
		if n > 0 {
			bars.Rows = append(bars.Rows, bar(urgency(u).words().Text, n, len(queue)))
		}
	}
	s.Panels = []kb.Panel{bars, table}
	return s
}

func (q entry) place() string {
	if q.line == 0 {
		return q.page.Path
	}
	return fmt.Sprintf("%s, line %d", q.page.Path, q.line)
}

// triage returns the queue in its order.
func triage(e *kb.Edition) []entry {
	var queue []entry
	for _, p := range e.Pages {
		if p.Draft() || p.Status == kb.StatusArchived || p.Status == kb.StatusSuperseded {
			continue
		}
		for _, key := range []string{"lessons", "gaps"} {
			for _, item := range e.ItemsIn(p, key) {
				if q, ok := triageItem(e, item); ok {
					queue = append(queue, q)
				}
			}
		}
		if !p.Index {
			queue = append(queue, triagePage(e, p)...)
		}
	}
	slices.SortStableFunc(queue, func(a, b entry) int {
		if a.urgency == b.urgency && (a.since == "") != (b.since == "") {
			return cmp.Compare(len(b.since), len(a.since))
		}
		return cmp.Or(cmp.Compare(a.urgency, b.urgency), cmp.Compare(a.since, b.since),
			cmp.Compare(a.page.ID, b.page.ID), cmp.Compare(a.line, b.line))
	})
	return queue
}

// triageItem puts a lesson or gap into the queue: an open one, and a worked in
// lesson that does not say where.
func triageItem(e *kb.Edition, item kb.PlacedItem) (entry, bool) {
	lesson := item.Field == "lessons"
	nowhere := lesson && len(item.Pages) == 0
	if !item.Open() && (!nowhere || item.Declined != "") {
		return entry{}, false
	}
	q := entry{urgency: waiting, what: item.Text, page: item.Page, line: item.Pos.Line, since: item.Page.Date, owners: item.Page.Owners}
	if item.Owner != "" {
		q.owners = []string{item.Owner}
	}
	switch {
	case item.Open() && item.Due != "" && item.Due < e.Day:
		q.urgency = late
	case item.Open() && q.since != "" && q.since.DaysUntil(e.Day) > tooOld:
		q.urgency = old
	case item.Open() && item.Owner == "":
		q.urgency, q.owners = unowned, nil
	case nowhere:
		q.urgency = aimless
	}
	var words []string
	if item.Open() {
		words = append(words, "[x] once it is worked in, or at the line's end \"declined: reason\"")
		if item.Owner == "" {
			words = append(words, "\"@owner\" for who does it")
		}
	}
	if nowhere {
		words = append(words, "\"[[page]]\" for what it changes")
	}
	q.change = strings.Join(words, "; ")
	return q, true
}

// triagePage puts a page into the queue for each thing that is amiss with it.
func triagePage(e *kb.Edition, p *kb.Page) []entry {
	t := e.Trust[p.ID]
	var queue []entry
	if t.State == kb.StateReported {
		for i, r := range p.Reported {
			if r.At > e.Day || answered(t, r.At) {
				continue
			}
			queue = append(queue, entry{
				urgency: wrong, what: r.Reason, page: p, line: p.Place(fmt.Sprintf("reported[%d]", i)).Line, owners: p.Owners, since: r.At,
				change: "mend the text, then verify it on a day after the report",
			})
		}
	}
	switch {
	case len(p.Owners) == 0 && p.Type.OwnersNeeded:
		queue = append(queue, entry{urgency: unowned, what: "Nobody owns the page", page: p, line: 1, change: "\"owners: [id]\" in the header"})
	case t.Has(kb.FlagOwnerLeft):
		queue = append(queue, entry{urgency: unowned, what: "Everybody who owned the page has left", page: p, line: p.Place("owners").Line,
			owners: p.Owners, change: "somebody who is still here under \"owners:\""})
	}
	if t.Has(kb.FlagHalf) {
		q := entry{urgency: half, what: "Verified by one partner only", page: p, line: p.Place("verified").Line, owners: t.Waiting,
			change: "\"- {by: human:ID, at: " + string(e.Day) + ", text: " + t.Hash + "}\" under \"verified:\""}
		if len(t.SignOffs) > 0 {
			q.since = t.SignOffs[0].At
		}
		queue = append(queue, q)
	}
	return queue
}

// answered reports whether somebody verified today's text after the report.
func answered(t kb.Trust, report kb.Day) bool {
	return slices.ContainsFunc(t.SignOffs, func(s kb.SignOff) bool { return s.Current && s.At > report })
}
