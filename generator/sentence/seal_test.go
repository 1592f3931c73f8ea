package sentence_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// TestRecords: that a record is as it was written is said only where a signature of
// today's text proves it and no row tells of a change.
func TestRecords(t *testing.T) {
	anna, bert := signOff("anna", "h", true), signOff("bert", "lab", false)
	row := kb.Amendment{On: "2026-11-03", By: "it", Why: "A name was wrong."}
	for _, test := range []struct {
		name                     string
		trust                    kb.Trust
		english, german, authors string
	}{
		{"nobody has signed", kb.Trust{}, "record of 24 October 2026, nobody has signed its text", "Aufzeichnung vom 24. Oktober 2026, niemand hat ihren Wortlaut unterschrieben", "record of 2026-10-24, nobody has signed its text"},
		{"sealed", kb.Trust{Seals: []kb.SignOff{anna}}, "record of 24 October 2026, as it was written and signed by Anna (hospital) on 1 November 2026",
			"Aufzeichnung vom 24. Oktober 2026, wie sie geschrieben und von Anna (hospital) am 1. November 2026 unterschrieben wurde", `record of 2026-10-24, as it was written and signed by "anna" on 2026-11-01`},
		{"amended", kb.Trust{Seals: []kb.SignOff{bert}}, "record of 24 October 2026, signed by Bert (University lab) on 1 November 2026",
			"Aufzeichnung vom 24. Oktober 2026, unterschrieben von Bert (University lab) am 1. November 2026", `record of 2026-10-24, signed by "bert" on 2026-11-01`},
		{"amended and signed anew", kb.Trust{Seals: []kb.SignOff{anna}, Amended: []kb.Amendment{row}}, "record of 24 October 2026, signed by Anna (hospital) on 1 November 2026",
			"Aufzeichnung vom 24. Oktober 2026, unterschrieben von Anna (hospital) am 1. November 2026", `record of 2026-10-24, signed by "anna" on 2026-11-01`},
	} {
		test.trust.State = kb.StateRecord
		page := &kb.Page{Type: &kb.Type{}, Date: "2026-10-24"}
		for lang, want := range map[string]string{"en": test.english, "de": test.german} {
			if got := sentence.ForReaders(base(t, lang)).State(page, test.trust).String(); got != want {
				t.Errorf("%s, %s: got %q, want %q", test.name, lang, got, want)
			}
		}
		if got := sentence.ForAuthors(base(t, "de")).State(page, test.trust).String(); got != test.authors {
			t.Errorf("%s, for authors: got %q, want %q", test.name, got, test.authors)
		}
	}
	if got, want := sentence.ForAuthors(base(t, "en")).State(&kb.Page{Type: &kb.Type{}}, kb.Trust{State: kb.StateRecord}).String(), "record, nobody has signed its text"; got != want {
		t.Errorf("of no day: got %q, want %q", got, want)
	}
}

// TestAmended: who signed the text that was changed, and the rows that say why.
func TestAmended(t *testing.T) {
	trust := kb.Trust{Seals: []kb.SignOff{signOff("anna", "h", false)}}
	row := kb.Amendment{On: "2026-11-03", By: "it"}
	for lang, want := range map[string][3]string{
		"en": {"amended since Anna (hospital) signed it on 1 November 2026", "amended on 3 November 2026 by Hospital IT: A name was wrong", "amended on 3 November 2026: A name was wrong"},
		"de": {"geändert, nachdem Anna (hospital) am 1. November 2026 unterschrieben hat", "geändert am 3. November 2026 durch Hospital IT: A name was wrong", "geändert am 3. November 2026: A name was wrong"},
	} {
		words := sentence.ForReaders(base(t, lang))
		got := [3]string{words.Flag(trust, kb.Flag{Kind: kb.FlagAmended}).String(), words.Amendment(row, "A name was wrong.").String(), words.Amendment(kb.Amendment{On: row.On}, "A name was wrong").String()}
		if got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}
