package practice

import (
	"math"
	"strconv"

	"tandem/generator/kb"
)

// Outcome is a result that counts, with the number that shows it.
type Outcome struct {
	Metric   string
	Baseline kb.Number
	Target   kb.Number
	Current  kb.Number
	Unit     string
	By       kb.Day
	Serves   string
	Measure  string
	Goal     string
	Was      []kb.Move
	Seen     []kb.Reading
}

// Share returns the progress from baseline to target, 0 to 100, and whether it is
// known.
func (o Outcome) Share() (int, bool) {
	if o.Baseline.Text == "" || o.Target.Text == "" || o.Current.Text == "" || o.Baseline.Value == o.Target.Value {
		return 0, false
	}
	share := (o.Current.Value - o.Baseline.Value) / (o.Target.Value - o.Baseline.Value) * 100
	return int(math.Round(min(max(share, 0), 100))), true
}

// followed returns the outcome with the values of its goal where the charter has none:
// the numbers of the goal's first lagging indicator.
func (o Outcome) followed(goal *kb.Page) Outcome {
	if f, ok := kb.FieldNamed(goal.TypeFields(), "lagging"); ok {
		f.EachRow(func(i int, row []kb.Field) {
			if i == 0 {
				o.fill(row)
			}
		})
	}
	return o
}

// fill copies missing numbers from the fields of an indicator.
func (o *Outcome) fill(indicator []kb.Field) {
	missing := map[string]*kb.Number{"baseline": &o.Baseline, "target": &o.Target, "current": &o.Current}
	for _, f := range indicator {
		n, ok := f.Target.(*kb.Number)
		if place := missing[f.Key]; ok && place != nil && place.Text == "" {
			*place = *n
		}
	}
}

// outcomesOf returns the outcomes of a charter, each with the numbers of its goal.
func outcomesOf(l *kb.Linked, p *kb.Page) []Outcome {
	return kb.Map(p.Fields.(*Charter).Outcomes, func(o Outcome) Outcome { return o.followed(l.Resolve(p, o.Goal)) })
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
	return kb.Cell{Text: "on the way", Tone: kb.ToneQuiet}
}

// outcomeTally says how many outcomes are reached: "1 of 3 reached".
func outcomeTally(l *kb.Linked, p *kb.Page) string {
	outcomes := outcomesOf(l, p)
	reached := kb.CountOf(outcomes, func(o Outcome) bool { share, known := o.Share(); return known && share == 100 })
	return l.Say("{n} of {all} reached", reached, len(outcomes))
}

// outcomePanels returns the outcomes as they were agreed and, once one of them
// has been measured, how far each has come.
func outcomePanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	agreed := kb.Panel{Title: "Outcomes", Kind: kb.PanelTable, Head: []string{"Outcome", "From", "To", "By", "Serves", "Measured by"}}
	progress := kb.Panel{Title: "Progress to the outcomes", Kind: kb.PanelProgress}
	measured := false
	notes := e.Notes(p)
	for i, o := range outcomesOf(e.Linked, p) {
		name := kb.Cell{Text: o.Metric} // leads to the goal that follows the outcome
		if goal := e.Resolve(p, o.Goal); goal != nil {
			name.Page = goal.ID
		}
		serves := kb.Cell{Text: o.Serves}
		if _, ok := e.Directory.Partner(o.Serves); ok {
			serves = kb.OwnerCell(o.Serves)
		}
		agreed.Rows = append(agreed.Rows, []kb.Cell{
			name, {Text: withUnit(o.Baseline, o.Unit)}, {Text: withUnit(o.Target, o.Unit)}, {Day: o.By, Note: notes[rowKey("outcomes", i, "by")]}, serves, {Text: o.Measure},
		})
		share := kb.Cell{Number: true}
		if n, known := o.Share(); known {
			share.Text, measured = strconv.Itoa(n), true
		}
		progress.Rows = append(progress.Rows, []kb.Cell{
			name, share, {Text: withUnit(o.Current, o.Unit)}, {Text: withUnit(o.Target, o.Unit)}, outcomeState(o, e.Day), {}, {}, {Text: notes[rowKey("outcomes", i, "current")]},
		})
	}
	if !measured {
		return []kb.Panel{agreed}
	}
	return []kb.Panel{agreed, progress}
}
