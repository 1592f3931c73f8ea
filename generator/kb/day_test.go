package kb_test

import (
	"testing"

	"tandem/generator/kb"
)

func TestParseDay(t *testing.T) {
	for _, test := range []struct {
		text string
		want kb.Day // empty: refused
	}{
		{"2026-11-21", "2026-11-21"},
		{"2026-10-01T09:00:00Z", "2026-10-01"},
		{"2026-01-05T23:30:00-08:00", "2026-01-05"}, // the day of its writer
		{"2026-03-05T00:30:00+02:00", "2026-03-05"},
		{"2026-03-05T00:30:00+14:00", "2026-03-05"},
		{"2999-12-31T23:30:00-11:00", "2999-12-31"},
		{"1900-01-01T00:30:00+14:00", "1900-01-01"},
		{"3000-01-01T00:30:00+14:00", ""},
		{"2024-02-29", "2024-02-29"},
		{"2026-02-29", ""},
		{"2026-13-01", ""},
		{"05/01/2026", ""},
		{"2026-1-5", ""},
		{"0001-01-01", ""}, // a slip of the hand, not a year
		{"9999-01-01", ""},
		{"", ""},
		{"today", ""},
	} {
		got, err := kb.ParseDay(test.text)
		if got != test.want || (err != nil) != (test.want == "") {
			t.Errorf("ParseDay(%q) = %q, %v, want %q", test.text, got, err, test.want)
		}
	}
}

func TestDayArithmetic(t *testing.T) {
	if got := kb.Day("2026-12-31").Add(1); got != "2027-01-01" {
		t.Errorf("the day after 2026-12-31 is %s", got)
	}
	if got := kb.Day("").Add(1); got != "" {
		t.Errorf("the day after no day is %q, want no day", got)
	}
	if got := kb.Day("2026-03-28").DaysUntil("2026-03-30"); got != 2 { // across a change of clocks
		t.Errorf("from 28 to 30 March: %d days, want 2", got)
	}
	if got := kb.Day("2026-03-03").Long(); got != "3 March 2026" {
		t.Errorf("long form %q", got)
	}
}

func TestInterval(t *testing.T) {
	for _, test := range []struct {
		text  string
		from  kb.Day
		after kb.Day
		words string
	}{
		{"90d", "2026-10-01", "2026-12-30", "every 90 days"},
		{"1w", "2026-12-28", "2027-01-04", "every week"},
		{"1mo", "2026-01-31", "2026-02-28", "every month"}, // stays inside the month
		{"6mo", "2026-08-31", "2027-02-28", "every 6 months"},
		{"1y", "2024-02-29", "2025-02-28", "every year"},
		{"never", "2026-10-01", "", "never"},
	} {
		i, err := kb.ParseInterval(test.text)
		if err != nil {
			t.Errorf("ParseInterval(%q): %v", test.text, err)
			continue
		}
		if got := i.After(test.from); got != test.after {
			t.Errorf("%s after %s is %q, want %q", test.text, test.from, got, test.after)
		}
		if got := i.Words(); got != test.words {
			t.Errorf("words of %s: %q, want %q", test.text, got, test.words)
		}
		if got := i.String(); got != test.text {
			t.Errorf("%s is written back as %q", test.text, got)
		}
	}
	for _, text := range []string{"", "0d", "-1d", "90", "90 d", "d", "4000d", "1h", "Never"} {
		if i, err := kb.ParseInterval(text); err == nil {
			t.Errorf("ParseInterval(%q) = %v, want an error", text, i)
		}
	}
}
