package kb

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrase is a day in another form than YYYY-MM-DD, as a part of a text.
type phrase struct {
	kind phraseKind
	text string // as written
}

type phraseKind int

// The kinds of phrase, from those that are most often something else.
const (
	noDay       phraseKind = iota
	numbers                // "1.12.", "1/12", "1.8.26": sections, fractions and versions look the same
	vague                  // "next week", "December", "Friday"
	oneOfNow               // "tomorrow"
	withoutYear            // "Dec 1"
	whole                  // "1 December 2026", "01.12.2026", "20261201"
)

var (
	month   = `(?:` + strings.ReplaceAll(strings.Join(months[:], " "), " ", `\.?|`) + `\.?)`
	weekday = `(?:` + strings.ReplaceAll(weekdays, " ", `\.?|`) + `\.?)`
	nth     = `(?:the )?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)?`
	part    = `(?:(?:the )?(?:end|middle|mid|beginning|start|early|late|ende|mitte|anfang)(?: of)?[ -])?`
	clock   = `(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]m| uhr)?|,? (?:at )?\d{1,2} ?(?:[ap]m|uhr)| eod)?`
)

// forms are the ways to say a day, in lower case and with hyphens for dashes. The
// longest are tried first. One is tried only where a text has one of its signs; without
// signs, where it has one of the words of days.
var forms = []struct {
	kind  phraseKind
	signs string
	*regexp.Regexp
}{
	{whole, `-`, formed(`\d{4}-\d{1,2}-\d{1,2}(?:t[\d:.,+z-]+|(?:/|\.\.\.?| ?- ?)(?:\d{4}-)?(?:\d{1,2}-)?\d{1,2})?` + clock)},
	{whole, `0123456789`, formed(`20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`)},
	{whole, `./-`, formed(`(?:\d{4}[./]\d{1,2}[./]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2}|\d{2}\.\d{2}\.\d{2})` + clock)},
	{whole, ``, formed(nth + ` ` + month + `(?:,| de)? (?:\d{4}|'\d{2})` + clock)},
	{whole, ``, formed(month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}` + clock)},
	{whole, `年년`, formed(`\d{4}年\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일`)},
	{withoutYear, ``, formed(nth + ` ` + month + clock)},
	{withoutYear, ``, formed(month + ` (?:the )?\d{1,2}(?:st|nd|rd|th)?` + clock)},
	{withoutYear, `月`, formed(`\d{1,2}月\d{1,2}日`)},
	{numbers, `./`, formed(`\d{1,2}(?:\.\d{1,2}(?:\.\d{2})?\.?|/\d{1,2})`)},
	{oneOfNow, ``, formed(`(?:` + strings.ReplaceAll(thisDay, " ", "|") + `)` + clock)},
	{vague, ``, formed(part + month + `(?: \d{4})?`)},
	{vague, `q`, formed(part + `q[1-4](?:[ /]\d{4})?`)},
	{vague, `-/kqw`, formed(`\d{4}-\d{2}|\d{1,2}/\d{4}|\d{4}-?w\d{2}|(?:kw|week) ?\d{1,2}|\d{4}-?q[1-4]`)},
	{vague, ``, formed(weekday)},
	{vague, ``, formed(`(?:(?:the )?(?:end|ende|mitte|anfang)(?: of)? )?(?:the |of )?(?:(?:next|this|the coming|coming|nächste[nrs]?|diese[nrs]?|kommende[nrs]?|la) )(?:` +
		strings.ReplaceAll(spans, " ", "|") + `|` + weekday + `)(?: prochaine?)?`)},
	{vague, ``, formed(`(?:the )?(?:end|ende)(?: of| der| des)?(?: the)? (?:week|month|quarter|year|sprint|woche|monats|quartals|jahres)|eod|eow|eom|eoq|eoy`)},
	{vague, ``, formed(`(?:in|within) (?:\d+|an?|one|two|three|four|einer|einem|zwei|drei|vier) (?:days?|weeks?|months?|tagen?|wochen?|monaten?)`)},
}

// formed is a form at the end of a text, a weekday before it included.
func formed(form string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[ ,;:(\[–—-])((?:(?:` + weekday + `|mo|di|mi|do|fr|sa|so),? )?(?:` + form + `))$`)
}

// phraseAt returns the day in another form that a text ends in, and the text before.
func phraseAt(text string) (phrase, string) {
	const most = 80 // bytes that a phrase may take
	before := ""
	if n := len(text) - most; n > 0 {
		space := strings.IndexByte(text[n:], ' ')
		if space < 0 {
			return phrase{}, text
		}
		before, text = text[:n+space], text[n+space:]
	}
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:!?)]>", r) })
	if last, ok := strings.CutSuffix(text, "."); ok && (last == "" || !isDigit(rune(last[len(last)-1]))) {
		text = last
	}
	if !mayEndInDay(text) {
		return phrase{}, ""
	}
	found, rest := endsInForm(text)
	return found, before + rest
}

// endsInForm tries every form at the end of a text.
func endsInForm(text string) (phrase, string) {
	written := []rune(strings.Join(strings.Fields(text), " "))
	folded := strings.Map(foldDay, string(written))
	words := slices.ContainsFunc(dayParts(folded), func(word string) bool { return dayWords[word] })
	for _, form := range forms {
		if !strings.ContainsAny(folded, form.signs) && !(words && form.signs == "") {
			continue // a pattern takes much longer
		}
		if m := form.FindStringSubmatchIndex(folded); m != nil && folded[m[2]:] != "24/7" {
			at := utf8.RuneCountInString(folded[:m[2]])
			return phrase{form.kind, string(written[at:])}, string(written[:at])
		}
	}
	return phrase{}, ""
}

// foldDay returns a character of a day in its plain form: in lower case, a hyphen for
// a dash, a digit of ASCII for one of full width.
func foldDay(r rune) rune {
	switch {
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '\uff0d':
		return '-'
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	}
	return unicode.ToLower(r)
}

// mayEndInDay reports whether a day may end in the last word of a text. Most texts end
// in another word, so this is a quick check.
func mayEndInDay(text string) bool {
	last := text[strings.LastIndexFunc(text, unicode.IsSpace)+1:]
	if strings.Trim(last, "0123456789") == "" && len(last) != len("20261201") { // a part of "3 May 2026", but most often a count
		return strings.ContainsFunc(text, func(r rune) bool { return foldDay(r) == '-' }) || slices.ContainsFunc(dayParts(text), func(word string) bool {
			return dayWords[word] || word == "kw" || len(word) == 2 && word[0] == 'q'
		})
	}
	if beginsNumber(last) {
		return true
	}
	parts := dayParts(last)
	return len(parts) > 0 && dayWords[parts[len(parts)-1]]
}

// dayParts returns the words of a text as they are in dayWords.
func dayParts(text string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:([-", foldDay(r)) })
	for i, part := range parts {
		parts[i] = strings.ToLower(strings.TrimRight(part, "."))
	}
	return parts
}

// beginsNumber reports whether digits of a word may be those of a day: not the ones
// behind a letter, as in "utf8", but for "q3", "w49" and "week49".
func beginsNumber(word string) bool {
	before := ' '
	for _, r := range word {
		r = foldDay(r)
		if isDigit(r) && !isDigit(before) && (!unicode.IsLetter(before) || strings.ContainsRune("qwk年월月년", before)) {
			return true
		}
		before = r
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
