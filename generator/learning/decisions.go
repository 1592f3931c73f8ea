package learning

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

// decision is a page with the header of its type.
type decision struct {
	*kb.Page
	*practice.Decision
	dead bool
}

// decisionsOf returns the decisions of an edition up to its day, the latest first.
func decisionsOf(e *kb.Edition) []decision {
	var all []decision
	for _, p := range e.PagesOfType("decision") {
		if d, ok := p.Fields.(*practice.Decision); ok && !p.Ahead(e.Day) {
			all = append(all, decision{p, d, practice.NoLongerValid(e.Linked, p, e.Day)})
		}
	}
	return all
}

// decisionSheet lists valid decisions, their history, and open ones.
func decisionSheet(e *kb.Edition, all []decision) kb.Sheet {
	s := sheet("decisions", "Decisions that hold", "decision", groupAgree)
	s.Family = kb.FamilyDecide
	var proposed, again []decision
	hold, dead := 0, 0
	for _, d := range all {
		switch {
		case d.State == practice.Proposed:
			proposed = append(proposed, d)
		case d.dead:
			dead++
		default:
			hold++
			if d.RevisitBy != "" {
				again = append(again, d)
			}
		}
	}
	slices.SortStableFunc(again, func(a, b decision) int { return cmp.Compare(a.RevisitBy, b.RevisitBy) })
	slices.SortStableFunc(proposed, func(a, b decision) int { return cmp.Compare(a.Recorded, b.Recorded) })
	s.Lead = e.Count(len(all), "{n} decision. In force: {hold}; replaced or rejected: {dead}; still to be taken: {proposed}.", "{n} decisions. In force: {hold}; replaced or rejected: {dead}; still to be taken: {proposed}.", hold, dead, len(proposed))

	waits := kb.Panel{Title: "To be decided", Kind: kb.PanelTable, Head: []string{"Decision", "Who decides", "Written down", "Days", "By"}}
	for _, d := range proposed {
		days := kb.Cell{}
		if d.Recorded != "" && d.Recorded <= e.Day {
			days = number(d.Recorded.DaysUntil(e.Day))
		}
		waits.Rows = append(waits.Rows, []kb.Cell{{Page: d.Page.ID}, {Owners: d.Deciders}, {Day: d.Recorded}, days,
			{Day: d.RevisitBy, Late: d.RevisitBy != "" && d.RevisitBy < e.Day}})
	}
	look := kb.Panel{Title: "To be looked at again", Kind: kb.PanelTable, Head: []string{"Decision", "By", "In days", "Who decides", "Can be undone"}}
	for _, d := range again {
		look.Rows = append(look.Rows, []kb.Cell{{Page: d.Page.ID}, {Day: d.RevisitBy, Late: d.RevisitBy < e.Day}, number(e.Day.DaysUntil(d.RevisitBy)),
			{Owners: d.Deciders}, {Text: e.Say(string(d.Reversible))}})
	}
	s.Panels = present([]kb.Panel{waits, look, chainPanel(e, all), basePanel(e), logPanel(e, all)})
	return s
}

// chainPanel shows each line of decisions that replaced one another, the oldest first.
func chainPanel(e *kb.Edition, all []decision) kb.Panel {
	panel := kb.Panel{Title: "What replaced what", Kind: kb.PanelTable, Head: []string{"Decision", "Decided", "Status", "Replaced by"}}
	pages := kb.Map(all, func(d decision) *kb.Page { return d.Page })
	practice.Chains(e.Linked, pages, e.Day, func(line []*kb.Page) {
		for _, p := range line {
			next := kb.PageCell(practice.Successor(e.Linked, p, e.Day))
			panel.Rows = append(panel.Rows, []kb.Cell{{Page: p.ID}, {Day: p.Date}, practice.DecisionState(e.Linked, p, e.Day), next})
		}
	})
	return panel
}

// basePanel lists the pages that build on a decision that is no longer valid.
func basePanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Pages that rely on a decision which no longer holds", Kind: kb.PanelTable, Head: []string{"Page", "Relies on", "Status", "Replaced by", "Owners"}}
	for _, p := range e.Pages {
		if p.Status == kb.StatusArchived || p.Status == kb.StatusSuperseded || p.Type.NoLongerValid != nil && p.Type.NoLongerValid(e.Linked, p, e.Day) {
			continue
		}
		for _, ref := range p.ReliesOn {
			to := e.Resolve(p, ref)
			if to == nil || to.Type.Name != "decision" || !practice.NoLongerValid(e.Linked, to, e.Day) {
				continue
			}
			next := kb.PageCell(practice.Successor(e.Linked, to, e.Day))
			panel.Rows = append(panel.Rows, []kb.Cell{{Page: p.ID}, {Page: to.ID}, practice.DecisionState(e.Linked, to, e.Day), next, {Owners: p.Owners}})
		}
	}
	return panel
}

func logPanel(e *kb.Edition, all []decision) kb.Panel {
	panel := kb.Panel{Title: "Every decision, latest first", Kind: kb.PanelTable, Head: []string{"Decision", "Decided", "Status", "Decided by", "Actions open"}}
	for _, d := range all {
		open := kb.CountOf(d.Next, kb.Item.Open)
		panel.Rows = append(panel.Rows, []kb.Cell{{Page: d.Page.ID}, {Day: d.Decided}, practice.DecisionState(e.Linked, d.Page, e.Day), {Owners: d.Deciders}, number(open)})
	}
	return panel
}
