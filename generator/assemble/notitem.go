package assemble

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// notItems reports text in a section of items that looks like an item and is not a
// list item. In a table or quotation the first line is enough.
func notItems(s kb.Section, directory *kb.Directory, report reporter) {
	if s.InList {
		report(diag.Warning, s.Heading.Pos, "page/heading-in-list", "the heading "+diag.Quote(s.Heading.Text)+" is in a list, so it is not an item",
			"take out the \"#\" after the mark of the list")
	}
	reported := false
	for _, a := range s.Asides {
		if reported = reported && a.More; reported {
			continue
		}
		if namesData(a, directory) {
			reported = true
			report(diag.Warning, a.Pos, "page/not-an-item", "the line names "+named(kb.Item{Owners: a.Owners, Due: a.Due})+", but is not a list item",
				"write it as a list item, \"- text @owner 2026-12-01\", or write the name or day as code")
		}
	}
}

// namesData reports whether a block names somebody of the directory or a day.
func namesData(a kb.Aside, directory *kb.Directory) bool {
	return a.Due != "" || slices.ContainsFunc(a.Owners, func(id string) bool { _, ok := directory.Owner(id); return ok })
}

// hasNotItem reports whether the section below a heading holds what notItems reports.
func hasNotItem(p *kb.Page, heading kb.Heading, directory *kb.Directory) bool {
	return slices.ContainsFunc(p.Body.Sections, func(s kb.Section) bool {
		return s.Heading.Pos == heading.Pos && slices.ContainsFunc(s.Asides, func(a kb.Aside) bool { return namesData(a, directory) })
	})
}
