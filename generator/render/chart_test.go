package render

import (
	"regexp"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// charts returns a sheet with a chart of each kind.
func charts() kb.Sheet {
	cell := kb.TextCell
	return kb.Sheet{
		URL: "charts/", Title: "Charts", Kicker: "Report", Icon: "state", Family: kb.FamilySteer, Lead: "One of each.",
		Crumbs: []kb.Crumb{{Title: "Reports", URL: "-/report/"}}, Links: []kb.Crumb{{Title: "Calendar", URL: "calendar.ics"}},
		Panels: []kb.Panel{
			{Title: "Way", Kind: kb.PanelProgress, Rows: [][]kb.Cell{
				{cell("Minutes to a first look"), cell("60"), cell("9 min"), cell("6 min"), {Text: "on the way", Tone: kb.ToneGood}},
				{cell("Notes read twice"), {}, {}, cell("60"), {}},
			}},
			{Title: "Plan", Kind: kb.PanelTimeline, Rows: [][]kb.Cell{
				{cell("Redaction"), {Day: "2026-09-01"}, {Day: "2026-12-18"}, {Text: "under way", Tone: kb.ToneSoon}, {Owners: []string{"product-owner"}}},
				{{Page: "guides/two"}, {Day: "2027-03-01"}, {}, {Text: "planned", Tone: kb.ToneQuiet}},
				{cell("No day yet")},
			}},
			{Title: "Ladder", Kind: kb.PanelLadder, Head: []string{"Level", "Who", "Within"}, Rows: [][]kb.Cell{
				{cell("The two of you"), cell("anyone"), cell("1 day")}, {cell("Leads"), {}, cell("2 days")}, {cell("Sponsors"), {Owners: []string{"product-owner"}}, cell("5 days")},
			}},
			{Title: "Matrix", Kind: kb.PanelMatrix, Head: []string{"", "Hospital", "Lab"}, Rows: [][]kb.Cell{
				{cell("Kick-off"), {Text: "can run it", Tone: kb.ToneGood}, {Text: "nobody", Tone: kb.ToneBad}}, {cell("Export"), {}, cell("learns")},
			}},
			{Title: "History", Kind: kb.PanelHistory, Rows: [][]kb.Cell{
				{{Day: "2026-11-06"}, {Text: "amber", Tone: kb.ToneSoon}, {Page: "guides/one"}}, {{Day: "2026-11-20"}, {Text: "green", Tone: kb.ToneGood}, {Page: "guides/two"}},
			}},
		},
	}
}

func TestChartsReadAsText(t *testing.T) {
	outputs := outputsOf(t, small(t), options(charts()))
	var page string
	for _, out := range outputs {
		if out.Path == "charts/index.html" {
			page = string(out.Data)
		}
	}
	_, main, _ := strings.Cut(page, "<main")
	main, _, _ = strings.Cut(main, "</main>")
	main = regexp.MustCompile(`(?s)<svg.*?</svg>`).ReplaceAllString(main, "")
	text := strings.Join(strings.Fields(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(main, " ")), " ")
	for _, want := range []string{
		"Minutes to a first look 60 per cent 9 min to 6 min On the way",
		"Notes read twice not measured to 60",
		"Redaction 1 Sep 2026 to 18 Dec 2026 Under way Product owner",
		"Two &amp; more 1 Mar 2027 Planned",
		"The two of you Who anyone Within 1 day Leads Within 2 days Sponsors Who Product owner Within 5 days",
		"Kick-off Can run it Nobody Export – none learns",
		"6 Nov 2026 Amber One &lt;b&gt; 20 Nov 2026 Green Two &amp; more",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet lacks %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "No day yet") {
		t.Error("a span without a day stands in the timeline")
	}
}

func TestTimelineCoversItsDays(t *testing.T) {
	s := &site{e: small(t), root: "./"}
	v := s.timeline([][]kb.Cell{{kb.TextCell("a"), {Day: "2026-12-01"}, {Day: "2027-12-01"}}, {kb.TextCell("b"), {Day: "2028-01-01"}}})
	if v.Today <= 0 || v.Today >= v.Rows[0].At {
		t.Errorf("today is at %d, want it before %d", v.Today, v.Rows[0].At)
	}
	if end := v.Rows[0].At + v.Rows[0].Width; end >= v.Rows[1].At || v.Rows[1].At >= 1000 {
		t.Errorf("the bar ends at %d and the point stands at %d of 1000", end, v.Rows[1].At)
	}
	last := -1000
	for _, m := range v.Months {
		if m.Words == "" {
			continue
		}
		if m.At-last < tidy {
			t.Errorf("%s stands %d thousandths after the last name, want %d", m.Words, m.At-last, tidy)
		}
		last = m.At
	}
}

// A sheet may bear the icon of a type: it is not that type's register.
func TestHomeNamesSheetsByTheirTitle(t *testing.T) {
	sheet := charts()
	sheet.Icon, sheet.Group = "guide", "Know"
	outputs := outputsOf(t, small(t), options(sheet))
	for _, out := range outputs {
		if out.Path == "index.html" && !strings.Contains(string(out.Data), `<a href="./charts/">Charts</a>`) {
			_, part, _ := strings.Cut(string(out.Data), "./charts/")
			t.Errorf("home calls the sheet %.80q", part)
		}
	}
}
