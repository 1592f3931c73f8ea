package trust_test

import (
	"testing"

	"tandem/generator/kb"
)

var (
	never  = kb.Interval{Never: true}
	yearly = kb.Interval{N: 1, Unit: "y"}
)

// TestState goes through the states, the sign-offs that lead to them and the days on
// which one becomes the next.
func TestState(t *testing.T) {
	verified := by("nurse", "2026-01-01", today)
	for _, test := range []struct {
		name  string
		day   kb.Day
		edits []edit
		want  kb.State
	}{
		{"no sign-off", "2026-01-02", nil, kb.StateUnverified},
		{"on its day", "2026-01-01", []edit{verified}, kb.StateVerified},
		{"of tomorrow", "2025-12-31", []edit{verified}, kb.StateUnverified},
		{"ten days before it is due, less one", "2026-02-19", []edit{verified}, kb.StateVerified},
		{"ten days before it is due, a sixth of the interval", "2026-02-20", []edit{verified}, kb.StateDueSoon},
		{"the day before it is due", "2026-03-01", []edit{verified}, kb.StateDueSoon},
		{"due", "2026-03-02", []edit{verified}, kb.StateDue},
		{"the last day of grace", "2026-03-16", []edit{verified}, kb.StateDue},
		{"behind grace", "2026-03-17", []edit{verified}, kb.StateOverdue},
		{"yearly, fifteen days before", "2026-12-17", []edit{every(yearly), verified}, kb.StateVerified},
		{"yearly, fourteen days before", "2026-12-18", []edit{every(yearly), verified}, kb.StateDueSoon},

		{"another text", "2026-01-02", []edit{by("nurse", "2026-01-01", other)}, kb.StateChanged},
		{"another text, overdue", "2027-01-02", []edit{by("nurse", "2026-01-01", other)}, kb.StateChanged},
		{"no text named", "2026-01-02", []edit{by("nurse", "2026-01-01", unbound)}, kb.StateVerified},
		{"today's text by one, another later by the other", "2026-01-03", []edit{verified, by("engineer", "2026-01-02", other)}, kb.StateVerified},
		{"days that cannot be read", "2026-01-02", []edit{by("nurse", "soon", today)}, kb.StateUnknown},
		{"one day that can", "2026-01-02", []edit{by("nurse", "soon", today), verified}, kb.StateVerified},
		{"one day that can, of somebody else", "2026-01-02", []edit{by("nurse", "soon", today), by("auditor", "2026-01-01", today)}, kb.StateUnverified},
		{"by nobody who may", "2026-01-02", []edit{by("auditor", "2026-01-01", today)}, kb.StateUnverified},

		{"never reviewed", "2026-01-02", []edit{every(never)}, kb.StateNoReview},
		{"never reviewed, verified once", "2030-01-02", []edit{every(never), verified}, kb.StateNoReview},
		{"never reviewed, another text", "2030-01-02", []edit{every(never), by("nurse", "2026-01-01", other)}, kb.StateChanged},
		{"a type without review", "2030-01-02", []edit{of(terms), verified}, kb.StateNoReview},
		{"the text above a register", "2030-01-02", []edit{index, verified}, kb.StateNoReview},
		{"a record", "2030-01-02", []edit{of(updates), verified}, kb.StateRecord},
		{"a record found wrong", "2030-01-02", []edit{of(updates), verified, reportedOn("2026-01-02")}, kb.StateReported},

		{"a draft", "2026-01-02", []edit{status(kb.StatusDraft), verified}, kb.StateDraft},
		{"a draft found wrong", "2026-01-02", []edit{status(kb.StatusDraft), reportedOn("2026-01-01")}, kb.StateDraft},
		{"archived", "2026-01-02", []edit{status(kb.StatusArchived), verified}, kb.StateArchived},
		{"superseded", "2026-01-02", []edit{status(kb.StatusSuperseded), verified}, kb.StateSuperseded},
		{"active", "2026-01-02", []edit{status(kb.StatusActive), verified}, kb.StateVerified},
		{"dead by its type", "2026-01-02", []edit{of(dead), verified}, kb.StateSuperseded},
		{"dead by its type, archived", "2026-01-02", []edit{of(dead), status(kb.StatusArchived)}, kb.StateSuperseded},

		{"found wrong on a later day", "2026-01-02", []edit{verified, reportedOn("2026-01-03")}, kb.StateVerified},
		{"found wrong today", "2026-01-03", []edit{verified, reportedOn("2026-01-03")}, kb.StateReported},
		{"verified on the day of the report", "2026-01-05", []edit{verified, reportedOn("2026-01-01")}, kb.StateReported},
		{"verified the day after the report", "2026-01-05", []edit{verified, reportedOn("2025-12-31")}, kb.StateVerified},
		{"another text verified after the report", "2026-01-05", []edit{by("nurse", "2026-01-04", other), reportedOn("2026-01-03")}, kb.StateReported},
		{"one of two reports answered", "2026-01-05", []edit{verified, reportedOn("2025-12-31"), reportedOn("2026-01-02")}, kb.StateReported},
		{"answered by one, not by the other", "2026-01-05", []edit{verified, by("engineer", "2026-01-03", today), reportedOn("2026-01-02")}, kb.StateVerified},
		{"a report of a later day before an open one", "2026-01-05", []edit{verified, reportedOn("2026-01-06"), reportedOn("2026-01-05")}, kb.StateReported},
	} {
		if got := judged(newPage("page", test.edits...), test.day).State; got != test.want {
			t.Errorf("%s: %s on %s, want %s", test.name, got, test.day, test.want)
		}
	}
}

// TestReviewDays: which pages have days of review, and which.
func TestReviewDays(t *testing.T) {
	verified := by("nurse", "2026-01-01", today)
	for _, test := range []struct {
		name         string
		edits        []edit
		due, overdue kb.Day
	}{
		{"never verified", nil, "", ""},
		{"the type's interval", []edit{verified}, "2026-03-02", "2026-03-16"},
		{"its own interval", []edit{verified, every(yearly)}, "2027-01-01", "2027-01-15"},
		{"never", []edit{verified, every(never)}, "", ""},
		{"another text", []edit{by("nurse", "2026-01-01", other)}, "2026-03-02", "2026-03-16"},
		{"a record", []edit{verified, of(updates)}, "", ""},
		{"a type without review", []edit{verified, of(terms)}, "", ""},
		{"an index", []edit{verified, index}, "", ""},
		{"a draft", []edit{verified, status(kb.StatusDraft)}, "", ""},
	} {
		got := judged(newPage("page", test.edits...), "2026-01-02")
		if got.Due != test.due || got.Overdue != test.overdue {
			t.Errorf("%s: due %q and overdue %q, want %q and %q", test.name, got.Due, got.Overdue, test.due, test.overdue)
		}
	}
}
