package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

var quarterly = kb.Interval{N: 90, Unit: "d"}

// falling returns n reviews due on a day, from a sign-off one interval before it.
func falling(n int, day kb.Day, every kb.Interval) []review {
	var all []review
	for i := range n {
		all = append(all, review{page: fmt.Sprint("p", i), due: day, from: day.Add(-every.Days()), every: every})
	}
	return all
}

// overdue returns n reviews that are late.
func overdue(n int, every kb.Interval) []review {
	all := falling(n, "", every)
	for i := range all {
		all[i].from = ""
	}
	return all
}

// TestWarnings: which warning a load has, over which weeks and of how many reviews. One
// owner can do two reviews a week, for four weeks from 23 November.
func TestWarnings(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 4)
	for _, test := range []struct {
		name    string
		reviews []review
		want    string   // kinds, counts and weeks
		values  []string // that the words name
	}{
		{"what fits", falling(2, "2026-12-01", quarterly), "", nil},
		{"one too many, done earlier", falling(3, "2026-12-01", quarterly), "spread 1 [2026-11-30]", []string{"3 ", "30 Nov 2026", "1 "}},
		{"one too many at once", falling(3, "2026-11-24", quarterly), "short 1 [2026-11-23]", []string{"3 ", "23 Nov 2026", "120 days", "3 "}},
		{"never helped by an interval", falling(3, "2026-11-24", kb.Interval{N: 2, Unit: "y"}), "short 1 [2026-11-23]", []string{"3 "}},
		{"late ones find room", overdue(8, quarterly), "", nil},
		{"a late one without room", overdue(9, quarterly), "left 1 []", []string{"9 ", "1 ", "20 Dec 2026"}},
		{"late ones that come back", append(overdue(2, kb.Interval{N: 7, Unit: "d"}), falling(2, "2026-12-01", quarterly)...), "short 2 []", []string{"2 ", "30 days", "4 "}},
	} {
		load := loadOf(test.reviews, weeks, 2)
		load.Name = "Lead"
		var got []string
		words := ""
		for _, w := range warnings(nil, load, weeks) {
			got, words = append(got, fmt.Sprint(w.Kind, " ", w.Count, " ", w.Weeks)), words+w.Words+" "
			if !strings.HasPrefix(w.Words, "Lead ") || w.Weeks == nil {
				t.Errorf("%s: %+v", test.name, w)
			}
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, "; "), test.want)
		}
		for _, value := range test.values {
			if !strings.Contains(words, value) {
				t.Errorf("%s: %q does not name %q", test.name, words, value)
			}
		}
	}
}

// TestWhatWouldHelp: the shortest interval, and the fewest reviews a week, with which
// a short load would be met.
func TestWhatWouldHelp(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 4)
	for _, test := range []struct {
		reviews  []review
		interval string
		needed   int
	}{
		{falling(2, "2026-11-24", quarterly), "", 0},
		{falling(3, "2026-11-24", quarterly), "120d", 3},
		{falling(5, "2026-11-24", quarterly), "120d", 5},
		{falling(3, "2026-11-24", kb.Interval{N: 14, Unit: "d"}), "30d", 3},
		{falling(3, "2026-11-24", kb.Interval{N: 1, Unit: "y"}), "2y", 3},
		{falling(3, "2026-11-24", kb.Interval{N: 2, Unit: "y"}), "", 3},
		{falling(3, "2026-11-24", kb.Interval{Never: true}), "", 3},
		{append(falling(3, "2026-11-24", quarterly), falling(3, "2026-12-01", quarterly)...), "120d", 3},
		{append(falling(2, "2026-11-24", quarterly), falling(3, "2026-12-01", quarterly)...), "120d", 3},
	} {
		load := loadOf(test.reviews, weeks, 2)
		if load.Interval != test.interval || load.Needed != test.needed {
			t.Errorf("%d every %s: interval %q and %d a week, want %q and %d", len(test.reviews), test.reviews[0].every, load.Interval, load.Needed, test.interval, test.needed)
		}
		// With the remedy it is not short, and with less it is.
		if test.needed > 0 && (spread(test.reviews, weeks, load.Needed).Short > 0 || spread(test.reviews, weeks, load.Needed-1).Short == 0) {
			t.Errorf("%d a week are not the fewest", load.Needed)
		}
	}
}

// TestTheLastDay: a review due on the last day of the weeks ahead is planned, one due
// the day after is not; a repeat is counted as one.
func TestTheLastDay(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 4)
	for day, want := range map[kb.Day]int{"2026-12-20": 1, "2026-12-21": 0} {
		load := loadOf(falling(1, day, quarterly), weeks, 2)
		if load.Due[3] != want || load.Planned[3] != want {
			t.Errorf("due on %s: %d asked and %d planned, want %d", day, load.Due[3], load.Planned[3], want)
		}
	}
	for i, r := range loadOf(falling(1, "2026-11-24", kb.Interval{N: 7, Unit: "d"}), weeks, 2).Reviews {
		if r.Round != i || r.Week != i {
			t.Errorf("review %d is of round %d in week %d", i, r.Round, r.Week)
		}
	}
	if plan := spread(falling(3, "2026-12-20", quarterly), weeks, 1); plan.Short != 0 || plan.Moved != 2 {
		t.Errorf("three on the last day: %d short and %d moved, want two moved", plan.Short, plan.Moved)
	}
}

// TestStretched: reviews whose interval is shorter are due later, others are as they were.
func TestStretched(t *testing.T) {
	before := []review{
		{page: "shorter", due: "2026-11-30", from: "2026-09-01", every: quarterly},
		{page: "as long", due: "2026-11-30", from: "2026-08-02", every: kb.Interval{N: 120, Unit: "d"}},
		{page: "longer", due: "2026-11-30", from: "2025-11-30", every: kb.Interval{N: 1, Unit: "y"}},
		{page: "never", due: "2026-11-30", from: "2025-11-30", every: kb.Interval{Never: true}},
		{page: "late", from: "2026-01-01", every: quarterly},
		{page: "from nothing", due: "2026-11-30", every: quarterly},
		{page: "not before today", due: "2026-11-30", from: "2026-07-01", every: quarterly},
	}
	after, changed := stretched(before, kb.Interval{N: 120, Unit: "d"}, "2026-11-23")
	var got []string
	for _, r := range after {
		got = append(got, fmt.Sprint(r.page, " ", r.due, " ", r.every))
	}
	want := []string{"shorter 2026-12-30 120d", "as long 2026-11-30 120d", "longer 2026-11-30 1y", "never 2026-11-30 never", "late  120d", "from nothing 2026-11-30 120d", "not before today 2026-11-23 120d"}
	if !changed || !slices.Equal(got, want) {
		t.Errorf("got %q, %v, want %q", got, changed, want)
	}
	if before[0].due != "2026-11-30" {
		t.Error("the reviews before have changed")
	}
	if _, changed := stretched(before[1:4], kb.Interval{N: 120, Unit: "d"}, "2026-11-23"); changed {
		t.Error("intervals that are long enough are said to change")
	}
}

// TestLimits: up to which week the reviews that are late find room.
func TestLimits(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 4)
	for n, want := range map[int]string{0: "", 1: "23 Nov 2026", 2: "23 Nov 2026", 3: "30 Nov 2026", 5: "7 Dec 2026"} {
		f := Forecast{Weeks: weeks, Owners: []Load{loadOf(falling(1, "2027-12-01", quarterly), weeks, 2), loadOf(overdue(n, quarterly), weeks, 2)}}
		got := f.limits(nil)
		if want == "" && strings.ContainsAny(got, "0123456789") || !strings.Contains(got, want) || want != "" && !strings.HasPrefix(got, fmt.Sprint(n, " ")) {
			t.Errorf("%d late: %q, want %q in it", n, got, want)
		}
	}
	for n, want := range map[int]string{1: "1 ", 2: "2 "} {
		if got := (Forecast{Nobody: n}).nobody(); !strings.HasPrefix(got, want) {
			t.Errorf("%d: %q", n, got)
		}
	}
}

// TestMatrix: the load of an owner by week, with the tone of each number.
func TestMatrix(t *testing.T) {
	f := Forecast{Weeks: weeksFrom("2026-11-23", 4), Owners: []Load{{Owner: "lead", Capacity: 2, Late: 3, tone: kb.ToneBad, Due: []int{0, 1, 2, 3}}, {Owner: "nurse", Capacity: 2, Due: []int{0, 0, 0, 0}}}}
	var got []string
	for _, row := range f.matrix(nil, 2).Rows {
		for _, cell := range row[1:] {
			got = append(got, cell.Text+string(cell.Tone))
		}
	}
	if want := "3bad  1good 2soon 3bad     "; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}

// TestCanTheIntervalsBeMet: what cannot be met is graver than what only has to be done
// earlier; where there is neither, the note below the bars says that all can be met.
func TestCanTheIntervalsBeMet(t *testing.T) {
	const metAll = "Every interval can be met."
	for _, test := range []struct {
		kinds []string
		want  string // the tones of the warnings
	}{
		{nil, ""},
		{[]string{"spread"}, "soon"},
		{[]string{"short"}, "bad"},
		{[]string{"left"}, "bad"},
		{[]string{"spread", "short"}, "soon bad"},
	} {
		r := Report{Forecast: Forecast{Weeks: weeksFrom("2026-11-23", 2), Owners: []Load{{Owner: "lead", Due: []int{1, 0}}}}}
		for _, kind := range test.kinds {
			r.Forecast.Warnings = append(r.Forecast.Warnings, Warning{Owner: "lead", Kind: kind, Words: "words"})
		}
		var tones []string
		met := false
		for _, panel := range r.ahead() {
			switch panel.Kind {
			case kb.PanelBars:
				met = strings.Contains(panel.Note, metAll)
			case kb.PanelTable:
				for _, row := range panel.Rows {
					tones = append(tones, string(row[1].Tone))
				}
			}
		}
		if got := strings.Join(tones, " "); got != test.want || met != (test.kinds == nil) {
			t.Errorf("%q: the tones are %q, want %q; the note says that all can be met: %v", test.kinds, got, test.want, met)
		}
	}
}

// TestRows: the kind of a todo has the tone of its urgency, and fifty are drawn.
func TestRows(t *testing.T) {
	all := rows([]Todo{{Kind: "review", Text: "Title", Why: "why", pressing: true}, {Kind: "sign-off", Text: "Title", Why: "why"}, {Kind: "action", Text: "text", Why: "why", Late: true, Due: "2026-11-22"}})
	var got []string
	for _, row := range all {
		got = append(got, fmt.Sprint(row[0].Text, " ", row[0].Tone, " ", row[1].Text, " ", row[4].Day, " ", row[4].Late))
	}
	if want := []string{"review bad Why  false", "sign-off soon Why  false", "action soon text 2026-11-22 true"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for n, want := range map[int]int{49: 49, 50: 50, 51: 50} {
		if got := len(rows(make([]Todo, n))); got != want || (beyond(nil, n) != "") != (n > 50) {
			t.Errorf("of %d rows %d are drawn, and it says %q", n, got, beyond(nil, n))
		}
	}
}

// TestBars: the longest bar is that of the most reviews.
func TestBars(t *testing.T) {
	panel := bars(nil, []kb.Reviews{{Count: 2, Tone: kb.ToneBad}, {From: "2026-11-23", Count: 4}, {From: "2026-11-30"}})
	var got []string
	for _, row := range panel.Rows {
		got = append(got, row[1].Text+" "+row[2].Text+" "+string(row[0].Tone))
	}
	if want := []string{"50 2 bad", "100 4 ", "0 0 "}; !slices.Equal(got, want) || !strings.Contains(panel.Rows[1][0].Text, "23 Nov 2026") || panel.Rows[0][0].Text == panel.Rows[1][0].Text {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := bars(nil, []kb.Reviews{{From: "2026-11-23"}}).Rows[0][1].Text; got != "0" {
		t.Errorf("of nothing the bar is %s", got)
	}
}
