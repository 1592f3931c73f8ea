package render

import (
	"cmp"
	"strconv"

	"tandem/generator/kb"
)

// The charts of panels. Each is a table or a list with the drawing in a separate cell,
// so the same numbers can be read beside it and printed.

// wayView is a row of a progress panel.
type wayView struct {
	Label    cellView
	Tone     string // of the bar
	Measured bool
	Share    int // 0 to 100
	Mark     int // where on the bar the threshold is, 0 to 100; -1: nowhere
	Now      string
	Target   string
	State    cellView
	Follows  string // consequence of passing the threshold
	Before   string // former numbers
}

func (s *site) progress(rows [][]kb.Cell) []wayView {
	var views []wayView
	for _, row := range rows {
		row = padded(row, 8)
		share, err := strconv.Atoi(row[1].Text)
		mark, unmarked := strconv.Atoi(row[5].Text)
		if unmarked != nil {
			mark = -1
		}
		tone := string(row[4].Tone)
		if row[4].Tone == kb.ToneQuiet {
			tone = "" // a bar with neither a good nor a bad tone has the default colour
		}
		views = append(views, wayView{
			Label: s.cell("", row[0]), Measured: err == nil, Share: min(max(share, 0), 100),
			Now: row[2].Text, Target: row[3].Text, State: s.cell(s.e.Say("State"), row[4]),
			Tone: tone, Mark: mark, Follows: row[6].Text, Before: row[7].Text,
		})
	}
	return views
}

// markView is a mark of a history: a state on a day.
type markView struct {
	Day   dayView
	State cellView
	Link  *linkView
}

func (s *site) history(rows [][]kb.Cell) []markView {
	var views []markView
	for _, row := range rows {
		row = padded(row, 3)
		views = append(views, markView{s.shortDay(row[0].Day), s.cell("", row[1]), pageLink(s.e.Page(row[2].Page))})
	}
	return views
}

// timelineView is events over a range of days. Its numbers are thousandths of the
// range.
type timelineView struct {
	From, To dayView
	Today    int // -1 when it is outside the range
	Months   []monthView
	Rows     []spanView
}

// monthView is where a month begins.
type monthView struct {
	At    int
	Words string // empty where the months are too close
}

// Percent returns where the month begins as a length of SVG, which unlike a
// view box leaves the size of type alone.
func (m monthView) Percent() string { return strconv.FormatFloat(float64(m.At)/10, 'f', 1, 64) + "%" }

// spanView is a row of a timeline: a bar, or a point where it has no end.
type spanView struct {
	Label    cellView
	At       int
	Width    int // 0 for a point
	Tone     string
	From, To *dayView
	Note     string // what From was before
	State    cellView
	Who      cellView
}

// tidy is how many thousandths a month needs for its name.
const tidy = 55

func (s *site) timeline(rows [][]kb.Cell) timelineView {
	first, last := s.e.Day, s.e.Day
	for _, row := range rows {
		for _, c := range padded(row, 3)[1:3] {
			if c.Day != "" {
				first, last = min(first, c.Day), max(last, c.Day)
			}
		}
	}
	days := first.DaysUntil(last)
	margin := max(days/30, 2)
	first, last = first.Add(-margin), last.Add(margin)
	days = first.DaysUntil(last)
	at := func(d kb.Day) int { return first.DaysUntil(d) * 1000 / days }
	v := timelineView{From: s.shortDay(first), To: s.shortDay(last), Today: at(s.e.Day)}
	for month := first.Time().AddDate(0, 0, 1-first.Time().Day()); ; {
		month = month.AddDate(0, 1, 0)
		day := kb.Day(month.Format("2006-01-02"))
		if day >= last {
			break
		}
		m := monthView{At: at(day)}
		if n := len(v.Months); (n == 0 || m.At-named(v.Months) >= tidy) && m.At < 1000-tidy {
			m.Words = s.e.Words.Month(month.Month())
			if month.Month() == 1 {
				m.Words = month.Format("2006")
			}
		}
		v.Months = append(v.Months, m)
	}
	for _, row := range rows {
		row = padded(row, 5)
		if row[1].Day == "" {
			continue
		}
		span := spanView{Label: s.cell("", row[0]), At: at(row[1].Day), From: s.dueDay(row[1].Day, row[1].Late), Note: row[1].Note, Tone: string(row[3].Tone), State: s.cell(s.e.Say("State"), row[3]), Who: s.cell(s.e.Say("Who"), row[4])}
		if row[2].Day != "" {
			span.To, span.Width = s.dueDay(row[2].Day, row[2].Late), max(at(row[2].Day)-span.At, 4)
		}
		span.Tone = cmp.Or(span.Tone, string(kb.ToneQuiet))
		v.Rows = append(v.Rows, span)
	}
	return v
}

// named returns the index of the last month that has a name.
func named(months []monthView) int {
	for i := len(months) - 1; i >= 0; i-- {
		if months[i].Words != "" {
			return months[i].At
		}
	}
	return -tidy
}

func padded(row []kb.Cell, n int) []kb.Cell {
	for len(row) < n {
		row = append(row[:len(row):len(row)], kb.Cell{})
	}
	return row
}
