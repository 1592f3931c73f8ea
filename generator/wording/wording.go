// Package wording translates the interface into the language of a base.
//
// A word is written in English where it is needed, and that English text is its
// key: w.Say("{n} of {all} done", n, all) in Go, {{t "On this page"}} in a
// template, t("Start again") in a script. The file words/LANG.json beside the
// templates holds the translations. English needs no file; words/en.json lists every
// key, so that a base can change words and a translator has a list to start from.
//
// Only an edition has words, so messages for authors are always in English. Types are
// translated when a base is read, with the headings of their sections (keys
// "…|section"). unsaid_test.go builds the base with every word in brackets and lists
// the words that bypass this package.
//
// # Placeholders
//
// A name in braces is a placeholder. Arguments fill the placeholders in the
// order in which the key first names them; a translation may use another order.
// A key may end in "|" and a word that distinguishes two uses, which readers never
// see: "Open|verb".
//
// # Counts
//
// A text that depends on a number is an object by the plural categories of CLDR, in Go
// w.Count(n, "{n} page", "{n} pages"): its key is the second form, and {n} is the
// number. The file names the plural rule of the language.
//
// # How to add a word
//
// Write it in English as above. Run `go test ./generator -run Words -update`,
// which adds it to words/en.json and removes unused keys. Then translate it in every
// other file of templates/words; a test names what is missing. The test cannot see a
// word that is composed at run time: write a switch over literals instead.
package wording

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words are the words of one language. They never change once loaded; the nil
// Words are those of the code, in English.
type Words struct {
	lang    string
	grammar Grammar
	said    map[string]Forms
}

// Forms are the texts of a key: one, or one for each plural category.
type Forms struct {
	Text string
	By   map[string]string // category → text; nil for a text that no number changes
}

// Grammar is the rules of a language for all texts.
type Grammar struct {
	Plural      string   `json:"plural"`       // name of a plural rule
	Nouns       string   `json:"nouns"`        // "small" or "capital": the first letter of a noun inside a sentence
	Months      []string `json:"months"`       // twelve
	ShortMonths []string `json:"short_months"` // twelve, for tables
	LongDay     string   `json:"long_day"`     // with {day}, {month} and {year}
	ShortDay    string   `json:"short_day"`
}

// Lang returns the language of the words as BCP 47: "en" when there is no translation.
func (w *Words) Lang() string {
	if w == nil {
		return "en"
	}
	return w.lang
}

// Say returns the words for an English text, with its placeholders filled in.
func (w *Words) Say(english string, args ...any) string {
	text := english
	if w != nil {
		if f, ok := w.said[english]; ok && f.Text != "" {
			text = f.Text
		}
	}
	return fill(plain(text), names(english), args)
}

// Count returns the words for a number of things. {n} is the number; the
// arguments fill the other placeholders.
func (w *Words) Count(n int, one, many string, args ...any) string {
	text := many
	if n == 1 {
		text = one
	}
	if w != nil {
		if f, ok := w.said[many]; ok && f.By != nil {
			text = f.of(pluralOf(w.grammar.Plural, n))
		}
	}
	others := slices.DeleteFunc(names(many), func(name string) bool { return name == "n" })
	return fill(plain(text), append([]string{"n"}, others...), append([]any{n}, args...))
}

func (f Forms) of(category string) string {
	if text, ok := f.By[category]; ok {
		return text
	}
	return f.By[Other]
}

// Forms returns the texts of a key in the language; false without a translation.
func (w *Words) Forms(key string) (Forms, bool) {
	if w == nil {
		return Forms{}, false
	}
	f, ok := w.said[key]
	return f, ok
}

// Noun returns a noun for the middle of a sentence.
func (w *Words) Noun(word string) string {
	if w != nil && w.grammar.Nouns == "capital" {
		return word
	}
	return strings.ToLower(word)
}

// Upper returns the text with a capital at its beginning.
func (w *Words) Upper(s string) string { return first(s, unicode.ToUpper) }

// Lower returns the text with a small first letter, for the middle of a sentence; in a
// language with capital nouns it is unchanged.
func (w *Words) Lower(s string) string {
	if w != nil && w.grammar.Nouns == "capital" {
		return s
	}
	return first(s, unicode.ToLower)
}

func first(s string, to func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(to(r)) + s[size:]
}

// List joins names as a sentence does: "a", "a and b", "a, b and c".
func (w *Words) List(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return w.Say("{names} and {last}", strings.Join(names[:len(names)-1], ", "), names[len(names)-1])
}

// plain returns a text without the word that distinguishes its use.
func plain(text string) string {
	text, _, _ = strings.Cut(text, "|")
	return text
}

// names returns the names of the placeholders of a text, each once, in order.
func names(text string) []string {
	var found []string
	for {
		_, rest, ok := strings.Cut(text, "{")
		if !ok {
			return found
		}
		name, after, ok := strings.Cut(rest, "}")
		if !ok {
			return found
		}
		text = after
		known := false
		for _, f := range found {
			known = known || f == name
		}
		if !known {
			found = append(found, name)
		}
	}
}

// fill replaces the names by the arguments. Placeholders in an argument are not
// replaced.
func fill(text string, names []string, args []any) string {
	if len(names) == 0 {
		return text
	}
	pairs := make([]string, 0, 2*len(names))
	for i, name := range names {
		if i < len(args) {
			pairs = append(pairs, "{"+name+"}", fmt.Sprint(args[i]))
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
