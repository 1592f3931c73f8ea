package edition

import (
	"bytes"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Leak is a word of a hidden page or person found in a file of an edition.
type Leak struct {
	File string // output path
	Word string // what was found
	From string // path of the page it belongs to, or "directory.yaml"
}

// Leaks searches the names and bytes of an edition's files, without regard to
// case, for ids, addresses and titles of pages that it does not show, and for
// names, ids and contacts of people where it shows roles. A word that a page
// of the edition says itself is no leak.
func Leaks(all *kb.Judged, e *kb.Edition, outputs []kb.Output) []Leak {
	return SecretsOf(all, e).In(outputs)
}

// Secrets are the words that an edition must not show.
type Secrets []secret

// In returns where the words are found.
func (words Secrets) In(outputs []kb.Output) []Leak {
	if len(words) == 0 {
		return nil
	}
	var leaks []Leak
	for _, out := range outputs {
		data := bytes.ToLower(out.Data)
		name := strings.ToLower(out.Path)
		for _, w := range words {
			if strings.Contains(name, w.text) || bytes.Contains(data, []byte(w.text)) {
				leaks = append(leaks, Leak{File: out.Path, Word: w.text, From: w.from})
			}
		}
	}
	return leaks
}

type secret struct{ text, from string }

// SecretsOf returns the words that must not be found, in the order of the pages.
// An edition that hides nothing has none.
func SecretsOf(all *kb.Judged, e *kb.Edition) Secrets {
	if len(e.Pages) == len(all.Pages) && !e.Roles {
		return nil
	}
	var said strings.Builder
	for _, p := range e.Pages {
		said.WriteString(strings.ToLower(p.ID + "\n" + p.URL + "\n" + p.Title + "\n" + p.Description + "\n" + p.Body.Seen + "\n"))
		if p.Fields != nil {
			for _, f := range p.Fields.Fields() {
				said.WriteString(strings.ToLower(f.Seen()) + "\n")
			}
		}
	}
	for _, t := range e.Types {
		said.WriteString(strings.ToLower(t.Title + "\n" + t.Plural + "\n" + t.Register + "\n" + t.Doc + "\n"))
	}
	said.WriteString(strings.ToLower(e.Site.Title + "\n" + e.Site.Description))
	open := said.String()
	var words Secrets
	add := func(text, from string) {
		text = strings.ToLower(strings.TrimSpace(text))
		if len(text) >= 5 && !strings.Contains(open, text) {
			words = append(words, secret{text, from})
		}
	}
	for _, p := range all.Pages {
		if e.Page(p.ID) != nil {
			continue
		}
		// A text above a register of a known type says what any such register says.
		if _, known := all.Types.InFolder(p.ID); known && p.Index {
			continue
		}
		// One word alone ("index", "Search") is found in any site and tells nothing.
		for _, word := range slices.Compact([]string{p.ID, strings.TrimSuffix(p.URL, "/"), p.Title}) {
			if strings.ContainsAny(strings.TrimSpace(word), "/ ") {
				add(word, p.Path)
			}
		}
	}
	if e.Roles {
		for _, person := range all.Directory.People {
			if person.Name != person.Role {
				add(person.Name, "directory.yaml")
			}
			add(strings.TrimPrefix(person.Contact, "mailto:"), "directory.yaml")
		}
	}
	return words
}
