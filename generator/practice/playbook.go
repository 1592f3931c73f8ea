package practice

import (
	"strconv"

	"tandem/generator/kb"
)

// Playbook is the header of a procedure that someone can run tomorrow.
type Playbook struct {
	Trigger  string
	Roles    []Role
	Measures []string
	When     string
	Steps    string
	Done     string
}

// Role is a part that someone plays in a procedure.
type Role struct {
	Role string
	Does string
}

// Fields lists the keys of a playbook.
func (b *Playbook) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("trigger", &b.Trigger, "when it begins, in one line").As("Begins when"),
		kb.Rows("roles", &b.Roles, "who does what", func(r *Role) []kb.Field {
			return []kb.Field{
				kb.Text("role", &r.Role, "the part someone plays").Require(),
				kb.Text("does", &r.Does, "what that part does").Require(),
			}
		}),
		kb.Texts("measures", &b.Measures, "how to see that it works, with numbers").InTable(),
		kb.Prose("when_to_use", "When to use", &b.When, "the situation it is for").Want(),
		kb.Prose("steps", "Steps", &b.Steps, "what to do, in order").Want(),
		kb.Prose("done_when", "Done when", &b.Done, "how one knows that it is finished").Want(),
	}
}

func playbookType() *kb.Type {
	return &kb.Type{
		Name: "playbook", Title: "Playbook", Plural: "Playbooks", Folder: "playbooks", Register: "All playbooks",
		Doc:          "a procedure that someone can run tomorrow",
		Family:       kb.FamilyDo,
		NeedsLinks:   true,
		New:          func() kb.Fields { return new(Playbook) },
		OwnersNeeded: true,
		Columns: []kb.Fact{
			{Field: kb.FactOwners},
			{Label: "Open lessons", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(open(e.ItemsFor(p.ID, "lessons", e.Day)))), Number: true}
			}},
			{Label: "Can run it", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(AbleToRun(e, p))), Number: true}
			}},
			{Field: kb.FactTrust},
		},
		Panels: playbookPanels,
	}
}

func playbookPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	var panels []kb.Panel
	if lessons := e.ItemsFor(p.ID, "lessons", e.Day); len(lessons) > 0 {
		panels = append(panels, lessonPanel(e, lessons))
	}
	able := kb.Panel{Title: "Who can run it", Kind: kb.PanelTable, Head: []string{"Who", "How", "From", "On"}}
	for _, a := range AbleToRun(e, p) {
		able.Rows = append(able.Rows, []kb.Cell{{Owners: []string{a.Who}}, {Text: a.Evidence(e)}, {Page: a.From}, {Day: a.On}})
	}
	return append(panels, able)
}

func count(n int) string { return strconv.Itoa(n) }
