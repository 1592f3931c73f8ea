package practice

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// circular reports each circle of decisions that replace one another, once, at the
// line that closes it.
func circular(j *kb.Judged, report func(p *kb.Page, at kb.Pos, message, hint string)) {
	done := map[*kb.Page]bool{}
	var path []*kb.Page // the decisions from the start of the walk to the current one
	var walk func(p *kb.Page)
	walk = func(p *kb.Page) {
		d, ok := p.Fields.(*Decision)
		if !ok || done[p] {
			return
		}
		done[p] = true
		path = append(path, p)
		for i, ref := range d.Supersedes {
			older := j.Resolve(p, ref)
			if older == nil || older == p {
				continue
			}
			if from := slices.Index(path, older); from >= 0 {
				at := p.Place("supersedes[" + count(i) + "]")
				report(p, at, diag.QuoteShort(older.ID)+" replaces this decision"+through(path[from+1:len(path)-1])+", so this one cannot replace it", "take one of the two out: "+older.ID+" in supersedes here, or this decision in supersedes there")
			}
			walk(older)
		}
		path = path[:len(path)-1]
	}
	decisions := slices.Clone(j.PagesOfType("decision"))
	slices.SortFunc(decisions, func(a, b *kb.Page) int { return strings.Compare(a.ID, b.ID) })
	for _, p := range decisions {
		walk(p)
	}
}

func through(between []*kb.Page) string {
	if len(between) == 0 {
		return ""
	}
	ids := kb.Map(between, func(p *kb.Page) string { return diag.QuoteShort(p.ID) })
	if len(ids) > 3 {
		ids = append(ids[:3], "others")
	}
	return " through " + strings.Join(ids, ", ")
}

// replacesItself reports whether a decision is among those that replace it, as far as a page
// shows them.
func replacesItself(l *kb.Linked, p *kb.Page, day kb.Day) bool {
	next := Successor(l, p, day)
	for range mostChain {
		if next == nil || next == p {
			break
		}
		next = Successor(l, next, day)
	}
	return next == p
}
