package header

import (
	"regexp"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// dayHint returns how a text that is not a day is written as one.
func dayHint(text string) string {
	if near, ok := kb.NearDay(text); ok {
		return "write it as " + string(near)
	}
	return "write it as YYYY-MM-DD, such as 2026-03-05"
}

// percentHint returns how a text that is not a percentage is written as one.
func percentHint(text string) string {
	if value, err := strconv.ParseFloat(text, 64); err == nil && value >= 0 && value <= 100 {
		if value > 0 && value < 1 {
			return "write it as " + strconv.FormatFloat(value*100, 'g', 6, 64) + "%"
		}
		return "write it as " + text + "%"
	}
	return "write digits and a percent sign, such as 10%"
}

// numberHint returns how a number of a field is written.
func numberHint(f kb.Field) string {
	if f.Kind == kb.KindPercent {
		return "write a percentage from 0% to 100%, such as 10%"
	}
	return "write digits, such as 15"
}

// inQuotes returns the entries of a list that was written as a quoted text.
func inQuotes(text string) ([]string, bool) {
	inner, ok := strings.CutPrefix(strings.TrimSpace(text), "[")
	if !ok {
		return nil, false
	}
	if inner, ok = strings.CutSuffix(inner, "]"); !ok || strings.ContainsAny(inner, "[]") {
		return nil, false
	}
	var parts []string
	for part := range strings.SplitSeq(inner, ",") {
		if part = strings.Trim(part, ` "'`); part != "" {
			parts = append(parts, part)
		}
	}
	return parts, true
}

var spanForm = regexp.MustCompile(`^(?:every )?(\d{1,3}) ?(d|days?|w|weeks?|m|mo|months?|y|years?)?$`)

// intervalHint returns how a text that is not a span of time is written as one.
func intervalHint(text string) string {
	lower := strings.ToLower(strings.TrimSpace(text))
	if lower == "never" {
		return "write it as never"
	}
	if m := spanForm.FindStringSubmatch(lower); m != nil {
		unit := "d"
		switch {
		case strings.HasPrefix(m[2], "m"):
			unit = "mo"
		case m[2] != "":
			unit = m[2][:1]
		}
		if _, err := kb.ParseInterval(m[1] + unit); err == nil {
			return "write it as " + m[1] + unit
		}
	}
	return "write 90d, 6w, 6mo, 1y or never"
}
