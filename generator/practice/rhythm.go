package practice

import "tandem/generator/kb"

// longestGap is how many days may lie between two teach-backs, days in breaks
// left out.
const longestGap = 28

// gapInCadence reports the latest teach-back when more than longestGap days have
// passed since. Earlier gaps cannot be closed any more. A base without teach-backs has
// no such rule. The one that ends a path does not count, since the newcomer gives it.
func gapInCadence(j *kb.Judged, report func(p *kb.Page, at kb.Pos, message, hint string)) {
	var latest *kb.Page
	for p, note := range headers[*TeachBack](j.Pages) {
		if !note.Lesson() || p.Draft() || p.Date == "" || p.Date > j.Day {
			continue
		}
		if latest == nil || p.Date > latest.Date {
			latest = p
		}
	}
	if latest == nil {
		return
	}
	if days := j.Site.DaysOutsideBreaks(latest.Date, j.Day); days > longestGap {
		ago := count(days) + " days ago"
		if days < latest.Date.DaysUntil(j.Day) {
			ago += ", the breaks left out"
		}
		report(latest, latest.Place("date"), "the last teach-back was on "+string(latest.Date)+", "+ago,
			"hold the next one this week, or add the break to site.yaml under breaks")
	}
}
