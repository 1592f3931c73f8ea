package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// Update is the header of a short report on the state of the work.
type Update struct {
	Date     kb.Day
	RAG      string
	Number   string
	TopRisks []string
	Answers  []string
	Progress string
	Learned  string
	Thanks   string
	Blockers []kb.Item
	Next     []kb.Item
}

// mostRisks is how many risks an update may name, so that each is read.
const mostRisks = 3

// Fields lists the keys of an update.
func (u *Update) Fields() []kb.Field {
	return []kb.Field{
		kb.Date("date", &u.Date, "the day it is for; the file name's when missing").Elsewhere(),
		kb.Choice("rag", &u.RAG, "the status as a colour", Green, Amber, Red).As("Status").Require().
			Shows(func(*kb.Edition, *kb.Page) kb.Cell { return ragCell(u.RAG) }),
		kb.Text("number", &u.Number, "the number that the colour rests on").Offer().As("Because"),
		kb.PageRefs("top_risks", &u.TopRisks, "the most pressing risks, three at most, the worst first").To("risk").Relation("Named in updates"),
		kb.PageRefs("answers", &u.Answers, "goals whose numbers are past a threshold, and what is done about them").To("goal").Relation("Answered in updates"),
		kb.Prose("progress", "Progress", &u.Progress, "what was done since the last one").Want(),
		kb.Prose("learned", "Learned", &u.Learned, "what was found out, failures included"),
		kb.Prose("thanks", "Thanks", &u.Thanks, "who helped, and how"),
		kb.Items("blockers", "Blockers and help wanted", &u.Blockers, "what holds the work up, and who could help").AsTodo("blocker"),
		kb.Items("next", "Next", &u.Next, "what comes next, by whom and when").AsTodo("action"),
	}
}

// Happened returns the day it is for.
func (u *Update) Happened() kb.Day { return u.Date }

func updateType() *kb.Type {
	return &kb.Type{
		Name: "update", Title: "Update", Plural: "Updates", Folder: "updates", Register: "Updates",
		Doc:          "where the work stands on a day: a colour with its number, what was learnt, where help is wanted",
		Family:       kb.FamilySteer,
		New:          func() kb.Fields { return new(Update) },
		OwnersNeeded: true,
		Record:       kb.AlwaysRecord,
		Before:       wholeFirst,
		Columns: []kb.Fact{
			on("On"), {Field: "rag"},
			{Label: "On what", Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Page: workstreamOf(e.Linked, p)} }},
			{Field: "number"}, {Field: "top_risks"},
			{Label: "Help wanted", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(open(e.ItemsIn(p, "blockers")))), Number: true}
			}},
		},
		Facts:   []kb.Fact{on("On")},
		Panels:  updatePanels,
		Summary: updateSummary,
		Rules: []kb.Rule{
			{Code: "update/gap-in-cadence", Why: "a status is renewed every 14 days, or as often as status_every says; the breaks of site.yaml do not count", Whole: gapInUpdates},
			{Code: "update/green-against", Why: "a status is green only while no milestone is overdue and every number past its threshold is answered", Whole: greenAgainst},
			{
				Code: "update/too-many-risks",
				Why:  "an update names three risks at most, so that they are read",
				Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
					if risks := p.Fields.(*Update).TopRisks; len(risks) > mostRisks {
						report(p.Place("top_risks["+count(mostRisks)+"]"), "the update names "+count(len(risks))+" risks, \""+risks[mostRisks]+"\" is one too many",
							"keep the three that are worst; the others stay in the register")
					}
				},
			},
			{
				Code: "update/without-date",
				Why:  "an update has a day",
				Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
					if _, bad := kb.DayOfName(p.Path); p.Date == "" && bad == "" && !p.Faulty["date"] {
						report(kb.Pos{Line: 1, Column: 1}, "no day says when the update was written", "add date: YYYY-MM-DD, or begin the file's name with the day")
					}
				},
			},
		},
	}
}

// wholeFirst sorts the newest first, and of one day that on the whole partnership
// before those on its workstreams.
func wholeFirst(a, b *kb.Page) int {
	return cmp.Or(
		cmp.Compare(b.Date, a.Date),
		cmp.Compare(min(len(a.Workstream), 1), min(len(b.Workstream), 1)),
		kb.ByOrder(a, b),
	)
}

// LatestUpdate returns the newest update of day or earlier that is part of a
// workstream, or of the whole partnership when workstream is empty. Nil: none.
func LatestUpdate(l *kb.Linked, workstream string, day kb.Day) *kb.Page {
	if told := updatesOf(l, workstream, day); len(told) > 0 {
		return told[len(told)-1]
	}
	return nil
}

// updatesOf returns the dated updates on a workstream up to day, the oldest first. A
// draft counts for nobody yet.
func updatesOf(l *kb.Linked, workstream string, day kb.Day) []*kb.Page {
	var told []*kb.Page
	for p := range headers[*Update](l.Pages) {
		if p.Date != "" && p.Date <= day && !p.Draft() && workstreamOf(l, p) == workstream {
			told = append(told, p)
		}
	}
	slices.SortStableFunc(told, func(a, b *kb.Page) int { return cmp.Compare(a.Date, b.Date) })
	return told
}

// workstreamOf returns the id of the workstream that a page names, empty when
// it names none.
func workstreamOf(l *kb.Linked, p *kb.Page) string {
	if p.Workstream == "" {
		return ""
	}
	if w := l.Resolve(p, p.Workstream); w != nil {
		return w.ID
	}
	return ""
}

func updatePanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	history := historyPanel(e, "Status until then", workstreamOf(e.Linked, p), p.Date)
	if more := len(history.Rows) - mostHistory; more > 0 {
		history.Rows = history.Rows[more:]
		history.Note = "The register has the earlier updates."
	}
	if len(history.Rows) < 2 {
		return nil
	}
	return []kb.Panel{history}
}

// mostHistory is how many updates an update shows of those until it: those of a
// year, one a week. Each page shows its own, so without a limit the pages would
// grow with the square of the updates.
const mostHistory = 52

func historyPanel(e *kb.Edition, title, workstream string, day kb.Day) kb.Panel {
	panel := kb.Panel{Title: title, Kind: kb.PanelHistory}
	for _, p := range updatesOf(e.Linked, workstream, day) {
		panel.Rows = append(panel.Rows, []kb.Cell{{Day: p.Date}, ragCell(p.Fields.(*Update).RAG), {Page: p.ID}})
	}
	return panel
}

// updateSummary shows the colours over time.
func updateSummary(e *kb.Edition) []kb.Panel { return []kb.Panel{tracksPanel(e)} }
