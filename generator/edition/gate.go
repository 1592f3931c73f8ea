// Package edition is the gate between what a base holds and what one published
// site may show: Gate takes a kb.Judged and returns a kb.Admitted, a smaller base
// in which what the edition hides does not exist.
//
// # What passes
//
// A page is part of an edition when one of its audiences is one of the edition's.
// It passes as a copy without any reference to a hidden page: links of its text and
// references in its header, in the texts of that, in rows and in items. A
// link becomes its text. A row whose required page is hidden is left out, so that
// what is numbered has no gap. Where a file has a line, which tells how much stands
// before it, no copy says.
//
// Of the directory pass the people, teams and partners that these pages name, in
// place of people their roles where the edition asks for it. What tags, files,
// declared types and changes there are is read off the pages that pass.
//
// # Why it is run before links are resolved again
//
// Backlinks, states, flags and counts are computed from all pages. Taking out of
// them what hidden pages have put in would be a rule for each; so none of them
// passes. Links are resolved and pages are judged again, among what has passed
// (generator.Pass). What comes out could be computed without the hidden pages,
// because it is.
//
// After an edition is built, package proof looks through all of it for what it must
// not show.
package edition

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Gate returns the part of the base that an edition shows. Drafts are left out
// unless they are asked for. The base speaks the language of the edition.
func Gate(j *kb.Judged, rule kb.EditionRule, drafts bool) *kb.Admitted {
	g, passing := opened(j, rule, drafts)
	a := &kb.Admitted{Rule: rule, Drafts: drafts, Day: j.Day, Alone: j.Trust}
	if len(passing) == len(j.Pages) && rule.All {
		a.Base = j.Base.Under(site(j.Site, rule, passing), j.Directory, usedFiles(j.Files, g.used))
		a.History, a.Same = g.history(passing), j
		return a
	}
	pages := g.copies(passing)
	a.Base = kb.NewBase(site(j.Site, rule, pages), g.people, g.kinds, pages, usedFiles(j.Files, g.used))
	a.Base.Words, a.History = j.Words, g.history(passing)
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
	roleOf map[string]string // stand-in ids of people, where the edition shows roles

	anchorOf map[string]map[string]string // by page: the ids of its headings, by what they are in the base, where they are others
	anchored *strings.Replacer            // of what references to them are written as
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

// copies returns the pages as they pass, and settles whom of the directory they
// name.
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

// inText returns what a reference in a text of a page's header leads to.
func (g *gate) inText(p *kb.Page, ref string) kb.Target {
	if kb.IsWhole(ref) {
		t, _ := g.LeadsTo(ref)
		t.Outside = true // the text makes no link, so it publishes no file
		return t
	}
	return kb.Target{Page: g.Refs[kb.Ref{From: p.ID, To: ref, Text: true}]}
}

// hiddenOwn reports whether a link leads to a page of the site's own that the edition
// does not have, since its address may name what is hidden.
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
	var list []kb.File
	for _, f := range files {
		if used[f.Path] {
			list = append(list, f)
		}
	}
	return list
}

// history returns when the pages that pass were changed, and who of the directory
// did so. Where roles are shown, or a page in part, nobody is named: who changes files is no part of a role.
func (g *gate) history(passing []*kb.Page) *kb.History {
	partial := map[string]bool{} // what somebody changed of it may be hidden
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

// site leaves out of the site what only other editions have.
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
