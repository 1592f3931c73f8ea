package report

import (
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
)

// TestReasons: why a page is in a report, the most pressing first, and since when. The
// review of a guide is due 60 days after it was verified.
func TestReasons(t *testing.T) {
	const every, owned = "review_every: 60d", "owners: [nurse]"
	alone := func(lines ...string) smallbase.Files {
		files := guide(lines...)
		delete(files, "start.md")
		return files
	}
	for _, test := range []struct {
		name  string
		files smallbase.Files
		want  string
	}{
		{"nothing", guide(owned, every, verified("nurse", "2026-11-01", hash)), ""},
		{"reported", guide(owned, every, verified("nurse", "2026-11-01", hash), "reported: [{by: lead, at: 2026-11-02, reason: Wrong.}]"), "reported 2026-11-02"},
		{"reported twice: the one that waits longest", guide(owned, every, verified("nurse", "2026-11-01", hash),
			"reported: [{by: lead, at: 2026-10-01, reason: Answered}, {by: lead, at: 2026-11-03, reason: Later}, {by: lead, at: 2026-11-02, reason: First}]"), "reported 2026-11-02"},
		{"reported on the day of the sign-off", guide(owned, every, verified("nurse", "2026-11-01", hash), "reported: [{by: lead, at: 2026-11-01, reason: Wrong}]"), "reported 2026-11-01"},
		{"reported, and one of a day to come", guide(owned, every, verified("nurse", "2026-11-01", hash),
			"reported: [{by: lead, at: 2026-11-24, reason: Later}, {by: lead, at: 2026-11-23, reason: Today}]"), "reported 2026-11-23"},
		{"due tomorrow", guide(owned, every, verified("nurse", "2026-09-25", hash)), "due-soon 2026-11-24"},
		{"due today", guide(owned, every, verified("nurse", "2026-09-24", hash)), "due 2026-11-23"},
		{"the last day of grace", guide(owned, every, verified("nurse", "2026-09-10", hash)), "due 2026-11-09"},
		{"overdue", guide(owned, every, verified("nurse", "2026-09-09", hash)), "overdue 2026-11-08"},
		{"changed", guide(owned, every, verified("nurse", "2026-11-01", other)), "changed 2026-11-01"},
		{"changed and overdue", guide(owned, every, verified("nurse", "2026-09-09", other)), "overdue 2026-11-08, changed 2026-09-09"},
		{"unverified", guide(owned, every), "unverified"},
		{"no day that can be read", guide(owned, every, verified("nurse", "soon", hash)), "unverified"},
		{"half", guide("owners: [nurse, lead]", "sign_off: both", every, verified("nurse", "2026-11-01", hash)), "waiting-for-partner 2026-11-01"},
		{"no owner", guide(every), "unverified, no-owner"},
		{"the owner has left", guide("owners: [gone]", every, verified("gone", "2026-11-01", hash)), "owner-left 2026-11-22"},
		{"the owner leaves", guide("owners: [leaving]", every, verified("leaving", "2026-11-01", hash)), "owner-leaves 2026-12-20"},
		{"relies on", guide(owned, every, verified("nurse", "2026-11-01", hash), "relies_on: [old]").With("guides/old.md", "---\nowners: [nurse]\nstatus: archived\n---\n# Old\n"), "relies-on"},
		{"never reviewed", guide(owned, "review_every: never"), ""},
		{"never reviewed, without owner", guide("review_every: never"), ""},
		{"a draft", guide("status: draft", every), ""},
		{"archived", guide("status: archived", owned, every, verified("nurse", "2020-01-01", other)), ""},
		{"superseded", guide("status: superseded", owned, every, verified("nurse", "2020-01-01", other)), ""},

		{"to archive", alone(owned, every, verified("nurse", "2026-05-26", hash)), "overdue 2026-07-25, archive 2026-05-26"},
		{"180 days ago", alone(owned, every, verified("nurse", "2026-05-27", hash)), "overdue 2026-07-26"},
		{"to archive, changed", alone(owned, "review_every: 1y", verified("nurse", "2026-05-26", other)), "changed 2026-05-26, archive 2026-05-26"},
		{"verified, and nothing leads to it", alone(owned, "review_every: 1y", verified("nurse", "2026-05-01", hash)), ""},
		{"no day is known", alone(owned, every), "unverified"},
		{"something leads to it", guide(owned, every, verified("nurse", "2026-05-01", hash)), "overdue 2026-06-30"},
	} {
		m, _ := small(t, test.files)
		var got []string
		for _, reason := range m.wants["guides/page"] {
			got = append(got, strings.TrimSpace(string(reason.Kind)+" "+string(reason.Since)))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, ", "), test.want)
		}
	}
}

// TestWhenAnOwnerLeaves: the day is named where the edition shows it.
func TestWhenAnOwnerLeaves(t *testing.T) {
	m, _ := small(t, guide("owners: [leaving]", verified("leaving", "2026-11-01", hash)))
	p := m.Page("guides/page")
	if got := m.reasons(p)[0].Words; !strings.Contains(got, "Leaving") || !strings.Contains(got, "20 December 2026") {
		t.Errorf("got %q", got)
	}
	for i := range m.Trust[p.ID].Flags {
		m.Trust[p.ID].Flags[i].Day = ""
	}
	if got := m.reasons(p)[0].Words; !strings.Contains(got, "Leaving") || strings.ContainsAny(got, "0123456789") {
		t.Errorf("without a day: got %q", got)
	}
}

// TestEntries: what a report tells of a page, and in which order.
func TestEntries(t *testing.T) {
	files := guide("owners: [nurse, deputy]", "review_every: 60d", verified("nurse", "2026-09-01", hash, "deputy", "2026-09-01", hash, "lead", "2026-09-02", hash)).
		With("guides/a.md", "---\nowners: [nurse]\n---\n# A\n").
		With("guides/b.md", "---\nowners: [nurse]\nrelies_on: [page]\n---\n# B\n").
		With("paths/new.md", "---\nfor: newcomer\nowners: [lead]\nsteps: [{page: page, why: First}]\nreview_every: never\n---\n# New\n").
		With("retros/2026-10-01-one.md", "---\nowners: [nurse]\n---\n# One\n\n## Lessons\n\n- [ ] Ask first [[page]] @nurse\n- [ ] Ask again [[page]] @nurse\n")
	m, _ := small(t, files)
	entries := m.entries()
	var order []string
	for _, e := range entries {
		order = append(order, e.Page)
	}
	// The page is overdue since 31 October, relied on once and a step of one path.
	if got := strings.Join(order, " "); got != "guides/page guides/a guides/b start" {
		t.Fatalf("the order is %q", got)
	}
	e := entries[0]
	if e.Risk != 4*4*1 || e.ReliedOn != 1 || e.InPaths != 1 || e.Lessons != 2 || e.Verified != "2026-09-01" || strings.Join(e.VerifiedBy, " ") != "deputy nurse" || strings.Join(e.Reviewers, " ") != "deputy" {
		t.Errorf("got %+v", e)
	}
	if entries[1].Risk != 3 || entries[1].Verified != "" || len(entries[1].VerifiedBy) != 0 {
		t.Errorf("got %+v", entries[1])
	}
}
