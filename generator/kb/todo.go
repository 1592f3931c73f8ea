package kb

import (
	"cmp"
	"slices"
)

// Todo is something on a page that somebody has to do: an open action, a milestone, a
// proposed decision, a risk without an answer. Reports, steering sheets, calendars and
// the lists of what others owe a partner are all made of todos.
type Todo struct {
	Kind   string   // "action", "lesson", "gap", "milestone", "decision", … in lower case, as people say it
	Text   string   // the task, without a full stop
	Page   string   // id of its page
	Owners []string // ids of the people and teams who have to do it; the page's owners when it names none
	Since  Day      // the day from which it has been waiting; none when unknown
	Due    Day      // none when no day is set
	Risk   bool     // it is a risk or an issue, which steering lists separately
}

// Late reports whether the wait should have ended before day.
func (w Todo) Late(day Day) bool { return w.Due != "" && w.Due < day }

// Todos returns everything on the pages of a base that somebody has to do on day: the
// open items of pages that are neither drafts, archived nor of a later day, and the
// todos of their types (Type.Todos). The earliest due comes first, those without a day
// last, and those of one day by the title of the page.
func Todos(l *Linked, day Day) []Todo {
	var all []Todo
	order := map[string]string{} // of titles, by page
	for _, p := range l.Pages {
		if p.Index || p.Draft() || p.Status == StatusArchived || p.Status == StatusSuperseded || p.Ahead(day) {
			continue
		}
		found := itemWaits(l, p)
		if p.Type.Todos != nil {
			found = append(found, p.Type.Todos(l, p, day)...)
		}
		for _, w := range found {
			w.Page, order[p.ID] = p.ID, p.SortKey
			if len(w.Owners) == 0 {
				w.Owners = p.Owners
			}
			all = append(all, w)
		}
	}
	slices.SortStableFunc(all, func(a, b Todo) int {
		if (a.Due == "") != (b.Due == "") {
			if a.Due == "" {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(order[a.Page], order[b.Page]), cmp.Compare(a.Page, b.Page))
	})
	return all
}

// itemWaits returns the open items of the fields whose items are to be done.
func itemWaits(l *Linked, p *Page) []Todo {
	var waits []Todo
	for _, f := range p.TypeFields() {
		if f.Kind != KindItems || f.TodoKind == "" {
			continue
		}
		for _, item := range *f.Target.(*[]Item) {
			if !item.Open() {
				continue
			}
			item = l.DisplayItem(p, item)
			waits = append(waits, Todo{Kind: f.TodoKind, Text: item.Whole(), Since: p.Date, Due: item.Due, Owners: item.Owners})
		}
	}
	return waits
}
