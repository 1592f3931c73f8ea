// Package edition is the gate between a base and what one published site may show:
// Gate takes a kb.Judged and returns a kb.Admitted, a smaller base without anything
// that the edition hides.
//
// # What passes
//
// A page is part of an edition when one of its audiences is one of the edition's.
// The copy that passes has no reference to a hidden page: not in links of its text, and
// not in its header, its rows or its items. A link becomes its text. A row whose
// required page is hidden is left out, so numbers have no gap. The line numbers of
// values do not pass, because they show how much text stands before them.
//
// Of the directory, only people, teams and partners that these pages name pass, or the
// roles of people where the edition asks for it. Tags, files, declared types and changes
// are those of the pages that pass.
//
// A type may be Private (growth plans): a page of it without an audience is for the
// audience "private", which only an edition that lists it shows. The dev server shows it
// to its author.
//
// # Why links are resolved again afterwards
//
// Backlinks, states, flags and counts are computed from all pages, so none of them
// passes. Pages are copied field by field into new headers of the same types; then links
// are resolved and pages judged again (generator.Pass). So nothing in an edition
// is computed from a hidden page. Only two things come from the whole base: who may
// verify a page, and whose owner has left, since the edition has little of the directory;
// and for which text somebody signed. TestHiddenThingsChangeNoByte builds random
// bases with, without and with changed hidden texts and requires equal bytes.
//
// # Pages shown in part
//
// The blocks of a page that are for other readers (kb.Block) are removed from its file
// before the page is read again (generator/narrow.go), so nothing later can show or count
// them. Who signed the page and its state are those of the whole page; its text hash is
// that of the shown text and binds no verification. The page does not say that it is
// a part, unless partial_notice is set, because that alone reveals that there is more.
//
// After an edition is built, package proof searches all of it for hidden text.
package edition

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Gate returns the part of the base that an edition shows. Drafts are left out unless
// requested. The base has the language of the edition.
func Gate(j *kb.Judged, rule kb.EditionRule, drafts bool) *kb.Admitted {
	g, passing := opened(j, rule, drafts)
	a := &kb.Admitted{Rule: rule, Drafts: drafts, Day: j.Day, Alone: j.Trust}
	if len(passing) == len(j.Pages) && rule.All {
		a.Base = j.Base.Under(site(j.Site, rule, passing), j.Directory, usedFiles(j.Files, g.used))
		a.History, a.Former, a.Same = g.history(passing), g.former(passing), j
		return a
	}
	pages := g.copies(passing)
	a.Base = kb.NewBase(site(j.Site, rule, pages), g.people, g.kinds, pages, usedFiles(j.Files, g.used))
	a.Base.Words, a.History, a.Former = j.Words, g.history(passing), g.former(passing)
	a.Alone = g.alone(passing)
	if len(pages) == len(j.Pages) && !g.roles() && !slices.ContainsFunc(pages, func(p *kb.Page) bool { return p.Partial }) {
		a.Same = &kb.Judged{Linked: j.Linked, Trust: a.Alone}
	}
	return a
}

// gate is one passage through the gate.
type gate struct {
	*kb.Judged
	rule   kb.EditionRule
	shown  map[string]bool   // ids of pages
	kinds  kb.Types          // that pass
	gone   map[string]bool   // folders of types that do not
	tagged map[string]bool   // addresses of the tags of pages that pass
	used   map[string]bool   // paths of files that pages that pass lead to or show
	closed closed            // folders that it does not show
	people kb.Directory      // that passes
	roleOf map[string]string // replacement ids of people, where the edition shows roles

	anchorOf map[string]map[string]string // by page: the new ids of its headings by their ids in the base, where they differ
	anchored *strings.Replacer            // what references to headings are rewritten to
}

// opened returns a gate and the pages that pass it, as they are in the base.
func opened(j *kb.Judged, rule kb.EditionRule, drafts bool) (*gate, []*kb.Page) {
	g := &gate{Judged: j, rule: rule, shown: map[string]bool{}, gone: map[string]bool{}, tagged: map[string]bool{}}
	var passing []*kb.Page
	used := map[*kb.Type]bool{}
	for _, p := range j.Pages {
		if rule.Shows(p.Audience) && (drafts || !p.Draft()) {
			g.shown[p.ID], used[p.Type] = true, true
			for _, tag := range p.Tags {
				g.tagged[kb.TagAddress(tag)] = true
			}
			passing = append(passing, p)
		}
	}
	// A type that site.yaml declares and no page that passes has is left out: its name
	// may be as telling as a page. Built-in types are the same in every base.
	for _, t := range j.Types {
		declared := slices.ContainsFunc(j.Site.Types, func(d kb.Declared) bool { return d.Name == t.Name })
		if declared && !used[t] && !rule.All {
			g.gone[t.Folder] = true
		} else {
			g.kinds = append(g.kinds, t)
		}
	}
	g.closed = g.closedFolders()
	g.used = g.files(passing)
	return g, passing
}

// copies returns the pages as they pass, and collects the people they name.
func (g *gate) copies(passing []*kb.Page) []*kb.Page {
	g.directory(passing)
	g.headings(passing)
	pages := make([]*kb.Page, len(passing))
	kb.ParallelRanges(len(passing), func(from, to int) {
		for i, p := range passing[from:to] {
			pages[from+i] = g.page(p)
		}
	})
	return pages
}

// hidden reports whether a reference leads to something that the edition does not
// show. One that leads nowhere does not.
func (g *gate) hidden(t kb.Target) bool {
	switch {
	case t.Page != "":
		return !g.shown[t.Page]
	case t.File != "":
		return g.closed.holds(t.File) || t.Outside && !g.used[t.File]
	case t.Folder != "":
		return g.gone[t.Folder] || t.Outside && g.closed.is(t.Folder)
	}
	return t.Own != "" && g.hiddenOwn(t)
}

// inText returns the target of a reference in a text of a page's header.
func (g *gate) inText(p *kb.Page, ref string) kb.Target {
	if kb.IsWhole(ref) {
		t, _ := g.LeadsTo(ref)
		t.Outside = true // the text makes no link, so it publishes no file
		return t
	}
	return kb.Target{Page: g.Refs[kb.Ref{From: p.ID, To: ref, Text: true}]}
}

// hiddenOwn reports whether a link leads to one of the site's own pages that the
// edition does not have, since its address may name something hidden.
func (g *gate) hiddenOwn(t kb.Target) bool {
	if strings.HasPrefix(t.Own, "tags/") && t.Own != "tags/" {
		return !g.tagged[kb.OwnFolder+t.Own]
	}
	_, person := g.Directory.Person(t.Owner)
	return person && g.roles()
}

// files returns the paths of the files that pages lead to or show.
func (g *gate) files(passing []*kb.Page) map[string]bool {
	used := map[string]bool{}
	for _, p := range passing {
		for _, t := range g.Targets[p.ID] {
			if t.File != "" && !t.Outside && !g.closed.holds(t.File) {
				used[t.File] = true
			}
		}
	}
	return used
}

func usedFiles(files []kb.File, used map[string]bool) []kb.File {
	return kb.Where(files, func(f kb.File) bool { return used[f.Path] })
}

// history returns when the pages that pass were changed, and which people of the
// directory changed them. Where the edition shows roles, or shows a page in part,
// nobody is named.
func (g *gate) history(passing []*kb.Page) *kb.History {
	partial := map[string]bool{} // a change may be in a hidden part
	for _, p := range passing {
		partial[p.Path] = p.Partial
	}
	return g.History.For(passing, func(path string) []string {
		if g.roles() || partial[path] {
			return nil
		}
		return g.Contributors(g.History, path)
	})
}

// site removes from the site what only other editions have.
func site(s kb.Site, rule kb.EditionRule, pages []*kb.Page) kb.Site {
	s = s.For(rule)
	s.Editions = []kb.EditionRule{rule}
	used := map[string]bool{}
	for _, p := range pages {
		for _, tag := range p.Tags {
			used[tag] = true
		}
	}
	s.Tags = slices.DeleteFunc(slices.Clone(s.Tags), func(tag string) bool { return !used[tag] })
	s.Types, s.DefaultAudience, s.FolderAudience, s.Canary, s.At = nil, nil, nil, nil, nil
	return s
}
