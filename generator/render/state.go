package render

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// stateView is the state of the base.
type stateView struct {
	layout
	Pages  int
	Living int // pages under review, those never verified included
	Fine   int // of these, those that need nothing
	Counts []countView
	Types  partsView
	Owners partsView
	Board  []boardView
	Lists  []stateList
	Weeks  []weekView
}

// countView is how many pages are in a state.
type countView struct {
	Chip  chipView
	Count int
	Share int // 0 to 100, of the largest count
}

// partsView is a table of pages by the action that their states require.
type partsView struct {
	ID   string // of its heading
	Root string
	Head string
	Rows []partsRow
}

// partsRow is a type, or an owner, with its pages.
type partsRow struct {
	Link  linkView
	Pages int
	Parts []partView // good, soon, bad, quiet
}

// partView is a part of a bar. Where it begins and ends is in hundredths.
type partView struct {
	Tone  string
	Count int
	From  int
	Width int
}

// stateList is pages with one state or flag.
type stateList struct {
	Title string
	ID    string
	Why   string
	Pages []dueView
}

// weekView is a week with the reviews that fall due in it.
type weekView struct {
	From  dayView // empty for the row of late reviews
	Tone  string  // of the late ones
	Count int
	Share int // 0 to 100, of the fullest week
	Pages []linkView
}

// weeks is how far ahead the page looks.
const weeks = 8

func (s *site) stateJobs() []job {
	return []job{{file(kb.StateURL), "state", func() any { return s.at(kb.StateURL).state() }}}
}

func (s *site) state() stateView {
	v := stateView{
		layout: s.layout(kb.StateURL, s.e.Say("Health"), s.e.Say("What is verified, what is due, and what has no owner."), kb.StateURL, "state"),
		Pages:  len(s.pages), Counts: s.countsOf(s.pages), Types: s.byType(), Owners: s.byOwner(), Board: s.board(), Lists: s.lists(), Weeks: s.ahead(),
	}
	for _, p := range s.pages {
		if t := s.e.Trust[p.ID]; alive(t) && t.State != kb.StateNoReview {
			v.Living++
			if t.State == kb.StateVerified {
				v.Fine++
			}
		}
	}
	return v
}

// countsOf counts each page once, by the label of its chip: a page that one partner
// has verified is waiting for one partner, and does not count as unverified.
func (s *site) countsOf(pages []*kb.Page) []countView {
	n, most := map[string]int{}, 1
	for _, p := range pages {
		words := s.chip(s.e.Trust[p.ID]).Words
		n[words]++
		most = max(most, n[words])
	}
	var counts []countView
	count := func(t kb.Trust) {
		if chip := s.chip(t); n[chip.Words] > 0 {
			counts = append(counts, countView{chip, n[chip.Words], n[chip.Words] * 100 / most})
		}
	}
	for _, state := range kb.States() {
		if state == kb.StateUnverified {
			count(kb.Trust{State: state, Flags: []kb.Flag{{Kind: kb.FlagHalf}}})
		}
		count(kb.Trust{State: state})
	}
	return counts
}

func (s *site) byType() partsView {
	v := partsView{ID: "by-type", Root: s.root, Head: s.e.Say("Type")}
	for _, kind := range s.e.Types {
		if pages := s.e.PagesOf(kind); len(pages) > 0 {
			v.Rows = append(v.Rows, s.partsRow(linkView{kind.Plural, kb.Address(kind.Folder)}, pages))
		}
	}
	return v
}

// byOwner lists the owners of reviewed pages, those with the most to do first.
func (s *site) byOwner() partsView {
	v := partsView{ID: "by-owner", Root: s.root, Head: s.e.Say("Owner")}
	for _, id := range s.e.Directory.OwnerIDs() {
		var reviewed []*kb.Page
		for _, p := range s.owned[id] {
			if t := s.e.Trust[p.ID]; alive(t) && t.State != kb.StateNoReview {
				reviewed = append(reviewed, p)
			}
		}
		if len(reviewed) > 0 {
			v.Rows = append(v.Rows, s.partsRow(s.ownerLink(id), reviewed))
		}
	}
	waiting := func(r partsRow) int { return 1000*r.Parts[2].Count + r.Parts[1].Count }
	slices.SortStableFunc(v.Rows, func(a, b partsRow) int {
		return cmp.Or(cmp.Compare(waiting(b), waiting(a)), cmp.Compare(b.Pages, a.Pages))
	})
	return v
}

// partsRow counts pages by tone: good, soon, bad, quiet.
func (s *site) partsRow(link linkView, pages []*kb.Page) partsRow {
	n := map[kb.Tone]int{}
	for _, p := range pages {
		n[s.e.Trust[p.ID].State.Tone()]++
	}
	row := partsRow{Link: link, Pages: len(pages)}
	before := 0
	for _, tone := range [...]kb.Tone{kb.ToneGood, kb.ToneSoon, kb.ToneBad, kb.ToneQuiet} {
		from, to := before*100/len(pages), (before+n[tone])*100/len(pages)
		row.Parts = append(row.Parts, partView{string(tone), n[tone], from, to - from})
		before += n[tone]
	}
	return row
}

// lists are the lists for a steward, the most pressing first.
func (s *site) lists() []stateList {
	in := func(state kb.State) func(kb.Trust) bool {
		return func(t kb.Trust) bool { return t.State == state }
	}
	flagged := func(kind kb.FlagKind) func(kb.Trust) bool {
		return func(t kb.Trust) bool { return alive(t) && t.Has(kind) }
	}
	wanted := []struct {
		title, why string
		holds      func(t kb.Trust) bool
	}{
		{"Reported wrong", "Someone found a mistake. An owner mends the page and verifies it.", in(kb.StateReported)},
		{"Review overdue", "Due more than two weeks ago.", flagged(kb.FlagOverdue)},
		{"Changed since verified", "The text is not the one that was verified.", flagged(kb.FlagChanged)},
		{"Amended since signed", "The text of a record is not the one that was signed last, and nobody has said why.", func(t kb.Trust) bool { return t.Has(kb.FlagAmended) }},
		{"Waiting for one partner", "One partner has verified it, the other has not.", flagged(kb.FlagHalf)},
		{"Review due", "Due within the last two weeks.", in(kb.StateDue)},
		{"Review due soon", "Due within the next two weeks.", in(kb.StateDueSoon)},
		{"Not yet verified", "Nobody who may has verified it.", func(t kb.Trust) bool { return t.State == kb.StateUnverified && !t.Has(kb.FlagHalf) }},
		{"Relies on what no longer holds", "Check whether the text is still true.", flagged(kb.FlagDeadBase)},
		{"Owner has left", "Nobody answers for it any more.", flagged(kb.FlagOwnerLeft)},
		{"Owner leaves soon", "Find another owner within a month.", flagged(kb.FlagOwnerLeaves)},
		{"Not linked", "No other page leads to it.", flagged(kb.FlagOrphan)},
	}
	var lists []stateList
	for _, w := range wanted {
		list := stateList{Title: s.e.Say(w.title), ID: kb.Slug(w.title), Why: s.e.Say(w.why)}
		pages := kb.Where(s.pages, func(p *kb.Page) bool { return w.holds(s.e.Trust[p.ID]) })
		slices.SortStableFunc(pages, func(a, b *kb.Page) int {
			return cmp.Or(cmp.Compare(s.e.Trust[a.ID].Due, s.e.Trust[b.ID].Due), kb.ByTitle(a, b))
		})
		for _, p := range pages {
			list.Pages = append(list.Pages, s.dueView(p))
		}
		if len(list.Pages) > 0 {
			lists = append(lists, list)
		}
	}
	return lists
}

// ahead shows the reviews of the next weeks as the report foretells them, below
// those that are late.
func (s *site) ahead() []weekView {
	if s.o.Reviews == nil {
		return nil
	}
	var views []weekView
	most, until := 1, s.e.Day.Add(7*weeks)
	for _, r := range s.o.Reviews() {
		if r.From >= until {
			break
		}
		v := weekView{Count: r.Count, Tone: string(r.Tone)}
		if r.From != "" {
			v.From = s.shortDay(r.From)
		}
		for _, id := range r.Pages {
			if p := s.e.Page(id); p != nil {
				v.Pages = append(v.Pages, linkView{p.Title, p.URL})
			}
		}
		most = max(most, r.Count)
		views = append(views, v)
	}
	for i := range views {
		views[i].Share = views[i].Count * 100 / most
	}
	return views
}
