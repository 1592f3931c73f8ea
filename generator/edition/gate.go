// Package edition is the gate between what a base holds and what one published
// site may show: Gate takes a kb.Judged and returns a smaller kb.Edition.
// Whatever comes after it sees only that, so no later stage filters.
//
// A page is part of an edition when one of its audiences is one of the
// edition's. With it go its links, backlinks, items, flags, tags and files;
// what only hidden pages use is not there. A link to a hidden page keeps its
// text and loses its target.
//
// After an edition is built, Leaks searches its whole tree for titles, ids and
// names that it must not show.
package edition

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Gate returns the part of the base that an edition shows. Drafts are left out
// unless they are asked for.
func Gate(j *kb.Judged, rule kb.EditionRule, drafts bool) (*kb.Edition, diag.List) {
	visible := map[string]bool{}
	var pages []*kb.Page
	for _, p := range j.Pages {
		if rule.Shows(p.Audience) && (drafts || !p.Draft()) {
			visible[p.ID] = true
			pages = append(pages, p)
		}
	}
	if len(pages) == len(j.Pages) {
		return whole(j, rule, drafts), nil
	}
	linked := &kb.Linked{
		Targets: make(map[string][]kb.Target, len(pages)),
		Refs:    map[kb.Ref]string{},
		Back:    map[string][]kb.Backlink{},
	}
	files := map[string]bool{}
	var problems diag.List
	for _, p := range pages {
		targets := slices.Clone(j.Targets[p.ID])
		for i, t := range targets {
			switch {
			case t.File != "":
				files[t.File] = true
			case t.Page != "" && !visible[t.Page]:
				targets[i] = kb.Target{Hidden: true}
				problems.Append(hiddenLink(p, p.Body.Links[i], j.Page(t.Page), rule))
			}
		}
		linked.Targets[p.ID] = targets
		for _, back := range j.Back[p.ID] {
			if visible[back.From] {
				linked.Back[p.ID] = append(linked.Back[p.ID], back)
			}
		}
	}
	for ref, to := range j.Refs {
		if visible[ref.From] && visible[to] {
			linked.Refs[ref] = to
		}
	}
	linked.Base = kb.NewBase(site(j.Site, rule, pages), people(j.Directory, rule), j.Types, pages, kept(j.Files, files))
	judged := &kb.Judged{
		Linked: linked, Day: j.Day, History: j.History.For(pages, rule.People != "roles"), Trust: make(map[string]kb.Trust, len(pages)),
	}
	for _, p := range pages {
		judged.Trust[p.ID] = trust(j.Trust[p.ID], linked, p, visible)
	}
	return &kb.Edition{Judged: judged, Name: rule.Name, Drafts: drafts, Roles: rule.People == "roles"}, problems
}

// whole returns the edition that hides no page: it shares what the base knows.
func whole(j *kb.Judged, rule kb.EditionRule, drafts bool) *kb.Edition {
	files := map[string]bool{}
	for _, targets := range j.Targets {
		for _, t := range targets {
			if t.File != "" {
				files[t.File] = true
			}
		}
	}
	linked := &kb.Linked{
		Base:    j.Base.Under(site(j.Site, rule, j.Pages), people(j.Directory, rule), kept(j.Files, files)),
		Targets: j.Targets, Refs: j.Refs, Back: j.Back,
	}
	judged := &kb.Judged{Linked: linked, Day: j.Day, History: j.History.For(j.Pages, rule.People != "roles"), Trust: j.Trust}
	return &kb.Edition{Judged: judged, Name: rule.Name, Drafts: drafts, Roles: rule.People == "roles"}
}

// hiddenLink reports a link from a page of the edition to one that is not in
// it. Without a text of its own the link would name the hidden page.
func hiddenLink(p *kb.Page, link kb.Link, to *kb.Page, rule kb.EditionRule) diag.List {
	if to.Draft() {
		return nil // page/link-to-draft says so
	}
	problem := diag.Problem{
		Path: p.Path, Line: link.Pos.Line, Column: link.Pos.Column, Severity: diag.Warning, Code: "edition/hidden-target",
		Message: "link leads to \"" + to.ID + "\", which the edition \"" + rule.Name + "\" does not show",
		Hint:    "the edition shows the text without a link; widen that page's audience, or take the link out",
	}
	if link.Kind == kb.LinkWiki && link.Text == "" {
		problem.Severity = diag.Error
		problem.Code = "edition/names-hidden-page"
		problem.Hint = "write [[" + link.Dest + "|a text]], so that the edition does not name the page"
	}
	return diag.List{problem}
}

// trust leaves out of a page's trust what it says of hidden pages.
func trust(t kb.Trust, l *kb.Linked, p *kb.Page, visible map[string]bool) kb.Trust {
	var flags []kb.Flag
	for _, f := range t.Flags {
		if f.Page != "" && !visible[f.Page] {
			continue
		}
		if f.Kind == kb.FlagOpenLessons {
			f.Count = 0
			for _, lesson := range l.ItemsFor(p.ID, "lessons") {
				if lesson.Open() {
					f.Count++
				}
			}
			if f.Count == 0 {
				continue
			}
		}
		flags = append(flags, f)
	}
	t.Flags = flags
	return t
}

// site leaves out of the site what only other editions have.
func site(s kb.Site, rule kb.EditionRule, pages []*kb.Page) kb.Site {
	s = s.For(rule)
	s.Editions = []kb.EditionRule{rule}
	var tags []string
	for _, tag := range s.Tags {
		if slices.ContainsFunc(pages, func(p *kb.Page) bool { return slices.Contains(p.Tags, tag) }) {
			tags = append(tags, tag)
		}
	}
	s.Tags, s.At = tags, nil
	return s
}

// people shows roles instead of names where the edition asks for it.
func people(d kb.Directory, rule kb.EditionRule) kb.Directory {
	d.At = nil
	if rule.People != "roles" {
		return d
	}
	d.People = slices.Clone(d.People)
	for i, p := range d.People {
		name := p.Role
		if name == "" {
			name = "Someone of the " + d.PartnerName(p.Partner)
		}
		d.People[i] = kb.Person{ID: p.ID, Name: name, Partner: p.Partner, Team: p.Team}
	}
	return d
}

func kept(files []kb.File, used map[string]bool) []kb.File {
	var list []kb.File
	for _, f := range files {
		if used[f.Path] {
			list = append(list, f)
		}
	}
	return list
}
