package kb

import (
	"fmt"
	"regexp"
	"strconv"
)

// looseDay matches days with the year first, or with points, where the month is never
// before the day.
var looseDay = regexp.MustCompile(`^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))$`)

// NearDay returns the day that a text means which is written in another way than
// YYYY-MM-DD; false when it can mean several.
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
