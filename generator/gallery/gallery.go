// Package gallery describes the page of components: Of returns every part that pages
// are made of, with its name, when to use it, how it works with a screen reader and
// the keyboard, and its states.
//
// The templates of real pages draw the parts, from a small base beside this package
// (Sample) that is compiled like any other, as of Day. No page of that base is a page of
// the site, so invented data cannot appear in search, feeds or reports. Parts that a
// script draws are drawn by the same script: Specimen.Script names the case.
//
// The parts are listed in parts.json; panels are made of the sample base by panels.go.
// A test fails for a partial or a class of the style sheets that no part shows.
package gallery

import (
	"embed"
	"encoding/json"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/view"
)

// Sample holds the sample base below "sample".
//
//go:embed sample
var Sample embed.FS

// Day is the day that the sample base is judged by: its states rest on it.
const Day = kb.Day("2026-11-21")

// parts are the groups of parts. Of a specimen that is a panel, "of" names the panel.
//
//go:embed parts.json
var parts []byte

// Of returns the parts, drawn of an edition of the sample base.
func Of(sample *kb.Edition) view.Gallery {
	g := view.Gallery{Sample: sample}
	if err := json.Unmarshal(parts, &g.Groups); err != nil {
		panic(err) // the file is part of the program
	}
	drawn := panels{sample}.named()
	for _, group := range g.Groups {
		for _, part := range group.Parts {
			for i, one := range part.Shown {
				if name, ok := strings.CutPrefix(one.Of, "panel "); ok {
					panel := drawn[name]
					part.Shown[i].Panel, part.Shown[i].Of = &panel, ""
				}
			}
		}
	}
	return g
}
