package kb

import (
	"regexp"
	"slices"
	"strings"
)

var (
	// leadsUp are words before a day that make it the one until which something is to be done.
	leadsUp = regexp.MustCompile(`(?i)(?:^|[\s,;:|(\[–—-])(?:due(?: by| on)?|by|until|till?|before|no later than|deadline|bis(?: zum)?|spätestens(?: am)?|fällig(?: am)?|avant(?: le)?|pour le|para el|entro)(?: the)?:?[\s(\[]*$|[📅📆🗓⏰⏳]\x{FE0F}?\s*$`)
	// setsOff are the marks after which a day may be by itself.
	setsOff = regexp.MustCompile(`[,;:(\[|–—-]\s*$`)
	// relates are words that make a day part of the sentence.
	relates = regexp.MustCompile(`(?i)(?:^|\s)(?:since|of|on|from|in|at|after|between|to|as|and|or|about|for|during|than|seit|vom|von|am|im|ab|nach|zwischen|für|und|oder|depuis|du|le|de|en|dès|desde|del|the)\s*$`)
)

// otherDay returns a day in another form at the place of the day: after the last owner
// or page, or at the end of the words before those at the end.
func otherDay(tokens []*token, due *token) phrase {
	end := trailing(tokens, due)
	start := leading(tokens[:end], due)
	if due != nil && (slices.Contains(tokens[end:], due) || slices.Contains(tokens[:start], due)) {
		return phrase{}
	}
	text, before := "", (*token)(nil)
	for _, t := range slices.Backward(tokens[:end]) {
		if !t.words() {
			before = t
			break
		}
		text = t.Text + text
	}
	if before != nil && before == due {
		return phrase{} // "2026-12-01 (Tuesday)"
	}
	found, rest := phraseAt(text)
	if found.kind == noDay {
		return beginsWithDay(tokens, due)
	}
	owned := slices.ContainsFunc(tokens[end:], func(t *token) bool { return t.Owner != "" })
	alone := strings.Trim(rest, separators+" ([:") == "" || onlyLeadsUp(rest)
	led := leadsUp.MatchString(rest)
	bare := owned && !relates.MatchString(rest)
	takes := false
	switch {
	case alone && before != nil && before.data():
		takes = found.kind != numbers || before.Owner != ""
	case found.kind == whole, led:
		takes = found.kind != numbers || led
	case found.kind == withoutYear, found.kind == oneOfNow:
		takes = bare
	case found.kind == vague:
		takes = owned && setsOff.MatchString(rest)
	}
	if !takes {
		return phrase{}
	}
	return found
}

// onlyLeadsUp reports whether a text is nothing but words that lead up to a day.
func onlyLeadsUp(text string) bool {
	text = strings.TrimLeft(text, separators+" ([")
	at := leadsUp.FindStringIndex(text)
	return at != nil && at[0] == 0 || onThe.MatchString(text)
}

var onThe = regexp.MustCompile(`(?i)^(?:on|am|le|el|il)\s*$`)

// beginsWithDay returns a day in another form at the beginning of an item that names an
// owner: "1. Dezember: …".
func beginsWithDay(tokens []*token, due *token) phrase {
	if due != nil || len(tokens) == 0 || !tokens[0].words() || !slices.ContainsFunc(tokens, func(t *token) bool { return t.Owner != "" }) {
		return phrase{}
	}
	head, _, set := strings.Cut(tokens[0].Text, ": ")
	if !set {
		head, _, set = strings.Cut(tokens[0].Text, " – ")
	}
	if !set && (len(tokens) == 1 || !tokens[1].data()) {
		return phrase{}
	}
	if found, rest := phraseAt(head); found.kind >= withoutYear && strings.TrimSpace(rest) == "" {
		return found
	}
	return phrase{}
}
