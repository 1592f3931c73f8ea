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

func (s *site) chip(t kb.Trust) chipView {
	c := chipView{State: string(t.State), Tone: string(t.State.Tone()), Words: upperFirst(s.e.StateWords(t.State))}
	if t.Due != "" && (t.State == kb.StateVerified || t.State == kb.StateDueSoon || t.State == kb.StateDue) {
		c.Soon, c.Due, c.Overdue = string(t.Due.Add(-min(14, t.Every.Days()/6))), string(t.Due), string(t.Overdue)
	}
	if t.State == kb.StateUnverified && t.Has(kb.FlagHalf) {
		c.Words = s.e.Say("Waiting for one partner")
	}
	return c
}

// standingView is the trust of a page in its title block: one statement, and sentences
// about its flags.
type standingView struct {
	Chip      chipView  // its words are the statement: "Verified 3 March 2026"
	Tail      string    // the text after it, with the space or comma before: " by Product owner (hospital)"
	Link      *linkView // at the end of the tail
	Was       string    // what the browser puts before the tail when the state changes: ", last verified 3 March 2026"
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
	v := standingView{Chip: s.chip(t), DueWords: s.e.Long(t.Due)}
	by, last := s.signed(p, t)
	if last != "" {
		v.Was = s.e.Say(", last verified {day}", s.e.Long(last))
	}
	switch t.State {
	case kb.StateVerified:
		v.Chip.Words, v.Tail = s.e.Say("Verified {day}", s.e.Long(last)), by
	case kb.StateDueSoon:
		v.Chip.Words, v.Tail = s.e.Say("Review due on {day}", s.e.Long(t.Due)), v.Was+by
	case kb.StateDue:
		v.Chip.Words, v.Tail = s.e.Say("Review due since {day}", s.e.Long(t.Due)), v.Was+by
	case kb.StateOverdue:
		v.Chip.Words, v.Tail = s.e.Say("Review overdue since {day}", s.e.Long(t.Due)), v.Was+by
	case kb.StateChanged:
		v.Chip.Words, v.Tail = s.e.Say("Changed since verified"), by
		if day := t.Verified; day != "" {
			v.Chip.Words = s.e.Say("Changed since verified on {day}", s.e.Long(day))
		}
	case kb.StateUnverified:
		if t.Has(kb.FlagHalf) {
			v.Chip.Words = s.half(t)
		}
	case kb.StateReported:
		if n := len(p.Reported); n > 0 {
			v.Chip.Words, v.Tail = s.e.Say("Reported wrong on {day}", s.e.Long(p.Reported[n-1].At)), ": "+p.Reported[n-1].Reason
			if by := p.Reported[n-1].By; by != "" { // an edition of roles does not name people missing from its directory
				v.Tail = s.e.Say(" by {name}", s.ownerName(by)) + v.Tail
			}
		}
	case kb.StateRecord:
		if p.Date != "" {
			v.Chip.Words = s.e.Say("Record of {day}", s.e.Long(p.Date))
		}
		v.Tail = s.e.Say(", a record of that day")
	case kb.StateNoReview:
		if p.Reason != "" {
			v.Tail = ": " + s.lowerFirst(strings.TrimSuffix(p.Reason, "."))
		}
	case kb.StateDraft:
		v.Tail = s.e.Say(", not yet part of the published base")
	case kb.StateSuperseded:
		v.Tail = s.e.Say(", it no longer holds")
		if back := s.e.Referring(p.ID, "Superseded by"); len(back) > 0 {
			v.Tail, v.Link = s.e.Say(", replaced by"), &linkView{back[0].Title, back[0].URL}
		}
	case kb.StateArchived:
		v.Tail = s.e.Say(", a record; it is not reviewed")
	case kb.StateUnknown:
		v.Tail = s.e.Say(", nobody can say when it was last verified")
	}
	v.Sentences = s.sentences(p, t)
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
		by = s.e.Say(" by {name}", s.e.Listed(names))
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
		waiting = append(waiting, s.e.Say("the {partner}", s.e.Directory.PartnerName(id)))
	}
	return s.e.Say("{partners} verified; waiting for {others}", s.e.Listed(signed), s.e.Listed(waiting))
}

// sentences are the flags of the page in words.
func (s *site) sentences(p *kb.Page, t kb.Trust) []sentence {
	var all []sentence
	say := func(tone kb.Tone, text string) { all = append(all, sentence{Text: text, Tone: string(tone)}) }
	for _, f := range t.Flags {
		switch f.Kind {
		case kb.FlagChanged:
			if t.State != kb.StateChanged && f.Day != "" {
				say(kb.ToneSoon, s.e.Say("Changed since it was verified on {day}.", s.e.Long(f.Day)))
			}
		case kb.FlagAmended:
			say(kb.ToneSoon, s.e.Say("Amended after it was verified."))
		case kb.FlagOverdue:
			if t.State != kb.StateOverdue {
				say(kb.ToneBad, s.e.Say("Review overdue since {day}", s.e.Long(f.Day))+".")
			}
		case kb.FlagHalf:
			if t.State != kb.StateUnverified && !p.BothSign() { // their lines say it
				say(kb.ToneSoon, s.half(t)+".")
			}
		case kb.FlagOwnerLeft:
			say(kb.ToneBad, s.e.Say("Owner has left: {name} is gone, and nobody answers for this page.", s.ownerName(f.Owner)))
		case kb.FlagOwnerLeaves:
			if f.Day == "" { // the edition hides it
				say(kb.ToneSoon, s.e.Say("{name} leaves soon, and nobody else owns this page.", s.ownerName(f.Owner)))
				continue
			}
			say(kb.ToneSoon, s.e.Say("{name} leaves on {day}, and nobody else owns this page.", s.ownerName(f.Owner), s.e.Long(f.Day)))
		case kb.FlagDeadBase:
			if other := s.e.Page(f.Page); other != nil {
				all = append(all, sentence{Text: s.e.Say("It relies on") + " ", Link: &linkView{other.Title, other.URL}, Tail: s.e.Say(", which is {state}.", s.e.StateWords(f.State)), Tone: string(kb.ToneSoon)})
			}
		case kb.FlagOpenLessons:
			say(kb.ToneQuiet, s.e.Count(f.Count, "{n} lesson waits to be applied.", "{n} lessons wait to be applied."))
		}
	}
	if p.Narrowed() && s.e.Site.Editions[0].PartialNotice == kb.Yes {
		say(kb.ToneQuiet, s.e.Say("You see part of this page. Its state is that of the whole page."))
	}
	return all
}

func (s *site) ownerName(id string) string {
	if o, ok := s.e.Directory.Owner(id); ok {
		return o.Name
	}
	return id
}
