package link

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Narrow returns a linked base with pages replaced by the parts that an edition shows
// (kb.Page.Partial). Links to a heading of one of them are resolved again; a link to a
// hidden heading leads to the page, with a warning. All other problems are those of
// the whole base.
func Narrow(before *kb.Linked, base *kb.Base, pages []*kb.Page, edition string) (*kb.Linked, diag.List) {
	narrowed := make(map[string]bool, len(pages))
	for _, p := range pages {
		narrowed[p.ID] = true
	}
	all := slices.Clone(pages)
	for _, p := range base.Pages {
		if !narrowed[p.ID] && slices.ContainsFunc(before.Targets[p.ID], func(t kb.Target) bool { return t.Heading != "" && narrowed[t.Page] }) {
			all = append(all, p)
		}
	}
	l := newLinker(base)
	l.edition = "the edition \"" + edition + "\""
	again(before, l, all)
	return l.linked, slices.DeleteFunc(l.problems, func(p diag.Problem) bool { return p.Code != "edition/hidden-target" })
}
