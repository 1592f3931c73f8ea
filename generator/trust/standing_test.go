package trust_test

import (
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// TestMayVerify: who is refused on which page, and whom the hint names instead. Each
// reason has a message.
func TestMayVerify(t *testing.T) {
	leaves := func(person string, until kb.Day) func(*kb.Directory) {
		return func(d *kb.Directory) {
			for i := range d.People {
				if d.People[i].ID == person {
					d.People[i].Until = until
				}
			}
		}
	}
	none := func(*kb.Directory) {}
	reasons := map[string]string{} // by message
	for _, test := range []struct {
		name      string
		person    string
		directory func(*kb.Directory)
		edits     []edit
		reason    string // empty: the sign-off counts
		names     string // in the hint
	}{
		{"an owner", "nurse", none, nil, "", ""},
		{"a deputy", "deputy", none, nil, "", ""},
		{"an owner on the last day", "nurse", leaves("nurse", "2026-01-02"), nil, "", ""},
		{"an owner of a page that is overdue", "nurse", none, []edit{by("nurse", "2020-01-01", today)}, "", ""},
		{"an owner of a page that is reported", "nurse", none, []edit{reportedOn("2026-01-01")}, "", ""},
		{"an owner who has left", "nurse", leaves("nurse", "2026-01-01"), nil, "nurse left", `"deputy"`},
		{"an owner who has left without a deputy", "engineer", leaves("engineer", "2026-01-01"), nil, "engineer left", ""},
		{"a misspelt name", "nurs", none, nil, "nurs unknown", `"nurse"`},
		{"somebody unknown", "stranger", none, nil, "stranger unknown", "nurse, deputy, engineer"},
		{"anybody, where nobody is known", "nurse", func(d *kb.Directory) { d.People = nil }, nil, "nurse unknown", "directory.yaml"},
		{"a person who does not own it", "auditor", none, nil, "no owner", ""},
		{"an index", "nurse", none, []edit{index}, "not reviewed", ""},
		{"a term", "nurse", none, []edit{of(terms)}, "not reviewed", ""},
		{"a draft", "nurse", none, []edit{status(kb.StatusDraft)}, "draft", "status: draft"},
		{"a record, by who held it", "nurse", none, []edit{of(updates)}, "", ""},
		{"a record, by a deputy", "deputy", none, []edit{of(updates)}, "deputy did not hold it", `"nurse" or "engineer"`},
		{"a record, by somebody else, while one of the owners has left", "auditor", leaves("nurse", "2026-01-01"), []edit{of(updates)}, "auditor did not hold it", `have "engineer" sign it`},
		{"a record of people who have left", "auditor", leaves("nurse", "2026-01-01"), []edit{of(updates), owners("nurse")}, "auditor did not hold it", "amended"},
		{"a record of today", "nurse", none, []edit{of(updates), dated("2026-01-02")}, "", ""},
		{"a record of tomorrow", "nurse", none, []edit{of(updates), dated("2026-01-03")}, "ahead", "on that day or later"},
		{"a record that is reported, by an owner's deputy", "deputy", none, []edit{of(updates), reportedOn("2026-01-01")}, "", ""},
		{"a record that no longer holds", "nurse", none, []edit{of(updates), status(kb.StatusSuperseded)}, "superseded", ""},
		{"superseded", "nurse", none, []edit{status(kb.StatusSuperseded)}, "superseded", ""},
		{"archived", "nurse", none, []edit{status(kb.StatusArchived)}, "archived", ""},
		{"a page the person may not read", "nurse", func(d *kb.Directory) { d.People[0].Audiences = []string{"public"} },
			[]edit{func(p *kb.Page) { p.Audience = []string{"internal"} }}, "not readable", ""},
	} {
		p := newPage("page", test.edits...)
		l := linkAll(p)
		test.directory(&l.Directory)
		refusal := trust.MayVerify(trust.Judge(l, "2026-01-02", nil), p, test.person)
		if (refusal != nil) != (test.reason != "") {
			t.Errorf("%s: refused: %v", test.name, refusal != nil)
		}
		if refusal == nil {
			continue
		}
		if reason, taken := reasons[refusal.Message]; taken && reason != test.reason {
			t.Errorf("%s: the message %q is that of %q", test.name, refusal.Message, reason)
		}
		for message, reason := range reasons {
			if reason == test.reason && message != refusal.Message {
				t.Errorf("%s: %q and %q for one reason", test.name, message, refusal.Message)
			}
		}
		reasons[refusal.Message] = test.reason
		if !strings.Contains(refusal.Hint, test.names) || refusal.Hint == "" {
			t.Errorf("%s: the hint %q does not name %q", test.name, refusal.Hint, test.names)
		}
	}
}
