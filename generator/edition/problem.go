package edition

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Problems reports, of those of the pages that an edition shows, references to
// pages that it does not. Without words of its own a reference would name the
// hidden page, and the edition is refused.
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
			if to := (kb.Target{Page: j.Refs[kb.Ref{From: p.ID, To: ref.To, Text: true}]}); ref.Text && g.hidden(to) {
				problems.Append(g.leadsAway(p, p.Place(ref.Key), to, unnamed(ref.To, ref.Label), "write [["+ref.To+"|a text]]"))
			}
		}
		for i, to := range j.Targets[p.ID] {
			if !g.hidden(to) {
				continue
			}
			link := p.Body.Links[i]
			hint := "write [[" + link.Dest + "|a text]]"
			if link.Kind != kb.LinkWiki {
				hint = "say between [ and ] what it leads to"
			}
			problems.Append(g.leadsAway(p, link.Pos, to, nameless(link) != "", hint))
		}
	}
	return problems
}

// leadsAway reports a reference from a page of the edition to what is not in it.
func (g *gate) leadsAway(p *kb.Page, at kb.Pos, to kb.Target, names bool, hint string) diag.List {
	page := g.Page(to.Page)
	if page != nil && (page.Draft() || !g.anywhere(page)) {
		return nil // page/link-to-draft and page/unknown-audience say so
	}
	name := to.Folder + "/"
	if page != nil {
		name = page.ID
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

// anywhere reports whether a page has an audience that there is.
func (g *gate) anywhere(p *kb.Page) bool {
	return slices.Contains(p.Audience, kb.AudiencePrivate) || slices.ContainsFunc(g.Site.Editions, func(rule kb.EditionRule) bool { return rule.Shows(p.Audience) })
}
