package trust

import (
	"slices"

	"tandem/generator/kb"
)

// seals returns the signatures of a record that count on day, the latest first. A later
// review by the same person does not take a signature back.
func seals(l *kb.Linked, p *kb.Page, day kb.Day, hash string) []kb.SignOff {
	if !p.IsRecord(day) {
		return nil
	}
	var all []kb.SignOff
	for _, v := range p.Verified {
		who, known := l.Directory.Person(v.Person())
		if v.How != kb.HowSigned || v.Text == "" || v.Day() == "" || v.Day() > day || !known || !p.MaySign(&l.Directory, who.ID) {
			continue
		}
		if _, sees := p.SeesAll(&l.Directory, who.ID); !sees {
			continue
		}
		all = append(all, kb.SignOff{Person: who.ID, Partner: who.Partner, At: v.Day(), How: v.How, Bound: true, Current: v.Text == hash})
	}
	slices.SortFunc(all, kb.LatestFirst)
	return all
}

// amended returns a flag when the text of a record is not the one that was signed last
// and no row about an amendment names today's text.
func amended(p *kb.Page, day kb.Day, t kb.Trust) []kb.Flag {
	if len(t.Seals) == 0 || t.Sealed() || slices.ContainsFunc(p.Amendments(day), func(a kb.Amendment) bool { return a.Text == t.Hash }) {
		return nil
	}
	return []kb.Flag{{Kind: kb.FlagAmended, Day: t.Seals[0].At}}
}
