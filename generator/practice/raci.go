package practice

import (
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// raciPanels shows what is handed over, and who does what for it.
func raciPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	w := p.Fields.(*Workstream)
	return []kb.Panel{deliverablesPanel(dated(e.Linked, p), e.Day, e.Notes(p)), raciPanel(w.RACI)}
}

func latestUpdateCell(e *kb.Edition, p *kb.Page) kb.Cell {
	return kb.PageCell(LatestUpdate(e.Linked, p.ID, e.Day))
}

func openRisksCell(e *kb.Edition, p *kb.Page) kb.Cell {
	var cell kb.Cell
	for other, r := range headers[*Risk](e.Referring(p.ID, partOf)) {
		if r.Open() {
			cell.Pages = append(cell.Pages, other.ID)
		}
	}
	return cell
}

func deliverablesPanel(raci []Deliverable, day kb.Day, notes map[string]string) kb.Panel {
	panel := kb.Panel{Title: "What is handed over", Kind: kb.PanelTable, Head: []string{"Deliverable", "Accepted when", "Due", "State"}}
	signed := slices.ContainsFunc(raci, func(d Deliverable) bool { return d.AcceptedBy != "" || d.Accepted != "" })
	if signed {
		panel.Head = append(panel.Head, "Accepted by", "Accepted on")
	}
	for i, d := range raci {
		state := kb.Cell{Text: "open", Tone: kb.ToneSoon}
		late := d.Done != kb.Yes && d.Due != "" && d.Due < day
		switch {
		case d.Done == kb.Yes:
			state = kb.Cell{Text: "accepted", Tone: kb.ToneGood}
		case late:
			state = kb.Cell{Text: "overdue", Tone: kb.ToneBad}
		}
		row := []kb.Cell{{Text: d.Name}, {Text: d.Acceptance}, {Day: d.Due, Late: late, Note: notes[rowKey("raci", i, "due")]}, state}
		if signed {
			row = append(row, kb.Cell{Owners: one(d.AcceptedBy)}, kb.Cell{Day: d.Accepted})
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}

func raciPanel(raci []Deliverable) kb.Panel {
	panel := kb.Panel{Title: "Who does what", Kind: kb.PanelTable, Head: []string{"Deliverable", "Accountable", "Responsible", "Consulted", "Informed"}}
	for _, d := range raci {
		panel.Rows = append(panel.Rows, []kb.Cell{
			{Text: d.Name}, {Owners: d.Accountable}, {Owners: d.Responsible}, {Owners: d.Consulted}, {Owners: d.Informed},
		})
	}
	return panel
}

func workstreamRules() []kb.Rule {
	return append(deliverableRules(), []kb.Rule{
		{
			Code:  "workstream/not-one-accountable",
			Why:   "exactly one person is accountable for a deliverable; with two, each waits for the other",
			Check: oneAccountable,
		},
		{
			Code: "workstream/accountable-ombud",
			Why:  "an ombud stays neutral and is not accountable for any deliverable",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				neutral := ombuds(j.Linked)
				for i, d := range p.Fields.(*Workstream).RACI {
					for _, who := range d.Accountable {
						if neutral[who] {
							report(p.Place(rowKey("raci", i, "accountable")), "the ombud \""+who+"\" is accountable for "+diag.QuoteShort(d.Name), "name somebody of the team; the ombud stays neutral")
						}
					}
				}
			},
		},
		{
			Code: "workstream/escalation-out-of-order",
			Why:  "each step of a ladder ends later than the one below it",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				below := 0
				for i, r := range p.Fields.(*Workstream).Escalation {
					days := r.Within.Days()
					if days == 0 {
						continue
					}
					if days <= below {
						report(p.Place(rowKey("escalation", i, "within")), "the step "+diag.QuoteShort(r.Level)+" ends after "+(*kb.Base)(nil).Within(r.Within)+", no later than the one below it",
							"count within from the first day of the question, and put the lowest step first")
					}
					below = days
				}
			},
		},
		{
			Code: "workstream/unreadable-time",
			Why:  "a calendar needs the time of a meeting as hours and minutes",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, m := range p.Fields.(*Workstream).Meetings {
					if m.At != "" && !validTime(m.At) {
						report(p.Place(rowKey("meetings", i, "at")), "\""+m.At+"\" is not a time of day", "write it in quotes as \"09:30\"")
					}
				}
			},
		},
	}...)
}

// deliverableRules are the rules for what a workstream hands over.
func deliverableRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "workstream/deliverable-without-acceptance",
			Why:  "a deliverable says what is checked before it is accepted",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, d := range deliverables(j.Linked, p) {
					if d.Acceptance == "" && d.Done != kb.Yes {
						report(p.Place("raci"+atRow(i)), "it is not written when "+diag.QuoteShort(d.Name)+" is accepted", "add acceptance: what is checked, on what, and which number passes")
					}
				}
			},
		},
		{
			Code: "workstream/deliverable-without-day",
			Why:  "a deliverable has a day for its sign-off",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, d := range deliverables(j.Linked, p) {
					if d.Due == "" && d.Milestone == "" && d.Done != kb.Yes {
						report(p.Place("raci"+atRow(i)), "no day is set for "+diag.QuoteShort(d.Name), "add due: the day of its sign-off, or milestone: the id of the milestone with which it is due")
					}
				}
			},
		},
		{
			Code: "workstream/accepted-by-nobody",
			Why:  "a deliverable that is done says who accepted it, and when",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, d := range deliverables(j.Linked, p) {
					if d.Done == kb.Yes && (d.AcceptedBy == "" || d.Accepted == "") {
						report(p.Place(rowKey("raci", i, "done")), "it is not said who accepted "+diag.QuoteShort(d.Name)+", and when", "add accepted_by: the person, and accepted: the day")
					}
				}
			},
		},
		{
			Code: "workstream/overdue-deliverable",
			Why:  "a deliverable is accepted by the day that was set, or gets a new one",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, d := range dated(j.Linked, p) {
					if d.Done != kb.Yes && d.Due != "" && d.Due < j.Day {
						report(p.Place(rowKey("raci", i, dueKey(d))), diag.QuoteShort(d.Name)+" was due on "+string(d.Due), "add done: yes once it is accepted, or agree a new day")
					}
				}
			},
		},
		{
			Code:  "workstream/unknown-milestone",
			Why:   "a deliverable takes its day from one milestone of a current roadmap",
			Check: unknownMilestone,
		},
	}
}

// dueKey is the key that says when a deliverable is due.
func dueKey(d Deliverable) string {
	if d.Milestone != "" {
		return "milestone"
	}
	return "due"
}

// deliverables returns what a workstream hands over, each with its day, unless it is over.
func deliverables(l *kb.Linked, p *kb.Page) []Deliverable {
	if retired(p) {
		return nil
	}
	return dated(l, p)
}

// oneAccountable reports deliverables that nobody, or more than one, is accountable for.
func oneAccountable(_ *kb.Judged, p *kb.Page, report kb.Report) {
	for i, d := range p.Fields.(*Workstream).RACI {
		switch {
		case len(d.Accountable) == 0:
			report(p.Place(rowKey("raci", i, "deliverable")), "nobody is accountable for "+diag.QuoteShort(d.Name), "add accountable: with the one person who answers for it")
		case len(d.Accountable) > 1:
			report(p.Place(rowKey("raci", i, "accountable")), count(len(d.Accountable))+" are accountable for "+diag.QuoteShort(d.Name)+": \""+strings.Join(d.Accountable, "\", \"")+"\"",
				"keep one, and move the others to responsible or consulted")
		}
	}
}

// rowKey is the key path of a value in a row: raci[2].due.
func rowKey(rows string, i int, key string) string { return rows + "[" + strconv.Itoa(i) + "]." + key }

// ombuds returns the ids of those who must stay neutral: the ombud of a charter, and
// the entry of that id in the directory, so that the rule holds before there is a
// charter.
func ombuds(l *kb.Linked) map[string]bool {
	neutral := map[string]bool{"ombud": true}
	for _, p := range l.Pages {
		if p.Type.Name == "charter" {
			neutral[headerSays(p, "ombud")] = true
		}
	}
	return neutral
}
