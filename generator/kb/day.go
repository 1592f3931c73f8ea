package kb

import (
	"fmt"
	"time"
)

// Day is a calendar day as YYYY-MM-DD (ISO 8601, proleptic Gregorian, no time zone),
// so days compare as text. The empty Day means no day.
type Day string

const dayLayout = "2006-01-02"

// ParseDay reads YYYY-MM-DD with a year from 1900 to 2999, or an instant of
// RFC 3339, whose day is that of its offset: the writer's.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(dayLayout, s)
	if err != nil {
		t, err = time.Parse(time.RFC3339, s)
	}
	if err != nil {
		return "", fmt.Errorf("%q is not a day", s)
	}
	if t.Year() < 1900 || t.Year() > 2999 {
		return "", fmt.Errorf("%q is outside the years 1900 to 2999", s)
	}
	return Day(t.Format(dayLayout)), nil
}

// Time returns midnight UTC of the day; the zero time for no day.
func (d Day) Time() time.Time {
	t, err := time.Parse(dayLayout, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Add returns the day n days later, or no day for no day.
func (d Day) Add(n int) Day {
	if d == "" {
		return ""
	}
	return Day(d.Time().AddDate(0, 0, n).Format(dayLayout))
}

// DaysUntil returns the number of days from d to other, negative when other is
// earlier. Both must be days.
func (d Day) DaysUntil(other Day) int {
	return int(other.Time().Sub(d.Time()).Hours() / 24)
}

// Long returns the day as people of the base read it: "3 March 2026".
func (d Day) Long() string { return d.format("2 January 2006") }

// Short returns the day for tables and chips: "3 Mar 2026".
func (d Day) Short() string { return d.format("2 Jan 2006") }

func (d Day) format(layout string) string {
	if d == "" {
		return ""
	}
	return d.Time().Format(layout)
}
