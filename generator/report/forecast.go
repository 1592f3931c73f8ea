package report

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"tandem/generator/kb"
)

// # The weeks ahead
//
// What the intervals ask: a review on the page's next due day, and then one
// every interval after it. A review whose day has passed, or whose page is not
// verified, changed or reported wrong, is late; it counts apart and has no day
// to be kept any more.
//
// What the plan does about it (spread.go): no owner has more in a week than
// capacity, reviews are done earlier where a later week is too full, none later
// than its due day, and late ones go where there is room, the riskiest first.
// From a review that is done earlier its interval runs earlier, too. Where
// that cannot work, the warning says how many are too many, and with which
// interval or how many a week it would.

// Forecast is the load of the weeks ahead.
type Forecast struct {
	Weeks    []Week    `json:"weeks"`
	Due      []int     `json:"due"`     // by week, over all owners
	Planned  []int     `json:"planned"` // by week, over all owners
	Owners   []Load    `json:"owners"`  // who review, as in the directory
	Nobody   int       `json:"nobody"`  // living pages that nobody is left to review
	Warnings []Warning `json:"warnings"`
}

// Week is a span of seven days.
type Week struct {
	From kb.Day `json:"from"`
	To   kb.Day `json:"to"`
}

// Load is the reviews of one owner in the weeks ahead.
type Load struct {
	Owner    string   `json:"owner"` // id
	Name     string   `json:"name"`
	Capacity int      `json:"capacity"` // reviews a week
	Late     int      `json:"late"`     // today
	Due      []int    `json:"due"`      // by week, as the intervals ask
	Planned  []int    `json:"planned"`  // by week
	Reviews  []Review `json:"reviews"`  // as planned, by week
	Moved    int      `json:"moved"`    // done in an earlier week than they are due
	Short    int      `json:"short"`    // beyond capacity even as planned
	Left     int      `json:"left"`     // late ones without room in any of the weeks

	// Of a load that is short: the interval with which every page of the owner
	// that has a shorter one would be kept (empty: none would), and the
	// reviews a week with which the intervals as they are would.
	Interval string `json:"interval_that_would,omitempty"`
	Needed   int    `json:"reviews_per_week_that_would,omitempty"`
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

// Warning says where the intervals cannot be kept as they are.
type Warning struct {
	Owner string   `json:"owner"` // id
	Kind  string   `json:"kind"`  // "spread": the plan keeps the intervals; "short": nothing does; "left": late ones find no room
	Weeks []kb.Day `json:"weeks"` // first days of the weeks that are too full
	Count int      `json:"count"` // reviews beyond capacity
	Words string   `json:"words"`
}

// ladder is the intervals tried for an owner who cannot keep the ones there are.
func ladder() []kb.Interval {
	return []kb.Interval{
		{N: 30, Unit: "d"}, {N: 60, Unit: "d"}, {N: 90, Unit: "d"}, {N: 120, Unit: "d"},
		{N: 180, Unit: "d"}, {N: 270, Unit: "d"}, {N: 1, Unit: "y"}, {N: 2, Unit: "y"},
	}
}

// forecast returns the load of the coming weeks.
func (m *maker) forecast(weeks int) Forecast {
	f := Forecast{Owners: []Load{}, Warnings: []Warning{}}
	for i := range weeks {
		f.Weeks = append(f.Weeks, Week{m.Day.Add(7 * i), m.Day.Add(7*i + 6)})
	}
	byOwner := map[string][]review{}
	for _, r := range m.ahead {
		byOwner[r.owner] = append(byOwner[r.owner], r)
	}
	for _, p := range m.Pages {
		if m.living(p) && len(m.reviewers(p)) == 0 {
			f.Nobody++
		}
	}
	for _, id := range m.Directory.OwnerIDs() {
		if len(byOwner[id]) == 0 {
			continue
		}
		owner, _ := m.Directory.Owner(id)
		load := loadOf(byOwner[id], f.Weeks, m.Site.WeeklyReviews())
		load.Owner, load.Name = id, owner.Name
		f.Owners = append(f.Owners, load)
		f.Warnings = append(f.Warnings, warnings(load, f.Weeks)...)
	}
	f.sum()
	return f
}

// sum adds up what the owners have.
func (f *Forecast) sum() {
	f.Due, f.Planned = make([]int, len(f.Weeks)), make([]int, len(f.Weeks))
	for _, load := range f.Owners {
		for i := range f.Weeks {
			f.Due[i] += load.Due[i]
			f.Planned[i] += load.Planned[i]
		}
	}
}

// kept says in words that no interval is broken from here on, and by when what
// is late finds room.
func (f Forecast) kept() string {
	late, last := 0, 0
	for _, load := range f.Owners {
		for _, r := range load.Reviews {
			if r.Late {
				late, last = late+1, max(last, r.Week)
			}
		}
	}
	if late == 0 {
		return "Every interval can be kept."
	}
	find := " that are late find room"
	if late == 1 {
		find = " that is late finds room"
	}
	return number(late, "review") + find + " up to the week of " + f.Weeks[last].From.Short() + ", and from there on every interval can be kept."
}

// nobody says in words how many pages nobody is left to review.
func (f Forecast) nobody() string {
	if f.Nobody == 1 {
		return "1 living page has nobody left to review it."
	}
	return number(f.Nobody, "living page") + " have nobody left to review them."
}

// loadOf returns the reviews of one owner, planned, and what would help where
// the plan falls short.
func loadOf(reviews []review, weeks []Week, capacity int) Load {
	load := spread(reviews, weeks, capacity)
	load.Due = asked(reviews, weeks)
	for _, r := range reviews {
		if r.due == "" {
			load.Late++
		}
	}
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

// asked returns how many reviews the intervals ask for in each week.
func asked(reviews []review, weeks []Week) []int {
	count := make([]int, len(weeks))
	last := weeks[len(weeks)-1].To
	for _, r := range reviews {
		for day := r.due; day != "" && day <= last; day = r.every.After(day) {
			count[weekOf(weeks, day)]++
		}
	}
	return count
}

// weekOf returns the index of the week that a day is in.
func weekOf(weeks []Week, day kb.Day) int {
	return sort.Search(len(weeks), func(i int) bool { return weeks[i].To >= day })
}

// warnings says in words where a load is more than its capacity.
func warnings(load Load, weeks []Week) []Warning {
	var found []Warning
	var full []kb.Day
	var words []string
	beyond := 0
	for i, n := range load.Due {
		if n > load.Capacity {
			full = append(full, weeks[i].From)
			words = append(words, fmt.Sprintf("%d in the week of %s", n, weeks[i].From.Short()))
			beyond += n - load.Capacity
		}
	}
	asks := load.Name + " can do " + number(load.Capacity, "review") + " a week, and the intervals ask for " + joined(words)
	switch {
	case load.Short > 0:
		if len(full) == 0 {
			asks = load.Name + " can do " + number(load.Capacity, "review") + " a week, and reviews that are late come back on top of the others"
		}
		remedy := "no interval would help: hand pages over, or have " + number(load.Needed, "review") + " a week done"
		if load.Interval != "" {
			every, _ := kb.ParseInterval(load.Interval)
			remedy = "with reviews no more often than " + every.Words() + " it would, or with " + number(load.Needed, "review") + " a week"
		}
		found = append(found, Warning{
			Owner: load.Owner, Kind: "short", Weeks: full, Count: load.Short,
			Words: asks + "; that cannot be kept, " + number(load.Short, "review") + " too many; " + remedy,
		})
	case len(full) > 0:
		found = append(found, Warning{
			Owner: load.Owner, Kind: "spread", Weeks: full, Count: beyond,
			Words: asks + "; done earlier, " + number(load.Moved, "review") + " moved, all are kept",
		})
	}
	if load.Left > 0 {
		found = append(found, Warning{
			Owner: load.Owner, Kind: "left", Weeks: []kb.Day{}, Count: load.Left,
			Words: fmt.Sprintf("%s has %s that are late; for %d of them no week up to %s has room",
				load.Name, number(load.Late, "review"), load.Left, weeks[len(weeks)-1].To.Short()),
		})
	}
	for i := range found {
		if found[i].Weeks == nil {
			found[i].Weeks = []kb.Day{}
		}
	}
	return found
}

// number returns a count with its word: "1 review", "5 reviews".
func number(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// joined returns words as a sentence lists them.
func joined(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
