package practice

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// Share returns how much of the way from baseline to target lies behind, 0 to
// 100, and whether the numbers say so.
func (o Outcome) Share() (int, bool) {
	if o.Baseline.Text == "" || o.Target.Text == "" || o.Current.Text == "" || o.Baseline.Value == o.Target.Value {
		return 0, false
	}
	share := (o.Current.Value - o.Baseline.Value) / (o.Target.Value - o.Baseline.Value) * 100
	return int(math.Round(min(max(share, 0), 100))), true
}

// withUnit returns a number with its unit: "38 minutes", "95 %".
func withUnit(n kb.Number, unit string) string {
	if n.Text == "" || unit == "" {
		return n.Text
	}
	return n.Text + " " + unit
}

func outcomeState(o Outcome, day kb.Day) kb.Cell {
	share, known := o.Share()
	switch {
	case known && share == 100:
		return kb.Cell{Text: "reached", Tone: kb.ToneGood}
	case o.By != "" && o.By < day:
		return kb.Cell{Text: "missed", Tone: kb.ToneBad}
	case !known:
		return kb.Cell{Text: "not yet measured", Tone: kb.ToneQuiet}
	}
	return kb.Cell{Text: "on the way", Tone: kb.ToneSoon}
}

// outcomeTally says how many outcomes are reached: "1 of 3 reached".
func outcomeTally(c *Charter) string {
	reached := 0
	for _, o := range c.Outcomes {
		if share, known := o.Share(); known && share == 100 {
			reached++
		}
	}
	return count(reached) + " of " + count(len(c.Outcomes)) + " reached"
}

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
		panel := kb.Panel{Title: "What we assume", Kind: kb.PanelTable, Head: []string{"Assumption", "Tested by", "Stands as"}}
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
	if timebox := charterTime(c, e.Day); len(timebox.Rows) > 0 {
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
	add("Risk budget", kb.Cell{Text: c.Budget()}, c.RiskBudget.Text != "")
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

// outcomePanels returns the outcomes as they were agreed and, once one of them
// has been measured, how far each has come.
func outcomePanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	c := p.Fields.(*Charter)
	agreed := kb.Panel{Title: "Outcomes", Kind: kb.PanelTable, Head: []string{"Outcome", "From", "To", "By", "Serves", "Measured by"}}
	progress := kb.Panel{Title: "Progress to the outcomes", Kind: kb.PanelProgress}
	measured := false
	for _, o := range c.Outcomes {
		name := kb.Cell{Text: o.Metric} // leads to the goal that follows the outcome
		if goal := e.Resolve(p, o.Goal); goal != nil {
			name.Page = goal.ID
		}
		serves := kb.Cell{Text: o.Serves}
		if _, ok := e.Directory.Partner(o.Serves); ok {
			serves = partnerCell(o.Serves)
		}
		agreed.Rows = append(agreed.Rows, []kb.Cell{
			name, {Text: withUnit(o.Baseline, o.Unit)}, {Text: withUnit(o.Target, o.Unit)}, {Day: o.By}, serves, {Text: o.Measure},
		})
		share := kb.Cell{Number: true}
		if n, known := o.Share(); known {
			share.Text, measured = strconv.Itoa(n), true
		}
		progress.Rows = append(progress.Rows, []kb.Cell{
			name, share, {Text: withUnit(o.Current, o.Unit)}, {Text: withUnit(o.Target, o.Unit)}, outcomeState(o, e.Day),
		})
	}
	if len(agreed.Rows) == 0 {
		return nil
	}
	if !measured {
		return []kb.Panel{agreed}
	}
	return []kb.Panel{agreed, progress}
}

// testState says where the experiment of an assumption stands, by its own
// state or else its rung.
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

func charterTime(c *Charter, day kb.Day) kb.Panel {
	panel := kb.Panel{Title: "The time it covers", Kind: kb.PanelTimeline}
	point := func(label string, first, last kb.Day) {
		if first == "" {
			return
		}
		state := kb.Cell{Text: "ahead", Tone: kb.ToneQuiet}
		switch {
		case first <= day && last != "" && day <= last:
			state = kb.Cell{Text: "under way", Tone: kb.ToneSoon}
		case first <= day:
			state = kb.Cell{Text: "past", Tone: kb.ToneGood}
		}
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: label}, {Day: first}, {Day: last}, state, {}})
	}
	if c.Start != "" && c.Midpoint != "" && c.End != "" {
		point("First half", c.Start, c.Midpoint)
		point("Midpoint", c.Midpoint, "")
		point("Second half", c.Midpoint.Add(1), c.End)
		return panel
	}
	point("Start", c.Start, "")
	point("Midpoint", c.Midpoint, "")
	point("End", c.End, "")
	return panel
}

// charterWaits asks for the renegotiation when the midpoint is near, and for a
// new charter when the time of this one is over.
func charterWaits(_ *kb.Linked, p *kb.Page, day kb.Day) []kb.Wait {
	c := p.Fields.(*Charter)
	var waits []kb.Wait
	if c.Midpoint != "" && c.Midpoint.Add(-ahead) <= day && day <= c.Midpoint {
		waits = append(waits, kb.Wait{Kind: "midpoint", Text: "Renegotiate at the midpoint: " + p.Title, Due: c.Midpoint})
	}
	if c.End != "" && c.End < day {
		waits = append(waits, kb.Wait{Kind: "charter", Text: "Replace or archive the charter whose time is over: " + p.Title, Since: c.End, Due: c.End})
	}
	return waits
}

func charterEvents(_ *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
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
	add("midpoint", "Midpoint", "Everything may be renegotiated except the red lines.", c.Midpoint)
	add("end", "Last day", "What the charter set out to do is over; compare each outcome with its target.", c.End)
	return events
}
