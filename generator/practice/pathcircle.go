package practice

import (
	"slices"
	"strconv"

	"tandem/generator/kb"
)

// inCircle reports a path or page that must be read before this path although this path
// must be read before it.
func inCircle(j *kb.Judged, p *kb.Page, report kb.Report) {
	for i, ref := range p.Fields.(*Path).After {
		first := j.Resolve(p, ref)
		if first == nil || !comesAfter(j, first, p, map[string]bool{}) {
			continue
		}
		report(p.Place("after["+strconv.Itoa(i)+"]"), "\""+first.ID+"\" comes before this path and after it", "take one of the two out of \"after\"")
	}
}

// comesAfter reports whether a page asks, itself or through others, for
// another one first.
func comesAfter(j *kb.Judged, p, other *kb.Page, seen map[string]bool) bool {
	if p == other {
		return true
	}
	route, ok := p.Fields.(*Path)
	if !ok || seen[p.ID] {
		return false
	}
	seen[p.ID] = true
	return slices.ContainsFunc(route.After, func(ref string) bool {
		first := j.Resolve(p, ref)
		return first != nil && comesAfter(j, first, other, seen)
	})
}
