package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"tandem/generator"
	"tandem/generator/kb"
)

// days returns the day to judge by where --as-of or SOURCE_DATE_EPOCH gives one,
// and else today's, which as_of of site.yaml comes before. It is the only reader of
// the clock and of that variable.
func (s *settings) days() (given, today kb.Day, err error) {
	if s.asOf != "" {
		day, err := kb.ParseDay(s.asOf)
		if err != nil || string(day) != s.asOf {
			return "", "", &usageError{fmt.Sprintf("--as-of %q is not a day", s.asOf), "write it as YYYY-MM-DD"}
		}
		return day, "", nil
	}
	if text, set := os.LookupEnv(epochVariable); set {
		day, err := ofEpoch(text)
		return day, "", err
	}
	return "", kb.Day(time.Now().Format(time.DateOnly)), nil
}

// epochVariable is the variable of reproducible builds
// (https://reproducible-builds.org/specs/source-date-epoch/).
const epochVariable = "SOURCE_DATE_EPOCH"

// ofEpoch returns the day in UTC of a number of seconds since 1970.
func ofEpoch(text string) (kb.Day, error) {
	seconds, err := strconv.ParseInt(text, 10, 64)
	day := kb.Day(time.Unix(seconds, 0).UTC().Format(time.DateOnly))
	parsed, bad := kb.ParseDay(string(day))
	if err != nil || bad != nil || parsed != day || seconds < 0 || text[0] < '0' || text[0] > '9' {
		return "", &usageError{fmt.Sprintf("%s %q is not a number of seconds since 1970", epochVariable, text), "set it to a whole number such as 1767225600, or unset it"}
	}
	return day, nil
}

// warnOfClock warns where today lies before the newest verification: then the clock
// is wrong, or the verification.
func (s *settings) warnOfClock(stderr io.Writer, c *generator.Checked) {
	_, today, err := s.days()
	if err != nil || today == "" || c.Judged.Day != today {
		return
	}
	var newest kb.Day
	var where string
	for _, p := range c.Judged.Pages {
		for _, v := range p.Verified {
			if day := v.Day(); day > newest {
				newest, where = day, p.Path
			}
		}
	}
	if newest > today {
		fmt.Fprintf(stderr, "tandem: warning: today is %s, but %q was verified on %s\nhint: set this machine's clock, or correct the day in the page\n", today, where, newest)
	}
}
