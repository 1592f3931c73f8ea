package practice

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// GrowthPlan is the header of a plan of what a person wants to learn.
type GrowthPlan struct {
	Person       string
	Buddy        string
	Cadence      kb.Interval
	Competencies []Competency
	CheckIns     []CheckIn
}

// Competency is something a person is learning; levels are 1 (has seen it) to
// 5 (teaches it).
type Competency struct {
	What    string
	Level   kb.Number
	Target  kb.Number
	Stretch string
	Measure string
	Serves  string
	Needs   string
	By      kb.Day
	Was     []kb.Move
	Seen    []kb.Reading
}

// CheckIn is a talk about how it goes.
type CheckIn struct {
	Day  kb.Day
	Note string
}

// Fields lists the keys of a growth plan.
func (g *GrowthPlan) Fields() []kb.Field {
	return []kb.Field{
		kb.Owner("person", &g.Person, "whose plan it is").Require(),
		kb.Owner("buddy", &g.Buddy, "who accompanies the person, from the other partner if possible").Offer().Acts(),
		kb.Span("cadence", &g.Cadence, "how often the two of them talk about it").Offer().As("They talk").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(e.Every(g.Cadence)) }),
		kb.Rows("competencies", &g.Competencies, "what is learnt", func(c *Competency) []kb.Field {
			return []kb.Field{
				kb.Text("what", &c.What, "what the person can do then").Require(),
				kb.Num("level", &c.Level, "where the person stands, 1 (has seen it) to 5 (teaches it)").Bookkeeping(),
				kb.Num("target", &c.Target, "the level to reach, 1 to 5"),
				kb.Text("stretch", &c.Stretch, "a task that is a little too hard for now"),
				kb.Text("measure", &c.Measure, "how both see that it is reached"),
				kb.Text("serves", &c.Serves, "what the partnership gains"),
				kb.Text("needs", &c.Needs, "time, access or help that it takes"),
				kb.Date("by", &c.By, "the day by which it is reached"),
				kb.Was("by", &c.Was),
				kb.Seen(&c.Seen, "", "level"),
			}
		}).Offer().Drawn(growthPanels),
		kb.Rows("check_ins", &g.CheckIns, "the talks held so far", func(c *CheckIn) []kb.Field {
			return []kb.Field{
				kb.Date("day", &c.Day, "the day of the talk").Require(),
				kb.Text("note", &c.Note, "what was agreed").As("Agreed"),
			}
		}).As("Talks").Bookkeeping(),
	}
}

// Owned returns who answers for the plan: the person.
func (g *GrowthPlan) Owned() []string { return one(g.Person) }

// lastTalk returns the day of the latest check-in, no day when there was none.
func (g *GrowthPlan) lastTalk() kb.Day {
	var last kb.Day
	for _, c := range g.CheckIns {
		last = max(last, c.Day)
	}
	return last
}

// nextTalk returns the day of the next talk; no day when no cadence is set or there was
// no talk yet.
func (g *GrowthPlan) nextTalk() kb.Day {
	if last := g.lastTalk(); last != "" && g.Cadence.Given() && !g.Cadence.Never {
		return g.Cadence.After(last)
	}
	return ""
}

func growthPlanType() *kb.Type {
	nextTalk := kb.Fact{Label: "Next talk", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
		next := p.Fields.(*GrowthPlan).nextTalk()
		return kb.Cell{Day: next, Late: next != "" && next < e.Day}
	}}
	return &kb.Type{
		Name: "growth-plan", Title: "Growth plan", Plural: "Growth plans", Folder: "growth-plans", Register: "What people are learning",
		Doc:     "what a person of one partner wants to be able to do, with a buddy from the other",
		Family:  kb.FamilyLearn,
		New:     func() kb.Fields { return new(GrowthPlan) },
		Private: true,
		Columns: []kb.Fact{{Field: "person"}, {Field: "buddy"}, nextTalk, {Field: kb.FactTrust}},
		Facts:   append(kb.Facts("person", "buddy", "cadence"), nextTalk),
		Todos: func(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Todo {
			g := p.Fields.(*GrowthPlan)
			if next := g.nextTalk(); next != "" {
				return []kb.Todo{{Kind: "check-in", Text: l.Say("Talk about: {page}", p.Title), Owners: append(one(g.Person), one(g.Buddy)...), Since: g.lastTalk(), Due: next}}
			}
			return nil
		},
		Events: func(l *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
			g := p.Fields.(*GrowthPlan)
			if next := g.nextTalk(); next != "" && !retired(p) {
				return []kb.Event{{ID: "check-in", Title: l.Say("Talk about: {page}", p.Title), Day: next, Every: g.Cadence, Owners: append(one(g.Person), one(g.Buddy)...)}}
			}
			return nil
		},
		Rules: growthPlanRules(),
	}
}

func growthPlanRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "growth-plan/without-measure",
			Why:  "a competency says how both see that it is reached",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, c := range p.Fields.(*GrowthPlan).Competencies {
					if c.Measure == "" && !retired(p) {
						report(p.Place("competencies"+atRow(i)), "nothing says how both see that "+diag.QuoteShort(c.What)+" is reached", "add measure: what the person does then, in front of whom")
					}
				}
			},
		},
		{
			Code: "growth-plan/check-in-overdue",
			Why:  "check-ins are held as often as agreed",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				if next := p.Fields.(*GrowthPlan).nextTalk(); next != "" && next < j.Day && !retired(p) {
					report(p.Place("check_ins"), "the next talk was due on "+string(next), "hold it and add it to check_ins, or agree a longer cadence")
				}
			},
		},
		{
			Code: "growth-plan/level-out-of-range",
			Why:  "levels are whole numbers from 1 to 5",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, c := range p.Fields.(*GrowthPlan).Competencies {
					for _, n := range []struct {
						key string
						kb.Number
					}{{"level", c.Level}, {"target", c.Target}} {
						if n.Text != "" && !rated(n.Number) {
							report(p.Place("competencies"+atRow(i)+"."+n.key), n.key+" "+diag.QuoteShort(n.Text)+" is not a level", "write 1 (has seen it) to 5 (teaches it)")
						}
					}
				}
			},
		},
	}
}

func growthPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	g := p.Fields.(*GrowthPlan)
	way := kb.Panel{Title: "On the way", Kind: kb.PanelProgress, Note: "Levels from 1, has seen it, to 5, teaches it."}
	detail := kb.Panel{Title: "What it takes", Kind: kb.PanelTable, Head: []string{"Competency", "A size too large", "Reached when", "Serves", "Needs", "By"}}
	notes := e.Notes(p)
	for i, c := range g.Competencies {
		share, state := kb.Cell{}, kb.Cell{Text: "on the way", Tone: kb.ToneQuiet}
		if c.By != "" && c.By < e.Day {
			state = kb.Cell{Text: "later than planned", Tone: kb.ToneBad}
		}
		if rated(c.Level) && rated(c.Target) {
			share = kb.Cell{Text: count(int(c.Level.Value * 100 / max(c.Target.Value, c.Level.Value)))}
			if c.Level.Value >= c.Target.Value {
				state = kb.Cell{Text: "reached", Tone: kb.ToneGood}
			}
		}
		way.Rows = append(way.Rows, []kb.Cell{{Text: c.What}, share, {Text: c.Level.Text}, {Text: c.Target.Text}, state, {}, {}, {Text: notes[rowKey("competencies", i, "level")]}})
		detail.Rows = append(detail.Rows, []kb.Cell{{Text: c.What}, {Text: c.Stretch}, {Text: c.Measure}, {Text: c.Serves}, {Text: c.Needs}, {Day: c.By, Note: notes[rowKey("competencies", i, "by")]}})
	}
	return []kb.Panel{way, detail}
}
