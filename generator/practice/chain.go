package practice

import (
	"slices"

	"tandem/generator/kb"
)

// mostChain is how many decisions a page shows of those before it, and of those
// after it. Each page of a chain shows its own part, so without a limit a long
// chain would be shown as often as it has pages.
const mostChain = 12

// ChainAround returns the decisions nearest to p of those that it replaces and that
// replace it, oldest first, p among them, and whether these are all. A cycle is
// walked once. What replaces one only after day is not part of it.
func ChainAround(l *kb.Linked, p *kb.Page, day kb.Day) (chain []*kb.Page, all bool) {
	before, all := older(l, p, mostChain, map[*kb.Page]bool{p: true})
	chain = append(before, p)
	for next := Successor(l, p, day); next != nil && !slices.Contains(chain, next); next = Successor(l, next, day) {
		if len(chain) == len(before)+1+mostChain {
			return chain, false
		}
		chain = append(chain, next)
	}
	return chain, all
}

// Chains calls each with every line of decisions that replaced one another, oldest
// first, for the given decisions in order. A line that leads on from a decision of an
// earlier line begins at that decision, so the decisions before it are not repeated.
func Chains(l *kb.Linked, decisions []*kb.Page, day kb.Day, each func(line []*kb.Page)) {
	seen := map[*kb.Page]bool{}
	for _, p := range decisions {
		if seen[p] {
			continue
		}
		seen[p] = true
		before, _ := older(l, p, len(l.Pages), seen)
		line := append(before, p)
		for next := Successor(l, p, day); next != nil && !slices.Contains(line, next); next = Successor(l, next, day) {
			line = append(line, next)
			if seen[next] {
				break
			}
			seen[next] = true
		}
		if len(line) > 1 {
			each(line)
		}
	}
}

// older returns the decisions that p replaces, directly or through others, oldest
// first: at most so many, the nearest. All reports whether these are all. A decision
// that was seen is returned once, without those that it replaces.
func older(l *kb.Linked, p *kb.Page, most int, seen map[*kb.Page]bool) (before []*kb.Page, all bool) {
	known := map[*kb.Page]bool{p: true}
	open := []*kb.Page{p}
	for len(open) > 0 {
		var next []*kb.Page
		for _, newer := range open {
			for _, ref := range newer.Fields.(*Decision).Supersedes {
				page := l.Resolve(newer, ref)
				if page == nil || known[page] {
					continue
				}
				if _, ok := page.Fields.(*Decision); !ok {
					continue
				}
				if len(before) == most {
					slices.Reverse(before)
					return before, false
				}
				known[page] = true
				before = append(before, page)
				if !seen[page] {
					next = append(next, page)
				}
				seen[page] = true
			}
		}
		open = next
	}
	slices.Reverse(before)
	return before, true
}
