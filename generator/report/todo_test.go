package report

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
)

// lines writes things to do: what, on which page, its day, whether it is late, its risk.
func lines(todos []Todo) string {
	var all []string
	for _, todo := range todos {
		line := fmt.Sprint(todo.Kind, " ", todo.Text, " ", todo.Due, " ", todo.Risk)
		if todo.Late {
			line += " late"
		}
		if todo.pressing {
			line += " pressing"
		}
		all = append(all, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(all, "; ")
}

// TestWaits: what is open on pages: the late ones first, then what is due this week.
func TestWaits(t *testing.T) {
	m, _ := small(t, smallbase.Files{
		"retros/2026-11-01-one.md": "---\nowners: [nurse]\n---\n# One\n\n## Actions\n\n" +
			"- [ ] Yesterday @nurse 2026-11-22\n- [ ] Today @nurse 2026-11-23\n- [ ] Sunday @nurse 2026-11-29\n- [ ] Monday @nurse 2026-11-30\n" +
			"- [ ] Whenever @nurse\n- [x] Done @nurse 2026-11-01\n- [ ] Long ago @lead 2026-10-23\n",
	})
	want := "action Long ago 2026-10-23 6 late pressing; action Yesterday 2026-11-22 3 late pressing; action Today 2026-11-23 2; action Sunday 2026-11-29 2; action Monday 2026-11-30 1; action Whenever 1"
	waits := m.waits()
	if got := lines(waits); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, w := range waits {
		if w.Due == "" && !strings.Contains(w.Why, w.Since.Long()) || w.Due != "" && !strings.Contains(w.Why, w.Due.Long()) {
			t.Errorf("%s: %q does not name the day", w.Text, w.Why)
		}
	}
}

// TestWeek: what an owner is asked to do this week, by risk and up to the capacity.
func TestWeek(t *testing.T) {
	page := func(at, text string) string {
		return "---\nowners: [nurse]\nreview_every: 60d\n" + verified("nurse", at, text) + "\n---\n# Page\n"
	}
	for _, test := range []struct {
		name  string
		files smallbase.Files
		want  string
		more  int
	}{
		{"nothing", smallbase.Files{"guides/a.md": page("2026-11-01", hash)}, "", 0},
		{"overdue", smallbase.Files{"guides/a.md": page("2026-09-01", hash)}, "review Page 2026-10-31 4 late pressing", 0},
		{"changed", smallbase.Files{"guides/a.md": page("2026-11-01", other)}, "review Page 3 late", 0},
		{"due today", smallbase.Files{"guides/a.md": page("2026-09-24", hash)}, "review Page 2026-11-23 2", 0},
		{"due on Sunday", smallbase.Files{"guides/a.md": page("2026-09-30", hash)}, "review Page 2026-11-29 2", 0},
		{"due on Monday", smallbase.Files{"guides/a.md": page("2026-10-01", hash)}, "", 0},
		{"an action this week, and one after it", smallbase.Files{
			"guides/a.md":              page("2026-11-01", hash),
			"retros/2026-11-01-one.md": "---\nowners: [lead]\n---\n# One\n\n## Actions\n\n- [ ] Sunday @nurse 2026-11-29\n- [ ] Monday @nurse 2026-11-30\n- [ ] Late @nurse 2026-11-22\n- [ ] Open @nurse\n",
		}, "action Late 2026-11-22 3 late pressing; action Sunday 2026-11-29 2", 0},
		{"more than the capacity", smallbase.Files{
			"site.yaml":   "title: Fixture\nreviews_per_week: 2\n",
			"guides/a.md": page("2026-09-01", hash), "guides/b.md": page("2026-11-01", other), "guides/c.md": page("2026-11-01", other), "guides/d.md": page("2026-09-24", hash),
		}, "review Page 2026-10-31 4 late pressing; review Page 3 late", 2},
		{"planned early", smallbase.Files{
			"site.yaml":   "title: Fixture\nreviews_per_week: 1\n",
			"guides/a.md": page("2026-10-01", hash), "guides/b.md": page("2026-10-02", hash),
		}, "review Page 2026-11-30 1", 0},
	} {
		_, r := small(t, test.files)
		got, more := "", 0
		for _, s := range r.Owners {
			if s.ID == "nurse" {
				got, more = lines(s.Week), s.More
			}
		}
		if got != test.want || more != test.more {
			t.Errorf("%s: got %q and %d more, want %q and %d", test.name, got, more, test.want, test.more)
		}
	}
}

// TestReviewers: whom a review counts for.
func TestReviewers(t *testing.T) {
	for _, test := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"the first owner", []string{"owners: [nurse, lead]"}, "nurse"},
		{"who verified last", []string{"owners: [nurse, lead]", verified("nurse", "2026-10-01", hash, "lead", "2026-10-02", hash)}, "lead"},
		{"a deputy's owner", []string{"owners: [lead, nurse]", verified("deputy", "2026-10-01", hash)}, "nurse"},
		{"a deputy who owns it too", []string{"owners: [nurse, deputy]", verified("deputy", "2026-10-01", hash)}, "deputy"},
		{"a member's team", []string{"owners: [nurse, crew]", verified("builder", "2026-10-01", hash)}, "crew"},
		{"a team by the deputy of a member", []string{"owners: [nurse, crew]", verified("lead", "2026-10-01", hash)}, "crew"},
		{"not who has left", []string{"owners: [gone, nurse]", verified("gone", "2026-10-01", hash)}, "nurse"},
		{"nobody", []string{"owners: [gone]"}, ""},
		{"somebody unknown", []string{"owners: [stranger, nurse]"}, "nurse"},
		{"one of each partner", []string{"owners: [nurse, deputy, gone, lead]", "sign_off: both", verified("deputy", "2026-10-01", hash)}, "deputy lead"},
		{"one partner has nobody", []string{"owners: [nurse, gone]", "sign_off: both"}, "nurse"},
	} {
		m, _ := small(t, guide(test.lines...))
		if got := strings.Join(m.reviewers(m.Page("guides/page")), " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestNextReview: when each owner's next review is; without a day it is late.
func TestNextReview(t *testing.T) {
	const both = "sign_off: both"
	for _, test := range []struct {
		name  string
		lines []string
		want  string // owner, day that is due or was
	}{
		{"verified", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-11-01", hash)}, "nurse 2026-12-31"},
		{"due today", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-09-24", hash)}, "nurse 2026-11-23"},
		{"due yesterday", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-09-23", hash)}, "nurse late 2026-11-22"},
		{"reported", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-11-01", hash), "reported: [{by: lead, at: 2026-11-02, reason: Wrong}]"}, "nurse late"},
		{"changed", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-11-01", other)}, "nurse late"},
		{"unverified", []string{"owners: [nurse]", "review_every: 60d"}, "nurse late"},
		{"no day that can be read", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "soon", hash)}, "nurse late"},
		{"never", []string{"owners: [nurse]", "review_every: never", verified("nurse", "2026-11-01", hash)}, ""},
		{"one of both", []string{"owners: [nurse, lead]", both, "review_every: 60d", verified("nurse", "2026-11-01", hash)}, "nurse 2026-12-31, lead late"},
		{"one of both, long ago", []string{"owners: [nurse, lead]", both, "review_every: 60d", verified("nurse", "2026-08-01", hash)}, "nurse late 2026-09-30, lead late"},
		{"one of both, of another text", []string{"owners: [nurse, lead]", both, "review_every: 60d", verified("nurse", "2026-11-01", other, "lead", "2026-11-02", hash)}, "nurse late, lead 2027-01-01"},
		{"one of both, never again", []string{"owners: [nurse, lead]", both, "review_every: never", verified("nurse", "2026-11-01", other, "lead", "2026-11-02", hash)}, "nurse late"},
		{"both", []string{"owners: [nurse, lead]", both, "review_every: 60d", verified("nurse", "2026-11-01", hash, "lead", "2026-10-31", hash)}, "nurse 2026-12-30, lead 2026-12-30"},
	} {
		m, _ := small(t, guide(test.lines...))
		var got []string
		for _, r := range m.ahead {
			if r.page != "guides/page" {
				continue
			}
			line := r.owner + " " + string(r.due)
			if r.due == "" {
				line = strings.TrimSpace(r.owner + " late " + string(r.was))
			}
			got = append(got, line)
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, ", "), test.want)
		}
	}
}

// TestPartners: what a partner owes and what it waits for, on pages that concern it.
func TestPartners(t *testing.T) {
	_, r := small(t, smallbase.Files{
		"guides/both.md":    "---\nowners: [nurse, lead]\nsign_off: both\n" + verified("nurse", "2026-11-01", hash) + "\n---\n# Both\n",
		"guides/changed.md": "---\nowners: [nurse, lead]\nsign_off: both\n" + verified("nurse", "2026-11-01", other, "lead", "2026-11-02", other) + "\n---\n# Changed\n",
		"guides/new.md":     "---\nowners: [nurse, lead]\nsign_off: both\n---\n# New\n",
		"guides/draft.md":   "---\nowners: [nurse, lead]\nsign_off: both\nstatus: draft\n---\n# Draft\n",
		"retros/2026-11-01-one.md": "---\nowners: [nurse]\npartners: [hospital]\n---\n# One\n\n## Actions\n\n" +
			"- [ ] Of the lab @lead @builder 2026-11-22\n- [ ] Of both @nurse @lead\n- [ ] Of the hospital @nurse\n",
		"retros/2026-11-02-two.md": "---\nowners: [lead]\npartners: [lab]\n---\n# Two\n\n## Actions\n\n- [ ] Inside the lab @lead\n",
	})
	for id, want := range map[string][2]string{
		"hospital": {"sign-off Changed 3; sign-off New 3; action Of both 1; action Of the hospital 1", "action Of the lab 2026-11-22 3 late pressing; sign-off Both 3; sign-off Changed 3; sign-off New 3; action Of both 1"},
		"lab":      {"action Of the lab 2026-11-22 3 late pressing; sign-off Both 3; sign-off Changed 3; sign-off New 3; action Of both 1; action Inside the lab 1", "sign-off Changed 3; sign-off New 3"},
	} {
		for _, p := range r.Partners {
			if p.ID != id {
				continue
			}
			if got := lines(p.Owes); got != want[0] {
				t.Errorf("the %s owes\n%s\nwant\n%s", id, got, want[0])
			}
			if got := lines(p.WaitsFor); got != want[1] {
				t.Errorf("the %s waits for\n%s\nwant\n%s", id, got, want[1])
			}
		}
	}
}
