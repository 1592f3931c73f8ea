package report

import (
	"slices"
	"sort"

	"tandem/generator/kb"
)

// Load is the reviews of one owner in the weeks ahead.
type Load struct {
	Owner    string   `json:"owner"` // id
	Name     string   `json:"name"`
	Capacity int      `json:"capacity"` // reviews a week
	Late     int      `json:"late"`     // today
	Due      []int    `json:"due"`      // by week, as the intervals require
	Planned  []int    `json:"planned"`  // by week
	Reviews  []Review `json:"reviews"`  // as planned, by week
	Moved    int      `json:"moved"`    // planned for an earlier week than they are due
	Short    int      `json:"short"`    // beyond capacity even as planned
	Left     int      `json:"left"`     // late ones without room in any of the weeks

	// Of a load that is short: the interval with which every page of the owner that
	// has a shorter one would be on time (empty: none would), and the reviews a week
	// that the present intervals need.
	Interval string `json:"interval_that_would,omitempty"`
	Needed   int    `json:"reviews_per_week_that_would,omitempty"`

	late  []string   // ids of the pages that Late counts
	tone  kb.Tone    // of the most pressing of these
	asked [][]string // by week, ids of the pages that Due counts
}

// Review is one review of a plan.
type Review struct {
	Page  string `json:"page"`          // id
	Due   kb.Day `json:"due,omitempty"` // of a late one the day that has passed, where there is one
	Late  bool   `json:"late"`
	Week  int    `json:"week"`  // index of the week it is planned for; -1: none has room
	Round int    `json:"round"` // 0: the page's next review, 1: the one after it, …
	Early bool   `json:"early"` // in an earlier week than it is due
}

// ladder is the intervals tried for an owner who cannot manage the present ones.
func ladder() []kb.Interval {
	return []kb.Interval{
		{N: 30, Unit: "d"}, {N: 60, Unit: "d"}, {N: 90, Unit: "d"}, {N: 120, Unit: "d"},
		{N: 180, Unit: "d"}, {N: 270, Unit: "d"}, {N: 1, Unit: "y"}, {N: 2, Unit: "y"},
	}
}

// loadOf returns the reviews of one owner, planned, and a remedy where the plan falls
// short.
func loadOf(reviews []review, weeks []Week, capacity int) Load {
	load := spread(reviews, weeks, capacity)
	load.ask(reviews, weeks)
	if load.Short == 0 {
		return load
	}
	for _, every := range ladder() {
		longer, changed := stretched(reviews, every, weeks[0].From)
		if changed && spread(longer, weeks, capacity).Short == 0 {
			load.Interval = every.String()
			break
		}
	}
	most := slices.Max(load.Planned)
	load.Needed = capacity + 1 + sort.Search(most-capacity, func(more int) bool {
		return spread(reviews, weeks, capacity+1+more).Short == 0
	})
	return load
}

// stretched returns the reviews as they would be if no interval were shorter
// than every, and whether that changes any.
func stretched(reviews []review, every kb.Interval, today kb.Day) ([]review, bool) {
	changed := false
	longer := slices.Clone(reviews)
	for i, r := range longer {
		if r.every.Never || r.every.Days() >= every.Days() {
			continue
		}
		changed = true
		longer[i].every = every
		if r.due != "" && r.from != "" {
			longer[i].due = max(every.After(r.from), today)
		}
	}
	return longer, changed
}

// ask records which reviews are late, and which the intervals require in each week.
func (l *Load) ask(reviews []review, weeks []Week) {
	l.asked, l.Due = make([][]string, len(weeks)), make([]int, len(weeks))
	last := weeks[len(weeks)-1].To
	for _, r := range reviews {
		if r.due == "" {
			l.late = append(l.late, r.page)
			if l.tone != kb.ToneBad {
				l.tone = r.tone
			}
		}
		for day := r.due; day != "" && day <= last; day = r.every.After(day) {
			week := weekOf(weeks, day)
			l.asked[week] = append(l.asked[week], r.page)
		}
	}
	l.Late = len(l.late)
	for i, pages := range l.asked {
		l.Due[i] = len(pages)
	}
}

// weekOf returns the index of the week that a day is in.
func weekOf(weeks []Week, day kb.Day) int {
	return sort.Search(len(weeks), func(i int) bool { return weeks[i].To >= day })
}
