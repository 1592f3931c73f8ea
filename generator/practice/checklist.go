package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

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
		kb.PageRef("for", &c.For, "the page it serves, most often a playbook").As("Used with").Relation("Checklists"),
		kb.Texts("roles", &c.Roles, "who goes through it").As("For"),
		kb.Texts("signatures", &c.Signatures, "roles that sign a run off").As("Signed off by"),
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
	tasks := kb.Fact{Label: "Tasks", Numeric: true, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
		return kb.Cell{Text: count(len(p.Body.Tasks)), Number: true}
	}}
	return &kb.Type{
		Name: "checklist", Title: "Checklist", Plural: "Checklists", Folder: "checklists", Register: "All checklists",
		Doc:          "tasks to go through before something important happens",
		Family:       kb.FamilyDo,
		NeedsLinks:   true,
		New:          func() kb.Fields { return new(Checklist) },
		OwnersNeeded: true,
		Run: func(p *kb.Page) *kb.Run {
			list := p.Fields.(*Checklist)
			return &kb.Run{Signatures: list.Signatures, Version: list.Version(p.Body.Tasks)}
		},
		Columns: []kb.Fact{{Field: "for"}, tasks, {Field: kb.FactOwners}, {Field: kb.FactTrust}},
		Facts:   []kb.Fact{tasks},
		Panels: func(e *kb.Edition, p *kb.Page) []kb.Panel {
			return []kb.Panel{lessonPanel(e, e.ItemsFor(p.ID, "lessons", e.Day))}
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
	}
}
