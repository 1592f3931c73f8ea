package kb

import (
	"regexp"
	"strings"
)

// Item is a line of a page that is typed data: a lesson, an action, a gap.
//
// It is written as text with optional parts in any order behind it: [[page]]
// says what it applies to, @owner who takes it, a day when it is due, and
// "declined: reason" that it will not be done. On a task the tick says done.
type Item struct {
	Text     string   // plain text without the parts
	Pages    []string // references as written
	Owner    string   // id of a person or team
	Due      Day
	Task     bool
	Done     bool     // ticked
	Declined string   // reason, when it was declined
	Audience []string // of one that is written in the header with an audience of its own
	Pos      Pos
}

// Open reports whether the item still waits for someone.
func (i Item) Open() bool { return !i.Done && i.Declined == "" }

var (
	itemDeclined = regexp.MustCompile(`(?i)\s+declined:\s*(.+)$`)
	itemWiki     = regexp.MustCompile(`\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]`)
	itemLink     = regexp.MustCompile(`\[([^\]\n]*)\]\(([^)\s]+\.md(?:#[^)\s]*)?)\)`)
	itemOwner    = regexp.MustCompile(`(^|\s)@([a-z0-9][a-z0-9._-]*[a-z0-9]|[a-z0-9])`)
	itemDue      = regexp.MustCompile(`(^|\s)(\d{4}-\d{2}-\d{2})(?:\s|$)`)
	itemID       = regexp.MustCompile(`\s*\{#[A-Za-z0-9_-]+\}\s*$`)
	itemMarks    = strings.NewReplacer("**", "", "__", "", "`", "", "~~", "")
	itemStress   = regexp.MustCompile(`(^|[^\p{L}\p{N}*])[*]([^\s*](?:[^*]*[^\s*])?)[*]($|[^\p{L}\p{N}*])`)
)

// ParseItem reads the text of an item. A day that is none is left in the text.
func ParseItem(text string, pos Pos) Item {
	item := Item{Pos: pos}
	rest := itemID.ReplaceAllString(strings.TrimSpace(text), "")
	if m := itemDeclined.FindStringSubmatch(rest); m != nil {
		item.Declined = strings.TrimSpace(m[1])
		rest = rest[:len(rest)-len(m[0])]
	}
	rest = itemWiki.ReplaceAllStringFunc(rest, func(link string) string {
		m := itemWiki.FindStringSubmatch(link)
		item.Pages = append(item.Pages, strings.TrimSpace(m[1]))
		return m[2]
	})
	rest = itemLink.ReplaceAllStringFunc(rest, func(link string) string {
		m := itemLink.FindStringSubmatch(link)
		item.Pages = append(item.Pages, m[2])
		return m[1]
	})
	if m := itemOwner.FindStringSubmatchIndex(rest); m != nil {
		item.Owner = rest[m[4]:m[5]]
		rest = rest[:m[3]] + rest[m[5]:]
	}
	if m := itemDue.FindStringSubmatchIndex(rest); m != nil {
		if day, err := ParseDay(rest[m[4]:m[5]]); err == nil {
			item.Due = day
			rest = rest[:m[4]] + rest[m[5]:]
		}
	}
	rest = itemMarks.Replace(strings.Join(strings.Fields(rest), " "))
	item.Text = strings.TrimSpace(itemStress.ReplaceAllString(rest, "$1$2$3"))
	return item
}
