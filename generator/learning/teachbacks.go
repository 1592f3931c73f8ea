package learning

import (
	"strconv"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

// teachBack is a note with the header of its type.
type teachBack struct {
	*kb.Page
	*practice.TeachBack
}

// teachBacksOf returns the teach-backs up to the edition's day, latest first.
func teachBacksOf(e *kb.Edition) []teachBack {
	var notes []teachBack
	for _, p := range newest(typeNamed(e, "teach-back")) {
		if note, ok := p.Fields.(*practice.TeachBack); ok && p.Date <= e.Day {
			notes = append(notes, teachBack{p, note})
		}
	}
	return notes
}

// teachBackSheet is the ledger of what knowledge has crossed the line.
func teachBackSheet(e *kb.Edition, notes []teachBack) kb.Sheet {
	s := sheet("teach-backs", "Who taught whom, and who can run what", "teach-back", kb.FamilyLearn)
	s.Panels = append(s.Panels, partnerMatrix(e, notes), practice.BalancePanel(e), peoplePanel(e, notes))
	cadence, empty := cadencePanel(e, notes)
	if len(cadence.Rows) > 0 {
		s.Panels = append(s.Panels, cadence)
	}
	coverage := coverageOf(e)
	alone, nobody := coverage.by(1), coverage.by(0)
	s.Lead = counted(len(notes), "teach-back") + "; " + counted(empty, "week") + " without one since the first."
	if len(coverage.books) > 0 {
		s.Lead += " Of " + counted(len(coverage.books), "playbook") + ", " + strconv.Itoa(len(alone)) + " can be run by one person only and " + strconv.Itoa(len(nobody)) + " by nobody yet."
		s.Panels = append(s.Panels, coverage.matrix(e), coverage.list("Only one person can run this", alone), coverage.list("Nobody yet", nobody))
	}
	s.Panels = present(s.Panels)
	return s
}

// present leaves out panels without rows.
func present(panels []kb.Panel) []kb.Panel {
	var kept []kb.Panel
	for _, p := range panels {
		if len(p.Rows) > 0 {
			kept = append(kept, p)
		}
	}
	return kept
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
		panel.Head = append(panel.Head, "to the "+e.Directory.PartnerName(to.ID))
	}
	for _, from := range e.Directory.Partners {
		row := []kb.Cell{owners(from.ID)}
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

// peoplePanel is the matrix person by person, written row by row: most of its
// cells would be empty, and a phone has no room for twelve columns.
func peoplePanel(e *kb.Edition, notes []teachBack) kb.Panel {
	panel := kb.Panel{Title: "Person to person", Kind: kb.PanelTable, Head: []string{"Taught by", "Explained back by", "Times", "Last", "In"}}
	type pair struct{ from, to string }
	times, last := map[pair]int{}, map[pair]*kb.Page{}
	for _, n := range notes { // the latest first
		for _, learner := range n.Learners {
			of := pair{n.Teacher, learner}
			times[of]++
			if last[of] == nil {
				last[of] = n.Page
			}
		}
	}
	everybody := e.Directory.OwnerIDs()
	for _, from := range everybody {
		for _, to := range everybody {
			of := pair{from, to}
			if times[of] > 0 {
				panel.Rows = append(panel.Rows, []kb.Cell{owners(from), owners(to), number(times[of]), {Day: last[of].Date}, {Page: last[of].ID}})
			}
		}
	}
	return panel
}
