package render

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// facetView is one thing that the rows of a register are narrowed down by. The
// browser hides the rows that have none of its values; without JavaScript the
// pages of owners, partners and tags list the same rows.
type facetView struct {
	Key     string // as in the address: "owner"
	Label   string
	Options []optionView
}

type optionView struct {
	Value string
	Label string
}

// facetsOf returns the facets in which the pages of a register differ.
func (s *site) facetsOf(pages []*kb.Page) []facetView {
	owner := facetView{Key: "owner", Label: s.e.Say("Owner")}
	partner := facetView{Key: "partner", Label: s.e.Say("Partner")}
	state := facetView{Key: "state", Label: s.e.Say("State")}
	tag := facetView{Key: "tag", Label: s.e.Say("Tag")}
	for _, p := range pages {
		for _, id := range p.Owners {
			owner.add(id, s.ownerLink(id).Title)
		}
		for _, id := range p.Partners {
			partner.add(id, s.ownerLink(id).Title)
		}
		for _, name := range p.Tags {
			tag.add(kb.TagSlug(name), name)
		}
	}
	for _, f := range []*facetView{&owner, &partner, &tag} {
		kb.SortByName(&s.e.Site, f.Options, func(o optionView) string { return o.Label })
	}
	for _, st := range kb.States() {
		if slices.ContainsFunc(pages, func(p *kb.Page) bool { return s.e.Trust[p.ID].State == st }) {
			state.add(string(st), upperFirst(s.e.StateWords(st)))
		}
	}
	return kb.Where([]facetView{owner, partner, state, tag}, func(f facetView) bool { return len(f.Options) > 1 })
}

// add notes a value once.
func (f *facetView) add(value, label string) {
	known := func(o optionView) bool { return o.Value == value }
	if value != "" && !slices.ContainsFunc(f.Options, known) {
		f.Options = append(f.Options, optionView{value, label})
	}
}

// slugs returns the tags of a page as facets name them.
func slugs(tags []string) string {
	all := kb.Map(tags, kb.TagSlug)
	return strings.Join(all, " ")
}
