package practice

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Retro is the header of a retrospective, or of a pre-mortem.
type Retro struct {
	Kind       string
	Date       kb.Day
	Milestones []string
	Milestone  string
	Keep       string
	Stop       string
	Start      string
	Intended   string
	Actual     string
	Lessons    []kb.Item
	Actions    []kb.Item
}

// Fields lists the keys of a retro.
func (r *Retro) Fields() []kb.Field {
	return []kb.Field{
		kb.Choice("kind", &r.Kind, "what kind of review it was; retro when missing",
			"retro", "after-action", "pre-mortem", "safety-review", "scenario-drill", "process-feedback").
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.TextCell(e.Say(retroKind(p))) }),
		kb.Date("date", &r.Date, "the day it took place; the file name's when missing").Elsewhere(),
		kb.Text("milestone", &r.Milestone, "what it looked back at").As("Looked at"),
		kb.Texts("milestones", &r.Milestones, "ids of the milestones that it looked back at").
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(milestoneTitles(e.Linked, r.Milestones)) }),
		kb.Prose("keep", "Keep", &r.Keep, "what went well and stays"),
		kb.Prose("stop", "Stop", &r.Stop, "what nobody does any more"),
		kb.Prose("start", "Start", &r.Start, "what is new from now on"),
		kb.Prose("intended", "Intended", &r.Intended, "what was meant to happen"),
		kb.Prose("actual", "Actual", &r.Actual, "what happened instead"),
		kb.Items("lessons", "Lessons", &r.Lessons, "what was learnt, the page it changes, and who changes it").As("What the lessons changed").InTable().Want().Relation("Lessons from").AsTodo("lesson"),
		kb.Items("actions", "Actions", &r.Actions, "what is to be done, by whom and when").AsTodo("action"),
	}
}

// Happened returns the day it took place.
func (r *Retro) Happened() kb.Day { return r.Date }

func retroType() *kb.Type {
	return &kb.Type{
		Name: "retro", Title: "Retro", Plural: "Retros", Folder: "retros", Register: "Retros and their lessons",
		Doc:          "a blameless look back whose lessons change playbooks and checklists",
		Family:       kb.FamilyLearn,
		New:          func() kb.Fields { return new(Retro) },
		OwnersNeeded: true,
		Record:       kb.AlwaysRecord,
		Before:       kb.Newest,
		Columns: []kb.Fact{
			on("Held on"), {Field: "kind"}, {Field: "milestone"},
			{Label: "Lessons applied", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if p.Ahead(e.Day) {
					return kb.Cell{} // it does not count yet
				}
				lessons := e.ItemsIn(p, "lessons")
				return kb.Cell{Text: e.Say("{n} of {all}", kb.CountOf(lessons, func(l kb.PlacedItem) bool { return e.Lesson(l) == kb.LessonApplied }), len(lessons)), Number: true}
			}},
			{Label: "Open actions", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				if p.Ahead(e.Day) {
					return kb.Cell{}
				}
				return kb.Cell{Text: count(len(open(e.ItemsIn(p, "actions")))), Number: true}
			}},
		},
		Facts:   []kb.Fact{on("Held on")},
		Summary: retroSummary,
		Rules: []kb.Rule{
			kb.RecordDay("retro", "date"),
			{
				Code: "retro/lesson-without-owner",
				Why:  "an open lesson names who applies it",
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					for _, lesson := range j.ItemsIn(p, "lessons") {
						if _, meant := j.Directory.MeantBy(lesson.Item); lesson.Open() && len(lesson.Owners) == 0 && meant == "" {
							report(lesson.Pos, "the open lesson "+diag.QuoteShort(lesson.Text)+" has no owner", "add @someone, or tick it when it is applied")
						}
					}
				},
			},
			{Code: "retro/ticked-alone", Why: "a lesson is ticked once its page has changed, or once a task of the checklist names the retro", Check: tickedAlone},
			{
				Code: "retro/lesson-without-page",
				Why:  "a lesson names the page it changes, or why it is declined",
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					for _, lesson := range j.ItemsIn(p, "lessons") {
						if len(lesson.Pages) == 0 && lesson.Declined == "" {
							report(lesson.Pos, "the lesson "+diag.QuoteShort(lesson.Text)+" names no page that it changes", "add [[playbook-or-checklist]], or \"declined: reason\"")
						}
					}
				},
			},
		},
	}
}

func retroKind(p *kb.Page) string {
	if kind := p.Fields.(*Retro).Kind; kind != "" {
		return kind
	}
	return "retro"
}

func retroSummary(e *kb.Edition) []kb.Panel {
	var all, waiting []kb.PlacedItem
	for p := range headers[*Retro](e.Pages) {
		if p.Ahead(e.Day) {
			continue
		}
		lessons := e.ItemsIn(p, "lessons")
		all = append(all, lessons...)
		waiting = append(waiting, open(lessons)...)
	}
	if len(all) == 0 {
		return nil
	}
	share := func(n int) kb.Cell { return kb.Cell{Text: count(n * 100 / len(all)), Number: true} }
	in := func(state kb.LessonState) int {
		return kb.CountOf(all, func(lesson kb.PlacedItem) bool { return e.Lesson(lesson) == state })
	}
	applied, declined := in(kb.LessonApplied), in(kb.LessonDeclined)
	ticked := len(all) - len(waiting) - declined - applied
	return []kb.Panel{{
		Title: "Where the lessons went", Kind: kb.PanelBars, Note: e.Count(len(all), "{n} lesson in all retros.", "{n} lessons in all retros."),
		Rows: [][]kb.Cell{
			{{Text: "applied"}, share(applied), {Text: count(applied)}},
			{{Text: "ticked, not shown"}, share(ticked), {Text: count(ticked)}},
			{{Text: "open"}, share(len(waiting)), {Text: count(len(waiting))}},
			{{Text: "declined"}, share(declined), {Text: count(declined)}},
		},
	}, {Title: "Open lessons, oldest first", Kind: kb.PanelItems, Rows: e.ItemRows(waiting, false)}}
}
