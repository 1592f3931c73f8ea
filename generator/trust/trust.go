// Package trust decides how far each page can be trusted on a day: Judge takes a
// kb.Linked and returns a kb.Judged.
//
// # States
//
// A page has the first of these that holds: superseded, archived, draft,
// reported, unverified, changed, overdue, due, due-soon, verified, no-review,
// record. Only living pages are verified; records describe what happened. Everything else
// that is true of the page is a flag, and no flag hides another.
//
// # Which verifications count
//
// A verification counts from its day on, when it is by an owner, a member of
// an owning team, or the deputy of one. It is for the text whose hash it names
// (Hash). A verification without a hash counts for any text.
//
// The hash covers what a reader sees: title, description, the fields that are not
// bookkeeping, and the text with white space folded and ticks left out. It has 32 bits,
// because people read it in a line of the header. It protects against honest edits,
// not against forgery.
//
// # Records are sealed
//
// A record is not reviewed, but who decided or held it may sign its text: a verification
// with how: signed. The text hash of the latest signature is the seal. A record with
// another text is amended, until a row under "amended" that names today's text says why,
// or until it is signed anew. The row is bound to the text as a verification is, because
// otherwise one row would excuse every later change. Anybody may write one: it tells
// readers of the change, and signs nothing.
//
// # Both partners sign
//
// With sign_off: both, each partner must have verified today's text. The review is due
// one interval after the older verification. A page that one partner has
// verified is still unverified, with the flag half: readers of the other partner must
// not take it for agreed. Due becomes overdue after Grace.
package trust

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/panics"
)

// Grace is the number of days from due to overdue.
const Grace = 14

// Judge returns the base with its trust on a day. Before is an earlier judgement of a
// base without errors, or nil: hashes of pages with the same bytes and type are taken
// from it.
func Judge(l *kb.Linked, day kb.Day, before *kb.Judged) *kb.Judged {
	j := &kb.Judged{Linked: l, Day: day, Trust: make(map[string]kb.Trust, len(l.Pages))}
	all := make([]kb.Trust, len(l.Pages))
	kb.ParallelRanges(len(all), func(from, to int) {
		for i, p := range l.Pages[from:to] {
			all[from+i] = judge(l, p, day, known(before, p))
		}
	})
	for i, p := range l.Pages {
		j.Trust[p.ID] = all[i]
	}
	flagDependents(j)
	return j
}

// flagDependents flags the pages that rely on a page that is no longer valid.
func flagDependents(j *kb.Judged) {
	for _, p := range j.Pages {
		if len(p.ReliesOn) == 0 {
			continue
		}
		t := j.Trust[p.ID]
		t.Flags = append(t.Flags, dependencies(j, p)...)
		j.Trust[p.ID] = t
	}
}

// Among returns the pages of an edition on its day, judged among themselves. Who may
// verify and who has left depends on the whole directory, most of which the edition
// does not have, and a sign-off is for the whole text: both are taken from what is
// known of each page alone.
func Among(l *kb.Linked, a *kb.Admitted) *kb.Judged {
	all := make([]kb.Trust, len(l.Pages))
	kb.ParallelRanges(len(all), func(from, to int) {
		for i, p := range l.Pages[from:to] {
			alone := a.Alone[p.ID]
			t := kb.Trust{Hash: alone.Hash, SignOffs: alone.SignOffs, Seals: alone.Seals, Lapsed: alone.Lapsed, Flags: kb.Where(alone.Flags, func(f kb.Flag) bool {
				return f.Kind == kb.FlagOwnerLeft || f.Kind == kb.FlagOwnerLeaves || f.Kind == kb.FlagAmended
			})}
			if p.Partial {
				t.Whole, t.Hash = cmp.Or(alone.Whole, alone.Hash), Hash(p)
			}
			all[from+i] = trustOf(l, p, a.Day, t)
		}
	})
	j := &kb.Judged{Linked: l, Day: a.Day, History: a.History, Former: a.Former, Narrow: !a.Rule.ShowsAll(), Trust: make(map[string]kb.Trust, len(all))}
	for i, p := range l.Pages {
		j.Trust[p.ID] = all[i]
	}
	flagDependents(j)
	return j
}

// known returns the hash of a page that an earlier judgement knows; empty when
// it does not.
func known(before *kb.Judged, p *kb.Page) string {
	if before == nil {
		return ""
	}
	if old := before.PageAt(p.Path); old != nil && old.Hash == p.Hash && old.Type == p.Type && old.ID == p.ID {
		return before.Trust[p.ID].Hash
	}
	return ""
}

// UpdateText judges the pages again of which only the text has changed, and returns the
// base with the result. It returns nil when the state of one of them has changed, because other pages
// depend on it.
func UpdateText(before *kb.Judged, l *kb.Linked, pages []*kb.Page) *kb.Judged {
	j := &kb.Judged{Linked: l, Day: before.Day, History: before.History, Former: before.Former, Trust: maps.Clone(before.Trust)}
	for _, p := range pages {
		t := judge(l, p, j.Day, "")
		if t.State != before.Trust[p.ID].State {
			return nil
		}
		t.Flags = append(t.Flags, dependencies(j, p)...)
		j.Trust[p.ID] = t
	}
	return j
}

func judge(l *kb.Linked, p *kb.Page, day kb.Day, hash string) kb.Trust {
	defer panics.Name("trust", p.Path)
	if hash == "" {
		hash = Hash(p)
	}
	t := kb.Trust{Hash: hash, SignOffs: signOffs(l, p, day, hash), Seals: seals(l, p, day, hash), Lapsed: lapsed(l, p, day)}
	t.Flags = append(amended(p, day, t), ownerFlags(l, p, day)...)
	return trustOf(l, p, day, t)
}

// trustOf returns the trust of a page on a day. Of t it takes what depends on the page
// alone: the hash, the sign-offs, the seals and the flags about these and its owners.
func trustOf(l *kb.Linked, p *kb.Page, day kb.Day, t kb.Trust) kb.Trust {
	t.Every, t.Amended = interval(l, p), p.Amendments(day)
	signed := signing(l, p, &t)
	t.Verified, t.Reports = signed.since, openReports(p, t.SignOffs, day)
	record := p.Type.Record != nil && p.Type.Record(p, day)
	living := !record && !p.Type.Unreviewed && !p.Index && !p.Draft()
	if living && t.Verified != "" {
		t.Due = t.Every.After(t.Verified)
		t.Overdue = t.Due.Add(Grace)
	}
	if t.Due != "" {
		t.Soon = t.Due.Add(-min(Grace, t.Every.Days()/6))
	}
	t.State = state(l, p, t, signed, record, day)
	t.Flags = flags(l, p, t, signed, living, day, t.Flags)
	return t
}

func interval(l *kb.Linked, p *kb.Page) kb.Interval {
	if p.ReviewEvery.Given() {
		return p.ReviewEvery
	}
	return p.Type.Interval(&l.Site)
}

// state returns the first state that holds.
func state(l *kb.Linked, p *kb.Page, t kb.Trust, signed signed, record bool, day kb.Day) kb.State {
	if p.Status == kb.StatusSuperseded || p.Type.NoLongerValid != nil && p.Type.NoLongerValid(l, p, day) {
		return kb.StateSuperseded
	}
	if p.Status == kb.StatusArchived {
		return kb.StateArchived
	}
	if p.Draft() {
		return kb.StateDraft
	}
	if len(t.Reports) > 0 {
		return kb.StateReported
	}
	if record {
		return kb.StateRecord
	}
	if p.Index || p.Type.Unreviewed || t.Every.Never && signed.since == "" {
		return kb.StateNoReview
	}
	if signed.since == "" && len(p.Verified) > 0 && len(t.SignOffs) == 0 && unreadable(p) {
		return kb.StateUnknown
	}
	if signed.since == "" {
		return kb.StateUnverified
	}
	if signed.changed {
		return kb.StateChanged
	}
	if t.Every.Never {
		return kb.StateNoReview
	}
	if day > t.Overdue {
		return kb.StateOverdue
	}
	if day >= t.Due {
		return kb.StateDue
	}
	if day >= t.Soon {
		return kb.StateDueSoon
	}
	return kb.StateVerified
}

// unreadable reports whether no verification of the page has a day.
func unreadable(p *kb.Page) bool {
	return !slices.ContainsFunc(p.Verified, func(v kb.Verification) bool { return v.Day() != "" })
}

// openReports returns the reports of a mistake that stand on day, the oldest first: those
// after which nobody has verified today's text.
func openReports(p *kb.Page, all []kb.SignOff, day kb.Day) []kb.OpenReport {
	var answered kb.Day // reports before that day are
	for _, s := range all {
		if s.Current {
			answered = max(answered, s.At)
		}
	}
	var open []kb.OpenReport
	for i, r := range p.Reported {
		if r.At <= day && r.At >= answered {
			open = append(open, kb.OpenReport{By: strings.TrimPrefix(r.By, "human:"), At: r.At, Reason: r.Reason, Index: i})
		}
	}
	slices.SortStableFunc(open, func(a, b kb.OpenReport) int { return cmp.Compare(a.At, b.At) })
	return open
}
