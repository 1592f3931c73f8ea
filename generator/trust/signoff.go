package trust

import (
	"slices"

	"tandem/generator/kb"
)

// signOffs returns the latest verification of each person that counts on day,
// the latest first.
func signOffs(l *kb.Linked, p *kb.Page, day kb.Day, hash string) []kb.SignOff {
	latest := map[string]kb.SignOff{}
	for _, v := range p.Verified {
		at, person := v.Day(), v.Person()
		who, known := l.Directory.Person(person)
		if at == "" || at > day || !known || !p.Accepts(&l.Directory, v) {
			continue
		}
		if _, sees := p.SeesAll(&l.Directory, person); !sees {
			continue
		}
		s := kb.SignOff{
			Person: person, Partner: who.Partner, At: at, How: v.How,
			Bound: v.Text != "", Current: v.Text == "" || v.Text == hash,
		}
		if before, ok := latest[person]; !ok || before.At <= at {
			latest[person] = s
		}
	}
	var all []kb.SignOff
	for _, s := range latest {
		all = append(all, s)
	}
	slices.SortFunc(all, kb.LatestFirst)
	return all
}

// lapsed returns the verifications by people of the directory who do not own the page, or
// no longer do, the latest first.
func lapsed(l *kb.Linked, p *kb.Page, day kb.Day) []kb.SignOff {
	var all []kb.SignOff
	for _, v := range p.Verified {
		who, known := l.Directory.Person(v.Person())
		if known && v.Day() != "" && v.Day() <= day && !p.Accepts(&l.Directory, v) {
			all = append(all, kb.SignOff{Person: who.ID, Partner: who.Partner, At: v.Day(), How: v.How})
		}
	}
	slices.SortFunc(all, kb.LatestFirst)
	return all
}

// signed is the result of a page's sign-offs.
type signed struct {
	since   kb.Day // from which the next review counts; no day while a partner has never signed
	changed bool   // all have signed, but not today's text
}

// signing returns the result of a page's sign-offs. Where both partners sign, it also
// notes in the trust what each of them has signed.
func signing(l *kb.Linked, p *kb.Page, t *kb.Trust) signed {
	if !p.BothSign() {
		return oneSigns(t.SignOffs)
	}
	var result signed
	given := 0
	for _, partner := range partners(l, p) {
		side := bestOf(t.SignOffs, partner)
		t.Sides = append(t.Sides, side)
		if !side.Current {
			t.Waiting = append(t.Waiting, partner)
		}
		if side.At == "" {
			continue
		}
		given++
		result.changed = result.changed || !side.Current
		if result.since == "" || side.At < result.since {
			result.since = side.At
		}
	}
	if given < len(t.Sides) {
		result.since = ""
	}
	return result
}

func oneSigns(all []kb.SignOff) signed {
	for _, s := range all {
		if s.Current {
			return signed{since: s.At}
		}
	}
	if len(all) == 0 {
		return signed{}
	}
	return signed{since: all[0].At, changed: true}
}

// bestOf returns the partner's latest sign-off of today's text, else its latest; without
// a day when it has none.
func bestOf(all []kb.SignOff, partner string) kb.SignOff {
	best := kb.SignOff{Partner: partner}
	for _, s := range all {
		if s.Partner == partner && (best.At == "" || s.Current && !best.Current) {
			best = s
		}
	}
	return best
}

// partners returns the partners that must sign a page: those it concerns, or
// all of them when it concerns fewer than two.
func partners(l *kb.Linked, p *kb.Page) []string {
	if len(p.Partners) > 1 {
		return p.Partners
	}
	return l.Directory.PartnerIDs()
}
