package practice

import (
	"tandem/generator/kb"
)

// Stakeholders is the header of a map of who will feel the result.
type Stakeholders struct {
	Rows []Group
}

// Group is people who will feel the result, and who speaks for them.
type Group struct {
	Group         string
	Interest      string
	RepresentedBy string
	Sessions      []string
	Compensated   kb.YesNo
}

// Fields lists the keys of a map of stakeholders.
func (s *Stakeholders) Fields() []kb.Field {
	return []kb.Field{
		kb.Rows("rows", &s.Rows, "the groups that will feel the result", func(g *Group) []kb.Field {
			return []kb.Field{
				kb.Text("group", &g.Group, "who they are").Require(),
				kb.Text("interest", &g.Interest, "what they want of it, or fear"),
				kb.Text("represented_by", &g.RepresentedBy, "who speaks for them, in words; leave it out while it is nobody"),
				kb.PageRefs("sessions", &g.Sessions, "pages of the sessions in which they were heard").Relation("Heard here"),
				kb.Whether("compensated", &g.Compensated, "whether whoever speaks for them is paid for it beyond their post"),
			}
		}).Require(),
	}
}

func stakeholdersType() *kb.Type {
	return &kb.Type{
		Name: "stakeholders", Title: "Stakeholders", Plural: "Stakeholders", Folder: "stakeholders", Register: "Who has to be heard",
		Doc:          "a map of the groups that will feel the result, what they want, and who speaks for them",
		Family:       kb.FamilyKnow,
		New:          func() kb.Fields { return new(Stakeholders) },
		OwnersNeeded: true,
		Columns: []kb.Column{
			{Head: "Groups", Numeric: true, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(p.Fields.(*Stakeholders).Rows)), Number: true}
			}},
			{Head: "Nobody speaks for", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				unheard := p.Fields.(*Stakeholders).unrepresented()
				if len(unheard) == 0 {
					return kb.Cell{}
				}
				return kb.Cell{Text: e.Listed(unheard), Tone: kb.ToneBad}
			}},
			{Head: "Paid to speak", Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Text: paidTally(e, p.Fields.(*Stakeholders))} }},
			owners(), trust(),
		},
		Panels: func(e *kb.Edition, p *kb.Page) []kb.Panel {
			s := p.Fields.(*Stakeholders)
			facts := kb.Panel{Title: "This map", Kind: kb.PanelFacts, Rows: [][]kb.Cell{
				{{Text: "Groups"}, {Text: count(len(s.Rows))}},
				{{Text: "Paid to speak"}, {Text: paidTally(e, s)}},
			}}
			if unheard := s.unrepresented(); len(unheard) > 0 {
				facts.Rows = append(facts.Rows, []kb.Cell{{Text: "Nobody speaks for"}, {Text: e.Listed(unheard), Tone: kb.ToneBad}})
			}
			groups := kb.Panel{Title: "The map", Kind: kb.PanelTable, Head: []string{"Group", "Interests", "Who speaks for it", "Heard in", "Paid"}}
			for _, g := range s.Rows {
				voice := kb.Cell{Text: g.RepresentedBy}
				if g.RepresentedBy == "" {
					voice = kb.Cell{Text: "nobody", Tone: kb.ToneBad}
				}
				groups.Rows = append(groups.Rows, []kb.Cell{{Text: g.Group}, {Text: g.Interest}, voice, {Pages: pages(e, p, g.Sessions)}, {Text: e.Say(string(g.Compensated))}})
			}
			return []kb.Panel{facts, groups}
		},
		Rules: []kb.Rule{{
			Code: "stakeholders/nobody-represents",
			Why:  "somebody speaks for every group that will feel the result",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, g := range p.Fields.(*Stakeholders).Rows {
					if g.RepresentedBy == "" && !retired(p) {
						report(p.Place("rows"+atRow(i)), "nobody speaks for "+quote(g.Group), "add represented_by: who does, before something is decided for them")
					}
				}
			},
		}},
		Example: `---
owners: [triage-nurse, tech-lead]
rows:
  - {group: Nurses on night shift, interest: To be asked at all, represented_by: A nurse on nights, compensated: yes}
---
# Who feels the result
`,
	}
}

// unrepresented returns the groups that nobody represents.
func (s *Stakeholders) unrepresented() []string {
	var groups []string
	for _, g := range s.Rows {
		if g.RepresentedBy == "" {
			groups = append(groups, g.Group)
		}
	}
	return groups
}

// paidTally says for how many groups somebody is paid to speak: "4 of 7 groups".
func paidTally(e *kb.Edition, s *Stakeholders) string {
	n := 0
	for _, g := range s.Rows {
		if g.Compensated == kb.Yes {
			n++
		}
	}
	return e.Say("{n} of {all} groups", n, len(s.Rows))
}
