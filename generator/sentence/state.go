package sentence

import (
	"strings"

	"tandem/generator/kb"
)

// State says the state of a page with its days and names.
func (b Builder) State(p *kb.Page, t kb.Trust) Sentence {
	switch t.State {
	case kb.StateVerified, kb.StateDueSoon, kb.StateDue, kb.StateOverdue:
		return b.reviewed(p, t)
	case kb.StateChanged:
		return b.Changed(t)
	case kb.StateReported:
		return b.Reported(t)
	case kb.StateUnverified:
		if t.Has(kb.FlagHalf) {
			return b.Half(t)
		}
		return b.Unverified(t)
	case kb.StateRecord:
		return b.record(p, t)
	}
	return Sentence{b.base.StateWords(t.State), b.apart(p, t.State)}
}

// reviewed says when the review is due, or when somebody verified the page, and who.
func (b Builder) reviewed(p *kb.Page, t kb.Trust) Sentence {
	by, last := b.verified(p, t)
	was := b.LastVerified(p, t) + by
	switch t.State {
	case kb.StateOverdue:
		return Sentence{b.OverdueSince(t.Due), was}
	case kb.StateDue:
		return Sentence{b.DueSince(t.Due), was}
	case kb.StateDueSoon:
		return Sentence{b.DueOn(t.Due), was}
	}
	return Sentence{b.base.Say("verified {day}", b.day(last)), by}
}

// verified says who has signed today's text, and when the latest did. Where one
// sign-off is enough it is the latest.
func (b Builder) verified(p *kb.Page, t kb.Trust) (by string, last kb.Day) {
	var signed []kb.SignOff
	for _, s := range t.SignOffs {
		if s.Current && (p.BothSign() || len(signed) == 0) {
			signed = append(signed, s)
		}
	}
	if len(signed) == 0 {
		return "", ""
	}
	return b.base.Say(" by {name}", b.signers(signed)), signed[0].At
}

// LastVerified returns the end of a sentence with the day of the last verification of
// today's text.
func (b Builder) LastVerified(p *kb.Page, t kb.Trust) string {
	if _, last := b.verified(p, t); last != "" {
		return b.base.Say(", last verified {day}", b.day(last))
	}
	return ""
}

// OverdueSince says that the review was due on a day, and grace has ended.
func (b Builder) OverdueSince(day kb.Day) string {
	return b.base.Say("review overdue since {day}", b.day(day))
}

// DueSince says that the review is due since a day.
func (b Builder) DueSince(day kb.Day) string {
	return b.base.Say("review due since {day}", b.day(day))
}

// DueOn says that the review will be due on a day.
func (b Builder) DueOn(day kb.Day) string {
	return b.base.Say("review due on {day}", b.day(day))
}

// Changed says for which text the page was verified last, and by whom.
func (b Builder) Changed(t kb.Trust) Sentence {
	day, _ := t.Latest()
	if t.Verified != "" {
		day = t.Verified
	}
	signed := kb.Where(t.SignOffs, func(s kb.SignOff) bool { return s.At == day && !s.Current })
	if len(signed) == 0 {
		return Sentence{Words: b.base.StateWords(kb.StateChanged)}
	}
	return Sentence{b.base.Say("changed since verified on {day}", b.day(day)), b.base.Say(" by {name}|changed", b.signers(signed))}
}

// Unverified says that no verification counts for the page and, where it was handed to
// another owner, who verified it before.
func (b Builder) Unverified(t kb.Trust) Sentence {
	said := Sentence{Words: b.base.StateWords(kb.StateUnverified)}
	if len(t.Lapsed) > 0 && len(t.SignOffs) == 0 {
		last := t.Lapsed[0]
		said.Tail = b.base.Say(": {name} verified it on {day}, but does not own the page", b.signers([]kb.SignOff{last}), b.day(last.At))
	}
	return said
}

// Reported says who reported which mistake first of those that nobody has answered.
func (b Builder) Reported(t kb.Trust) Sentence {
	if len(t.Reports) == 0 {
		return Sentence{Words: b.base.StateWords(kb.StateReported)}
	}
	r, by := t.Reports[0], ""
	if r.By != "" {
		by = b.base.Say(" by {name}", b.name(r.By))
	}
	return Sentence{b.base.Say("reported wrong on {day}", b.day(r.At)), by + ": " + strings.TrimSuffix(r.Reason, ".")}
}

// Half says which partners have signed today's text, and which have not.
func (b Builder) Half(t kb.Trust) Sentence {
	return Sentence{Words: b.base.Say("verified by {partners}; waiting for {others}", b.Partners(t.Signed()), b.Partners(t.Waiting))}
}

// Side describes the sign-off of one partner on a page that both sign.
func (b Builder) Side(s kb.SignOff) string {
	switch {
	case s.At == "":
		return b.base.StateWords(kb.StateUnverified)
	case s.Current:
		return b.base.Say("verified {day} by {name}", b.base.Short(s.At), b.name(s.Person))
	}
	return b.base.Say("verified {day} by {name}; changed since", b.base.Short(s.At), b.name(s.Person))
}

// apart returns the end of the sentence for a state without a review.
func (b Builder) apart(p *kb.Page, state kb.State) string {
	switch state {
	case kb.StateNoReview:
		if p.Reason != "" {
			return ": " + b.base.Words.Lower(strings.TrimSuffix(p.Reason, "."))
		}
	case kb.StateDraft:
		return b.base.Say(", not yet part of the published base")
	case kb.StateSuperseded:
		return b.base.Say(", it no longer holds")
	case kb.StateArchived:
		return b.base.Say(", a record; it is not reviewed")
	case kb.StateUnknown:
		return b.base.Say(", nobody can say when it was last verified")
	}
	return ""
}
