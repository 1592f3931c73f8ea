package practice

import (
	"strings"

	"tandem/generator/kb"
)

// Meeting is a row of a workstream's cadence.
type Meeting struct {
	What    string
	Every   kb.Interval // none: it takes place once
	First   kb.Day      // the day of the first one
	At      string      // time of day as "09:30"
	Minutes kb.Number
	Chair   []string    // ids, in the order in which they take the chair
	Rotates kb.Interval // how long one person has the chair; none: a single meeting
	Agenda  []string
}

func meetingFields(m *Meeting) []kb.Field {
	chair := kb.Owners("chair", &m.Chair, "who runs it; several take turns in this order")
	if m.Every.Given() {
		chair = chair.Acts() // who ran a single meeting may leave
	}
	return []kb.Field{
		kb.Text("what", &m.What, "name of the meeting").Require(),
		kb.Span("every", &m.Every, "how often it is held: 1w, 2w, 1mo; once when missing"),
		kb.Date("first", &m.First, "the day of the first one, from which the others are counted").Require(),
		kb.Text("at", &m.At, "time of day, as 09:30; the whole day when missing"),
		kb.Num("minutes", &m.Minutes, "how long it takes"),
		chair,
		kb.Span("rotates", &m.Rotates, "how long one keeps the chair; for a single meeting when missing"),
		kb.Texts("agenda", &m.Agenda, "what is gone through, in order"),
	}
}

// NextMeeting returns the first day from day on (day itself included) on which the
// meeting is held, and the id of who then has the chair. The day is empty when none
// follows or none is set; the id is empty when there is no chair.
func NextMeeting(m Meeting, day kb.Day) (next kb.Day, chair string) {
	next, n := m.First, 0
	if next == "" || next < day {
		if next == "" || !m.Every.Given() || m.Every.Never {
			return "", ""
		}
		n = steps(m.Every, m.First, day)
		if next = nth(m.Every, m.First, n); next < day {
			n++
			next = nth(m.Every, m.First, n)
		}
	}
	if len(m.Chair) == 0 {
		return next, ""
	}
	turn := n
	if m.Rotates.Given() && !m.Rotates.Never {
		turn = steps(m.Rotates, m.First, next)
	}
	return next, m.Chair[turn%len(m.Chair)]
}

// nth returns the day n intervals after first. Months are counted from first,
// so that the 31st comes back after February.
func nth(every kb.Interval, first kb.Day, n int) kb.Day {
	if n == 0 {
		return first
	}
	every.N *= n
	return every.After(first)
}

// steps returns how many whole intervals lie between first and day, first not
// being later.
func steps(every kb.Interval, first, day kb.Day) int {
	longest := every.N * map[string]int{"d": 1, "w": 7, "mo": 31, "y": 366}[every.Unit]
	n := first.DaysUntil(day) / longest // a lower bound, because no interval is longer than longest
	for nth(every, first, n+1) <= day {
		n++
	}
	return n
}

// validTime reports whether s is a time of day as 09:30.
func validTime(s string) bool {
	if len(s) != len("09:30") || s[2] != ':' {
		return false
	}
	for _, i := range []int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s[:2] < "24" && s[3:] < "60"
}

// meetingEvent returns the meeting as a calendar event; its text names the next chair,
// since a repeated event has one text.
func meetingEvent(l *kb.Linked, m Meeting, day kb.Day) kb.Event {
	event := kb.Event{
		ID: "meeting-" + kb.Slug(m.What), Title: m.What,
		Day: m.First, Every: m.Every, Minutes: int(m.Minutes.Value), Owners: m.Chair,
	}
	if validTime(m.At) {
		event.At = m.At
	}
	var lines []string
	if next, chair := NextMeeting(m, day); chair != "" {
		lines = append(lines, l.Say("Chair on {day}: {name}", l.Long(next), l.Directory.OwnerName(chair)))
	}
	for _, point := range m.Agenda {
		lines = append(lines, "- "+point)
	}
	event.Text = strings.Join(lines, "\n")
	return event
}

func cadencePanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	return []kb.Panel{cadencePanel(e, p.Fields.(*Workstream).Meetings, e.Day)}
}

func cadencePanel(e *kb.Edition, meetings []Meeting, day kb.Day) kb.Panel {
	panel := kb.Panel{Title: "Cadence", Kind: kb.PanelTable, Head: []string{"Meeting", "How often", "Next on", "In the chair", "Agenda"}}
	for _, m := range meetings {
		next, chair := NextMeeting(m, day)
		often := e.Every(m.Every)
		if often == "" || m.Every.Never {
			often = e.Say("once")
		}
		if m.At != "" {
			often += ", " + m.At
		}
		if m.Minutes.Text != "" {
			often += ", " + e.Hours(int(m.Minutes.Value))
		}
		panel.Rows = append(panel.Rows, []kb.Cell{
			{Text: m.What}, {Text: often}, {Day: next}, {Owners: one(chair)}, {Text: strings.Join(m.Agenda, " · ")},
		})
	}
	return panel
}
