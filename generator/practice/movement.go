package practice

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// recently is how many days back the steering pack looks for what has changed.
const recently = 30

// changedPanel lists the promises of all pages that were changed recently, the latest
// change first.
func changedPanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Promises changed in the last 30 days", Kind: kb.PanelTable, Head: []string{"What", "Before", "Now", "Changed", "Who", "Why"}}
	for _, p := range e.Pages {
		if p.Draft() || retired(p) {
			continue
		}
		for _, row := range e.MovedRows(p, e.Day.Add(-recently)) {
			row[0].Page = p.ID
			panel.Rows = append(panel.Rows, row)
		}
	}
	slices.SortStableFunc(panel.Rows, func(a, b []kb.Cell) int { return -strings.Compare(string(a[3].Day), string(b[3].Day)) })
	return panel
}

// movement compares the exposure of a risk with that of a day or, where that is not known,
// with the earliest after it; without a day, with the one before today's. It is empty where
// no other is known.
func movement(e *kb.Edition, p *kb.Page, day kb.Day) string {
	now := p.Fields.(*Risk).Exposure()
	for _, promise := range e.Promises(p) {
		if !promise.Measured() || len(promise.Seen) == 0 || now == 0 {
			continue
		}
		then := promise.Seen[0]
		for _, r := range promise.Seen {
			if day == "" || r.On <= day {
				then = r
			}
		}
		was := Risk{Kind: p.Fields.(*Risk).Kind, Likelihood: then.Values[0], Impact: then.Values[1]}
		exposure, on, likelihood, impact := was.Exposure(), e.Short(then.On), then.Values[0].Text, then.Values[1].Text
		switch {
		case exposure == 0:
		case exposure < now:
			return e.Say("up from {n} on {day}: likelihood {likelihood}, impact {impact}", exposure, on, likelihood, impact)
		case exposure > now:
			return e.Say("down from {n} on {day}: likelihood {likelihood}, impact {impact}", exposure, on, likelihood, impact)
		default:
			return e.Say("as on {day}: likelihood {likelihood}, impact {impact}", on, likelihood, impact)
		}
	}
	return ""
}
