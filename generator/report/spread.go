package report

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// spread plans the reviews of one owner, week by week. In each week it does
// what is due in it, and as much of what is due later as must be done by then
// so that no later week holds more than capacity: the largest, over every later
// week, of what falls due up to it less what the weeks between can take. The
// earliest due go first. Room that is left goes to late reviews, the riskiest
// first.
//
// Where more is due than the weeks up to it can take, what is due in a week is
// done in it all the same: Short counts what is beyond capacity.
func spread(reviews []review, weeks []Week, capacity int) Load {
	load := Load{Capacity: capacity, Planned: make([]int, len(weeks)), Reviews: []Review{}}
	var open, late []pending
	for _, r := range reviews {
		if r.due == "" {
			late = append(late, pending{review: r})
		} else {
			open = append(open, pending{review: r})
		}
	}
	slices.SortStableFunc(late, func(a, b pending) int { return cmp.Or(cmp.Compare(b.risk, a.risk), cmp.Compare(a.page, b.page)) })
	do := func(p pending, week int) {
		on := weeks[week].To
		r := Review{Page: p.page, Due: p.due, Late: p.due == "", Week: week, Round: p.round}
		if !r.Late {
			r.Early = p.due > on
			on = min(on, p.due)
		}
		if r.Early {
			load.Moved++
		}
		load.Planned[week]++
		load.Reviews = append(load.Reviews, r)
		if next := p.every.After(on); next != "" {
			p.due, p.round = next, p.round+1
			open = append(open, p)
		}
	}
	for week := range weeks {
		for n := toDo(open, weeks, week, capacity); n > 0; n-- {
			i := earliest(open)
			p := open[i]
			open = slices.Delete(open, i, i+1)
			do(p, week)
		}
		load.Short += max(load.Planned[week]-capacity, 0)
		room := min(max(capacity-load.Planned[week], 0), len(late))
		for _, p := range late[:room] {
			do(p, week)
		}
		late = late[room:]
	}
	for _, p := range late {
		load.Reviews = append(load.Reviews, Review{Page: p.page, Late: true, Week: -1})
	}
	load.Left = len(late)
	return load
}

// pending is a review that is yet to be done.
type pending struct {
	review
	round int
}

// toDo returns how many of the open reviews are done in a week.
func toDo(open []pending, weeks []Week, week, capacity int) int {
	due := make([]int, len(weeks))
	last := weeks[len(weeks)-1].To
	for _, p := range open {
		for day := p.due; day != "" && day <= last; day = p.every.After(day) {
			due[weekOf(weeks, day)]++
		}
	}
	need, sum := 0, 0
	for later := week; later < len(weeks); later++ {
		sum += due[later]
		need = max(need, sum-capacity*(later-week))
	}
	return max(due[week], min(need, capacity))
}

// earliest returns the index of the review that is due first; of equals the
// riskier, then by page.
func earliest(open []pending) int {
	best := 0
	for i, p := range open {
		first := open[best]
		if cmp.Or(cmp.Compare(p.due, first.due), cmp.Compare(first.risk, p.risk), cmp.Compare(p.page, first.page)) < 0 {
			best = i
		}
	}
	return best
}

// movedReview is a review with where the plan puts it.
type movedReview struct {
	Review
	owner string
	from  kb.Day // first day of the week it is planned for
}

// moved returns the reviews of a forecast that are planned early, by week.
func (f Forecast) moved() []movedReview {
	var all []movedReview
	for _, load := range f.Owners {
		for _, r := range load.Reviews {
			if r.Early {
				all = append(all, movedReview{r, load.Owner, f.Weeks[r.Week].From})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b movedReview) int { return cmp.Compare(a.Week, b.Week) })
	return all
}
