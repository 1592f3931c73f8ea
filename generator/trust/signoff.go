package trust

import (
	"cmp"
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
		if at == "" || at > day || !known || !p.MayVerify(&l.Directory, person) {
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
	slices.SortFunc(all, func(a, b kb.SignOff) int {
		return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(a.Person, b.Person))
	})
	return all
}

// word is the summary of a page's sign-offs.
type word struct {
	since   kb.Day   // day from which the review counts; no day when a required sign-off was never given
	changed bool     // the words are there, but not for today's text
	half    bool     // some partners have said so for today's text, others not
	waiting []string // partners whose word for today's text is missing
}

func words(l *kb.Linked, p *kb.Page, all []kb.SignOff) word {
	if !p.BothSign() {
		return oneWord(all)
	}
	var w word
	given, current := 0, 0
	signing := partners(l, p)
	for _, partner := range signing {
		best, ok := bestOf(all, partner)
		if !ok {
			w.waiting = append(w.waiting, partner)
			continue
		}
		given++
		if !best.Current {
			w.waiting = append(w.waiting, partner)
			w.changed = true
		} else {
			current++
		}
		if w.since == "" || best.At < w.since {
			w.since = best.At
		}
	}
	w.half = current > 0 && len(w.waiting) > 0
	if given < len(signing) {
		w.since, w.changed = "", w.changed && given > 0
	}
	return w
}

func oneWord(all []kb.SignOff) word {
	for _, s := range all {
		if s.Current {
			return word{since: s.At}
		}
	}
	if len(all) == 0 {
		return word{}
	}
	return word{since: all[0].At, changed: true}
}

// bestOf returns the partner's latest word for today's text, or its latest word.
func bestOf(all []kb.SignOff, partner string) (kb.SignOff, bool) {
	var best kb.SignOff
	found := false
	for _, s := range all {
		if s.Partner == partner && (!found || s.Current && !best.Current) {
			best, found = s, true
		}
	}
	return best, found
}

// partners returns the partners that must sign a page: those it concerns, or
// all of them when it concerns fewer than two.
func partners(l *kb.Linked, p *kb.Page) []string {
	if len(p.Partners) > 1 {
		return p.Partners
	}
	var all []string
	for _, partner := range l.Directory.Partners {
		all = append(all, partner.ID)
	}
	return all
}
