package kb

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// ItemPart is a piece of the text of an item, as the tree of the Markdown has it.
type ItemPart struct {
	Text  string // as rendered; of an owner "@ann"; of a page the label of the link, empty when it has none
	Owner string // id of an owner
	Page  string // reference to a page as written
	Plain bool   // text without days: code, the text of a link, an address
	Link  bool   // it is a link to no page, or an address
	Joins bool   // no space or mark stands between it and the part before, as in "a_2026-12-01"
	At    int    // place of an owner, or of a text that may hold days, in the source; 0 for none. It stays between quotation marks
	From  int    // bytes of that text before the part
}

// data reports whether the part is a piece of data rather than words.
func (p ItemPart) data() bool { return p.Owner != "" || p.Page != "" && p.Text == "" }

// ItemOf reads the parts of an item's text.
//
//   - Pages are all pages that are linked.
//   - Owners are those at the end or at the beginning; where none stands there,
//     all that are named.
//   - Due is the last day.
//   - What stands at the end is taken out of the text: pages, owners and that day,
//     with nothing but spaces and commas between them, and with the words that lead up
//     to a day ("due", "by"). At the beginning it is taken
//     out where a day is among them, or where a colon follows.
//   - "declined: reason" may stand behind the text; behind the reason as well.
//
// Code, addresses and what stands between quotation marks (Unquoted) is text.
func ItemOf(parts []ItemPart) Item {
	tokens := tokensOf(parts)
	var item Item
	text, reason := splitDeclined(withoutID(tokens))
	due := lastDay(tokens)
	item.readText(text, due)
	item.readReason(reason, due)
	if due != nil {
		item.Due = due.day
	}
	for _, t := range tokens {
		if t.Page != "" && !slices.Contains(item.Pages, t.Page) {
			item.Pages = append(item.Pages, t.Page)
		}
		switch {
		case t == due:
			item.BadDay = "" // the text before a day is part of the item's text
		case t.bad:
			item.BadDay = t.Text
		}
	}
	if len(item.Owners) == 0 {
		item.own(tokens)
	}
	if len(item.Owners) == 0 {
		item.NearOwners = nearOwners(tokens)
	}
	if item.BadDay == "" {
		switch found := otherDay(text, due); found.kind {
		case vague, oneOfNow:
			item.VagueDay = found.text
		default:
			item.BadDay = found.text
		}
	}
	if item.Declined == "" {
		item.NotDeclined = notDeclined(text)
	}
	return item
}

// token is a part; days are separate tokens.
type token struct {
	ItemPart
	day Day
	bad bool // it is written like a day and is not one
}

func (t *token) data() bool { return t.ItemPart.data() || t.day != "" }

// words reports whether a token is text that may contain words of the grammar.
func (t *token) words() bool { return !t.data() && !t.Plain && !t.bad }

// blank reports whether a token is white space.
func (t *token) blank() bool { return !t.data() && strings.TrimSpace(t.Text) == "" && !t.Plain }

// tokensOf returns the tokens of a text; words that follow each other are one.
func tokensOf(parts []ItemPart) []*token {
	var all []*token
	var words []string
	add := func(t *token) {
		if text := strings.Join(words, ""); text != "" {
			all = append(all, &token{ItemPart: ItemPart{Text: text}})
		}
		words = words[:0]
		if t != nil {
			all = append(all, t)
		}
	}
	for i, part := range parts {
		before := ""
		if part.Joins && i > 0 {
			before = parts[i-1].Text
		}
		if part.Plain || part.Owner != "" || part.Page != "" {
			add(&token{ItemPart: part})
			continue
		}
		for part.Text != "" {
			at := DayIn(part.Text)
			if at < 0 {
				words = append(words, part.Text)
				break
			}
			end := at + len(DayForm)
			after := end == len(part.Text) && i+1 < len(parts) && parts[i+1].Joins
			if at == 0 && !mayPrecede(before) || after && !mayFollow(parts[i+1].Text) {
				words = append(words, part.Text[:end])
				part.Text, before = part.Text[end:], ""
				continue
			}
			words = append(words, part.Text[:at])
			t := &token{ItemPart: ItemPart{Text: part.Text[at:end]}}
			day, err := ParseDay(t.Text)
			t.day, t.bad = day, err != nil
			add(t)
			part.Text, before = part.Text[end:], ""
		}
	}
	add(nil)
	return all
}

func lastDay(tokens []*token) *token {
	for _, t := range slices.Backward(tokens) {
		if t.day != "" {
			return t
		}
	}
	return nil
}

// own collects the owners among tokens.
func (i *Item) own(tokens []*token) {
	for _, t := range tokens {
		if t.Owner != "" && !slices.Contains(i.Owners, t.Owner) {
			i.Owners = append(i.Owners, t.Owner)
		}
	}
}

// explicitID is the id of a task, or an attempt at one, at the end of a line.
var explicitID = regexp.MustCompile(`\s*\{#[A-Za-z0-9_-]+\}\s*$`)

func withoutID(tokens []*token) []*token {
	if n := len(tokens); n > 0 && !tokens[n-1].data() && !tokens[n-1].Plain && strings.Contains(tokens[n-1].Text, "{#") {
		last := *tokens[n-1]
		last.Text = explicitID.ReplaceAllString(last.Text, "")
		return append(slices.Clone(tokens[:n-1]), &last)
	}
	return tokens
}

var declined = regexp.MustCompile(`(?i)\s+declined:(?:\s+|$)`)

// splitDeclined returns the tokens of the text, and those of the reason why the
// item was declined.
func splitDeclined(tokens []*token) (text, reason []*token) {
	for i, t := range tokens {
		if t.data() || t.Plain || !strings.Contains(t.Text, ":") {
			continue
		}
		m := declined.FindStringIndex(t.Text)
		if m == nil {
			continue
		}
		reason = append([]*token{{ItemPart: ItemPart{Text: t.Text[m[1]:]}}}, tokens[i+1:]...)
		if plainText(reason) == "" {
			return tokens, nil
		}
		return append(slices.Clone(tokens[:i]), &token{ItemPart: ItemPart{Text: t.Text[:m[0]]}}), reason
	}
	return tokens, nil
}

func plainText(tokens []*token) string {
	var b strings.Builder
	for _, t := range tokens {
		if !t.data() {
			b.WriteString(t.Text)
		}
	}
	return strings.TrimSpace(b.String())
}

// readText reads the data at both ends of a text and stores the rest.
func (i *Item) readText(tokens []*token, due *token) {
	end := trailing(tokens, due)
	start := leading(tokens[:end], due)
	i.own(tokens[:start])
	i.own(tokens[end:])
	rest := tokens[:end]
	if after, ok := detached(tokens[:start], tokens[start:end]); ok {
		rest = after
	}
	i.Text, i.Named = write(rest, false)
	if end < len(tokens) {
		i.Text = strings.TrimRight(i.Text, " ,;|·–—")
		for len(rest) > 0 && rest[len(rest)-1].blank() {
			rest = rest[:len(rest)-1]
		}
		if n := len(rest); n > 0 && rest[n-1].words() {
			i.Text = withoutAnnouncement(i.Text, tokens[end])
		}
	}
}

// readReason does the same for the reason why the item was declined. An owner at
// its beginning is part of the sentence.
func (i *Item) readReason(tokens []*token, due *token) {
	end := trailing(tokens, due)
	i.own(tokens[end:])
	reason, named := write(tokens[:end], true)
	i.Declined, i.Named = reason, append(i.Named, named...)
}

// write returns the text of tokens, and where they name pages and owners.
func write(tokens []*token, reason bool) (string, []Naming) {
	var b strings.Builder
	var named []Naming
	space := false
	put := func(text string) {
		if text != "" && !space && folded(text) {
			b.WriteString(text)
			return
		}
		for _, r := range text {
			if unicode.IsSpace(r) {
				space = b.Len() > 0
				continue
			}
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	for _, t := range tokens {
		if !t.ItemPart.data() {
			put(t.Text)
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		from := b.Len()
		if t.Owner != "" {
			put(t.Text)
		} else {
			put(t.Page)
		}
		named = append(named, Naming{From: from, To: b.Len(), Declined: reason, Page: t.Page, Owner: t.Owner})
	}
	return b.String(), named
}

// folded reports whether a text surely has no white space at its ends, and none but
// single spaces between words.
func folded(text string) bool {
	before := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c == ' ' && before == ' ' || c < ' ' || c >= 0x7f {
			return false
		}
		before = c
	}
	return before != ' '
}
