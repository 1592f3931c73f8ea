package generator_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/report"
)

// concluded is a base of pages about which there is something to conclude on 23
// November 2026: two reports of one fault, a team that leaves, an owner who leaves
// after the one listed last, and two people who signed a text that was changed.
func concluded(lang string) fstest.MapFS {
	page := func(header string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\n" + header + "\n---\n# Page\n\nText.\n")}
	}
	return fstest.MapFS{
		"site.yaml": {Data: []byte("title: Base\nlang: " + lang + "\nbase_url: https://base.example.org/\ndefault_audience: [internal]\nreviews_per_week: 1\neditions:\n  internal: {audiences: [internal], contacts: yes}\n")},
		"directory.yaml": {Data: []byte(`partners:
  - {id: hospital, name: City hospital, short: hospital}
  - {id: lab, name: University lab, short: lab}
teams:
  - {id: it, name: Hospital IT, partner: hospital}
people:
  - {id: anna, name: Anna, partner: hospital}
  - {id: bert, name: Bert, partner: hospital}
  - {id: admin, name: Admin, partner: hospital, team: it, until: 2026-12-10}
  - {id: early, name: Early, partner: hospital, until: 2026-11-30}
  - {id: late, name: Late, partner: hospital, until: 2026-12-15}
  - {id: gone, name: Gone, partner: hospital, until: 2026-10-01}
  - {id: longer, name: Longer, partner: hospital, until: 2026-10-31}
  - {id: lead, name: Lead, partner: lab}
`)},
		"index.md": {Data: []byte("# Home\n\nSee [[reported]], [[team]], [[leaving]], [[left]], [[changed]], [[half]], [[team-left]].\n")},
		"guides/reported.md": page(`owners: [anna]
verified:
  - {by: human:anna, at: 2026-11-01}
reported:
  - {by: human:bert, at: 2026-10-30, reason: Answered}
  - {by: human:bert, at: 2026-11-18, reason: The later one}
  - {by: human:lead, at: 2026-11-05, reason: The oldest one}
  - {by: human:bert, at: 2026-12-01, reason: Of a day to come}`),
		"guides/team.md":      page("owners: [it]"),
		"guides/team-left.md": page("owners: [gone, longer, gone]"),
		"guides/leaving.md":   page("owners: [late, early]"),
		"guides/left.md":      page("owners: [longer, gone]"),
		"guides/changed.md": page(`owners: [anna, bert]
verified:
  - {by: human:anna, at: 2026-11-01, text: 00000000}
  - {by: human:bert, at: 2026-11-01, text: 00000000}`),
		"guides/half.md": page(`owners: [anna, lead]
partners: [hospital, lab]
sign_off: both
verified:
  - {by: human:anna, at: 2026-11-01}`),
	}
}

// TestConclusions: what trust concludes of a page is said in the same words on its
// page, in the report and in its problems.
func TestConclusions(t *testing.T) {
	for _, test := range []struct {
		lang, page      string
		onPage, problem string // on the page, which also stands in the report; and in tandem check
		never           string
	}{
		{"en", "reported", "Reported wrong on 5 November 2026 by Lead: The oldest one", `reported wrong on 2026-11-05 by "lead": The oldest one`, "The later one"},
		{"de", "reported", "Als falsch gemeldet am 5. November 2026 durch Lead: The oldest one", "", "The later one"},
		{"en", "team", "Hospital IT leaves on 10 December 2026, and nobody else owns the page", `"it" leaves on 2026-12-10, and nobody else owns the page`, "leaves on ,"},
		{"de", "team", "Hospital IT scheidet am 10. Dezember 2026 aus, und sonst ist niemand für die Seite zuständig", "", "scheidet am aus"},
		{"en", "leaving", "Late leaves on 15 December 2026, and nobody else owns the page", `"late" leaves on 2026-12-15, and nobody else owns the page`, "Early leaves"},
		{"de", "leaving", "Late scheidet am 15. Dezember 2026 aus, und sonst ist niemand für die Seite zuständig", "", "Early scheidet"},
		{"en", "left", "Longer has left, and nobody else owns the page", `"longer" has left, and nobody else owns the page`, "Gone has left"},
		{"de", "left", "Longer ist ausgeschieden, und sonst ist niemand für die Seite zuständig", "", "Gone ist ausgeschieden"},
		{"en", "changed", "Changed since verified on 1 November 2026 by Anna (hospital) and Bert (hospital)", `changed since verified on 2026-11-01 by "anna" and "bert"`, ""},
		{"de", "changed", "Seit der Prüfung am 1. November 2026 geändert, zuletzt geprüft durch Anna (hospital) und Bert (hospital)", "", ") and "},
		{"en", "half", "Verified by the hospital; waiting for the lab", "verified by the hospital; waiting for the lab", ""},
		{"de", "half", "Geprüft von hospital; wartet auf lab", "", "waiting"},
	} {
		o := options(concluded(test.lang))
		o.Day = "2026-11-23"
		checked, sites, err := new(generator.Builder).Build(context.Background(), o)
		if err != nil || len(sites) != 1 {
			t.Fatal(err, checked.Problems)
		}
		page := ""
		for _, out := range sites[0].Outputs {
			if out.Path == "guides/"+test.page+"/index.html" {
				page = wordsIn(string(out.Data))
			}
		}
		if !strings.Contains(page, test.onPage) || test.never != "" && strings.Contains(page, test.never) {
			t.Errorf("%s, page %s: want %q and never %q:\n%s", test.lang, test.page, test.onPage, test.never, page)
		}
		said := ""
		for _, e := range report.Make(sites[0].Edition.Judged, report.Options{}).All.Pages {
			for _, r := range e.Reasons {
				if e.Page == "guides/"+test.page {
					said += r.Words + "\n"
				}
			}
		}
		if _, rest, _ := strings.Cut(test.onPage, " "); !strings.Contains(said, rest) || test.never != "" && strings.Contains(said, test.never) {
			t.Errorf("%s, report of %s: want %q and never %q:\n%s", test.lang, test.page, test.onPage, test.never, said)
		}
		problems := ""
		for _, p := range checked.Problems {
			if p.Path == "guides/"+test.page+".md" {
				problems += p.Message + "\n"
			}
		}
		if !strings.Contains(problems, test.problem) {
			t.Errorf("problems of %s: want %q:\n%s", test.page, test.problem, problems)
		}
	}
}

// TestOneLateReview: what counts one thing speaks of one.
func TestOneLateReview(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Anna has 1 review that is late; without room in any week up to 29 Nov 2026: 1",
		"de": "Anna hat 1 überfällige Prüfung; ohne Platz in einer Woche bis 29. Nov. 2026: 1",
	} {
		files := concluded(lang)
		for name := range files {
			if strings.HasPrefix(name, "guides/") {
				delete(files, name)
			}
		}
		files["index.md"] = &fstest.MapFile{Data: []byte("# Home\n\nSee [[a]] and [[b]].\n")}
		files["guides/a.md"] = &fstest.MapFile{Data: []byte("---\nowners: [anna]\nreview_every: 7d\nverified:\n  - {by: human:anna, at: 2026-11-20}\n---\n# A\n")}
		files["guides/b.md"] = &fstest.MapFile{Data: []byte("---\nowners: [anna]\n---\n# B\n")}
		o := options(files)
		o.Day = "2026-11-23"
		checked, sites, err := new(generator.Builder).Build(context.Background(), o)
		if err != nil || len(sites) != 1 {
			t.Fatal(err, checked.Problems)
		}
		said := ""
		for _, w := range report.Make(sites[0].Edition.Judged, report.Options{Weeks: 1}).Forecast.Warnings {
			said += w.Words + "\n"
		}
		if !strings.Contains(said, want) {
			t.Errorf("%s: want %q:\n%s", lang, want, said)
		}
	}
}

var (
	tag    = regexp.MustCompile(`<[^>]*>`)
	spaces = regexp.MustCompile(`\s+`)
)

// wordsIn returns the statement of trust on a page and what follows it, as text.
func wordsIn(html string) string {
	_, html, _ = strings.Cut(html, `class="statement`)
	_, html, _ = strings.Cut(html, ">")
	html, _, _ = strings.Cut(html, `class="content`)
	return strings.TrimSpace(spaces.ReplaceAllString(tag.ReplaceAllString(html, ""), " "))
}
