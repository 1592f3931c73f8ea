package edition

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Problems reports references from pages that an edition shows to pages that it hides.
// A reference without a label would name the hidden page, so it is an error.
func Problems(j *kb.Judged, rule kb.EditionRule, drafts bool, pages []*kb.Page) diag.List {
	g, _ := opened(j, rule, drafts)
	var problems diag.List
	for _, p := range pages {
		if !g.shown[p.ID] {
			continue
		}
		for _, ref := range p.Refs {
			if slices.ContainsFunc(p.Body.Links, func(l kb.Link) bool { return l.Key == ref.Key }) {
				continue // it is a link of the shown text
			}
			if root := ref.Key[:strings.IndexAny(ref.Key+".", ".[")]; ref.Text && p.At[root] == (kb.Pos{}) && root != "title" {
				continue // the field has been filled from the text, and the reference is a link there
			}
			if to := g.inText(p, ref.To); ref.Text && g.hidden(to) {
				hint := "write [[" + ref.To + "|a text]]"
				if kb.IsWhole(ref.To) {
					hint = "write [a text](" + ref.To + ")"
				}
				problems.Append(g.leadsAway(p, p.Place(ref.Key), to, unnamed(ref.To, ref.Label), hint))
			}
		}
		for i, to := range j.Targets[p.ID] {
			if !g.hidden(to) {
				continue
			}
			link := p.Body.Links[i]
			if to.File != "" && !to.Outside {
				problems.Append(g.inClosed(p, link.Pos, to.File))
				continue
			}
			hint := "write [[" + link.Dest + "|a text]]"
			switch link.Kind {
			case kb.LinkWiki:
			case kb.LinkWhole:
				hint = "write [a text](" + link.Dest + ")"
			default:
				hint = "say between [ and ] what it leads to"
			}
			problems.Append(g.leadsAway(p, link.Pos, to, nameless(link) != "", hint))
		}
	}
	return problems
}

// leadsAway reports a reference from a page of the edition to something that is not in
// it.
func (g *gate) leadsAway(p *kb.Page, at kb.Pos, to kb.Target, names bool, hint string) diag.List {
	page := g.Page(to.Page)
	if page != nil && (page.Draft() || !g.anywhere(page)) {
		return nil // page/link-to-draft and page/unknown-audience report it
	}
	name := to.Folder + "/"
	switch {
	case page != nil:
		name = page.ID
	case to.File != "":
		name = to.File
	case to.Own != "":
		name = kb.OwnFolder + to.Own
	}
	problem := diag.Problem{
		Path: p.Path, Line: at.Line, Column: at.Column, Severity: diag.Warning, Code: "edition/hidden-target",
		Message: "link leads to \"" + name + "\", which the edition \"" + g.rule.Name + "\" does not show",
		Hint:    "the edition shows the text without a link; widen that page's audience, or take the link out",
	}
	if names {
		problem.Severity, problem.Code, problem.Hint = diag.Error, "edition/names-hidden-page", hint+", so that the edition does not name the page"
	}
	return diag.List{problem}
}

// inClosed reports a file in a folder whose pages are all for other readers. To
// publish the file is to publish the name of the folder.
func (g *gate) inClosed(p *kb.Page, at kb.Pos, file string) diag.List {
	return diag.List{{
		Path: p.Path, Line: at.Line, Column: at.Column, Severity: diag.Error, Code: "edition/names-hidden-folder",
		Message: "the file is \"" + file + "\", and the edition \"" + g.rule.Name + "\" shows no page of \"" + folderOf(file) + "/\", whose name the file's address would reveal",
		Hint:    "move the file beside this page, or to a folder of files alone such as assets/, and name it here by its new path",
	}}
}

// anywhere reports whether one of the page's audiences is shown by some edition.
func (g *gate) anywhere(p *kb.Page) bool {
	return slices.Contains(p.Audience, kb.AudiencePrivate) || slices.ContainsFunc(g.Site.Editions, func(rule kb.EditionRule) bool { return rule.Shows(p.Audience) })
}
