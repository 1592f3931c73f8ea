package render

import (
	"tandem/generator/kb"
	"tandem/generator/sentence"
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

// pinned reports whether site.yaml says on which day the site is judged: then its states
// stay as they are.
func (s *site) pinned() bool { return s.e.Site.AsOf != "" && s.e.Site.AsOf == s.e.Day }

func (s *site) chip(t kb.Trust) chipView {
	c := chipView{State: string(t.State), Tone: string(t.State.Tone()), Words: upperFirst(s.e.StateWords(t.State))}
	if t.Due != "" && !s.pinned() && (t.State == kb.StateVerified || t.State == kb.StateDueSoon || t.State == kb.StateDue) {
		c.Soon, c.Due, c.Overdue = string(t.Soon), string(t.Due), string(t.Overdue)
	}
	if t.State == kb.StateUnverified && t.Has(kb.FlagHalf) {
		c.Words = s.e.Say("Waiting for one partner")
	}
	return c
}

// standingView is what the title block says of a page's trust: one statement,
// and remarks about what else is true of it.
type standingView struct {
	Chip     chipView  // its words are the statement: "Verified 3 March 2026"
	Tail     string    // what stands behind it, with the space or comma before it: " by Product owner (hospital)"
	Link     *linkView // at the end of the tail
	Was      string    // what the browser puts before the tail when the state moves on: ", last verified 3 March 2026"
	DueWords string    // the day of the review as people read it
	Remarks  []remark
}

// remark is a sentence with at most one link in it.
type remark struct {
	Text string
	Link *linkView
	Tail string
	Tone string
}

func (s *site) standing(p *kb.Page) standingView {
	t, words := s.e.Trust[p.ID], sentence.ForReaders(s.e.Base)
	state := words.State(p, t)
	v := standingView{Chip: s.chip(t), Tail: state.Tail, DueWords: s.e.Long(t.Due)}
	v.Chip.Words = upperFirst(state.Words)
	if t.State == kb.StateVerified {
		v.Was = words.LastVerified(p, t)
	}
	if t.State == kb.StateSuperseded {
		if back := s.e.Referring(p.ID, "Superseded by"); len(back) > 0 {
			v.Tail, v.Link = s.e.Say(", replaced by"), &linkView{back[0].Title, back[0].URL}
		}
	}
	v.Remarks = s.remarks(p, t, words)
	return v
}

// remarks say what is true of the page beside its state.
func (s *site) remarks(p *kb.Page, t kb.Trust, words sentence.Builder) []remark {
	var all []remark
	for _, f := range t.Flags {
		said := words.Flag(t, f)
		r := remark{Text: upperFirst(said.String()) + ".", Tone: string(f.Kind.Tone())}
		switch {
		case said.Words == "" || t.State.Says(f.Kind) || f.Kind == kb.FlagHalf: // the sentence of the state says it, or there is a line for each partner
			continue
		case f.Kind == kb.FlagDeadBase:
			other := s.e.Page(f.Page)
			if other == nil {
				continue
			}
			r.Text, r.Link, r.Tail = upperFirst(said.Words), &linkView{other.Title, other.URL}, said.Tail+"."
		}
		all = append(all, r)
	}
	for _, a := range t.Amended {
		said := words.Amendment(a, s.e.HeaderWords(p, a.Why))
		all = append(all, remark{Text: upperFirst(said.String()) + ".", Tone: string(kb.ToneQuiet)})
	}
	if p.Narrowed() && s.e.Site.Editions[0].PartialNotice == kb.Yes {
		all = append(all, remark{Text: s.e.Say("You see part of this page. Its state is that of the whole page."), Tone: string(kb.ToneQuiet)})
	}
	return all
}
