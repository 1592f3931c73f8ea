package kb

import (
	"fmt"
	"regexp"
	"strconv"
)

// looseDay matches days that are not YYYY-MM-DD but unambiguous: the year first, or
// day.month.year with dots.
var looseDay = regexp.MustCompile(`^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))$`)

// NearDay returns the day of a text in another form than YYYY-MM-DD; false when the
// text is ambiguous.
func NearDay(text string) (Day, bool) {
	m := looseDay.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	year, month, day := m[1], m[2], m[3]
	if year == "" {
		day, month, year = m[4], m[5], m[6]
	}
	y, _ := strconv.Atoi(year)
	mon, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	near, err := ParseDay(fmt.Sprintf("%04d-%02d-%02d", y, mon, d))
	return near, err == nil
}
