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
		known := slices.ContainsFunc(a.Owners, func(id string) bool { _, ok := directory.Owner(id); return ok })
		if known || a.Due != "" {
			reported = true
			report(diag.Warning, a.Pos, "page/not-an-item", "the line names "+named(kb.Item{Owners: a.Owners, Due: a.Due})+", but is not a list item",
				"write it as a list item, \"- text @owner 2026-12-01\", or write the name or day as code")
		}
	}
}
