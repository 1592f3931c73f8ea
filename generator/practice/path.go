package practice

import (
	"strconv"

	"tandem/generator/kb"
)

// Path is the header of a curated way into the work.
type Path struct {
	kb.Route
}

// Fields lists the keys of a path.
func (p *Path) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("for", &p.For, "who it is for").Elsewhere().Require(),
		kb.Texts("roles", &p.Roles, "what those people call themselves, after \"I am\": \"a nurse\"").Elsewhere(),
		kb.Rows("steps", &p.Steps, "pages to read, in order", func(s *kb.Step) []kb.Field {
			return []kb.Field{
				kb.PageRef("page", &s.Page, "the page to read").Require().Relation("Step of"),
				kb.Text("why", &s.Why, "why it comes here"),
				kb.Num("minutes", &s.Minutes, "how long it takes"),
				kb.Text("ask", &s.Ask, "a question to answer in one's own words"),
			}
		}).Elsewhere().Require(),
		kb.Texts("prerequisites", &p.Prerequisites, "what must be in place before").Elsewhere(),
		kb.PageRefs("after", &p.After, "paths and pages that come first").Relation("Comes before").Elsewhere(),
		kb.Owner("buddy", &p.Buddy, "who accompanies the newcomer, or finds somebody who does; the first owner when missing").Elsewhere().Acts(),
		kb.PageRef("buddy_path", &p.BuddyPath, "the path of the person who accompanies the newcomer").To("path").Elsewhere(),
	}
}

func pathType() *kb.Type {
	return &kb.Type{
		Name: "path", Title: "Path", Plural: "Paths", Folder: "paths", Register: "Paths for newcomers",
		Doc:          "a curated way into the work, step by step",
		Family:       kb.FamilyKnow,
		New:          func() kb.Fields { return new(Path) },
		OwnersNeeded: true,
		Route:        func(p *kb.Page) *kb.Route { return &p.Fields.(*Path).Route },
		Columns: []kb.Fact{
			{Field: "for"}, {Field: "steps"},
			{Label: "Time", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: e.Hours(p.Fields.(*Path).Minutes()), Number: true}
			}},
			{Label: "Its pages", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if _, t, ok := e.Weakest(p); ok {
					return kb.Cell{Trust: &t}
				}
				return kb.Cell{}
			}},
			{Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Rules: []kb.Rule{
			{
				Code: "path/too-many-steps",
				Why:  "a path has at most 100 steps, so that a newcomer can finish it",
				Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
					if steps := p.Fields.(*Path).Steps; len(steps) > kb.MostSteps {
						report(p.Place("steps["+strconv.Itoa(kb.MostSteps)+"]"), "the path has "+count(len(steps))+" steps, more than "+count(kb.MostSteps), "split it into paths that come after one another")
					}
				},
			},
			{Code: "path/circle", Why: "no path comes before itself, directly or through other paths", Check: inCircle},
			{
				Code: "path/step-not-current",
				Why:  "a newcomer is not led to a page that is overdue or no longer holds",
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					for i, step := range p.Fields.(*Path).Steps {
						target := j.Resolve(p, step.Page)
						if target == nil {
							continue
						}
						switch t := j.Trust[target.ID]; {
						case t.State == kb.StateOverdue || t.State == kb.StateReported,
							t.State == kb.StateSuperseded, t.State == kb.StateArchived, t.State == kb.StateDraft, t.Has(kb.FlagOverdue):
							report(p.Place("steps["+strconv.Itoa(i)+"].page"), "step "+count(i+1)+" leads to \""+target.ID+"\", which is "+t.State.Words(), "have that page verified, or lead to another one")
						}
					}
				},
			},
		},
	}
}
