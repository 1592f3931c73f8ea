package report

import (
	"slices"

	"tandem/generator/kb"
)

// Partner is the todos of one partner, and what others owe it.
type Partner struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Owes     []Todo `json:"owes"`      // todos of its owners, and pages that need its verification
	WaitsFor []Todo `json:"waits_for"` // what other partners owe on pages that concern this one
	All      Scope  `json:"-"`         // of its owners together
}

func (m *maker) partner(id string, waits []Todo) Partner {
	p, _ := m.Directory.Partner(id)
	out := Partner{ID: id, Name: p.Name, Owes: []Todo{}, WaitsFor: []Todo{}}
	concerns := func(page string) bool {
		partners := m.Page(page).Partners
		return len(partners) == 0 || slices.Contains(partners, id)
	}
	add := func(todo Todo, partners []string) {
		if slices.Contains(partners, id) {
			out.Owes = append(out.Owes, todo)
		}
		if slices.ContainsFunc(partners, func(other string) bool { return other != id }) && concerns(todo.Page) {
			out.WaitsFor = append(out.WaitsFor, todo)
		}
	}
	for _, w := range waits {
		var partners []string
		for _, owner := range w.Owners {
			if partner := m.partnerOf(owner); partner != "" && !slices.Contains(partners, partner) {
				partners = append(partners, partner)
			}
		}
		add(w, partners)
	}
	for _, page := range m.Pages {
		t := m.Trust[page.ID]
		if !m.living(page) || len(t.Waiting) == 0 {
			continue
		}
		todo := Todo{
			Kind: "sign-off", Text: page.Title, Why: m.Say("not yet verified"), Page: page.ID, Path: page.Path, URL: page.URL, Title: page.Title, order: page.SortKey,
			Owners: t.Waiting, Risk: risk(3, m.reach(page.ID), lastWord(t), m.Day), Since: lastWord(t),
		}
		switch {
		case t.Has(kb.FlagHalf):
			todo.Why = m.halfWords(t)
		case t.Has(kb.FlagChanged):
			todo.Why = m.Say("changed since verified on {day}", m.Long(lastWord(t)))
		}
		add(todo, t.Waiting)
	}
	slices.SortStableFunc(out.Owes, lateFirst)
	slices.SortStableFunc(out.WaitsFor, lateFirst)
	return out
}

// partnerOf returns the partner of an owner, or the id itself when it is one.
func (m *maker) partnerOf(id string) string {
	if owner, ok := m.Directory.Owner(id); ok {
		return owner.Partner
	}
	if _, ok := m.Directory.Partner(id); ok {
		return id
	}
	return ""
}
