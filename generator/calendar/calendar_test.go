package calendar_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"tandem/generator/calendar"
	"tandem/generator/kb"
)

// read parses a file with a library that is not ours and returns its events
// by UID.
func read(t *testing.T, data []byte) map[string]*ics.VEvent {
	t.Helper()
	parsed, err := ics.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	events := map[string]*ics.VEvent{}
	for _, e := range parsed.Events() {
		events[e.Id()] = e
	}
	return events
}

func value(e *ics.VEvent, property ics.ComponentProperty) string {
	p := e.GetProperty(property)
	if p == nil {
		return ""
	}
	return p.Value
}

func TestAnotherLibraryReadsWhatWeWrite(t *testing.T) {
	weekly := kb.Event{
		ID: "steering", Title: "Steering, weekly; the short one", Text: "1. Risks\n2. A path with \\ in it",
		Day: "2026-11-23", Every: kb.Interval{N: 1, Unit: "w"}, Until: "2027-03-31", Minutes: 45, At: "09:30",
	}
	day := kb.Event{ID: "review", Title: "Review due: " + strings.Repeat("Überwachung – ", 12), Day: "2026-12-31"}
	data := calendar.Calendar{Name: "Tech lead: reviews", Domain: "base.example.org", Day: "2026-11-21", Entries: []calendar.Entry{
		{Event: day, Page: "playbooks/kickoff", URL: "https://base.example.org/playbooks/kickoff/"},
		{Event: weekly, Page: "workstreams/model"},
		{Event: kb.Event{ID: "no-day", Title: "None"}, Page: "x"},
	}}.ICS()
	events := read(t, data)
	if len(events) != 2 {
		t.Fatalf("got %d events, want 2:\n%s", len(events), data)
	}
	e := events["workstreams/model#steering@base.example.org"]
	if e == nil {
		t.Fatalf("no event of that UID in\n%s", data)
	}
	for property, want := range map[ics.ComponentProperty]string{
		ics.ComponentPropertySummary:     weekly.Title,
		ics.ComponentPropertyDescription: weekly.Text,
		ics.ComponentPropertyDtStart:     "20261123T093000",
		ics.ComponentPropertyDtEnd:       "20261123T101500",
		ics.ComponentPropertyRrule:       "FREQ=WEEKLY;INTERVAL=1;UNTIL=20270331T235959",
		ics.ComponentPropertyDtstamp:     "20261121T000000Z",
		ics.ComponentPropertyUrl:         "",
	} {
		if got := value(e, property); got != want {
			t.Errorf("%s: got %q, want %q", property, got, want)
		}
	}
	e = events["playbooks/kickoff#review@base.example.org"]
	if e == nil {
		t.Fatalf("no event of that UID in\n%s", data)
	}
	if got := value(e, ics.ComponentPropertySummary); got != day.Title {
		t.Errorf("summary: got %q, want %q", got, day.Title)
	}
	if at, err := e.GetAllDayStartAt(); err != nil || at.Format("2006-01-02") != "2026-12-31" {
		t.Errorf("first day: got %v, %v, want 2026-12-31", at, err)
	}
	if at, err := e.GetAllDayEndAt(); err != nil || at.Format("2006-01-02") != "2027-01-01" {
		t.Errorf("day after: got %v, %v, want 2027-01-01", at, err)
	}
	if bytes.Contains(data, []byte("METHOD")) {
		t.Error("a calendar to subscribe to has no METHOD")
	}
}

func TestLinesAreFoldedBetweenCharacters(t *testing.T) {
	for _, letter := range []string{"a", "ü", "語", "🙂", "e\u0301"} {
		for shift := range 5 {
			title := strings.Repeat("x", shift) + strings.Repeat(letter, 100)
			data := calendar.Calendar{Name: "n", Domain: "d", Day: "2026-11-21", Entries: []calendar.Entry{
				{Event: kb.Event{ID: "e", Title: title, Day: "2026-11-21"}, Page: "p"},
			}}.ICS()
			if !bytes.HasSuffix(data, []byte("\r\n")) {
				t.Error("the last line has no end")
			}
			for line := range strings.SplitSeq(string(data), "\r\n") {
				if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
					t.Errorf("line of %d octets, want at most 75 and whole characters: %q", len(line), line)
				}
			}
			if e := read(t, data)["p#e@d"]; e == nil || value(e, ics.ComponentPropertySummary) != title {
				t.Errorf("%d and %q: the title does not come back", shift, letter)
			}
		}
	}
}

func TestIntervalsBecomeRules(t *testing.T) {
	for _, test := range []struct {
		day, every, until string
		want              string
	}{
		{"2026-11-21", "", "", ""},
		{"2026-11-21", "never", "", ""},
		{"2026-11-21", "90d", "", "FREQ=DAILY;INTERVAL=90"},
		{"2026-11-21", "2w", "2027-01-31", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131"},
		{"2026-11-21", "1mo", "", "FREQ=MONTHLY;INTERVAL=1"},
		{"2026-10-29", "1mo", "", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29;BYSETPOS=-1"},
		{"2026-10-31", "3mo", "", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"},
		{"2026-10-31", "1y", "", "FREQ=YEARLY;INTERVAL=1"},
		{"2028-02-29", "1y", "", "FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"},
	} {
		var every kb.Interval
		if test.every != "" {
			every, _ = kb.ParseInterval(test.every)
		}
		data := calendar.Calendar{Name: "n", Domain: "d", Day: "2026-11-21", Entries: []calendar.Entry{
			{Event: kb.Event{ID: "e", Title: "t", Day: kb.Day(test.day), Every: every, Until: kb.Day(test.until)}, Page: "p"},
		}}.ICS()
		if got := value(read(t, data)["p#e@d"], ics.ComponentPropertyRrule); got != test.want {
			t.Errorf("%s every %s: got rule %q, want %q", test.day, test.every, got, test.want)
		}
	}
}

func TestTextCannotBreakOut(t *testing.T) {
	title := "a\r\nEND:VEVENT\nBEGIN:VALARM\x00\x1b[31m"
	data := calendar.Calendar{Name: title, Domain: "d", Day: "2026-11-21", Entries: []calendar.Entry{
		{Event: kb.Event{ID: "e\nX:1", Title: title, Text: title, Day: "2026-11-21"}, Page: "p", URL: "https://x/\r\nX-EVIL:1"},
	}}.ICS()
	if n := bytes.Count(data, []byte("\r\nEND:VEVENT")); n != 1 {
		t.Errorf("got %d ends of events, want 1:\n%s", n, data)
	}
	if bytes.ContainsAny(data, "\x00\x1b") || bytes.Contains(data, []byte("\r\nX-EVIL")) {
		t.Errorf("a control character or a line came through:\n%q", data)
	}
}
