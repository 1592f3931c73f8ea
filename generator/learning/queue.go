package learning

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// triage returns the queue in its order.
func triage(e *kb.Edition) []entry {
	var queue []entry
	for _, p := range e.Pages {
		if p.Draft() || p.Status == kb.StatusArchived || p.Status == kb.StatusSuperseded || p.Ahead(e.Day) {
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
			kb.ByTitle(a.page, b.page), cmp.Compare(a.line, b.line))
	})
	return queue
}

// triageItem puts an open lesson or gap into the queue, and an applied lesson that
// names no page.
func triageItem(e *kb.Edition, item kb.PlacedItem) (entry, bool) {
	lesson := item.Field == "lessons"
	nowhere := lesson && len(item.Pages) == 0
	if !item.Open() && (!nowhere || item.Declined != "") {
		return entry{}, false
	}
	q := entry{urgency: waiting, what: item.Whole(), page: item.Page, line: item.Pos.Line, since: item.Page.Date, owners: item.Page.Owners}
	if len(item.Owners) > 0 {
		q.owners = item.Owners
	}
	switch {
	case item.Open() && item.Due != "" && item.Due < e.Day:
		q.urgency = late
	case item.Open() && q.since != "" && q.since.DaysUntil(e.Day) > tooOld:
		q.urgency = old
	case item.Open() && len(item.Owners) == 0:
		q.urgency, q.owners = unowned, nil
	case nowhere:
		q.urgency = aimless
	}
	var words []string
	if item.Open() {
		words = append(words, e.Say("[x] once it is applied, or at the line's end \"declined: reason\""))
		if len(item.Owners) == 0 {
			words = append(words, e.Say("\"@owner\" for who does it"))
		}
	}
	if nowhere {
		words = append(words, e.Say("\"[[page]]\" for what it changes"))
	}
	q.change = strings.Join(words, "; ")
	return q, true
}

// triagePage puts a page into the queue for each of its problems.
func triagePage(e *kb.Edition, p *kb.Page) []entry {
	t, words := e.Trust[p.ID], sentence.ForReaders(e.Base)
	var queue []entry
	if t.State == kb.StateReported {
		for _, r := range t.Reports {
			queue = append(queue, entry{
				urgency: wrong, what: r.Reason, page: p, line: p.Place(fmt.Sprintf("reported[%d]", r.Index)).Line, owners: p.Owners, since: r.At,
				change: e.Say("fix the text, then verify it on a day after the report"),
			})
		}
	}
	if len(p.Owners) == 0 && p.Type.OwnersNeeded {
		queue = append(queue, entry{urgency: unowned, what: e.Say("Nobody owns the page"), page: p, line: 1, change: e.Say("\"owners: [id]\" in the header")})
	}
	for _, f := range t.Flags {
		switch f.Kind {
		case kb.FlagOwnerLeft:
			queue = append(queue, entry{urgency: unowned, what: e.Words.Upper(words.Flag(t, f).String()), page: p, line: p.Place("owners").Line,
				owners: p.Owners, change: e.Say("somebody who is still here under \"owners:\"")})
		case kb.FlagHalf:
			since, _ := t.Latest()
			queue = append(queue, entry{urgency: half, what: e.Words.Upper(words.Half(t).String()), page: p, line: p.Place("verified").Line, owners: t.Waiting,
				since: since, change: diag.VerifyCommand(p.ID, "--by ID")})
		}
	}
	return queue
}
