package render

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// chipView is a page's state in a word, with a shape and a colour.
type chipView struct {
	State   string
	Tone    string
	Words   string
	Soon    string // ISO days from which the browser moves the state on; empty when nothing is due
	Due     string
	Overdue string
}

func chip(t kb.Trust) chipView {
	c := chipView{State: string(t.State), Tone: string(t.State.Tone()), Words: upperFirst(t.State.Words())}
	if t.Due != "" && (t.State == kb.StateVerified || t.State == kb.StateDueSoon || t.State == kb.StateDue) {
		c.Soon, c.Due, c.Overdue = string(t.Due.Add(-min(14, t.Every.Days()/6))), string(t.Due), string(t.Overdue)
	}
	if t.State == kb.StateUnverified && t.Has(kb.FlagHalf) {
		c.Words = "Half signed off"
	}
	return c
}

// standingView is what the title block says of a page's trust: one statement,
// and sentences about what else is true of it.
type standingView struct {
	Chip      chipView  // its words are the statement: "Verified 3 March 2026"
	Tail      string    // what stands behind it, with the space or comma before it: " by Product owner (hospital)"
	Link      *linkView // at the end of the tail
	Was       string    // what the browser puts before the tail when the state moves on: ", last verified 3 March 2026"
	DueWords  string    // the day of the review as people read it
	Sentences []sentence
}

// sentence is text with at most one link in it.
type sentence struct {
	Text string
	Link *linkView
	Tail string
	Tone string
}

func (s *site) standing(p *kb.Page) standingView {
	t := s.e.Trust[p.ID]
	v := standingView{Chip: chip(t), DueWords: t.Due.Long()}
	by, last := s.signed(p, t)
	if last != "" {
		v.Was = ", last verified " + last.Long()
	}
	switch t.State {
	case kb.StateVerified:
		v.Chip.Words, v.Tail = "Verified "+last.Long(), by
	case kb.StateDueSoon:
		v.Chip.Words, v.Tail = "Review due on "+t.Due.Long(), v.Was+by
	case kb.StateDue:
		v.Chip.Words, v.Tail = "Review due since "+t.Due.Long(), v.Was+by
	case kb.StateOverdue:
		v.Chip.Words, v.Tail = "Review overdue since "+t.Due.Long(), v.Was+by
	case kb.StateChanged:
		v.Chip.Words, v.Tail = "Changed since verified", by
		if day := t.Verified; day != "" {
			v.Chip.Words += " on " + day.Long()
		}
	case kb.StateUnverified:
		if t.Has(kb.FlagHalf) {
			v.Chip.Words = s.half(t)
		}
	case kb.StateReported:
		if n := len(p.Reported); n > 0 {
			v.Chip.Words, v.Tail = "Reported wrong on "+p.Reported[n-1].At.Long(), " by "+s.ownerName(p.Reported[n-1].By)+": "+p.Reported[n-1].Reason
		}
	case kb.StateRecord:
		if p.Date != "" {
			v.Chip.Words = "Record of " + p.Date.Long()
		}
		v.Tail = ", kept as it was written"
	case kb.StateNoReview:
		if p.Reason != "" {
			v.Tail = ": " + lowerFirst(strings.TrimSuffix(p.Reason, "."))
		}
	case kb.StateDraft:
		v.Tail = ", not yet part of the published base"
	case kb.StateSuperseded:
		v.Tail = ", it no longer holds"
		if back := s.e.Referring(p.ID, "Superseded by"); len(back) > 0 {
			v.Tail, v.Link = ", replaced by", &linkView{back[0].Title, back[0].URL}
		}
	case kb.StateArchived:
		v.Tail = ", kept for the record; nobody reviews it"
	case kb.StateUnknown:
		v.Tail = ", nobody can say when it was last verified"
	}
	v.Sentences = s.sentences(t)
	return v
}

// signed says whose word the page has, and the day of the latest. Where one
// word is enough it is the latest one.
func (s *site) signed(p *kb.Page, t kb.Trust) (by string, last kb.Day) {
	var names []string
	for _, o := range t.SignOffs {
		if !o.Current && t.State != kb.StateChanged {
			continue
		}
		names = append(names, s.ownerName(o.Person)+" ("+s.e.Directory.PartnerName(o.Partner)+")")
		if last == "" {
			last = o.At
		}
		if !p.BothSign() {
			break
		}
	}
	if len(names) > 0 {
		by = " by " + listed(names)
	}
	return by, last
}

// half says which partner has signed off and which one is missing.
func (s *site) half(t kb.Trust) string {
	var signed, waiting []string
	for _, o := range t.SignOffs {
		if name := upperFirst(s.e.Directory.PartnerName(o.Partner)); o.Current && !slices.Contains(signed, name) {
			signed = append(signed, name)
		}
	}
	for _, id := range t.Waiting {
		waiting = append(waiting, "the "+s.e.Directory.PartnerName(id))
	}
	return listed(signed) + " verified; waiting for " + listed(waiting)
}

// sentences say what is true of the page beside its state.
func (s *site) sentences(t kb.Trust) []sentence {
	var all []sentence
	say := func(tone kb.Tone, text string) { all = append(all, sentence{Text: text, Tone: string(tone)}) }
	for _, f := range t.Flags {
		switch f.Kind {
		case kb.FlagChanged:
			if t.State != kb.StateChanged && f.Day != "" {
				say(kb.ToneSoon, "Changed since it was verified on "+f.Day.Long()+".")
			}
		case kb.FlagAmended:
			say(kb.ToneSoon, "Amended after it was verified.")
		case kb.FlagOverdue:
			if t.State != kb.StateOverdue {
				say(kb.ToneBad, "Review overdue since "+f.Day.Long()+".")
			}
		case kb.FlagHalf:
			if t.State != kb.StateUnverified {
				say(kb.ToneSoon, s.half(t)+".")
			}
		case kb.FlagOwnerLeft:
			say(kb.ToneBad, "Owner has left: "+s.ownerName(f.Owner)+" is gone, and nobody answers for this page.")
		case kb.FlagOwnerLeaves:
			say(kb.ToneSoon, s.ownerName(f.Owner)+" leaves on "+f.Day.Long()+", and nobody else owns this page.")
		case kb.FlagDeadBase:
			if other := s.e.Page(f.Page); other != nil {
				all = append(all, sentence{Text: "It relies on ", Link: &linkView{other.Title, other.URL}, Tail: ", which is " + f.State.Words() + ".", Tone: string(kb.ToneSoon)})
			}
		case kb.FlagOpenLessons:
			text := plural(f.Count, "lesson waits", "lessons wait") + " to be worked in."
			say(kb.ToneQuiet, text)
		}
	}
	return all
}

func (s *site) ownerName(id string) string {
	if o, ok := s.e.Directory.Owner(id); ok {
		return o.Name
	}
	return id
}
