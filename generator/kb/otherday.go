package kb

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// OtherDay returns the day in a text of another form than YYYY-MM-DD; none where the
// text is ambiguous, as in "1/12/2026" or "Dec 1".
func OtherDay(text string) Day {
	if m := dayRange.FindStringSubmatch(text); m != nil { // the item is due on the last day
		day, err := ParseDay(m[1][:len(DayForm)-len(m[2])] + m[2])
		if err != nil {
			return ""
		}
		return day
	}
	folded := strings.Map(foldDay, strings.Join(strings.Fields(text), " "))
	for _, form := range datable {
		m := form.FindStringSubmatch(folded)
		if m == nil {
			continue
		}
		at := func(name string) string { return m[form.SubexpIndex(name)] }
		month, named := monthOf[strings.TrimSuffix(at("month"), ".")]
		if !named {
			month, _ = strconv.Atoi(at("month"))
		}
		day, _ := strconv.Atoi(at("day"))
		if found, err := ParseDay(fmt.Sprintf("%s-%02d-%02d", at("year"), month, day)); err == nil {
			return found
		}
	}
	return ""
}

// dayRange matches days from … to; of the second one the year, or the month too, may be left out.
var dayRange = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:/|\.\.\.?|\s?[-–—]\s?)((?:(?:\d{4}-)?\d{2}-)?\d{2})$`)

// datable are the forms whose day is beyond doubt.
var datable = []*regexp.Regexp{
	regexp.MustCompile(`^(?:` + weekday + `,? )?(?P<year>\d{4})[-./年]?(?P<month>\d{1,2})[-./月]?(?P<day>\d{1,2})(?:日|t.*| .*)?$`),
	regexp.MustCompile(`^(?:` + weekday + `,? )?(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})`),
	regexp.MustCompile(`^(?:` + weekday + `,? )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)? (?P<month>` + month + `)(?:,| de)? (?P<year>\d{4})`),
	regexp.MustCompile(`^(?:` + weekday + `,? )?(?P<month>` + month + `) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})`),
}
