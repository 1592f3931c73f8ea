package practice

import (
	"slices"

	"tandem/generator/kb"
)

// How much the board shows of each thing, so that it fits one screen. The
// registers have the rest.
const (
	boardRows  = 5
	boardMarks = 12 // states of a track
)

// BoardPart is one thing that whoever answers for a partnership asks first.
type BoardPart struct {
	Panel  kb.Panel
	Glance Glance
	Type   string // whose register has the rest; empty when it is of several types
	Sheet  string // address of the sheet that has more of it, if the site has one
}

// Board returns what an edition knows of where the work stands: colours over
// time, numbers against their targets, milestones, risks, what is late or waits
// to be decided, lessons, and who taught whom. What nobody writes about is left
// out.
func Board(e *kb.Edition) []BoardPart {
	whole := steering{e: e, pages: e.Pages, waits: kb.Waits(e.Linked, e.Day)}
	late := func(w kb.Wait) bool { return w.Late(e.Day) && w.Kind != "decision" && !w.Risk }
	decided := func(w kb.Wait) bool { return w.Kind == "decision" }
	tracks, goals, milestones, risks := tracksPanel(e), allIndicators(e), summary(e, roadmapSummary), whole.risks()
	lessons := summary(e, retroSummary)
	parts := []BoardPart{
		{Panel: tracks, Glance: latest(tracks), Type: "update"},
		{Panel: first(e, goals), Glance: worst("Goals", goals, 4), Type: "goal"},
		{Panel: milestones, Glance: next(milestones), Type: "roadmap"},
		{Panel: risks, Glance: worst("Top risks", risks, 2), Type: "risk"},
		{Panel: waitsPanel(e, "Late", whole.waits, late), Glance: howMany("Late", whole.waits, late, kb.ToneBad), Sheet: "report/"},
		{Panel: waitsPanel(e, "To be decided", whole.waits, decided), Glance: howMany("To be decided", whole.waits, decided, kb.ToneSoon), Type: "decision"},
		{Panel: lessons, Glance: openLessons(lessons), Type: "retro", Sheet: "learning/lessons/"},
		{Panel: BalancePanel(e), Glance: balance(e), Type: "teach-back", Sheet: "learning/teach-backs/"},
	}
	return slices.DeleteFunc(parts, func(p BoardPart) bool { return len(p.Panel.Rows) == 0 })
}

// summary is the first panel above a register.
func summary(e *kb.Edition, of func(*kb.Edition) []kb.Panel) kb.Panel {
	if panels := of(e); len(panels) > 0 {
		return first(e, panels[0])
	}
	return kb.Panel{}
}

// first cuts a panel to what the board has room for, and says so.
func first(e *kb.Edition, p kb.Panel) kb.Panel {
	if more := len(p.Rows) - boardRows; more > 0 {
		p.Rows, p.Note = p.Rows[:boardRows], e.Say("The first {n} of {all}.", boardRows, boardRows+more)
	}
	return p
}

// tracksPanel shows the colours of the whole partnership and of each workstream.
func tracksPanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Status over time", Kind: kb.PanelTracks}
	add := func(label kb.Cell, workstream string) {
		told := updatesOf(e.Linked, workstream, e.Day)
		if len(told) == 0 {
			return
		}
		row := []kb.Cell{label}
		for _, p := range told[max(0, len(told)-boardMarks):] {
			state := ragCell(p.Fields.(*Update).RAG)
			state.Day = p.Date
			row = append(row, state)
		}
		panel.Rows = append(panel.Rows, row)
	}
	add(kb.TextCell(e.Say("The whole partnership")), "")
	if t, ok := e.Types.Named("workstream"); ok {
		for _, w := range e.PagesOf(t) {
			add(kb.Cell{Page: w.ID}, w.ID)
		}
	}
	return panel
}

// allIndicators are the numbers of all goals that hold, those past their
// thresholds first.
func allIndicators(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Goals against their numbers", Kind: kb.PanelProgress}
	for p, g := range headers[*Goal](e.Pages) {
		if retired(p) {
			continue
		}
		for _, row := range progressPanel("", g.Indicators(), g.Cadence, e.Day).Rows {
			row[0] = kb.Cell{Page: p.ID, Text: row[0].Text}
			panel.Rows = append(panel.Rows, row)
		}
	}
	slices.SortStableFunc(panel.Rows, func(a, b []kb.Cell) int { return pressing(a[4]) - pressing(b[4]) })
	return panel
}

// waitsPanel shows the waits that are chosen.
func waitsPanel(e *kb.Edition, title string, waits []kb.Wait, chosen func(kb.Wait) bool) kb.Panel {
	panel := kb.Panel{Title: title, Kind: kb.PanelTable, Head: []string{"What", "Where", "Who", "Due"}}
	for _, w := range waits {
		if chosen(w) {
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: w.Text}, {Page: w.Page}, {Owners: w.Owners}, {Day: w.Due, Late: w.Late(e.Day)}})
		}
	}
	return first(e, panel)
}
