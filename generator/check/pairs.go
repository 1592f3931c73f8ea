package check

import (
	"tandem/generator/kb"
)

// pairs returns, for pages after a change, the same page before it: the page at the
// same path. A renamed page is found by these, in this order, where exactly one page
// that is gone matches: the former address among its aliases, its explicit id, its
// bytes, its title with its text.
func pairs(before, after *kb.Base) map[*kb.Page]*kb.Page {
	pairs := map[*kb.Page]*kb.Page{}
	var gone, fresh []*kb.Page
	for _, p := range after.Pages {
		if old := before.PageAt(p.Path); old != nil {
			pairs[p] = old
		} else {
			fresh = append(fresh, p)
		}
	}
	for _, p := range before.Pages {
		if after.PageAt(p.Path) == nil {
			gone = append(gone, p)
		}
	}
	taken := map[*kb.Page]bool{}
	match := func(former, present func(p *kb.Page) []string) {
		by := map[string][]*kb.Page{}
		for _, p := range gone {
			for _, sign := range former(p) {
				if !taken[p] {
					by[sign] = append(by[sign], p)
				}
			}
		}
		for _, p := range fresh {
			for _, sign := range present(p) {
				if old := by[sign]; pairs[p] == nil && len(old) == 1 && !taken[old[0]] {
					pairs[p] = old[0]
					taken[old[0]] = true
				}
			}
		}
	}
	match(func(p *kb.Page) []string { return []string{p.URL} }, (*kb.Page).FormerAddresses)
	for _, sign := range []func(p *kb.Page) string{
		func(p *kb.Page) string { return p.Common.ID },
		func(p *kb.Page) string { return p.Hash },
		func(p *kb.Page) string {
			if p.Body.VisibleText == "" {
				return "" // a page without text cannot be recognised by it
			}
			return p.Title + "\x00" + p.Body.VisibleText
		},
	} {
		signs := func(p *kb.Page) []string {
			if s := sign(p); s != "" {
				return []string{s}
			}
			return nil
		}
		match(signs, signs)
	}
	return pairs
}
