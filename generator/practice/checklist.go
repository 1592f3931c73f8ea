package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"tandem/generator/kb"
)

// Checklist is the header of a list of tasks that is run again and again.
type Checklist struct {
	For        string
	Roles      []string
	Signatures []string
}

// Fields lists the keys of a checklist.
func (c *Checklist) Fields() []kb.Field {
	return []kb.Field{
		kb.PageRef("for", &c.For, "the page it serves, most often a playbook").Relation("Checklists"),
		kb.Texts("roles", &c.Roles, "who goes through it"),
		kb.Texts("signatures", &c.Signatures, "roles that sign a run off"),
	}
}

// Version returns the version of the list as a run sees it: the first 8 hexadecimal
// digits of the SHA-256 of its tasks, in order and by group, and of who signs. The
// text around the list is not in it.
func (c *Checklist) Version(tasks []kb.Task) string {
	h := sha256.New()
	write := func(parts ...string) {
		for _, part := range parts {
			fmt.Fprintf(h, "%d:%s", len(part), part)
		}
	}
	for _, task := range tasks {
		write(task.ID, task.Text, task.Group, count(task.Depth))
	}
	write("signatures")
	write(c.Signatures...)
	return hex.EncodeToString(h.Sum(nil)[:4])
}

func checklistType() *kb.Type {
	return &kb.Type{
		Name: "checklist", Title: "Checklist", Plural: "Checklists", Folder: "checklists", Register: "All checklists",
		Doc:          "tasks to go through before something important happens",
		Family:       kb.FamilyDo,
		New:          func() kb.Fields { return new(Checklist) },
		OwnersNeeded: true,
		Columns: []kb.Column{
			{Head: "For", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Pages: pages(e, p, []string{p.Fields.(*Checklist).For})}
			}},
			{Head: "Tasks", Numeric: true, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(p.Body.Tasks)), Number: true}
			}},
			owners(), trust(),
		},
		Panels: func(e *kb.Edition, p *kb.Page) []kb.Panel {
			list := p.Fields.(*Checklist)
			facts := kb.Panel{Title: "This list", Kind: kb.PanelFacts}
			facts.Rows = append(facts.Rows, []kb.Cell{{Text: "Tasks"}, {Text: count(len(p.Body.Tasks))}})
			if target := pages(e, p, []string{list.For}); len(target) > 0 {
				facts.Rows = append(facts.Rows, []kb.Cell{{Text: "For"}, {Pages: target}})
			}
			if len(list.Roles) > 0 {
				facts.Rows = append(facts.Rows, []kb.Cell{{Text: "For"}, {Text: strings.Join(list.Roles, ", ")}})
			}
			if len(list.Signatures) > 0 {
				facts.Rows = append(facts.Rows, []kb.Cell{{Text: "Signed off by"}, {Text: strings.Join(list.Signatures, ", ")}})
			}
			panels := []kb.Panel{facts}
			if lessons := e.ItemsFor(p.ID, "lessons", e.Day); len(lessons) > 0 {
				panels = append(panels, kb.Panel{Title: "Lessons that shaped it", Kind: kb.PanelItems, Rows: itemRows(e, lessons, true)})
			}
			return panels
		},
		Rules: []kb.Rule{{
			Code: "checklist/without-tasks",
			Why:  "a checklist has at least one task",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				if len(p.Body.Tasks) == 0 {
					report(kb.Pos{Line: 1, Column: 1}, "the checklist has no tasks", `write each task as a line "- [ ] what to do"`)
				}
			},
		}},
		Example: `---
owners: [product-owner]
---
# Before the weekly demo

- [ ] The agenda went out the day before
- [ ] Someone from the wards is in the room
`,
	}
}
