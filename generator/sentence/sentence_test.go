package sentence_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/sentence"
	"tandem/generator/wording"
	"tandem/templates"
)

func base(t *testing.T, lang string) *kb.Base {
	t.Helper()
	words, problems := wording.Load(nil, templates.FS, lang)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return &kb.Base{Words: words, Directory: kb.Directory{
		Partners: []kb.Partner{{ID: "h", Name: "City hospital", Short: "hospital"}, {ID: "lab", Name: "University lab"}},
		Teams:    []kb.Team{{ID: "it", Name: "Hospital IT", Partner: "h"}},
		People:   []kb.Person{{ID: "anna", Name: "Anna", Partner: "h"}, {ID: "bert", Name: "Bert", Partner: "lab"}},
	}}
}

func signOff(person, partner string, current bool) kb.SignOff {
	return kb.SignOff{Person: person, Partner: partner, At: "2026-11-01", Current: current}
}

// TestStates: each state in English, in German and for authors.
func TestStates(t *testing.T) {
	anna, bert := signOff("anna", "h", true), signOff("bert", "lab", true)
	old := []kb.SignOff{signOff("anna", "h", false), signOff("bert", "lab", false)}
	report := []kb.OpenReport{{By: "bert", At: "2026-11-05", Reason: "Too old."}, {By: "anna", At: "2026-11-06", Reason: "Later"}}
	for _, test := range []struct {
		trust                    kb.Trust
		english, german, authors string
	}{
		{kb.Trust{State: kb.StateVerified, SignOffs: []kb.SignOff{anna, bert}}, "verified 1 November 2026 by Anna (hospital)", "geprüft am 1. November 2026 durch Anna (hospital)", `verified 2026-11-01 by "anna"`},
		{kb.Trust{State: kb.StateDueSoon, Due: "2026-12-01", SignOffs: []kb.SignOff{bert}}, "review due on 1 December 2026, last verified 1 November 2026 by Bert (University lab)", "Prüfung fällig am 1. Dezember 2026, zuletzt geprüft am 1. November 2026 durch Bert (University lab)", `review due on 2026-12-01, last verified 2026-11-01 by "bert"`},
		{kb.Trust{State: kb.StateDue, Due: "2026-12-01"}, "review due since 1 December 2026", "Prüfung fällig seit 1. Dezember 2026", "review due since 2026-12-01"},
		{kb.Trust{State: kb.StateOverdue, Due: "2026-12-01"}, "review overdue since 1 December 2026", "Prüfung überfällig seit 1. Dezember 2026", "review overdue since 2026-12-01"},
		{kb.Trust{State: kb.StateChanged, Verified: "2026-11-01", SignOffs: old}, "changed since verified on 1 November 2026 by Anna (hospital) and Bert (University lab)", "seit der Prüfung am 1. November 2026 geändert, zuletzt geprüft durch Anna (hospital) und Bert (University lab)", `changed since verified on 2026-11-01 by "anna" and "bert"`},
		{kb.Trust{State: kb.StateReported, Reports: report}, "reported wrong on 5 November 2026 by Bert: Too old", "als falsch gemeldet am 5. November 2026 durch Bert: Too old", `reported wrong on 2026-11-05 by "bert": Too old`},
		{kb.Trust{State: kb.StateReported, Reports: []kb.OpenReport{{At: "2026-11-05", Reason: "R"}}}, "reported wrong on 5 November 2026: R", "als falsch gemeldet am 5. November 2026: R", "reported wrong on 2026-11-05: R"},
		{kb.Trust{State: kb.StateUnverified}, "not yet verified", "noch nicht geprüft", "not yet verified"},
		{kb.Trust{State: kb.StateUnverified, Sides: []kb.SignOff{anna, {Partner: "lab"}}, Waiting: []string{"lab"}, Flags: []kb.Flag{{Kind: kb.FlagHalf}}},
			"verified by the hospital; waiting for University lab", "geprüft von hospital; wartet auf University lab", "verified by the hospital; waiting for University lab"},
		{kb.Trust{State: kb.StateUnverified, Lapsed: []kb.SignOff{bert, anna}}, "not yet verified: Bert (University lab) verified it on 1 November 2026, but does not own the page",
			"noch nicht geprüft: Bert (University lab) hat sie am 1. November 2026 geprüft, ist aber nicht für sie zuständig", `not yet verified: "bert" verified it on 2026-11-01, but does not own the page`},
		{kb.Trust{State: kb.StateArchived}, "archived, a record; it is not reviewed", "archiviert, zur Dokumentation aufbewahrt, wird nicht mehr geprüft", "archived, a record; it is not reviewed"},
	} {
		for lang, want := range map[string]string{"en": test.english, "de": test.german} {
			if got := sentence.ForReaders(base(t, lang)).State(&kb.Page{Type: &kb.Type{}}, test.trust).String(); got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
		}
		if got := sentence.ForAuthors(base(t, "de")).State(&kb.Page{Type: &kb.Type{}}, test.trust).String(); got != test.authors {
			t.Errorf("for authors: got %q, want %q", got, test.authors)
		}
	}
}

// TestFlags: what is true beside the state, in English, in German and for authors.
func TestFlags(t *testing.T) {
	for _, test := range []struct {
		flag                     kb.Flag
		english, german, authors string
	}{
		{kb.Flag{Kind: kb.FlagOwnerLeaves, Owner: "it", Day: "2026-12-10"}, "Hospital IT leaves on 10 December 2026, and nobody else owns the page", "Hospital IT scheidet am 10. Dezember 2026 aus, und sonst ist niemand für die Seite zuständig", `"it" leaves on 2026-12-10, and nobody else owns the page`},
		{kb.Flag{Kind: kb.FlagOwnerLeaves, Owner: "it"}, "Hospital IT leaves soon, and nobody else owns the page", "Hospital IT scheidet bald aus, und sonst ist niemand für die Seite zuständig", `"it" leaves soon, and nobody else owns the page`},
		{kb.Flag{Kind: kb.FlagOwnerLeft, Owner: "anna", Partner: "h", Day: "2026-10-01"}, "Anna has left, and nobody else of the hospital owns the page", "Anna ist ausgeschieden, und sonst ist niemand von hospital für die Seite zuständig", `"anna" has left, and nobody else of the hospital owns the page`},
		{kb.Flag{Kind: kb.FlagOverdue, Day: "2026-12-10"}, "review overdue since 10 December 2026", "Prüfung überfällig seit 10. Dezember 2026", "review overdue since 2026-12-10"},
		{kb.Flag{Kind: kb.FlagOpenLessons, Count: 1}, "1 lesson waits to be applied", "1 Lehre ist noch umzusetzen", "1 lesson waits to be applied"},
		{kb.Flag{Kind: kb.FlagOpenLessons, Count: 2}, "2 lessons wait to be applied", "2 Lehren sind noch umzusetzen", "2 lessons wait to be applied"},
		{kb.Flag{Kind: kb.FlagAmended}, "", "", ""}, // nobody has signed
		{kb.Flag{Kind: kb.FlagDeadBase, Page: "p", State: kb.StateOverdue}, "relies on : review overdue", "stützt sich auf : Prüfung überfällig", "relies on : review overdue"},
		{kb.Flag{Kind: kb.FlagOrphan}, "", "", ""},
	} {
		for lang, want := range map[string]string{"en": test.english, "de": test.german} {
			if got := sentence.ForReaders(base(t, lang)).Flag(kb.Trust{}, test.flag).String(); got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
		}
		if got := sentence.ForAuthors(base(t, "de")).Flag(kb.Trust{}, test.flag).String(); got != test.authors {
			t.Errorf("for authors: got %q, want %q", got, test.authors)
		}
	}
}
