package trust_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// TestSignOffs: whose verification counts, and which of several.
func TestSignOffs(t *testing.T) {
	for _, test := range []struct {
		name  string
		edits []edit
		want  string // person, day, whether it names a text and that of today
	}{
		{"an owner", []edit{by("nurse", "2026-01-01", today)}, "nurse 2026-01-01 bound current"},
		{"an owner's deputy", []edit{by("deputy", "2026-01-01", today)}, "deputy 2026-01-01 bound current"},
		{"a member of a team that owns", []edit{owners("qa"), by("tester", "2026-01-01", today)}, "tester 2026-01-01 bound current"},
		{"a member of a team that does not", []edit{by("tester", "2026-01-01", today)}, ""},
		{"somebody unknown", []edit{owners("stranger"), by("stranger", "2026-01-01", today)}, ""},
		{"an instant counts by its day", []edit{by("nurse", "2026-01-01T23:30:00+02:00", today)}, "nurse 2026-01-01 bound current"},
		{"no text named", []edit{by("nurse", "2026-01-01", unbound)}, "nurse 2026-01-01 current"},
		{"another text", []edit{by("nurse", "2026-01-01", other)}, "nurse 2026-01-01 bound"},
		{"today", []edit{by("nurse", "2026-06-01", today)}, "nurse 2026-06-01 bound current"},
		{"tomorrow", []edit{by("nurse", "2026-06-02", today)}, ""},
		{"no day", []edit{by("nurse", "soon", today)}, ""},
		{"the later of two", []edit{by("nurse", "2026-01-01", today), by("nurse", "2026-01-02", other)}, "nurse 2026-01-02 bound"},
		{"the later of two, listed first", []edit{by("nurse", "2026-01-02", other), by("nurse", "2026-01-01", today)}, "nurse 2026-01-02 bound"},
		{"the second of one day", []edit{by("nurse", "2026-01-01", other), by("nurse", "2026-01-01", today)}, "nurse 2026-01-01 bound current"},
		{"the latest person first", []edit{by("engineer", "2026-01-01", today), by("nurse", "2026-01-02", today)}, "nurse 2026-01-02 bound current; engineer 2026-01-01 bound current"},
		{"of one day by name", []edit{by("nurse", "2026-01-01", today), by("engineer", "2026-01-01", today)}, "engineer 2026-01-01 bound current; nurse 2026-01-01 bound current"},
	} {
		var got []string
		for _, s := range judged(newPage("page", test.edits...), "2026-06-01").SignOffs {
			line := fmt.Sprint(s.Person, " ", s.At)
			if s.Bound {
				line += " bound"
			}
			if s.Current {
				line += " current"
			}
			got = append(got, line)
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestLapsed: which verifications were made by people who do not own the page.
func TestLapsed(t *testing.T) {
	for _, test := range []struct {
		name  string
		edits []edit
		want  string
	}{
		{"none", []edit{by("nurse", "2026-01-01", today)}, ""},
		{"of the former owner", []edit{owners("nurse"), by("engineer", "2026-01-01", today)}, "engineer 2026-01-01"},
		{"the latest first", []edit{owners("nurse"), by("engineer", "2026-01-01", today), by("auditor", "2026-01-02", today)}, "auditor 2026-01-02; engineer 2026-01-01"},
		{"of a day to come", []edit{owners("nurse"), by("engineer", "2026-06-02", today)}, ""},
		{"of today", []edit{owners("nurse"), by("engineer", "2026-06-01", today)}, "engineer 2026-06-01"},
		{"of no day", []edit{owners("nurse"), by("engineer", "soon", today)}, ""},
		{"of somebody unknown", []edit{by("stranger", "2026-01-01", today)}, ""},
	} {
		var got []string
		for _, s := range judged(newPage("page", test.edits...), "2026-06-01").Lapsed {
			got = append(got, fmt.Sprint(s.Person, " ", s.At))
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestBothPartnersSign: the page is verified since the older of the partners' sign-offs
// for today's text, and until then says which partner is missing.
func TestBothPartnersSign(t *testing.T) {
	nurse, engineer := by("nurse", "2026-01-01", today), by("engineer", "2026-02-01", today)
	for _, test := range []struct {
		name    string
		edits   []edit
		state   kb.State
		since   kb.Day
		waiting string
		flags   string
	}{
		{"both, the older first", []edit{nurse, engineer}, kb.StateVerified, "2026-01-01", "", ""},
		{"both, the newer first", []edit{by("nurse", "2026-02-02", today), engineer}, kb.StateVerified, "2026-02-01", "", ""},
		{"both of one day", []edit{by("nurse", "2026-02-01", today), engineer}, kb.StateVerified, "2026-02-01", "", ""},
		{"neither", nil, kb.StateUnverified, "", "hospital vendor", ""},
		{"one", []edit{nurse}, kb.StateUnverified, "", "vendor", "half"},
		{"the other", []edit{engineer}, kb.StateUnverified, "", "hospital", "half"},
		{"two of one partner", []edit{nurse, by("deputy", "2026-02-01", today)}, kb.StateUnverified, "", "vendor", "half"},
		{"one, of another text", []edit{by("nurse", "2026-01-01", other)}, kb.StateUnverified, "", "hospital vendor", "changed"},
		{"one of another text", []edit{by("nurse", "2026-01-01", other), engineer}, kb.StateChanged, "2026-01-01", "hospital", "changed 2026-01-01; half"},
		{"both of another text", []edit{by("nurse", "2026-01-01", other), by("engineer", "2026-01-02", other)}, kb.StateChanged, "2026-01-01", "hospital vendor", "changed 2026-01-01"},
		{"a colleague's for today's text", []edit{by("nurse", "2026-01-03", other), by("deputy", "2026-01-02", today), engineer}, kb.StateVerified, "2026-01-02", "", ""},
		{"a colleague's later one of another text", []edit{nurse, by("deputy", "2026-02-02", other), engineer}, kb.StateVerified, "2026-01-01", "", ""},
		{"the later of two colleagues", []edit{nurse, by("deputy", "2026-01-20", today), engineer}, kb.StateVerified, "2026-01-20", "", ""},
		{"a third partner has no say", []edit{nurse, engineer, owners("nurse", "engineer", "auditor"), by("auditor", "2025-01-01", today)}, kb.StateVerified, "2026-01-01", "", ""},
		{"a page of one partner takes all", []edit{partners("hospital"), nurse, engineer}, kb.StateUnverified, "", "insurer", "half"},
		{"a page of no partner takes all", []edit{partners(), nurse}, kb.StateUnverified, "", "vendor insurer", "half"},
	} {
		edits := append([]edit{signOff("both")}, test.edits...)
		got := judged(newPage("page", edits...), "2026-02-02")
		waiting := strings.Join(got.Waiting, " ")
		if got.State != test.state || got.Verified != test.since || waiting != test.waiting || flagged(got.Flags) != test.flags {
			t.Errorf("%s: %s since %q, waiting for %q, flags %q; want %s since %q, waiting for %q, flags %q", test.name,
				got.State, got.Verified, waiting, flagged(got.Flags), test.state, test.since, test.waiting, test.flags)
		}
	}
}

// TestWhoseSignOffsATypeTakes: the page's own rule comes before that of its type.
func TestWhoseSignOffsATypeTakes(t *testing.T) {
	for _, test := range []struct {
		kind *kb.Type
		rule string
		want kb.State
	}{
		{guides, "", kb.StateVerified},
		{guides, "one", kb.StateVerified},
		{guides, "both", kb.StateUnverified},
		{charters, "", kb.StateUnverified},
		{charters, "one", kb.StateVerified},
		{charters, "both", kb.StateUnverified},
	} {
		p := newPage("page", of(test.kind), signOff(test.rule), by("nurse", "2026-01-01", today))
		if got := judged(p, "2026-01-01").State; got != test.want {
			t.Errorf("%s with sign_off %q: %s, want %s", test.kind.Name, test.rule, got, test.want)
		}
	}
}
