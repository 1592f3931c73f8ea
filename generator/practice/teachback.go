package practice

import (
	"slices"
	"strconv"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// TeachBack is the header of a note on a lesson: who taught, what, and who learnt.
type TeachBack struct {
	Date       kb.Day
	Teacher    string
	Learners   []string
	Covers     []string
	Path       string
	Format     string
	Understood string
	Gaps       []kb.Item
	Next       string
}

// taughtIn is the label of the teach-backs that cover a page.
const taughtIn = "Taught in"

// onboarding is the format of a teach-back at the end of a path: the newcomers explain,
// and the buddy listens.
const onboarding = "onboarding"

// Lesson reports whether the teacher taught. At the end of a path the buddy stands for the
// teacher, which counts for nobody.
func (t *TeachBack) Lesson() bool { return t.Path == "" && t.Format != onboarding }

// Fields lists the keys of a teach-back.
func (t *TeachBack) Fields() []kb.Field {
	return []kb.Field{
		kb.Date("date", &t.Date, "the day it took place; the file name's when missing").Elsewhere(),
		kb.Owner("teacher", &t.Teacher, "who taught").As("Taught by").Require(),
		kb.Owners("learners", &t.Learners, "who explained it back").As("Explained back by").Require(),
		kb.PageRefs("covers", &t.Covers, "pages that were taught").Require().Relation(taughtIn),
		kb.Choice("format", &t.Format, "how it was done", "session", "walkthrough", "shadow-day", onboarding),
		kb.PageRef("path", &t.Path, "the path that the learners have finished with it").To("path").Relation(finishedIn).OfPeople(),
		kb.Prose("understood", "Understood", &t.Understood, "what the learners could explain in their own words").Want(),
		kb.Items("gaps", "Gaps", &t.Gaps, "what was still unclear, and who sees to it").AsTodo("gap"),
		kb.Text("next", &t.Next, "what comes next"),
	}
}

// Owned returns who answers for the note when no owner is named: the teacher.
func (t *TeachBack) Owned() []string { return one(t.Teacher) }

// Happened returns the day it took place.
func (t *TeachBack) Happened() kb.Day { return t.Date }

func one(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

func teachBackType() *kb.Type {
	return &kb.Type{
		Name: "teach-back", Title: "Teach-back", Plural: "Teach-backs", Folder: "teach-backs", Register: "Teach-back ledger",
		Doc:    "a note on who taught what to whom, and what was explained back",
		Family: kb.FamilyLearn,
		New:    func() kb.Fields { return new(TeachBack) },
		Record: kb.AlwaysRecord,
		Before: kb.Newest,
		Columns: []kb.Fact{
			on("Held on"), {Field: "teacher"}, {Field: "learners"}, {Field: "covers"},
			{Label: "Open gaps", Numeric: true, Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(open(e.ItemsIn(p, "gaps")))), Number: true}
			}},
		},
		Facts:   []kb.Fact{on("Held on"), {Field: "teacher"}, {Field: "learners"}, {Field: "covers"}, {Label: "Direction", Of: direction}},
		Summary: teachBackSummary,
		Rules: []kb.Rule{
			kb.RecordDay("teach-back", "date"),
			{Code: "teach-back/taught-oneself", Why: "the learner and the teacher are different people", Check: taughtOneself},
			{Code: "teach-back/out-of-balance", Why: "partners take turns in teaching: none has given three more than another", Whole: outOfBalance},
			{Code: "teach-back/gap-in-cadence", Why: "there is a teach-back at least every four weeks; the breaks of site.yaml do not count", Whole: gapInCadence},
		},
	}
}

// direction says which partner taught which.
func direction(e *kb.Edition, p *kb.Page) kb.Cell {
	from, to := Direction(&e.Directory, p.Fields.(*TeachBack))
	if from == "" || len(to) == 0 {
		return kb.Cell{}
	}
	return kb.TextCell(e.Say("{from} to {partners}", e.Directory.PartnerName(from), joinPartners(e, to)))
}

// Direction returns the partner that taught and the partners that learnt,
// derived from the people; none where nobody taught.
func Direction(d *kb.Directory, note *TeachBack) (from string, to []string) {
	if !note.Lesson() {
		return "", nil
	}
	teacher, _ := d.Owner(note.Teacher)
	seen := map[string]bool{}
	for _, id := range note.Learners {
		if id == note.Teacher {
			continue
		}
		if learner, ok := d.Owner(id); ok && !seen[learner.Partner] {
			seen[learner.Partner] = true
			to = append(to, learner.Partner)
		}
	}
	return teacher.Partner, to
}

func joinPartners(e *kb.Edition, ids []string) string {
	names := kb.Map(ids, e.Directory.PartnerName)
	return e.Listed(names)
}

// Balance returns how many teach-backs each partner of the directory has given
// to another one up to day, in the directory's order.
func Balance(b *kb.Base, day kb.Day) []int {
	given := make([]int, len(b.Directory.Partners))
	for p, note := range headers[*TeachBack](b.Pages) {
		if p.Ahead(day) || p.Draft() {
			continue
		}
		from, to := Direction(&b.Directory, note)
		for i, partner := range b.Directory.Partners {
			if partner.ID == from && len(to) > 0 && (len(to) > 1 || to[0] != from) {
				given[i]++
			}
		}
	}
	return given
}

// BalancePanel shows how many teach-backs each partner has given to another
// one; it has no rows when none was given.
func BalancePanel(e *kb.Edition) kb.Panel {
	panel := kb.Panel{Title: "Who taught whom", Kind: kb.PanelBars, Note: "Teach-backs given to the other partner. The rule is to take turns."}
	given := Balance(e.Base, e.Day)
	total := 0
	for _, n := range given {
		total += n
	}
	if total == 0 {
		return panel
	}
	for i, partner := range e.Directory.Partners {
		panel.Rows = append(panel.Rows, []kb.Cell{
			{Text: e.Directory.PartnerName(partner.ID)},
			{Text: strconv.Itoa(given[i] * 100 / total), Number: true},
			{Text: e.Say("{n} of {all}", given[i], total)},
		})
	}
	return panel
}

func teachBackSummary(e *kb.Edition) []kb.Panel { return []kb.Panel{BalancePanel(e)} }

// taughtOneself reports a teacher who is among the learners.
func taughtOneself(_ *kb.Judged, p *kb.Page, report kb.Report) {
	note := p.Fields.(*TeachBack)
	if i := slices.Index(note.Learners, note.Teacher); i >= 0 && note.Teacher != "" {
		report(p.Place("learners["+count(i)+"]"), diag.QuoteShort(note.Teacher)+" taught and is named as a learner, which does not count", "name who explained it back, or another teacher")
	}
}

// outOfBalance reports the latest teach-back when one partner has given at
// least three more than another.
func outOfBalance(j *kb.Judged, report func(p *kb.Page, at kb.Pos, message, hint string)) {
	given := Balance(j.Base, j.Day)
	most, least := 0, 0
	for i := range given {
		if given[i] > given[most] {
			most = i
		}
		if given[i] < given[least] {
			least = i
		}
	}
	if len(given) < 2 || given[most]-given[least] < 3 {
		return
	}
	notes := kb.Where(j.PagesOfType("teach-back"), func(p *kb.Page) bool { return p.Fields.(*TeachBack).Lesson() })
	if len(notes) == 0 {
		return
	}
	latest := notes[0]
	who, other := j.Directory.PartnerInText(j.Directory.Partners[most].ID), j.Directory.PartnerInText(j.Directory.Partners[least].ID)
	report(latest, latest.Place("teacher"),
		who+" has given "+count(given[most])+" teach-backs and "+other+" "+count(given[least]),
		"let "+other+" teach next")
}
