package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// finishedIn is the label of the teach-backs that say who has finished a path.
const finishedIn = "Finished in"

// assignedFields lists the keys of an assignment.
func assignedFields(a *kb.Assignment) []kb.Field {
	return []kb.Field{
		kb.Owner("person", &a.Person, "who goes through the path").Require(),
		kb.Date("start", &a.Start, "the first day").Require(),
		kb.Date("by", &a.By, "the last day on which finishing it is not late").Require(),
		kb.Owner("buddy", &a.Buddy, "who accompanies this person"),
	}
}

// finish says who has finished a path: a learner of a teach-back that names it.
type finish struct {
	who  string
	note *kb.Page
}

// finishesOf returns who had finished a path on day, the earliest first.
func finishesOf(l *kb.Linked, path *kb.Page, day kb.Day) []finish {
	var all []finish
	for _, p := range l.Referring(path.ID, finishedIn) {
		note, ok := p.Fields.(*TeachBack)
		if !ok || p.Index || p.Draft() || p.Date == "" || p.Date > day {
			continue
		}
		for _, who := range note.Learners {
			all = append(all, finish{who, p})
		}
	}
	slices.SortStableFunc(all, func(a, b finish) int { return cmp.Compare(a.note.Date, b.note.Date) })
	return all
}

// unfinished returns the assignments of a path that had no teach-back on day. One from
// before the assignment does not count: the person is to go through the path again.
func unfinished(l *kb.Linked, path *kb.Page, day kb.Day) []kb.Assignment {
	assigned := path.Route().Assigned
	if len(assigned) == 0 {
		return nil
	}
	done := finishesOf(l, path, day)
	return kb.Where(assigned, func(a kb.Assignment) bool {
		return !slices.ContainsFunc(done, func(f finish) bool { return f.who == a.Person && f.note.Date >= a.Start })
	})
}

// pathTodos are the assignments that have begun and are not finished.
func pathTodos(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Todo {
	var todos []kb.Todo
	for _, a := range unfinished(l, p, day) {
		if a.Start > day {
			continue
		}
		todos = append(todos, kb.Todo{
			Kind: "path", Text: l.Say("{person} finishes the path: {page}", l.Directory.OwnerName(a.Person), p.Title),
			Owners: append(one(a.Person), one(a.Buddy)...), Since: a.Start, Due: a.By,
		})
	}
	return todos
}

// pathEvents are the last days of the assignments that are not finished.
func pathEvents(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Event {
	var events []kb.Event
	for _, a := range unfinished(l, p, day) {
		if a.By == "" {
			continue
		}
		events = append(events, kb.Event{
			ID: "path-" + a.Person + "-" + string(a.Start), Title: l.Say("{person} finishes the path: {page}", l.Directory.OwnerName(a.Person), p.Title),
			Day: a.By, Owners: append(one(a.Person), one(a.Buddy)...),
		})
	}
	return events
}

// newcomerPanels shows on a path who is on it, and who has finished it.
func newcomerPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	any := func(string) bool { return true }
	return []kb.Panel{
		{Title: "Newcomers on this path", Kind: kb.PanelTable, Head: []string{"Who", "Buddy", "From|day", "Due", "Status"}, Rows: openRows(e, p, any)},
		{Title: "Finished by", Kind: kb.PanelTable, Head: []string{"Who", "On", "Teach-back", "Pages changed since"}, Rows: finishedRows(e, p, any)},
	}
}

// pathsOfOwner shows on the page of a person, team or partner the paths that its people
// are on, accompany or have finished.
func pathsOfOwner(e *kb.Edition, id string) []kb.Panel {
	of := func(person string) bool {
		who, ok := e.Directory.Person(person)
		return person == id || ok && (who.Partner == id || who.Team == id && id != "")
	}
	open := kb.Panel{Title: "Newcomers", Kind: kb.PanelTable, Head: []string{"Path", "Who", "Buddy", "From|day", "Due", "Status"}}
	finished := kb.Panel{Title: "Paths finished", Kind: kb.PanelTable, Head: []string{"Path", "Who", "On", "Teach-back", "Pages changed since"}}
	for p := range headers[*Path](e.Pages) {
		path := []kb.Cell{{Page: p.ID}}
		for _, row := range openRows(e, p, of) {
			open.Rows = append(open.Rows, append(path, row...))
		}
		for _, row := range finishedRows(e, p, of) {
			finished.Rows = append(finished.Rows, append(path, row...))
		}
	}
	return []kb.Panel{open, finished}
}

// openRows returns a row for each unfinished assignment of a path whose newcomer or buddy
// is one of those asked for.
func openRows(e *kb.Edition, p *kb.Page, of func(person string) bool) [][]kb.Cell {
	if p.Draft() || retired(p) {
		return nil
	}
	var rows [][]kb.Cell
	for _, a := range unfinished(e.Linked, p, e.Day) {
		if !of(a.Person) && !of(a.Buddy) {
			continue
		}
		state := kb.Cell{Text: "under way", Tone: kb.ToneSoon}
		late := a.By != "" && a.By < e.Day
		switch {
		case late:
			state = kb.Cell{Text: "late", Tone: kb.ToneBad}
		case a.Start > e.Day:
			state = kb.Cell{Text: "planned", Tone: kb.ToneQuiet}
		}
		rows = append(rows, []kb.Cell{kb.OwnerCell(a.Person), kb.OwnerCell(a.Buddy), {Day: a.Start}, {Day: a.By, Late: late}, state})
	}
	return rows
}

// finishedRows returns a row for each of those asked for who has finished a path, the
// latest first.
func finishedRows(e *kb.Edition, p *kb.Page, of func(person string) bool) [][]kb.Cell {
	var rows [][]kb.Cell
	done := finishesOf(e.Linked, p, e.Day)
	slices.Reverse(done)
	for _, f := range done {
		if of(f.who) {
			rows = append(rows, []kb.Cell{kb.OwnerCell(f.who), {Day: f.note.Date}, {Page: f.note.ID}, changedSteps(e, p, f.note.Date)})
		}
	}
	return rows
}

// changedSteps names the pages of a path whose text has changed since a day. Where no
// page is known to have changed, it says so only if all are known.
func changedSteps(e *kb.Edition, p *kb.Page, since kb.Day) kb.Cell {
	var changed []string
	all := true
	for _, step := range p.Route().Steps {
		target := e.Resolve(p, step.Page)
		if target == nil {
			continue
		}
		is, known := e.ChangedSince(target, since)
		all = all && known
		if is && !slices.Contains(changed, target.ID) {
			changed = append(changed, target.ID)
		}
	}
	switch {
	case len(changed) > 0:
		return kb.Cell{Pages: changed}
	case all:
		return kb.Cell{Text: "none"}
	}
	return kb.Cell{Text: "not known", Tone: kb.ToneQuiet}
}
