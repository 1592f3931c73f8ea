package kb_test

import (
	"testing"

	"tandem/generator/kb"
)

// TestDayIn: where a text has the form of a day outside a word.
func TestDayIn(t *testing.T) {
	for text, want := range map[string]int{
		"2026-12-01": 0, "on 2026-12-01": 3, "(2026-12-01)": 1, "2026-12-01, x": 0, "2026-12-01.": 0, "2026-12-01. X": 0, "2026-12-01 2026-12-02": 0,
		"\"2026-12-01\"": 1, "*2026-12-01*": 1, "日2026-12-01日": 3, "a\u00a02026-12-01": 3, "📅2026-12-01": 4, "2026-99-99": 0,
		"": -1, "2026-12-0": -1, "2026-12": -1, "12026-12-01": -1, "2026-12-011": -1, "x2026-12-01": -1, "/2026-12-01": -1, "-2026-12-01": -1, "2026-12-01-x": -1,
		"2026-12-01.md": -1, "2026-12-01T10:00": -1, "2026/12/01": -1, "20261-2-01": -1, "\u20112026-12-01": -1, "é2026-12-01": -1,
		"a-b-c 2026-12-01": 6, "2026-12-01.md 2026-12-02": 14, "x-2026": -1,
	} {
		if got := kb.DayIn(text); got != want {
			t.Errorf("DayIn(%q) = %d, want %d", text, got, want)
		}
		if got := kb.DayIn([]byte(text)); got != want {
			t.Errorf("DayIn of the bytes of %q = %d, want %d", text, got, want)
		}
	}
}

// TestOtherDay: days in other forms, where they are beyond doubt.
func TestOtherDay(t *testing.T) {
	for text, want := range map[string]kb.Day{
		"1 December 2026": "2026-12-01", "1st of December, 2026": "2026-12-01", "the 1st December 2026": "2026-12-01", "Dec 1, 2026": "2026-12-01", "Dec. 1st 2026": "2026-12-01",
		"1. Dezember 2026": "2026-12-01", "Dienstag, 1. Dezember 2026": "2026-12-01", "1er décembre 2026": "2026-12-01", "1 de diciembre de 2026": "2026-12-01",
		"01.12.2026": "2026-12-01", "1.12.2026": "2026-12-01", "20261201": "2026-12-01", "2026/12/1": "2026-12-01", "2026.12.01": "2026-12-01", "2026–12–01": "2026-12-01", "２０２６-12-01": "2026-12-01",
		"2026-12-01T10:00": "2026-12-01", "2026年12月1日": "2026-12-01", "2026-11-30/2026-12-01": "2026-12-01",
		"1/12/2026": "", "12/1/26": "", "Dec 1": "", "1.12.": "", "tomorrow": "", "32 December 2026": "", "2026-13-01": "", "": "",
	} {
		if got := kb.OtherDay(text); got != want {
			t.Errorf("OtherDay(%q) = %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]kb.Day{
		"2026/3/5": "2026-03-05", "2026.03.05": "2026-03-05", "2026-3-5": "2026-03-05", "5.3.2026": "2026-03-05", "05. 03. 2026": "2026-03-05",
		"5/3/2026": "", "3-5-2026": "", "2026-13-5": "", "31.2.2026": "", "5 March 2026": "", "x2026/3/5": "", "1800/1/1": "",
	} {
		if got, ok := kb.NearDay(text); got != want || ok != (want != "") {
			t.Errorf("NearDay(%q) = %q, %v, want %q", text, got, ok, want)
		}
	}
}

// TestDayOfName: the day that the name of a file begins with.
func TestDayOfName(t *testing.T) {
	for file, want := range map[string][2]string{
		"retros/2026-03-05-pilot.md": {"2026-03-05", ""}, "2026-03-05.md": {"2026-03-05", ""}, "2026-03-05": {"2026-03-05", ""}, "2026-03-05x": {"2026-03-05", ""},
		"2026-02-30-x.md": {"", "2026-02-30"}, "2026-3-5-x.md": {"", "2026-3-5"}, "2026_03_05.md": {"", "2026_03_05"}, "20260305.md": {"", "20260305"}, "5.3.2026 x.md": {"", "5.3.2026"},
		"2026-03-055.md": {"", ""}, "202603055.md": {"", ""}, "30000305.md": {"", ""}, "x-2026-03-05.md": {"", ""}, "2026.md": {"", ""}, "": {"", ""},
	} {
		day, bad := kb.DayOfName(file)
		if string(day) != want[0] || bad != want[1] {
			t.Errorf("DayOfName(%q) = %q, %q, want %q", file, day, bad, want)
		}
	}
}

// TestDayForms: how days and intervals are said without a language.
func TestDayForms(t *testing.T) {
	if got := kb.Day("2026-03-03").Short(); got != "3 Mar 2026" {
		t.Errorf("short form %q", got)
	}
	if got := kb.Day("").Short() + kb.Day("").Long(); got != "" {
		t.Errorf("no day is %q", got)
	}
	if !kb.Day("none").Time().IsZero() {
		t.Error("what is not a day has a time")
	}
	for text, want := range map[string]int{"3d": 3, "2w": 14, "2mo": 60, "1y": 365, "never": 0} {
		i, err := kb.ParseInterval(text)
		if err != nil || i.Days() != want || !i.Given() {
			t.Errorf("%s has %d days, %v", text, i.Days(), err)
		}
	}
	var none kb.Interval
	if none.Given() || none.Words() != "" || none.String() != "" || none.After("2026-01-01") != "" || (kb.Interval{N: 1, Unit: "d"}).After("") != "" {
		t.Error("no interval says something")
	}
	var b *kb.Base
	for text, want := range map[string][2]string{
		"1d": {"every day", "1 day"}, "2d": {"every 2 days", "2 days"}, "1w": {"every week", "1 week"}, "3mo": {"every 3 months", "3 months"},
		"1mo": {"every month", "1 month"}, "1y": {"every year", "1 year"}, "2y": {"every 2 years", "2 years"}, "2w": {"every 2 weeks", "2 weeks"}, "never": {"never", "never"},
	} {
		i, _ := kb.ParseInterval(text)
		if got := [2]string{b.Every(i), b.Within(i)}; got != want {
			t.Errorf("%s is said as %q, want %q", text, got, want)
		}
	}
	if b.Every(none)+b.Within(none) != "" {
		t.Error("no interval is said")
	}
	if got := b.Long("2026-03-03") + "; " + b.Short("2026-03-03") + "; " + b.MonthOf("2026-03-03") + "; " + b.DayOfMonth("2026-03-03"); got != "3 March 2026; 3 Mar 2026; March 2026; 3 Mar" {
		t.Errorf("a day is said as %q", got)
	}
	if got := b.Listed([]string{"a", "b", "c"}); got != "a, b and c" {
		t.Errorf("listed: %q", got)
	}
}

// TestBreaks: days on which routines rest do not count.
func TestBreaks(t *testing.T) {
	s := kb.Site{Breaks: []kb.Break{{From: "2026-12-24", To: "2026-12-26", Why: "holidays"}}}
	for day, want := range map[kb.Day]bool{"2026-12-23": false, "2026-12-24": true, "2026-12-26": true, "2026-12-27": false, "": false} {
		if b, rests := s.Rests(day); rests != want || rests && b.Why != "holidays" {
			t.Errorf("%s rests: %v", day, rests)
		}
	}
	for _, test := range []struct {
		from, to kb.Day
		want     int
	}{{"2026-12-22", "2026-12-23", 1}, {"2026-12-23", "2026-12-27", 1}, {"2026-12-23", "2026-12-26", 0}, {"2026-12-25", "2026-12-28", 2}, {"2026-12-23", "2026-12-23", 0}, {"2026-12-24", "2026-12-23", 0}, {"", "2026-12-23", 0}, {"2026-12-23", "", 0}} {
		if got := s.DaysOutsideBreaks(test.from, test.to); got != test.want {
			t.Errorf("from %s to %s: %d days, want %d", test.from, test.to, got, test.want)
		}
	}
	for n, want := range map[float64]int{0: 5, 1: 1, 7: 7, 100: 100, 500: 100, -1: 5} {
		if got := (&kb.Site{ReviewsPerWeek: kb.Number{Value: n}}).WeeklyReviews(); got != want {
			t.Errorf("%v reviews a week are %d, want %d", n, got, want)
		}
	}
}
