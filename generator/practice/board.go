package practice

import (
	"slices"

	"tandem/generator/kb"
)

// How much the board shows of each thing, so that it fits one screen. The
// registers have the rest.
const boardRows = 5

// Board returns the state of the work in an edition: colours over time, numbers
// against their targets, milestones, risks, what is late or has to be decided,
// lessons, and who taught whom. Parts without pages are left out.
func Board(e *kb.Edition) []kb.BoardPart {
	whole := steering{e: e, pages: e.Pages, waits: kb.Todos(e.Linked, e.Day)}
	tracks, goals, milestones, risks := tracksPanel(e), allIndicators(e), summary(e, roadmapSummary), whole.risks()
	lessons := summary(e, retroSummary)
	parts := []kb.BoardPart{
		{Panel: tracks, Glance: latest(tracks), Type: "update"},
		{Panel: first(e, goals), Glance: worst("Goals", goals, 4), Type: "goal"},
		{Panel: first(e, milestones), Glance: next(e, milestones), Type: "roadmap"},
		{Panel: risks, Glance: worst("Top risks", risks, 3), Type: "risk"},
		{Panel: first(e, whole.list("Late", late(e.Day))), Glance: howMany("Late", whole.waits, late(e.Day), kb.ToneBad), Sheet: kb.ReportURL},
		{Panel: first(e, whole.toDecide()), Glance: howMany("To be decided", whole.waits, toDecide, kb.ToneSoon), Type: "decision"},
		{Panel: first(e, lessons), Glance: openLessons(lessons), Type: "retro", Sheet: kb.LearningURL + "lessons/"},
		{Panel: BalancePanel(e), Glance: balance(e), Type: "teach-back", Sheet: kb.LearningURL + "teach-backs/"},
	}
	return slices.DeleteFunc(parts, func(p kb.BoardPart) bool { return len(p.Panel.Rows) == 0 })
}

// summary is the first panel above a register.
func summary(e *kb.Edition, of func(*kb.Edition) []kb.Panel) kb.Panel {
	if panels := of(e); len(panels) > 0 {
		return panels[0]
	}
	return kb.Panel{}
}

// first cuts a panel to the length of the board, with a note.
func first(e *kb.Edition, p kb.Panel) kb.Panel {
	if more := len(p.Rows) - boardRows; more > 0 {
		p.Rows, p.Note = p.Rows[:boardRows], e.Say("The first {n} of {all}.", boardRows, boardRows+more)
	}
	return p
}

// tracksPanel shows the status of the whole partnership and of each workstream, the
// reason for it (its number, or else its subject), and the colours until then.
func tracksPanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Status over time", Kind: kb.PanelTracks}
	add := func(label kb.Cell, workstream string) {
		told := updatesOf(e.Linked, workstream, e.Day)
		if len(told) == 0 {
			return
		}
		now := statusOf(e.Linked, workstream, e.Day)
		row := []kb.Cell{label, now.because(e), now.cell(e)}
		for _, p := range told {
			state := ragCell(p.Fields.(*Update).RAG)
			state.Day, state.Page = p.Date, p.ID
			row = append(row, state)
		}
		panel.Rows = append(panel.Rows, row)
	}
	add(kb.TextCell(e.Say("The whole partnership")), "")
	for _, w := range e.PagesOfType("workstream") {
		add(kb.Cell{Page: w.ID}, w.ID)
	}
	return panel
}

// allIndicators are the numbers of all valid goals: first those past their thresholds,
// then measured lagging ones, then leading ones.
func allIndicators(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Goals against their numbers", Kind: kb.PanelProgress}
	var ordered [4][][]kb.Cell
	for p, g := range headers[*Goal](e.Pages) {
		if retired(p) {
			continue
		}
		g = g.withBefore(e, p)
		for n, i := range append(slices.Clone(g.Lagging), g.Leading...) {
			order := 2
			switch {
			case i.Past():
				order = 0
			case i.Current.Text == "":
				order = 3
			case n < len(g.Lagging):
				order = 1
			}
			row := indicatorRow(e, i, g.Cadence)
			row[0] = kb.Cell{Page: p.ID, Text: i.Name}
			ordered[order] = append(ordered[order], row)
		}
	}
	for _, rows := range ordered {
		slices.SortStableFunc(rows, func(a, b []kb.Cell) int { return pressing(a[4]) - pressing(b[4]) })
		panel.Rows = append(panel.Rows, rows...)
	}
	return panel
}
