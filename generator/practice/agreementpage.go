package practice

import (
	"tandem/generator/kb"
)

// levelState says whether a service level is met on day.
func levelState(s ServiceLevel, since, day kb.Day) kb.Cell {
	switch {
	case s.Missed(since, day):
		return kb.Cell{Text: "missed", Tone: kb.ToneBad}
	case s.LastMet != "":
		return kb.Cell{Text: "kept", Tone: kb.ToneGood}
	}
	return kb.Cell{Text: "not yet asked for", Tone: kb.ToneQuiet}
}

// levelTally returns how many of the service levels are met: "5 of 6"; an empty cell
// where there are none.
func levelTally(e *kb.Edition, a *Agreement, day kb.Day) kb.Cell {
	asked, missed := 0, 0
	for _, s := range a.Levels {
		switch broken := s.Missed(a.InForce, day); {
		case broken:
			asked, missed = asked+1, missed+1
		case s.LastMet != "":
			asked++
		}
	}
	text := e.Say("{n} of {all}", asked-missed, asked)
	switch {
	case len(a.Levels) == 0:
		return kb.Cell{}
	case asked == 0:
		return kb.Cell{Text: "not yet asked for", Tone: kb.ToneQuiet}
	case missed > 0:
		return kb.Cell{Text: text, Tone: kb.ToneBad}
	}
	return kb.Cell{Text: text, Tone: kb.ToneGood}
}

// sideBySide returns the terms as a table with a column for each partner.
func sideBySide(e *kb.Edition, p *kb.Page) []kb.Panel {
	a := p.Fields.(*Agreement)
	panel := kb.Panel{Title: "Terms side by side", Kind: kb.PanelTable, Head: []string{"Terms"}}
	var gives, gets [][]string
	for _, id := range boundBy(&e.Directory, p) {
		name := id
		if partner, ok := e.Directory.Partner(id); ok {
			name = partner.Name
		}
		panel.Head = append(panel.Head, name)
		given, got := a.gathered(id)
		gives, gets = append(gives, given), append(gets, got)
	}
	panel.Rows = append(sideRows(e.Say("Gives"), gives), sideRows(e.Say("Gets"), gets)...)
	return []kb.Panel{panel}
}

// sideRows returns as many rows as the longest list has texts, the label first.
func sideRows(label string, lists [][]string) [][]kb.Cell {
	longest := 0
	for _, list := range lists {
		longest = max(longest, len(list))
	}
	var rows [][]kb.Cell
	for i := range longest {
		row := []kb.Cell{{Text: label}}
		for _, list := range lists {
			cell := kb.Cell{}
			if i < len(list) {
				cell.Text = list[i]
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

// agreementSummary shows the service levels that are not met, from all pages.
func agreementSummary(e *kb.Edition) []kb.Panel {
	panel := kb.Panel{Title: "Promises that are not kept", Kind: kb.PanelTable, Head: []string{"What", "Who", "Within", "Last met", "Agreement"}}
	for p, a := range headers[*Agreement](e.Pages) {
		if retired(p) {
			continue
		}
		for _, s := range a.Levels {
			if s.Missed(a.InForce, e.Day) {
				panel.Rows = append(panel.Rows, []kb.Cell{{Text: s.What}, {Owners: one(s.Who)}, {Text: s.Says(e.Base)}, {Day: s.LastMet}, {Page: p.ID}})
			}
		}
	}
	return []kb.Panel{panel}
}

// agreementWaits are the todos of those who have to meet a service level.
func agreementWaits(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	a := p.Fields.(*Agreement)
	var waits []kb.Todo
	for _, s := range a.Levels {
		if s.Missed(a.InForce, day) {
			waits = append(waits, kb.Todo{Kind: "service level", Text: l.Say("Keep again: {promise}", s.What), Owners: one(s.Who), Since: s.LastMissed, Due: s.Next(a.InForce)})
		}
	}
	return waits
}
