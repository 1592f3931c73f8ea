package report_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"testing/fstest"

	ics "github.com/arran4/golang-ical"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/report"
	"tandem/templates"
)

// base is the content of a golden file; HASH in a header is replaced by the hash of
// its page.
func base(t *testing.T, golden *gentest.File) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range golden.Names("") {
		if strings.HasSuffix(name, ".md") && !strings.HasPrefix(name, "want/") && !strings.HasPrefix(name, "before/") || strings.HasSuffix(name, ".yaml") {
			files[name] = &fstest.MapFile{Data: golden.Input(t, name), Mode: 0o644}
		}
	}
	bind(t, files)
	return files
}

func bind(t *testing.T, files fstest.MapFS) {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Content: files, Day: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Judged.Pages {
		if f := files[p.Path]; f != nil {
			hash := checked.Judged.Trust[p.ID].Hash
			files[p.Path] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Data, []byte("text: HASH"), []byte("text: \""+hash+"\"")), Mode: 0o644}
		}
	}
}

func options(files fstest.MapFS, day kb.Day) generator.Options {
	return generator.Options{Content: files, Templates: templates.FS, Assets: assets.FS, Day: day}
}

func check(t *testing.T, files fstest.MapFS, day kb.Day) *generator.Checked {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), options(files, day))
	if err != nil {
		t.Fatal(err)
	}
	if checked.Problems.Failed() {
		t.Fatalf("the base has errors: %v", checked.Problems)
	}
	return checked
}

// made returns the report of the golden base on a day.
func made(t *testing.T, golden *gentest.File, files fstest.MapFS, day kb.Day) *report.Report {
	t.Helper()
	checked := check(t, files, day)
	return report.Make(checked.Judged, report.Options{
		Before: func(p *kb.Page) (string, bool) {
			if !golden.Has("before/" + p.Path) {
				return "", false
			}
			return string(golden.Input(t, "before/"+p.Path)), true
		},
		Now: func(p *kb.Page) string { return string(checked.Source(p.Path)) },
	})
}

func TestReportsOfASmallBase(t *testing.T) {
	golden := gentest.Read(t, "testdata/base.txtar")
	files := base(t, golden)
	for _, day := range []kb.Day{"2026-11-23", "2026-12-21", "2027-03-01"} {
		var out bytes.Buffer
		if err := made(t, golden, files, day).WriteText(&out); err != nil {
			t.Fatal(err)
		}
		golden.Want(t, "want/"+string(day)+".txt", out.Bytes())
	}
	r := made(t, golden, files, "2026-11-23")
	var markdown, json, owner bytes.Buffer
	if err := r.WriteMarkdown(&markdown, "https://base.example.org/"); err != nil {
		t.Fatal(err)
	}
	if err := r.For("data-steward", "").WriteJSON(&json); err != nil {
		t.Fatal(err)
	}
	if err := r.For("tech-lead", "").WriteText(&owner); err != nil {
		t.Fatal(err)
	}
	golden.Want(t, "want/report.md", markdown.Bytes())
	golden.Want(t, "want/data-steward.json", json.Bytes())
	golden.Want(t, "want/tech-lead.txt", owner.Bytes())
	judged := check(t, files, "2026-11-23").Judged
	e := generator.Pass(judged, judged.Site.Editions[0], false, nil)
	published, err := report.Publish(e)
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range published.Outputs {
		if out.Path == "-/people/data-steward/feed.xml" || out.Path == "-/people/nlp-group/feed.xml" {
			golden.Want(t, "want/"+out.Path, out.Data)
		}
	}
	golden.Close(t)
}

func TestTextFitsTheTerminal(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: " + strings.Repeat("題", 60) + "\neditions:\n  internal: {audiences: [internal]}\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: a, name: " + strings.Repeat("語", 40) + ", partner: lab}\n")},
		"index.md":       {Data: []byte("# Home\n\n[[one]]\n")},
		"guides/one.md":  {Data: []byte("---\nowners: [a]\n---\n# " + strings.Repeat("Überwachung", 30) + "\n\nText.\n")},
	}
	var out bytes.Buffer
	if err := report.Make(check(t, files, "2026-11-23").Judged, report.Options{Weeks: 52}).WriteText(&out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(out.String(), "\n") {
		columns := 0
		for _, r := range line {
			columns++
			if r == '題' || r == '語' {
				columns++
			}
		}
		if columns > 80 {
			t.Errorf("a line takes %d columns, want at most 80: %q", columns, line)
		}
	}
}

// TestCalendarIsReadByAnotherLibrary holds the days of the calendar against
// those of the report.
func TestCalendarIsReadByAnotherLibrary(t *testing.T) {
	golden := gentest.Read(t, "testdata/base.txtar")
	r := made(t, golden, base(t, golden), "2026-11-23")
	read := func(r *report.Report) map[string]string {
		parsed, err := ics.ParseCalendar(bytes.NewReader(r.ICS()))
		if err != nil {
			t.Fatal(err)
		}
		days := map[string]string{}
		for _, e := range parsed.Events() {
			at, err := e.GetAllDayStartAt()
			if err != nil {
				t.Fatal(err)
			}
			days[e.GetProperty(ics.ComponentPropertySummary).Value] = at.Format("2006-01-02")
		}
		return days
	}
	got := read(r.For("tech-lead", ""))
	want := map[string]string{
		"To verify: Run the kick-off":                  "2026-11-23", // late: today
		"Review due: Who answers at night":             "2026-12-17", // 180 days after 20 June
		"Review due: The machine":                      "2027-01-06",
		"Lesson: Redact names before the first export": "2026-11-23",
	}
	for title, day := range want {
		if got[title] != day {
			t.Errorf("%q: got %q, want %q", title, got[title], day)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %d events, want %d: %v", len(got), len(want), got)
	}
	if all := read(r); len(all) <= len(got) {
		t.Errorf("the calendar of the base has %d events, want more than one owner's %d", len(all), len(got))
	}
}

// TestWhatIsAWaitAndAnEventIsTakenOnce gives retros an event for each action.
func TestWhatIsAWaitAndAnEventIsTakenOnce(t *testing.T) {
	golden := gentest.Read(t, "testdata/base.txtar")
	judged := check(t, base(t, golden), "2026-11-23").Judged
	judged.Page("retros/2026-11-06-sprint").Type.Events = func(*kb.Linked, *kb.Page, kb.Day) []kb.Event {
		return []kb.Event{{ID: "ask", Title: "Do: ask the ombud for a date", Day: "2026-11-26"}}
	}
	got := string(report.Make(judged, report.Options{}).For("data-steward", "").ICS())
	if n := strings.Count(strings.ToLower(got), "ask the ombud"); n != 1 {
		t.Errorf("the action is in the calendar %d times, want once:\n%s", n, got)
	}
	if !strings.Contains(got, "#ask@") {
		t.Errorf("the event of the type is not in the calendar:\n%s", got)
	}
}

// TestEventsOfTypesAreInTheCalendars gives guides a weekly meeting.
func TestEventsOfTypesAreInTheCalendars(t *testing.T) {
	golden := gentest.Read(t, "testdata/base.txtar")
	judged := check(t, base(t, golden), "2026-11-23").Judged
	machine := judged.Page("guides/machine")
	machine.Type.Events = func(_ *kb.Linked, p *kb.Page, _ kb.Day) []kb.Event {
		if p != machine {
			return nil
		}
		return []kb.Event{{ID: "visit", Title: "Visit", Day: "2026-11-25", Every: kb.Interval{N: 2, Unit: "w"}, At: "14:00", Minutes: 30, Owners: []string{"data-steward"}}}
	}
	r := report.Make(judged, report.Options{})
	for owner, want := range map[string]bool{"": true, "tech-lead": true, "data-steward": true, "product-owner": false} {
		got := string(r.For(owner, "").ICS())
		if found := strings.Contains(got, "UID:guides/machine#visit@base.example.org\r\n"); found != want {
			t.Errorf("calendar of %q: the visit is there: %v, want %v", owner, found, want)
		}
		if want && (!strings.Contains(got, "DTSTART:20261125T140000\r\n") || !strings.Contains(got, "RRULE:FREQ=WEEKLY;INTERVAL=2\r\n")) {
			t.Errorf("calendar of %q: the visit is not at two every other Wednesday:\n%s", owner, got)
		}
	}
}
