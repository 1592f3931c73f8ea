package trust_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

func reportedBy(by string, day kb.Day) edit {
	return func(p *kb.Page) { p.Reported = append(p.Reported, kb.ReportedWrong{By: by, At: day, Reason: by}) }
}

// TestOpenReports: which reports of a mistake stand, the oldest first.
func TestOpenReports(t *testing.T) {
	for _, test := range []struct {
		name  string
		edits []edit
		want  string
	}{
		{"none", nil, ""},
		{"the oldest first, wherever it is listed", []edit{reportedBy("human:b", "2026-02-02"), reportedBy("human:a", "2026-02-01")}, "a 2026-02-01 1; b 2026-02-02 0"},
		{"of one day in their order", []edit{reportedBy("b", "2026-02-01"), reportedBy("a", "2026-02-01")}, "b 2026-02-01 0; a 2026-02-01 1"},
		{"of a day to come", []edit{reportedBy("a", "2026-03-02"), reportedBy("b", "2026-03-01")}, "b 2026-03-01 1"},
		{"answered by a later verification", []edit{reportedBy("a", "2026-01-31"), reportedBy("b", "2026-02-01"), by("nurse", "2026-02-01", today)}, "b 2026-02-01 1"},
		{"not answered by one of another text", []edit{reportedBy("a", "2026-01-31"), by("nurse", "2026-02-01", other)}, "a 2026-01-31 0"},
		{"not answered by one that does not count", []edit{reportedBy("a", "2026-01-31"), by("auditor", "2026-02-01", today)}, "a 2026-01-31 0"},
	} {
		got := judged(newPage("page", test.edits...), "2026-03-01")
		var open []string
		for _, r := range got.Reports {
			open = append(open, fmt.Sprint(r.By, " ", r.At, " ", r.Index))
		}
		if strings.Join(open, "; ") != test.want || (got.State == kb.StateReported) != (test.want != "") {
			t.Errorf("%s: got %q, %s; want %q", test.name, open, got.State, test.want)
		}
	}
}

// TestSides: what each partner has signed of a page that both sign.
func TestSides(t *testing.T) {
	for _, test := range []struct {
		name                   string
		edits                  []edit
		sides, signed, waiting string
	}{
		{"one is enough", []edit{signOff(""), by("nurse", "2026-01-01", today)}, "", "", ""},
		{"nobody", nil, "hospital ; vendor ", "", "hospital vendor"},
		{"one partner", []edit{by("nurse", "2026-01-01", today)}, "hospital 2026-01-01; vendor ", "hospital", "vendor"},
		{"both", []edit{by("nurse", "2026-01-01", today), by("engineer", "2026-01-02", today)}, "hospital 2026-01-01; vendor 2026-01-02", "hospital vendor", ""},
		{"today's text before a later sign-off of another", []edit{by("nurse", "2026-01-01", today), by("deputy", "2026-01-03", other)}, "hospital 2026-01-01; vendor ", "hospital", "vendor"},
		{"another text", []edit{by("nurse", "2026-01-01", other), by("engineer", "2026-01-02", today)}, "hospital 2026-01-01 changed; vendor 2026-01-02", "vendor", "hospital"},
	} {
		got := judged(newPage("page", append([]edit{signOff("both")}, test.edits...)...), "2026-02-01")
		var sides []string
		for _, s := range got.Sides {
			side := s.Partner + " " + string(s.At)
			if s.At != "" && !s.Current {
				side += " changed"
			}
			sides = append(sides, side)
		}
		if strings.Join(sides, "; ") != test.sides || strings.Join(got.Signed(), " ") != test.signed || strings.Join(got.Waiting, " ") != test.waiting {
			t.Errorf("%s: got %q, signed %q, waiting for %q", test.name, sides, got.Signed(), got.Waiting)
		}
	}
}

// TestSoon: a review is due soon for a sixth of its interval, at most two weeks.
func TestSoon(t *testing.T) {
	for days, want := range map[int]kb.Day{6: "2026-01-06", 12: "2026-01-11", 60: "2026-02-20", 84: "2026-03-12", 365: "2026-12-18"} {
		got := judged(newPage("page", every(kb.Interval{N: days, Unit: "d"}), by("nurse", "2026-01-01", today)), "2026-01-02")
		if got.Soon != want {
			t.Errorf("every %d days: got %s, want %s", days, got.Soon, want)
		}
	}
	if got := judged(newPage("page", every(never), by("nurse", "2026-01-01", today)), "2026-01-02"); got.Soon != "" {
		t.Errorf("never reviewed: got %s", got.Soon)
	}
}

// TestWhoLeavesLast: of the owners who leave, the flag names who stays longest and
// until when, and whose partner has nobody else.
func TestWhoLeavesLast(t *testing.T) {
	for _, test := range []struct {
		name    string
		leaving map[string]kb.Day
		edits   []edit
		want    []kb.Flag
	}{
		{"listed first", map[string]kb.Day{"nurse": "2026-06-20", "deputy": "2026-06-10"}, []edit{owners("nurse", "deputy"), partners("hospital")},
			[]kb.Flag{{Kind: kb.FlagOwnerLeaves, Owner: "nurse", Day: "2026-06-20"}}},
		{"listed last", map[string]kb.Day{"nurse": "2026-06-10", "deputy": "2026-06-20"}, []edit{owners("nurse", "deputy"), partners("hospital")},
			[]kb.Flag{{Kind: kb.FlagOwnerLeaves, Owner: "deputy", Day: "2026-06-20"}}},
		{"one has left already", map[string]kb.Day{"nurse": "2026-06-20", "deputy": "2026-05-10"}, []edit{owners("nurse", "deputy"), partners("hospital")},
			[]kb.Flag{{Kind: kb.FlagOwnerLeaves, Owner: "nurse", Day: "2026-06-20"}}},
		{"a team", map[string]kb.Day{"tester": "2026-06-10"}, []edit{owners("qa"), partners("vendor")},
			[]kb.Flag{{Kind: kb.FlagOwnerLeaves, Owner: "qa", Day: "2026-06-10"}}},
		{"one of two partners", map[string]kb.Day{"nurse": "2026-05-20", "deputy": "2026-05-10"}, []edit{owners("nurse", "deputy", "engineer")},
			[]kb.Flag{{Kind: kb.FlagOwnerLeft, Owner: "nurse", Partner: "hospital", Day: "2026-05-20"}}},
	} {
		l := linkAll(newPage("page", test.edits...))
		for i, p := range l.Directory.People {
			l.Directory.People[i].Until = test.leaving[p.ID]
		}
		if got := trust.Judge(l, "2026-06-01", nil).Trust["page"].Flags; !slices.Equal(got, test.want) {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}
