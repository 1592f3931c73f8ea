package render

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// stateView is the state of the base.
type stateView struct {
	layout
	Pages   int
	Living  int
	Counts  []countView
	Types   []typeState
	Lists   []stateList
	Weeks   []weekView
	Reviews int // in these weeks
}

// countView is how many pages are in a state.
type countView struct {
	Chip  chipView
	Count int
	Share int // 0 to 100, of all pages
}

// typeState is a type with its pages by state.
type typeState struct {
	Link   linkView
	Icon   string
	Pages  int
	Good   int
	Soon   int
	Bad    int
	Quiet  int
	GoodX  int // where its part of the bar ends, 0 to 100
	SoonX  int
	BadX   int
	QuietX int
}

// stateList is pages of which one thing is true.
type stateList struct {
	Title string
	ID    string
	Why   string
	Pages []dueView
}

// weekView is a week with the reviews that fall due in it.
type weekView struct {
	From    dayView
	Count   int
	Share   int
	Reviews []dueView
}

const weeks = 8

func (s *site) state() []job {
	return []job{{file("state/"), "state", func() any {
		s := s.at("state/")
		v := stateView{layout: s.layout("state/", "State of the base", "What is verified, what is due, and what nobody keeps.", "state/", "state")}
		for _, p := range s.e.Pages {
			if p.Index {
				continue
			}
			v.Pages++
			if st := s.e.Trust[p.ID].State; st != kb.StateRecord && st != kb.StateNoReview && st != kb.StateSuperseded && st != kb.StateArchived {
				v.Living++
			}
		}
		v.Counts, v.Types, v.Lists, v.Weeks = s.counts(), s.byType(), s.lists(), s.ahead()
		for _, w := range v.Weeks {
			v.Reviews += w.Count
		}
		return v
	}}}
}

func (s *site) counts() []countView {
	return s.countsOf(slices.DeleteFunc(slices.Clone(s.e.Pages), func(p *kb.Page) bool { return p.Index }))
}

func (s *site) countsOf(pages []*kb.Page) []countView {
	n := map[kb.State]int{}
	for _, p := range pages {
		n[s.e.Trust[p.ID].State]++
	}
	var counts []countView
	for _, state := range kb.States() {
		if n[state] > 0 {
			counts = append(counts, countView{chip(kb.Trust{State: state}), n[state], n[state] * 100 / len(pages)})
		}
	}
	return counts
}

func (s *site) byType() []typeState {
	var states []typeState
	for _, kind := range s.e.Types {
		pages := s.e.PagesOf(kind)
		if len(pages) == 0 {
			continue
		}
		t := typeState{Link: linkView{kind.Plural, kb.Address(kind.Folder)}, Icon: kind.Name, Pages: len(pages)}
		for _, p := range pages {
			switch s.e.Trust[p.ID].State.Tone() {
			case kb.ToneGood:
				t.Good++
			case kb.ToneSoon:
				t.Soon++
			case kb.ToneBad:
				t.Bad++
			default:
				t.Quiet++
			}
		}
		t.GoodX = t.Good * 100 / len(pages)
		t.SoonX = (t.Good + t.Soon) * 100 / len(pages)
		t.BadX = (t.Good + t.Soon + t.Bad) * 100 / len(pages)
		t.QuietX = 100
		states = append(states, t)
	}
	return states
}

// lists are what a steward looks at, the most pressing first.
func (s *site) lists() []stateList {
	wanted := []struct {
		title, why string
		holds      func(t kb.Trust) bool
	}{
		{"Reported wrong", "Someone found a mistake; an owner mends the page and verifies it.", in(kb.StateReported)},
		{"Review overdue", "The review was due more than two weeks ago.", func(t kb.Trust) bool { return t.State == kb.StateOverdue || t.Has(kb.FlagOverdue) && alive(t) }},
		{"Changed since verified", "The text is not the one that was verified.", func(t kb.Trust) bool { return t.Has(kb.FlagChanged) && alive(t) }},
		{"Waiting for one partner", "One side has verified it; the other has not.", func(t kb.Trust) bool { return t.Has(kb.FlagHalf) && alive(t) }},
		{"Review due", "Due within the last two weeks.", in(kb.StateDue)},
		{"Due soon", "Due within the next two weeks.", in(kb.StateDueSoon)},
		{"Not yet verified", "Nobody who may has verified it.", func(t kb.Trust) bool { return t.State == kb.StateUnverified && !t.Has(kb.FlagHalf) }},
		{"Relies on something that no longer holds", "See whether the text still stands.", func(t kb.Trust) bool { return t.Has(kb.FlagDeadBase) && alive(t) }},
		{"Owner has left", "Nobody answers for it any more, or soon nobody will.", func(t kb.Trust) bool { return t.Has(kb.FlagOwnerLeft) || t.Has(kb.FlagOwnerLeaves) }},
		{"Not linked", "No page leads to it.", func(t kb.Trust) bool { return t.Has(kb.FlagOrphan) }},
	}
	var lists []stateList
	for _, w := range wanted {
		list := stateList{Title: w.title, ID: kb.Slug(w.title), Why: w.why}
		for _, p := range s.e.Pages {
			if !p.Index && w.holds(s.e.Trust[p.ID]) {
				list.Pages = append(list.Pages, s.dueView(p))
			}
		}
		slices.SortStableFunc(list.Pages, func(a, b dueView) int {
			return cmp.Or(strings.Compare(iso(a.Day), iso(b.Day)), strings.Compare(a.Link.Title, b.Link.Title))
		})
		if len(list.Pages) > 0 {
			lists = append(lists, list)
		}
	}
	return lists
}

func in(state kb.State) func(kb.Trust) bool {
	return func(t kb.Trust) bool { return t.State == state }
}

// alive reports whether anyone still has to see to the page.
func alive(t kb.Trust) bool {
	return t.State != kb.StateSuperseded && t.State != kb.StateArchived && t.State != kb.StateRecord && t.State != kb.StateDraft
}

func iso(d *dayView) string {
	if d == nil {
		return ""
	}
	return d.ISO
}

// ahead counts the reviews of the next weeks, each beginning on the weekday of
// the build.
func (s *site) ahead() []weekView {
	views := make([]weekView, weeks)
	most := 1
	for i := range views {
		from := s.e.Day.Add(7 * i)
		views[i].From = dayView{ISO: string(from), Long: from.Short()}
		for _, p := range s.e.Pages {
			t := s.e.Trust[p.ID]
			if t.Due > from && t.Due <= from.Add(7) && alive(t) || i == 0 && t.Due == from && alive(t) {
				views[i].Reviews = append(views[i].Reviews, s.dueView(p))
			}
		}
		views[i].Count = len(views[i].Reviews)
		most = max(most, views[i].Count)
	}
	for i := range views {
		views[i].Share = views[i].Count * 100 / most
	}
	return views
}
