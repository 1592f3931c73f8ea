package render

import (
	"maps"
	"slices"

	"tandem/generator/kb"
)

// trackView is a row of a tracks panel: the states of one thing week by week, and today's
// with its reason.
type trackView struct {
	Label   cellView
	Weeks   [][]trackMark // a cell for each week of the panel
	Latest  cellView
	Because cellView
}

// trackMark is a state on a day, with its page.
type trackMark struct {
	State cellView
	Day   dayView
	Link  *linkView
}

// trackWeeks is how many weeks a tracks panel has room for, on a telephone too.
const trackWeeks = 8

// tracks returns the rows, and the last weeks that have an update. A week is that of
// the latest day in any row, so the updates of one week are in one column.
func (s *site) tracks(rows [][]kb.Cell) (views []trackView, weeks []dayView) {
	last := map[kb.Day]kb.Day{} // by Monday
	for _, row := range rows {
		for _, c := range row[3:] {
			last[monday(c.Day)] = max(last[monday(c.Day)], c.Day)
		}
	}
	mondays := slices.Sorted(maps.Keys(last))
	mondays = mondays[max(0, len(mondays)-trackWeeks):]
	for _, day := range mondays {
		week := s.shortDay(last[day])
		week.Words = s.e.DayOfMonth(last[day])
		weeks = append(weeks, week)
	}
	for _, row := range rows {
		if len(row) < 4 {
			continue
		}
		v := trackView{Label: s.cell("", row[0]), Because: s.cell("", row[1]), Latest: s.cell("", row[2]), Weeks: make([][]trackMark, len(mondays))}
		for _, c := range row[3:] {
			mark := trackMark{Day: s.shortDay(c.Day), Link: pageLink(s.e.Page(c.Page))}
			week := slices.Index(mondays, monday(c.Day))
			c.Day, c.Page = "", ""
			mark.State = s.cell("", c)
			if week >= 0 {
				v.Weeks[week] = append(v.Weeks[week], mark)
			}
		}
		views = append(views, v)
	}
	return views, weeks
}

// monday returns the first day of the week that a day is in.
func monday(day kb.Day) kb.Day { return day.Add(-(int(day.Time().Weekday()) + 6) % 7) }
