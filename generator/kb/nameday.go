package kb

import (
	"path"
	"regexp"
)

// dayOfName matches the start of a file name that was meant as a day.
var dayOfName = regexp.MustCompile(`^(\d{4}[-_. ]\d{1,2}[-_. ]\d{1,2}|(?:19|20)\d{6}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{4})(?:\D|$)`)

// DayOfName returns the day that the name of a file begins with, as YYYY-MM-DD. If it
// begins with an invalid day, bad is that text.
func DayOfName(file string) (day Day, bad string) {
	name := path.Base(file)
	if len(name) >= len(DayForm) && dayFormed(name[:len(DayForm)]) && (len(name) == len(DayForm) || !isDigit(rune(name[len(DayForm)]))) {
		if day, err := ParseDay(name[:len(DayForm)]); err == nil {
			return day, ""
		}
		return "", name[:len(DayForm)]
	}
	if m := dayOfName.FindStringSubmatch(name); m != nil {
		return "", m[1]
	}
	return "", ""
}
