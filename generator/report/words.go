package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/kb"
)

// upperFirst returns a text with a capital at its beginning.
func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// group is a list of a report under a heading.
type group struct {
	title string
	kinds []ReasonKind
}

// groups are the lists of pages, in the order of a report.
func groups() []group {
	return []group{
		{"Reported wrong", []ReasonKind{Reported}},
		{"Review overdue", []ReasonKind{Overdue}},
		{"Changed since verified", []ReasonKind{Changed}},
		{"Amended since signed", []ReasonKind{Amended}},
		{"Not yet verified", []ReasonKind{Unverified}},
		{"Waiting for the other partner", []ReasonKind{Half}},
		{"Review due", []ReasonKind{Due}},
		{"Review due soon", []ReasonKind{Soon}},
		{"Nobody to ask", []ReasonKind{NoOwner, OwnerLeft, OwnerLeaves}},
		{"Relies on what no longer holds", []ReasonKind{ReliesOn}},
		{"To archive", []ReasonKind{Archive}},
	}
}

// in returns the pages of a scope that are in a group, with the reasons in words.
func (g group) in(s Scope) (entries []Entry, why []string) {
	for _, e := range s.Pages {
		for _, kind := range g.kinds {
			if i := reasonAt(e, kind); i >= 0 {
				entries, why = append(entries, e), append(why, e.Reasons[i].Words)
				break
			}
		}
	}
	return entries, why
}

func reasonAt(e Entry, kind ReasonKind) int {
	for i, r := range e.Reasons {
		if r.Kind == kind {
			return i
		}
	}
	return -1
}

// summary describes the counts of a scope in words, without zeros.
func (c Counts) summary(b *kb.Base) string {
	parts := []string{b.Count(c.Living, "{n} living page", "{n} living pages")}
	for _, part := range []struct {
		n    int
		word string
	}{
		{c.Reported, "reported wrong"}, {c.Overdue, "overdue"}, {c.Changed, "changed since verified"}, {c.Amended, "amended since signed"},
		{c.Unverified, "not yet verified"}, {c.Half, "waiting for the other partner"}, {c.Due, "due"}, {c.Soon, "due soon"},
		{c.NoOwner, "without owner"}, {c.OwnerLeft, "whose owner has left"}, {c.Archive, "to archive"},
	} {
		if part.n > 0 {
			parts = append(parts, b.Say("{n} {what}", part.n, b.Say(part.word)))
		}
	}
	if c.Waits > 0 {
		parts = append(parts, b.Count(c.Waits, "{n} other thing open", "{n} other things open"))
	}
	if c.LateWaits > 0 {
		parts = append(parts, b.Say("{n} of them late", c.LateWaits))
	}
	return strings.Join(parts, ", ")
}

// listOf returns a list that JSON writes as one, even when it is empty.
func listOf(ids []string) []string {
	if ids == nil {
		return []string{}
	}
	return ids
}
