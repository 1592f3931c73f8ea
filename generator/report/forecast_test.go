package report

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// weeksFrom returns n weeks from a day on.
func weeksFrom(day kb.Day, n int) []Week {
	var weeks []Week
	for i := range n {
		weeks = append(weeks, Week{day.Add(7 * i), day.Add(7*i + 6)})
	}
	return weeks
}

// table returns a plan as people check it by hand: a line a week with what is
// due, what is planned and which pages, those done early with their due day.
func table(load Load, weeks []Week) string {
	var b strings.Builder
	for i, week := range weeks {
		fmt.Fprintf(&b, "%s due %d planned %d:", week.From, load.Due[i], load.Planned[i])
		for _, r := range load.Reviews {
			switch {
			case r.Week != i:
			case r.Late:
				fmt.Fprintf(&b, " %s(late)", r.Page)
			case r.Early:
				fmt.Fprintf(&b, " %s(due %s)", r.Page, r.Due)
			default:
				fmt.Fprintf(&b, " %s", r.Page)
			}
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "moved %d short %d left %d interval %q needed %d\n", load.Moved, load.Short, load.Left, load.Interval, load.Needed)
	return b.String()
}

// TestPlansCanBeCheckedByHand plans two reviews a week over four weeks.
func TestPlansCanBeCheckedByHand(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 4)
	quarterly := kb.Interval{N: 90, Unit: "d"}
	due := func(page string, day, from kb.Day) review {
		return review{page: page, due: day, from: from, every: quarterly}
	}
	for _, test := range []struct {
		name    string
		reviews []review
		want    string
	}{
		{
			name:    "what fits stays where it is",
			reviews: []review{due("a", "2026-11-24", ""), due("b", "2026-12-01", ""), due("c", "2026-12-02", ""), due("d", "2027-06-01", "")},
			want: `2026-11-23 due 1 planned 1: a
2026-11-30 due 2 planned 2: b c
2026-12-07 due 0 planned 0:
2026-12-14 due 0 planned 0:
moved 0 short 0 left 0 interval "" needed 0
`,
		},
		{
			// Four are due in the third week, which takes two: one goes to the second
			// week, which has one already, and one to the first.
			name: "a full week is done earlier, as late as can be",
			reviews: []review{
				due("a", "2026-11-24", ""), due("b", "2026-12-01", ""),
				due("f", "2026-12-10", ""), due("c", "2026-12-07", ""), due("d", "2026-12-08", ""), due("e", "2026-12-09", ""),
			},
			want: `2026-11-23 due 1 planned 2: a b(due 2026-12-01)
2026-11-30 due 1 planned 2: c(due 2026-12-07) d(due 2026-12-08)
2026-12-07 due 4 planned 2: e f
2026-12-14 due 0 planned 0:
moved 3 short 0 left 0 interval "" needed 0
`,
		},
		{
			// Seven are due in the first two weeks, which take four: three are too many,
			// and every 120 days the last four would be due after four weeks.
			name: "what cannot be kept is done all the same, and says what would help",
			reviews: []review{
				due("a", "2026-11-24", "2026-08-26"), due("b", "2026-11-25", "2026-08-27"), due("c", "2026-11-26", "2026-08-28"), due("d", "2026-12-01", "2026-09-02"),
				due("e", "2026-12-02", "2026-09-03"), due("f", "2026-12-03", "2026-09-04"), due("g", "2026-12-04", "2026-09-05"),
			},
			want: `2026-11-23 due 3 planned 3: a b c
2026-11-30 due 4 planned 4: d e f g
2026-12-07 due 0 planned 0:
2026-12-14 due 0 planned 0:
moved 0 short 3 left 0 interval "120d" needed 4
`,
		},
		{
			name: "late reviews take the room that is left, the riskiest first",
			reviews: []review{
				due("a", "2026-11-24", ""), {page: "z", risk: 9, every: quarterly}, {page: "x", risk: 3, every: quarterly}, {page: "y", risk: 3, every: quarterly},
				due("b", "2026-12-01", ""), due("c", "2026-12-02", ""),
			},
			want: `2026-11-23 due 1 planned 2: a z(late)
2026-11-30 due 2 planned 2: b c
2026-12-07 due 0 planned 2: x(late) y(late)
2026-12-14 due 0 planned 0:
moved 0 short 0 left 0 interval "" needed 0
`,
		},
		{
			// Done on 29 November instead of 5 December, so due again two weeks later, on
			// 13 December and not on the 19th.
			name: "from what is done earlier the interval runs earlier",
			reviews: []review{
				{page: "a", due: "2026-12-05", every: kb.Interval{N: 2, Unit: "w"}}, due("b", "2026-12-04", ""), due("c", "2026-12-06", ""), due("d", "2026-12-06", ""),
			},
			want: `2026-11-23 due 0 planned 2: b(due 2026-12-04) a(due 2026-12-05)
2026-11-30 due 4 planned 2: c d
2026-12-07 due 0 planned 1: a
2026-12-14 due 1 planned 0:
moved 2 short 0 left 0 interval "" needed 0
`,
		},
	} {
		if got := table(loadOf(test.reviews, weeks, 2), weeks); got != test.want {
			t.Errorf("%s:\ngot\n%swant\n%s", test.name, got, test.want)
		}
	}
}

// TestPlansKeepTheirPromises draws owners with fifty pages each at random and
// holds what every plan promises.
func TestPlansKeepTheirPromises(t *testing.T) {
	const capacity, owners, pages = 5, 12, 50
	weeks := weeksFrom("2026-11-23", 13)
	last := weeks[len(weeks)-1].To
	fitting, failing := 0, 0
	for seed := range uint64(20) {
		draw := rand.New(rand.NewPCG(seed, 1))
		for owner := range owners {
			// The span of the due days decides how tight it is.
			span := 30 + draw.IntN(150)
			long := owner%3 > 0
			var reviews []review
			for i := range pages {
				every := kb.Interval{N: 91 + draw.IntN(200), Unit: "d"}
				if !long {
					every.N = 14 + draw.IntN(200)
				}
				r := review{page: fmt.Sprintf("p%02d", i), due: weeks[0].From.Add(draw.IntN(span)), every: every}
				if draw.IntN(20) == 0 && !long {
					r.due = ""
				}
				r.from = r.due.Add(-every.N)
				reviews = append(reviews, r)
			}
			load := loadOf(reviews, weeks, capacity)
			over, cumulative, fits := 0, 0, true
			for i := range weeks {
				over += max(load.Planned[i]-capacity, 0)
				cumulative += load.Due[i]
				fits = fits && cumulative <= capacity*(i+1)
			}
			name := fmt.Sprintf("seed %d, owner %d", seed, owner)
			if over != load.Short {
				t.Errorf("%s: %d reviews beyond capacity, but short says %d", name, over, load.Short)
			}
			if long && fits != (load.Short == 0) {
				t.Errorf("%s: fits is %v, but short is %d", name, fits, load.Short)
			}
			if long && fits {
				fitting++
			}
			if load.Short > 0 {
				failing++
			}
			checkRounds(t, name, reviews, load, weeks, last)
		}
	}
	if fitting < 20 || failing < 20 {
		t.Errorf("the cases show too little: %d fit, %d do not", fitting, failing)
	}
}

// checkRounds holds that each review of each page is planned once, in its due
// week or before it, and each repeat one interval after the day before it.
func checkRounds(t *testing.T, name string, reviews []review, load Load, weeks []Week, last kb.Day) {
	t.Helper()
	for _, r := range reviews {
		due, round := r.due, 0
		late := due == ""
		for _, planned := range load.Reviews {
			if planned.Page != r.page {
				continue
			}
			if planned.Round != round || planned.Late != (late && round == 0) || !planned.Late && planned.Due != due {
				t.Errorf("%s: %s is planned as %+v, want round %d due %s", name, r.page, planned, round, due)
				break
			}
			if planned.Week < 0 {
				due = "9999" // no room: reported separately
				break
			}
			on := weeks[planned.Week].To
			if !planned.Late {
				if weeks[planned.Week].From > due {
					t.Errorf("%s: %s is due %s and planned later, in the week of %s", name, r.page, due, weeks[planned.Week].From)
				}
				on = min(on, due)
			}
			due, round = r.every.After(on), round+1
		}
		if due <= last {
			t.Errorf("%s: the review of %s due %s is not planned", name, r.page, due)
		}
	}
}

func TestPlansAreTheSameWhateverTheOrder(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 13)
	var reviews []review
	for i := range 80 {
		reviews = append(reviews, review{page: fmt.Sprintf("p%02d", i), due: weeks[0].From.Add(i % 40), every: kb.Interval{N: 30, Unit: "d"}, risk: i % 7})
	}
	want := table(loadOf(reviews, weeks, 5), weeks)
	slices.Reverse(reviews)
	if got := table(loadOf(reviews, weeks, 5), weeks); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestWarningsNameOwnerWeeksAndNumbers(t *testing.T) {
	weeks := weeksFrom("2026-11-23", 4)
	var reviews []review
	for i := range 4 {
		reviews = append(reviews, review{page: fmt.Sprint("p", i), due: "2026-12-08", from: "2026-09-09", every: kb.Interval{N: 90, Unit: "d"}})
	}
	load := loadOf(reviews, weeks, 2)
	load.Name = "Tech lead"
	got := warnings(nil, load, weeks)
	want := "Tech lead can do 2 reviews a week, and the intervals ask for 4 in the week of 7 Dec 2026; done earlier, 2 reviews moved, all are met"
	if len(got) != 1 || got[0].Words != want || got[0].Kind != "spread" || got[0].Count != 2 || !slices.Equal(got[0].Weeks, []kb.Day{"2026-12-07"}) {
		t.Errorf("got %+v, want %q", got, want)
	}
	for i := range reviews {
		reviews[i].due, reviews[i].from = "2026-11-24", "2026-08-26"
	}
	load = loadOf(reviews, weeks, 2)
	load.Name = "Tech lead"
	got = warnings(nil, load, weeks)
	want = "Tech lead can do 2 reviews a week, and the intervals ask for 4 in the week of 23 Nov 2026; that cannot be met, 2 reviews too many; " +
		"with reviews no more often than every 120 days it would, or with 4 reviews a week"
	if len(got) != 1 || got[0].Words != want || got[0].Kind != "short" || got[0].Count != 2 {
		t.Errorf("got %+v, want %q", got, want)
	}
}
