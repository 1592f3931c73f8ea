package learning

import (
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// teachBack is a note with the header of its type.
type teachBack struct {
	*kb.Page
	*practice.TeachBack
}

// teachBacksOf returns the lessons among the teach-backs up to the edition's day, latest
// first. At the end of a path nobody taught.
func teachBacksOf(e *kb.Edition) []teachBack {
	var notes []teachBack
	for _, p := range newest(e, e.PagesOfType("teach-back")) {
		if note, ok := p.Fields.(*practice.TeachBack); ok && note.Lesson() && p.Date <= e.Day {
			notes = append(notes, teachBack{p, note})
		}
	}
	return notes
}

// teachBackSheet is the ledger of the teach-backs.
func teachBackSheet(e *kb.Edition, notes []teachBack) kb.Sheet {
	s := sheet("teach-backs", "Who taught whom", "teach-back", groupLearn)
	s.Panels = append(s.Panels, partnerMatrix(e, notes), practice.BalancePanel(e), peopleMatrix(e, notes))
	cadence, empty := cadencePanel(e, notes)
	if len(cadence.Rows) > 0 {
		s.Panels = append(s.Panels, cadence)
	}
	coverage := coverageOf(e)
	alone, nobody := coverage.by(1), coverage.by(0)
	s.Lead = e.Say("{notes}; {weeks} without one since the first.", e.Count(len(notes), "{n} teach-back", "{n} teach-backs"), e.Count(empty, "{n} week", "{n} weeks"))
	if len(coverage.books) > 0 {
		s.Lead += " " + e.Count(len(coverage.books), "Of {n} playbook, {alone} can be run by one person only and {nobody} by nobody yet.", "Of {n} playbooks, {alone} can be run by one person only and {nobody} by nobody yet.", len(alone), len(nobody))
		s.Panels = append(s.Panels, coverage.list(e, "Only one person can run this", alone), coverage.list(e, "Nobody can run this yet", nobody), coverage.matrix(e))
	}
	s.Panels = present(s.Panels)
	return s
}

// present leaves out panels without rows.
func present(panels []kb.Panel) []kb.Panel {
	return kb.Where(panels, func(p kb.Panel) bool { return len(p.Rows) > 0 })
}

// partnerMatrix counts the teach-backs from each partner to each. A note with
// learners of two partners counts for both.
func partnerMatrix(e *kb.Edition, notes []teachBack) kb.Panel {
	panel := kb.Panel{Title: "Partner to partner", Kind: kb.PanelMatrix, Head: []string{"Taught by"},
		Note: "Teach-backs by who taught, in rows, and who explained it back, in columns."}
	given := map[[2]string]int{}
	for _, n := range notes {
		from, to := practice.Direction(&e.Directory, n.TeachBack)
		for _, learner := range to {
			given[[2]string{from, learner}]++
		}
	}
	for _, to := range e.Directory.Partners {
		panel.Head = append(panel.Head, e.Say("to {partner}", e.Words.Named(e.Directory.PartnerName(to.ID))))
	}
	for _, from := range e.Directory.Partners {
		row := []kb.Cell{kb.OwnerCell(from.ID)}
		for _, to := range e.Directory.Partners {
			cell := number(given[[2]string{from.ID, to.ID}])
			if cell.Text == "0" {
				cell = kb.Cell{}
			} else if from.ID != to.ID {
				cell.Tone = kb.ToneGood
			}
			row = append(row, cell)
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}

// peopleMatrix counts the teach-backs from each person to each, with a row for each
// teacher and a column for each learner, in the order of the directory.
func peopleMatrix(e *kb.Edition, notes []teachBack) kb.Panel {
	panel := kb.Panel{Title: "Person to person", Kind: kb.PanelMatrix, Head: []string{"Taught by"},
		Note: "In rows who taught, in columns who explained it back, and how often."}
	times := map[[2]string]int{}
	taught, learnt := map[string]bool{}, map[string]bool{}
	for _, n := range notes {
		for _, learner := range n.Learners {
			if learner == n.Teacher {
				continue
			}
			times[[2]string{n.Teacher, learner}]++
			taught[n.Teacher], learnt[learner] = true, true
		}
	}
	everybody := e.Directory.OwnerIDs()
	for _, to := range everybody {
		if learnt[to] {
			who, _ := e.Directory.Owner(to) // of the edition: a role where it shows roles
			panel.Head = append(panel.Head, who.Name)
		}
	}
	for _, from := range everybody {
		if !taught[from] {
			continue
		}
		row := []kb.Cell{kb.OwnerCell(from)}
		for _, to := range everybody {
			if !learnt[to] {
				continue
			}
			cell := kb.Cell{}
			if n := times[[2]string{from, to}]; n > 0 {
				cell = number(n)
				cell.Tone = kb.ToneGood
			}
			row = append(row, cell)
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}
