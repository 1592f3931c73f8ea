package kb

import (
	"slices"
	"strings"
)

// Item is a line of a page that is typed data: a lesson, an action, a gap.
//
// It is written as text with optional parts in any order behind it: [[page]]
// says what it applies to, @owner who takes it, a day when it is due, and
// "declined: reason" that it will not be done. On a task the tick says done.
// ItemOf is the grammar.
type Item struct {
	Text        string   // as rendered, without the parts; a page or owner named in the middle is as written (Named)
	Pages       []string // references as written
	Owners      []string // ids of people and teams
	Due         Day
	BadDay      string      // invalid day at the place of a day; empty when there is none
	VagueDay    string      // "next week" and the like at the place of a day
	NearOwners  []NearOwner `json:",omitempty"` // text that may be meant as an owner, of an item without one
	NotDeclined string      // "declined" that is not followed by a colon and a reason
	Task        bool
	Done        bool     // ticked
	Declined    string   // reason, when it was declined
	Under       *Item    // the one it is nested in, without its place
	Named       []Naming // pages and owners inside the texts, in order
	Audience    []string // of an item in the header that has an audience
	Pos         Pos
}

// Naming is a page or an owner that the text of an item names between its words.
type Naming struct {
	From, To int    // bytes of Text, or of Declined
	Declined bool   // which of the two
	Page     string // reference as written, of a link without a label
	Owner    string // id
}

// Open reports whether the item still waits for someone.
func (i Item) Open() bool { return !i.Done && i.Declined == "" }

// HasOwner reports whether the item names a person or team as one who takes it.
func (i Item) HasOwner(id string) bool { return slices.Contains(i.Owners, id) }

// Whole returns the text of an outer item followed by that of the item.
func (i Item) Whole() string {
	if i.Under == nil {
		return i.Text
	}
	return i.Under.Whole() + " › " + i.Text
}

// Words returns the text without the pages and owners that it names.
func (i Item) Words() string {
	text, _ := i.Replace(func(Naming) string { return "" })
	return strings.Join(strings.Fields(text), " ")
}

// Replace returns the text and the reason why the item was declined, with each page or
// owner replaced by the result of name.
func (i Item) Replace(name func(Naming) string) (text, declined string) {
	if len(i.Named) == 0 {
		return i.Text, i.Declined
	}
	var b [2]strings.Builder
	of := [2]string{i.Text, i.Declined}
	from := [2]int{}
	for _, n := range i.Named {
		k := 0
		if n.Declined {
			k = 1
		}
		b[k].WriteString(of[k][from[k]:n.From])
		b[k].WriteString(name(n))
		from[k] = n.To
	}
	for k := range b {
		b[k].WriteString(of[k][from[k]:])
	}
	return b[0].String(), b[1].String()
}

// DisplayItem returns an item of page p as readers see it: the pages in its texts by their
// titles, the owners by their names.
func (l *Linked) DisplayItem(p *Page, i Item) Item {
	i.Text, i.Declined = i.Replace(func(n Naming) string {
		if n.Owner != "" {
			if owner, ok := l.Directory.Owner(n.Owner); ok && owner.Name != "" {
				return owner.Name
			}
			return "@" + n.Owner
		}
		if target := l.Resolve(p, n.Page); target != nil {
			return target.Title
		}
		return n.Page
	})
	i.Named = nil
	if i.Under != nil {
		under := l.DisplayItem(p, *i.Under)
		i.Under = &under
	}
	return i
}
