package kb

import (
	"regexp"
	"slices"
	"strings"
)

// otherForms are the ways to write a day that are not YYYY-MM-DD.
var (
	otherForms = regexp.MustCompile(`(?:^|[\s(])(` +
		`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|` +
		`\d{1,2}\.? ` + month + ` \d{4}|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}` +
		`)[\s.,;:!?)]*$`)
	withoutYear = regexp.MustCompile(`^\d{1,2}(?:\.\d{1,2}\.?|/\d{1,2})$`)
)

const month = `(?i:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*\.?`

// otherForm returns what stands at the end of the text, where a day may stand, and
// is a day in another form; empty when there is none.
func otherForm(tokens []*token) string {
	text, owned := "", false // behind the last piece of data, and whether that is an owner
behind:
	for _, t := range slices.Backward(tokens) {
		switch {
		case t.day != "":
			return ""
		case t.data() && strings.TrimSpace(text) == "":
			text = ""
			continue
		case t.data():
			owned = t.Owner != ""
		case !t.Plain:
			text = t.Text + text
			continue
		}
		break behind
	}
	if end := strings.TrimRight(text, " \t.,;:!?)"); end == "" || end[len(end)-1] < '0' || end[len(end)-1] > '9' {
		return "" // most texts end in a word
	}
	if m := otherForms.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if text = strings.TrimSpace(text); owned && withoutYear.MatchString(text) {
		return text
	}
	return ""
}
