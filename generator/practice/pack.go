package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// ListedPack returns the navigation's entry for the steering pack, without looking at
// what the pack shows; none when there is nothing to steer by.
func ListedPack(e *kb.Edition) []kb.Sheet {
	if !steered(e) {
		return nil
	}
	return []kb.Sheet{{
		URL: kb.SteeringURL, Title: "Steering pack", Kicker: "The whole partnership", Icon: "roadmap", Family: kb.FamilySteer, Group: "Steer", Print: true,
	}}
}

// steered reports whether an edition has an update, a goal, a milestone, a risk or a
// thing that is late.
func steered(e *kb.Edition) bool {
	for _, p := range e.Pages {
		if p.Index || retired(p) {
			continue
		}
		switch f := p.Fields.(type) {
		case *Update, *Goal, *Risk:
			return true
		case *Roadmap:
			if len(f.Milestones) > 0 {
				return true
			}
		}
	}
	return slices.ContainsFunc(kb.Todos(e.Linked, e.Day), late(e.Day))
}

// Pack returns the steering pack: the agenda of a steering meeting on the whole
// partnership. It counts every page, also those that name no workstream, and lists
// everything that it counts as late.
func Pack(e *kb.Edition) []kb.Sheet {
	sheets := ListedPack(e)
	if len(sheets) == 0 {
		return nil
	}
	s := steering{e: e, pages: e.Pages, waits: kb.Todos(e.Linked, e.Day)}
	sheet := &sheets[0]
	sheet.Lead = s.lead()
	for p := range headers[*Workstream](e.Pages) {
		if !retired(p) {
			sheet.Links = append(sheet.Links, kb.Crumb{Title: p.Title, URL: p.URL + kb.SheetPart})
		}
	}
	goals := allIndicators(e)
	goals.Title = "Outcomes"
	sheet.Panels = filled(statusPanel(e), goals, slipsPanel(e), changedPanel(e), s.late(), s.toDecide(), s.risks(), waitingPanel(e, s.waits))
	return sheets
}

// filled leaves out panels without anything to show.
func filled(panels ...kb.Panel) []kb.Panel {
	return slices.DeleteFunc(panels, func(p kb.Panel) bool { return len(p.Rows) == 0 && p.Note == "" })
}

// statusPanel shows the status of the whole partnership and of each workstream with its
// reason and its age.
func statusPanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Status", Kind: kb.PanelTable, Head: []string{"What", "Status", "Because", "Latest update", "Age"}}
	for _, id := range tracked(e.Linked) {
		label := kb.Cell{Page: id}
		if id == "" {
			label = kb.TextCell(e.Say("The whole partnership"))
		}
		s := statusOf(e.Linked, id, e.Day)
		if s.update == nil {
			panel.Rows = append(panel.Rows, []kb.Cell{label, {Text: "no update yet", Tone: kb.ToneQuiet}, {}, {}, {}})
			continue
		}
		age := kb.TextCell(e.Count(s.days, "{n} day", "{n} days"))
		panel.Rows = append(panel.Rows, []kb.Cell{label, s.cell(e), s.because(e), {Day: s.update.Date}, age})
	}
	return panel
}

// slipsPanel lists the milestones that were missed or are overdue.
func slipsPanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Missed and overdue milestones", Kind: kb.PanelTable, Head: []string{"Milestone", "Status", "Who", "Due"}}
	for _, row := range summary(e, roadmapSummary).Rows {
		milestone, due, state, who := row[0], row[1], row[3], row[4]
		if state.Tone == kb.ToneBad {
			panel.Rows = append(panel.Rows, []kb.Cell{milestone, state, who, due})
		}
	}
	return panel
}

// debt is what a partner has to do on pages that concern another one.
type debt struct {
	todos, late, signOffs int
	first                 kb.Todo // due before the others
}

// waitingPanel shows for each pair of partners how much the one waits for from the
// other, and what is due first.
func waitingPanel(e *kb.Edition, todos []kb.Todo) kb.Panel {
	panel := kb.Panel{Title: "Who waits for whom", Kind: kb.PanelTable, Head: []string{"Who waits", "For", "Tasks", "Late", "To sign", "Due first", "Due"}}
	debts := debtsOf(e, todos)
	ids := e.Directory.PartnerIDs()
	for _, waits := range ids {
		for _, owes := range ids {
			if d := debts[[2]string{owes, waits}]; d != nil {
				first := kb.Cell{}
				if d.todos > 0 {
					first = kb.Cell{Page: d.first.Page, Text: d.first.Text}
				}
				panel.Rows = append(panel.Rows, []kb.Cell{
					kb.OwnerCell(waits), kb.OwnerCell(owes), {Text: count(d.todos), Number: true}, {Text: count(d.late), Number: true}, {Text: count(d.signOffs), Number: true},
					first, {Day: d.first.Due, Late: d.first.Late(e.Day)},
				})
			}
		}
	}
	return panel
}

// debtsOf returns what each partner owes each other one, by who owes and who waits. A
// page that names no partners concerns all of them.
func debtsOf(e *kb.Edition, todos []kb.Todo) map[[2]string]*debt {
	debts := map[[2]string]*debt{}
	each := func(page *kb.Page, owing []string, add func(d *debt)) {
		for _, owes := range inOrder(&e.Directory, owing) {
			for _, waits := range e.Directory.PartnerIDs() {
				if waits == owes || len(page.Partners) > 0 && !slices.Contains(page.Partners, waits) {
					continue
				}
				pair := [2]string{owes, waits}
				debts[pair] = cmp.Or(debts[pair], new(debt))
				add(debts[pair])
			}
		}
	}
	for _, w := range todos {
		each(e.Page(w.Page), partnersOf(e, w.Owners), func(d *debt) {
			if d.todos == 0 {
				d.first = w
			}
			d.todos++
			if w.Late(e.Day) {
				d.late++
			}
		})
	}
	for _, p := range e.Pages {
		if t := e.Trust[p.ID]; t.Has(kb.FlagHalf) {
			each(p, t.Waiting, func(d *debt) { d.signOffs++ })
		}
	}
	return debts
}

// partnersOf returns the partners of people and teams; an id that is a partner's is its
// own.
func partnersOf(e *kb.Edition, ids []string) []string {
	var partners []string
	for _, id := range ids {
		if owner, ok := e.Directory.Owner(id); ok {
			id = owner.Partner
		}
		if _, ok := e.Directory.Partner(id); ok {
			partners = append(partners, id)
		}
	}
	return partners
}
