package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestNextMeetingCountsFromTheFirstDay(t *testing.T) {
	week, month := kb.Interval{N: 1, Unit: "w"}, kb.Interval{N: 1, Unit: "mo"}
	three := []string{"a", "b", "c"}
	for _, c := range []struct {
		rule  string
		m     Meeting
		day   kb.Day
		next  kb.Day
		chair string
	}{
		{"before the first", Meeting{First: "2026-09-08", Every: week, Chair: three}, "2026-09-01", "2026-09-08", "a"},
		{"the day itself counts", Meeting{First: "2026-09-08", Every: week, Chair: three}, "2026-09-15", "2026-09-15", "b"},
		{"the day after", Meeting{First: "2026-09-08", Every: week, Chair: three}, "2026-09-16", "2026-09-22", "c"},
		{"the chair comes round", Meeting{First: "2026-09-08", Every: week, Chair: three}, "2026-09-29", "2026-09-29", "a"},
		{"one keeps the chair for four weeks", Meeting{First: "2026-09-08", Every: week, Chair: three, Rotates: kb.Interval{N: 4, Unit: "w"}}, "2026-11-21", "2026-11-24", "c"},
		{"the 31st comes back after February", Meeting{First: "2026-01-31", Every: month, Chair: three}, "2026-03-01", "2026-03-31", "c"},
		{"a month's end", Meeting{First: "2026-01-31", Every: month}, "2026-02-01", "2026-02-28", ""},
		{"many years on", Meeting{First: "2000-01-03", Every: kb.Interval{N: 1, Unit: "d"}}, "2026-11-21", "2026-11-21", ""},
		{"once, to come", Meeting{First: "2026-12-01", Chair: three}, "2026-11-21", "2026-12-01", "a"},
		{"once, over", Meeting{First: "2026-11-01", Chair: three}, "2026-11-21", "", ""},
		{"no day", Meeting{Every: week, Chair: three}, "2026-11-21", "", ""},
	} {
		next, chair := NextMeeting(c.m, c.day)
		if next != c.next || chair != c.chair {
			t.Errorf("%s: NextMeeting on %s = %q, %q, want %q, %q", c.rule, c.day, next, chair, c.next, c.chair)
		}
	}
}

func TestMeetingIsAnEventWithItsNextChair(t *testing.T) {
	l := &kb.Linked{Base: &kb.Base{Directory: kb.Directory{People: []kb.Person{{ID: "b", Name: "Tech lead"}}}}}
	m := Meeting{What: "Weekly demo", Every: kb.Interval{N: 1, Unit: "w"}, First: "2026-09-08", At: "11:00", Chair: []string{"a", "b"}, Agenda: []string{"Numbers"}}
	got := meetingEvent(l, m, "2026-09-15")
	if want := "Chair on 15 September 2026: Tech lead\n- Numbers"; got.Text != want {
		t.Errorf("text got %q want %q", got.Text, want)
	}
	if got.ID != "meeting-weekly-demo" || got.Day != "2026-09-08" || got.At != "11:00" || got.Every.N != 1 {
		t.Errorf("got %+v", got)
	}
}
