package kb

import (
	"cmp"
	"slices"
)

// HowSigned is the Verification.How of a signature: who decided or held what a record
// tells has signed its text. It is written out, because a page may have been reviewed
// while it was a proposal or still running: such a verification does not sign the record
// that the page became.
const HowSigned = "signed"

// Amendment is a row of a header that says what was changed in a record after it was
// signed. It is about the one text whose hash it names, so that it does not excuse the
// next change.
type Amendment struct {
	On   Day
	By   string // id of a person or team
	Why  string
	Text string // first 8 hexadecimal digits of the text hash; empty when unbound
}

// Amendments returns the rows about amendments that count on day, in the order of the
// header.
func (p *Page) Amendments(day Day) []Amendment {
	return Where(p.Amended, func(a Amendment) bool { return a.On != "" && a.On <= day })
}

// IsRecord reports whether the page is a record on day, so that its text can be signed.
func (p *Page) IsRecord(day Day) bool {
	return p.Type != nil && p.Type.Record != nil && p.Type.Record(p, day) && !p.Index && !p.Draft()
}

// Signers returns the ids of the people and teams who may sign the record: who decided
// or held it where the type has a field for them, else its owners.
func (p *Page) Signers() []string {
	if typed, ok := p.Fields.(interface{ Owned() []string }); ok && len(typed.Owned()) > 0 {
		return typed.Owned()
	}
	return p.Owners
}

// MaySign reports whether a person may sign the record: one of its signers, or a member
// of a team among them. A deputy may not: deputies review in somebody's place, but have
// decided nothing.
func (p *Page) MaySign(d *Directory, person string) bool {
	return person != "" && slices.ContainsFunc(p.Signers(), func(id string) bool {
		return id == person || slices.ContainsFunc(d.Members(id), func(member Person) bool { return member.ID == person })
	})
}

// Accepts reports whether a verification of the page counts for who made it: a
// signature of a signer, or a verification of somebody who may verify the page.
func (p *Page) Accepts(d *Directory, v Verification) bool {
	return v.How == HowSigned && p.MaySign(d, v.Person()) || p.MayVerify(d, v.Person())
}

// Sealed reports whether today's text of a record is the one that was signed last.
func (t Trust) Sealed() bool {
	return slices.ContainsFunc(t.Seals, func(s SignOff) bool { return s.Current && s.At == t.Seals[0].At })
}

// LastSeals returns the signatures for the text of a record that was signed last: all those
// of today's text, else those of the latest day.
func (t Trust) LastSeals() []SignOff {
	var last []SignOff
	sealed := t.Sealed()
	for _, s := range t.Seals {
		twice := slices.ContainsFunc(last, func(other SignOff) bool { return other.Person == s.Person })
		if !twice && s.Current == sealed && (sealed || s.At == t.Seals[0].At) {
			last = append(last, s)
		}
	}
	return last
}

// LatestFirst sorts sign-offs, those of one day by person.
func LatestFirst(a, b SignOff) int {
	return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(a.Person, b.Person))
}
