package sentence

import "tandem/generator/kb"

// Flag returns the sentence for a flag; empty where the page's problems say it already.
// For a page that it relies on, the caller puts its name between the two parts.
func (b Builder) Flag(t kb.Trust, f kb.Flag) Sentence {
	switch f.Kind {
	case kb.FlagChanged:
		return b.Changed(t)
	case kb.FlagAmended:
		return b.Amended(t)
	case kb.FlagOverdue:
		return Sentence{Words: b.OverdueSince(f.Day)}
	case kb.FlagHalf:
		return b.Half(t)
	case kb.FlagOwnerLeft:
		return Sentence{b.base.Say("{name} has left", b.name(f.Owner)), b.nobodyElse(f)}
	case kb.FlagOwnerLeaves:
		if f.Day == "" { // the edition does not tell
			return Sentence{b.base.Say("{name} leaves soon", b.name(f.Owner)), b.nobodyElse(f)}
		}
		return Sentence{b.base.Say("{name} leaves on {day}", b.name(f.Owner), b.day(f.Day)), b.nobodyElse(f)}
	case kb.FlagDeadBase:
		return Sentence{b.base.Say("relies on") + " ", ": " + b.base.StateWords(f.State)}
	case kb.FlagOpenLessons:
		return Sentence{Words: b.base.Count(f.Count, "{n} lesson waits to be applied", "{n} lessons wait to be applied")}
	}
	return Sentence{}
}

func (b Builder) nobodyElse(f kb.Flag) string {
	if f.Partner == "" {
		return b.base.Say(", and nobody else owns the page")
	}
	return b.base.Say(", and nobody else of {partner} owns the page", b.Partners([]string{f.Partner}))
}
