// Package gallery describes the page of components: Of returns every part that pages
// are made of, with its name, when to use it, how it works with a screen reader and
// the keyboard, and its states.
//
// The templates of real pages draw the parts, from a small base beside this package
// (Sample) that is compiled like any other, as of Day. No page of that base is a page of
// the site, so invented data cannot appear in search, feeds or reports. Parts that a
// script draws are drawn by the same script: Specimen.Script names the case.
//
// A test fails for a partial or a class of the style sheets that no part shows.
package gallery

import (
	"embed"

	"tandem/generator/kb"
	"tandem/generator/view"
)

// Sample holds the sample base below "sample".
//
//go:embed sample
var Sample embed.FS

// Day is the day that the sample base is judged by: its states rest on it.
const Day = kb.Day("2026-11-21")

// Of returns the parts, drawn of an edition of the sample base.
func Of(sample *kb.Edition) view.Gallery {
	return view.Gallery{Sample: sample, Groups: []view.PartGroup{
		{Title: "Signs", Lead: "What a word alone would say too slowly. None of them speaks by colour alone.", Parts: signs()},
		{Title: "The head of a page", Lead: "What it is, who keeps it, how far to trust it.", Parts: head()},
		{Title: "Text", Lead: "What an author writes, and what helps to read it.", Parts: text()},
		{Title: "The foot of a page", Lead: "Where to go from here, and whom to tell.", Parts: foot()},
		{Title: "Data", Lead: "How typed headers are shown. A chart is a table or a list with the drawing in a separate cell; readers who cannot see it read the same numbers beside it.", Parts: data(panels{sample})},
		{Title: "Lists", Lead: "Pages, people and tags, one to a line.", Parts: lists()},
		{Title: "Finding", Lead: "Ways to what a reader is looking for.", Parts: finding()},
		{Title: "Checklists", Lead: "A list stands by itself without a script. With one it can be used in runs, which stay in the browser.", Parts: runs()},
		{Title: "Paths", Lead: "Steps in an order, with marks that only the reader sets.", Parts: paths()},
		{Title: "Without a network", Lead: "What a reader sees of copies.", Parts: away()},
	}}
}

// shown is a specimen of a page of the sample base.
func shown(state, partial, of string) view.Specimen {
	return view.Specimen{State: state, Partial: partial, Of: of}
}

// live is a specimen that can be used.
func live(s view.Specimen) view.Specimen {
	s.Live = true
	return s
}

// drawn is a specimen that the page's script sets up.
func drawn(s view.Specimen, script string) view.Specimen {
	s.Script = script
	return s
}

// scripted is a specimen that the page's script makes from nothing.
func scripted(state, script string) view.Specimen {
	return view.Specimen{State: state, Partial: "specimen-script", Script: script}
}
