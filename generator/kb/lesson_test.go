package kb

import (
	"cmp"
	"testing"
)

// TestChangedSince compares a page's text with that of a day, by git and by
// verifications.
func TestChangedSince(t *testing.T) {
	const day, today = Day("2026-10-02"), Day("2026-11-21")
	at := func(day, text string) Verification { return Verification{By: "human:ann", At: day, Text: text} }
	for name, test := range map[string]struct {
		change   Change
		verified []Verification
		whole    string
		since    Day
		begins   string
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
		"git begins on that day":        {change: Change{Day: "2026-10-03", Text: "2026-10-03"}, begins: "2026-10-02", want: "unknown"},
		"git begins the day before":     {change: Change{Day: "2026-10-03", Text: "2026-10-03"}, begins: "2026-10-01", want: "changed"},
		"git: changed today":            {change: Change{Day: "2026-11-21", Text: "2026-11-21"}, want: "changed"},
		"partial clone: on the day":     {change: Change{Day: "2026-10-02"}, want: "unknown"},
		"another text today":            {verified: []Verification{at("2026-11-21", "then")}, want: "changed"},
		"git: after today":              {change: Change{Day: "2026-12-01", Text: "2026-12-01"}, want: "unknown"},
		"the same text before":          {verified: []Verification{at("2026-10-01", "now")}, want: "unchanged"},
		"another text before":           {verified: []Verification{at("2026-10-01", "then")}, want: "unknown"},
		"two on one day, one as today":  {verified: []Verification{at("2026-10-01", "now"), at("2026-10-01", "then")}, want: "unchanged"},
		"another text on the day":       {verified: []Verification{at("2026-10-02", "then")}, want: "changed"},
		"the same text on the day":      {verified: []Verification{at("2026-10-02", "now")}, want: "unknown"},
		"the same text later":           {verified: []Verification{at("2026-10-03", "now")}, want: "unknown"},
		"another text later":            {verified: []Verification{at("2026-10-01", "now"), at("2026-10-03", "then")}, want: "changed"},
		"part: the whole text later":    {verified: []Verification{at("2026-10-03", "all")}, whole: "all", want: "unknown"},
		"part: the whole text before":   {verified: []Verification{at("2026-10-01", "all")}, whole: "all", want: "unchanged"},
		"part: another text later":      {verified: []Verification{at("2026-10-03", "now")}, whole: "all", want: "changed"},
		"a verification without a text": {verified: []Verification{at("2026-10-01", "")}, want: "unknown"},
		"a verification to come":        {verified: []Verification{at("2026-12-01", "then")}, want: "unknown"},
		"git before verifications":      {change: Change{Day: "2026-10-01", Text: "2026-10-01"}, verified: []Verification{at("2026-10-01", "then")}, want: "unchanged"},
	} {
		p := &Page{ID: "a", Path: "a.md"}
		p.Verified = test.verified
		j := &Judged{Day: today, Trust: map[string]Trust{"a": {Hash: "now", Whole: test.whole}}}
		if test.change.Day != "" {
			j.History = &History{Begins: Day(cmp.Or(test.begins, "2026-01-01")), Files: map[string]Change{"a.md": test.change}}
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

// TestLessonIsAppliedWhereItShows weighs ticked lessons by the pages that they name.
func TestLessonIsAppliedWhereItShows(t *testing.T) {
	retro := &Page{ID: "retro", Date: "2026-10-02", Type: &Type{}}
	guide, checklist := &Type{}, &Type{Run: func(*Page) *Run { return nil }}
	page := func(id, day, text string) *Page {
		p := &Page{ID: id, Type: guide}
		p.Verified = []Verification{{By: "human:ann", At: day, Text: text}}
		return p
	}
	list := func(id string, link Link, tasks ...Task) *Page {
		return &Page{ID: id, Type: checklist, Body: Body{Links: []Link{link}, Tasks: tasks}}
	}
	on := func(line int) Pos { return Pos{Line: line, Column: 1} }
	base := NewBase(Site{}, Directory{}, nil, []*Page{
		retro, page("same", "2026-10-01", "now"), page("changed", "2026-10-03", "then"), page("untold", "", ""),
		list("task", Link{Pos: on(3)}, Task{Pos: on(2)}, Task{Pos: on(3)}),
		list("wrapped", Link{Pos: on(4), Context: "Ask twice, as the retro says"}, Task{Pos: on(3), Text: "Ask twice, as the retro says"}),
		list("prose", Link{Pos: on(9), Context: "Where it comes from"}, Task{Pos: on(3), Text: "Ask twice"}),
		list("bare", Link{Pos: on(9)}, Task{Pos: on(3)}),
		list("other", Link{Pos: on(3)}, Task{Pos: on(3)}),
	}, nil)
	j := &Judged{Day: "2026-11-21", Linked: &Linked{Base: base, Targets: map[string][]Target{}}, Trust: map[string]Trust{}}
	for _, p := range base.Pages {
		j.Trust[p.ID] = Trust{Hash: "now"}
		if len(p.Body.Links) > 0 {
			j.Targets[p.ID] = []Target{{Page: "retro"}}
		}
	}
	j.Targets["other"] = []Target{{Page: "same"}}
	for _, test := range []struct {
		targets []string
		want    LessonState
		at      string
	}{
		{[]string{"same"}, LessonUnchanged, "same"},
		{[]string{"changed"}, LessonApplied, "changed"},
		{[]string{"untold"}, LessonUnknown, "untold"},
		{[]string{"task"}, LessonApplied, "task"},
		{[]string{"wrapped"}, LessonApplied, "wrapped"},
		{[]string{"prose"}, LessonNoTask, "prose"},
		{[]string{"bare"}, LessonNoTask, "bare"},
		{[]string{"other"}, LessonNoTask, "other"},
		{[]string{"changed", "task"}, LessonApplied, "changed"},
		{[]string{"changed", "untold"}, LessonUnknown, "untold"},
		{[]string{"untold", "bare", "changed"}, LessonNoTask, "bare"},
		{[]string{"bare", "same", "untold"}, LessonUnchanged, "same"},
		{nil, LessonUnknown, ""},
	} {
		item := PlacedItem{Item: Item{Done: true}, Page: retro, Targets: test.targets}
		got, at := j.Unapplied(item)
		id := ""
		if at != nil {
			id = at.ID
		}
		if got != test.want || id != test.at || j.Lesson(item) != test.want {
			t.Errorf("%q: got %s at %q, want %s at %q", test.targets, got, id, test.want, test.at)
		}
	}
	// The task may be in a part that a narrow edition hides, whatever it shows of the page.
	j.Narrow = true
	for id, want := range map[string]LessonState{"task": LessonApplied, "bare": LessonUnknown, "same": LessonUnchanged} {
		if got := j.Lesson(PlacedItem{Item: Item{Done: true}, Page: retro, Targets: []string{id}}); got != want {
			t.Errorf("%s in a narrow edition: got %s want %s", id, got, want)
		}
	}
	for _, test := range []struct {
		item Item
		want LessonState
	}{
		{Item{}, LessonOpen}, {Item{Declined: "too dear"}, LessonDeclined}, {Item{Done: true, Declined: "too dear"}, LessonDeclined},
	} {
		if got := j.Lesson(PlacedItem{Item: test.item, Page: retro, Targets: []string{"changed"}}); got != test.want {
			t.Errorf("%+v: got %s want %s", test.item, got, test.want)
		}
	}
}
