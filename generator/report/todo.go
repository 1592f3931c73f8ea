package report

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// Todo is one thing that somebody has to do.
type Todo struct {
	Kind   string   `json:"kind"` // "review", "action", "lesson", …
	Text   string   `json:"text"`
	Why    string   `json:"why"`   // "review overdue since 3 October 2026", "due on …"
	Page   string   `json:"page"`  // id
	Path   string   `json:"path"`  // of the page's file
	URL    string   `json:"url"`   // from the site's root
	Title  string   `json:"title"` // of the page
	Owners []string `json:"owners"`
	Since  kb.Day   `json:"since,omitempty"`
	Due    kb.Day   `json:"due,omitempty"`
	Late   bool     `json:"late"`
	Risk   int      `json:"risk"`

	order    string // of the title among readers
	pressing bool   // a todo is pressing when it is late, a review when its page's state is
}

func (t Todo) same(other Todo) bool {
	return t.Kind == other.Kind && t.Page == other.Page && t.Text == other.Text && t.Due == other.Due
}

func byRisk(a, b Todo) int {
	return cmp.Or(cmp.Compare(b.Risk, a.Risk), dueFirst(a.Due, b.Due), cmp.Compare(a.order, b.order), cmp.Compare(a.Page, b.Page), cmp.Compare(a.Text, b.Text))
}

// lateFirst orders todos: the late ones first, then by risk.
func lateFirst(a, b Todo) int {
	if a.Late != b.Late {
		if a.Late {
			return -1
		}
		return 1
	}
	return byRisk(a, b)
}

// dueFirst compares days, no day last.
func dueFirst(a, b kb.Day) int {
	if (a == "") != (b == "") {
		if a == "" {
			return 1
		}
		return -1
	}
	return cmp.Compare(a, b)
}

// waits returns the todos of the pages, the late ones first, then by risk.
func (m *maker) waits() []Todo {
	all := []Todo{}
	for _, w := range kb.Todos(m.Linked, m.Day) {
		p := m.Page(w.Page)
		todo := Todo{
			Kind: w.Kind, Text: w.Text, Page: p.ID, Path: p.Path, URL: p.URL, Title: p.Title, order: p.SortKey,
			Owners: listOf(w.Owners), Since: w.Since, Due: w.Due, Late: w.Late(m.Day), pressing: w.Late(m.Day),
		}
		pressing, since := 1, w.Since
		switch {
		case todo.Late:
			pressing, since, todo.Why = 3, w.Due, m.Say("late since {day}", m.Long(w.Due))
		case w.Due != "" && w.Due <= m.until:
			pressing, todo.Why = 2, m.Say("due on {day}", m.Long(w.Due))
		case w.Due != "":
			todo.Why = m.Say("due on {day}", m.Long(w.Due))
		case w.Since != "":
			todo.Why = m.Say("open since {day}", m.Long(w.Since))
		default:
			todo.Why = m.Say("open")
		}
		todo.Risk = risk(pressing, m.reach(p.ID), since, m.Day)
		all = append(all, todo)
	}
	slices.SortStableFunc(all, lateFirst)
	return all
}

// week returns the work of an owner this week, by risk: reviews that count for the
// owner and are late, due within the week or planned for it, and todos that are late
// or due within it.
func (m *maker) week(id string, s Scope, f Forecast) []Todo {
	todos := []Todo{}
	for _, load := range f.Owners {
		if load.Owner != id {
			continue
		}
		for _, r := range load.Reviews {
			if r.Round > 0 || r.Due > m.until && r.Week != 0 {
				continue
			}
			todos = append(todos, m.reviewTodo(id, r, s))
		}
	}
	for _, w := range s.Waits {
		if w.Late || w.Due != "" && w.Due <= m.until {
			todos = append(todos, w)
		}
	}
	slices.SortStableFunc(todos, byRisk)
	return todos
}

// reviewTodo returns a review as a thing to do.
func (m *maker) reviewTodo(owner string, r Review, s Scope) Todo {
	p, t, words := m.Page(r.Page), m.Trust[r.Page], sentence.ForReaders(m.Base)
	todo := Todo{
		Kind: "review", Text: p.Title, Page: p.ID, Path: p.Path, URL: p.URL, Title: p.Title, order: p.SortKey,
		Owners: []string{owner}, Due: r.Due, Late: r.Late, pressing: t.State.Tone() == kb.ToneBad,
		Why: words.DueOn(r.Due), Risk: risk(2, m.reach(p.ID), "", m.Day),
	}
	switch _, given := m.ownWord(t, owner); {
	case r.Late && given && t.Waiting != nil: // this partner's verification is getting old while the other's is missing
		todo.Why, todo.Since, todo.Risk = words.DueSince(r.Due), r.Due, risk(2, m.reach(p.ID), r.Due, m.Day)
	case r.Late:
		for _, e := range s.Pages {
			if e.Page == r.Page {
				todo.Why, todo.Since, todo.Risk = e.Reasons[0].Words, e.Reasons[0].Since, e.Risk
			}
		}
	case r.Due > m.until:
		todo.Why, todo.Risk = m.Say("planned early, due on {day}", m.Long(r.Due)), risk(1, m.reach(p.ID), "", m.Day)
	}
	return todo
}
