package render

import (
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// chipView is a page's state in a word, with a shape and a colour.
type chipView struct {
	State   string
	Tone    string
	Words   string
	Due     string // ISO days from which the browser moves the state on; empty when nothing is due
	Overdue string
	Soon    string
}

func chip(t kb.Trust) chipView {
	c := chipView{State: string(t.State), Tone: string(t.State.Tone()), Words: t.State.Words()}
	if t.State == kb.StateVerified || t.State == kb.StateDueSoon || t.State == kb.StateDue {
		c.Due, c.Overdue = string(t.Due), string(t.Overdue)
		if t.Due != "" {
			c.Soon = string(t.Due.Add(-min(14, t.Every.Days()/6)))
		}
	}
	if t.State == kb.StateUnverified && t.Has(kb.FlagHalf) {
		c.Words = "half signed off"
	}
	return c
}

// trustView is what the title block says of a page's trust.
type trustView struct {
	Chip     chipView
	Words    []sentence // who verified, when; what waits
	Next     *dayView   // next review
	Every    string
	Warnings []sentence // what a reader should know before relying on the page
}

// sentence is text with at most one link in it.
type sentence struct {
	Text string
	Link *linkView
	Tail string
	Tone string
}

func (s *site) trust(p *kb.Page) trustView {
	t := s.e.Trust[p.ID]
	v := trustView{Chip: chip(t), Every: t.Every.Words()}
	v.Words = s.words(p, t)
	if t.Due != "" && t.State != kb.StateSuperseded && t.State != kb.StateArchived {
		next := day(t.Due)
		v.Next = &next
	}
	if t.Every.Never {
		v.Every = ""
	}
	v.Warnings = s.warnings(p, t)
	return v
}

// words says who verified the page, and whose word is missing.
func (s *site) words(p *kb.Page, t kb.Trust) []sentence {
	var said []string
	last := kb.Day("")
	for _, o := range t.SignOffs {
		if !o.Current && t.State != kb.StateChanged {
			continue
		}
		name := o.Person
		if who, ok := s.e.Directory.Person(o.Person); ok {
			name = who.Name
		}
		said = append(said, name+" ("+s.e.Directory.PartnerName(o.Partner)+")")
		if last == "" {
			last = o.At
		}
		if !p.BothSign() {
			break
		}
	}
	var words []sentence
	switch {
	case t.State == kb.StateRecord:
		if p.Date != "" {
			words = append(words, sentence{Text: "Record of " + p.Date.Long() + "; kept as it was"})
		}
	case t.State == kb.StateNoReview:
		switch {
		case p.Reason != "":
			words = append(words, sentence{Text: upperFirst(strings.TrimSuffix(p.Reason, "."))})
		case p.Type.Unreviewed:
			words = append(words, sentence{Text: "A definition; it holds until the base says otherwise"})
		}
	case len(said) == 0 && t.State == kb.StateUnverified:
		words = append(words, sentence{Text: "Nobody has verified this page yet"})
	case t.Has(kb.FlagHalf):
		var partners []string
		for _, o := range t.SignOffs {
			if name := s.e.Directory.PartnerName(o.Partner); o.Current && !contains(partners, name) {
				partners = append(partners, name)
			}
		}
		words = append(words, sentence{Text: upperFirst(strings.Join(partners, " and ")) + " verified on " + last.Long() + "; waiting for the " + s.partners(t.Waiting)})
	case len(said) > 0:
		words = append(words, sentence{Text: "Verified on " + last.Long() + " by " + strings.Join(said, " and ")})
	}
	return words
}

// warnings says what is true of the page beside its state.
func (s *site) warnings(p *kb.Page, t kb.Trust) []sentence {
	var w []sentence
	for _, r := range p.Reported {
		if t.State == kb.StateReported {
			w = append(w, sentence{Text: "Reported wrong on " + r.At.Long() + ": " + r.Reason, Tone: "bad"})
		}
	}
	if t.State == kb.StateSuperseded {
		if back := s.e.Referring(p.ID, "Superseded by"); len(back) > 0 {
			w = append(w, sentence{Text: "This no longer holds. It was replaced by ", Link: &linkView{back[0].Title, back[0].URL}, Tone: "quiet"})
		} else {
			w = append(w, sentence{Text: "This no longer holds.", Tone: "quiet"})
		}
	}
	if p.Draft() {
		w = append(w, sentence{Text: "This is a draft. It is not published.", Tone: "soon"})
	}
	for _, f := range t.Flags {
		switch f.Kind {
		case kb.FlagChanged:
			w = append(w, sentence{Text: "Changed since it was verified on " + f.Day.Long(), Tone: "soon"})
		case kb.FlagAmended:
			w = append(w, sentence{Text: "Amended after it was verified", Tone: "soon"})
		case kb.FlagOverdue:
			w = append(w, sentence{Text: "Review overdue since " + f.Day.Long(), Tone: "bad"})
		case kb.FlagOwnerLeft:
			w = append(w, sentence{Text: s.ownerName(f.Owner) + ", who owned this page, has left", Tone: "bad"})
		case kb.FlagOwnerLeaves:
			w = append(w, sentence{Text: s.ownerName(f.Owner) + " leaves on " + f.Day.Long() + " and nobody else owns this page", Tone: "soon"})
		case kb.FlagDeadBase:
			if other := s.e.Page(f.Page); other != nil {
				w = append(w, sentence{Text: "It relies on ", Link: &linkView{other.Title, other.URL}, Tail: ", which is " + f.State.Words(), Tone: "soon"})
			}
		case kb.FlagOpenLessons:
			text := strconv.Itoa(f.Count) + " lessons wait to be worked in"
			if f.Count == 1 {
				text = "One lesson waits to be worked in"
			}
			w = append(w, sentence{Text: text, Tone: "quiet"})
		}
	}
	return w
}

func (s *site) ownerName(id string) string {
	if o, ok := s.e.Directory.Owner(id); ok {
		return o.Name
	}
	return id
}

func (s *site) partners(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, s.e.Directory.PartnerName(id))
	}
	return strings.Join(names, " and the ")
}

func contains(list []string, text string) bool {
	for _, have := range list {
		if have == text {
			return true
		}
	}
	return false
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToLower(string(r[0])) + string(r[1:])
}
