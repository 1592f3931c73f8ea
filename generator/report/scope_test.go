package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// mixed is a base with pages in different states, of two owners and without one.
func mixed() smallbase.Files {
	head := func(owners string, lines ...string) string {
		return "---\nowners: [" + owners + "]\nreview_every: 60d\n" + strings.Join(lines, "\n") + "\n---\n# Page\n"
	}
	return smallbase.Files{
		"guides/overdue.md":  head("nurse", verified("nurse", "2026-09-01", hash)),
		"guides/reported.md": head("nurse", verified("nurse", "2026-11-01", hash), "reported: [{by: lead, at: 2026-11-02, reason: Wrong}]"),
		"guides/changed.md":  head("nurse, lead", verified("nurse", "2026-11-01", other)),
		"guides/new.md":      head("lead"),
		"guides/half.md":     head("nurse, lead", "sign_off: both", verified("lead", "2026-11-01", hash)),
		"guides/due.md":      head("lead", verified("lead", "2026-09-20", hash)),
		"guides/soon.md":     head("lead", verified("lead", "2026-09-30", hash)),
		"guides/nobody.md":   "---\nreview_every: 60d\n---\n# Nobody's\n",
		"guides/left.md":     head("gone", verified("gone", "2026-11-01", hash)),
		"guides/old.md":      head("lead", verified("lead", "2026-04-01", hash)),
		"guides/draft.md":    head("lead", "status: draft"),
		"guides/index.md":    "---\nowners: [lead]\n---\n# Guides\n",
		"guides/never.md":    "---\nowners: [lead]\nreview_every: never\n---\n# Never\n\nSee [[overdue]] [[reported]] [[changed]] [[new]] [[half]] [[due]] [[soon]] [[nobody]] [[left]].\n",
		"retros/2026-11-01-one.md": "---\nowners: [nurse]\n---\n# One\n\n## Actions\n\n" +
			"- [ ] Late @nurse 2026-11-22\n- [ ] Open @lead @nurse\n",
	}
}

// TestCounts: the numbers of the whole base, and of each owner.
func TestCounts(t *testing.T) {
	_, r := small(t, mixed())
	counts := map[string]Counts{"": r.All.Counts}
	for _, s := range r.Owners {
		counts[s.ID] = s.Counts
	}
	for id, want := range map[string]Counts{
		"":      {Pages: 12, Living: 10, Reported: 1, Overdue: 2, Changed: 1, Unverified: 2, Half: 1, Due: 1, Soon: 1, NoOwner: 1, OwnerLeft: 1, Archive: 1, Waits: 2, LateWaits: 1},
		"nurse": {Pages: 5, Living: 4, Reported: 1, Overdue: 1, Changed: 1, Half: 1, Waits: 2, LateWaits: 1},
		"lead":  {Pages: 7, Living: 6, Overdue: 1, Changed: 1, Unverified: 1, Half: 1, Due: 1, Soon: 1, Archive: 1, Waits: 1},
		"gone":  {Pages: 1, Living: 1, OwnerLeft: 1},
	} {
		if counts[id] != want {
			t.Errorf("%q: got %+v, want %+v", id, counts[id], want)
		}
	}
	if len(counts) != 4 {
		t.Errorf("owners without pages or waits are in the report: %v", counts)
	}
	if r.Forecast.Nobody != 2 {
		t.Errorf("%d pages have nobody left, want 2", r.Forecast.Nobody)
	}
}

// TestFor: the part of a report for an owner, a partner, or one owner of a partner.
func TestFor(t *testing.T) {
	_, r := small(t, mixed())
	for _, test := range []struct{ owner, partner, owners, partners, loads string }{
		{"", "", "nurse lead gone", "hospital lab", "nurse lead"},
		{"nurse", "", "nurse", "", "nurse"},
		{"", "lab", "lead gone", "lab", "lead"},
		{"lead", "lab", "lead", "", "lead"},
		{"nurse", "lab", "", "", ""},
		{"stranger", "", "", "", ""},
	} {
		part := r.For(test.owner, test.partner)
		var owners, partners, loads []string
		for _, s := range part.Owners {
			owners = append(owners, s.ID)
		}
		for _, p := range part.Partners {
			partners = append(partners, p.ID)
		}
		for _, l := range part.Forecast.Owners {
			loads = append(loads, l.Owner)
		}
		if got := strings.Join(owners, " "); got != test.owners {
			t.Errorf("%q of %q: owners %q, want %q", test.owner, test.partner, got, test.owners)
		}
		if got := strings.Join(partners, " "); got != test.partners {
			t.Errorf("%q of %q: partners %q, want %q", test.owner, test.partner, got, test.partners)
		}
		if got := strings.Join(loads, " "); got != test.loads {
			t.Errorf("%q of %q: loads of %q, want %q", test.owner, test.partner, got, test.loads)
		}
		for _, e := range part.events {
			if test.owner != "" && !slices.Contains(e.owners, test.owner) {
				t.Errorf("%q of %q: the calendar has %q, which is for %q", test.owner, test.partner, e.Title, e.owners)
			}
		}
		if whole := test.owner == "" && test.partner == ""; (part.Forecast.Nobody == 0) == whole {
			t.Errorf("%q of %q: %d pages have nobody left", test.owner, test.partner, part.Forecast.Nobody)
		}
		if got := fmt.Sprint(len(part.All.Pages) > 0); (got == "true") != (test.owners != "") {
			t.Errorf("%q of %q: pages of the whole: %s", test.owner, test.partner, got)
		}
	}
	if lab := r.For("", "lab"); len(lab.events) == 0 || len(lab.events) >= len(r.events) {
		t.Errorf("the calendar of the lab has %d of %d events", len(lab.events), len(r.events))
	}
}

// TestForecastAddsUp: the sums are those of the owners, of the base and of a part of it.
func TestForecastAddsUp(t *testing.T) {
	_, r := small(t, mixed())
	for _, part := range []*Report{r, r.For("lead", ""), r.For("", "hospital")} {
		for i := range part.Forecast.Weeks {
			due, planned := 0, 0
			for _, load := range part.Forecast.Owners {
				due, planned = due+load.Due[i], planned+load.Planned[i]
			}
			if part.Forecast.Due[i] != due || part.Forecast.Planned[i] != planned {
				t.Errorf("week %d: %d due and %d planned, want %d and %d", i, part.Forecast.Due[i], part.Forecast.Planned[i], due, planned)
			}
		}
	}
	for weeks, want := range map[int]int{-1: 13, 0: 13, 1: 1, 52: 52, 53: 52} {
		m, _ := small(t, guide())
		if got := len(Make(m.Judged, Options{Weeks: weeks}).Forecast.Weeks); got != want {
			t.Errorf("%d weeks are asked for, %d are told, want %d", weeks, got, want)
		}
	}
	if first, last := r.Forecast.Weeks[0], r.Forecast.Weeks[1]; first != (Week{today, "2026-11-29"}) || last != (Week{"2026-11-30", "2026-12-06"}) {
		t.Errorf("the weeks are %v, %v", first, last)
	}
}

// TestEventsOfACalendar: reviews, what is open, and on which day; the title of an event
// stays while its text does.
func TestEventsOfACalendar(t *testing.T) {
	_, r := small(t, mixed())
	days := map[string]kb.Day{}
	for _, e := range r.events {
		days[e.Page+" "+strings.Join(e.owners, " ")+" "+e.ID[:6]] = e.Day
	}
	for key, want := range map[string]kb.Day{
		"guides/overdue nurse review": today, "guides/soon lead review": "2026-11-29", "guides/due lead review": today, "guides/half lead review": "2026-12-31",
		"guides/half nurse review": today, "retros/2026-11-01-one nurse action": today,
	} {
		if days[key] != want {
			t.Errorf("%s: on %q, want %q", key, days[key], want)
		}
	}
	for _, e := range r.events {
		if strings.HasPrefix(e.ID, "action") && strings.Contains(e.Title, "Open") {
			t.Errorf("what has no day is in the calendar: %+v", e)
		}
	}
	if stamp("a") == stamp("b") || len(stamp("")) != 8 {
		t.Errorf("stamps are %q and %q", stamp("a"), stamp("b"))
	}
}
