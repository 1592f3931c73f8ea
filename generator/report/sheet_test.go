package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// publish returns the files and sheets of a small base's one edition: the paths of its
// files and the titles of the panels of each sheet.
func publish(t *testing.T, files smallbase.Files, people string) (paths []string, panels map[string][]string, published Published) {
	t.Helper()
	m, _ := small(t, files.With("site.yaml", "title: Fixture\nbase_url: https://kb.example.org/\neditions:\n  internal: {audiences: [internal]"+people+"}\n"))
	published, err := Publish(smallbase.Editions(m.Judged)[0])
	if err != nil {
		t.Fatal(err)
	}
	panels = map[string][]string{}
	for _, sheet := range published.Sheets {
		panels[sheet.URL] = []string{}
		for _, panel := range sheet.Panels {
			panels[sheet.URL] = append(panels[sheet.URL], panel.Title)
		}
	}
	for _, out := range published.Outputs {
		paths = append(paths, out.Path)
	}
	return paths, panels, published
}

// TestSheetsOfOneOwner: lists that hold nothing are left out, and so is the table of owners
// where there is one.
func TestSheetsOfOneOwner(t *testing.T) {
	paths, panels, _ := publish(t, smallbase.Files{"index.md": "# Home\n\nSee [[page]].\n", "guides/page.md": "---\nowners: [nurse]\n" + verified("nurse", "2026-11-01", hash) + "\n---\n# Page\n"}, "")
	for url, want := range map[string][]string{
		"-/report/":                   {"In numbers", "This week", "Reviews ahead, week by week"},
		"-/report/nurse/":             {"This week", "Reviews ahead, week by week"},
		"-/report/partners/hospital/": {},
		"-/report/partners/lab/":      {},
	} {
		if !slices.Equal(panels[url], want) {
			t.Errorf("%s: got %q, want %q", url, panels[url], want)
		}
	}
	if !slices.Contains(paths, "calendar.ics") || !slices.Contains(paths, "-/people/nurse/reviews.ics") || slices.Contains(paths, "-/people/lead/feed.xml") {
		t.Errorf("the files are %q", paths)
	}
}

// TestSheetsWhereNothingIsDue: an owner whose pages are never reviewed has a feed and no
// calendar, and the sheet does not link to one.
func TestSheetsWhereNothingIsDue(t *testing.T) {
	paths, panels, published := publish(t, smallbase.Files{"index.md": "# Home\n\nSee [[page]].\n", "guides/page.md": "---\nowners: [nurse]\nreview_every: never\n---\n# Page\n"}, "")
	if slices.ContainsFunc(paths, func(path string) bool { return strings.HasSuffix(path, ".ics") }) || !slices.Contains(paths, "-/people/nurse/feed.xml") {
		t.Errorf("the files are %q", paths)
	}
	if want := []string{"This week"}; !slices.Equal(panels["-/report/nurse/"], want) {
		t.Errorf("the panels are %q, want %q", panels["-/report/nurse/"], want)
	}
	for _, sheet := range published.Sheets {
		if sheet.URL == "-/report/nurse/" && len(sheet.Links) != 1 {
			t.Errorf("the sheet links to %v", sheet.Links)
		}
	}
}

// TestSheetsByRole: an edition that shows roles has no sheet, no file and no load of a
// person.
func TestSheetsByRole(t *testing.T) {
	paths, panels, _ := publish(t, mixed(), ", people: roles")
	if got := panels["-/report/"]; slices.Contains(got, "Load by owner") || !slices.Contains(got, "Reviews ahead, week by week") {
		t.Errorf("the panels are %q", got)
	}
	for url := range panels {
		if url != "-/report/" && !strings.HasPrefix(url, "-/report/partners/") {
			t.Errorf("there is a sheet %s", url)
		}
	}
	if slices.ContainsFunc(paths, func(path string) bool { return strings.Contains(path, "people/") }) {
		t.Errorf("the files are %q", paths)
	}
	_, panels, _ = publish(t, mixed(), "")
	if got := panels["-/report/"]; !slices.Contains(got, "Load by owner") || !slices.Contains(got, "Open lessons, actions and others") {
		t.Errorf("with names the panels are %q", got)
	}
}

// TestSheetsByRoleWithoutReviews: the report of an edition that shows roles has no bars
// where no page is reviewed.
func TestSheetsByRoleWithoutReviews(t *testing.T) {
	_, panels, _ := publish(t, guide("owners: [nurse]", "review_every: never"), ", people: roles")
	if got := panels["-/report/"]; slices.Contains(got, "Reviews ahead, week by week") || !slices.Contains(got, "This week") {
		t.Errorf("the panels are %q", got)
	}
}

// TestListed: the navigation leads to the report where the edition names a partner, as
// there is a sheet.
func TestListed(t *testing.T) {
	for owners, want := range map[string]int{"[nurse]": 1, "[]": 0} {
		m, _ := small(t, smallbase.Files{"index.md": "---\nowners: " + owners + "\n---\n# Home\n", "site.yaml": "title: Fixture\neditions:\n  internal: {audiences: [internal]}\n"})
		e := smallbase.Editions(m.Judged)[0]
		published, err := Publish(e)
		if err != nil {
			t.Fatal(err)
		}
		if got := Listed(e); len(got) != want || (len(published.Sheets) > 0) != (want > 0) {
			t.Errorf("with the owners %s the navigation has %d sheets, want %d, and there are %d", owners, len(got), want, len(published.Sheets))
		}
	}
}

// TestWeekOfASheet: the todos, how many more, or that there are none.
func TestWeekOfASheet(t *testing.T) {
	_, r := small(t, guide())
	for _, test := range []struct {
		scope Scope
		kind  kb.PanelKind
		more  bool
	}{
		{Scope{}, kb.PanelFacts, false},
		{Scope{Week: []Todo{{}}}, kb.PanelItems, false},
		{Scope{Week: []Todo{{}}, More: 7}, kb.PanelItems, true},
	} {
		panel := r.week(test.scope)
		if panel.Kind != test.kind || strings.Contains(panel.Note, "7") != test.more || strings.Contains(panel.Note, "0 ") {
			t.Errorf("%d things and %d more: %s, %q", len(test.scope.Week), test.scope.More, panel.Kind, panel.Note)
		}
	}
}

// TestPartnerScopes: a partner's part of the report is that of its owners.
func TestPartnerScopes(t *testing.T) {
	_, r := small(t, mixed())
	for id, want := range map[string]int{"hospital": 5, "lab": 8} {
		if got := r.For("", id).All.Counts.Pages; got != want {
			t.Errorf("the %s has %d pages, want %d", id, got, want)
		}
	}
}

// TestCalendarsAreNamed: a calendar is named after its readers.
func TestCalendarsAreNamed(t *testing.T) {
	_, r := small(t, mixed())
	for _, test := range []struct{ owner, partner, want string }{
		{"", "", "NAME:Fixture\r\n"}, {"nurse", "", "NAME:Nurse · Fixture\r\n"}, {"", "lab", "NAME:University lab · Fixture\r\n"}, {"lead", "lab", "NAME:Lead · Fixture\r\n"},
	} {
		if got := string(r.For(test.owner, test.partner).ICS()); !strings.Contains(got, test.want) {
			t.Errorf("%q of %q: no %q in\n%.300s", test.owner, test.partner, test.want, got)
		}
	}
	texts := map[string]string{}
	for _, e := range r.events {
		texts[e.Page+" "+e.owners[0]] = e.Text
	}
	if !strings.Contains(texts["guides/overdue nurse"], "31 October 2026") || texts["guides/new lead"] == "" || texts["guides/soon lead"] == "" || !strings.Contains(texts["guides/soon lead"], "30 September 2026") {
		t.Errorf("the events say %q", texts)
	}
}

// TestFeed: the news of an owner's pages; thirty at most, and all that changed.
func TestFeed(t *testing.T) {
	feed := func(files smallbase.Files, owner string) (news []string, updated kb.Day) {
		m, r := small(t, files)
		for _, s := range r.Owners {
			if s.ID != owner {
				continue
			}
			f := ownerFeed(smallbase.Editions(m.Judged)[0], s)
			for _, e := range f.Entries {
				_, mark, _ := strings.Cut(e.ID, "#")
				what, _, _ := strings.Cut(mark, "-")
				news = append(news, what+" "+string(e.Updated))
			}
			return news, f.Updated
		}
		t.Fatalf("%s is not in the report", owner)
		return nil, ""
	}
	for _, test := range []struct {
		name    string
		lines   []string
		want    string
		updated kb.Day
	}{
		{"nothing", []string{"owners: [nurse]"}, "", today},
		{"verified", []string{"owners: [nurse]", verified("nurse", "2026-11-01", hash)}, "verified 2026-11-01", "2026-11-01"},
		{"due tomorrow", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-09-25", hash)}, "verified 2026-09-25", "2026-09-25"},
		{"due today", []string{"owners: [nurse]", "review_every: 60d", verified("nurse", "2026-09-24", hash)}, "due 2026-11-23, verified 2026-09-24", today},
		{"changed", []string{"owners: [nurse]", verified("nurse", "2026-11-01", other)}, "changed 2026-11-01, verified 2026-11-01", "2026-11-01"},
		{"reported", []string{"owners: [nurse]", verified("nurse", "2026-11-01", hash), "reported: [{by: lead, at: 2026-11-02, reason: Wrong}]"}, "reported 2026-11-02, verified 2026-11-01", "2026-11-02"},
	} {
		news, updated := feed(guide(test.lines...), "nurse")
		if got := strings.Join(news, ", "); got != test.want || updated != test.updated {
			t.Errorf("%s: got %q of %s, want %q of %s", test.name, got, updated, test.want, test.updated)
		}
	}
	for changed, want := range map[int]int{0: 30, 1: 30, 30: 30, 31: 31} {
		files := smallbase.Files{}
		for i := range 40 {
			text := hash
			if i < changed {
				text = other
			}
			files[fmt.Sprintf("guides/%02d.md", i)] = "---\nowners: [nurse]\n" + verified("nurse", "2026-11-01", text) + "\n---\n# Page\n"
		}
		if news, _ := feed(files, "nurse"); len(news) != want {
			t.Errorf("%d changed pages of 40: %d pieces of news, want %d", changed, len(news), want)
		}
	}
}

// TestReportOfLittle: in Markdown and in text, lists that hold nothing are left out, and a number of reviews is
// bold where it is more than can be done.
func TestReportOfLittle(t *testing.T) {
	write := func(files smallbase.Files) string {
		_, r := small(t, files)
		var out bytes.Buffer
		if err := r.WriteMarkdown(&out, ""); err != nil {
			t.Fatal(err)
		}
		if err := r.WriteText(&out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	page := "---\nowners: [nurse]\nreview_every: 60d\n" + verified("nurse", "2026-10-10", hash) + "\n---\n# Page\n"
	quiet := write(smallbase.Files{"guides/a.md": page, "guides/index.md": "See [[a]].\n"})
	if strings.Contains(quiet, "(0)") || strings.Contains(quiet, "**") || strings.Contains(quiet, "\n0 ") {
		t.Errorf("got\n%s", quiet)
	}
	for n, bold := range map[int]bool{5: false, 6: true} {
		files := smallbase.Files{}
		for i := range n {
			files[fmt.Sprintf("guides/%d.md", i)] = page
		}
		if got := strings.Contains(write(files), fmt.Sprintf("**%d**", n)); got != bold {
			t.Errorf("%d reviews in a week are bold: %v", n, got)
		}
	}
}
