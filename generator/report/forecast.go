package report

import "tandem/generator/kb"

// Forecast is the load of the weeks ahead.
type Forecast struct {
	Weeks    []Week    `json:"weeks"`
	Due      []int     `json:"due"`     // by week, over all owners
	Planned  []int     `json:"planned"` // by week, over all owners
	Owners   []Load    `json:"owners"`  // with reviews, in the order of the directory
	Nobody   int       `json:"nobody"`  // living pages without anybody to review them
	Warnings []Warning `json:"warnings"`

	unasked Load // the reviews of Nobody's pages
}

// Week is a span of seven days.
type Week struct {
	From kb.Day `json:"from"`
	To   kb.Day `json:"to"`
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
	var unasked []review
	for _, p := range m.Pages {
		if m.living(p) && len(m.reviewers(p)) == 0 {
			f.Nobody++
			if r, needed := m.review(p, ""); needed {
				unasked = append(unasked, r)
			}
		}
	}
	f.unasked.ask(unasked, f.Weeks)
	for _, id := range m.Directory.OwnerIDs() {
		if len(byOwner[id]) == 0 {
			continue
		}
		owner, _ := m.Directory.Owner(id)
		load := loadOf(byOwner[id], f.Weeks, m.Site.WeeklyReviews())
		load.Owner, load.Name = id, owner.Name
		f.Owners = append(f.Owners, load)
		f.Warnings = append(f.Warnings, warnings(m.Base, load, f.Weeks)...)
	}
	f.sum()
	return f
}

// sum adds up the owners.
func (f *Forecast) sum() {
	f.Due, f.Planned = make([]int, len(f.Weeks)), make([]int, len(f.Weeks))
	for _, load := range f.Owners {
		for i := range f.Weeks {
			f.Due[i] += load.Due[i]
			f.Planned[i] += load.Planned[i]
		}
	}
}
