package rename

import (
	"slices"

	"tandem/generator/kb"
)

// Whole is a link to the moved page by its whole address. It stays as it is: the site's
// address leads on by the alias, and that of the repository may be meant for one commit.
type Whole struct {
	Path    string // of the file after the move
	Pos     kb.Pos // before the move
	Address string
}

// wholes returns the links by whole addresses that still name the former place.
func (m *move) wholes() []Whole {
	var all []Whole
	add := func(p *kb.Page, at kb.Pos, address string) {
		one := Whole{p.Path, at, address}
		if p == m.page {
			one.Path = m.to
		}
		if to, _ := m.LeadsTo(address); to.Page == m.page.ID && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	for _, p := range m.Pages {
		for _, ref := range p.Refs {
			if at, written := p.At[ref.Key]; written && ref.Text && kb.IsWhole(ref.To) {
				add(p, at, ref.To)
			}
		}
		for _, link := range p.Body.Links {
			if link.Kind == kb.LinkWhole {
				add(p, link.Pos, link.Dest)
			}
		}
	}
	return all
}
