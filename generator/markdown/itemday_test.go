package markdown_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/markdown"
)

// TestDaysInOtherFormsAreNoticed reads items with an invalid day: at the place of a
// day it is noticed, elsewhere it is text.
func TestDaysInOtherFormsAreNoticed(t *testing.T) {
	for _, test := range []struct{ line, bad, vague string }{
		// Behind an owner or a page, in any form.
		{"Tell all @ann Dec 1", "Dec 1", ""},
		{"Tell all @ann Dec. 1st", "Dec. 1st", ""},
		{"Tell all @ann, 1st of December", "1st of December", ""},
		{"Tell all [[kickoff]] @ann 20261201", "20261201", ""},
		{"Tell all @ann 2026-12-01T10:00", "2026-12-01T10:00", ""},
		{"Tell all @ann 2026–12–01", "2026–12–01", ""},
		{"Tell all @ann 2026\u201112\u201101", "2026\u201112\u201101", ""},
		{"Tell all @ann ２０２６-12-01", "２０２６-12-01", ""},
		{"Tell all @ann 2026-12-01/2026-12-05", "2026-12-01/2026-12-05", ""},
		{"Tell all @ann 01.12.", "01.12.", ""},
		{"Tell all @ann 1.12.26", "1.12.26", ""},
		{"Tell all @ann 1/12", "1/12", ""},
		{"Tell all @ann Di, 1. Dezember", "Di, 1. Dezember", ""},
		{"Tell all @ann Dienstag, 1. Dezember 2026", "Dienstag, 1. Dezember 2026", ""},
		{"Tell all @ann le 1er décembre", "1er décembre", ""},
		{"Tell all @ann 1 de diciembre de 2026", "1 de diciembre de 2026", ""},
		{"伝える @ann 2026年12月1日", "2026年12月1日", ""},
		{"Tell all @ann (due: 1 Dec)", "1 Dec", ""},
		{"Tell all @ann 📅 Dec 1", "Dec 1", ""},
		{"Tell all [[kickoff]] Dec 1", "Dec 1", ""},
		{"Tell all @ann 2026-12", "", "2026-12"},
		{"Tell all @ann tomorrow", "", "tomorrow"},
		{"Tell all @ann next week.", "", "next week"},
		{"Tell all @ann by end of December", "", "end of December"},
		{"Tell all @ann nächste Woche", "", "nächste Woche"},
		{"Tell all @ann Friday", "", "Friday"},
		{"Tell all @ann in two weeks", "", "in two weeks"},
		{"Tell all @ann Q1 2027", "", "Q1 2027"},
		{"Tell all @ann 2026-W49", "", "2026-W49"},
		{"Tell all @ann EOD", "", "EOD"},
		{"Since 2026-01-05 we ask [[kickoff]] @ann Dec 1", "Dec 1", ""},

		// Before them, or without any, where it can only be the day.
		{"Tell all Dec 1 @ann", "Dec 1", ""},
		{"Tell all by Dec 1", "Dec 1", ""},
		{"Tell all until the end of the week", "", "the end of the week"},
		{"Melden @ann bis Ende des Monats", "", "Ende des Monats"},
		{"Melden @ann bis Ende der Woche", "", "Ende der Woche"},
		{"Tell all, next week [[kickoff]] @ann", "", "next week"},
		{"Tell all tomorrow @ann", "", "tomorrow"},
		{"Deadline: 15 June", "15 June", ""},
		{"1 December: tell all @ann", "1 December", ""},
		{"Dec 1 – tell all @ann", "Dec 1", ""},
		{"01.12.2026 @ann tell all", "01.12.2026", ""},

		// In a sentence it is text.
		{"Since Dec 1 we tell all @ann", "", ""},
		{"Write down what broke on Dec 1 @ann", "", ""},
		{"Write down what changed since May @ann", "", ""},
		{"Compare week 12 with week 13 @ann", "", ""},
		{"Plan next week @ann", "", ""},
		{"We ship every Friday", "", ""},
		{"We met Dec 1", "", ""},
		{"Monday, Friday", "", ""},
		{"Read chapters 3/4 of [[kickoff]] @ann", "", ""},
		{"Read [[kickoff]] 3.2", "", ""},
		{"See `Dec 1` @ann", "", ""},
		{"Answer \"by tomorrow\" @ann", "", ""},
		{"Ask @ann about Dec 1", "", ""},
		{"Ask @ann what may come in March", "", ""},
		{"They may @ann", "", ""},
		{"Ask the second @ann", "", ""},

		// A day beside it says when.
		{"Tell all tomorrow @ann 2026-12-01", "", ""},
		{"Tell all @ann 2026-12-01 (Tuesday)", "", ""},
		{"2026-12-01: ask @ann tomorrow", "", ""},
	} {
		item := itemIn(t, test.line)
		if item.BadDay != test.bad || item.VagueDay != test.vague {
			t.Errorf("%q: got bad %q vague %q, want %q %q", test.line, item.BadDay, item.VagueDay, test.bad, test.vague)
		}
	}
}

// TestDaysBesideMarksAreDays reads days beside other marks than spaces.
func TestDaysBesideMarksAreDays(t *testing.T) {
	for line, want := range map[string]kb.Day{
		"Tell all @ann\u00a02026-12-01":         "2026-12-01",
		"Tell all due:2026-12-01 @ann":          "2026-12-01",
		"Tell all @ann 📅2026-12-01":             "2026-12-01",
		"Tell all @ann 📅 2026-12-01 ✅":          "2026-12-01",
		"Tell all [2026-12-01] @ann":            "2026-12-01",
		"Tell all 2026-12-01,2026-12-05":        "2026-12-05",
		"Tell all @ann —2026-12-01":             "2026-12-01",
		"すべて伝える2026-12-01まで @ann":               "2026-12-01",
		"Tell all 2026-12-01–2026-12-05":        "2026-12-05",
		"Rename 2026-12-01.md and x-2026-12-01": "",
		"Build v2026-12-01, 2026-12-01a":        "",
		"Go to a/2026-12-01 or 2026-12-01/b":    "",
		"Read 2026-12-01's notes":               "",
	} {
		if got := itemIn(t, line).Due; got != want {
			t.Errorf("%q: due %q, want %q", line, got, want)
		}
	}
}

// TestDeclinedInOtherFormsIsNoticed reads items that nearly say "declined: reason".
func TestDeclinedInOtherFormsIsNoticed(t *testing.T) {
	for line, want := range map[string]string{
		"Buy a tool [[x]] @ann declined":             "declined",
		"Buy a tool @ann 2026-12-01 Declined.":       "Declined",
		"Buy a tool @ann declined - too dear":        "declined",
		"Buy a tool (declined: too dear) @ann":       "declined:",
		"Buy a tool declined:too dear":               "declined:",
		"Buy a tool declined: @ann":                  "declined:",
		"Buy a tool, declined [[x]] @ann":            "declined",
		"Buy a tool - declined":                      "declined",
		"Buy a tool [[x]] declined: too dear":        "",
		"Ask @ann who declined the offer":            "",
		"Ask why [[x]] declined to answer":           "",
		"Read the offer that the ward declined @ann": "",
		"Write `declined:`":                          "",
	} {
		if got := itemIn(t, line).NotDeclined; got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

func itemIn(t *testing.T, line string) kb.Item {
	t.Helper()
	body, _ := markdown.Parse("page.md", []byte("- "+line+"\n"))
	if len(body.Sections) != 1 || len(body.Sections[0].Lines) != 1 {
		t.Fatalf("%q is %+v, want one line", line, body.Sections)
	}
	return body.Sections[0].Lines[0].Item
}
