package generator_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
)

// formerSite has one edition for every audience and two narrower ones.
const formerSite = `title: Base
default_audience: [internal]
folder_audience: {roadmaps/board: [board]}
editions:
  everyone: {audiences: [internal, partner, board, public], people: all}
  partners: {audiences: [partner, public]}
  public: {audiences: [public]}
`

// planOf is a roadmap with one milestone.
func planOf(more, row string) string {
	return "---\nowners: [lead]\n" + more + "milestones: [{id: labels, title: Labels, " + row + "}]\n---\n# Plan\n\nText.\n"
}

// formerOf opens the editions of a base whose plan was other texts before, the newest
// first, under settings that were other ones too.
func formerOf(t *testing.T, texts []kb.FormerText, settings ...kb.FormerText) map[string]*kb.Edition {
	t.Helper()
	for i := range texts {
		texts[i].Commit = i
		if texts[i].Path == "" {
			texts[i].Path = "roadmaps/plan.md"
		}
	}
	if settings == nil {
		settings = []kb.FormerText{{Commit: 100, Text: []byte(formerSite)}}
	}
	files := fstest.MapFS{
		"site.yaml":               {Data: []byte(formerSite)},
		"directory.yaml":          {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: lead, name: Lead, partner: lab, account: lead@lab.example}]\n")},
		"index.md":                {Data: []byte("---\naudience: [public]\n---\n# Home\n\n[[plan]]\n")},
		"roadmaps/plan.md":        {Data: []byte(planOf("audience: [public]\n", "due: 2027-03-01"))},
		"roadmaps/board/other.md": {Data: []byte(planOf("", "due: 2027-03-01"))},
	}
	o := options(files)
	o.History = &kb.History{Begins: "2026-01-01", Files: map[string]kb.Change{
		"roadmaps/plan.md": {Day: "2026-11-20", Former: texts}, "site.yaml": {Former: settings},
	}}
	checked, lives, err := new(generator.Builder).Open(context.Background(), o)
	if err != nil || len(lives) != 3 {
		t.Fatalf("%d editions, %v, %v", len(lives), err, checked.Problems)
	}
	editions := map[string]*kb.Edition{}
	for _, live := range lives {
		editions[live.Edition.Name] = live.Edition
	}
	return editions
}

// were returns the former days of the plan's milestone in an edition.
func were(e *kb.Edition) string {
	var days []string
	for _, promise := range e.Promises(e.Page("roadmaps/plan")) {
		for _, m := range promise.Moves {
			days = append(days, string(m.Day)+" until "+string(m.Moved)+" by "+m.By)
		}
	}
	return strings.Join(days, ", ")
}

// then is a text of a day.
func then(day kb.Day, text string) kb.FormerText {
	return kb.FormerText{Day: day, Text: []byte(text), By: kb.Contributor{Name: "Lead", Mail: "lead@lab.example"}}
}

// TestFormerPromises: what a commit promised is known where the widest edition would have
// shown that page and that row then, and nowhere else. Each case has one former text with a
// day that nothing else says.
func TestFormerPromises(t *testing.T) {
	const moved = "2026-12-18 until 2026-11-10 by lead"
	now := then("2026-11-10", planOf("audience: [public]\n", "due: 2027-03-01"))
	secret := "due: 2026-12-18"
	inFolder := then("2026-10-01", planOf("", secret))
	inFolder.Path = "roadmaps/board/plan.md"
	without := strings.Replace(formerSite, ", board, public], people", ", public], people", 1)
	for _, test := range []struct {
		name     string
		then     kb.FormerText
		settings string // of then; empty: those of today
		want     string
	}{
		{"for everybody", then("2026-10-01", planOf("audience: [public]\n", secret)), "", moved},
		{"for the widest edition", then("2026-10-01", planOf("", secret)), "", moved},
		{"for the board", then("2026-10-01", planOf("audience: [board]\n", secret)), "", moved},
		{"for the board, which the edition did not show", then("2026-10-01", planOf("audience: [board]\n", secret)), without, ""},
		{"in a row for the board, which the edition did not show", then("2026-10-01", planOf("audience: [public]\n", secret+", audience: [board]")), without, ""},
		{"in a row for the board", then("2026-10-01", planOf("audience: [public]\n", secret+", audience: [board]")), "", moved},
		{"under another name, in a folder for the board, which the edition did not show", inFolder, without, ""},
		{"under another name", inFolder, "", moved},
		{"when the default was another", then("2026-10-01", planOf("", secret)), strings.Replace(without, "default_audience: [internal]", "default_audience: [board]", 1), ""},
		{"when there was no such edition", then("2026-10-01", planOf("audience: [public]\n", secret)), strings.Replace(formerSite, "everyone:", "all:", 1), ""},
		{"under settings that could not be read", then("2026-10-01", planOf("audience: [public]\n", secret)), "title: [\n", ""},
		{"a draft", then("2026-10-01", planOf("status: draft\naudience: [public]\n", secret)), "", ""},
		{"with an error", then("2026-10-01", planOf("audiense: [board]\n", secret)), "", ""},
		{"a row of another id", then("2026-10-01", strings.Replace(planOf("", secret), "id: labels", "id: other", 1)), "", ""},
		{"two rows of one id", then("2026-10-01", strings.Replace(planOf("", secret), "}]", "}, {id: labels, title: Twice, due: 2026-12-19}]", 1)), "", ""},
		{"on a day that is to come", then("2026-11-22", planOf("", secret)), "", ""},
		{"on a day that is not known", then("", planOf("", secret)), "", ""},
	} {
		settings := []kb.FormerText{{Commit: 100, Text: []byte(formerSite)}}
		if test.settings != "" {
			settings = []kb.FormerText{{Commit: 0, Text: []byte(formerSite)}, {Commit: 100, Text: []byte(test.settings)}}
		}
		editions := formerOf(t, []kb.FormerText{now, test.then}, settings...)
		if got := were(editions["everyone"]); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
		for _, name := range []string{"partners", "public"} {
			if got := editions[name].Former; got != nil {
				t.Errorf("%s: the edition %s has %v", test.name, name, got)
			}
		}
	}
}

// TestFormerPromisesSayNothingElse: what passes the gate has no audience and no settings.
func TestFormerPromisesSayNothingElse(t *testing.T) {
	e := formerOf(t, []kb.FormerText{then("2026-10-01", planOf("audience: [board]\n", "due: 2026-12-18, audience: [board]"))})["everyone"]
	for _, pages := range e.Former {
		for _, p := range pages {
			if p.Audience != nil || p.Editions != nil || len(p.Rows) != 1 || p.Rows[0].Audience != nil {
				t.Errorf("got %+v", p)
			}
		}
	}
	if len(e.Former["roadmaps/plan.md"]) != 1 {
		t.Errorf("got %v, want one former page", e.Former)
	}
}

// TestASiteForItsAuthorShowsTheWholePast: the author can read the repository.
func TestASiteForItsAuthorShowsTheWholePast(t *testing.T) {
	o := options(fstest.MapFS{
		"site.yaml": {Data: []byte("title: Base\n")}, "index.md": {Data: []byte("# Home\n")},
		"directory.yaml":   {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: lead, name: Lead, partner: lab}]\n")},
		"roadmaps/plan.md": {Data: []byte(planOf("audience: [public]\n", "due: 2027-03-01"))},
	})
	o.Everyone = true
	o.History = &kb.History{Files: map[string]kb.Change{
		"roadmaps/plan.md": {Day: "2026-11-20", Former: []kb.FormerText{
			{Path: "roadmaps/plan.md", Day: "2026-11-10", Text: []byte(planOf("", "due: 2027-03-01"))},
			{Path: "roadmaps/plan.md", Commit: 1, Day: "2026-10-01", Text: []byte(planOf("audience: [gone]\n", "due: 2026-12-18"))},
		}}, "site.yaml": {Former: []kb.FormerText{{Commit: 9, Text: []byte("title: Before\n")}}},
	}}
	_, lives, err := new(generator.Builder).Open(context.Background(), o)
	if err != nil || len(lives) != 1 {
		t.Fatal(err)
	}
	if got := were(lives[0].Edition); got != "2026-12-18 until 2026-11-10 by " {
		t.Errorf("got %q", got)
	}
}

// TestFormerPart: of pages with promises the header is remembered, of settings all.
func TestFormerPart(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"site.yaml":       {"title: Base\n", "title: Base\n"},
		"roadmaps/a.md":   {"---\nmilestones: []\n---\n# A\n", "---\nmilestones: []\n---\n"},
		"risks/a.md":      {"---\nimpact: 3\n---\nA\n", "---\nimpact: 3\n---\n"},
		"guides/a.md":     {"---\norder: 3\n---\nmilestones\n", ""},
		"guides/plain.md": {"milestones\n", ""},
	} {
		if got := string(generator.FormerPart(name, []byte(test.text))); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}
