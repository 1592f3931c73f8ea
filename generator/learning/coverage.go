package learning

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

// coverage lists who can run which playbook, by practice.AbleToRun. People who have
// left do not count, because nobody can ask them.
type coverage struct {
	books []*kb.Page
	able  map[string][]practice.Able // by page id
}

func coverageOf(e *kb.Edition) coverage {
	c := coverage{able: map[string][]practice.Able{}}
	for _, p := range e.PagesOfType("playbook") {
		if p.Status == kb.StatusArchived || p.Status == kb.StatusSuperseded || p.Draft() {
			continue
		}
		c.books = append(c.books, p)
		for _, a := range practice.AbleToRun(e, p) {
			if !e.Directory.Left(a.Who, e.Day) {
				c.able[p.ID] = append(c.able[p.ID], a)
			}
		}
	}
	return c
}

// by returns the playbooks that exactly n can run.
func (c coverage) by(n int) []*kb.Page {
	return kb.Where(c.books, func(p *kb.Page) bool { return len(c.able[p.ID]) == n })
}

// matrix has a row for each playbook that somebody can run, the least covered
// first, and a column for each person or team that can run one, in the order of
// the directory.
func (c coverage) matrix(e *kb.Edition) kb.Panel {
	panel := kb.Panel{
		Title: "Who can run what", Kind: kb.PanelMatrix, Head: []string{"Playbook", "People"},
		Note: "Used and walked through: who verified the page in that way. Taught and explained back: who was in a teach-back that covers it. To have read it is not enough.",
	}
	var columns []string
	for _, id := range e.Directory.OwnerIDs() {
		for _, p := range c.books {
			if _, ok := c.find(p, id); ok {
				columns = append(columns, id)
				break
			}
		}
	}
	for _, id := range columns {
		who, _ := e.Directory.Owner(id) // of the edition: a role where it shows roles
		panel.Head = append(panel.Head, who.Name)
	}
	books := slices.Clone(c.books)
	slices.SortStableFunc(books, func(a, b *kb.Page) int { return cmp.Compare(len(c.able[a.ID]), len(c.able[b.ID])) })
	for _, p := range books {
		if len(c.able[p.ID]) == 0 {
			continue
		}
		row := []kb.Cell{{Page: p.ID}, number(len(c.able[p.ID]))}
		for _, id := range columns {
			cell := kb.Cell{}
			if a, ok := c.find(p, id); ok {
				cell = kb.Cell{Text: mark(e, a.How), Tone: kb.ToneGood}
			}
			row = append(row, cell)
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}

// mark returns the evidence in a word or two.
func mark(e *kb.Edition, how string) string {
	switch how {
	case "used it":
		return e.Say("used")
	case "walked through it":
		return e.Say("walked through")
	case "taught it":
		return e.Say("taught")
	}
	return e.Say("explained")
}

func (c coverage) find(p *kb.Page, who string) (practice.Able, bool) {
	i := slices.IndexFunc(c.able[p.ID], func(a practice.Able) bool { return a.Who == who })
	if i < 0 {
		return practice.Able{}, false
	}
	return c.able[p.ID][i], true
}

// list names playbooks that need a teach-back, and whom to ask for it.
func (c coverage) list(e *kb.Edition, title string, books []*kb.Page) kb.Panel {
	panel := kb.Panel{Title: title, Kind: kb.PanelTable, Head: []string{"Playbook", "Owners"}, Note: e.Count(len(c.books), "{part} of {n} playbook.", "{part} of {n} playbooks.", len(books))}
	for _, p := range books {
		row := []kb.Cell{{Page: p.ID}, {Owners: p.Owners}}
		if able := c.able[p.ID]; len(able) == 1 {
			panel.Head = []string{"Playbook", "Owners", "Who", "How", "On"}
			row = append(row, kb.OwnerCell(able[0].Who), kb.TextCell(able[0].Evidence(e)), kb.Cell{Day: able[0].On})
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}
