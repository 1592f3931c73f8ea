package report

import (
	"fmt"

	"tandem/generator/kb"
)

// Warning says where the intervals cannot be kept as they are.
type Warning struct {
	Owner string   `json:"owner"` // id
	Kind  string   `json:"kind"`  // "spread": the plan keeps the intervals; "short": nothing does; "left": late ones find no room
	Weeks []kb.Day `json:"weeks"` // first days of the weeks that are too full
	Count int      `json:"count"` // reviews beyond capacity
	Words string   `json:"words"`
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
