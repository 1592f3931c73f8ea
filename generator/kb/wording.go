package kb

import (
	"strings"

	"tandem/generator/wording"
)

// The words of an edition. A base without an edition is in English: messages to
// authors are not translated.

// Say returns the words for an English text with placeholders; see package wording.
func (b *Base) Say(english string, args ...any) string { return b.words().Say(english, args...) }

// Count returns the words for a number of things: e.Count(n, "{n} page", "{n} pages").
func (b *Base) Count(n int, one, many string, args ...any) string {
	return b.words().Count(n, one, many, args...)
}

// Long returns a day as people of the base read it: "3 March 2026".
func (b *Base) Long(d Day) string { return b.words().Long(d.Time()) }

// Short returns the day for tables and chips: "3 Mar 2026".
func (b *Base) Short(d Day) string { return b.words().Short(d.Time()) }

// Listed joins names as a sentence does: "a, b and c".
func (b *Base) Listed(names []string) string { return b.words().List(names) }

// StateWords returns a state as readers see it.
func (b *Base) StateWords(s State) string { return b.Say(s.Words()) }

// Every returns an interval as people read it: "every 90 days", "every year".
func (b *Base) Every(i Interval) string {
	switch {
	case i.Never:
		return b.Say("never")
	case i.N == 0:
		return ""
	}
	switch i.Unit {
	case "d":
		return b.Count(i.N, "every day", "every {n} days")
	case "w":
		return b.Count(i.N, "every week", "every {n} weeks")
	case "mo":
		return b.Count(i.N, "every month", "every {n} months")
	}
	return b.Count(i.N, "every year", "every {n} years")
}

// Within returns an interval as a length of time: "90 days", "1 year".
func (b *Base) Within(i Interval) string {
	switch {
	case i.Never:
		return b.Say("never")
	case i.N == 0:
		return ""
	}
	switch i.Unit {
	case "d":
		return b.Count(i.N, "{n} day", "{n} days")
	case "w":
		return b.Count(i.N, "{n} week", "{n} weeks")
	case "mo":
		return b.Count(i.N, "{n} month", "{n} months")
	}
	return b.Count(i.N, "{n} year", "{n} years")
}

func (b *Base) words() *wording.Words {
	if b == nil {
		return nil
	}
	return b.Words
}

// In returns the types with their names, registers, sections and purposes in the words
// of a language. The names of declared types are not translated.
func (ts Types) In(w *wording.Words) Types {
	said := make(Types, len(ts))
	for i, t := range ts {
		translated := *t
		translated.Title, translated.Plural, translated.Register = w.Say(t.Title), w.Say(t.Plural), w.Say(t.Register)
		translated.Doc, translated.english = w.Say(t.Doc), t.English()
		translated.headings = headings(t, w)
		said[i] = &translated
	}
	return said
}

// headings returns the headings of a type's sections that the language calls
// otherwise.
func headings(t *Type, w *wording.Words) map[string]string {
	said := map[string]string{}
	for _, f := range t.New().Fields() {
		if f.Section == "" {
			continue
		}
		if heading := w.Say(f.Section + "|section"); heading != f.Section {
			said[f.Section] = heading
		}
	}
	return said
}

// Noun returns how a type of the base is named inside a sentence.
func (b *Base) Noun(title string) string {
	if b.words() == nil {
		return strings.ToLower(title)
	}
	return b.Words.Noun(title)
}

// MonthOf returns the month of a day: "March 2026".
func (b *Base) MonthOf(d Day) string { return b.words().MonthOf(d.Time()) }

// DayOfMonth returns a day without its year, for heads of columns: "3 Mar".
func (b *Base) DayOfMonth(d Day) string {
	t := d.Time()
	return b.Say("{day} {month}", t.Day(), b.words().Month(t.Month()))
}
