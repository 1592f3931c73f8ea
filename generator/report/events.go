package report

import (
	"fmt"
	"hash/fnv"
	"net/url"
	"slices"
	"strings"

	"tandem/generator/calendar"
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// calendarEntry is an event of a calendar and its readers.
type calendarEntry struct {
	calendar.Entry
	owners []string
}

// events returns the entries of the calendars: reviews on the day they are due, todos
// that have a day, and the events of the types. Late ones are on the judged day, where
// somebody sees them. A todo that is also an event of the same day appears once, as
// the event.
func (m *maker) events(waits []Todo) []calendarEntry {
	var all []calendarEntry
	add := func(page string, owners []string, e kb.Event) {
		p := m.Page(page)
		all = append(all, calendarEntry{calendar.Entry{Event: e, Page: page, URL: m.address(p)}, owners})
	}
	for _, r := range m.ahead {
		e := kb.Event{ID: "review-" + stamp(r.owner), Title: m.Say("Review due: {page}", m.title(r.page)), Day: r.due, Text: m.eventText(r.page)}
		if r.due == "" {
			e.Title, e.Day = m.Say("To verify: {page}", m.title(r.page)), m.Day
			if wants := m.wants[r.page]; len(wants) > 0 {
				e.Text = upperFirst(wants[0].Words) + "."
			}
		}
		add(r.page, []string{r.owner}, e)
	}
	told := map[string][]int{} // by page: which of all are events of its type
	for _, p := range m.Pages {
		if !shown(p) {
			continue
		}
		for _, e := range m.EventsOf(p, m.Day) {
			told[p.ID] = append(told[p.ID], len(all))
			owners := slices.Clone(p.Owners)
			owners = kb.AddOnce(owners, e.Owners...)
			add(p.ID, owners, e)
		}
	}
	for _, w := range waits {
		same := slices.IndexFunc(told[w.Page], func(i int) bool { return all[i].Day == w.Due && about(all[i].Title, w.Text) })
		switch {
		case w.Due == "":
			continue
		case same >= 0 && !w.Late:
			event := &all[told[w.Page][same]]
			event.owners = kb.AddOnce(event.owners, w.Owners...)
			continue
		}
		e := kb.Event{ID: w.Kind + "-" + stamp(w.Text), Title: upperFirst(m.Say(w.Kind)) + ": " + w.Text, Day: max(w.Due, m.Day), Text: m.Say("On the page {page}.", w.Title)}
		if w.Late {
			e.Text = m.Say("Was due on {day}.", m.Long(w.Due)) + " " + e.Text
		}
		add(w.Page, w.Owners, e)
	}
	return all
}

// pageCalendar returns the calendar of one page's own events, nil when it has none.
func pageCalendar(e *kb.Edition, p *kb.Page) []byte {
	events := e.EventsOf(p, e.Day)
	if len(events) == 0 {
		return nil
	}
	m := maker{Judged: e.Judged}
	c := calendar.Calendar{Name: p.Title + " · " + e.Site.Title, Domain: domain(&e.Site), Day: e.Day}
	for _, event := range events {
		c.Entries = append(c.Entries, calendar.Entry{Event: event, Page: p.ID, URL: m.address(p)})
	}
	return c.ICS()
}

// about reports whether two texts name the same thing, ignoring a word and a colon
// before it: "Milestone: first export" and "first export".
func about(a, b string) bool {
	bare := func(s string) string {
		if _, rest, found := strings.Cut(s, ": "); found {
			s = rest
		}
		return strings.ToLower(s)
	}
	return bare(a) == bare(b)
}

// eventText names the day and the person of a page's last verification.
func (m *maker) eventText(page string) string {
	last, people := m.Trust[page].Latest()
	if last == "" {
		return m.Say("Nobody has verified it yet.")
	}
	return m.Say("Last verified on {day} by {name}.", m.Long(last), sentence.ForReaders(m.Base).People(people...))
}

// address returns the whole address of a page, empty while that of the site is
// not known.
func (m *maker) address(p *kb.Page) string {
	if !m.Site.Absolute() {
		return ""
	}
	return m.Site.Link(p.URL)
}

// domain returns the host of a site, or a name made of its title.
func domain(s *kb.Site) string {
	if u, err := url.Parse(s.BaseURL); err == nil && u.Host != "" {
		return u.Hostname()
	}
	return kb.Slug(s.Title) + ".invalid"
}

// stamp is a text as eight stable digits. It replaces ids of people, because an
// edition that shows roles names nobody.
func stamp(text string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text)) // never fails
	return fmt.Sprintf("%08x", h.Sum32())
}

// ICS returns the calendar of a report.
func (r *Report) ICS() []byte {
	c := calendar.Calendar{Name: r.Title, Domain: r.domain, Day: r.Day}
	switch {
	case r.Owner != "":
		c.Name = r.name(r.Owner) + " · " + r.Title
	case r.Partner != "":
		c.Name = r.name(r.Partner) + " · " + r.Title
	}
	for _, e := range r.events {
		c.Entries = append(c.Entries, e.Entry)
	}
	return c.ICS()
}
