package render

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// common returns the facts that a page of any type may have: what it belongs to, what
// it builds and draws on, and who contributed.
func (s *site) common(p *kb.Page) kb.Panel {
	facts := kb.Panel{Kind: kb.PanelFacts}
	fact := func(label string, cell kb.Cell) { facts.Rows = append(facts.Rows, []kb.Cell{{Text: label}, cell}) }
	if w := s.e.Resolve(p, p.Workstream); w != nil {
		fact("Workstream", kb.Cell{Pages: []string{w.ID}})
	}
	var on []string
	for _, ref := range p.ReliesOn {
		if to := s.e.Resolve(p, ref); to != nil && !slices.Contains(on, to.ID) {
			on = append(on, to.ID)
		}
	}
	if len(on) > 0 {
		fact("Builds on", kb.Cell{Pages: on})
	}
	if len(p.Sources) > 0 {
		var sources []string
		for _, text := range p.Sources {
			sources = append(sources, s.e.HeaderWords(p, text))
		}
		fact("Draws on", kb.TextCell(strings.Join(sources, "; ")))
	}
	if len(p.Credits) > 0 {
		var credits []string
		for _, c := range p.Credits {
			credits = append(credits, s.ownerName(c.By)+": "+s.e.HeaderWords(p, c.For))
		}
		fact("Contributed", kb.TextCell(strings.Join(credits, "; ")))
	}
	return facts
}
