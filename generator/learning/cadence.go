package learning

import (
	"time"

	"tandem/generator/kb"
)

// shownWeeks is how many weeks the cadence goes back: half a year.
const shownWeeks = 26

// monday returns the first day of the day's week (ISO 8601).
func monday(d kb.Day) kb.Day {
	return d.Add(-(int(d.Time().Weekday()-time.Monday) + 7) % 7)
}

// cadencePanel shows the weeks from the first teach-back to today, the latest
// first, and counts those without one. The running week is empty only once it
// is over, and a week that lies in a break is neither.
func cadencePanel(e *kb.Edition, notes []teachBack) (kb.Panel, int) {
	panel := kb.Panel{Title: "Week by week", Kind: kb.PanelTable, Head: []string{"Week of", "Teach-backs", "Taught by"}}
	held := map[kb.Day][]teachBack{}
	var first kb.Day
	for _, n := range notes {
		if n.Page.Date == "" {
			continue
		}
		week := monday(n.Page.Date)
		held[week] = append(held[week], n)
		if first == "" || week < first {
			first = week
		}
	}
	if first == "" {
		return panel, 0
	}
	empty, weeks := 0, 0
	running := monday(e.Day)
	for week := running; week >= first; week = week.Add(-7) {
		weeks++
		row := []kb.Cell{{Day: week}, {}, {}}
		for _, n := range held[week] {
			row[1].Pages = append(row[1].Pages, n.Page.ID)
			row[2].Owners = append(row[2].Owners, n.Teacher)
		}
		switch {
		case len(held[week]) > 0:
		case week == running:
			row[1] = kb.Cell{Text: "not yet", Tone: kb.ToneQuiet}
		case rests(&e.Site, week) != "":
			weeks--
			row[1] = kb.Cell{Text: rests(&e.Site, week), Tone: kb.ToneQuiet}
		default:
			empty++
			row[1] = kb.Cell{Text: "none", Tone: kb.ToneSoon}
		}
		if len(panel.Rows) < shownWeeks {
			panel.Rows = append(panel.Rows, row)
		}
	}
	panel.Note = e.Count(weeks, "{empty} of {n} week without a teach-back. The rule is one a week, the partners in turn.", "{empty} of {n} weeks without a teach-back. The rule is one a week, the partners in turn.", empty)
	if weeks > shownWeeks {
		panel.Note += " " + e.Say("The last {n} are shown.", shownWeeks)
	}
	return panel, empty
}

// rests explains why nobody taught in a week whose working days are all in breaks of
// site.yaml; empty when one of them is not.
func rests(s *kb.Site, monday kb.Day) string {
	why := ""
	for i := range 5 {
		b, ok := s.Rests(monday.Add(i))
		if !ok {
			return ""
		}
		if why = b.Why; why == "" {
			why = "break"
		}
	}
	return why
}
