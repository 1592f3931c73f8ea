// Package sentence words what package trust has concluded of a page: its state, and
// what else is true of it. Pages, reports, feeds, calendars, problems and the editor
// say the same, because each takes its sentences from here.
//
// A sentence begins with a small letter and has no full stop, so that it can stand in
// a list, behind a colon or, with a capital, by itself.
package sentence

import "tandem/generator/kb"

// Builder makes sentences for readers of a base or for its authors.
type Builder struct {
	base    *kb.Base
	authors bool
}

// ForReaders returns a builder in the language of a base, which names people and
// writes days as its pages do.
func ForReaders(b *kb.Base) Builder { return Builder{b, false} }

// ForAuthors returns a builder in English, which writes ids and days as they stand in
// the files.
func ForAuthors(b *kb.Base) Builder {
	english := *b
	english.Words = nil
	return Builder{&english, true}
}

// Sentence is a sentence in two parts: pages mark the first one, and may put a link
// behind it.
type Sentence struct {
	Words string
	Tail  string // with the space or mark before it
}

func (s Sentence) String() string { return s.Words + s.Tail }

func (b Builder) day(d kb.Day) string {
	if b.authors {
		return string(d)
	}
	return b.base.Long(d)
}

func (b Builder) name(id string) string {
	owner, known := b.base.Directory.Owner(id)
	switch {
	case b.authors:
		return "\"" + id + "\""
	case known:
		return owner.Name
	}
	return id
}

// People returns what people or teams are called, as a sentence lists them.
func (b Builder) People(ids ...string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.name(id)
	}
	return b.base.Listed(names)
}

// Partners names partners inside a sentence: "the hospital and the lab".
func (b Builder) Partners(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.base.Words.Named(b.base.Directory.PartnerName(id))
	}
	return b.base.Listed(names)
}

// signers names who signed, for readers with their partners: "Anna (hospital)".
func (b Builder) signers(all []kb.SignOff) string {
	names := make([]string, len(all))
	for i, s := range all {
		names[i] = b.name(s.Person)
		if !b.authors {
			names[i] += " (" + b.base.Directory.PartnerName(s.Partner) + ")"
		}
	}
	return b.base.Listed(names)
}
