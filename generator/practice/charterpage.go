package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// assumptions returns each assumption with the experiment that tests it and the result.
func assumptions(e *kb.Edition, p *kb.Page) []kb.Panel {
	panel := kb.Panel{Title: "What we assume", Kind: kb.PanelTable, Head: []string{"Assumption", "Tested by", "Status"}}
	for _, a := range p.Fields.(*Charter).Assumptions {
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: a.Text}, {Pages: e.Resolved(p, a.Experiment)}, testState(e.Resolve(p, a.Experiment))})
	}
	return []kb.Panel{panel}
}

// wordsTable shows side by side the required benefits and learning aims of each
// partner.
func wordsTable(e *kb.Edition, p *kb.Page) []kb.Panel {
	c := p.Fields.(*Charter)
	panel := kb.Panel{Title: "What each partner is in it for", Kind: kb.PanelTable, Head: []string{"Partner", "Must get", "Is to learn"}}
	ids := kb.Map(slices.Concat(c.Priorities, c.Learning), func(w kb.Word) string { return w.Name })
	for _, id := range inOrder(&e.Directory, ids) {
		panel.Rows = append(panel.Rows, []kb.Cell{kb.OwnerCell(id), {Text: wordOf(c.Priorities, id)}, {Text: wordOf(c.Learning, id)}})
	}
	return []kb.Panel{panel}
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
	state := cmp.Or(headerSays(test, "state"), headerSays(test, "stage"))
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

func charterTime(e *kb.Edition, p *kb.Page) []kb.Panel {
	c := p.Fields.(*Charter)
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
		return []kb.Panel{panel}
	}
	point(e.Say("Start"), c.Start, "")
	point(e.Say("Midpoint"), c.Midpoint, "")
	point(e.Say("End"), c.End, "")
	return []kb.Panel{panel}
}

// charterWaits are the todos of a charter: the renegotiation when the midpoint is
// near, until its result is known, and a new charter when its time is over.
func charterWaits(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	c := p.Fields.(*Charter)
	var waits []kb.Todo
	if c.Midpoint != "" && c.Midpoint.Add(-ahead) <= day && c.Result == "" {
		waits = append(waits, kb.Todo{Kind: "midpoint", Text: l.Say("Renegotiate at the midpoint: {page}", p.Title), Due: c.Midpoint})
	}
	for _, i := range c.Leading {
		if past, _ := followedBy(l, p, i.Goal, i.Indicator); past != nil && past.Past() && !answeredSince(l, l.Resolve(p, i.Goal).ID, past.AsOf) {
			waits = append(waits, kb.Todo{Kind: "indicator", Text: l.Say("{indicator} is past its threshold", i.Indicator), Owners: one(i.Acts), Since: past.AsOf})
		}
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
