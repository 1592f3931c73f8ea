package practice

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

func charterPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	c := p.Fields.(*Charter)
	panels := []kb.Panel{charterFacts(e, p)}
	if perPartner := wordsTable(e, c); len(perPartner.Rows) > 0 {
		panels = append(panels, perPartner)
	}
	panels = append(panels, outcomePanels(e, p)...)
	if len(c.Leading) > 0 {
		panel := kb.Panel{Title: "Leading indicators", Kind: kb.PanelTable, Head: []string{"What is counted", "Somebody acts at", "Who"}}
		for _, l := range c.Leading {
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: l.Indicator}, {Text: l.Threshold}, {Owners: one(l.Acts)}})
		}
		panels = append(panels, panel)
	}
	if len(c.Assumptions) > 0 {
		panel := kb.Panel{Title: "What we assume", Kind: kb.PanelTable, Head: []string{"Assumption", "Tested by", "Status"}}
		for _, a := range c.Assumptions {
			test := e.Resolve(p, a.Experiment)
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: a.Text}, {Pages: pages(e, p, one(a.Experiment))}, testState(test)})
		}
		panels = append(panels, panel)
	}
	if len(c.RedLines) > 0 {
		panel := kb.Panel{Title: "Red lines", Kind: kb.PanelTable, Head: []string{"We do not cross", "A breach shows"}}
		for _, r := range c.RedLines {
			panel.Rows = append(panel.Rows, []kb.Cell{{Text: r.Line}, {Text: r.Noticed}})
		}
		panels = append(panels, panel)
	}
	if timebox := charterTime(e, c); len(timebox.Rows) > 0 {
		panels = append(panels, timebox)
	}
	return panels
}

func charterFacts(e *kb.Edition, p *kb.Page) kb.Panel {
	c := p.Fields.(*Charter)
	facts := kb.Panel{Title: "This charter", Kind: kb.PanelFacts}
	add := func(label string, cell kb.Cell, given bool) {
		if given {
			facts.Rows = append(facts.Rows, []kb.Cell{{Text: label}, cell})
		}
	}
	add("Smallest win that counts", kb.Cell{Text: c.Win}, c.Win != "")
	add("Signed", kb.Cell{Day: c.Signed}, c.Signed != "")
	add("Leaves behind", kb.Cell{Pages: pages(e, p, one(c.Delivers))}, len(pages(e, p, one(c.Delivers))) > 0)
	add("Risk budget", kb.Cell{Text: c.Budget(e.Base)}, c.RiskBudget.Text != "")
	add("Ombud", kb.Cell{Owners: one(c.Ombud)}, c.Ombud != "")
	add("Bound by", kb.Cell{Text: strings.Join(c.Constraints, "; ")}, len(c.Constraints) > 0)
	return facts
}

// wordsTable puts side by side what each partner must get and is to learn.
func wordsTable(e *kb.Edition, c *Charter) kb.Panel {
	panel := kb.Panel{Title: "What each partner is in it for", Kind: kb.PanelTable, Head: []string{"Partner", "Must get", "Is to learn"}}
	var ids []string
	for _, w := range slices.Concat(c.Priorities, c.Learning) {
		ids = append(ids, w.Name)
	}
	for _, id := range inOrder(&e.Directory, ids) {
		panel.Rows = append(panel.Rows, []kb.Cell{partnerCell(id), {Text: wordOf(c.Priorities, id)}, {Text: wordOf(c.Learning, id)}})
	}
	return panel
}

func wordOf(words []kb.Word, name string) string {
	for _, w := range words {
		if w.Name == name {
			return w.Text
		}
	}
	return ""
}

// testState returns the state of an assumption's experiment, or else its stage.
func testState(test *kb.Page) kb.Cell {
	state := headerSays(test, "state")
	if state == "" {
		state = headerSays(test, "stage")
	}
	if test == nil {
		return kb.Cell{Text: "untested", Tone: kb.ToneBad}
	}
	switch state {
	case "":
		return kb.Cell{}
	case "scaled":
		return kb.Cell{Text: state, Tone: kb.ToneGood}
	case "killed", "ended":
		return kb.Cell{Text: state, Tone: kb.ToneQuiet}
	}
	return kb.Cell{Text: state, Tone: kb.ToneSoon}
}

func charterTime(e *kb.Edition, c *Charter) kb.Panel {
	panel := kb.Panel{Title: "The time it covers", Kind: kb.PanelTimeline}
	point := func(label string, first, last kb.Day) {
		if first == "" {
			return
		}
		state := kb.Cell{Text: "ahead", Tone: kb.ToneQuiet}
		switch {
		case first <= e.Day && last != "" && e.Day <= last:
			state = kb.Cell{Text: "under way", Tone: kb.ToneSoon}
		case first <= e.Day:
			state = kb.Cell{Text: "past", Tone: kb.ToneGood}
		}
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: label}, {Day: first}, {Day: last}, state, {}})
	}
	if c.Start != "" && c.Midpoint != "" && c.End != "" {
		point(e.Say("First half"), c.Start, c.Midpoint)
		point(e.Say("Midpoint"), c.Midpoint, "")
		point(e.Say("Second half"), c.Midpoint.Add(1), c.End)
		return panel
	}
	point(e.Say("Start"), c.Start, "")
	point(e.Say("Midpoint"), c.Midpoint, "")
	point(e.Say("End"), c.End, "")
	return panel
}

// charterWaits asks for the renegotiation when the midpoint is near, and for a
// new charter when the time of this one is over.
func charterWaits(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	c := p.Fields.(*Charter)
	var waits []kb.Todo
	if c.Midpoint != "" && c.Midpoint.Add(-ahead) <= day && day <= c.Midpoint {
		waits = append(waits, kb.Todo{Kind: "midpoint", Text: l.Say("Renegotiate at the midpoint: {page}", p.Title), Due: c.Midpoint})
	}
	if c.End != "" && c.End < day {
		waits = append(waits, kb.Todo{Kind: "charter", Text: l.Say("Replace or archive the charter whose time is over: {page}", p.Title), Since: c.End, Due: c.End})
	}
	return waits
}

func charterEvents(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
	c := p.Fields.(*Charter)
	if retired(p) {
		return nil
	}
	var events []kb.Event
	add := func(id, title, text string, day kb.Day) {
		if day != "" {
			events = append(events, kb.Event{ID: id, Title: title + ": " + p.Title, Text: text, Day: day, Owners: p.Owners})
		}
	}
	add("midpoint", l.Say("Midpoint"), l.Say("Everything may be renegotiated except the red lines."), c.Midpoint)
	add("end", l.Say("Last day"), l.Say("What the charter set out to do is over; compare each outcome with its target."), c.End)
	return events
}
