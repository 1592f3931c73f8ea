// Package link resolves every reference of a base: Link takes a kb.Base and
// returns a kb.Linked with the problems it found.
//
// # Naming a page
//
// A reference in double brackets, in a header or in an item names a page by
// its id ("playbooks/kickoff"), or by the id's last part ("kickoff") where only
// one page ends in it. An ordinary Markdown link names a file by its path from
// the page ("../playbooks/kickoff.md"), or from the content folder when it
// begins with a slash. A header accepts both. Each may end in #heading.
//
// # Problems
//
// A reference that leads nowhere is an error with the nearest candidate; so are
// two outputs at one address. A page that nothing links to is a warning.
package link

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// linker is the state of one run.
type linker struct {
	base     *kb.Base
	linked   *kb.Linked
	headings map[string]map[string]bool // page id → heading ids
	lower    map[string]string          // lower-cased path of a page or file → path
	folders  map[string]bool            // folders that hold pages
	problems diag.List
}

// Link resolves the references of all pages.
func Link(base *kb.Base) (*kb.Linked, diag.List) {
	l := &linker{
		base: base,
		linked: &kb.Linked{
			Base:    base,
			Targets: make(map[string][]kb.Target, len(base.Pages)),
			Refs:    map[kb.Ref]string{},
			Back:    map[string][]kb.Backlink{},
		},
		headings: map[string]map[string]bool{},
		lower:    map[string]string{},
		folders:  map[string]bool{"": true},
	}
	for _, p := range base.Pages {
		ids := make(map[string]bool, len(p.Body.Outline))
		for _, h := range p.Body.Outline {
			ids[h.ID] = true
		}
		l.headings[p.ID] = ids
		l.lower[strings.ToLower(p.Path)] = p.Path
		for dir := p.Folder(); dir != ""; dir = parent(dir) {
			l.folders[dir] = true
		}
	}
	for _, f := range base.Files {
		l.lower[strings.ToLower(f.Path)] = f.Path
	}
	l.addresses()
	for _, p := range base.Pages {
		l.header(p)
		l.items(p)
		l.body(p)
	}
	l.sortBacklinks()
	l.orphans()
	return l.linked, l.problems
}

func (l *linker) report(p *kb.Page, at kb.Pos, severity diag.Severity, code, message, hint string) {
	l.problems.Add(diag.Problem{Path: p.Path, Line: at.Line, Column: at.Column, Severity: severity, Code: code, Message: message, Hint: hint})
}

func (l *linker) backlink(from *kb.Page, to, relation, context, section string) {
	if to == "" || to == from.ID {
		return
	}
	back := kb.Backlink{From: from.ID, Relation: relation, Context: context, Section: section}
	if !slices.Contains(l.linked.Back[to], back) {
		l.linked.Back[to] = append(l.linked.Back[to], back)
	}
}

// sortBacklinks orders the backlinks of a page: typed relations first, by name,
// then plain links; within one by the page they come from. A page that refers
// by a typed relation is not listed again for a plain link.
func (l *linker) sortBacklinks() {
	for id, backs := range l.linked.Back {
		typed := map[string]bool{}
		for _, b := range backs {
			if b.Relation != linkedFrom {
				typed[b.From] = true
			}
		}
		seen := map[[2]string]bool{}
		backs = slices.DeleteFunc(backs, func(b kb.Backlink) bool {
			key := [2]string{b.Relation, b.From}
			if seen[key] || b.Relation == linkedFrom && typed[b.From] {
				return true
			}
			seen[key] = true
			return false
		})
		slices.SortStableFunc(backs, func(a, b kb.Backlink) int {
			if (a.Relation == linkedFrom) != (b.Relation == linkedFrom) {
				if b.Relation == linkedFrom {
					return -1
				}
				return 1
			}
			if c := strings.Compare(a.Relation, b.Relation); c != 0 {
				return c
			}
			return strings.Compare(a.From, b.From)
		})
		l.linked.Back[id] = backs
	}
}

const linkedFrom = "Linked from"

// orphans warns of pages that no other page leads to. The home page and the texts
// above registers are always reached by navigation.
func (l *linker) orphans() {
	for _, p := range l.base.Pages {
		if p.Index || p.Draft() || p.Status == kb.StatusArchived || len(l.linked.Back[p.ID]) > 0 || len(l.base.Pages) == 1 {
			continue
		}
		l.report(p, kb.Pos{Line: 1, Column: 1}, diag.Warning, "link/not-linked",
			"no page links to \""+p.ID+"\"", "link to it from a page whose readers need it, or archive it")
	}
}
