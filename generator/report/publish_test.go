package report_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/report"
)

// published returns the pages that an edition publishes of its report.
func published(t *testing.T, e *kb.Edition) []kb.Sheet {
	t.Helper()
	published, err := report.Publish(e)
	if err != nil {
		t.Fatal(err)
	}
	return published.Sheets
}

// TestSheetsSayWhatTheReportSays draws the whole base, an owner and a partner.
func TestSheetsSayWhatTheReportSays(t *testing.T) {
	golden := gentest.Read(t, "testdata/base.txtar")
	judged := check(t, base(t, golden), "2026-11-23").Judged
	e := generator.Pass(judged, judged.Site.Editions[0], false, nil)
	sheets := map[string]kb.Sheet{}
	for _, sheet := range published(t, e) {
		sheets[sheet.URL] = sheet
		for _, panel := range sheet.Panels {
			for _, row := range panel.Rows {
				if panel.Head != nil && len(row) != len(panel.Head) {
					t.Errorf("%s, %s: a row of %d cells, want %d", sheet.URL, panel.Title, len(row), len(panel.Head))
				}
			}
		}
	}
	for _, url := range []string{
		"-/report/", "-/report/product-owner/", "-/report/data-steward/", "-/report/tech-lead/", "-/report/nlp-group/", "-/report/archivist/",
		"-/report/partners/hospital/", "-/report/partners/lab/",
	} {
		if _, ok := sheets[url]; !ok {
			t.Errorf("there is no sheet %s", url)
		}
	}
	if len(sheets) != 8 {
		t.Errorf("got %d sheets, want 8", len(sheets))
	}
	titles := func(url string) []string {
		var all []string
		for _, panel := range sheets[url].Panels {
			all = append(all, panel.Title)
		}
		return all
	}
	want := []string{
		"In numbers", "This week", "Reviews ahead, week by week", "Load by owner", "Reported wrong", "Review overdue", "Changed since verified",
		"Waiting for the other partner", "Nobody to ask", "To archive", "Open lessons, actions and others",
	}
	if got := titles("-/report/"); !slices.Equal(got, want) {
		t.Errorf("-/report/: got panels %q, want %q", got, want)
	}
	waits := sheets["-/report/partners/hospital/"].Panels[0]
	if len(waits.Rows) != 2 || waits.Rows[0][1].Text != "Redact names before the first export" || waits.Rows[1][2].Page != "playbooks/kickoff" {
		t.Errorf("what the hospital waits for: got %+v, want the lesson and the kick-off", waits.Rows)
	}
}

// TestEditionsTellWhatTheyShow checks that a report of an edition has nothing that the
// edition hides, and nothing of a person where it shows roles.
func TestEditionsTellWhatTheyShow(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml": {Data: []byte("title: Fixture\nbase_url: https://base.example.org/\nissue_url: https://base.example.org/new\n" +
			"editions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public], people: roles}\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: hospital, name: City hospital}\n  - {id: lab, name: University lab}\nteams:\n  - {id: it-team, name: IT team, partner: hospital}\n" +
			"people:\n  - {id: s-special, name: Somebody Special, role: Product owner, partner: hospital, team: it-team, contact: mailto:special@hospital.example}\n")},
		"index.md":                    {Data: []byte("---\naudience: [public]\n---\n# Home\n\nSee [[open]] and [[shared]].\n")},
		"guides/open.md":              {Data: []byte("---\nowners: [s-special]\naudience: [public]\nverified:\n  - {by: human:s-special, at: 2026-10-01}\n---\n# Open\n\nText.\n")},
		"guides/shared.md":            {Data: []byte("---\nowners: [it-team]\naudience: [public]\nverified:\n  - {by: human:s-special, at: 2026-10-02}\n---\n# Shared\n\nText.\n")},
		"guides/shut.md":              {Data: []byte("---\nowners: [it-team]\nrelies_on: [open]\n---\n# The hidden merger\n\nSee [[open]].\n")},
		"retros/2026-10-02-secret.md": {Data: []byte("---\nowners: [it-team]\n---\n# Retro: the secret\n\n## Lessons\n\n- [ ] Tell nobody of the takeover [[open]] @s-special 2026-11-01\n")},
	}
	_, sites, err := new(generator.Builder).Build(context.Background(), options(files, "2026-11-23"))
	if err != nil {
		t.Fatal(err) // a leak is an error
	}
	paths := func(site generator.Site) []string {
		var all []string
		for _, out := range site.Outputs {
			if strings.HasSuffix(out.Path, ".ics") || strings.Contains(out.Path, "people/") && strings.HasSuffix(out.Path, "feed.xml") {
				all = append(all, out.Path)
			}
		}
		return all
	}
	if got, want := paths(sites[0]), []string{
		"-/people/it-team/feed.xml", "-/people/it-team/reviews.ics", "-/people/s-special/feed.xml", "-/people/s-special/reviews.ics", "calendar.ics",
		"people/it-team/feed.xml", "people/it-team/reviews.ics", "people/s-special/feed.xml", "people/s-special/reviews.ics",
	}; !slices.Equal(got, want) {
		t.Errorf("internal: got %q, want %q", got, want)
	}
	if got, want := paths(sites[1]), []string{"-/people/it-team/feed.xml", "-/people/it-team/reviews.ics", "calendar.ics", "people/it-team/feed.xml", "people/it-team/reviews.ics"}; !slices.Equal(got, want) {
		t.Errorf("public: got %q, want %q", got, want)
	}
	said := fmt.Sprintf("%+v", published(t, sites[1].Edition))
	for _, out := range sites[1].Outputs {
		if slices.Contains(paths(sites[1]), out.Path) {
			said += strings.ReplaceAll(string(out.Data), "\r\n ", "")
		}
	}
	for _, secret := range []string{"merger", "secret", "takeover", "Somebody Special", "special@", "s-special"} {
		// Cells name owners by id; render gives them their name.
		text := strings.ReplaceAll(said, "Owners:[s-special]", "")
		if strings.Contains(text, secret) {
			t.Errorf("the public edition says %q", secret)
		}
	}
	if !strings.Contains(said, "Open") {
		t.Error("the public edition does not report on its own page")
	}
}

// TestAReportOfAManyHandedBase distributes 600 pages to 12 owners.
func TestAReportOfAManyHandedBase(t *testing.T) {
	directory := "partners:\n  - {id: hospital, name: City hospital}\n  - {id: lab, name: University lab}\npeople:\n"
	for i := range 12 {
		directory += fmt.Sprintf("  - {id: o%02d, name: Owner %d, partner: %s}\n", i, i, []string{"hospital", "lab"}[i%2])
	}
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Fixture\nreview_every: {guide: 180d}\neditions:\n  internal: {audiences: [internal]}\n")},
		"directory.yaml": {Data: []byte(directory)},
	}
	for i := range 600 {
		verified := kb.Day("2026-11-22").Add(-(i * 7) % 175) // none is late
		files[fmt.Sprintf("guides/p%03d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"---\nowners: [o%02d, o%02d]\nverified:\n  - {by: human:o%02d, at: %s}\n---\n# Page %d\n\nText.\n", i%12, (i+1)%12, (i+1)%12, verified, i)}
	}
	r := report.Make(check(t, files, "2026-11-23").Judged, report.Options{})
	if len(r.Forecast.Owners) != 12 {
		t.Fatalf("got %d owners, want 12", len(r.Forecast.Owners))
	}
	due := 0
	for i, week := range r.Forecast.Weeks {
		due += r.Forecast.Due[i]
		for _, load := range r.Forecast.Owners {
			if load.Short == 0 && load.Planned[i] > load.Capacity {
				t.Errorf("%s has %d in the week of %s, want at most %d", load.Owner, load.Planned[i], week.From, load.Capacity)
			}
		}
	}
	planned := 0
	for _, load := range r.Forecast.Owners {
		for _, review := range load.Reviews {
			if review.Week >= 0 && r.Forecast.Weeks[review.Week].From > review.Due {
				t.Errorf("%s: %s is planned after its day", load.Owner, review.Page)
			}
		}
		planned += len(load.Reviews)
		if load.Short > 0 {
			t.Errorf("%s: short of %d, but the load fits", load.Owner, load.Short)
		}
	}
	if planned < due || due == 0 {
		t.Errorf("%d reviews are due and %d planned", due, planned)
	}
	for _, s := range r.Owners {
		if len(s.Week) > 5 {
			t.Errorf("%s has %d things to do this week, want at most 5", s.ID, len(s.Week))
		}
	}
}
