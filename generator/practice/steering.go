package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// The limits of a steering sheet, so that it fits one sheet of paper. What is late and
// what has to be decided is never cut.
const (
	steeringRisks    = 5
	steeringOutcomes = 7
	steeringRows     = 6 // todos of a partner
	steeringWeeks    = 3 // weeks of todos for each partner
)

// steeringSheet is the agenda of a steering meeting for a workstream: its colour,
// outcomes, what is late, what has to be decided, the top risks, todos by partner, and
// the next meetings. It is made of the pages that name the workstream.
func steeringSheet(e *kb.Edition, p *kb.Page) []kb.Sheet {
	s := steering{e: e, p: p}
	part := map[string]bool{p.ID: true}
	for _, other := range e.Referring(p.ID, partOf) {
		part[other.ID] = true
		s.pages = append(s.pages, other)
	}
	for _, w := range kb.Todos(e.Linked, e.Day) {
		if part[w.Page] {
			s.waits = append(s.waits, w)
		}
	}
	sheet := kb.Sheet{
		URL: p.URL + kb.SheetPart, Page: p.ID, Title: e.Say("Steering: {workstream}", p.Title), Kicker: "Steering sheet", Icon: "workstream", Family: kb.FamilySteer,
		Lead:   s.lead(),
		Crumbs: []kb.Crumb{{Title: p.Type.Plural, URL: kb.Address(p.Type.Folder)}, {Title: p.Title, URL: p.URL}},
		Print:  true,
	}
	if len(e.EventsOf(p, e.Day)) > 0 {
		sheet.Links = []kb.Crumb{{Title: "Meetings and due days as a calendar", URL: p.URL + kb.CalendarFile}}
	}
	for _, pack := range ListedPack(e) {
		sheet.Links = append(sheet.Links, kb.Crumb{Title: pack.Title, URL: pack.URL})
	}
	sheet.Panels = filled(s.history(), s.outcomes(), s.late(), s.toDecide(), s.risks(), s.owed(), s.meetings())
	return []kb.Sheet{sheet}
}

// steering is the data of a sheet.
type steering struct {
	e     *kb.Edition
	p     *kb.Page // the workstream; nil: the whole partnership
	pages []*kb.Page
	waits []kb.Todo
}

// lead is a sentence with the colour and its reason, and what is late.
func (s *steering) lead() string {
	said := s.e.Say("No update has been written yet.")
	of := ""
	if s.p != nil {
		of = s.p.ID
	}
	if now := statusOf(s.e.Linked, of, s.e.Day); now.update != nil {
		u := now.update.Fields.(*Update)
		said = s.e.Say("{colour} on {day}", s.e.Words.Upper(s.e.Say(u.RAG)), s.e.Long(now.update.Date))
		if now.expired {
			said = s.e.Words.Upper(now.cell(s.e).Text)
		} else if u.Number != "" {
			said += ": " + u.Number
		}
		said += "."
	}
	n := kb.CountOf(s.waits, late(s.e.Day))
	if n == 0 {
		return said + " " + s.e.Say("Nothing is late.")
	}
	return said + " " + s.e.Count(n, "One thing is late.", "{n} things are late.")
}

func (s *steering) history() kb.Panel {
	panel := historyPanel(s.e, "Status", s.p.ID, s.e.Day)
	panel.Rows = panel.Rows[max(0, len(panel.Rows)-6):]
	return panel
}

// outcomes are the indicators of the workstream's goals; where it has none, of
// the goals that name no workstream.
func (s *steering) outcomes() kb.Panel {
	var goals []*kb.Page
	for _, within := range []string{s.p.ID, ""} {
		for p := range headers[*Goal](s.e.Pages) {
			if !retired(p) && workstreamOf(s.e.Linked, p) == within {
				goals = append(goals, p)
			}
		}
		if len(goals) > 0 {
			break
		}
	}
	panel := kb.Panel{Title: "Outcomes", Kind: kb.PanelProgress}
	for _, p := range goals {
		g := p.Fields.(*Goal).withBefore(s.e, p)
		panel.Rows = append(panel.Rows, progressPanel(s.e, "", append(slices.Clone(g.Lagging), g.Leading...), g.Cadence).Rows...)
	}
	slices.SortStableFunc(panel.Rows, func(a, b []kb.Cell) int { return cmp.Compare(pressing(a[4]), pressing(b[4])) })
	if more := len(panel.Rows) - steeringOutcomes; more > 0 {
		panel.Rows, panel.Note = panel.Rows[:steeringOutcomes], s.e.Count(more, "{n} more are on the pages of the goals.", "{n} more are on the pages of the goals.")
	}
	return panel
}

// pressing orders states: bad ones first, unmeasured ones last.
func pressing(c kb.Cell) int {
	return slices.Index([]kb.Tone{kb.ToneBad, kb.ToneSoon, kb.ToneGood, kb.ToneQuiet}, c.Tone)
}

// late reports whether a todo is late on a day.
func late(day kb.Day) func(kb.Todo) bool { return func(w kb.Todo) bool { return w.Late(day) } }

// toDecide reports whether a todo is a decision.
func toDecide(w kb.Todo) bool { return w.Kind == "decision" }

// late lists everything that the lead counts as late, decisions and risks too.
func (s *steering) late() kb.Panel {
	panel := s.list("Late", late(s.e.Day))
	if len(panel.Rows) == 0 {
		panel.Note = "Nothing is late."
	}
	return panel
}

func (s *steering) toDecide() kb.Panel { return s.list("To be decided", toDecide) }

// list shows all the chosen todos.
func (s *steering) list(title string, chosen func(kb.Todo) bool) kb.Panel {
	panel := kb.Panel{Title: title, Kind: kb.PanelTable, Head: []string{"What", "Where", "Who", "Due"}}
	for _, w := range s.waits {
		if !chosen(w) {
			continue
		}
		what := kb.TextCell(w.Text)
		if p := s.e.Page(w.Page); p != nil && p.Title == w.Text {
			what.Text = s.e.Words.Upper(s.e.Say(w.Kind)) // the next column has the title
		}
		panel.Rows = append(panel.Rows, []kb.Cell{what, {Page: w.Page}, {Owners: w.Owners}, {Day: w.Due, Late: w.Late(s.e.Day)}})
	}
	return panel
}

func (s *steering) risks() kb.Panel {
	var open []*kb.Page
	for p, r := range headers[*Risk](s.pages) {
		if r.Open() && !retired(p) {
			open = append(open, p)
		}
	}
	slices.SortStableFunc(open, byExposure)
	panel := kb.Panel{Title: "Top risks", Kind: kb.PanelTable, Head: []string{"Risk", "Exposure", "Movement", "Status", "Who", "Due"}}
	if len(open) > steeringRisks {
		panel.Note = s.e.Say("The first {n} of {all}.", steeringRisks, len(open))
	}
	for _, p := range open[:min(len(open), steeringRisks)] {
		r := p.Fields.(*Risk)
		panel.Rows = append(panel.Rows, []kb.Cell{{Page: p.ID}, exposureCell(s.e, r), kb.TextCell(movement(s.e, p, s.e.Day.Add(-recently))), ragCell(r.RAG), {Owners: p.Owners}, riskDue(r, s.e.Day)})
	}
	return panel
}

// owed lists by partner what its people have to do in the coming weeks, because the
// other partner depends on it.
func (s *steering) owed() kb.Panel {
	panel := kb.Panel{Title: "What each side waits for", Kind: kb.PanelTable, Head: []string{"From", "What", "Who", "Due"}}
	until := s.e.Day.Add(7 * steeringWeeks)
	for _, partner := range s.e.Directory.Partners {
		listed, more := 0, 0
		for _, w := range s.waits {
			if w.Due == "" || w.Due < s.e.Day || w.Due > until || !slices.ContainsFunc(w.Owners, func(id string) bool {
				who, ok := s.e.Directory.Owner(id)
				return ok && who.Partner == partner.ID
			}) {
				continue
			}
			if listed == steeringRows {
				more++
				continue
			}
			listed++
			panel.Rows = append(panel.Rows, []kb.Cell{{Owners: []string{partner.ID}}, {Text: w.Text}, {Owners: w.Owners}, {Day: w.Due}})
		}
		if more > 0 {
			panel.Rows = append(panel.Rows, []kb.Cell{{Owners: []string{partner.ID}}, {Text: s.e.Count(more, "and {n} more", "and {n} more")}, {}, {}})
		}
	}
	return panel
}

// meetings are the next ones, the soonest first.
func (s *steering) meetings() kb.Panel {
	panel := cadencePanel(s.e, s.p.Fields.(*Workstream).Meetings, s.e.Day)
	panel.Title = "Next meetings"
	slices.SortStableFunc(panel.Rows, func(a, b []kb.Cell) int {
		if (a[2].Day == "") != (b[2].Day == "") {
			return cmp.Compare(b[2].Day, a[2].Day)
		}
		return cmp.Compare(a[2].Day, b[2].Day)
	})
	return panel
}
