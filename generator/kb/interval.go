package kb

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Interval is a span of the calendar: 90d, 6w, 6mo, 1y, or never. The zero
// Interval means that none is given.
type Interval struct {
	N     int
	Unit  string // "d", "w", "mo", "y"
	Never bool
}

// ParseInterval reads an interval of 1 to 3650 units.
func ParseInterval(s string) (Interval, error) {
	if s == "never" {
		return Interval{Never: true}, nil
	}
	for _, unit := range []string{"mo", "d", "w", "y"} {
		digits, ok := strings.CutSuffix(s, unit)
		if !ok {
			continue
		}
		n, err := strconv.Atoi(digits)
		if err != nil || n < 1 || n > 3650 {
			break
		}
		return Interval{N: n, Unit: unit}, nil
	}
	return Interval{}, fmt.Errorf("%q is not an interval", s)
}

// Given reports whether an interval is set.
func (i Interval) Given() bool { return i.Never || i.N > 0 }

// After returns the day one interval after d; no day for never. A month's end
// stays inside its month: 31 January and one month is the last of February.
func (i Interval) After(d Day) Day {
	if d == "" || !i.Given() || i.Never {
		return ""
	}
	t := d.Time()
	switch i.Unit {
	case "d":
		return d.Add(i.N)
	case "w":
		return d.Add(7 * i.N)
	case "mo":
		return addMonths(t, i.N)
	}
	return addMonths(t, 12*i.N)
}

func addMonths(t time.Time, n int) Day {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Day(first.AddDate(0, 0, min(t.Day(), last)-1).Format(dayLayout))
}

// Days returns the interval's length in days, months counted as 30 and years as 365.
func (i Interval) Days() int {
	return i.N * map[string]int{"d": 1, "w": 7, "mo": 30, "y": 365}[i.Unit]
}

// String returns the interval as it is written in a header.
func (i Interval) String() string {
	switch {
	case i.Never:
		return "never"
	case i.N == 0:
		return ""
	}
	return strconv.Itoa(i.N) + i.Unit
}

// Words returns the interval as people read it: "every 90 days", "every year".
func (i Interval) Words() string {
	unit := map[string]string{"d": "day", "w": "week", "mo": "month", "y": "year"}[i.Unit]
	switch {
	case i.Never:
		return "never"
	case i.N == 0:
		return ""
	case i.N == 1:
		return "every " + unit
	}
	return "every " + strconv.Itoa(i.N) + " " + unit + "s"
}
