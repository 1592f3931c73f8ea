package edition

import (
	"slices"

	"tandem/generator/kb"
)

// former returns what pages promised when they were committed, as far as this edition would
// have shown it at that commit: by the audience that page and row had then, and by the
// settings of then. An edition that does not show every audience has nothing of the past, since
// what it may know of it is for its authors to write.
func (g *gate) former(passing []*kb.Page) map[string][]kb.FormerPage {
	if !g.rule.ShowsAll() {
		return nil
	}
	shown := map[string][]kb.FormerPage{}
	for _, p := range passing {
		named := !g.roles() && !p.Partial
		for _, then := range g.Former[p.Path] {
			rule, known := g.ruleOf(then)
			if !known || then.Draft || !rule.Shows(then.Audience) {
				continue
			}
			then.Editions, then.Audience = nil, nil
			then.Rows = slices.DeleteFunc(slices.Clone(then.Rows), func(row kb.FormerRow) bool {
				return len(row.Audience) > 0 && !rule.Shows(row.Audience)
			})
			for i := range then.Rows {
				then.Rows[i].Audience = nil
			}
			if !named {
				then.By = ""
			}
			shown[p.Path] = append(shown[p.Path], then)
		}
	}
	return shown
}

// ruleOf returns the rule that this edition had then; false when there was no such edition.
// The site for an author shows what its author could read.
func (g *gate) ruleOf(then kb.FormerPage) (kb.EditionRule, bool) {
	if g.rule.Private {
		return g.rule, true
	}
	i := slices.IndexFunc(then.Editions, func(rule kb.EditionRule) bool { return rule.Name == g.rule.Name })
	if i < 0 {
		return kb.EditionRule{}, false
	}
	return then.Editions[i], true
}
