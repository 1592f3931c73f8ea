package kb

import "strings"

// DayForm shows how a day is written.
const DayForm = "0000-00-00"

// DayIn returns where something written like a day, YYYY-MM-DD, stands in a text by
// itself, -1 when nothing does.
func DayIn[T string | []byte](text T) int {
	for i := 4; i < len(text); i++ { // it looks at hyphens: most texts have none
		if text[i] != '-' {
			continue
		}
		start, end := i-4, i-4+len(DayForm)
		if end > len(text) {
			return -1
		}
		if dayFormed(text[start:end]) && (start == 0 || among(" \t(", text[start-1])) && (end == len(text) || among(" \t.,;:!?)", text[end])) {
			return start
		}
	}
	return -1
}

func among(marks string, c byte) bool { return strings.IndexByte(marks, c) >= 0 }

func dayFormed[T string | []byte](text T) bool {
	for i := range DayForm {
		if digit := text[i] >= '0' && text[i] <= '9'; digit != (DayForm[i] == '0') || !digit && text[i] != '-' {
			return false
		}
	}
	return true
}
