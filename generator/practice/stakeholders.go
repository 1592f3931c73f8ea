package practice

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Stakeholders is the header of a map of who will feel the result.
type Stakeholders struct {
	Rows []Group
}

// Group is people who will feel the result, and those who represent them.
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
				kb.Text("interest", &g.Interest, "what they hope for or fear").As("Interests"),
				kb.Text("represented_by", &g.RepresentedBy, "who speaks for them, in words; leave it out while it is nobody").As("Who speaks for it").
					Shows(func(*kb.Edition, *kb.Page) kb.Cell {
						if g.RepresentedBy == "" {
							return kb.Cell{Text: "nobody", Tone: kb.ToneBad}
						}
						return kb.TextCell(g.RepresentedBy)
					}),
				kb.PageRefs("sessions", &g.Sessions, "pages of the sessions in which they were heard").Relation("Heard here").As("Heard in"),
				kb.Whether("compensated", &g.Compensated, "whether the person who speaks for them is paid for it beyond their post").As("Paid"),
			}
		}).As("The map").Require(),
	}
}

func stakeholdersType() *kb.Type {
	unheard := kb.Fact{Label: "Nobody speaks for", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
		if groups := p.Fields.(*Stakeholders).unrepresented(); len(groups) > 0 {
			return kb.Cell{Text: e.Listed(groups), Tone: kb.ToneBad}
		}
		return kb.Cell{}
	}}
	paid := kb.Fact{Label: "Paid to speak", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
		return kb.TextCell(paidTally(e, p.Fields.(*Stakeholders)))
	}}
	return &kb.Type{
		Name: "stakeholders", Title: "Stakeholders", Plural: "Stakeholders", Folder: "stakeholders", Register: "Who has to be heard",
		Doc:          "a map of the groups that will feel the result, what they want, and who speaks for them",
		Family:       kb.FamilyKnow,
		New:          func() kb.Fields { return new(Stakeholders) },
		OwnersNeeded: true,
		Columns:      []kb.Fact{{Field: "rows", Label: "Groups"}, unheard, paid, {Field: kb.FactOwners}, {Field: kb.FactTrust}},
		Facts:        []kb.Fact{{Field: "rows", Label: "Groups"}, paid, unheard},
		Rules: []kb.Rule{{
			Code:  "stakeholders/not-met",
			Why:   "every group is met at least once in a quarter",
			Check: groupsMet,
		}, {
			Code: "stakeholders/unpaid",
			Why:  "whoever speaks for a group is paid for it",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, g := range p.Fields.(*Stakeholders).Rows {
					if g.Compensated == kb.No && !retired(p) {
						report(p.Place(rowKey("rows", i, "compensated")), "whoever speaks for "+diag.QuoteShort(g.Group)+" is not paid for it",
							"agree what they get and write compensated: yes, or take the key out where it is a part of their post")
					}
				}
			},
		}, {
			Code: "stakeholders/nobody-represents",
			Why:  "every group that will feel the result has a representative",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, g := range p.Fields.(*Stakeholders).Rows {
					if g.RepresentedBy == "" && !retired(p) {
						report(p.Place("rows"+atRow(i)), "nobody speaks for "+diag.QuoteShort(g.Group), "add represented_by: who does, before something is decided for them")
					}
				}
			},
		}},
	}
}

// quarter is how many days may pass without a session with a group.
const quarter = 92

// groupsMet reports groups that nobody has met for a quarter: since their last session or,
// where they had none, since the work began.
func groupsMet(j *kb.Judged, p *kb.Page, report kb.Report) {
	if retired(p) {
		return
	}
	var begun kb.Day
	for page, c := range headers[*Charter](j.PagesOfType("charter")) {
		if c.Start != "" && !retired(page) && !page.Draft() && (begun == "" || c.Start < begun) {
			begun = c.Start
		}
	}
	for i, g := range p.Fields.(*Stakeholders).Rows {
		last := begun
		for _, session := range j.Resolved(p, g.Sessions...) {
			if at := j.Page(session); !at.Draft() && at.Date <= j.Day {
				last = max(last, at.Date)
			}
		}
		if g.RepresentedBy != "" && last != "" && last.Add(quarter) < j.Day {
			report(p.Place("rows"+atRow(i)), "nobody has met "+diag.QuoteShort(g.Group)+" since "+string(last), "hold a session with them, and add its page to sessions")
		}
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

// paidTally counts the groups with a paid representative: "4 of 7 groups".
func paidTally(e *kb.Edition, s *Stakeholders) string {
	n := kb.CountOf(s.Rows, func(g Group) bool { return g.Compensated == kb.Yes })
	return e.Say("{n} of {all} groups", n, len(s.Rows))
}
