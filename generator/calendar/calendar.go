// Package calendar writes iCalendar (RFC 5545): a Calendar is a value, ICS its bytes.
// Events come as kb.Event. No other package writes calendars.
//
// # What is written
//
// An event with a time of day and a length is written in floating time, so
// half past nine is half past nine wherever the reader is. Every other event
// takes the whole day (VALUE=DATE). A repeated event has an RRULE of its
// interval; a monthly event of the 31st takes the last day of shorter months,
// as kb.Interval does. There is no METHOD and no attendee: people subscribe to the
// file, and it invites nobody.
//
// # What stays the same
//
// The UID depends on page and event alone, so a later file moves an event
// instead of adding one. DTSTAMP is the judged day, so equal input gives equal
// bytes. Lines are folded at 75 octets, never inside a character.
//
// The code is ours because the one maintained library, emersion/go-ical, does not fold
// lines on purpose. A test reads the bytes with another library.
package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"tandem/generator/kb"
)

// Calendar is a list of events under a name.
type Calendar struct {
	Name    string
	Domain  string // makes UIDs unique in the world: the host of the site
	Day     kb.Day // the judged day
	Entries []Entry
}

// Entry is an event with where it comes from.
type Entry struct {
	kb.Event
	Page string // id of its page; with Event.ID it is unique in the calendar
	URL  string // address of the page; empty: none is given
}

// ICS returns the calendar's file, its events by day, page and id. Events
// without a day are left out.
func (c Calendar) ICS() []byte {
	var w writer
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//Tandem//Tandem//EN")
	w.line("CALSCALE:GREGORIAN")
	w.text("NAME", c.Name)
	w.text("X-WR-CALNAME", c.Name)
	w.line("REFRESH-INTERVAL;VALUE=DURATION:P1D")
	w.line("X-PUBLISHED-TTL:P1D")
	entries := slices.Clone(c.Entries)
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Page, b.Page), cmp.Compare(a.ID, b.ID))
	})
	for _, e := range entries {
		if e.Day != "" {
			w.event(c, e)
		}
	}
	w.line("END:VCALENDAR")
	return []byte(w.String())
}

func (w *writer) event(c Calendar, e Entry) {
	w.line("BEGIN:VEVENT")
	w.text("UID", e.Page+"#"+e.ID+"@"+c.Domain)
	w.line("DTSTAMP:" + date(c.Day) + "T000000Z")
	at, timed := clock(e.Event)
	if timed {
		start := e.Day.Time().Add(at)
		w.line("DTSTART:" + start.Format(floating))
		w.line("DTEND:" + start.Add(time.Duration(e.Minutes)*time.Minute).Format(floating))
	} else {
		w.line("DTSTART;VALUE=DATE:" + date(e.Day))
		w.line("DTEND;VALUE=DATE:" + date(e.Day.Add(1)))
		w.line("TRANSP:TRANSPARENT") // readers stay free at that time
	}
	if rule := repeat(e.Event, timed); rule != "" {
		w.line("RRULE:" + rule)
	}
	w.text("SUMMARY", e.Title)
	if e.Text != "" {
		w.text("DESCRIPTION", e.Text)
	}
	if e.URL != "" {
		w.line("URL:" + strings.NewReplacer("\r", "", "\n", "").Replace(e.URL))
	}
	w.line("END:VEVENT")
}

const floating = "20060102T150405"

func date(d kb.Day) string { return strings.ReplaceAll(string(d), "-", "") }

// clock returns the time of day at which an event begins, false when it takes
// the whole day.
func clock(e kb.Event) (time.Duration, bool) {
	t, err := time.Parse("15:04", e.At)
	if err != nil || e.Minutes <= 0 {
		return 0, false
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, true
}

// repeat returns the recurrence rule of an event, empty when it takes place once.
func repeat(e kb.Event, timed bool) string {
	if !e.Every.Given() || e.Every.Never {
		return ""
	}
	first := e.Day.Time()
	rule := fmt.Sprintf("FREQ=%s;INTERVAL=%d", frequency(e.Every.Unit), e.Every.N)
	switch month, day := int(first.Month()), first.Day(); {
	case day > 28 && e.Every.Unit == "mo":
		rule += ";BYMONTHDAY=" + lastDays(day) + ";BYSETPOS=-1"
	case day == 29 && month == 2 && e.Every.Unit == "y":
		rule += ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
	}
	switch {
	case e.Until == "":
	case timed:
		rule += ";UNTIL=" + date(e.Until) + "T235959"
	default:
		rule += ";UNTIL=" + date(e.Until)
	}
	return rule
}

func frequency(unit string) string {
	switch unit {
	case "d":
		return "DAILY"
	case "w":
		return "WEEKLY"
	case "mo":
		return "MONTHLY"
	}
	return "YEARLY"
}

// lastDays returns the days of a month from the 28th to day; the last of them that a
// month has is used.
func lastDays(day int) string { return "28,29,30,31"[:3*(day-28)+2] }
