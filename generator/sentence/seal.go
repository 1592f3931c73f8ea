package sentence

import (
	"strings"

	"tandem/generator/kb"
)

// record says of which day a record is, and what proves its text: that it is as it was
// written is said only of the text that was signed last, while no row tells of a change.
func (b Builder) record(p *kb.Page, t kb.Trust) Sentence {
	said := Sentence{Words: b.base.StateWords(kb.StateRecord)}
	if p.Date != "" {
		said.Words = b.base.Say("record of {day}", b.day(p.Date))
	}
	last := t.LastSeals()
	switch {
	case len(last) == 0:
		said.Tail = b.base.Say(", nobody has signed its text")
	case t.Sealed() && len(t.Amended) == 0:
		said.Tail = b.base.Say(", as it was written and signed by {name} on {day}", b.signers(last), b.day(last[0].At))
	default:
		said.Tail = b.base.Say(", signed by {name} on {day}", b.signers(last), b.day(last[0].At))
	}
	return said
}

// Amended says who signed a record before its text was changed.
func (b Builder) Amended(t kb.Trust) Sentence {
	last := t.LastSeals()
	if len(last) == 0 {
		return Sentence{}
	}
	return Sentence{Words: b.base.Say("amended since {name} signed it on {day}", b.signers(last), b.day(last[0].At))}
}

// Amendment says when who changed a record after it was signed, and why, in the words
// that the edition has for it.
func (b Builder) Amendment(a kb.Amendment, why string) Sentence {
	by := ""
	if a.By != "" { // empty where the edition does not tell
		by = b.base.Say(" by {name}", b.name(a.By))
	}
	return Sentence{b.base.Say("amended on {day}", b.day(a.On)), by + ": " + strings.TrimSuffix(why, ".")}
}
