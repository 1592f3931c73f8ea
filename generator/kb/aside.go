package kb

import (
	"regexp"
	"slices"
	"strings"
)

// Aside is a block that names owners or a day where an item has them, and is not a list
// item: a paragraph, a row of a table, a line of a quotation.
type Aside struct {
	Owners []string
	Due    Day
	Pos    Pos
	More   bool // it is in the same table or quotation as the one before
}

var endsInWeekday = regexp.MustCompile(`(?i)\s` + weekday + `,?$`)

// DataAtEnds returns the owners and the day of a text that are where an item has them:
// at its end, or an owner set off at its beginning. It leaves out a day of the
// sentence ("since 2026-10-01") and a day with a label ("Updated: 2026-10-01"). A text
// that ends with a full stop must name both an owner and a day.
func DataAtEnds(parts []ItemPart) (owners []string, due Day) {
	tokens := tokensOf(parts)
	sentence := false
	if n := len(tokens); n > 0 && tokens[n-1].words() && strings.Trim(tokens[n-1].Text, ".! ") == "" {
		sentence = strings.TrimSpace(tokens[n-1].Text) != ""
		tokens = tokens[:n-1]
	}
	last := lastDay(tokens)
	end := trailing(tokens, last)
	start := leading(tokens[:end], last)
	if plainText(tokens[start:end]) == "" {
		return nil, ""
	}
	var item Item
	if _, ok := detached(tokens[:start], tokens[start:end]); ok {
		item.own(tokens[:start])
	}
	item.own(tokens[end:])
	if last != nil && slices.Contains(tokens[end:], last) {
		due = last.day
	}
	if sentence && (due == "" || len(item.Owners) == 0) {
		return nil, ""
	}
	if len(item.Owners) == 0 && due == "" {
		return nil, ""
	}
	before := tokens[end-1]
	said := strings.TrimSpace(before.Text)
	said = strings.TrimSpace(strings.TrimSuffix(endsInWeekday.ReplaceAllString(said, ""), ",")) // "Next meeting: Monday, 2026-12-01"
	if len(item.Owners) == 0 && before.words() && !leadsUp.MatchString(before.Text) &&
		(relates.MatchString(before.Text) || strings.HasSuffix(said, ":")) {
		return nil, ""
	}
	return item.Owners, due
}
