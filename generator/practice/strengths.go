package practice

import (
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Strengths is the header of a map of the partners' strengths.
type Strengths struct {
	Rows []Strength
}

// Strength is something that one partner has or does better.
type Strength struct {
	Asset   string
	Partner string
	Edge    string
	Owner   string
	Hours   kb.Number // a week
}

// Fields lists the keys of a map of strengths.
func (s *Strengths) Fields() []kb.Field {
	return []kb.Field{
		kb.Rows("rows", &s.Rows, "what each partner has", func(r *Strength) []kb.Field {
			return []kb.Field{
				kb.Text("asset", &r.Asset, "what it is: knowledge, data, a tool, a place, or access to people").Require(),
				kb.Text("partner", &r.Partner, "id of the partner that has it").Require(),
				kb.Text("edge", &r.Edge, "what the partner does better or sooner, or what only this partner can do"),
				kb.Owner("owner", &r.Owner, "whom to ask for it").Acts(),
				kb.Num("hours", &r.Hours, "hours a week there are of it, when it is scarce"),
			}
		}).Drawn(strengthPanels).Require(),
	}
}

func strengthsType() *kb.Type {
	return &kb.Type{
		Name: "strengths", Title: "Strengths", Plural: "Strengths", Folder: "strengths", Register: "Who has the edge",
		Doc:          "a map of what each partner has, where it has the edge, and whom to ask",
		Family:       kb.FamilyKnow,
		New:          func() kb.Fields { return new(Strengths) },
		OwnersNeeded: true,
		Columns: []kb.Fact{
			{Label: "Strengths", Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Text: strengthTally(&e.Directory, p)} }},
			{Label: "Without a name", Numeric: true, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(kb.CountOf(p.Fields.(*Strengths).Rows, func(r Strength) bool { return r.Owner == "" })), Number: true}
			}},
			{Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Rules: []kb.Rule{
			{
				Code: "strengths/nobody-owns",
				Why:  "a strength names whom to ask for it",
				Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
					for i, r := range p.Fields.(*Strengths).Rows {
						if r.Owner == "" && !retired(p) {
							report(p.Place("rows"+atRow(i)), "nobody owns "+diag.QuoteShort(r.Asset), "add owner: with the person or team to ask for it")
						}
					}
				},
			},
			{
				Code:  "strengths/unknown-partner",
				Why:   "a strength names a partner of the directory",
				Wrong: true,
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					for i, r := range p.Fields.(*Strengths).Rows {
						knownPartner(j, p, "rows"+atRow(i)+".partner", r.Partner, report)
					}
				},
			},
		},
	}
}

// holders returns the partners of the rows, in the order of the directory.
func (s *Strengths) holders(d *kb.Directory) []string {
	ids := kb.Map(s.Rows, func(r Strength) string { return r.Partner })
	return inOrder(d, ids)
}

// strengthTally says how many strengths each partner has: "hospital 5, lab 4".
func strengthTally(d *kb.Directory, p *kb.Page) string {
	s := p.Fields.(*Strengths)
	var parts []string
	for _, id := range s.holders(d) {
		n := kb.CountOf(s.Rows, func(r Strength) bool { return r.Partner == id })
		parts = append(parts, d.PartnerName(id)+" "+count(n))
	}
	return strings.Join(parts, ", ")
}

// strengthPanels returns a table for each partner.
func strengthPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	s := p.Fields.(*Strengths)
	var panels []kb.Panel
	for _, id := range s.holders(&e.Directory) {
		title := id
		if partner, ok := e.Directory.Partner(id); ok {
			title = partner.Name
		}
		panel := kb.Panel{Title: title, Kind: kb.PanelTable, Head: []string{"What it has", "Its edge", "Hours a week", "Ask"}}
		for _, r := range s.Rows {
			if r.Partner == id {
				panel.Rows = append(panel.Rows, []kb.Cell{{Text: r.Asset}, {Text: r.Edge}, {Text: r.Hours.Text, Number: true}, {Owners: one(r.Owner)}})
			}
		}
		panels = append(panels, panel)
	}
	return panels
}
