// Package scaffold creates new pages: Page returns a File with a header that explains
// each key, and the headings of the text. It is derived from the type's fields
// alone, so it works for declared types too. Headings are in the language of the base;
// guidance for the author is in English.
//
// # A new page is a draft
//
// Only the author knows what a page needs (who decided, what was covered), and an
// invented value is worse than none. So these keys are there and empty, and a line
// says "status: draft": the page has no error, serve shows it with a mark, and build
// leaves it out. Removing the line publishes the page, and from then on check
// reports what is still empty.
//
// The day comes from the caller. It is in the file name of a page that records
// what happened; the header has it only if the type requires it. Guidance for the
// author is in comments, which no reader sees and no verification covers.
package scaffold

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Options are the options of a new page.
type Options struct {
	Title  string
	Owners []string // ids; they answer for the page
	By     string   // id of who begins the page; empty when not known
	Day    kb.Day   // today
	Path   string   // of the file in the content folder; empty: as the type has it
	Full   bool     // list every key, optional ones as comments
}

// File is a new page.
type File struct {
	Path  string   // in the content folder, with slashes
	Text  string   // of the whole file
	Needs []string // keys that must be filled in before the page is published
}

// Page begins a page of a type. The error is a *Refused: a title or path that
// no page can have.
func Page(t *kb.Type, o Options) (File, error) {
	o.Title = strings.Join(strings.Fields(o.Title), " ")
	path, err := place(t, o)
	if err != nil {
		return File{}, err
	}
	h := headerOf(t, o, path)
	text := "---\n" + h.text() + "---\n# " + Escape(o.Title) + "\n" + body(t)
	return File{Path: path, Text: text, Needs: h.needs}, nil
}

// dated reports whether the type's pages are records of a day.
func dated(t *kb.Type, day kb.Day) bool {
	return t.Record != nil && t.Record(&kb.Page{Type: t, Fields: t.New()}, day)
}

// answering returns the key of the field from which a page's owners follow
// when it names none, empty where they follow from nothing.
func answering(t *kb.Type) string {
	const probe = "somebody"
	for i := range t.New().Fields() {
		header := t.New()
		owned, ok := header.(interface{ Owned() []string })
		if !ok {
			return ""
		}
		f := header.Fields()[i]
		switch target := f.Target.(type) {
		case *string:
			if f.Kind == kb.KindOwner {
				*target = probe
			}
		case *[]string:
			if f.Kind == kb.KindOwners {
				*target = []string{probe}
			}
		}
		if slices.Contains(owned.Owned(), probe) {
			return f.Key
		}
	}
	return ""
}

// happening returns the key of the field that says when the thing took place.
func happening(t *kb.Type, day kb.Day) string {
	for i := range t.New().Fields() {
		header := t.New()
		happened, ok := header.(interface{ Happened() kb.Day })
		if !ok {
			return ""
		}
		f := header.Fields()[i]
		if target, ok := f.Target.(*kb.Day); ok {
			if *target = day; happened.Happened() == day {
				return f.Key
			}
		}
	}
	return ""
}
