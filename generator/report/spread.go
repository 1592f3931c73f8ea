package report

import (
	"cmp"
	"container/heap"
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
	plan := planner{
		weeks: weeks, due: make([]int, len(weeks)),
		Load: Load{Capacity: capacity, Planned: make([]int, len(weeks)), Reviews: []Review{}},
	}
	var late []pending
	for _, r := range reviews {
		if r.due == "" {
			late = append(late, pending{review: r})
		} else {
			plan.put(pending{review: r})
		}
	}
	slices.SortStableFunc(late, func(a, b pending) int { return cmp.Or(cmp.Compare(b.risk, a.risk), cmp.Compare(a.page, b.page)) })
	for week := range weeks {
		for n := plan.toDo(week); n > 0; n-- {
			plan.do(plan.take(), week)
		}
		plan.Short += max(plan.Planned[week]-capacity, 0)
		room := min(max(capacity-plan.Planned[week], 0), len(late))
		for _, p := range late[:room] {
			plan.do(p, week)
		}
		late = late[room:]
	}
	for _, p := range late {
		plan.Reviews = append(plan.Reviews, Review{Page: p.page, Due: p.was, Late: true, Week: -1})
	}
	plan.Left = len(late)
	return plan.Load
}

// pending is a review that is yet to be done, round by round.
type pending struct {
	review
	round int
}

// planner plans week by week.
type planner struct {
	Load
	weeks []Week
	open  queue
	due   []int // by week, of open reviews and their repeats
}

// count adds n for each week in which a review and its repeats fall due.
func (p *planner) count(open pending, n int) {
	last := p.weeks[len(p.weeks)-1].To
	for day := open.due; day != "" && day <= last; day = open.every.After(day) {
		p.due[weekOf(p.weeks, day)] += n
	}
}

func (p *planner) put(open pending) {
	p.count(open, 1)
	heap.Push(&p.open, open)
}

func (p *planner) take() pending {
	first := heap.Pop(&p.open).(pending)
	p.count(first, -1)
	return first
}

// toDo returns how many of the open reviews are done in a week.
func (p *planner) toDo(week int) int {
	need, sum := 0, 0
	for later := week; later < len(p.weeks); later++ {
		sum += p.due[later]
		need = max(need, sum-p.Capacity*(later-week))
	}
	return max(p.due[week], min(need, p.Capacity))
}

// do plans a review for a week: for its due day when that is in the week, else
// for the week's last day. The interval runs from there.
func (p *planner) do(next pending, week int) {
	on := p.weeks[week].To
	r := Review{Page: next.page, Due: next.due, Late: next.due == "", Week: week, Round: next.round}
	if r.Late {
		r.Due = next.was
	} else {
		r.Early = next.due > on
		on = min(on, next.due)
	}
	if r.Early {
		p.Moved++
	}
	p.Planned[week]++
	p.Reviews = append(p.Reviews, r)
	if next.due = next.every.After(on); next.due != "" {
		next.round++
		p.put(next)
	}
}

// queue is a heap of open reviews, the earliest due first; of equals the
// riskier, then by page.
type queue []pending

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[i].due, q[j].due), cmp.Compare(q[j].risk, q[i].risk), cmp.Compare(q[i].page, q[j].page)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(pending)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
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
