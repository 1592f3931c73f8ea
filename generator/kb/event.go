package kb

// Event is something on a page that takes place on a day, for calendars.
type Event struct {
	ID      string   // unique on its page and stable: "weekly-steering", "milestone-m2"
	Title   string   //
	Text    string   // plain text: agenda, things to bring
	Day     Day      // of the first time
	Every   Interval // repeats; the zero Interval: once
	Until   Day      // last day of repeats; none: open
	Minutes int      // how long; 0: the whole day
	At      string   // time of day as "09:30"; empty: the whole day
	Owners  []string // ids of the people and teams who have to be there
}

// CalendarFile is the name of the calendar beside a page that has events.
const CalendarFile = "calendar.ics"

// EventsOf returns the calendar events of a page on day: none of drafts and of pages
// that are no longer valid.
func (l *Linked) EventsOf(p *Page, day Day) []Event {
	if p.Type.Events == nil || p.Index || p.Draft() || p.Status == StatusArchived || p.Status == StatusSuperseded {
		return nil
	}
	return p.Type.Events(l, p, day)
}
