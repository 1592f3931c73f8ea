package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestRenewalWaitsFromSixtyDaysBeforeUntilTheChoice(t *testing.T) {
	kind := renewalType()
	for _, c := range []struct {
		day    kb.Day
		choice string
		want   int
	}{
		{"2026-12-27", "", 0},
		{"2026-12-28", "", 1},
		{"2027-03-10", "", 1},
		{"2027-03-10", Stop, 0},
	} {
		p := &kb.Page{Fields: &Renewal{At: "2027-02-26", Choice: c.choice}}
		if got := kind.Todos(&kb.Linked{}, p, c.day); len(got) != c.want || len(got) == 1 && got[0].Due != "2027-02-26" {
			t.Errorf("on %s, choice %q: got %+v, want %d", c.day, c.choice, got, c.want)
		}
	}
}

func TestRenewalIsARecordOncePastAndChosen(t *testing.T) {
	kind := renewalType()
	for _, c := range []struct {
		day    kb.Day
		choice string
		want   bool
	}{
		{"2027-02-25", Continue, false},
		{"2027-02-26", Continue, true},
		{"2027-03-01", "", false},
	} {
		p := &kb.Page{Fields: &Renewal{At: "2027-02-26", Choice: c.choice}}
		if got := kind.Record(p, c.day); got != c.want {
			t.Errorf("on %s, choice %q: got %v, want %v", c.day, c.choice, got, c.want)
		}
	}
	if kind.Record(&kb.Page{Index: true}, "2027-03-01") {
		t.Error("the text above the register: got a record, want none")
	}
}
