// Package report lists who has what to do: Make takes a kb.Judged and returns a
// Report, which is data. It is written as text, Markdown, JSON or a
// calendar (WriteText, WriteMarkdown, WriteJSON, ICS), as pages of the site
// (Sheets) and as files beside them (Publish). Made from the base of an edition, it
// contains nothing that the edition hides. Publish also returns the reviews of the
// next weeks, so that the overview of the base and the report forecast the same.
//
// # Whose review it is
//
// A review counts for one owner: the one who verified last (for a team the
// team, for a deputy the owner they stood in for), else the first owner who has
// not left. Where both partners sign it counts for one owner of each partner.
//
// # Risk
//
// Todos and reviews are sorted by their risk, a product of three numbers:
//
//	risk    = urgency × reach × age
//	urgency = 5 reported wrong; 4 review overdue; 3 changed, not yet verified,
//	          waiting for the other partner, or a todo that is late; 2 due this
//	          week, relying on something no longer valid, or all owners have left;
//	          1 everything else
//	reach   = 1 + the pages that rely on it + 2 × the paths it is a step of
//	age     = 1 + whole months of 30 days since it is open, at most 13;
//	          1 when the day is unknown
//
// A todo has the reach of its page. Ties go by due day, page and text.
//
// # Weeks
//
// Weeks are spans of seven days from the judged day on; the first is this week.
// What an owner is asked to do in it is limited (reviews_per_week of site.yaml,
// 5 by default), the rest is counted.
//
// # Urgent and due
//
// A todo is pressing when it is late. A review is pressing when its page is reported
// wrong or overdue (its grace is over). A page that is merely due, changed or not
// yet verified needs attention.
//
// # The weeks ahead
//
// The forecast has a review on the page's next due day, and then one
// every interval after it. A review whose day has passed, or whose page is not
// verified, changed or reported wrong, is late; late reviews are counted separately.
//
// The plan (spread) gives no owner more in a week than their capacity. Reviews move to
// an earlier week where a later one is too full, never past their due day; late ones go
// where there is room, the riskiest first. After an earlier review the next one is due
// earlier too. Where that cannot work, the warning says how many reviews are too
// many, and with which interval or how many a week it would.
package report

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// Options are inputs of a report besides the base. The zero value is fine.
type Options struct {
	Weeks int // to look ahead, 1 to 52; 0: 13
	// Before returns the text of a page's file as it was last verified; false when it
	// is unknown. Now returns today's. With both, a changed page comes with the
	// difference.
	Before func(p *kb.Page) (string, bool)
	Now    func(p *kb.Page) string
}

// Report is the work in a base on a day.
type Report struct {
	Title    string    `json:"title"` // of the base
	Day      kb.Day    `json:"day"`   // judged
	Until    kb.Day    `json:"until"` // last day of this week
	Weekly   int       `json:"reviews_per_week"`
	Owner    string    `json:"owner,omitempty"`   // id, when the report is for one
	Partner  string    `json:"partner,omitempty"` // id, when the report is for one
	All      Scope     `json:"all"`               // all that the report is for
	Owners   []Scope   `json:"owners"`            // who have pages or todos, in the order of the directory
	Partners []Partner `json:"partners"`          // in the order of the directory
	Forecast Forecast  `json:"forecast"`

	base     *kb.Base
	names    map[string]string          // of people, teams and partners, by id
	events   []calendarEntry            // the entries of the calendar
	eventsOf map[string][]calendarEntry // of these, those of an owner
	domain   string                     // of the calendar
}

// Make returns the report of a base.
func Make(j *kb.Judged, o Options) *Report {
	if o.Weeks <= 0 {
		o.Weeks = 13
	}
	m := &maker{Judged: j, options: o, until: j.Day.Add(6), wants: map[string][]Reason{}}
	for _, p := range j.Pages {
		m.wants[p.ID] = m.reasons(p)
	}
	m.ahead = m.reviews()
	entries := m.entries()
	waits := m.waits()
	r := &Report{
		Title: j.Site.Title, Day: j.Day, Until: m.until, Weekly: j.Site.WeeklyReviews(),
		Owners: []Scope{}, Partners: []Partner{},
		Forecast: m.forecast(min(o.Weeks, 52)), base: j.Base, names: names(&j.Directory), domain: domain(&j.Site),
	}
	r.events, r.eventsOf = m.events(waits), map[string][]calendarEntry{}
	for _, e := range r.events {
		for _, owner := range e.owners {
			r.eventsOf[owner] = append(r.eventsOf[owner], e)
		}
	}
	everyone := func(string) bool { return true }
	for _, id := range j.Directory.OwnerIDs() {
		s := m.scope(func(owner string) bool { return owner == id }, entries, waits)
		owner, _ := j.Directory.Owner(id)
		s.ID, s.Name, s.Partner = id, owner.Name, owner.Partner
		if s.Counts.Pages > 0 || len(s.Waits) > 0 {
			s.Week = m.week(id, s, r.Forecast)
			limit := min(len(s.Week), r.Weekly)
			s.Week, s.More = s.Week[:limit], len(s.Week)-limit
			r.Owners = append(r.Owners, s)
		}
	}
	r.All = m.scope(everyone, entries, waits).of(r.Owners, everyone)
	for _, p := range j.Directory.Partners {
		partner := m.partner(p.ID, waits)
		its := func(owner string) bool { return m.partnerOf(owner) == p.ID }
		partner.All = m.scope(its, entries, waits).of(r.Owners, its)
		r.Partners = append(r.Partners, partner)
	}
	return r
}

// maker has the common inputs of all parts of a report.
type maker struct {
	*kb.Judged
	options Options
	until   kb.Day              // last day of this week
	wants   map[string][]Reason // by page id
	ahead   []review            // the next review of each page by each reviewer
}

// names returns the names of people, teams and partners.
func names(d *kb.Directory) map[string]string {
	all := map[string]string{}
	for _, p := range d.Partners {
		all[p.ID] = p.Name
	}
	for _, id := range d.OwnerIDs() {
		owner, _ := d.Owner(id)
		all[id] = owner.Name
	}
	return all
}

// name returns the name of an owner or partner, the id when it is unknown.
func (r *Report) name(id string) string {
	return cmp.Or(r.names[id], id)
}

// For returns the part of a report that is about an owner, or about a partner
// and its owners. Both may be empty.
func (r *Report) For(owner, partner string) *Report {
	if owner == "" && partner == "" {
		return r
	}
	part := *r
	part.Owner, part.Partner = owner, partner
	theirs := map[string]bool{}
	for _, s := range r.Owners {
		theirs[s.ID] = (owner == "" || s.ID == owner) && (partner == "" || s.Partner == partner)
	}
	mine := func(id string) bool { return theirs[id] }
	part.Owners = []Scope{}
	for _, s := range r.Owners {
		if mine(s.ID) {
			part.Owners = append(part.Owners, s)
		}
	}
	part.Partners = slices.DeleteFunc(slices.Clone(r.Partners), func(p Partner) bool { return owner != "" || p.ID != partner })
	part.Forecast.Owners = slices.DeleteFunc(slices.Clone(r.Forecast.Owners), func(l Load) bool { return !mine(l.Owner) })
	part.Forecast.Warnings = slices.DeleteFunc(slices.Clone(r.Forecast.Warnings), func(w Warning) bool { return !mine(w.Owner) })
	part.Forecast.Nobody, part.Forecast.unasked = 0, Load{}
	part.Forecast.sum()
	part.events = nil
	if owner != "" && mine(owner) {
		part.events = r.eventsOf[owner]
	} else if owner == "" {
		for _, e := range r.events {
			if slices.ContainsFunc(e.owners, mine) {
				part.events = append(part.events, e)
			}
		}
	}
	part.All = Scope{Pages: []Entry{}, Waits: []Todo{}, Week: []Todo{}}
	for _, p := range r.Partners {
		if p.ID == partner {
			part.All = p.All
		}
	}
	if owner != "" {
		part.All = Scope{ID: owner, Name: r.name(owner), Pages: []Entry{}, Waits: []Todo{}, Week: []Todo{}}
		for _, s := range part.Owners {
			part.All = s
		}
	}
	return &part
}
