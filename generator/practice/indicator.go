package practice

import (
	"math"
	"slices"

	"tandem/generator/kb"
)

// Indicator is a number that is on its way from a baseline to a target.
type Indicator struct {
	Name      string
	Unit      string // unit of the number: "%", "min"
	Baseline  kb.Number
	Target    kb.Number
	Current   kb.Number
	Threshold kb.Number // beyond it, the agreed consequence applies
	Then      string
	AsOf      kb.Day // the day Current was taken
	Seen      []kb.Reading
	before    string // in words: what it was
}

func indicatorFields(i *Indicator) []kb.Field {
	return []kb.Field{
		kb.Text("name", &i.Name, "what is measured").Require(),
		kb.Text("unit", &i.Unit, "what it is counted in, such as % or min"),
		kb.Num("baseline", &i.Baseline, "what it was at the start"),
		kb.Num("target", &i.Target, "what it is to become").Require(),
		kb.Num("current", &i.Current, "what it is now").Bookkeeping(),
		kb.Num("threshold", &i.Threshold, "the value from which something follows"),
		kb.Text("then", &i.Then, "what follows"),
		kb.Date("as_of", &i.AsOf, "the day the current number was taken").AsToday().Bookkeeping(),
		kb.Seen(&i.Seen, "as_of", "current"),
	}
}

// falls reports whether less is better. Baseline and target decide; without them the
// threshold, which is on the bad side of the target.
func (i Indicator) falls() bool {
	if i.Baseline.Text != "" && i.Baseline.Value != i.Target.Value {
		return i.Target.Value < i.Baseline.Value
	}
	return i.Threshold.Text != "" && i.Threshold.Value > i.Target.Value
}

// Past reports whether the current number is on the wrong side of the threshold.
func (i Indicator) Past() bool {
	if i.Current.Text == "" || i.Threshold.Text == "" {
		return false
	}
	if i.falls() {
		return i.Current.Value > i.Threshold.Value
	}
	return i.Current.Value < i.Threshold.Value
}

// Reached reports whether the current number is at its target or beyond.
func (i Indicator) Reached() bool {
	if i.Current.Text == "" || i.Target.Text == "" {
		return false
	}
	if i.falls() {
		return i.Current.Value <= i.Target.Value
	}
	return i.Current.Value >= i.Target.Value
}

// atThreshold returns where on the way from baseline to target the threshold
// lies, from 0 to 100, and whether it does.
func (i Indicator) atThreshold() (percent int, lies bool) {
	if i.Threshold.Text == "" || i.Baseline.Text == "" || i.Baseline.Value == i.Target.Value {
		return 0, false
	}
	share := (i.Threshold.Value - i.Baseline.Value) / (i.Target.Value - i.Baseline.Value)
	return int(math.Round(share * 100)), share >= 0 && share <= 1
}

// bound describes the side of the threshold on which its consequence applies, such as
// "above 12"; empty without a threshold.
func (i Indicator) bound(b *kb.Base) string {
	switch {
	case i.Threshold.Text == "":
		return ""
	case i.falls():
		return b.Say("above {threshold}", i.with(i.Threshold))
	}
	return b.Say("below {threshold}", i.with(i.Threshold))
}

// follows describes since when a number is past its threshold and what was agreed for
// that case; empty when there is nothing to say.
func (i Indicator) follows(b *kb.Base) string {
	if !i.Past() {
		return ""
	}
	said := i.bound(b)
	if i.AsOf != "" {
		said = b.Say("{what} on {day}", said, b.Short(i.AsOf))
	}
	said = b.Words.Upper(said) + "."
	if i.Then != "" {
		said += " " + b.Say("Then: {consequence}.", i.Then)
	}
	return said
}

// Way returns the progress from baseline to target, from 0 to 100, and whether it is
// known.
func (i Indicator) Way() (percent int, measured bool) {
	if i.Current.Text == "" || i.Target.Text == "" {
		return 0, false
	}
	if i.Reached() {
		return 100, true
	}
	if i.Baseline.Text == "" || i.Baseline.Value == i.Target.Value {
		return 0, i.Baseline.Text != ""
	}
	share := (i.Current.Value - i.Baseline.Value) / (i.Target.Value - i.Baseline.Value)
	return int(math.Floor(min(max(share, 0), 1) * 100)), true
}

// stale reports whether a number is older than the cadence, or of no known day.
func (i Indicator) stale(cadence kb.Interval, day kb.Day) bool {
	if i.Current.Text == "" || !cadence.Given() || cadence.Never {
		return false
	}
	return i.AsOf == "" || cadence.After(i.AsOf) < day
}

// with returns a number with its unit; % comes after a no-break space.
func (i Indicator) with(n kb.Number) string {
	if n.Text == "" || i.Unit == "" {
		return n.Text
	}
	return n.Text + "\u00a0" + i.Unit
}

func (i Indicator) state(cadence kb.Interval, day kb.Day) kb.Cell {
	switch {
	case i.Current.Text == "":
		return kb.Cell{Text: "not measured", Tone: kb.ToneQuiet}
	case i.Past():
		return kb.Cell{Text: "past its threshold", Tone: kb.ToneBad}
	case i.stale(cadence, day):
		return kb.Cell{Text: "number too old", Tone: kb.ToneSoon}
	case i.Reached():
		return kb.Cell{Text: "reached", Tone: kb.ToneGood}
	}
	return kb.Cell{Text: "on the way", Tone: kb.ToneQuiet}
}

func goalPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	g := p.Fields.(*Goal).withBefore(e, p)
	var panels []kb.Panel
	for _, group := range []struct {
		title string
		all   []Indicator
	}{{"Leading: what moves early", g.Leading}, {"Lagging: what counts in the end", g.Lagging}} {
		panels = append(panels, progressPanel(e, group.title, group.all, g.Cadence))
	}
	return append(panels, thresholdPanel(e, g))
}

// progressPanel shows the indicators past their thresholds first.
func progressPanel(e *kb.Edition, title string, all []Indicator, cadence kb.Interval) kb.Panel {
	ordered := slices.Clone(all)
	slices.SortStableFunc(ordered, func(a, b Indicator) int { return compareTrue(a.Past(), b.Past()) })
	panel := kb.Panel{Title: title, Kind: kb.PanelProgress, Head: []string{"Indicator", "Way", "Now", "Target", "State"}}
	for _, i := range ordered {
		panel.Rows = append(panel.Rows, indicatorRow(e, i, cadence))
	}
	return panel
}

// indicatorRow is a row of a progress panel.
func indicatorRow(e *kb.Edition, i Indicator, cadence kb.Interval) []kb.Cell {
	share, threshold := kb.Cell{}, kb.Cell{}
	if percent, ok := i.Way(); ok {
		share = kb.Cell{Text: count(percent), Number: true}
	}
	if percent, ok := i.atThreshold(); ok {
		threshold = kb.Cell{Text: count(percent), Number: true}
	}
	return []kb.Cell{{Text: i.Name}, share, {Text: i.with(i.Current)}, {Text: i.with(i.Target)}, i.state(cadence, e.Day), threshold, {Text: i.follows(e.Base)}, {Text: i.before}}
}

func thresholdPanel(e *kb.Edition, g *Goal) kb.Panel {
	panel := kb.Panel{Title: "What follows past a threshold", Kind: kb.PanelTable, Head: []string{"Indicator", "At the start", "Threshold", "Then", "Number from"}}
	for _, i := range g.Indicators() {
		if i.Threshold.Text == "" && i.AsOf == "" {
			continue
		}
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: i.Name}, {Text: i.with(i.Baseline)}, {Text: i.bound(e.Base)}, {Text: i.Then}, {Day: i.AsOf}})
	}
	return panel
}
