package kb

import "testing"

// TestChangedSince compares a page's text with that of a day, by git and by
// verifications.
func TestChangedSince(t *testing.T) {
	const day, today = Day("2026-10-02"), Day("2026-11-21")
	at := func(day, text string) Verification { return Verification{By: "human:ann", At: day, Text: text} }
	for name, test := range map[string]struct {
		change   Change
		verified []Verification
		since    Day
		want     string
	}{
		"nothing is known":              {want: "unknown"},
		"no day":                        {change: Change{Day: "2026-10-03", Text: "2026-10-03"}, since: "none", want: "unknown"},
		"git: changed later":            {change: Change{Day: "2026-10-03", Text: "2026-10-03"}, want: "changed"},
		"git: changed on the day":       {change: Change{Day: "2026-10-02", Text: "2026-10-02"}, want: "changed"},
		"git: changed before":           {change: Change{Day: "2026-10-01", Text: "2026-10-01"}, want: "unchanged"},
		"git: only verified since":      {change: Change{Day: "2026-10-03", Text: "2026-10-01"}, want: "unchanged"},
		"git: open changes":             {change: Change{Day: "2026-10-01", Text: "2026-10-01", Uncommitted: true}, want: "unknown"},
		"git: changed, and open":        {change: Change{Day: "2026-10-03", Text: "2026-10-03", Uncommitted: true}, want: "changed"},
		"partial clone: later":          {change: Change{Day: "2026-10-03"}, want: "unknown"},
		"partial clone: before":         {change: Change{Day: "2026-10-01"}, want: "unchanged"},
		"git: after today":              {change: Change{Day: "2026-12-01", Text: "2026-12-01"}, want: "unknown"},
		"the same text before":          {verified: []Verification{at("2026-10-01", "now")}, want: "unchanged"},
		"another text before":           {verified: []Verification{at("2026-10-01", "then")}, want: "changed"},
		"the last one before counts":    {verified: []Verification{at("2026-09-01", "then"), at("2026-10-01", "now")}, want: "unchanged"},
		"whatever the order":            {verified: []Verification{at("2026-10-01", "then"), at("2026-09-01", "now")}, want: "changed"},
		"two on one day, one as today":  {verified: []Verification{at("2026-10-01", "now"), at("2026-10-01", "then")}, want: "unchanged"},
		"another text on the day":       {verified: []Verification{at("2026-10-02", "then")}, want: "changed"},
		"the same text on the day":      {verified: []Verification{at("2026-10-02", "now")}, want: "unknown"},
		"the same text later":           {verified: []Verification{at("2026-10-03", "now")}, want: "unknown"},
		"another text later":            {verified: []Verification{at("2026-10-01", "now"), at("2026-10-03", "then")}, want: "changed"},
		"a verification without a text": {verified: []Verification{at("2026-10-01", "")}, want: "unknown"},
		"a verification to come":        {verified: []Verification{at("2026-12-01", "then")}, want: "unknown"},
		"git before verifications":      {change: Change{Day: "2026-10-01", Text: "2026-10-01"}, verified: []Verification{at("2026-10-01", "then")}, want: "unchanged"},
	} {
		p := &Page{ID: "a", Path: "a.md"}
		p.Verified = test.verified
		j := &Judged{Day: today, Trust: map[string]Trust{"a": {Hash: "now"}}}
		if test.change.Day != "" {
			j.History = &History{Files: map[string]Change{"a.md": test.change}}
		}
		since := day
		if test.since == "none" {
			since = ""
		}
		changed, known := j.ChangedSince(p, since)
		got := map[[2]bool]string{{true, true}: "changed", {false, true}: "unchanged"}[[2]bool{changed, known}]
		if !known {
			got = "unknown"
		}
		if got != test.want {
			t.Errorf("%s: got %s want %s", name, got, test.want)
		}
	}
}
