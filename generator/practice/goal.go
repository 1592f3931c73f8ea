package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// Goal is the header of something both partners want to reach, with the numbers that
// measure it.
type Goal struct {
	Outcome      string
	Lagging      []Indicator
	Leading      []Indicator
	Contributors []string
	Cadence      kb.Interval
}

// Fields lists the keys of a goal.
func (g *Goal) Fields() []kb.Field {
	return []kb.Field{
		kb.Prose("outcome", "Outcome", &g.Outcome, "what is then different, and for whom").Require(),
		kb.Rows("lagging", &g.Lagging, "numbers that show in the end whether it was reached", indicatorFields).Offer().Drawn(goalPanels),
		kb.Rows("leading", &g.Leading, "numbers that change early enough to correct the course", indicatorFields).Offer().Elsewhere(),
		kb.Owners("contributors", &g.Contributors, "who works towards it").As("Worked towards by"),
		kb.Span("cadence", &g.Cadence, "how often its numbers are taken").Offer().As("Measured").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(e.Every(g.Cadence)) }),
	}
}

// Indicators returns the leading indicators, then the lagging ones.
func (g *Goal) Indicators() []Indicator {
	return append(append([]Indicator(nil), g.Leading...), g.Lagging...)
}

// withBefore returns the goal with what its numbers were before.
func (g *Goal) withBefore(e *kb.Edition, p *kb.Page) *Goal {
	now, notes := *g, e.Notes(p)
	for list, all := range map[string]*[]Indicator{"lagging": &now.Lagging, "leading": &now.Leading} {
		*all = slices.Clone(*all)
		for i := range *all {
			(*all)[i].before = notes[rowKey(list, i, "current")]
		}
	}
	return &now
}

// pastThreshold returns how many indicators are past their thresholds.
func pastThreshold(p *kb.Page) int {
	return kb.CountOf(p.Fields.(*Goal).Indicators(), Indicator.Past)
}

// oldest returns the day of the number that was taken longest ago.
func (g *Goal) oldest() kb.Day {
	var day kb.Day
	for _, i := range g.Indicators() {
		if i.AsOf != "" && (day == "" || i.AsOf < day) {
			day = i.AsOf
		}
	}
	return day
}

func goalType() *kb.Type {
	return &kb.Type{
		Name: "goal", Title: "Goal", Plural: "Goals", Folder: "goals", Register: "Goals",
		Doc:          "an outcome that both partners want, with leading and lagging numbers",
		Family:       kb.FamilySteer,
		New:          func() kb.Fields { return new(Goal) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 90, Unit: "d"},
		Before: func(a, b *kb.Page) int {
			return cmp.Or(cmp.Compare(pastThreshold(b), pastThreshold(a)), kb.ByOrder(a, b))
		},
		Columns: []kb.Fact{
			{Label: "Indicators", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				past, all := pastThreshold(p), len(p.Fields.(*Goal).Indicators())
				switch {
				case past > 0:
					return kb.Cell{Text: e.Say("{n} of {all} past the threshold", past, all), Tone: kb.ToneBad}
				case all > 0:
					return kb.Cell{Text: "none past its threshold", Tone: kb.ToneGood}
				}
				return kb.Cell{}
			}},
			{Label: "Reached", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				all := p.Fields.(*Goal).Indicators()
				return kb.Cell{Text: e.Say("{n} of {all}", kb.CountOf(all, Indicator.Reached), len(all)), Number: true}
			}},
			{Label: "Numbers from", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				g := p.Fields.(*Goal)
				return kb.Cell{Day: g.oldest(), Late: g.Cadence.Given() && g.oldest() != "" && g.Cadence.After(g.oldest()) < e.Day}
			}},
			{Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Todos: goalWaits,
		Rules: goalRules(),
	}
}

// goalWaits are the todos for the agreed consequences of indicators past their
// threshold.
func goalWaits(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Todo {
	var waits []kb.Todo
	for _, i := range p.Fields.(*Goal).Indicators() {
		if i.Past() {
			text := l.Say("{indicator} is past its threshold", i.Name)
			if i.Then != "" {
				text += ": " + i.Then
			}
			waits = append(waits, kb.Todo{Kind: "indicator", Text: text, Since: i.AsOf})
		}
	}
	return waits
}
