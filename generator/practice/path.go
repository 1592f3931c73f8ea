package practice

import "tandem/generator/kb"

// Path is the header of a curated way into the work.
type Path struct {
	kb.Route
}

// Fields lists the keys of a path.
func (p *Path) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("for", &p.For, "who it is for").Elsewhere().Require(),
		kb.Texts("roles", &p.Roles, "what those people call themselves, after \"I am\": \"a nurse\"").Elsewhere(),
		kb.Rows("steps", &p.Steps, "pages to read and tasks to do, in order", func(s *kb.Step) []kb.Field {
			return []kb.Field{
				kb.PageRef("page", &s.Page, "the page to read").AsSubject().Relation("Step of"),
				kb.Text("task", &s.Task, "what to do, in place of a page: \"Sit at triage for half an hour\""),
				kb.Text("why", &s.Why, "why it comes here"),
				kb.Num("minutes", &s.Minutes, "how long it takes"),
				kb.Text("ask", &s.Ask, "a question to answer in one's own words"),
			}
		}).Elsewhere().Require(),
		kb.Texts("prerequisites", &p.Prerequisites, "what must be in place before").Elsewhere(),
		kb.PageRefs("after", &p.After, "paths and pages that come first").Relation("Comes before").Elsewhere(),
		kb.Owner("buddy", &p.Buddy, "who accompanies the newcomer, or finds somebody who does; the first owner when missing").Offer().Elsewhere().Acts(),
		kb.PageRef("buddy_path", &p.BuddyPath, "the path of the person who accompanies the newcomer").To("path").Elsewhere(),
		kb.Rows("assigned", &p.Assigned, "who goes through the path, and by when", assignedFields).Offer().Elsewhere().Bookkeeping().OfPeople(),
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
		Panels:      newcomerPanels,
		OwnerPanels: pathsOfOwner,
		Todos:       pathTodos,
		Events:      pathEvents,
		Rules:       pathRules(),
	}
}
