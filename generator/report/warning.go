package report

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Warning is about intervals that cannot be kept.
type Warning struct {
	Owner string   `json:"owner"` // id
	Kind  string   `json:"kind"`  // "spread": the plan meets all intervals; "short": no plan can; "left": late ones do not fit
	Weeks []kb.Day `json:"weeks"` // first days of the weeks that are too full
	Count int      `json:"count"` // reviews beyond capacity
	Words string   `json:"words"`
}

// limits says that no interval is broken after the weeks shown, and by when late
// reviews are done.
func (f Forecast) limits(b *kb.Base) string {
	late, last := 0, 0
	for _, load := range f.Owners {
		for _, r := range load.Reviews {
			if r.Late {
				late, last = late+1, max(last, r.Week)
			}
		}
	}
	if late == 0 {
		return b.Say("Every interval can be met.")
	}
	return b.Count(late,
		"{n} late review fits in up to the week of {day}; from then on every interval can be met.",
		"{n} late reviews fit in up to the week of {day}; from then on every interval can be met.", b.Short(f.Weeks[last].From))
}

// nobody describes in words how many pages nobody can review.
func (f Forecast) nobody() string {
	return diag.Count(f.Nobody, "living page") + diag.IfOne(f.Nobody, " has nobody left to review it.", " have nobody left to review them.")
}

// warnings says in words where a load is more than its capacity.
func warnings(b *kb.Base, load Load, weeks []Week) []Warning {
	var found []Warning
	var full []kb.Day
	var words []string
	beyond := 0
	for i, n := range load.Due {
		if n > load.Capacity {
			full = append(full, weeks[i].From)
			words = append(words, b.Say("{n} in the week of {day}", n, b.Short(weeks[i].From)))
			beyond += n - load.Capacity
		}
	}
	asks := b.Count(load.Capacity, "{name} can do {n} review a week, and the intervals ask for {asked}", "{name} can do {n} reviews a week, and the intervals ask for {asked}", load.Name, b.Listed(words))
	switch {
	case load.Short > 0:
		if len(full) == 0 {
			asks = b.Count(load.Capacity, "{name} can do {n} review a week, and reviews that are late come back on top of the others", "{name} can do {n} reviews a week, and reviews that are late come back on top of the others", load.Name)
		}
		remedy := b.Count(load.Needed, "no interval would help: hand pages over, or have {n} review a week done", "no interval would help: hand pages over, or have {n} reviews a week done")
		if load.Interval != "" {
			every, _ := kb.ParseInterval(load.Interval)
			remedy = b.Count(load.Needed, "with reviews no more often than {interval} it would, or with {n} review a week", "with reviews no more often than {interval} it would, or with {n} reviews a week", b.Every(every))
		}
		found = append(found, Warning{
			Owner: load.Owner, Kind: "short", Weeks: full, Count: load.Short,
			Words: asks + "; " + b.Count(load.Short, "that cannot be met, {n} review too many", "that cannot be met, {n} reviews too many") + "; " + remedy,
		})
	case len(full) > 0:
		found = append(found, Warning{
			Owner: load.Owner, Kind: "spread", Weeks: full, Count: beyond,
			Words: asks + "; " + b.Count(load.Moved, "done earlier, {n} review moved, all are met", "done earlier, {n} reviews moved, all are met"),
		})
	}
	if load.Left > 0 {
		found = append(found, Warning{
			Owner: load.Owner, Kind: "left", Weeks: []kb.Day{}, Count: load.Left,
			Words: b.Count(load.Late, "{name} has {n} review that is late; without room in any week up to {day}: {left}", "{name} has {n} reviews that are late; without room in any week up to {day}: {left}", load.Name, b.Short(weeks[len(weeks)-1].To), load.Left),
		})
	}
	for i := range found {
		if found[i].Weeks == nil {
			found[i].Weeks = []kb.Day{}
		}
	}
	return found
}
